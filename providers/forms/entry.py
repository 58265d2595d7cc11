from typing import Any

from django import forms

from codes.homes import Kind, Rating
from govuk.fields import DayField, PostcodeField, WordsField
from providers.imports.own import SUPPORTED_RATINGS
from providers.models import Home
from providers.services.homes import HomeEntry

ACCEPTS = (
    ("accepts_male", "Boys (M)"),
    ("accepts_female", "Girls (F)"),
    ("accepts_not_recorded", "A child whose sex is not recorded (U)"),
)
ACCESS = (
    ("wheelchair", "Wheelchair access"),
    ("ground_floor", "A bedroom on the ground floor"),
    ("hoist", "A hoist"),
    ("waking_night", "Staff or carers awake at night"),
)


class HomeForm(forms.Form):
    """A home's entry in the register."""

    name = forms.CharField(
        label="Name", max_length=200, error_messages={"required": "Enter the home’s name"}
    )
    kind = forms.ChoiceField(label="Kind of home", choices=Kind.choices)
    urn = forms.CharField(label="Ofsted’s reference number (URN)", max_length=12, required=False)
    postcode = PostcodeField(
        label="Postcode",
        required=False,
        help_text="Leave it blank where only the council area is known",
    )
    age_from = forms.IntegerField(
        label="Youngest age",
        min_value=0,
        max_value=25,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}),
        error_messages={
            "required": "Enter the youngest age",
            "invalid": "Youngest age must be a number, like 8",
            "min_value": "Youngest age must be between 0 and 25",
            "max_value": "Youngest age must be between 0 and 25",
        },
    )
    age_to = forms.IntegerField(
        label="Oldest age",
        min_value=0,
        max_value=25,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-2", "inputmode": "numeric"}),
        error_messages={
            "required": "Enter the oldest age",
            "invalid": "Oldest age must be a number, like 17",
            "min_value": "Oldest age must be between 0 and 25",
            "max_value": "Oldest age must be between 0 and 25",
        },
    )
    accepts = forms.MultipleChoiceField(
        label="Who may live here?",
        choices=ACCEPTS,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Select who may live here"},
    )
    registered_from = DayField(label="Registered or approved from", called="The first day")
    registered_to = DayField(
        label="Registered or approved until",
        called="The last day",
        help_text="The first day without registration. Leave it blank if none is set",
        required=False,
    )
    removed_on = DayField(
        label="Left the register on",
        called="The day it left",
        help_text="Only for a home that is not to be offered any more",
        required=False,
    )
    rating = forms.ChoiceField(label="Ofsted’s rating", choices=Rating.choices)
    inspected_on = DayField(
        label="Inspected on", called="The day of the inspection", past=True, required=False
    )
    fostering_exemption = forms.CharField(
        label="Exemption from the fostering limit",
        help_text="The children whom it names, by reference. Leave it blank if there is none",
        max_length=200,
        required=False,
    )
    access = forms.MultipleChoiceField(
        label="What is there?",
        choices=ACCESS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    offers = WordsField(
        label="What else it offers",
        help_text="Words with commas between, such as halal, dogs, garden",
        max_length=1000,
        required=False,
    )
    notes = forms.CharField(
        label="Notes",
        help_text="Nothing about a child",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=5000,
        required=False,
    )

    @classmethod
    def of(cls, home: Home, typed: Any = None) -> "HomeForm":
        """The form as the home stands now, or with what was typed."""
        names = [name for name in cls.base_fields if name not in {"accepts", "access"}]
        initial = {name: getattr(home, name) for name in names}
        initial["accepts"] = [name for name, _ in ACCEPTS if getattr(home, name)]
        initial["access"] = [name for name, _ in ACCESS if getattr(home, name)]
        return cls(typed, initial=initial)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("age_from", 0) > said.get("age_to", 25):
            self.add_error("age_to", "Oldest age must be the youngest age or more")
        starts, ends = said.get("registered_from"), said.get("registered_to")
        if starts and ends and ends <= starts:
            self.add_error("registered_to", "The last day must be after the first")
        rating = said.get("rating")
        is_supported = said.get("kind") == Kind.SUPPORTED_ACCOMMODATION
        if rating != Rating.NOT_INSPECTED and is_supported != (rating in SUPPORTED_RATINGS):
            self.add_error("rating", "Select a rating that Ofsted gives to this kind of home")
        if any(len(word) > 40 for word in said.get("offers", ())):
            self.add_error("offers", "Each word must be 40 characters or fewer")
        return said

    def entry(self) -> HomeEntry:
        said = dict(self.cleaned_data)
        accepts, access = set(said.pop("accepts")), set(said.pop("access"))
        for name, _ in ACCEPTS:
            said[name] = name in accepts
        for name, _ in ACCESS:
            said[name] = name in access
        return HomeEntry(**said)
