"""The plan, and brothers and sisters."""

from collections.abc import Iterable
from typing import Any

from django import forms

from codes.homes import Kind
from govuk.fields import DayField
from govuk.words import day
from needs.models import Child
from placements.forms.wording import choose
from placements.models import Referral, Urgency
from placements.services import PlanAnswers

COUNT = forms.NumberInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"})
COUNT_ERROR = "The number of children must be a whole number from 2 to 10"
COUNT_ERRORS = dict.fromkeys(("invalid", "min_value", "max_value"), COUNT_ERROR)
TOGETHER = [
    ("none", Referral.Together.NONE.label),
    *[choice for choice in Referral.Together.choices if choice[0]],
]


class UrgentPlanForm(forms.Form):
    """What a search for tonight has to know beside the child's needs."""

    reason = forms.ChoiceField(
        label="Why is a home needed?",
        choices=[("", "Choose a reason"), *Referral.Reason.choices],
        required=False,
        error_messages=choose("Choose a reason from the list"),
    )
    urgency = forms.ChoiceField(
        label="How soon?",
        choices=Urgency,
        widget=forms.RadioSelect,
        error_messages=choose("Choose how soon a home is needed"),
    )
    first_night = DayField(
        label="First night",
        help_text="The first night the child has to sleep there.",
        required=False,
    )
    duration = forms.ChoiceField(
        label="For how long?",
        choices=[("", "Choose how long"), *Referral.Duration.choices],
        required=False,
        error_messages=choose("Choose how long from the list"),
    )
    kinship_explored = forms.TypedChoiceField(
        label="Have family and friends been explored?",
        choices=[("yes", "Yes"), ("no", "No")],
        coerce=lambda answer: answer == "yes",
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
        error_messages=choose("Choose whether family and friends have been explored"),
    )
    kinship_words = forms.CharField(
        label="What came of it, or why not",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    dol = forms.BooleanField(label="A deprivation-of-liberty order is in force", required=False)
    secure_criteria = forms.BooleanField(
        label="The criteria for a secure home are recorded as met "
        "(section 25 of the Children Act 1989)",
        required=False,
    )
    ruled_out = forms.MultipleChoiceField(
        label="Kinds of home that would not be right",
        help_text="Leave empty if any kind may be looked at.",
        choices=Kind,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=choose("Choose kinds of home from the list"),
    )

    def plan(self, *, before: Referral) -> PlanAnswers:
        """The answers; what this page does not ask stays as it was."""
        kept = {name: getattr(before, name) for name in ("goal", "plan_words")}
        given = {name: self.cleaned_data[name] for name in PLAN_FIELDS if name in self.fields}
        given["ruled_out"] = tuple(given["ruled_out"])
        return PlanAnswers(**{**kept, **given})


class PlanForm(UrgentPlanForm):
    """The whole plan."""

    goal = forms.ChoiceField(
        label="Goal of the care plan",
        choices=[("", "Choose a goal"), *Referral.Goal.choices],
        required=False,
        error_messages=choose("Choose a goal from the list"),
    )
    plan_words = forms.CharField(
        label="What the plan is to achieve",
        help_text="Three to six outcomes, in plain words.",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


PLAN_FIELDS = tuple(PlanForm.base_fields)


def plan_of(referral: Referral) -> dict[str, Any]:
    initial = {name: getattr(referral, name) for name in PLAN_FIELDS}
    explored = referral.kinship_explored
    return {**initial, "kinship_explored": {True: "yes", False: "no", None: ""}[explored]}


class TogetherForm(forms.Form):
    """Shared by the page about brothers and sisters and the emergency plan."""

    together = forms.ChoiceField(
        label="Brothers and sisters",
        choices=TOGETHER,
        widget=forms.RadioSelect,
        required=False,
        error_messages=choose("Choose whether brothers and sisters are to live together"),
    )
    count = forms.IntegerField(
        label="How many children are to live together, this child included",
        required=False,
        min_value=2,
        max_value=10,
        widget=COUNT,
        error_messages=COUNT_ERRORS,
    )

    def siblings(self) -> dict[str, Any]:
        given = self.cleaned_data
        # Nothing chosen is not answered yet; "none" is the answer that there are none.
        together = {"": None, "none": ""}.get(given["together"], given["together"])
        return {"together": together, "count": given["count"] or 1}


class SiblingsForm(TogetherForm):
    others = forms.MultipleChoiceField(
        label="Who they are",
        help_text="Children of the same name, at the same address or tied already.",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Choose from the list, or enter a reference"},
    )
    refs = forms.CharField(
        label="References of other brothers and sisters in care",
        help_text="Such as K7Q4-M2XD, one on a line.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, likely: Iterable[Child], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            (child.ref, f"{child} ({child.ref}), born {day(child.born)}") for child in likely
        ]
        self.fields["others"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["others"]

    def chosen(self) -> list[str]:
        """References as they were chosen or typed."""
        typed = self.cleaned_data["refs"].replace(",", "\n").splitlines()
        return [*self.cleaned_data.get("others", ()), *filter(None, map(str.strip, typed))]


def together_of(referral: Referral, *, answered: bool) -> dict[str, Any]:
    if not answered:
        return {}
    count = referral.together_count
    return {"together": referral.together or "none", "count": count if count > 1 else None}
