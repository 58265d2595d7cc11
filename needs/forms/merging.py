"""
Put together what two people wrote on the same page, question by question.

A page remembers the answers that it was opened with. Who changed a question is then plain: if only
one of the two did, that answer stands; if both did and differ, the later writer is asked.
"""

import copy
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from django.forms import BaseForm, BaseFormSet, CheckboxInput, MultiWidget
from django.forms.utils import ErrorDict, ErrorList
from django.http import QueryDict

from needs.services.keeping import Posted

if TYPE_CHECKING:
    FormSet = BaseFormSet[Any]
else:
    FormSet = BaseFormSet  # generic only for the type checker

AnyForm: TypeAlias = BaseForm | FormSet
# What a person writes into a row, of all that a page posts of one.
WRITTEN = frozenset(
    {"name", "place", "reason", "first_name", "born_day", "born_month", "born_year"}
)
NOT_ANSWERS = frozenset({"csrfmiddlewaretoken", "seen", "base", "action"})


@dataclass(frozen=True, slots=True)
class Clash:
    """A question that both changed, each in another way."""

    question: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    posted: Posted
    taken: tuple[str, ...]  # questions whose answer came from the other person
    clashes: tuple[Clash, ...]


def answers_in(posted: QueryDict) -> Posted:
    """What was typed, without what the page itself adds."""
    return {name: [*values] for name, values in posted.lists() if name not in NOT_ANSWERS}


def as_opened(forms: Iterable[AnyForm]) -> Posted:
    """What the page would post if nobody typed anything into it."""
    found: Posted = {}
    for form in forms:
        if isinstance(form, BaseFormSet):
            found |= _as_rows(form, _saved_rows(form))
            continue
        for values in _values_by_field(form).values():
            found |= values
    return found


def written(base: Posted) -> str:
    """For a hidden field of the page."""
    return json.dumps(base)


def read(base: str | None) -> Posted | None:
    """The answers that the page was opened with; None where the page did not say."""
    try:
        found = json.loads(base or "")
    except ValueError:
        return None
    whole = isinstance(found, dict) and all(
        isinstance(values, list) and all(isinstance(value, str) for value in values)
        for values in found.values()
    )
    return found if whole else None


def changes_nothing(forms: Iterable[AnyForm], mine: Posted) -> bool:
    """Whether what is posted is what is saved already."""
    for form in forms:
        if isinstance(form, BaseFormSet):
            saved, now = _saved_rows(form), _rows_in(form, mine)
            if len(saved) != len(now) or not all(_is_in(row, saved) for row in now):
                return False
        elif any(
            _tidy(saved) != _tidy({key: mine.get(key, []) for key in saved})
            for saved in _values_by_field(form).values()
        ):
            return False
    return True


def merge(forms: Iterable[AnyForm], *, base: Posted, mine: Posted) -> Merged:
    """
    Three states of one page: as it was opened, as I post it, and as it is saved now.

    :param forms: of the page, whose initial values are what is saved now.
    """
    posted: Posted = {}
    taken: list[str] = []
    clashes: list[Clash] = []
    for form in forms:
        if isinstance(form, BaseFormSet):
            posted |= _as_rows(form, _merged_rows(form, base, mine))
            continue
        for name, theirs in _values_by_field(form).items():
            own = {key: mine.get(key, []) for key in theirs}
            was = _tidy({key: base.get(key, []) for key in theirs})
            question = str(form.fields[name].label or name)
            i_changed, they_changed = _tidy(own) != was, _tidy(theirs) != was
            posted |= theirs if they_changed and not i_changed else own
            if they_changed and not i_changed:
                taken.append(question)
            elif they_changed and _tidy(own) != _tidy(theirs):
                clashes.append(Clash(question, _in_words(form, name, theirs)))
    return Merged(posted, tuple(taken), tuple(clashes))


def refill(forms: Iterable[AnyForm], posted: Posted, *, quiet: bool) -> None:
    """
    Let the forms show these answers in place of their own.

    :param quiet: without looking for mistakes: the person is still writing.
    """
    data = QueryDict(mutable=True)
    for name, values in posted.items():
        data.setlist(name, values)
    for form in forms:
        form.is_bound, form.data = True, data
        setattr(form, "_errors", None)  # noqa: B010  (what a form thought of other answers)
        if isinstance(form, BaseFormSet):
            for known in ("forms", "management_form"):
                form.__dict__.pop(known, None)
        if quiet:
            _silence(form)


def _silence(form: Any) -> None:
    """Without errors already found, Django would look for them as soon as the page is drawn."""
    if isinstance(form, BaseFormSet):
        form.__dict__ |= {"_errors": [], "_non_form_errors": ErrorList()}
        for row in form.forms:
            _silence(row)
    else:
        form._errors = ErrorDict()


def _values_by_field(form: BaseForm) -> dict[str, Posted]:
    return {name: _field_values(form, name) for name in form.fields}


def _values(form: BaseForm) -> Posted:
    """Of one row: what stands in its fields, by their names without the prefix."""
    start = f"{form.prefix}-"
    found: Posted = {}
    for name in form.fields:
        if name != "DELETE":
            found |= _field_values(form, name)
    return {key.removeprefix(start): values for key, values in found.items()}


def _field_values(form: BaseForm, name: str) -> Posted:
    field, key = form.fields[name], form.add_prefix(name)
    value = field.prepare_value(form.get_initial_for_field(field, name))
    widget: Any = field.widget
    if isinstance(field.widget, MultiWidget):
        parts = zip(widget.widgets_names, widget.decompress(value), strict=True)
        return {f"{key}{part}": [_text(each)] for part, each in parts}
    if isinstance(widget, CheckboxInput):
        return {key: ["on"] if value else []}
    if getattr(widget, "allow_multiple_selected", False):
        return {key: [_text(each) for each in value or []]}
    return {key: [_text(value)]}


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _tidy(posted: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Line ends as one sign, and an empty answer like none at all."""
    return {
        key: sorted(text for value in values if (text := value.replace("\r\n", "\n").strip()))
        for key, values in posted.items()
    }


def _in_words(form: BaseForm, name: str, theirs: Posted) -> str:
    """The other person's answer as the page would say it."""
    choices = dict(getattr(form.fields[name], "choices", ()))
    choices = {str(value): str(words) for value, words in choices.items()}
    texts = [choices.get(text, text) for values in theirs.values() for text in values]
    joined = " ".join(text for text in texts if text)
    return "Yes" if joined == "on" else joined or "nothing"


def _merged_rows(rows: FormSet, base: Posted, mine: Posted) -> list[Posted]:
    """Theirs without those that I took away, and then those that I wrote."""
    theirs = _saved_rows(rows)
    before, now = _rows_in(rows, base), _rows_in(rows, mine)
    stays = [row for row in theirs if _is_in(row, now) or not _is_in(row, before)]
    return stays + [row for row in now if not _is_in(row, before) and not _is_in(row, theirs)]


def _saved_rows(rows: FormSet) -> list[Posted]:
    """What is saved now: rows that were posted count by what was saved when they were opened."""
    fresh = type(rows)(initial=rows.initial, prefix=rows.prefix)
    return [_values(form) for form in fresh.initial_forms]


def _rows_in(rows: FormSet, posted: Posted) -> list[Posted]:
    """The rows of a posted page that hold something and are not marked to go."""
    found = []
    for prefix in _prefixes(rows, posted):
        row = {k.removeprefix(prefix): v for k, v in posted.items() if k.startswith(prefix)}
        if "DELETE" not in row and any(map(any, _tidy(_own(row)).values())):
            found.append(row)
    return found


def _own(row: Posted) -> Posted:
    """What a person writes into a row: an empty row still posts the numbers that it began with."""
    return {key: values for key, values in row.items() if key in WRITTEN}


def _prefixes(rows: FormSet, posted: Posted) -> Iterator[str]:
    start = f"{rows.prefix}-"
    numbers = {key.removeprefix(start).partition("-")[0] for key in posted if key.startswith(start)}
    for number in sorted(int(text) for text in numbers if text.isascii() and text.isdigit()):
        yield f"{start}{number}-"


def _is_in(row: Posted, others: list[Posted]) -> bool:
    return any(_whole(row) == _whole(other) for other in others)


def _whole(row: Posted) -> dict[str, list[str]]:
    return {key: values for key, values in _tidy(row).items() if values}


def _as_rows(rows: FormSet, values: list[Posted]) -> Posted:
    """Rows as a page posts them, with one empty row behind them to write into."""
    start = f"{rows.prefix}-"
    posted: Posted = {
        f"{start}TOTAL_FORMS": [str(len(values) + 1)],
        f"{start}INITIAL_FORMS": [str(min(len(values), len(rows.initial or ())))],
        f"{start}MIN_NUM_FORMS": ["0"],
        f"{start}MAX_NUM_FORMS": [str(rows.max_num)],
    }
    for number, row in enumerate(values):
        posted |= {f"{start}{number}-{key}": copy.copy(each) for key, each in row.items()}
    return posted
