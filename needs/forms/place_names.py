"""The administrator's question for a list of names of places."""

from django import forms

from needs.models import KnownPlaceName


class PlaceNamesForm(forms.Form):
    kind = forms.ChoiceField(
        label="What does the list name?",
        choices=KnownPlaceName.Kind.choices,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose what the list names"),
    )
    file = forms.FileField(
        label="A CSV file",
        help_text="At most 10 MB and 50,000 rows. You see what it changes before it "
        "takes the place of the list there is now",
        allow_empty_file=True,
        error_messages=dict.fromkeys(("required", "missing", "invalid"), "Select a file"),
    )
    column = forms.CharField(
        label="The column with the names",
        initial="name",
        max_length=100,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"}),
        error_messages={"required": "Enter the heading of the column with the names"},
    )
