"""A Django bound field, told in the words of the design system's components."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.forms import BaseForm
from django.forms.boundfield import BoundField

from govuk.error_words import texts_of
from govuk.fields.day import PARTS, DayWidget

# The order matters: the first that fits wins, and the last fits everything.
KINDS: Final[tuple[tuple[type[forms.Widget], str], ...]] = (
    (forms.HiddenInput, "hidden"),
    (DayWidget, "day"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.FileInput, "file"),
    (forms.PasswordInput, "password"),
    (forms.Textarea, "textarea"),
)
# Attributes that a component has a parameter of its own for.
TAKEN: Final = frozenset(
    {"class", "prefix", "suffix", "rows", "cols", "id", "maxlength", "type", "autocomplete"}
)


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    text: str
    checked: bool
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three inputs of a date."""

    name: str
    label: str
    id: str
    value: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class Control:
    """What a component needs to know of one field, whatever its widget."""

    kind: str
    type: str  # of a plain input: text, email …
    id: str
    name: str
    label: str
    hint: str
    error: str
    value: str
    checked: bool  # of a single checkbox
    autocomplete: str
    classes: str
    prefix: str
    suffix: str
    rows: int
    max_length: int | None
    attributes: Mapping[str, str]
    choices: tuple[Choice, ...]
    parts: tuple[Part, ...]


def bound(field: BoundField) -> Control:
    """Describe a bound field; what the person typed is kept as it was typed."""
    attrs = field.field.widget.attrs
    return Control(
        kind=_kind(field.field.widget),
        type=_type(field.field.widget),
        id=field.auto_id or field.html_name,
        name=field.html_name,
        label=str(field.label),
        hint=str(field.help_text),
        error=". ".join(texts_of(field)),
        value=_value(field),
        checked=field.value() in (True, "on", "True", "true"),
        autocomplete=attrs.get("autocomplete", ""),
        classes=attrs.get("class", ""),
        prefix=attrs.get("prefix", ""),
        suffix=attrs.get("suffix", ""),
        rows=int(attrs.get("rows", 5)),
        max_length=getattr(field.field, "max_length", None),
        attributes={key: str(value) for key, value in attrs.items() if key not in TAKEN},
        choices=_choices(field),
        parts=_parts(field),
    )


def _kind(widget: forms.Widget) -> str:
    return next((kind for of, kind in KINDS if isinstance(widget, of)), "input")


def _type(widget: forms.Widget) -> str:
    # Numbers too are typed into a text input: browsers round and scroll what is in type=number.
    type_of = str(getattr(widget, "input_type", "text"))
    return type_of if type_of in {"email", "tel", "url", "search"} else "text"


def _value(field: BoundField) -> str:
    widget = field.field.widget
    # A password or a file is never sent back to the page.
    if isinstance(widget, forms.PasswordInput | forms.FileInput | DayWidget | forms.CheckboxInput):
        return ""
    if isinstance(widget, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return ""
    value = widget.format_value(field.value())
    return "" if value is None else str(value)


def _choices(field: BoundField) -> tuple[Choice, ...]:
    widget = field.field.widget
    if not isinstance(widget, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return ()
    hints: Mapping[str, str] = getattr(field.field, "choice_hints", {})
    options: Any = widget.options(field.html_name, widget.format_value(field.value()))
    return tuple(
        Choice(
            value=str(option["value"]),
            text=str(option["label"]),
            checked=bool(option["selected"]),
            hint=hints.get(str(option["value"]), ""),
        )
        for option in options
    )


def _parts(field: BoundField) -> tuple[Part, ...]:
    widget = field.field.widget
    if not isinstance(widget, DayWidget):
        return ()
    wrong = _wrong_parts(field)
    return tuple(
        Part(
            name=f"{field.html_name}_{part}",
            label=part.capitalize(),
            id=f"{field.auto_id or field.html_name}_{part}",
            value=typed,
            wrong=part in wrong,
        )
        for part, typed in zip(PARTS, widget.decompress(field.value()), strict=True)
    )


def _wrong_parts(field: BoundField) -> tuple[str, ...]:
    """The inputs of a date that its errors speak of: all three unless an error says otherwise."""
    errors = field.errors.as_data() if field.errors else []
    return tuple(part for error in errors for part in ((error.params or {}).get("parts") or PARTS))


def choice_items(
    control: Control, hints: Mapping[str, str], conditional: Mapping[str, str]
) -> list[dict[str, object]]:
    """The items of radios, checkboxes and selects as the macros take them."""
    items: list[dict[str, object]] = []
    for each in control.choices:
        hint, below = hints.get(each.value, each.hint), conditional.get(each.value)
        item = {"value": each.value, "text": each.text, "checked": each.checked}
        items.append(
            item
            | {"selected": each.checked}
            | ({"hint": {"text": hint}} if hint else {})
            | ({"conditional": {"html": below}} if below else {})
        )
    return items


def day_items(control: Control) -> list[dict[str, str]]:
    """The three inputs of a date as the macro takes them."""
    return [
        {
            "id": part.id,
            "name": part.name,
            "label": part.label,
            "value": part.value,
            "classes": f"govuk-input--width-{4 if part.label == 'Year' else 2}"
            + (" govuk-input--error" if part.wrong else ""),
            # Months may be typed as words.
            "inputmode": "text" if part.label == "Month" else "numeric",
        }
        for part in control.parts
    ]


@dataclass(frozen=True, slots=True)
class FormError:
    text: str
    href: str  # empty where no field is to blame


def errors_of(*given: BaseForm) -> tuple[FormError, ...]:
    """Every error of one or more forms, each with the address of the input it is about."""
    found: list[FormError] = []
    for form in given:
        found += [FormError(str(error), "") for error in form.non_field_errors()]
        for field in form:
            found += [FormError(text, f"#{_first_wrong_id(field)}") for text in texts_of(field)]
    return tuple(found)


def _first_wrong_id(field: BoundField) -> str:
    wrong = [part.id for part in _parts(field) if part.wrong]
    return wrong[0] if wrong else field.auto_id or field.html_name
