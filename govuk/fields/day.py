"""A date in three inputs, as the design system asks for it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from govuk.error_words import lower_first

PARTS: Final = ("day", "month", "year")
Typed = list[str]  # day, month and year, as they were typed
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun",
                 "jul", "aug", "sep", "oct", "nov", "dec")  # fmt: skip


class DayWidget(forms.MultiWidget):
    """Day, month and year: three text inputs named ``…_day``, ``…_month`` and ``…_year``."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({part: forms.TextInput() for part in PARTS}, attrs)

    def decompress(self, value: Any) -> Typed:
        if isinstance(value, date):
            return [str(value.day), str(value.month), str(value.year)]
        if isinstance(value, Sequence) and not isinstance(value, str) and len(value) == len(PARTS):
            return [part or "" for part in value]
        return [""] * len(PARTS)

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Typed:
        return [str(data.get(f"{name}_{part}") or "").strip() for part in PARTS]


class DayField(forms.Field):
    """
    A date typed in three parts; keeps what was typed when it is wrong.

    :param called: what errors call it, as in "Date of birth must include a year"; the label if
        that is not a question.
    :param past: refuse days after today.
    :param future: refuse days before today.
    """

    widget = DayWidget

    def __init__(
        self, *, called: str = "", past: bool = False, future: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.called = called or str(self.label or "Date").rstrip("?")
        self.past = past
        self.future = future

    def clean(self, value: Any) -> date | None:
        typed = DayWidget().decompress(value)
        if not any(typed):
            if self.required:
                raise ValidationError(self._required_text(), code="required")
            return None
        return self._within_limits(self._real_date(typed))

    def _required_text(self) -> str:
        given = str(self.error_messages["required"])
        default = str(forms.Field.default_error_messages["required"])
        return f"Enter {lower_first(self.called)}" if given == default else given

    def _real_date(self, typed: Typed) -> date:
        missing = tuple(part for part, text in zip(PARTS, typed, strict=True) if not text)
        if missing:
            raise self._refusal(f"must include a {' and '.join(missing)}", missing)
        day, month, year = typed
        if not (_is_number(year) and len(year) == 4):
            raise self._refusal("must have a year with 4 numbers, like 2014", ("year",))
        try:
            return date(int(year), _month_number(month), _number(day))
        except ValueError as error:
            raise self._refusal("must be a real date", _impossible_parts(day, month)) from error

    def _within_limits(self, when: date) -> date:
        today = timezone.localdate()
        if self.past and when > today:
            raise self._refusal("must be today or in the past", PARTS)
        if self.future and when < today:
            raise self._refusal("must be today or in the future", PARTS)
        return when

    def _refusal(self, text: str, parts: tuple[str, ...]) -> ValidationError:
        # With params Django fills in "%", which the date's own name might hold.
        return ValidationError(_literal(f"{self.called} {text}"), "invalid", {"parts": parts})

    def has_changed(self, initial: Any, data: Any) -> bool:
        widget = DayWidget()
        return widget.decompress(initial) != widget.decompress(data)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _number(text: str) -> int:
    """
    Read ASCII digits only: int() would also take "1_2", "+3" and other scripts.

    :raises ValueError: it is no number.
    """
    if not _is_number(text) or len(text) > 2:
        raise ValueError(text)
    return int(text)


def _month_number(text: str) -> int:
    """1 to 12 from "3", "03", "Mar" or "March"."""
    start = text.lower()[:3]
    return MONTHS.index(start) + 1 if start in MONTHS else _number(text)


def _impossible_parts(day: str, month: str) -> tuple[str, ...]:
    """The parts that no date has; all three where only together they are impossible."""
    wrong = []
    if not _holds(lambda: 1 <= _number(day) <= 31):
        wrong.append("day")
    if not _holds(lambda: 1 <= _month_number(month) <= 12):
        wrong.append("month")
    return tuple(wrong) or PARTS


def _holds(test: Any) -> bool:
    try:
        return bool(test())
    except ValueError:
        return False


def _literal(text: str) -> str:
    return text.replace("%", "%%")
