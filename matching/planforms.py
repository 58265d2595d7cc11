"""The questions about the rows of a joint plan."""

from typing import Final

from django import forms
from django.db.models import QuerySet

from matching.models import PlanRow
from placements.models import Urgency

Against = PlanRow.Against
ALONE: Final = [
    (Against.SAME.value, "As good as alone"),
    (Against.WORSE.value, "Worse than alone"),
    (Against.BETTER.value, "Better than alone"),
    (Against.WAITS.value, "Waits, though a home could be offered"),
    (Against.NONE.value, "No home can be offered"),
]
TURN: Final = [
    (Against.BETTER.value, "Better than in turn"),
    (Against.SAME.value, "As good as in turn"),
    (Against.WORSE.value, "Worse than in turn"),
]
SORTS: Final = {
    "ref": "referral__child__ref",
    "home": "home__name",
    "tier": "tier",
    "total": "total",
    "miles": "distance_tenths",
    "cost": "weekly_pence",
    "alone": "gain",
}


class PlanFilter(forms.Form):
    """Which rows of the plan to show."""

    against = forms.MultipleChoiceField(
        label="Beside its first option",
        choices=ALONE,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    turn = forms.MultipleChoiceField(
        label="Beside choosing in turn",
        choices=TURN,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    urgency = forms.MultipleChoiceField(
        label="Urgency",
        choices=Urgency.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    find = forms.CharField(label="Child’s reference", required=False, max_length=20)

    def apply(self, rows: QuerySet[PlanRow]) -> QuerySet[PlanRow]:
        """The rows that pass; an answer that is not understood hides nothing."""
        said = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        asked = {
            "against_alone__in": said.get("against"),
            "against_turn__in": said.get("turn"),
            "referral__urgency__in": said.get("urgency"),
            "referral__child__ref__icontains": (said.get("find") or "").strip(),
        }
        return rows.filter(**{name: value for name, value in asked.items() if value})
