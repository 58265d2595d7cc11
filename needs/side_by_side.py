"""Two versions of a profile in words, row beside row, with what differs marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from codes.needs import BY_CODE
from govuk.charts import Chart, grid
from govuk.words import plural, short_day
from needs.models import Child, NeedsProfile, Step
from needs.presenters import Section, sections_of
from needs.services.versions import LevelOverTime, levels_over_time

MOST_DRAWN = 8  # versions that a phone's width can hold
NOTHING = "Nothing"


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the older and of the newer version."""

    key: str
    older: str
    newer: str

    @property
    def differs(self) -> bool:
        return self.older != self.newer


@dataclass(frozen=True, slots=True)
class Compared:
    """One part of the profile in both versions."""

    step: str
    title: str
    pairs: tuple[Pair, ...]

    @property
    def changes(self) -> int:
        return sum(pair.differs for pair in self.pairs)


def compare(older: NeedsProfile, newer: NeedsProfile, *, child: Child, on: date) -> list[Compared]:
    """
    Every part of two versions of one child's profile, in the order in which it is written.

    :param on: the day that decides whether independence skills are asked for.
    """
    before = sections_of(older, child=child, on=on, with_notes=False)
    after = sections_of(newer, child=child, on=on, with_notes=False)
    return [_part(*both) for both in zip(before, after, strict=True)]


def changed_between(compared: Sequence[Compared]) -> list[Compared]:
    """Only the parts and the rows that differ."""
    return [
        Compared(part.step, part.title, tuple(pair for pair in part.pairs if pair.differs))
        for part in compared
        if part.changes
    ]


def drawn(profiles: Sequence[NeedsProfile]) -> Chart:
    """The levels of the last versions as a grid: one row a dimension, one column a version."""
    shown = profiles[-MOST_DRAWN:]
    rows = levels_over_time(shown)
    left = len(profiles) - len(shown)
    first = f"The last {len(shown)} of {len(profiles)} versions. " if left else ""
    return grid(
        title="Levels of need over time",
        description=first + _sentence(shown, rows),
        label="Need",
        columns=[f"{profile.version}: {short_day(profile.assessed_on)}" for profile in shown],
        values=[(BY_CODE[row.code].name, row.levels) for row in rows],
        highest=4,
        unknown="not assessed",
    )


def _part(older: Section, newer: Section) -> Compared:
    """Rows that go by the same name stand beside each other; the others alone."""
    before, after = _rows(older), _rows(newer)
    keys = dict.fromkeys((*before, *after))
    pairs = (Pair(key, before.get(key, NOTHING), after.get(key, NOTHING)) for key in keys)
    return Compared(newer.step, Step(newer.step).label, tuple(pairs))


def _rows(section: Section) -> dict[str, str]:
    """By name; two places of one name are told apart by their number."""
    rows: dict[str, str] = {}
    for row in section.rows:
        key, count = row.key, 2
        while key in rows:
            key, count = f"{row.key} ({count})", count + 1
        rows[key] = row.value
    return rows


def _sentence(profiles: Sequence[NeedsProfile], rows: Sequence[LevelOverTime]) -> str:
    if len(profiles) < 2:
        return "There is one version so far, so there is nothing to compare it with yet."
    moves = [(row.levels[-2], row.levels[-1]) for row in rows]
    known = [(before, now) for before, now in moves if before is not None and now is not None]
    higher = sum(now > before for before, now in known)
    lower = sum(now < before for before, now in known)
    said = (
        f"From version {profiles[-2].version} to version {profiles[-1].version}, "
        f"{plural(higher, 'need')} went up and {plural(lower, 'need')} went down."
    )
    lost = sum(before is not None and now is None for before, now in moves)
    return f"{said} {_no_longer(lost)}" if lost else said


def _no_longer(lost: int) -> str:
    return f"{plural(lost, 'need is', 'needs are')} no longer assessed."
