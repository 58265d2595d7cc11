"""Which two versions of a profile to put side by side."""

from collections.abc import Sequence
from typing import Any

from django import forms

from govuk.words import short_day
from needs.forms.child import CHOICE
from needs.models import NeedsProfile


class VersionsForm(forms.Form):
    """Built for the versions that there are."""

    older = forms.TypedChoiceField(
        label="Compare version",
        coerce=int,
        error_messages=dict.fromkeys(CHOICE, "Choose the version to compare from the list"),
    )
    newer = forms.TypedChoiceField(
        label="With version",
        coerce=int,
        error_messages=dict.fromkeys(CHOICE, "Choose the version to compare with from the list"),
    )
    all = forms.BooleanField(label="Show also what did not change", required=False)

    def __init__(self, *args: Any, profiles: Sequence[NeedsProfile], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(profile.version, _name(profile)) for profile in profiles]
        for name in ("older", "newer"):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices


def _name(profile: NeedsProfile) -> str:
    state = "" if profile.confirmed_at else ", a draft"
    return f"{profile.version}, assessed {short_day(profile.assessed_on)}{state}"
