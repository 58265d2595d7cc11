"""Brothers and sisters who would rather live together, in words: together or split, and why."""

from collections.abc import Collection
from dataclasses import dataclass

from govuk.words import plural, points, sentence_list
from matching.models import PlanFamily, PlanRow
from matching.services.seenfamilies import SeenFamily
from placements.models import Referral


@dataclass(frozen=True, slots=True)
class KinWords:
    """What one child's row says about its brothers and sisters."""

    who: str  # empty: nobody is wanted along
    why: str  # empty where they are together
    ask_at: int | None  # a home that could take all of them, where they are not together


def kin_words(row: PlanRow, family: SeenFamily | None, *, is_proven: bool) -> KinWords:
    """
    For one row of a plan.

    :param family: that of the row; None where nobody waits who would rather live with the child.
    """
    if family is None:
        return KinWords(_nobody_waits(row, 1), "", None)
    others = [other for other in family.rows if other.pk != row.pk]
    said = (_who(row, others), _nobody_waits(row, 1 + len(others)))
    who = "; ".join(words for words in said if words)
    if family.is_together:
        return KinWords(who, "", None)
    best = family.best_home
    return KinWords(who, why_words(family, is_proven=is_proven), None if best is None else best.pk)


def _nobody_waits(row: PlanRow, waiting: int) -> str:
    """Those who are wanted along, and for whom no home is being looked for."""
    if row.referral.together != Referral.Together.PREFERRED:
        return ""
    missing = row.referral.together_count - waiting
    if missing < 1:
        return ""
    wanted = plural(missing, "brother or sister", "brothers and sisters")
    return f"{wanted} wanted along if possible, with no search of their own"


def _who(row: PlanRow, others: Collection[PlanRow]) -> str:
    if row.home_id is None:
        return f"Would rather live with {sentence_list([_where(other) for other in others])}"
    parts = {
        "Together with": [_ref(other) for other in others if other.home_id == row.home_id],
        "Split from": [_where(other) for other in others if other.home_id != row.home_id],
    }
    return "; ".join(f"{words} {sentence_list(who)}" for words, who in parts.items() if who)


def _where(row: PlanRow) -> str:
    return f"{_ref(row)} ({row.home.name if row.home else 'waits'})"


def _ref(row: PlanRow) -> str:
    return row.referral.child.ref


def why_words(family: SeenFamily, *, is_proven: bool) -> str:
    """Why they are not together, and what that takes off the plan."""
    words = []
    if family.obstacle:
        words.append(f"{PlanFamily.Obstacle(family.obstacle).label}.")
    elif family.options_count:
        could = plural(family.options_count, "home")
        but = (
            "the plan as a whole is better as it is"
            if is_proven
            else "the best plan found does not"
        )
        words.append(f"{could} could take them together, but {but}.")
    if family.penalty:
        words.append(f"This takes {points(family.penalty)} points off the plan.")
    return " ".join(words)


def families_words(families: Collection[SeenFamily]) -> str:
    """All families of a plan in one sentence; empty where there is none."""
    if not families:
        return ""
    together = sum(family.is_together for family in families)
    split = sum(family.homes > 1 for family in families)
    waits = len(families) - together - split
    counts = [f"{together:,} together", f"{split:,} split"]
    counts += [f"{waits:,} with somebody who waits"] if waits else []
    penalty = sum(family.penalty for family in families)
    off = f", which takes {points(penalty)} points off the plan" if penalty else ""
    who = plural(len(families), "family", "families")
    return f"{who} of brothers and sisters would rather live together: {sentence_list(counts)}{off}"
