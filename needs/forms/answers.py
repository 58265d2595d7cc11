"""Practical and identity needs, wishes, and the pen picture."""

from typing import Any

from django import forms

from codes.words import IDENTITY, WISHES, as_asked
from govuk.fields import WordsField
from needs.models import NeedsProfile, PenPicture

OWN_WORDS = (
    "One on a line. Choose from the list where you can: a word of your own counts as met only by a "
    "home that writes the same word."
)
PRACTICAL = ("solo", "wheelchair", "ground_floor", "hoist")


class PracticalForm(forms.Form):
    solo = forms.BooleanField(
        label="The child must live without other children for now", required=False
    )
    wheelchair = forms.BooleanField(label="Wheelchair access", required=False)
    ground_floor = forms.BooleanField(label="Bedroom on the ground floor", required=False)
    hoist = forms.BooleanField(label="A hoist", required=False)
    identity = forms.MultipleChoiceField(
        label="Diet, worship, hair and skin, language",
        help_text="What the child needs from day to day. Never a filter on ethnicity.",
        choices=IDENTITY,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Choose from the list, or use words of your own"},
    )
    own_words = WordsField(
        label="Other identity needs, in your own words",
        help_text=OWN_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def answers(self) -> dict[str, Any]:
        given = self.cleaned_data
        flags = {name: given[name] for name in PRACTICAL}
        return {**flags, "identity": [*given["identity"], *given["own_words"]]}


def practical_of(profile: NeedsProfile | None) -> dict[str, Any]:
    if profile is None:
        return {}
    known, own = _known(profile.identity, IDENTITY)
    flags = {name: getattr(profile, name) for name in PRACTICAL}
    return {**flags, "identity": known, "own_words": own}


class WishesForm(forms.Form):
    words = forms.CharField(
        label="What the child says",
        help_text="In the child’s own words. Leave out names and places that say who the child is.",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    wishes = forms.MultipleChoiceField(
        label="What the child would like",
        choices=WISHES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": "Choose from the list, or use words of your own"},
    )
    own_wishes = WordsField(
        label="Other wishes that a home could meet",
        help_text=OWN_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def answers(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {"words": given["words"], "wishes": [*given["wishes"], *given["own_wishes"]]}


def wishes_of(profile: NeedsProfile | None) -> dict[str, Any]:
    if profile is None:
        return {}
    known, own = _known(profile.wishes, WISHES)
    return {"words": profile.wishes_words, "wishes": known, "own_wishes": own}


class PenPictureForm(forms.Form):
    text = forms.CharField(
        label="Pen picture",
        help_text="Aim for 150 to 300 words. Begin with what people like about the child.",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 16}),
        error_messages={"max_length": "The pen picture must be 5,000 characters or fewer"},
    )
    not_the_name = forms.BooleanField(
        label="I have checked: these words do not name the child",
        help_text="Such as the month of May, or ‘will’. "
        "The team manager is shown which words you kept.",
        required=False,
    )

    def answers(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


def pen_picture_of(profile: NeedsProfile | None) -> dict[str, Any]:
    saved = PenPicture.objects.filter(profile=profile).first() if profile else None
    return {"text": saved.text} if saved else {}


def _known(words: list[str], listed: tuple[tuple[str, str], ...]) -> tuple[list[str], list[str]]:
    """Words that stand in the list, however they were written, and words of their own."""
    codes, tidy = {code for code, _ in listed}, as_asked(words)
    return [w for w in tidy if w in codes], [w for w in tidy if w not in codes]
