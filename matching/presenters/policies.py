"""A policy in plain words, and what one version changed against the one before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from codes.homes import Rating
from govuk.words import plural, pounds, sentence_list
from matching.models import Policy
from matching.presenters.options import PARTS

BAND_NAMES: Final = ("standard", "enhanced", "specialist", "complex", "bespoke")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a policy settles."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version as the list of versions shows it."""

    number: int
    made_at: datetime
    made_by: str
    reason: str
    differences: tuple[str, ...]


def terms_of(policy: Policy) -> tuple[Term, ...]:
    """Everything the policy settles, one line each, in a fixed order."""
    weights = tuple(Term(label, f"{getattr(policy, name)}%") for name, label in PARTS)
    bands = tuple(
        Term(f"Weekly cost, {band} need", f"{pounds(low)} to {pounds(high)}")
        for band in BAND_NAMES
        for low, high in [policy.bands[band]]
    )
    return (*weights, *_limits(policy), *bands)


def _limits(policy: Policy) -> tuple[Term, ...]:
    refused = [Rating(word).label for word in policy.refused_ratings]
    return (
        Term("A vacancy is too old", f"after {plural(policy.stale_days, 'day')} unconfirmed"),
        Term("A bed may come free", _tolerance(policy.tolerance_days)),
        Term("Ratings refused", sentence_list(sorted(refused)) or "None"),
        Term("Weightings that test the order", f"{policy.generator}, seed {policy.seed}"),
    )


def _tolerance(days: int) -> str:
    if not days:
        return "no later than the first night"
    return f"up to {plural(days, 'day')} after the first night"


def differences(before: Policy, after: Policy) -> tuple[str, ...]:
    """What the later version changed, one sentence each; empty if nothing."""
    return tuple(
        f"{is_now.name}: {was.value}, then {is_now.value}"
        for was, is_now in zip(terms_of(before), terms_of(after), strict=True)
        if was.value != is_now.value
    )


def versions_of(policies: Iterable[Policy]) -> tuple[Version, ...]:
    """Newest first; each says what it changed against the one before it."""
    rising = sorted(policies, key=lambda policy: policy.version)
    first = [_version(policy, ("The first version",)) for policy in rising[:1]]
    later = [
        _version(after, differences(before, after) or ("Nothing",))
        for before, after in pairwise(rising)
    ]
    return tuple(reversed(first + later))


def _version(policy: Policy, changed: tuple[str, ...]) -> Version:
    return Version(
        number=policy.version,
        made_at=policy.made_at,
        made_by=policy.made_by.name if policy.made_by else "The product, when it was set up",
        reason=policy.reason,
        differences=changed,
    )
