"""The one page of needs that an emergency referral asks for."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from codes.needs import BY_CODE, Dimension
from needs.forms.levels import level_field, needs_of
from needs.models import NeedsProfile
from needs.services import NeedAnswer
from needs.services.urgent import STARRED


class UrgentForm(forms.Form):
    solo = forms.BooleanField(
        label="The child must live without other children for now", required=False
    )
    wishes_words = forms.CharField(
        label="What the child says about where to live",
        help_text="In the child’s own words, if there is time to ask.",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, profile: NeedsProfile | None) -> None:
        super().__init__(data, initial=_saved(profile))
        # What is known beside the level stays as it is; this page asks for the level alone.
        self.before = {n.dimension: n for n in profile.needs.all()} if profile else {}
        for code in STARRED:
            self.fields[f"{code}_level"] = level_field(BY_CODE[code])

    def asked(self) -> Iterator[tuple[Dimension, BoundField]]:
        for code in STARRED:
            yield BY_CODE[code], self[f"{code}_level"]

    def answers(self) -> dict[str, Any]:
        """What save_urgent takes beside the places to stay away from."""
        given = self.cleaned_data
        return {
            "answers": [self._answer(code) for code in STARRED],
            "solo": given["solo"],
            "wishes_words": given["wishes_words"],
        }

    def _answer(self, code: str) -> NeedAnswer:
        level, before = self.cleaned_data[f"{code}_level"], self.before.get(code)
        if before is None:
            return NeedAnswer(dimension=code, level=level)
        return NeedAnswer(
            dimension=code,
            level=level,
            importance=before.importance,
            what_helps=before.what_helps,
            evidence_on=before.evidence_on,
        )


def _saved(profile: NeedsProfile | None) -> dict[str, Any]:
    if profile is None:
        return {}
    rest = {"solo": profile.solo, "wishes_words": profile.wishes_words}
    return {**needs_of(profile, STARRED), **rest}
