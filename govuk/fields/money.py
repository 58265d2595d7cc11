"""Sums of money, typed as people write them and kept in whole pence."""

import re
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

# Digits with or without commas between thousands, and at most two after the point: so that
# "NaN", "inf", "1e5", "1,15" and "−5" are refused rather than guessed at.
POUNDS: Final = re.compile(r"(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?", re.ASCII)


class MoneyField(forms.CharField):
    """
    Pounds as typed ("£1,150", "1150.50") to whole pence.

    :param called: what errors call it, as in "Weekly cost must be an amount of money".
    :param most_pounds: the largest sum taken; a fee typed in pence is refused here.
    """

    def __init__(self, *, called: str = "", most_pounds: int = 50_000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs=_attrs()))
        super().__init__(**kwargs)
        self.called = called or str(self.label or "Amount").rstrip("?")
        self.most_pounds = most_pounds

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip()
        if not text:
            return None
        text = text.removeprefix("£").replace(" ", "")
        if not POUNDS.fullmatch(text):
            raise ValidationError(
                f"{self.called} must be an amount of money, like 1,150 or 1150.50", code="invalid"
            )
        pence = int(Decimal(text.replace(",", "")) * 100)
        if pence > self.most_pounds * 100:
            raise ValidationError(
                f"{self.called} must be £{self.most_pounds:,} or less", code="too_much"
            )
        return pence

    def prepare_value(self, value: Any) -> Any:
        """Pence from the database become pounds; text that was typed stays as it was."""
        if not isinstance(value, int):
            return value
        pounds, pence = divmod(value, 100)
        return f"{pounds:,}.{pence:02}" if pence else f"{pounds:,}"

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True


def _attrs() -> dict[str, str]:
    return {"class": "govuk-input--width-10", "prefix": "£", "inputmode": "decimal"}
