"""Every table that leads to a child: given, or excused with a reason; a test walks them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

WITHHELD: Final = "withheld: about someone else"
Rule = Callable[[Any], bool]


def _always(row: Any) -> bool:
    return True


def _not_a_worker(row: Any) -> bool:
    return bool(row.relation != "worker")


def _of_the_family(row: Any) -> bool:
    return bool(row.what == "family")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: how its rows lead to the child, and which of its facts are about others."""

    label: str
    path: str  # from a row to its child; empty for the child's own row
    title: str
    withheld: Mapping[str, Rule] = field(default_factory=dict)
    order: tuple[str, ...] = ("pk",)
    only: Mapping[str, Any] = field(default_factory=dict)  # rows that are given


def _address(rule: Rule) -> dict[str, Rule]:
    return dict.fromkeys(("postcode", "easting_m", "northing_m"), rule)


GIVEN: Final = (
    Table("needs.Child", "", "The child", {"sibling_group": _always}),
    Table("needs.Identity", "child", "What identifies the child"),
    Table("needs.KnownPerson", "child", "People in the child’s life", {"name": _not_a_worker}),
    Table("needs.NeedsProfile", "child", "Versions of the needs profile"),
    Table("needs.Strength", "profile__child", "Strengths"),
    Table("needs.Need", "profile__child", "Needs"),
    Table("needs.PenPicture", "profile__child", "Pen pictures"),
    Table(
        "needs.ImportantPlace",
        "profile__child",
        "Important places",
        {"name": _of_the_family, **_address(_of_the_family)},
    ),
    Table("needs.PlaceToAvoid", "profile__child", "Places to stay away from", _address(_always)),
    Table("needs.ProfileStep", "profile__child", "Parts of the profile and who saved them"),
    Table("needs.ReadingDecision", "profile__child", "What was decided about suggested needs"),
    Table("needs.ReplacedWords", "profile__child", "Words of the pen picture that were replaced"),
    # A page about a child who is still being added leads to no child: docs/records.md says so.
    Table("needs.KeptAnswers", "child", "Answers that were typed and not saved"),
    Table("needs.Restriction", "child", "Restrictions of the record"),
    Table("needs.AllowedPerson", "child", "People on the record’s list"),
    Table(
        "needs.ExcludedPerson",
        "child",
        "People who may not see the record",
        {"person": _always, "reason": _always, "ended_why": _always},
    ),
    Table("needs.BreakGlass", "child", "When somebody opened a restricted record"),
    Table("placements.Referral", "child", "Referrals"),
    Table("placements.ReferralEvent", "referral__child", "What happened to the referrals"),
    Table(
        "placements.ReferralPart", "referral__child", "Parts of the referrals and who saved them"
    ),
    Table("placements.Requirements", "referral__child", "Requirements of the home"),
    Table("placements.FileStatement", "referral__child", "What files said"),
    Table("placements.Approach", "referral__child", "Providers who were asked, and their answers"),
    Table("placements.Pack", "referral__child", "Packs for providers"),
    Table("placements.PackWarning", "pack__referral__child", "Words in packs that were looked at"),
    Table("placements.PackView", "pack__referral__child", "Who looked at the packs"),
    Table("placements.Stay", "child", "Where the child lived, and beds held"),
    Table("placements.MissingEpisode", "child", "Times missing or away without leave"),
    Table("placements.Export", "child", "Files about the child alone that were taken out"),
    Table("matching.Match", "referral__child", "Matches: when, by which policy"),
    Table(
        "matching.Option",
        "match__referral__child",
        "The first options of each match",
        order=("match_id", "rank"),
        only={"rank__lte": 10},
    ),
    Table("matching.Change", "match__referral__child", "What changed between matches"),
    Table("matching.Notice", "referral__child", "Notices"),
    Table(
        "matching.PlanRow",
        "referral__child",
        "Joint plans that looked at the child",
        {"group": _always, "family": _always, "children": _always},
    ),
    Table("matching.StepDown", "child", "Less intensive homes that were looked at"),
    Table("matching.StepDownHome", "step_down__child", "The homes of those looks"),
)
EXCUSED: Final = {
    "needs.BreakGlassNotice": "says only who was told that a record was opened, which is given",
    "placements.MatchAsked": "a queue: emptied within the minute",
    "matching.Run": "the night’s work on all referrals; what it found for this one is given",
    "matching.RunBatch": "a queue: which part of a run a worker holds",
    "matching.Refused": "homes that could not take the child; given as counts with each match",
    "matching.NoticeRead": "says only who has read a notice, which is given",
}
GIVEN_LABELS: Final = frozenset(table.label for table in GIVEN)
