"""What the home must offer, in the questions of the Placements Data Standard."""

from typing import Any, Final

from django import forms

from placements.forms.wording import choose
from placements.models import Requirements
from placements.services.requirements import ANSWERS

UNANSWERED: Final = ("", "Not answered")
NOT_KNOWN: Final = ("", "Not known")
FROM_THE_LIST: Final = choose("Choose an answer from the list")


def _one_of(label: str, choices: Any, blank: tuple[str, str] = UNANSWERED) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=[*choices, blank],
        required=False,
        widget=forms.RadioSelect,
        error_messages=FROM_THE_LIST,
    )


def _risk(label: str) -> forms.ChoiceField:
    return _one_of(label, Requirements.Risk.choices, NOT_KNOWN)


def _words(label: str, most: int, hint: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=most, help_text=hint)


class RequirementsForm(forms.Form):
    """Every question may stay open; an open one is passed on as open."""

    communication = _one_of(
        "Does the child have communication, language or learning needs?",
        Requirements.YesNo.choices,
        ("", "Not specified"),
    )
    languages = forms.MultipleChoiceField(
        label="Which of these does the child need?",
        choices=Requirements.Language,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages=FROM_THE_LIST,
    )
    home_adaptation = _one_of("Does the home need to be adapted?", Requirements.YesNo.choices)
    cultural = _one_of(
        "Are there cultural needs, such as a place of worship?",
        Requirements.Cultural.choices,
        NOT_KNOWN,
    )
    companions = _one_of("Who can the child live with?", Requirements.Companions.choices)
    pets = _one_of("Can the child live with pets?", Requirements.Pets.choices, NOT_KNOWN)
    support = _one_of("Which additional support is needed?", Requirements.Support.choices)
    preferred_location = _words(
        "Where should the home be, if there is a preference?",
        200,
        "A town or a district, such as Bilston. Not an address",
    )
    foster = _one_of("Foster care", Requirements.Suits.choices)
    residential = _one_of("A children’s home", Requirements.Suits.choices)
    supported = _one_of("Supported accommodation", Requirements.Suits.choices)
    sexual_exploitation = _risk("To the child: sexual exploitation")
    criminal_exploitation = _risk("To the child: criminal exploitation")
    eating_disorder = _risk("To the child: an eating disorder")
    other_risk = _words("To the child: another risk", 500, "Leave empty if there is none")
    harm_to_animals = _risk("To others: harm to animals")
    exploits_others = _risk("To others: criminal exploitation of other people")
    other_risk_to_others = _words("To others: another risk", 500, "Leave empty if there is none")

    def answers(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ANSWERS}


def answers_of(saved: Requirements) -> dict[str, Any]:
    return {name: getattr(saved, name) for name in ANSWERS}
