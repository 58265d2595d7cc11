"""Runs: what was asked for, and how far it is."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import Day, OneOf, Whole
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion, Question
from matching.models import Run

ASKED = [(what.value, what.label) for what in (Run.What.ALL, Run.What.REFERRAL)]


class RunsQuestion(PageQuestion):
    state = OneOf(choices=Run.State.choices, required=False)
    what = OneOf(choices=Run.What.choices, required=False, help_text="What was to be matched.")
    on_or_after = Day(required=False, help_text="Only runs for this day or a later one.")


class RunWanted(Question):
    """Which run is asked for."""

    what = OneOf(
        choices=ASKED,
        help_text="all: every referral that is being searched. referral: the one that is named.",
    )
    referral = Whole(
        required=False,
        min_value=1,
        max_value=2**63 - 1,
        help_text="The id of a referral of the council; only with what: referral.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        is_one = attrs["what"] == Run.What.REFERRAL
        if is_one != ("referral" in attrs):
            words = "Name the referral" if is_one else "Give this only with what: referral"
            raise serializers.ValidationError({"referral": [words]})
        return attrs


class RunAnswer(serializers.Serializer[Any]):
    """One matching of one, some or all open referrals."""

    id = serializers.IntegerField(source="pk")
    what = OneOf(choices=Run.What.choices)
    referral = serializers.IntegerField(
        source="referral_id", allow_null=True, help_text="The id of the one; null: all."
    )
    on = serializers.DateField(help_text="The day of the ranking.")
    state = OneOf(choices=Run.State.choices)
    asked_at = serializers.DateTimeField()
    asked_by = serializers.CharField(
        source="asked_by.name", default=None, allow_null=True, help_text="Null: nobody, by itself."
    )
    started_at = serializers.DateTimeField(allow_null=True, help_text="Null: not yet.")
    finished_at = serializers.DateTimeField(allow_null=True, help_text="Null: not yet.")
    attempt = serializers.IntegerField(help_text="How often a worker took it up.")
    referrals_total = serializers.IntegerField()
    referrals_done = serializers.IntegerField()
    error = serializers.CharField(help_text="In words; empty: none.")


class RunList(PageAnswer):
    results = RunAnswer(many=True)
