"""What would have to change at a home for one child."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import OneOf
from matching.kernel.remedies import What
from matching.kernel.ways import MOST_REMEDIES, SHOWN
from matching.serializers.matches import REASONS

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
