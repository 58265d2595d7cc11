"""The joint plan: advice for all waiting children together, its proof, and what beds are worth."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import OneOf, several
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion
from matching.models import PlanFamily, PlanRow

AGAINST = PlanRow.Against.choices


class PlanQuestion(PageQuestion):
    against_alone = several(
        OneOf(choices=AGAINST), "Only rows that stand so beside the first option; once for each."
    )


class AimsAnswer(serializers.Serializer[Any]):
    """The three aims, each with the one before as a limit."""

    urgency = serializers.IntegerField(
        help_text="Placed children by urgency: same day 4, urgent 2, planned 1."
    )
    total = serializers.IntegerField(
        help_text="Sum of the totals, a sibling group once, less the penalties of all families."
    )
    lowest = serializers.IntegerField(help_text="The lowest total of a placed group.")


class PlanAnswer(serializers.Serializer[Any]):
    """A finished plan. People decide: nothing of it becomes a placement."""

    id = serializers.IntegerField(source="pk")
    on = serializers.DateField(help_text="The day it was made for.")
    finished_at = serializers.DateTimeField()
    policy_version = serializers.IntegerField(source="policy.version")
    inputs_digest = serializers.CharField(
        help_text="SHA-256 of everything that was read, in hexadecimal."
    )
    objective = AimsAnswer(source="*")
    proven = serializers.BooleanField(source="is_proven", help_text="True: no plan is better.")
    more_urgency = serializers.IntegerField(help_text="At most so much more is possible.")
    more_total = serializers.IntegerField(help_text="At most so much more is possible.")
    more_lowest = serializers.IntegerField(help_text="At most so much more is possible.")
    children_total = serializers.IntegerField()
    children_placed = serializers.IntegerField()
    turn_children = serializers.IntegerField(
        help_text="Children placed if everybody chose in turn, down the worklist."
    )


class SpotAnswer(serializers.Serializer[Any]):
    """A home as this child would have it."""

    home = serializers.IntegerField(help_text="The id of the home.")
    name = serializers.CharField()
    tier = serializers.IntegerField(min_value=1, max_value=3)
    total = serializers.IntegerField(help_text="0 to 100,000.")
    miles = serializers.CharField(help_text="From the child’s home, one decimal: “2.7”.")


class ReasonHomesAnswer(serializers.Serializer[Any]):
    code = serializers.CharField()
    homes = serializers.IntegerField(help_text="Homes with this reason among theirs.")


class PlanRowAnswer(serializers.Serializer[Any]):
    """One referral in the plan."""

    referral = serializers.IntegerField(help_text="The id of the referral.")
    reference = serializers.CharField(help_text="The child’s reference: random, says nothing.")
    group = serializers.IntegerField(
        help_text="The same for brothers and sisters who are planned together."
    )
    children = serializers.IntegerField(help_text="Children of the group.")
    family = serializers.IntegerField(
        allow_null=True,
        help_text="The same for brothers and sisters who would rather live together. Null: none.",
    )
    planned = SpotAnswer(allow_null=True, help_text="Null: waits in this plan.")
    weekly_pence = serializers.IntegerField(
        allow_null=True, help_text="Pence a week of the planned home. Null: none, or not known."
    )
    alone = SpotAnswer(allow_null=True, help_text="Its own first option. Null: it has none.")
    in_turn = SpotAnswer(
        allow_null=True, help_text="What is left if all choose in turn. Null: none."
    )
    against_alone = OneOf(choices=AGAINST, help_text="The plan beside the first option.")
    against_turn = OneOf(choices=AGAINST, help_text="The plan beside choosing in turn.")
    options_count = serializers.IntegerField(help_text="Homes that may be offered.")
    near_misses_count = serializers.IntegerField()
    reasons = ReasonHomesAnswer(
        many=True, help_text="Why no home can be offered. Empty where one can."
    )


class PlanBedAnswer(serializers.Serializer[Any]):
    """A home that more children want than it has beds for."""

    home = serializers.IntegerField(source="home_id", help_text="The id of the home.")
    beds_free = serializers.IntegerField()
    groups_first = serializers.IntegerField(help_text="Groups whose first option it is.")
    children_first = serializers.IntegerField(help_text="Children of these groups.")
    children_planned = serializers.IntegerField()
    price_urgency = serializers.IntegerField(
        allow_null=True, help_text="What one bed more adds to the first aim. Null: not worked out."
    )
    price_total = serializers.IntegerField(
        allow_null=True,
        help_text="What it adds to the second; may be below 0 where the first is above.",
    )
    more_children = serializers.IntegerField(
        allow_null=True, help_text="Children more that would be placed. Null: not worked out."
    )


class PlanFamilyAnswer(serializers.Serializer[Any]):
    """Brothers and sisters with referrals of their own who would rather live together."""

    family = serializers.IntegerField(source="number", help_text="As in the rows.")
    together = serializers.BooleanField(
        source="is_together", help_text="True: all of them have the same home in the plan."
    )
    homes = serializers.IntegerField(help_text="Homes that those who are placed are in.")
    penalty = serializers.IntegerField(
        help_text="Taken off the plan’s total: 10,000 for each home beyond the first."
    )
    options_count = serializers.IntegerField(
        allow_null=True,
        help_text="Homes that could take all of them if nobody else waited. Null: not told.",
    )
    best_home = serializers.IntegerField(
        source="best_home.pk", default=None, allow_null=True, help_text="The first of these homes."
    )
    obstacle = OneOf(
        choices=PlanFamily.Obstacle.choices,
        allow_null=True,
        help_text="Why no home could. Null: one could, or it is not told.",
    )


class CurrentPlan(PageAnswer):
    plan = PlanAnswer(allow_null=True, help_text="Null: nothing was planned yet.")
    is_stale = serializers.BooleanField(
        help_text="True: referrals, homes, the policy or the day have changed since."
    )
    beds = PlanBedAnswer(many=True, help_text="All contested homes, whatever page is asked for.")
    families = PlanFamilyAnswer(many=True, help_text="All families, whatever page is asked for.")
    results = PlanRowAnswer(many=True)
