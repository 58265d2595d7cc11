"""The questions about who may see one child's record."""

import re
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from needs.models import BreakGlass
from needs.models.restrictions import FIVE_WORDS
from needs.refs import tidy_ref

_MOST: Final = 300
_LINES: Final = {"rows": 3}


if TYPE_CHECKING:
    _Person = forms.ModelChoiceField[User]
    _People = forms.ModelMultipleChoiceField[User]
else:  # generic only for the type checker
    _Person = forms.ModelChoiceField
    _People = forms.ModelMultipleChoiceField


class PersonField(_Person):
    def label_from_instance(self, obj: User) -> str:
        """Two people may have one name, so the role and the address stand beside it."""
        return f"{obj.name}, {obj.get_role_display().lower()} ({obj.email})"


class PeopleField(_People):
    def label_from_instance(self, obj: User) -> str:
        return f"{obj.name}, {obj.get_role_display().lower()} ({obj.email})"


class WhyForm(forms.Form):
    """Why something about a record's list is changed."""

    reason = forms.CharField(
        label="Why?",
        help_text="Kept with the record. Nobody reads it but those who decide who sees it.",
        max_length=_MOST,
        widget=forms.Textarea(attrs=_LINES),
        error_messages={"required": "Enter why"},
    )


class PersonWhyForm(WhyForm):
    person = PersonField(
        label="Who?",
        queryset=User.objects.none(),
        empty_label="Choose a person",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose a person"),
    )
    field_order = ("person", "reason")

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        assert isinstance(person, forms.ModelChoiceField)
        person.queryset = people


class RestrictForm(WhyForm):
    people = PeopleField(
        label="Who looks for a home?",
        help_text="Commissioners and managers. With none on the list nobody looks. "
        "Others can be allowed afterwards.",
        queryset=User.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose people of the list"},
    )
    field_order = ("people", "reason")

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["people"]
        assert isinstance(field, forms.ModelMultipleChoiceField)
        field.queryset = people


class BreakGlassForm(forms.Form):
    ref = forms.CharField(
        label="Reference of the record",
        help_text="The whole reference, for example K7Q4-M2XD.",
        max_length=12,
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input--width-10",
                "autocomplete": "off",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": "Enter the reference of the record"},
    )
    reason = forms.CharField(
        label="Why do you have to see it now?",
        help_text="At least five words. The child’s social worker and team manager and your "
        "information governance read it, so leave out what the child needs.",
        max_length=_MOST,
        widget=forms.Textarea(attrs=_LINES),
        error_messages={"required": "Enter why you have to see the record now"},
    )
    password = forms.CharField(
        label="Your password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Enter your password"},
    )

    def __init__(self, *args: Any, asks_password: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_password:
            del self.fields["password"]

    def clean_ref(self) -> str:
        return tidy_ref(self.cleaned_data["ref"])

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"].strip()
        if not re.search(FIVE_WORDS, reason):
            raise forms.ValidationError("Say why in at least five words")
        return reason


class ReviewForm(forms.Form):
    finding = forms.ChoiceField(
        label="Was it needed?",
        choices=BreakGlass.Finding,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Say whether it was needed"),
    )
    words = forms.CharField(
        label="What did you find?",
        max_length=_MOST,
        widget=forms.Textarea(attrs=_LINES),
        error_messages={"required": "Enter what you found"},
    )
