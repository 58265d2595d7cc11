"""
What a cell of a table holds, how it reads on the page, and how it leaves the council.

On the page people see the true counts of their own council. In a file they are disclosed: numbers
of children as 0, "*" for 1 to 7 or else to the nearest 5; shares worked out from those and hidden
below 30 children; figures of 7 children or fewer, and those of one child alone, hidden.
"""

from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup, escape

from govuk.words import plural, pounds

HIDDEN: Final = "*"
NOT_KNOWN: Final = "not known"
NOT_APPLICABLE: Final = "not applicable"
FEW: Final = 7  # children; as many or fewer are hidden
STEP: Final = 5  # other numbers of children are rounded to this
FEWEST_OF: Final = 30  # children, rounded; a share of fewer is hidden

Unit = Literal["pounds", "days", "number"]


@dataclass(frozen=True, slots=True)
class Children:
    """So many children."""

    count: int

    @property
    def shown(self) -> str:
        return f"{self.count:,}"

    @property
    def disclosed(self) -> str:
        rounded = disclosed_count(self.count)
        return HIDDEN if rounded is None else str(rounded)

    @property
    def number(self) -> float:
        return self.count


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, as a percentage; ``personal`` when it is children who are counted."""

    part: int | None
    whole: int | None
    personal: bool = True

    @property
    def shown(self) -> str:
        if self.part is None or self.whole is None:
            return NOT_KNOWN
        return percentage(self.part, self.whole) if self.whole else NOT_APPLICABLE

    @property
    def disclosed(self) -> str:
        if not self.personal or not self.part or not self.whole:
            return self.shown
        part, whole = disclosed_count(self.part), disclosed_count(self.whole)
        if part is None or whole is None or whole < FEWEST_OF:
            return HIDDEN
        return percentage(min(part, whole), whole)

    @property
    def number(self) -> float | None:
        """Per cent, as precise as it is shown; None where there is nothing to divide by."""
        if self.part is None or not self.whole:
            return None
        exact = 100 * self.part / self.whole
        return round(exact, 1) if exact < 1 else int(exact + 0.5)


@dataclass(frozen=True, slots=True)
class Figure:
    """
    Pence, days, or a plain number such as a rate or a published count.

    :param of: how many children it was worked out from; None when it is about no child.
    :param single: it is the figure of one child, such as the dearest placement.
    """

    value: float | None
    unit: Unit
    of: int | None = None
    single: bool = False

    @property
    def shown(self) -> str:
        if self.value is None:
            return NOT_APPLICABLE if self.of == 0 else NOT_KNOWN
        if self.unit == "pounds":
            return pounds(int(self.value))
        text = f"{self.value:,.1f}".removesuffix(".0")
        return f"{text} day{'' if text == '1' else 's'}" if self.unit == "days" else text

    @property
    def disclosed(self) -> str:
        if self.value is None or self.of is None:
            return self.shown
        return HIDDEN if self.single or self.of <= FEW else self.shown

    @property
    def number(self) -> float | None:
        """Pounds, days or the number itself."""
        if self.value is None or self.unit != "pounds":
            return self.value
        return self.value / 100


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; never part of a file."""

    text: str
    href: str

    @property
    def shown(self) -> Markup:
        link = '<a class="govuk-link govuk-link--no-visited-state" href="{}">{}</a>'
        return Markup(link).format(self.href, escape(self.text))

    @property
    def disclosed(self) -> str:
        return HIDDEN

    @property
    def number(self) -> None:
        return None


Cell = str | int | Children | Share | Figure | Link  # int: homes or beds, which are nobody


def disclosed_count(count: int) -> int | None:
    """0, None for 1 to 7, else to the nearest 5."""
    if 0 < count <= FEW:
        return None
    return STEP * ((count + STEP // 2) // STEP)


def percentage(part: int, whole: int) -> str:
    """A whole per cent, half up; what is not 0 is never shown as 0."""
    whole_percent = (200 * part + whole) // (2 * whole)
    return "under 1%" if part and not whole_percent else f"{whole_percent}%"


def shown(cell: Cell) -> str:
    """As the page shows it."""
    if isinstance(cell, int):
        return f"{cell:,}"
    return cell if isinstance(cell, str) else cell.shown


def disclosed(cell: Cell) -> str:
    """As a file shows it."""
    return str(cell) if isinstance(cell, int | str) else cell.disclosed


def is_personal(cell: Cell) -> bool:
    """Children are counted in it."""
    if isinstance(cell, Share):
        return cell.personal
    return isinstance(cell, Children) or (isinstance(cell, Figure) and cell.of is not None)


def number(cell: Cell) -> float | None:
    """As a picture draws it; None is "not known"."""
    if isinstance(cell, int | str):
        return cell if isinstance(cell, int) else None
    return cell.number


def named(count: int, one: str, many: str) -> str:
    """The words under a big figure: one for 1, the other for any other number."""
    return one if count == 1 else many


def out_of(part: int, whole: int, one: str, many: str = "") -> str:
    """ "12 of 43 referrals"."""
    return f"{part:,} of {plural(whole, one, many)}"
