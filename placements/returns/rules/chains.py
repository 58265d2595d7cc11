"""Rules about the episodes of one child, one after another."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple

from codes.ssda903_return import ADOPTED, EPISODES, FOR_ADOPTION, GOES_ON, TEMPORARY
from placements.returns.rows import Fault, Row
from placements.returns.rules.rule import NOTE, REJECT, Rule

# What makes a placement the same one: the type, who provides it, where it is.
_PLACEMENT: Final = ("PLACE", "PLACE_PROVIDER", "PL_POST", "URN")
_ENDS_FOR_GOOD: Final = frozenset({"E2", "E15", "E17"})
_SAME_CARER: Final = frozenset({"T", "U"})
_CHANGES_PLACE: Final = frozenset({"P", "B", "T", "U"})


class Pair(NamedTuple):
    """An episode and the next one of the same child."""

    before: Row
    after: Row

    @property
    def follows(self) -> bool:
        """Whether the next begins on the day on which this one ended, without leaving care."""
        return self.before.day("DEC") == self.after.day("DECOM") and self.before["REC"] == GOES_ON

    @property
    def has_moved(self) -> bool:
        return any(self.before[one] != self.after[one] for one in _PLACEMENT)

    @property
    def has_new_status(self) -> bool:
        return self.before["LS"] != self.after["LS"]


Broken = Callable[[Pair], bool]


class PairRule(NamedTuple):
    rule: Rule
    blames_before: bool
    is_broken: Broken


def _pair(
    number: str,
    column: str,
    words: str,
    expected: str,
    broken: Broken,
    *,
    blames_before: bool = False,
) -> PairRule:
    rule = Rule(number, EPISODES, column, NOTE, words, expected)
    return PairRule(rule, blames_before, broken)


OPEN: Final = Rule(
    "142", EPISODES, "DEC", REJECT,
    "A new episode has started, but the previous episode has not ended.",
    "the day on which it ended, because a later episode has begun",
)  # fmt: skip
OVERLAP: Final = Rule(
    "501", EPISODES, "DECOM", REJECT,
    "A new episode has started before the end date of the previous episode.",
    "a day on or after the end of the episode before",
)  # fmt: skip
NO_CONTINUATION: Final = Rule(
    "388", EPISODES, "REC", NOTE,
    "Reason episode ceased is coded new episode begins, but there is no continuation episode.",
    "an episode that begins on that day, or another reason",
)  # fmt: skip
NO_EPISODES: Final = Rule(
    "EPI", "header", "CHILD", NOTE,
    "Episodes need to be loaded for this child before further validation is possible.",
    "at least one episode that is kept",
)  # fmt: skip

PAIR_RULES: Final[tuple[PairRule, ...]] = (
    _pair(
        "431", "RNE",
        "The reason for new episode is started to be looked after, but the previous episode ended "
        "on the same day.",
        "another reason than S",
        lambda pair: pair.after["RNE"] == "S"
        and pair.before.day("DEC") == pair.after.day("DECOM"),
    ),
    _pair(
        "432", "RNE",
        "The child ceased to be looked after at the end of the previous episode but the reason "
        "for the new episode is not started to be looked after.",
        "S",
        lambda pair: pair.before["REC"] not in ("", GOES_ON) and pair.after["RNE"] != "S",
    ),
    _pair(
        "433", "DECOM",
        "The reason for new episode suggests that this is a continuation episode, but the episode "
        "does not start on the same day as the last episode finished.",
        "the day on which the episode before ended",
        lambda pair: pair.after["RNE"] != "S"
        and pair.before.day("DEC") != pair.after.day("DECOM"),
    ),
    _pair(
        "434", "RNE",
        "Reason for new episode is that child's legal status has changed but not the placement, "
        "but this is not reflected in the episode data.",
        "another legal status in the same placement",
        lambda pair: pair.follows and pair.after["RNE"] == "L"
        and (pair.has_moved or not pair.has_new_status),
    ),
    _pair(
        "435", "RNE",
        "Reason for new episode is that child's placement has changed but not the legal status, "
        "but this is not reflected in the episode data recorded.",
        "another placement under the same legal status",
        lambda pair: pair.follows and pair.after["RNE"] in ("P", "T")
        and (pair.has_new_status or not pair.has_moved),
    ),
    _pair(
        "436", "RNE",
        "Reason for new episode is that both child's placement and legal status have changed, but "
        "this is not reflected in the episode data.",
        "another placement and another legal status",
        lambda pair: pair.follows and pair.after["RNE"] in ("B", "U")
        and not (pair.has_moved and pair.has_new_status),
    ),
    _pair(
        "199", "DECOM", "Episode information shows child has been previously adopted from care.",
        "no later episode under this number, or another reason than E11 or E12 before",
        lambda pair: pair.before["REC"] in ADOPTED,
    ),
    _pair(
        "437", "REC",
        "Reason episode ceased is child has died or is aged 18 or over but there are further "
        "episodes.",
        "no later episode, or another reason",
        lambda pair: pair.before["REC"] in _ENDS_FOR_GOOD, blames_before=True,
    ),
    _pair(
        "504", "CIN",
        "The category of need code differs from that reported at start of current period of being "
        "looked after.",
        "the same code throughout the period of care",
        lambda pair: pair.after["RNE"] != "S" and pair.before["CIN"] != pair.after["CIN"],
    ),
    _pair(
        "225", "REASON_PLACE_CHANGE", "Reason for placement change must be recorded.",
        "a reason, because the child moved",
        lambda pair: pair.follows and pair.after["RNE"] in _CHANGES_PLACE
        and not pair.before["REASON_PLACE_CHANGE"]
        and not {pair.before["PLACE"], pair.after["PLACE"]} & TEMPORARY,
        blames_before=True,
    ),
    _pair(
        "217", "RNE",
        "Children who are placed for adoption with current foster carers (placement types A3 or "
        "A5) must have a reason for new episode of S, T or U.",
        "S, T or U",
        lambda pair: pair.after["PLACE"] in ("A3", "A5")
        and pair.after["RNE"] not in _SAME_CARER | {"S"},
    ),
    _pair(
        "408", "LS",
        "Child is placed for adoption with a placement order, but no placement order has been "
        "recorded.",
        "E1 with A5 or A6",
        lambda pair: pair.after["PLACE"] in FOR_ADOPTION & {"A5", "A6"}
        and pair.after["LS"] != "E1",
    ),
)  # fmt: skip
CHAIN_RULES: Final[tuple[Rule, ...]] = (
    OPEN, OVERLAP, NO_CONTINUATION, NO_EPISODES, *(one.rule for one in PAIR_RULES)
)  # fmt: skip


def check_chain(rows: list[Row]) -> Iterator[Fault]:
    """
    Faults of one child's episodes, dates and codes of which hold by themselves.

    Of two that overlap the later is rejected; one that never ended gives way to one that began
    after it, because a child lives in one place and the newer row says where.
    """
    ordered = sorted(rows, key=lambda row: (row.day("DECOM") or date.min, row.number))
    yield from _contradictions(ordered)
    kept = [row for row in ordered if row.is_kept]
    pairs = [Pair(*two) for two in zip(kept, kept[1:], strict=False)]
    for pair in pairs:
        for rule, blames_before, is_broken in PAIR_RULES:
            if is_broken(pair):
                yield rule.fault(pair.before if blames_before else pair.after)
        if _goes_on_nowhere(pair.before, pair.after):
            yield NO_CONTINUATION.fault(pair.before)
    if kept and _goes_on_nowhere(kept[-1], None):
        yield NO_CONTINUATION.fault(kept[-1])


def _contradictions(ordered: list[Row]) -> Iterator[Fault]:
    before: Row | None = None
    for row in ordered:
        if before is not None:
            end, start = before.day("DEC"), row.day("DECOM")
            is_same_start = before.day("DECOM") == start
            if end is None and not is_same_start:
                before.is_kept = False
                yield OPEN.fault(before)
            elif end is None or (start is not None and start < end):
                row.is_kept = False
                yield OVERLAP.fault(row)
                continue
        before = row


def _goes_on_nowhere(row: Row, after: Row | None) -> bool:
    ended = row["REC"] == GOES_ON and row.day("DEC") is not None
    return ended and (after is None or after.day("DECOM") != row.day("DEC"))
