"""Who would have got what under another policy, in words and figures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from codes.ssda903 import Sex
from govuk.words import pounds
from matching.models import Match, Option
from matching.services.comparison import Compared, Comparison, First
from providers.models import Home

SMALL: Final = 6  # counts of children below this are not shown by group
AGE_BANDS: Final = ((0, 4), (5, 9), (10, 12), (13, 15), (16, 25))
NOBODY: Final = "No home may be offered"


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of the first options before and after, over the same referrals."""

    name: str
    before: str
    after: str
    difference: str


@dataclass(frozen=True, slots=True)
class Group:
    """How the change falls on one group of children; None where the count is small."""

    name: str
    referrals: int | None
    changed: int | None
    miles_before: str
    miles_after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One referral of the list."""

    ref: str
    status: str
    before: str
    after: str
    changed: bool
    tier: str
    miles: str
    cost: str
    appear: int
    vanish: int
    first_then: str  # what came first in its last stored ranking


def means_of(comparison: Comparison) -> tuple[int, tuple[Mean, ...]]:
    """Over how many referrals, and the means: only those that have an option under both."""
    both = [(row.before, row.after) for row in comparison.rows if row.before and row.after]
    priced = [
        (was.weekly_pence, now.weekly_pence)
        for was, now in both
        if was.weekly_pence is not None and now.weekly_pence is not None
    ]
    return len(both), (
        _mean("Tier", [(100 * was.tier, 100 * now.tier) for was, now in both], _hundredths),
        _mean("Miles from home", [(was.tenths, now.tenths) for was, now in both], _tenths),
        _mean("Weekly cost, where both prices are known", priced, pounds),
        _mean("Need fit, of 100", [(was.need, now.need) for was, now in both], _tenths),
    )


def _mean(name: str, pairs: list[tuple[int, int]], words: Callable[[int], str]) -> Mean:
    if not pairs:
        return Mean(name, "No figures", "No figures", "No figures")
    was, now = (_half_up(sum(column), len(pairs)) for column in zip(*pairs, strict=True))
    change = now - was
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return Mean(name, words(was), words(now), f"{sign}{words(abs(change))}")


def _half_up(total: int, count: int) -> int:
    return (2 * total + count) // (2 * count)


def _tenths(value: int) -> str:
    return f"{value // 10:,}.{value % 10}"


def _hundredths(value: int) -> str:
    return f"{value // 100}.{value % 100:02}"


def groups_of(comparison: Comparison) -> Mapping[str, tuple[Group, ...]]:
    """The change by age band, by sex and by disability, small counts left out."""
    return {
        "Age on the first night": _grouped(
            comparison.rows,
            [
                (f"{low} to {high}" if high < 18 else f"{low} and over", _aged(low, high))
                for low, high in AGE_BANDS
            ],
        ),
        "Sex": _grouped(comparison.rows, [(sex.label, _of_sex(sex)) for sex in Sex]),
        "Disability": _grouped(
            comparison.rows,
            [
                ("Disabled", lambda row: row.referral.child.disabled),
                ("Not recorded as disabled", lambda row: not row.referral.child.disabled),
            ],
        ),
    }


def _aged(low: int, high: int) -> Callable[[Compared], bool]:
    return lambda row: low <= row.age <= high


def _of_sex(sex: Sex) -> Callable[[Compared], bool]:
    return lambda row: row.referral.child.sex == sex


def _grouped(
    rows: Iterable[Compared], named: list[tuple[str, Callable[[Compared], bool]]]
) -> tuple[Group, ...]:
    kept = list(rows)
    members = [[row for row in kept if belongs(row)] for _, belongs in named]
    sizes = unless_small([len(group) for group in members])
    moved = unless_small([sum(row.changed for row in group) for group in members])
    return tuple(
        _group(name, group, size, changed)
        for (name, _), group, size, changed in zip(named, members, sizes, moved, strict=True)
        if group
    )


def _group(name: str, group: list[Compared], size: int | None, changed: int | None) -> Group:
    both = [(row.before.tenths, row.after.tenths) for row in group if row.before and row.after]
    shown = _mean("", both, _tenths) if size is not None and len(both) >= SMALL else None
    return Group(
        name=name,
        referrals=size,
        changed=None if size is None else changed,
        miles_before=shown.before if shown else "Not shown",
        miles_after=shown.after if shown else "Not shown",
    )


def unless_small(counts: list[int]) -> list[int | None]:
    """
    Counts of 1 to 5 are left out; so is the next smallest where only one would be.

    With one gap alone, the total less the others would give it away.
    """
    hidden = {i for i, count in enumerate(counts) if 0 < count < SMALL}
    others = [i for i, count in enumerate(counts) if count >= SMALL]
    if len(hidden) == 1 and others:
        hidden.add(min(others, key=lambda i: counts[i]))
    return [None if i in hidden else count for i, count in enumerate(counts)]


def lines_of(rows: Iterable[Compared]) -> list[Line]:
    """These referrals in words; three queries for all of them."""
    kept = list(rows)
    firsts = [first for row in kept for first in (row.before, row.after) if first]
    homes = Home.objects.in_bulk({first.home_id for first in firsts})
    then = _first_then([row.referral.pk for row in kept])
    return [_line(row, homes, then) for row in kept]


def _first_then(referrals: list[int]) -> dict[int, str]:
    """Referral to the home that came first in its last stored ranking."""
    last = Match.objects.filter(referral__in=referrals).order_by("referral", "-pk")
    first = Option.objects.filter(match__in=last.distinct("referral").values("pk"), rank=1)
    return dict(first.values_list("match__referral_id", "home__name"))


def _line(row: Compared, homes: Mapping[int, Home], then: Mapping[int, str]) -> Line:
    def both(words: Callable[[First], str]) -> str:
        was, now = (words(first) if first else "none" for first in (row.before, row.after))
        return was if was == now else f"{was}, then {now}"

    return Line(
        ref=row.referral.child.ref,
        status=row.referral.get_status_display(),
        before=homes[row.before.home_id].name if row.before else NOBODY,
        after=homes[row.after.home_id].name if row.after else NOBODY,
        changed=row.changed,
        tier=both(lambda first: str(first.tier)),
        miles=both(lambda first: _tenths(first.tenths)),
        cost=both(lambda first: _price(first.weekly_pence)),
        appear=row.appear,
        vanish=row.vanish,
        first_then=then.get(row.referral.pk, "Never ranked"),
    )


def _price(pence: int | None) -> str:
    return "Not known" if pence is None else pounds(pence)


def csv_rows(comparison: Comparison) -> Iterable[list[Any]]:
    """The whole list as a table; children by reference only."""
    yield [
        "reference",
        "status",
        "first option in force",
        "first option proposed",
        "changed",
        *(f"{name} {when}" for name in ("tier", "miles", "weekly pounds") for when in WHEN),
        "options that appear",
        "options that vanish",
        "first in the last stored ranking",
    ]
    for row, line in zip(comparison.rows, lines_of(comparison.rows), strict=True):
        figures = [_figures(first) for first in (row.before, row.after)]
        yield [
            line.ref,
            line.status,
            line.before,
            line.after,
            "yes" if line.changed else "no",
            *(figure for pair in zip(*figures, strict=True) for figure in pair),
            line.appear,
            line.vanish,
            line.first_then,
        ]


WHEN: Final = ("in force", "proposed")


def _figures(first: First | None) -> tuple[str, str, str]:
    if first is None:
        return "", "", ""
    pence = first.weekly_pence
    return str(first.tier), _tenths(first.tenths), "" if pence is None else f"{pence / 100:.2f}"
