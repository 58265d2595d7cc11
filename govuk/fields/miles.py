"""Distances in miles with one decimal, kept in tenths."""

import re
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

MILES: Final = re.compile(r"\d{1,3}(\.\d)?", re.ASCII)


class MilesField(forms.CharField):
    """
    Miles as typed ("20", "2.5 miles") to tenths of a mile.

    :param called: what errors call it, as in "Radius must be a number of miles".
    """

    def __init__(self, *, called: str = "", **kwargs: Any) -> None:
        attrs = {"class": "govuk-input--width-4", "suffix": "miles", "inputmode": "decimal"}
        kwargs.setdefault("widget", forms.TextInput(attrs=attrs))
        super().__init__(**kwargs)
        self.called = called or str(self.label or "Distance").rstrip("?")

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip().lower()
        if not text:
            return None
        text = text.removesuffix("miles").removesuffix("mile").strip()
        if not MILES.fullmatch(text):
            raise ValidationError(
                f"{self.called} must be a number of miles from 0 to 999.9, like 20 or 2.5",
                code="invalid",
            )
        return int(Decimal(text) * 10)

    def prepare_value(self, value: Any) -> Any:
        """Tenths from the database become miles; text that was typed stays as it was."""
        if not isinstance(value, int):
            return value
        whole, tenths = divmod(value, 10)
        return f"{whole}.{tenths}" if tenths else str(whole)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True
