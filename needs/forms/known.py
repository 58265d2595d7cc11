"""The names and numbers of a child that must never stand in a shared text."""

import re
from typing import Any, Final

from django import forms

from needs.models import Identity, KnownPerson
from needs.reading.numbers import nhs_is_valid, upn_is_valid
from needs.services.known import LONGEST_NAME, MOST_NAMES, KnownAbout

_WORDS: Final = forms.TextInput(attrs={"class": "govuk-input--width-20", "spellcheck": "false"})
_LINES: Final = forms.Textarea(attrs={"rows": 3, "spellcheck": "false"})
ASKED: Final = {
    KnownPerson.Relation.PARENT: "Parents",
    KnownPerson.Relation.SIBLING: "Brothers and sisters",
    KnownPerson.Relation.RELATIVE: "Other relatives",
    KnownPerson.Relation.CARER: "Present and past carers",
    KnownPerson.Relation.CHILD: "Other children",
    KnownPerson.Relation.WORKER: "People who work with the child",
    KnownPerson.Relation.OTHER: "Anybody else",
}


class KnownForm(forms.Form):
    known_as = forms.CharField(
        label="Other names the child is known by",
        help_text="With commas between them",
        max_length=100,
        required=False,
        widget=_WORDS,
    )
    nhs_number = forms.CharField(label="NHS number", required=False, widget=_WORDS)
    upn = forms.CharField(label="Unique pupil number", required=False, widget=_WORDS)
    address = forms.CharField(
        label="Address of the family home",
        help_text="The house number and street first",
        max_length=500,
        required=False,
        widget=_LINES,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for relation, label in ASKED.items():
            self.fields[relation.value] = forms.CharField(
                label=label, help_text="One name a line", required=False, widget=_LINES
            )

    def clean_nhs_number(self) -> str:
        digits = re.sub(r"[\s-]", "", self.cleaned_data["nhs_number"])
        if digits and not nhs_is_valid(digits):
            raise forms.ValidationError(
                "Enter the 10 figures of the NHS number as they are written"
            )
        return digits

    def clean_upn(self) -> str:
        upn = re.sub(r"\s", "", self.cleaned_data["upn"]).upper()
        if upn and not upn_is_valid(upn):
            raise forms.ValidationError("Enter the unique pupil number as the school writes it")
        return upn

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        for relation, label in ASKED.items():
            names = _names(said.get(relation.value, ""))
            if len(names) > MOST_NAMES:
                self.add_error(relation.value, f"{label}: enter at most {MOST_NAMES} names")
            if any(len(name) > LONGEST_NAME for name in names):
                self.add_error(
                    relation.value, f"{label}: a name can have at most {LONGEST_NAME} letters"
                )
        return said

    def known(self) -> KnownAbout:
        said = self.cleaned_data
        return KnownAbout(
            known_as=said["known_as"],
            nhs_number=said["nhs_number"],
            upn=said["upn"],
            address=said["address"],
            people=tuple((r.value, name) for r in ASKED for name in _names(said[r.value])),
        )


def initial_of(held: Identity | None, people: list[KnownPerson]) -> dict[str, str]:
    """What the page shows at first."""
    shown = {r.value: "\n".join(p.name for p in people if p.relation == r) for r in ASKED}
    if held:
        fields = ("known_as", "nhs_number", "upn", "address")
        shown |= {name: getattr(held, name) for name in fields}
    return shown


def _names(text: str) -> list[str]:
    return list(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))
