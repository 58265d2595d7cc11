"""A manager's answer to the weights that the council's choices imply."""

from typing import Any

from django import forms

from matching.kernel.types import Weights


class RejectForm(forms.Form):
    """No to a suggestion, and why. ``seen`` says which: 45-30-8-12-5."""

    seen = forms.RegexField(r"^\d{1,3}(-\d{1,3}){4}$", widget=forms.HiddenInput)
    reason = forms.CharField(
        label="Why are these weights not wanted?",
        help_text="Everybody who may change the policy will read it. Do not name a child.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why these weights are not wanted"},
    )

    @staticmethod
    def seen_of(weights: Weights) -> str:
        return "-".join(map(str, weights.row))

    def clean_seen(self) -> Any:
        try:
            return Weights(*map(int, self.cleaned_data["seen"].split("-")))
        except ValueError as error:
            raise forms.ValidationError("The suggestion could not be read. Look again") from error
