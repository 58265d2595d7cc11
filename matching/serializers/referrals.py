"""Referrals: the child by reference, and nothing that names them."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import Code, Day, OneOf, TrueOrFalse, several
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion
from codes.needs import Band, DimensionCode
from codes.ssda903 import Sex
from placements.models import Referral, Status, Urgency


class ReferralsQuestion(PageQuestion):
    status = several(
        OneOf(choices=Status.choices), "Only referrals in these states; give it once for each."
    )
    urgency = several(OneOf(choices=Urgency.choices), "Only these; give it once for each.")
    reference = Code(
        regex=r"^[0-9A-Za-z-]{1,9}$", required=False, help_text="The child’s reference, whole."
    )
    is_open = TrueOrFalse(
        required=False, help_text="True: only referrals that are not closed. False: only closed."
    )
    submitted_since = Day(
        required=False, help_text="Only those sent for approval on this day or later."
    )


class NeedAnswer(serializers.Serializer[Any]):
    dimension = OneOf(choices=DimensionCode.choices)
    level = serializers.IntegerField(
        min_value=0,
        max_value=4,
        allow_null=True,
        help_text="0 to 4. Null: not assessed, which is never 0.",
    )


class ReferralAnswer(serializers.Serializer[Any]):
    """The search for a home for one child."""

    id = serializers.IntegerField(source="referral.pk")
    reference = serializers.CharField(
        source="referral.child.ref", help_text="The child’s reference: random, says nothing."
    )
    age_on_first_night = serializers.IntegerField(
        allow_null=True, help_text="Whole years. Null: no first night was given yet."
    )
    sex = OneOf(choices=Sex.choices, source="referral.child.sex", help_text="U: not recorded.")
    status = OneOf(choices=Status.choices, source="referral.status")
    urgency = OneOf(choices=Urgency.choices, source="referral.urgency")
    first_night = serializers.DateField(
        allow_null=True, source="referral.first_night", help_text="Needed by. Null: not given yet."
    )
    duration = OneOf(
        choices=Referral.Duration.choices,
        source="referral.duration",
        allow_null=True,
        help_text="How long the home is wanted for. Null: not given yet.",
    )
    submitted_at = serializers.DateTimeField(
        allow_null=True,
        source="referral.submitted_at",
        help_text="When it was last sent for approval. Null: not yet.",
    )
    approved_at = serializers.DateTimeField(
        allow_null=True,
        source="referral.approved_at",
        help_text="When the search was approved. Null: not yet.",
    )
    closed_at = serializers.DateTimeField(
        allow_null=True, source="referral.closed_at", help_text="Null: it is open."
    )
    days_waiting = serializers.IntegerField(
        allow_null=True,
        help_text="Whole days by the calendar since it was sent for approval, to today or to the "
        "day it was closed. Null: not sent yet.",
    )
    profile_version = serializers.IntegerField(
        allow_null=True, help_text="The confirmed version of the needs profile. Null: none yet."
    )
    band = OneOf(
        choices=Band.choices,
        allow_null=True,
        help_text="How much care the child needs in all, as last matched. Null: not matched yet.",
    )
    needs = NeedAnswer(
        many=True, help_text="All twenty dimensions, in their order, of the confirmed profile."
    )


class ReferralList(PageAnswer):
    results = ReferralAnswer(many=True)
