"""Brothers and sisters who are entered together with a child."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.forms import formset_factory

from codes.ssda903 import Sex
from govuk.fields import DayField
from govuk.words import day
from needs.forms.merging import FormSet
from needs.models import Child
from placements.forms.wording import choose
from placements.models import Referral
from placements.services import NewSibling

MOST_ROWS = 9  # ten children are the most that may live together
BRIEF = forms.TextInput(attrs={"class": "govuk-input--width-20"})
TOGETHER = [choice for choice in Referral.Together.choices if choice[0]]


class FamilyForm(forms.Form):
    """What holds for all of them, and who of them is known already."""

    together = forms.ChoiceField(
        label="Are they to live together?",
        help_text="For this child and for each of them. It can be changed for one of them later.",
        choices=TOGETHER,
        widget=forms.RadioSelect,
        error_messages=choose("Choose whether they are to live together"),
    )
    same_plan = forms.BooleanField(
        label="Begin each of their plans with a copy of this child’s",
        help_text="Each plan can be changed afterwards without changing the others.",
        required=False,
        initial=True,
    )
    known = forms.MultipleChoiceField(
        label="Children of the council",
        help_text="Children of the same name, at the same address or tied already, "
        "without an open referral.",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Choose from the list"},
    )

    def __init__(self, *args: Any, likely: Iterable[Child], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.likely = {child.ref: child for child in likely}
        choices = [
            (ref, f"{child} ({ref}), born {day(child.born)}") for ref, child in self.likely.items()
        ]
        self.fields["known"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["known"]

    def chosen(self) -> list[Child]:
        return [self.likely[ref] for ref in self.cleaned_data.get("known", ())]


class SiblingForm(forms.Form):
    first_name = forms.CharField(
        label="First name",
        max_length=100,
        widget=BRIEF,
        error_messages={"required": "Enter the first name"},
    )
    last_name = forms.CharField(
        label="Last name",
        max_length=100,
        widget=BRIEF,
        error_messages={"required": "Enter the last name"},
    )
    born = DayField(label="Date of birth", past=True)
    sex = forms.ChoiceField(
        label="Sex",
        choices=Sex,
        widget=forms.RadioSelect,
        error_messages=choose("Choose the sex"),
    )

    def has_changed(self) -> bool:
        """A row in which only the last name stands is empty: the page wrote it there."""
        return bool(set(self.changed_data) - {"last_name"})


class SiblingRows(FormSet):
    """Rows of which empty ones are left out; the last name alone is no answer."""

    def new(self) -> list[NewSibling]:
        return [NewSibling(**form.cleaned_data) for form in self.forms if form.cleaned_data]


_Rows = formset_factory(
    SiblingForm, formset=SiblingRows, extra=3, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)


def sibling_rows(posted: Mapping[str, Any] | None, *, child: Child) -> SiblingRows:
    """Three rows to begin with, each with the child's last name."""
    rows = cast(SiblingRows, _Rows(posted, prefix="new"))
    for form in rows.forms:
        form.fields["last_name"].initial = child.last_name
    return rows
