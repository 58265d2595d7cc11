"""What would have to change at a home for one child."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rest_framework import serializers

from accounts.api.fields import OneOf
from matching.kernel.codes import Access, Band, Dimension, Refusal
from matching.kernel.remedies import Remedies, Remedy, What
from matching.kernel.ways import MOST_REMEDIES, SHOWN, Way
from matching.presenters.remedies import clause, now_of
from matching.serializers.matches import REASONS
from matching.services.remedies import Outlook, Today

WHATS = [(what.name.lower(), what.name.lower()) for what in What]


class RemedyAnswer(serializers.Serializer[Any]):
    """One change on the home's side."""

    what = OneOf(choices=WHATS)
    of = serializers.CharField(
        allow_blank=True,
        help_text="Of a capability its dimension, of a fee the band of need, of access what is "
        "fitted, of an offer its word; else empty.",
    )
    to = serializers.IntegerField(
        allow_null=True,
        help_text="The level, the free beds, or the most pence a week. Null: it has no amount.",
    )
    by = serializers.DateField(
        allow_null=True, help_text="The day of a confirmation or of a free bed. Null: neither."
    )
    words = serializers.CharField(help_text="The change as a clause after the word “if”.")


class WayAnswer(serializers.Serializer[Any]):
    """Where the home would stand, found by ranking it again."""

    remedies = RemedyAnswer(many=True, help_text="All of them together.")
    rank = serializers.IntegerField(help_text="From 1, the best.")
    of = serializers.IntegerField(help_text="Options, this home among them.")
    tier = serializers.IntegerField(min_value=1, max_value=3)
    total = serializers.IntegerField(help_text="0 to 100,000.")


class GoalAnswer(serializers.Serializer[Any]):
    """A rank or a tier, and the smallest ways there."""

    rank = serializers.IntegerField(allow_null=True, help_text="Null: the goal is a tier.")
    tier = serializers.IntegerField(allow_null=True, help_text="Null: the goal is a rank.")
    ways = WayAnswer(
        many=True,
        help_text=f"Up to {SHOWN}, the smallest first. Empty: no set of up to {MOST_REMEDIES} "
        "remedies does it.",
    )


class RemediesAnswer(serializers.Serializer[Any]):
    """One home beside one child today. A remedy is no request, and a waiver is no remedy."""

    on = serializers.DateField(help_text="The day it was worked out for.")
    is_stored = serializers.BooleanField(
        help_text="False: the stored match was made from other facts than today’s."
    )
    now = WayAnswer(allow_null=True, help_text="Where it stands. Null: it is refused today.")
    in_the_way = serializers.ListField(
        child=OneOf(choices=REASONS), help_text="Reasons against it that no remedy answers."
    )
    to_be_an_option = WayAnswer(
        allow_null=True,
        help_text="The smallest set that makes an option of a refused home. Null: it is an "
        "option, or something is in the way.",
    )
    goals = GoalAnswer(
        many=True, help_text="Of an option: first, one place up, a better tier, as far as any is."
    )


def remedies_told(outlook: Outlook, today: Today) -> Mapping[str, Any]:
    def told(way: Way | None) -> Mapping[str, Any] | None:
        if way is None:
            return None
        figures = {name: getattr(way, name) for name in ("rank", "of", "tier", "total")}
        return {**figures, "remedies": _remedies(way.remedies, outlook)}

    return {
        "on": today.case.on,
        "is_stored": today.is_stored,
        "now": told(outlook.now),
        "in_the_way": [str(one.name) for one in Refusal(outlook.in_the_way)],
        "to_be_an_option": told(outlook.then),
        "goals": [
            {"rank": goal.rank, "tier": goal.tier, "ways": [told(way) for way in ways]}
            for goal, ways in outlook.goals
        ],
    }


def _remedies(remedies: Remedies, outlook: Outlook) -> Sequence[Mapping[str, Any]]:
    now = now_of(outlook)
    days = (What.CONFIRMATION, What.FREE_FROM)
    amounts = (What.CAPABILITY, What.BEDS, What.FEE)
    return [
        {
            "what": one.what.name.lower(),
            "of": _of(one),
            "to": one.to if one.what in amounts else None,
            "by": date.fromordinal(one.to) if one.what in days else None,
            "words": clause(one, now),
        }
        for one in remedies
    ]


def _of(one: Remedy) -> str:
    """What exactly is changed, as a word."""
    if one.what is What.CAPABILITY:
        return tuple(Dimension)[one.of].name
    if one.what is What.FEE:
        return Band(one.of).word
    if one.what is What.ACCESS:
        return str(Access(one.of).name).lower()
    return one.word
