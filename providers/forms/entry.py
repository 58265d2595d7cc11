from typing import Any

from django import forms

from codes.homes import Kind, Rating
from codes.words import COMFORTS, IDENTITY, LONGEST_WORD, as_offered, too_long
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
OFFERS_IN = ("identity", "comforts", "own_words")
NOT_LISTED = "Choose from the list, or use words of your own"


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
    identity = forms.MultipleChoiceField(
        label="Diet, worship, hair and skin, language: what can it meet?",
        choices=IDENTITY,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_LISTED},
    )
    comforts = forms.MultipleChoiceField(
        label="What is it like?",
        choices=COMFORTS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": NOT_LISTED},
    )
    own_words = WordsField(
        label="What else it offers, in words of your own",
        help_text="With commas between. Choose from the lists where you can: a word of your own "
        "meets only a child for whom the same word is written",
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
        initial = {name: getattr(home, name) for name in cls.base_fields if hasattr(home, name)}
        initial |= _offers_of(home)
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
        if too_long(as_offered(said.get("own_words", ()))):
            self.add_error("own_words", f"Each word must be {LONGEST_WORD} characters or fewer")
        return said

    def entry(self) -> HomeEntry:
        said = dict(self.cleaned_data)
        accepts, access = set(said.pop("accepts")), set(said.pop("access"))
        said["offers"] = [word for name in OFFERS_IN for word in said.pop(name)]
        for name, _ in ACCEPTS:
            said[name] = name in accepts
        for name, _ in ACCESS:
            said[name] = name in access
        return HomeEntry(**said)


def _offers_of(home: Home) -> dict[str, list[str]]:
    """What the home offers, however it was written, under the lists it belongs to."""
    words = as_offered(home.offers)
    identity, comforts = dict(IDENTITY), dict(COMFORTS)
    return {
        "identity": [word for word in words if word in identity],
        "comforts": [word for word in words if word in comforts],
        "own_words": [word for word in words if word not in identity | comforts],
    }
