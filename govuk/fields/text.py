"""Text that is tidied before anybody looks at it."""

from typing import Any, Final

from django import forms

LONGEST_POSTCODE: Final = 12  # "SW1A 1AA" and a few stray spaces


class PostcodeField(forms.CharField):
    """A postcode or the first half of one, trimmed and in capitals; whether it exists is for
    the gazetteer to say."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"class": "govuk-input--width-10", "autocomplete": "off", "spellcheck": "false"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        kwargs.setdefault("max_length", LONGEST_POSTCODE)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        return " ".join(str(value or "").upper().split())


class WordsField(forms.CharField):
    """Words or short phrases with commas or new lines between, as a list without repeats."""

    def to_python(self, value: Any) -> Any:
        parts = value if isinstance(value, list | tuple) else str(value or "").splitlines()
        words = (" ".join(word.split()) for part in parts for word in str(part).split(","))
        return list(dict.fromkeys(word for word in words if word))

    def run_validators(self, value: Any) -> None:
        super().run_validators(", ".join(value))

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial) != self.to_python(data))
