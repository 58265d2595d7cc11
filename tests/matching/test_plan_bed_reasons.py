"""Why one bed more would change nothing, from the plan's own figures."""

import pytest

from matching.models import PlanBed, PlanRow
from matching.presenters.planbeds import price_words

HOME = 7


def bed(*, beds: int = 1, planned: int = 1, price: tuple[int, int] | None = (0, 0)) -> PlanBed:
    urgency, total = price or (None, None)
    return PlanBed(
        home_id=HOME, beds_free=beds, children_planned=planned, children_first=9,
        price_urgency=urgency, price_total=total, more_children=0,
    )  # fmt: skip


def row(*, total: int | None, alone: int = 90_000, group: int = 1, children: int = 1) -> PlanRow:
    """One whose first option is the home, and who has another one in the plan."""
    return PlanRow(
        group=group, children=children, alone_home_id=HOME, alone_total=alone,
        home_id=None if total is None else 8, total=total,
    )  # fmt: skip


def inside(group: int = 0) -> PlanRow:
    return PlanRow(
        group=group, children=1, alone_home_id=HOME, alone_total=1, home_id=HOME, total=1
    )


NOTHING = "One more bed here would change nothing: "


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (
            [inside(), row(total=90_000), row(total=90_100, group=2)],
            "the plan gives the 2 other children with this first option as many points "
            "elsewhere, or more",
        ),
        ([inside()], "no child whose first option it is goes without it in this plan"),
        (
            [inside(), row(total=80_000, children=2)],
            "the others who would gain, 2 children, are brothers and sisters who need several beds",
        ),
        (
            [inside(), row(total=80_000), row(total=90_000, group=2)],
            "1 child would have more points here, but a rule about who may live together, such as "
            "the limit of three fostered children, keeps the child out even with the bed",
        ),
        (
            [inside(), row(total=80_000), row(total=70_000, group=2)],
            "2 children would have more points here, but a rule about who may live together, such "
            "as the limit of three fostered children, keeps them out even with the bed",
        ),
    ],
)
def test_that_a_bed_changes_nothing_has_its_reason(rows: list[PlanRow], words: str) -> None:
    assert price_words(bed(), rows) == NOTHING + words


def test_beds_that_stay_empty_are_not_what_is_missing() -> None:
    words = "1 of its 2 beds stays empty in this plan as it is"
    assert price_words(bed(beds=2), [inside(), row(total=90_000)]) == NOTHING + words


def test_no_reason_is_given_where_a_bed_changes_something_or_was_not_priced() -> None:
    assert price_words(bed(price=(0, 3_200)), [row(total=1)]) == "One more bed here adds 3.2 points"
    assert price_words(bed(price=None), [row(total=1)]) == "Not worked out"
