"""
Every address that a person can open, in the right role, over the demo: no barriers, at both widths.

The addresses are found in the URLconf. What is no page is named below with why; a new address
needs nothing here unless it is no page either.
"""

from collections.abc import Callable
from typing import Any, Final

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Page

from accounts.models import ApiToken, AuditEntry, Role, Team
from accounts.policy import ROLES, Can
from matching.models import Match, Option, Plan, Run, StepDown
from matching.services import find_step_downs
from placements.models import Export, Status
from providers.models import Home
from tests.accounts.addresses import Address, addresses_of
from tests.factories import (
    FileImportFactory,
    HomesImportFactory,
    PlaceNamesFileFactory,
    ReturnImportFactory,
)
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo
from tests.journeys.eyes import inspect
from tests.journeys.objects import (
    a_broken_glass,
    a_link_that_waits,
    a_list_of_schools,
    a_pack_of,
    an_excluded_person,
)

SENDS: Final = "it takes what a button sends, and shows another page"
FILE: Final = "it is a file"
NO_PAGES: Final = {
    "accounts:demo_sign_in": SENDS,
    "accounts:sign_out": SENDS,
    "accounts:end_link": SENDS,
    "accounts:password_link": SENDS,
    "accounts:refuse_own_link": SENDS,
    "files:apply": SENDS,
    "files:approve": SENDS,
    "files:download": SENDS,
    "files:faults": FILE,
    "matching:look_for_step_downs": SENDS,
    "matching:match_all": SENDS,
    "matching:match_now": SENDS,
    "matching:options_csv": FILE,
    "matching:preview_data": FILE,
    "matching:record_md": FILE,
    "matching:plan_again": SENDS,
    "matching:read_all_changes": SENDS,
    "matching:read_changes": SENDS,
    "matching:reject_choices": SENDS,
    "needs:answer_reading": SENDS,
    "needs:apply_place_names": SENDS,
    "needs:place_names_faults": FILE,
    "needs:read_glass": SENDS,
    "packs:my_pack_pdf": FILE,
    "placements:apply_a_return": SENDS,
    "placements:resume": SENDS,
    "placements:revise": SENDS,
    "providers:apply_import": SENDS,
    "providers:example_csv": FILE,
    "providers:faults_csv": FILE,
    "providers:homes_csv": FILE,
    "providers:settle": SENDS,
}
ROLE_ORDER: Final = (
    Role.SOCIAL_WORKER,
    Role.TEAM_MANAGER,
    Role.COMMISSIONER,
    Role.MANAGER,
    Role.ADMINISTRATOR,
    Role.PROVIDER,
)
# Some pages are only about a referral in a certain state, or need a part of the address.
STATES: Final = {
    "placements:tasks": Status.DRAFT,
    "placements:requirements": Status.DRAFT,
    "placements:siblings": Status.DRAFT,
    "placements:plan": Status.DRAFT,
    "placements:urgent": Status.DRAFT,
    "placements:check": Status.DRAFT,
    "placements:approve": Status.SUBMITTED,
}
# The view itself asks more of the person than the permission does.
ROLES_ASKED: Final = {
    "placements:give_back": Role.TEAM_MANAGER,
    **dict.fromkeys(
        [f"needs:{each}" for each in ("who", "restrict", "lift", "allow", "exclude", "end_access")],
        Role.MANAGER,
    ),
}
# A link to choose a password that is not the newest says so.
STATUSES: Final = {"accounts:choose_password": 410}
PROPOSED: Final = (
    "?based_on=1&need=50&nearness=30&affordability=5&continuity=10&assurance=5&stale_days=28"
    "&tolerance_days=0&standard_from=450&standard_to=1450&enhanced_from=600&enhanced_to=3500"
    "&specialist_from=900&specialist_to=6500&complex_from=1500&complex_to=9000"
    "&bespoke_from=3000&bespoke_to=15000"
)
QUERIES: Final = {
    "providers:capability": "?of=EMO",
    "matching:compare": "?home={0}&home={1}",
    "matching:compare_policy": PROPOSED,
    "matching:compare_policy_csv": PROPOSED,
}
FILES: Final = ("text/csv", "text/markdown", "application/json", "application/pdf")


def pages() -> list[Address]:
    found = addresses_of(settings.ROOT_URLCONF)
    return [
        each
        for each in found
        if not each.is_api and each.name not in NO_PAGES and not each.name.endswith("_csv")
    ]


def role_of(address: Address) -> Role | None:
    """The first role that may open it; None: anybody, signed in or not."""
    can = address.can()
    if address.name in ROLES_ASKED:
        return ROLES_ASKED[address.name]
    if can == Can.USE_ACCOUNT:
        return Role.SOCIAL_WORKER
    return None if can is None else next(role for role in ROLE_ORDER if role in ROLES[can])


def best(demo: Demo) -> list[int]:
    """The first homes for the referral that most pages are about."""
    options = Option.objects.filter(match__referral=demo.referral(), match__is_current=True)
    return list(options.order_by("rank").values_list("home", flat=True)[:2])


def own_home(demo: Demo) -> int:
    """One that the demo's provider may open."""
    return demo.person(Role.PROVIDER).provider_user.provider.homes.on_register()[0].pk


def a_token(demo: Demo) -> int:
    person = demo.person(Role.ADMINISTRATOR)
    return ApiToken.objects.get_or_create(
        digest="0" * 64,
        defaults={
            "user": person,
            "council": demo.council,
            "name": "warehouse",
            "created_at": timezone.now(),
            "accepted_at": timezone.now(),
        },
    )[0].pk


def a_step_down(demo: Demo) -> int:
    find_step_downs(council=demo.council, now=timezone.now(), on=timezone.localdate())
    return StepDown.objects.filter(council=demo.council, answer="")[0].pk


def an_export(demo: Demo) -> int:
    """Too many children for one person, so that it waits for a second."""
    return Export.objects.create(
        council=demo.council,
        what=Export.What.CHILDREN,
        reason="The yearly plan",
        children=26,
        by=demo.person(Role.MANAGER),
        at=timezone.now(),
    ).pk


OBJECTS: Final[dict[str, Callable[[Demo], object]]] = {
    "files:file:import_id": lambda demo: FileImportFactory(council=demo.council).pk,
    "files:faults:import_id": lambda demo: FileImportFactory(council=demo.council).pk,
    "export_id": an_export,
    "kind": a_list_of_schools,
    "link_id": a_link_that_waits,
    "list_id": lambda demo: PlaceNamesFileFactory(council=demo.council).pk,
    "glass_id": a_broken_glass,
    "entry": lambda demo: "excluded",
    "needs:end_access:person_id": an_excluded_person,
    "return_id": lambda demo: ReturnImportFactory(council=demo.council).pk,
    "pack_id": lambda demo: a_pack_of(demo).pk,
    "placements:pack:pk": lambda demo: a_pack_of(demo).referral_id,
    "placements:pack_withdraw:pk": lambda demo: a_pack_of(demo).referral_id,
    "packs:my_pack:ref": lambda demo: a_pack_of(demo).ref,
    "packs:my_pack_print:ref": lambda demo: a_pack_of(demo).ref,
    "packs:my_pack_pdf:ref": lambda demo: a_pack_of(demo).ref,
    "entry_id": lambda demo: AuditEntry.objects.filter(council_id=demo.council.pk).latest("pk").pk,
    "import_id": lambda demo: HomesImportFactory(council=demo.council).pk,
    "home_id": lambda demo: best(demo)[0],
    "match_id": lambda demo: Match.objects.filter(council=demo.council).latest("pk").pk,
    "provider_id": lambda demo: Home.objects.get(pk=best(demo)[0]).provider_id,
    "plan_id": lambda demo: Plan.objects.filter(council=demo.council).latest("pk").pk,
    "person_id": lambda demo: demo.person(Role.SOCIAL_WORKER).pk,
    "ref": lambda demo: demo.referral().child.ref,
    "referral_id": lambda demo: demo.referral().pk,
    "run_id": lambda demo: Run.objects.filter(council=demo.council).latest("pk").pk,
    "step_down_id": a_step_down,
    "team_id": lambda demo: Team.objects.filter(council=demo.council)[0].pk,
    "token_id": a_token,
    "token": lambda demo: "no-token",
    "providers:my_vacancies:home_id": own_home,
}


def path_of(address: Address, demo: Demo) -> str:
    values: dict[str, Any] = {}
    for key in address.keys:
        nearest = f"{address.name}:{key}"
        if nearest in OBJECTS:
            values[key] = OBJECTS[nearest](demo)
        elif key == "pk":
            state = STATES.get(address.name, Status.SEARCHING)
            values[key] = demo.referral(state).pk
        else:
            values[key] = OBJECTS[key](demo)
    return address.path(values) + QUERIES.get(address.name, "").format(*best(demo))


@pytest.mark.parametrize("role", [None, *ROLE_ORDER], ids=lambda role: str(role or "nobody"))
def test_no_page_of_a_role_has_a_barrier(
    visit: Visit, sign_in: SignIn, demo: Demo, role: Role | None
) -> None:
    page = visit()
    if role:
        sign_in(page, demo.person(role))
    faults = [
        fault
        for address in pages()
        if role_of(address) == role
        for fault in faults_of(page, address, demo)
    ]
    assert not faults, "\n".join(faults)


def faults_of(page: Page, address: Address, demo: Demo) -> list[str]:
    """What is wrong with one page; all pages are looked at before the test fails."""
    wanted = path_of(address, demo)
    answer = page.goto(wanted)
    if answer is None or answer.status != STATUSES.get(address.name, 200):
        return [f"{address}: {wanted} answers {answer and answer.status}"]
    if not page.url.endswith(wanted):
        return [f"{address}: {wanted} leads on to {page.url}"]
    try:
        inspect(page, f"{address}")
    except AssertionError as error:
        return [f"{address}: {error}"]
    return []


def test_what_is_called_no_page_is_none(visit: Visit, sign_in: SignIn, demo: Demo) -> None:
    """What sends refuses to be opened, and a file is no HTML; the API is not walked at all."""
    page = visit()
    left_out = [each for each in addresses_of(settings.ROOT_URLCONF) if not each.is_api]
    left_out = [each for each in left_out if each not in pages()]
    assert set(NO_PAGES) <= {each.name for each in left_out}
    for role in (None, *ROLE_ORDER):
        theirs = [each for each in left_out if role_of(each) == role]
        if role and theirs:
            sign_in(page, demo.person(role))
        for address in theirs:
            answer = page.request.get(path_of(address, demo))
            is_file = NO_PAGES.get(address.name, FILE) == FILE
            assert answer.status == (200 if is_file else 405), address
            assert not is_file or answer.headers["content-type"].startswith(FILES), address
