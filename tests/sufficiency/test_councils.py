"""Another council's rows are never counted, in any table of any page."""

from collections.abc import Iterator

import pytest
from django.utils import timezone

from accounts.models import Council, User
from matching.models import Run
from matching.services import ask_for_run, carry_out
from sufficiency import subjects
from sufficiency.cells import disclosed, shown
from sufficiency.subjects import SUBJECTS
from tests.factories import (
    BedFactory,
    ChildFactory,
    CouncilFactory,
    HomeFactory,
    NeedsProfileFactory,
    PolicyFactory,
    PriceLineFactory,
    StayFactory,
    confirm,
    searching,
)


def fill(council: Council) -> None:
    """One of everything that any page counts."""
    today = timezone.localdate()
    PolicyFactory(council=council)
    home = HomeFactory(council=council, confirmed_on=today)
    BedFactory(home=home)
    PriceLineFactory(home=home)
    child = ChildFactory(council=council, looked_after_from=today.replace(year=today.year - 4))
    confirm(NeedsProfileFactory(child=child), EMO=3, MIS=4)
    StayFactory(
        child=child, home=home, bed=BedFactory(home=home), distance_tenths=300, in_area=False,
        weekly_pence=1_200_000, starts_on=today.replace(day=1, year=today.year - 3),
    )  # fmt: skip
    searching(council=council, levels={"EMO": 4})
    run = ask_for_run(council=council, what=Run.What.ALL, by=None, now=timezone.now(), on=today)
    assert carry_out(run_id=run.pk)


def everything(council: Council, to: User) -> Iterator[tuple[object, ...]]:
    """Every figure and every cell of every page, with its name."""
    now = timezone.now()
    found = subjects.overview(council, to, now)
    for part in found.parts:
        yield from (("overview", stat.number, stat.words, stat.note) for stat in part.stats)
    for _, section in found.sections:
        yield from (("overview", *map(shown, row)) for row in section.table.rows)
    for name, make in SUBJECTS.items():
        subject = make(council, to, now)
        yield from ((name, stat.number, stat.words, stat.note) for stat in subject.stats)
        for section in subject.sections:
            for row in section.table.rows:
                yield (name, section.table.slug, *map(shown, row), *map(disclosed, row))


@pytest.fixture
def other(db: None) -> Council:
    return CouncilFactory(authority_code="E08000027", name="Dudley")


def test_another_councils_rows_change_no_figure_of_ours(
    council: Council, other: Council, manager: User
) -> None:
    fill(council)
    before = list(everything(council, manager))
    fill(other)
    assert list(everything(council, manager)) == before


def test_our_own_rows_change_the_figures_of_every_page(council: Council, manager: User) -> None:
    """Without this, the test above would pass on pages that count nothing."""
    before = set(everything(council, manager))
    fill(council)
    changed = {line[0] for line in set(everything(council, manager)) - before}
    assert changed == {"overview", *SUBJECTS}
