"""From a child nobody has written about to a commissioner who reads why a home comes first."""

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from accounts.models import Role
from codes.homes import Kind
from matching.models import Match, Option
from needs.models import Child
from placements.models import Referral
from tests.journeys.conftest import SignIn, Visit
from tests.journeys.demo import Demo, worker_comes_round
from tests.journeys.eyes import inspect, look, press
from tests.journeys.writing import CHILD, Writer


def test_the_main_job_at_a_desk(visit: Visit, sign_in: SignIn, demo: Demo) -> None:
    window = visit()
    options = main_job(window, sign_in, demo)
    look_around(window, options)
    page = visit()
    sign_in(page, demo.person(Role.MANAGER))
    expect(page.get_by_role("heading", level=1)).to_have_text("Is there enough?")
    look(page)


def test_the_main_job_on_a_phone_without_scripts(visit: Visit, sign_in: SignIn, demo: Demo) -> None:
    main_job(visit(scripts=False, width=375), sign_in, demo)


def main_job(page: Page, sign_in: SignIn, demo: Demo) -> list[Option]:
    """Written, approved, matched, and opened by a commissioner; the options it found."""
    sign_in(page, demo.person(Role.SOCIAL_WORKER))
    writer = Writer(page)
    writer.begin("There is time")
    writer.all_tasks()
    look(page)
    writer.send()
    look(page)
    approve(page, sign_in, demo)
    referral = Referral.objects.get(child__last_name="Okafor")
    assert worker_comes_round() == 1
    match = Match.objects.get(referral=referral, is_current=True)
    options = list(match.options.select_related("home").order_by("rank"))
    assert len(options) > 4, "the demo has homes for a girl of 14 with moderate needs"
    commission(page, sign_in, demo, options)
    return options


def approve(page: Page, sign_in: SignIn, demo: Demo) -> None:
    sign_in(page, demo.person(Role.TEAM_MANAGER))
    page.goto("/referrals/approvals/")
    look(page)
    press(page.get_by_role("link", name=CHILD))
    expect(page.get_by_text("Not assessed: ").first).to_be_visible()
    look(page)
    page.get_by_label("The most it may cost a week").fill("9,500")
    press(page.get_by_role("button", name="Approve the search"))
    expect(page.get_by_text("The search was approved")).to_be_visible()
    look(page)


def commission(page: Page, sign_in: SignIn, demo: Demo, options: list[Option]) -> None:
    """The worklist, the options in order, one of them, two side by side, those not possible."""
    ref = Child.objects.get(last_name="Okafor").ref
    sign_in(page, demo.person(Role.COMMISSIONER))
    expect(page.get_by_role("heading", level=1)).to_have_text("Worklist")
    look(page)
    press(page.get_by_role("link", name=ref))
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Ranked options for {ref}")
    lists(page, options)
    expect(page.locator("main")).not_to_contain_text("Okafor")
    look(page)
    # Another home further down may have the same name.
    press(page.get_by_role("link", name=options[0].home.name, exact=True).first)
    expect(page.get_by_role("heading", name="Why it is ranked 1 of")).to_be_visible()
    look(page)
    press(page.get_by_role("link", name="Ranked options"))
    for option in options[:2]:
        page.get_by_label(f"Compare {option.home.name}, ranked {option.rank}", exact=True).check()
    press(page.get_by_role("button", name="Compare the ticked homes"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("side by side")
    look(page)
    press(page.get_by_role("link", name="Ranked options"))
    press(page.get_by_role("link", name="Not possible"))
    press(page.get_by_role("table", name="Counted by reason").get_by_role("link").first)
    expect(page.get_by_role("link", name="Show all", exact=True)).to_be_visible()
    look(page)


def lists(page: Page, options: list[Option]) -> None:
    """The first page of the table comes to name these homes, in this order and no others."""
    names = page.locator(".app-options .app-option__name")
    expect(names).to_have_text([option.home.name for option in options[:25]], use_inner_text=True)


def look_around(page: Page, options: list[Option]) -> None:
    """Order, filters, the map, other weights and the file."""
    press(page.get_by_role("link", name="Options", exact=True))
    press(page.get_by_role("link", name="Miles", exact=True))
    expect(page.get_by_role("columnheader", name="Miles")).to_have_attribute(
        "aria-sort", "ascending"
    )
    nearest = sorted(options, key=lambda option: (option.distance_tenths, option.rank))
    lists(page, nearest)
    filter_by_kind(page, nearest)
    press(page.get_by_role("link", name="Map", exact=True))
    expect(page.get_by_role("img", name="Options around the child’s home")).to_be_visible()
    inspect(page)
    other_weights(page)


def filter_by_kind(page: Page, nearest: list[Option]) -> None:
    """The list shows one kind and says how many are hidden; the file has the same rows."""
    kind = Kind(nearest[0].home.kind)
    same = [option for option in nearest if option.home.kind == kind]
    page.get_by_text("Filter the options").click()
    page.get_by_role("search").get_by_label(kind.label, exact=True).check()
    press(page.get_by_role("button", name="Apply"))
    lists(page, same)
    hidden = len(nearest) - len(same)
    if hidden:
        expect(page.locator("main")).to_contain_text(f"{hidden} option")
    inspect(page, "options filtered")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download as CSV").click()
    rows = list(csv.DictReader(Path(waiting.value.path()).read_text("utf-8-sig").splitlines()))
    assert [row["home"] for row in rows] == [option.home.name for option in same]


def other_weights(page: Page) -> None:
    """Weights that do not sum to 100 are kept and explained; others are a preview, marked so."""
    press(page.get_by_role("link", name="Other weights"))
    page.get_by_label("Need fit", exact=True).fill("90")
    press(page.get_by_role("button", name="Preview"))
    expect(page.get_by_role("alert")).to_contain_text("must add up to 100")
    expect(page.get_by_label("Need fit", exact=True)).to_have_value("90")
    inspect(page, "other weights with errors")
    for label, weight in (
        ("Need fit", 60),
        ("Nearness", 10),
        ("Affordability", 10),
        ("Continuity", 10),
        ("Assurance", 10),
    ):
        page.get_by_label(label, exact=True).fill(str(weight))
    press(page.get_by_role("button", name="Preview"))
    expect(page.get_by_text("This is a preview under other weights")).to_be_visible()
    inspect(page, "other weights previewed")
