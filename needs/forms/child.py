"""The page about the child."""

from typing import Any

from django import forms

from codes.ssda903 import Ethnicity, LegalStatus, Sex
from govuk.fields import DayField
from needs.forms.place import PlaceField
from needs.models import Child
from needs.services import ChildDetails

NAME = forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"})
BRIEF = forms.TextInput(attrs={"class": "govuk-input--width-20"})
TWO_DIGITS = forms.NumberInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"})
CHOICE = ("required", "invalid_choice")
VISITS_ERROR = "Visits a week must be a whole number from 1 to 14"
VISITS_ERRORS = dict.fromkeys(("required", "invalid", "min_value", "max_value"), VISITS_ERROR)


class ChildForm(forms.Form):
    first_name = forms.CharField(
        label="First name",
        max_length=100,
        widget=NAME,
        error_messages={"required": "Enter the child’s first name"},
    )
    last_name = forms.CharField(
        label="Last name",
        max_length=100,
        widget=NAME,
        error_messages={"required": "Enter the child’s last name"},
    )
    born = DayField(
        label="Date of birth",
        error_messages={"required": "Enter the child’s date of birth"},
        help_text="For example, 5 3 2012. An unborn child is added after birth.",
        past=True,
    )
    sex = forms.ChoiceField(
        label="Sex",
        help_text="As on the birth certificate or gender recognition certificate.",
        choices=Sex,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(CHOICE, "Choose the child’s sex"),
    )
    home_postcode = PlaceField(
        label="Postcode of the child’s home",
        help_text="Where the child lived before care. Distances are measured from here.",
        error_messages={"required": "Enter the postcode of the child’s home"},
    )
    home_visits = forms.IntegerField(
        label="How many times a week the child goes home",
        help_text="From 1 to 14. Enter 1 if it is less than once a week.",
        min_value=1,
        max_value=14,
        initial=1,
        widget=TWO_DIGITS,
        error_messages=VISITS_ERRORS,
    )
    legal_status = forms.ChoiceField(
        label="Legal status",
        choices=[("", "Choose a legal status"), *LegalStatus.choices],
        required=False,
        error_messages=dict.fromkeys(CHOICE, "Choose a legal status from the list"),
    )
    looked_after_from = DayField(
        label="Looked after since",
        help_text="Leave empty if the child is not in care yet.",
        required=False,
        past=True,
    )
    ethnicity = forms.ChoiceField(
        label="Ethnicity",
        help_text="Never decides where a child can live. Identity needs are asked separately.",
        choices=Ethnicity,
        initial=Ethnicity.NOBT,
        error_messages=dict.fromkeys(CHOICE, "Choose an ethnicity from the list"),
    )
    first_language = forms.CharField(
        label="First language", max_length=60, required=False, widget=BRIEF
    )
    religion = forms.CharField(
        label="Religion",
        help_text="Write ‘none’ if the child has none.",
        max_length=60,
        required=False,
        widget=BRIEF,
    )
    disabled = forms.BooleanField(label="The child is disabled", required=False)
    uasc = forms.BooleanField(label="Unaccompanied asylum-seeking child", required=False)
    # Shown only once a child of the same name and birthday was found.
    is_another = forms.BooleanField(
        label="This is another child of the same name and birthday", required=False
    )

    def details(self) -> ChildDetails:
        """The answers, once they are valid."""
        answers = dict(self.cleaned_data)
        del answers["is_another"]
        return ChildDetails(home=answers.pop("home_postcode"), **answers)


def details_of(child: Child) -> dict[str, Any]:
    """What the page shows of a child that is there already."""
    names = [name for name in ChildForm.base_fields if name != "is_another"]
    return {name: getattr(child, name) for name in names}
