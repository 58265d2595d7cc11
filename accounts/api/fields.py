"""Fields whose faults are told in plain words, and whose blanks are nulls."""

from typing import Any, ClassVar

from rest_framework import serializers


class OneOf(serializers.ChoiceField):
    """One of a closed list of codes; a blank one is null in answers: nothing is recorded."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid_choice": "This is not known. Known are: {known}"
    }

    def to_internal_value(self, data: Any) -> Any:
        # What was sent is not sent back: it may not even be text that can be written.
        if not isinstance(data, str) or data not in self.choices:
            self.fail("invalid_choice", known=", ".join(map(str, self.choices)))
        return data

    def to_representation(self, value: Any) -> Any:
        return None if value == "" else super().to_representation(value)


class TrueOrFalse(serializers.BooleanField):
    TRUE_VALUES: set[Any] = {"true", True}
    FALSE_VALUES: set[Any] = {"false", False}
    default_error_messages: ClassVar[dict[str, Any]] = {"invalid": "Say true or false"}


class Whole(serializers.IntegerField):
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "Enter a whole number",
        "max_value": "The most is {max_value}",
        "min_value": "The least is {min_value}",
        "max_string_length": "Enter a whole number",
    }


class Day(serializers.DateField):
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": "Enter a day as year, month and day, such as 2026-11-22"
    }


class Code(serializers.RegexField):
    """A code of a known shape."""

    default_error_messages: ClassVar[dict[str, Any]] = {"invalid": "This is not such a code"}


def several(child: OneOf | Whole, help_text: str) -> serializers.ListField:
    """A filter that may be given more than once: any of the values will do."""
    return serializers.ListField(child=child, required=False, help_text=help_text)
