"""Important places and places to stay away from: a question, and a row for each place."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.forms import BaseFormSet, formset_factory

from govuk.fields import MilesField
from needs.forms.child import CHOICE, TWO_DIGITS, VISITS_ERRORS
from needs.forms.place import PlaceField
from needs.models import ImportantPlace, NeedsProfile, Step
from needs.services import AvoidAnswer, PlaceAnswer

MOST_ROWS = 12
BRIEF = forms.TextInput(attrs={"class": "govuk-input--width-20"})


if TYPE_CHECKING:
    _FormSet = BaseFormSet[Any]
else:
    _FormSet = BaseFormSet  # generic only for the type checker


class AnyForm(forms.Form):
    """Is there any such place? So that "none" is an answer, and not a gap."""

    any = forms.ChoiceField(
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect,
        required=False,
        error_messages=dict.fromkeys(CHOICE, "Choose ‘Yes’ or ‘No’"),
    )

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["any"].label = question

    def check_against(self, places: int, *, finished: bool) -> bool:
        """Whether the answer goes with the number of places below; says so where it does not."""
        answer = self.cleaned_data["any"]
        if answer == "no" and places:
            self.add_error("any", "You chose ‘No’ but there are places below. Remove them")
        elif answer == "yes" and not places and finished:
            self.add_error("any", "Enter at least one place, or choose ‘No’")
        elif not answer and finished:
            self.add_error("any", "Choose ‘Yes’ or ‘No’")
        return not self.errors


class PlaceForm(forms.Form):
    what = forms.ChoiceField(
        label="What it is",
        choices=ImportantPlace.What,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(CHOICE, "Choose whether it is a school or family"),
    )
    name = forms.CharField(
        label="Name",
        help_text="Such as the school’s name, or ‘Grandmother’. Never shown to providers.",
        max_length=100,
        widget=BRIEF,
        error_messages={"required": "Enter a name for the place"},
    )
    place = PlaceField(label="Postcode", error_messages={"required": "Enter its postcode"})
    visits = forms.IntegerField(
        label="Visits a week",
        help_text="From 1 to 14. Enter 1 if it is less than once a week.",
        min_value=1,
        max_value=14,
        initial=1,
        widget=TWO_DIGITS,
        error_messages=VISITS_ERRORS,
    )
    keep = forms.BooleanField(label="The child should stay at this school", required=False)

    def row(self) -> PlaceAnswer:
        return PlaceAnswer(**_row(self))


class AvoidForm(forms.Form):
    reason = forms.CharField(
        label="Why",
        help_text="Never shown to providers.",
        max_length=200,
        error_messages={"required": "Enter why the child must stay away"},
    )
    place = PlaceField(label="Postcode", error_messages={"required": "Enter its postcode"})
    radius = MilesField(
        label="No home nearer than",
        called="The distance to stay away",
        error_messages={"required": "Enter how many miles to stay away"},
    )

    def row(self) -> AvoidAnswer:
        row = _row(self)
        return AvoidAnswer(radius_tenths=row.pop("radius"), **row)


def _row(form: forms.Form) -> dict[str, Any]:
    return {name: value for name, value in form.cleaned_data.items() if name != "DELETE"}


class Rows(_FormSet):
    """Rows of which empty ones are left out, and marked ones removed."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = "Remove this place"

    def filled(self) -> list[Any]:
        """The places in words that the services take, once the rows are valid."""
        forms_ = self.initial_forms + self.extra_forms
        return [form.row() for form in forms_ if _holds_place(form)]

    def is_valid_with(self, question: AnyForm, *, finished: bool) -> bool:
        """Rows and question are each right, and go together; says where they are not."""
        right = [question.is_valid(), self.is_valid()]
        for error in self.non_form_errors():
            question.add_error(None, error)
        return all(right) and question.check_against(len(self.filled()), finished=finished)


def _holds_place(form: forms.Form) -> bool:
    given = form.cleaned_data
    return bool(given) and bool(given.get("place")) and not given.get("DELETE")


PlaceRows = formset_factory(
    PlaceForm, formset=Rows, extra=1, can_delete=True, max_num=MOST_ROWS, absolute_max=50
)
AvoidRows = formset_factory(
    AvoidForm, formset=Rows, extra=1, can_delete=True, max_num=MOST_ROWS, absolute_max=50
)


def place_rows(posted: Mapping[str, Any] | None, profile: NeedsProfile | None) -> Rows:
    saved = profile.places.order_by("pk") if profile else ()
    initial = [
        {
            "what": row.what,
            "name": row.name,
            "place": row.postcode,
            "visits": row.visits,
            "keep": row.keep,
        }
        for row in saved
    ]
    return cast(Rows, PlaceRows(posted, initial=initial, prefix="places"))


def avoid_rows(posted: Mapping[str, Any] | None, profile: NeedsProfile | None) -> Rows:
    saved = profile.avoid.order_by("pk") if profile else ()
    initial = [
        {"reason": row.reason, "place": row.postcode, "radius": row.radius_tenths} for row in saved
    ]
    return cast(Rows, AvoidRows(posted, initial=initial, prefix="avoid"))


def any_of(profile: NeedsProfile | None, step: Step, *, count: int) -> dict[str, str]:
    """The answer as it was saved: places there mean yes, a finished step without any means no."""
    if profile is None:
        return {}
    if count:
        return {"any": "yes"}
    done = profile.steps.filter(step=step, is_finished=True).exists()
    return {"any": "no"} if done else {}
