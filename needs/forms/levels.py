"""Levels of need, and strengths."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from codes.needs import BY_CODE, Dimension, Importance, default_importance
from govuk.fields import DayField, LevelField
from govuk.words import lower_first
from needs.forms.child import CHOICE
from needs.models import NeedsProfile, Strength
from needs.services import NeedAnswer, StrengthAnswer

BAD_LEVEL = "{name}: choose a level from 0 to 4, or ‘Not assessed’"
STRENGTH_LEVELS = (
    ("0", "Not yet seen"),
    ("1", "Emerging"),
    ("2", "Present"),
    ("3", "Key strength to build on"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One dimension on the page: its fields, and what to say about it."""

    dimension: Dimension
    level: BoundField
    importance: BoundField
    what_helps: BoundField
    evidence_on: BoundField


class NeedsForm(forms.Form):
    """The dimensions of one step; built for those that are asked of this child."""

    def __init__(self, *args: Any, codes: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = tuple(codes)
        for code in self.codes:
            self.fields.update(_fields_of(BY_CODE[code]))

    def asked(self) -> Iterator[Asked]:
        for code in self.codes:
            yield Asked(
                dimension=BY_CODE[code],
                level=self[f"{code}_level"],
                importance=self[f"{code}_importance"],
                what_helps=self[f"{code}_what_helps"],
                evidence_on=self[f"{code}_evidence_on"],
            )

    def answers(self) -> dict[str, list[NeedAnswer]]:
        """What save_needs takes, once the form is valid."""
        given = self.cleaned_data
        rows = [
            NeedAnswer(
                dimension=code,
                level=given[f"{code}_level"],
                importance=given[f"{code}_importance"],
                what_helps=given[f"{code}_what_helps"],
                evidence_on=given[f"{code}_evidence_on"],
            )
            for code in self.codes
        ]
        return {"answers": rows}


def level_field(dimension: Dimension) -> LevelField:
    """Five levels in words and "Not assessed", which is chosen until somebody chooses."""
    wrong = BAD_LEVEL.format(name=dimension.name)
    return LevelField(
        label=dimension.name,
        levels=dimension.levels,
        error_messages={"invalid_choice": wrong, "invalid": wrong},
    )


def _fields_of(dimension: Dimension) -> dict[str, forms.Field]:
    code, name = dimension.code, dimension.name
    return {
        f"{code}_level": level_field(dimension),
        f"{code}_importance": forms.TypedChoiceField(
            label=f"How important a home’s skill in this is: {lower_first(name)}",
            choices=Importance.choices,
            coerce=int,
            initial=default_importance(code),
            error_messages=dict.fromkeys(CHOICE, f"{name}: choose how important it is"),
        ),
        f"{code}_what_helps": forms.CharField(
            label=f"What helps with {lower_first(name)}",
            required=False,
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
        f"{code}_evidence_on": DayField(
            label=f"Date of the evidence on {lower_first(name)}",
            called=f"{name}: the date of the evidence",
            required=False,
            past=True,
        ),
    }


def needs_of(profile: NeedsProfile | None, codes: Iterable[str]) -> dict[str, Any]:
    """What the page shows of needs that were saved; no row stays "not assessed"."""
    initial: dict[str, Any] = {}
    for need in profile.needs.filter(dimension__in=tuple(codes)) if profile else ():
        initial |= {
            f"{need.dimension}_level": need.level,
            f"{need.dimension}_importance": need.importance,
            f"{need.dimension}_what_helps": need.what_helps,
            f"{need.dimension}_evidence_on": need.evidence_on,
        }
    return initial


class StrengthsForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for what in Strength.What:
            self.fields[f"{what}_level"] = forms.TypedChoiceField(
                label=what.label,
                choices=STRENGTH_LEVELS,
                coerce=int,
                initial=0,
                error_messages=dict.fromkeys(CHOICE, f"{what.label}: choose from the list"),
            )
            self.fields[f"{what}_words"] = forms.CharField(
                label=f"{what.label}: in a few words",
                required=False,
                max_length=500,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def asked(self) -> Iterator[tuple[str, BoundField, BoundField]]:
        for what in Strength.What:
            yield what.label, self[f"{what}_level"], self[f"{what}_words"]

    def answers(self) -> dict[str, list[StrengthAnswer]]:
        """What save_strengths takes: those that were seen or written about."""
        given = self.cleaned_data
        rows = [
            StrengthAnswer(what=what, level=given[f"{what}_level"], words=given[f"{what}_words"])
            for what in Strength.What
        ]
        return {"answers": [row for row in rows if row.level or row.words]}


def strengths_of(profile: NeedsProfile | None) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for strength in profile.strengths.all() if profile else ():
        initial[f"{strength.what}_level"] = strength.level
        initial[f"{strength.what}_words"] = strength.words
    return initial
