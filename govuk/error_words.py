"""Django's own error texts in the words of this product: they name the question."""

from typing import Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

# What Django says unless a form says better.
REQUIRED: Final = str(forms.Field.default_error_messages["required"])
NO_CHOICE: Final = "Select a valid choice"
TOO_LONG: Final = "Ensure this value has at most"
SELECTED: Final = (forms.Select, forms.RadioSelect, forms.CheckboxSelectMultiple, forms.FileInput)


def texts_of(field: BoundField) -> list[str]:
    """The errors of one field; a form's own texts stay as they are."""
    if not field.errors:
        return []
    errors = field.errors.as_data()
    return [_words(text, error, field) for error in errors for text in error.messages]


def _words(text: str, error: ValidationError, field: BoundField) -> str:
    label = str(field.label).rstrip("?")
    if text == REQUIRED:
        return f"{_verb(field)} {lower_first(label)}"
    if text.startswith(NO_CHOICE):
        return f"Select one of the answers to “{label}”"
    if text.startswith(TOO_LONG):
        return f"{label} must be {(error.params or {})['limit_value']:,} characters or fewer"
    return text.removesuffix(".")


def _verb(field: BoundField) -> str:
    if isinstance(field.field.widget, forms.CheckboxInput):
        return "Confirm:"
    return "Select" if isinstance(field.field.widget, SELECTED) else "Enter"


def lower_first(text: str) -> str:
    """For the middle of a sentence; "NHS number" stays as it is."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]
