"""How a field reads what was typed, without a page around it."""

from typing import Any

from django import forms


def clean(field: forms.Field, **typed: str) -> Any:
    """What the field makes of one form post; ``typed`` are the suffixes of its inputs."""
    form = a_form(field, **typed)
    assert form.is_valid(), form.errors.as_json()
    return form.cleaned_data["it"]


def refusal(field: forms.Field, **typed: str) -> str:
    """The one error that the field answers with."""
    form = a_form(field, **typed)
    assert not form.is_valid(), form.cleaned_data
    (error,) = form.errors["it"]
    return str(error)


def a_form(field: forms.Field, **typed: str) -> forms.Form:
    """A form whose only question is called "it", bound to what was typed."""
    data = {"it" if name == "value" else f"it_{name}": text for name, text in typed.items()}
    form = forms.Form(data)
    form.fields["it"] = field
    return form
