"""What is not certain of an option is said wherever its fit is shown, and so is who may waive."""

from typing import Final

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from matching.kernel.codes import Flag, Refusal
from matching.models import Match, Run
from matching.presenters.refused import counts_of
from matching.presenters.rules import waiver_for
from matching.services import ask_for_run, carry_out
from placements.models import Referral
from providers.models import Home
from tests.conftest import ClientOf
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    HomeFactory,
    PolicyFactory,
    PriceLineFactory,
    searching,
)
from tests.pages import page

ATTACHMENT: Final = "To confirm: attachment and relationships with carers"


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def homes(council: Council) -> list[Home]:
    """Two homes: both declared what they can do for one need, one of them for the other too."""
    PolicyFactory(council=council)
    found: list[Home] = []
    for name, declared in (("Oak", {"EMO": 4}), ("Elm", {"EMO": 4, "ATT": 3})):
        home = HomeFactory(council=council, name=name, confirmed_on=timezone.localdate())
        BedFactory(home=home)
        PriceLineFactory(home=home)
        for dimension, level in declared.items():
            CapabilityFactory(home=home, dimension=dimension, level=level)
        found.append(home)
    return found


def matched(council: Council) -> Referral:
    referral = searching(council=council, levels={"EMO": 3, "ATT": 2, "AGG": 0})
    now, on = timezone.now(), timezone.localdate()
    run = ask_for_run(
        council=council, what=Run.What.CHANGED, by=None, now=now, on=on, referrals=[referral.pk]
    )
    assert carry_out(run_id=run.pk)
    return referral


@pytest.mark.parametrize("name", ["options", "preview", "compare"])
def test_a_need_that_only_the_default_meets_is_to_confirm_wherever_the_fit_is_shown(
    council: Council, homes: list[Home], client: Client, name: str
) -> None:
    """For the home that declared nothing of it, and not for the other."""
    address = reverse(f"matching:{name}", args=[matched(council).pk])
    if name == "compare":
        address += f"?home={homes[0].pk}&home={homes[1].pk}"
    assert page(client, address).text.count(ATTACHMENT) == 1


def test_the_page_of_one_option_says_what_is_to_confirm_and_leaves_out_what_is_not_needed(
    council: Council, homes: list[Home], client: Client
) -> None:
    referral = matched(council)
    oak, elm = (
        page(client, reverse("matching:option", args=[referral.pk, home.pk])) for home in homes
    )
    rows = {
        row["Need"]: row["So"] for row in oak.table("Every need against what the home can meet")
    }
    assert rows["Attachment and relationships with carers"] == "Met, to confirm"
    assert rows["Emotional wellbeing and regulation"] == "Met"
    assert not any(name.startswith("Aggression") for name in rows)
    assert "Assessed, and no additional need: Aggression and harm to others" in oak.text
    assert ATTACHMENT in oak.text
    assert "o confirm: attachment" not in elm.text


def test_the_file_says_what_is_to_confirm(
    council: Council, homes: list[Home], client: Client
) -> None:
    answer = client.get(reverse("matching:options_csv", args=[matched(council).pk]))
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert text.count("attachment and relationships with carers") == 1


def test_side_by_side_the_warnings_about_who_lives_there_are_counted_too(
    council: Council, homes: list[Home], client: Client
) -> None:
    BedFactory(home=homes[0], state="taken")
    asked = f"?home={homes[0].pk}&home={homes[1].pk}"
    address = reverse("matching:compare", args=[matched(council).pk])
    assert page(client, address + asked).text.count("about who lives there") == 1


def test_the_counted_reasons_say_who_may_waive_each_and_where_that_is_otherwise() -> None:
    always = "Cannot be waived: the law."
    assert waiver_for(Refusal.TOO_OLD, Flag(0)) == always
    assert waiver_for(Refusal.TOO_OLD, Flag.EMERGENCY) == (
        f"{always} At a foster home: can be waived by the emergency rule, for 6 working days."
    )
    assert "Where Ofsted has done it: cannot" in waiver_for(Refusal.PLACING_SUSPENDED, Flag(0))


def test_the_counted_reasons_go_by_the_flags_of_the_child(
    council: Council, homes: list[Home]
) -> None:
    HomeFactory(council=council, age_from=0, age_to=1)
    match = Match.objects.get(referral=matched(council))
    match.case["flags"] = ["emergency"]
    counts = {count.code: count for count in counts_of(match)}
    assert "At a foster home" in counts["TOO_OLD"].waiver
    assert counts["TOO_OLD"].standing == "unlawful"


def test_a_run_after_a_change_is_told_from_the_timetables(
    council: Council, homes: list[Home], client: Client
) -> None:
    matched(council)
    (row,) = page(client, reverse("matching:runs")).table("Runs, newest first")
    assert row["By"] == "Itself, after a change"
    shown = page(client, reverse("matching:run", args=[Run.objects.get().pk]))
    assert "By Itself, after a change" in shown.text
