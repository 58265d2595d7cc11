"""Runs: what was asked for, and how far it is."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import Day, OneOf, Whole
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion, Question
from matching.models import Run


class RunsQuestion(PageQuestion):
    state = OneOf(choices=Run.State.choices, required=False)
    what = OneOf(choices=Run.What.choices, required=False, help_text="What was to be matched.")
    on_or_after = Day(required=False, help_text="Only runs for this day or a later one.")


class RunWanted(Question):
    """Which run is asked for."""

    referral = Whole(
        allow_null=True,
        min_value=1,
        max_value=2**63 - 1,
        help_text="The id of the referral to match. Null: all that are being searched.",
    )


class RunAnswer(serializers.Serializer[Any]):
    """One matching of one, some or all open referrals."""

    id = serializers.IntegerField(source="pk")
    what = OneOf(choices=Run.What.choices)
    referral = serializers.IntegerField(
        source="referral_id",
        allow_null=True,
        help_text="The id of the one; null: all, or those that a change touches.",
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
