"""Every rule that can refuse a home, in plain words, read from the kernel's own table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from codes.homes import Rating
from govuk.words import plural, sentence_list
from matching.kernel.codes import Flag, Kind, Refusal, Standing, Suspension
from matching.kernel.refusals import FOSTERING_LIMIT, HIGH, RULES, SUPPORTED_FROM_AGE, ruling
from matching.models import Policy
from matching.presenters.reasons import NAMES, STANDINGS


@dataclass(frozen=True, slots=True)
class RuleWords:
    """One rule: what it is called, when it says no, and who may waive that."""

    code: str
    name: str
    when: str
    standing: str  # unlawful, practical or waivable
    waiver: str


def rules_of(policy: Policy) -> tuple[RuleWords, ...]:
    """All rules in the order in which they are listed against a home."""
    return tuple(
        RuleWords(
            code=str(rule.refusal.name),
            name=NAMES[rule.refusal],
            when=_WHEN[rule.refusal](policy),
            standing=_plain(rule.refusal)[0].value,
            waiver=_waiver(rule.refusal),
        )
        for rule in RULES
    )


def _plain(refusal: Refusal, **facts: object) -> tuple[Standing, str]:
    """The ruling at an ordinary home, or where these facts are otherwise."""
    usual = {"kind": Kind.CHILDRENS_HOME, "suspended": Suspension.COUNCIL, "flags": Flag(0)}
    standing, waiver = ruling(refusal, **{**usual, **facts})  # type: ignore[arg-type]
    return standing, f"Can be waived by {waiver.value}" if waiver else STANDINGS[standing]


def _waiver(refusal: Refusal) -> str:
    """Who may waive it, and where that is otherwise; asked of the rules themselves."""
    return _with_exceptions(refusal, Flag.EMERGENCY, "In an emergency, at a foster home")


def waiver_for(refusal: Refusal, flags: Flag) -> str:
    """The same for one child: what holds in an emergency is said only if this is one."""
    return _with_exceptions(refusal, flags, "At a foster home")


def _with_exceptions(refusal: Refusal, flags: Flag, at_foster_home: str) -> str:
    usual = _plain(refusal)[1]
    elsewhere = {
        at_foster_home: _plain(refusal, kind=Kind.AGENCY_FOSTER, flags=flags)[1],
        "Where Ofsted has done it": _plain(refusal, suspended=Suspension.OFSTED)[1],
    }
    other = [
        f"{where}: {words[:1].lower()}{words[1:]}."
        for where, words in elsewhere.items()
        if words != usual
    ]
    return " ".join([f"{usual}.", *other])


def _always(words: str) -> Callable[[Policy], str]:
    return lambda _: words


def _stale(policy: Policy) -> str:
    return (
        "Nobody has ever confirmed the free bed, or the last time is more than "
        f"{plural(policy.stale_days, 'day')} ago."
    )


def _late(policy: Policy) -> str:
    if not policy.tolerance_days:
        return "The bed comes free after the first night."
    return f"The bed comes free more than {plural(policy.tolerance_days, 'day')} late."


def _rating(policy: Policy) -> str:
    words = [f"“{Rating(word).label}”" for word in sorted(policy.refused_ratings)]
    if not words:
        return "The council refuses no rating, so this says no to nobody now."
    return f"Ofsted’s last judgement is {sentence_list(words, 'or')}."


_WHEN: Final[Mapping[Refusal, Callable[[Policy], str]]] = {
    Refusal.NOT_REGISTERED: _always("The home is not registered on the first night."),
    Refusal.UNDER_16_SUPPORTED: _always(
        f"It is supported accommodation, and the child is under {SUPPORTED_FROM_AGE}."
    ),
    Refusal.DOL_SUPPORTED: _always(
        "It is supported accommodation, and a court has ordered that the child’s freedom may be "
        "limited (a deprivation of liberty order)."
    ),
    Refusal.NOT_SECURE_CRITERIA: _always(
        "It is a secure home, and nobody has recorded that the law’s test for one is met."
    ),
    Refusal.FOSTERING_LIMIT: _always(
        f"It is a foster home, and there would be more than {FOSTERING_LIMIT} fostered children. "
        "Brothers and sisters in an empty home are allowed, and so is a named exemption."
    ),
    Refusal.TOO_YOUNG: _always("The child is younger than the home may take."),
    Refusal.TOO_OLD: _always("The child is older than the home may take."),
    Refusal.SEX_NOT_ACCEPTED: _always("The home may not take a child of this sex."),
    Refusal.NO_FREE_BED: _always("Every bed is taken or promised to another child."),
    Refusal.TOO_FEW_BEDS: _always(
        "Brothers and sisters must live together, and there are too few beds for all of them."
    ),
    Refusal.AVAILABLE_TOO_LATE: _late,
    Refusal.NEED_BEYOND_HOME: _always(
        "A critical need is two levels or more above what the home can meet."
    ),
    Refusal.KIND_RULED_OUT: _always("The child’s plan says that this kind of home will not do."),
    Refusal.PLACE_TO_AVOID: _always("The home is too near a place where the child is not safe."),
    Refusal.SOLO_NEEDED: _always("The child must live alone for now, and others live there."),
    Refusal.RESIDENT_AT_RISK: _always(
        f"Harmful sexual behaviour at level {HIGH} or more, on either side, and the other child is "
        f"two or more years younger or is being exploited (level {HIGH} or more)."
    ),
    Refusal.ACCESS_NOT_MET: _always(
        "The child needs wheelchair access, a ground floor or a hoist, and it is not there."
    ),
    Refusal.PLACING_SUSPENDED: _always("New children may not be placed there for now."),
    Refusal.RATING_BELOW_POLICY: _rating,
    Refusal.VACANCY_STALE: _stale,
    Refusal.ALREADY_DECLINED: _always(
        "The home said no to this child, and neither the needs nor the home has changed."
    ),
    Refusal.OVER_COST_CEILING: _always("It costs more a week than was approved for this search."),
    Refusal.OVER_DISTANCE_LIMIT: _always("It is farther away than was approved for this search."),
}
