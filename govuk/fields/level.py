"""A level of need from 0 to 4, where "not assessed" is a different answer from 0."""

from typing import Any, Final

from django import forms

NOT_ASSESSED: Final = "Not assessed"


class LevelField(forms.TypedChoiceField):
    """
    Radios for the levels 0 to 4, and "Not assessed"; cleans to an int, or to None.

    :param levels: what levels 0 to 4 look like, in order.
    """

    def __init__(self, *, levels: tuple[str, str, str, str, str], **kwargs: Any) -> None:
        choices = [(str(level), f"{level}: {words}") for level, words in enumerate(levels)]
        kwargs.setdefault("widget", forms.RadioSelect)
        kwargs.setdefault("required", False)
        super().__init__(
            choices=[*choices, ("", NOT_ASSESSED)], coerce=int, empty_value=None, **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        # Django's widgets read None as "nothing chosen"; here it is the answer "not assessed".
        return "" if value is None else value
