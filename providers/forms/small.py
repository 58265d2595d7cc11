from typing import Any

from django import forms

from codes.needs import BY_CODE, LEVEL_NAMES, Band
from govuk.fields import DayField, MoneyField
from providers.models import PriceLine, SuspendedBy

NARROW = {"class": "govuk-input--width-3", "inputmode": "numeric"}


class ConfirmForm(forms.Form):
    """How many beds are free, and from when."""

    beds_free = forms.IntegerField(
        label="How many beds are free?",
        help_text="Do not count beds that a child of this council lives in or is promised",
        min_value=0,
        max_value=400,
        widget=forms.TextInput(attrs=NARROW),
        error_messages={
            "required": "Enter how many beds are free. Enter 0 if there is none",
            "invalid": "Beds free must be a number, like 2",
            "min_value": "Beds free must be 0 or more",
            "max_value": "Beds free must be 400 or fewer",
        },
    )
    free_from = DayField(
        label="From when are they free?",
        called="The day they are free from",
        help_text="Leave it blank if they are free now",
        future=True,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("beds_free") == 0 and said.get("free_from"):
            self.add_error("free_from", "Leave this blank where no bed is free")
        return said


class SuspendForm(forms.Form):
    suspended_by = forms.ChoiceField(
        label="Who has suspended new placements?",
        choices=[choice for choice in SuspendedBy.choices if choice[0]],
        widget=forms.RadioSelect,
        error_messages={"required": "Select who has suspended new placements"},
    )
    reason = forms.CharField(
        label="Why?",
        help_text="Shown on the home’s page. Nothing about a child",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why new placements are suspended"},
    )


class LiftForm(forms.Form):
    reason = forms.CharField(
        label="Why may children be placed here again?",
        help_text="Kept in the home’s notes. Nothing about a child",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why children may be placed here again"},
    )


class PriceForm(forms.Form):
    """One line of a home's price from a day on."""

    what = forms.ChoiceField(label="Which line?", choices=PriceLine.What.choices)
    band = forms.ChoiceField(
        label="For which need band?", choices=[("", "Every band"), *Band.choices], required=False
    )
    weekly_pence = MoneyField(
        label="How much a week?",
        called="The weekly sum",
        help_text="Leave it blank to end the line",
        most_pounds=100_000,
        required=False,
    )
    day = DayField(label="From which day?", called="The day")


class CapabilityForm(forms.Form):
    """The highest level of one dimension that the home can safely meet now."""

    level = forms.TypedChoiceField(
        label="The highest level that it can safely meet now",
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label="How do we know?",
        help_text="For example: statement of purpose, June 2026; staff trained in 2025",
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, dimension: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["level"]
        assert isinstance(field, forms.TypedChoiceField)
        field.choices = [
            ("", "Not declared: the default of its kind counts"),
            *(
                (level, f"{level} – {LEVEL_NAMES[level]}: {words}")
                for level, words in enumerate(BY_CODE[dimension].levels)
            ),
        ]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("level") is None and said.get("evidence"):
            self.add_error("level", "Select a level, or leave the evidence blank")
        return said


class UploadForm(forms.Form):
    file = forms.FileField(
        label="A CSV file or Excel workbook (.xlsx) of homes",
        help_text="At most 10 MB and 50,000 rows",
        allow_empty_file=True,
        error_messages={
            "required": "Select a file",
            "missing": "Select a file",
            "invalid": "The file did not arrive whole. Select it again",
            "max_length": "The file’s name must be 200 characters or fewer",
        },
        max_length=200,
    )
