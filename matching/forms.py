"""What people ask of lists, in the address; and what they answer to a finding."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from codes.homes import Kind
from govuk.fields import MilesField, MoneyField
from matching.kernel.types import Weights
from matching.models import Notice, Option, StepDown
from matching.models.notices import NoticeQuerySet
from placements.models import Urgency

SORTS = {
    "rank": "rank",
    "home": "home__name",
    "total": "total",
    "need": "need",
    "nearness": "nearness",
    "affordability": "affordability",
    "continuity": "continuity",
    "assurance": "assurance",
    "miles": "distance_tenths",
    "cost": "weekly_pence",
    "free": "free_from",
    "confirmed": "confirmed_on",
}


class OptionsFilter(forms.Form):
    """Which of the options to show. What is hidden is counted on the page."""

    kind = forms.MultipleChoiceField(
        label="Kind of home",
        choices=Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tier = forms.TypedMultipleChoiceField(
        label="Tier",
        choices=[(1, "Tier 1"), (2, "Tier 2"), (3, "Tier 3")],
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    miles = MilesField(label="At most how many miles from home", required=False)
    cost = MoneyField(label="At most how much a week", required=False)
    in_area = forms.BooleanField(label="Inside the council’s area", required=False)
    in_house_first = forms.BooleanField(label="In-house homes first", required=False)

    def apply(self, options: QuerySet[Option], *, authority_code: str) -> QuerySet[Option]:
        """The options that pass; an answer that is not understood hides nothing."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        asked: dict[str, Any] = {
            "home__kind__in": said.get("kind"),
            "tier__in": said.get("tier"),
            "distance_tenths__lte": said.get("miles"),
            "weekly_pence__lte": said.get("cost"),
            "home__authority_id": authority_code if said.get("in_area") else None,
        }
        wanted = {name: value for name, value in asked.items() if value not in (None, "", [])}
        return options.filter(**wanted)

    @property
    def wants_in_house_first(self) -> bool:
        return bool(getattr(self, "cleaned_data", {}).get("in_house_first"))


class WorklistFilter(forms.Form):
    """Which referrals of the worklist to show."""

    urgency = forms.MultipleChoiceField(
        label="Urgency",
        choices=Urgency.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    find = forms.CharField(label="Child’s reference", required=False, max_length=20)


class NoticesFilter(forms.Form):
    """Which of the notices to show."""

    kind = forms.MultipleChoiceField(
        label="What changed",
        choices=Notice.Kind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    find = forms.CharField(label="Child’s reference", required=False, max_length=20)
    unread = forms.BooleanField(label="Only what I have not read", required=False)

    def apply(self, notices: NoticeQuerySet, *, person: User) -> NoticeQuerySet:
        """The notices that pass; an answer that is not understood hides nothing."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        if said.get("kind"):
            notices = notices.filter(kind__in=said["kind"])
        if said.get("find", "").strip():
            notices = notices.filter(referral__child__ref__icontains=said["find"].strip())
        return notices.unread_by(person) if said.get("unread") else notices


class WeightsForm(forms.Form):
    """Other weights for a preview. The council's own stay as they are."""

    need = forms.IntegerField(label="Need fit", min_value=0, max_value=100)
    nearness = forms.IntegerField(label="Nearness", min_value=0, max_value=100)
    affordability = forms.IntegerField(label="Affordability", min_value=0, max_value=100)
    continuity = forms.IntegerField(label="Continuity", min_value=0, max_value=100)
    assurance = forms.IntegerField(label="Assurance", min_value=0, max_value=100)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if not self.errors and (total := sum(said.values())) != 100:
            raise forms.ValidationError(
                f"The five weights must add up to 100. They add up to {total}."
            )
        return said

    def weights(self) -> Weights:
        """The weights of a valid form."""
        return Weights(**self.cleaned_data)


class StepDownAnswer(forms.Form):
    """What is to become of a finding, and why."""

    answer = forms.ChoiceField(
        label="What now?",
        choices=StepDown.Answer,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is to happen"},
    )
    words = forms.CharField(
        label="Why?",
        help_text="Do not name the child. Whoever looks at this next reads it.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why, for whoever looks at this next"},
    )
