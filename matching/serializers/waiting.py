"""What waiting may bring and what it costs."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import OneOf
from matching.kernel.holding import BETTER_BY, FEWEST, Hidden, Outlook
from matching.services.holding import Waiting

PER_MILLE = "Per mille, 0 to 1,000."


class BestAnswer(serializers.Serializer[Any]):
    """The first option today."""

    home = serializers.IntegerField(source="home_id", help_text="The home’s id.")
    tier = serializers.IntegerField(min_value=1, max_value=3)
    total = serializers.IntegerField(help_text="0 to 100,000.")


class WaitAnswer(serializers.Serializer[Any]):
    """One length of wait: what it may bring, beside what it costs."""

    days = serializers.IntegerField()
    chance = serializers.IntegerField(help_text=f"That a better option becomes free. {PER_MILLE}")
    low = serializers.IntegerField(help_text="Where the range of the chance begins.")
    high = serializers.IntegerField(help_text="Where it ends: it holds the truth 9 times in 10.")
    median_total = serializers.IntegerField(
        allow_null=True, help_text="Of the best that comes, if one does. Null: none came."
    )
    higher_tier = serializers.IntegerField(
        allow_null=True,
        help_text=f"How often that best is of a higher tier. {PER_MILLE} Null: none came, or "
        "there is no option today.",
    )
    nights_past_first = serializers.IntegerField(
        help_text="Of the wait, nights from the first night on."
    )
    nights_past_present = serializers.IntegerField(
        allow_null=True,
        help_text="Of the wait, nights after the present placement ends. Null: no end is recorded.",
    )
    present_pence = serializers.IntegerField(
        allow_null=True, help_text="What the present placement costs meanwhile. Null: no price."
    )


class WaitingAnswer(serializers.Serializer[Any]):
    """Both sides of waiting. Nothing is recommended: people weigh the two."""

    hidden = OneOf(
        choices=[(hidden.value, hidden.value) for hidden in Hidden],
        allow_null=True,
        help_text=f"Why nothing is said: needed the same day, or fewer than {FEWEST} comparable "
        "arrivals. Null: something is.",
    )
    best = BestAnswer(allow_null=True, help_text="Null: no home can be offered today.")
    comparable = serializers.IntegerField(
        help_text="Beds that came free in the past 52 weeks in homes that could be offered."
    )
    better = serializers.IntegerField(
        help_text=f"Of those, beds of a higher tier, or {BETTER_BY:,} of a total or more above."
    )
    waits = WaitAnswer(many=True, help_text="Empty where nothing is said.")


def waiting_told(waiting: Waiting) -> dict[str, Any]:
    seen: Outlook = waiting.outlook
    ends = waiting.present is not None and waiting.present.ends_on is not None
    return {
        "hidden": seen.hidden.value if seen.hidden else None,
        "best": seen.best,
        "comparable": seen.comparable,
        "better": seen.better,
        "waits": [
            {
                "days": one.days,
                "chance": _per_mille(one.chance),
                "low": _per_mille(one.low),
                "high": _per_mille(one.high),
                "median_total": one.median_total,
                "higher_tier": None if one.higher_tier is None else _per_mille(one.higher_tier),
                "nights_past_first": nights.past_first_night,
                "nights_past_present": nights.past_present if ends else None,
                "present_pence": nights.pence,
            }
            for one, nights in zip(seen.chances, waiting.nights, strict=bool(seen.chances))
        ],
    }


def _per_mille(share: float) -> int:
    return int(1000 * share + 0.5)
