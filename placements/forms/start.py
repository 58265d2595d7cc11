"""How a referral begins, and the declaration with which it is sent."""

from collections.abc import Iterable
from typing import Any

from django import forms

from needs.models import Child
from placements.forms.wording import choose

NEW_CHILD = "new"


class StartForm(forms.Form):
    how = forms.ChoiceField(
        label="How soon is a home needed?",
        choices=[
            ("planned", "There is time to write the whole referral"),
            ("emergency", "Today or tomorrow: ask only for what a search tonight needs"),
        ],
        widget=forms.RadioSelect,
        error_messages=choose("Choose how soon a home is needed"),
    )
    child = forms.ChoiceField(
        label="Which child is it for?",
        help_text="Children with an open referral are not listed.",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose a child, or a new child",
            "invalid_choice": "Choose a child without an open referral, or a new child",
        },
    )

    def __init__(self, *args: Any, children: Iterable[Child], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(child.ref, f"{child} ({child.ref})") for child in children]
        self.fields["child"].choices = [*listed, (NEW_CHILD, "A child who is not listed")]  # type: ignore[attr-defined]

    @property
    def is_emergency(self) -> bool:
        return self.cleaned_data["how"] == "emergency"


class SubmitForm(forms.Form):
    declared = forms.BooleanField(
        label="These answers are true as far as I know, the child has been asked where that is "
        "possible, and the pen picture does not say who the child is",
        error_messages={"required": "Tick the declaration to send the referral"},
    )
