"""Everything that is known of one home, and what is assumed."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Q

from codes.needs import BY_CODE, DIMENSIONS
from codes.words import OFFERS, as_offered
from govuk.words import day, pounds_pence, sentence_list
from providers.defaults import default_level
from providers.models import Assumed, Bed, Capability, Confirmation, Home, PriceLine, Resident
from providers.occupancy import claimed_beds
from providers.presenters.listing import free_now_and_later, is_stale, suspender

HISTORY: Final = 10


@dataclass(frozen=True, slots=True)
class BedLine:
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class LevelLine:
    code: str
    name: str
    is_critical: bool
    level: int
    is_declared: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class PriceRow:
    what: str
    band: str
    sum: str
    from_to: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """One home, as its page tells it."""

    home: Home
    assumed: tuple[str, ...]
    own_words: tuple[str, ...]  # what it offers that is on no list, each in a sentence
    is_stale: bool
    facts: tuple[tuple[str, str], ...]
    beds: tuple[BedLine, ...]
    free: int | None  # today; None: nobody has said
    later: int  # declared free from a day that is still to come
    suspended_by: str
    levels: tuple[LevelLine, ...]
    prices: tuple[PriceRow, ...] | None  # None: not for this person
    residents: tuple[str, ...]
    confirmations: tuple[Confirmation, ...]


def page_of(home: Home, *, on: date, with_prices: bool) -> HomePage:
    """
    Everything about a home, in six queries.

    :param with_prices: fees are for those who commission.
    """
    beds = list(Bed.objects.filter(home=home).order_by("pk"))
    ours = claimed_beds([bed.pk for bed in beds], on=on)
    free, later = free_now_and_later(beds, ours, on=on)
    confirmations = Confirmation.objects.filter(home=home).select_related("by")
    return HomePage(
        home=home,
        assumed=tuple(str(Assumed(word).label) for word in home.assumed),
        own_words=tuple(_own_word(word) for word in home.offers if word not in OFFERS),
        is_stale=is_stale(home, on=on),
        facts=_facts(home),
        beds=tuple(BedLine(bed.name, _bed_words(home, bed, ours, on)) for bed in beds),
        free=None if Assumed.VACANCIES in home.assumed else free,
        later=later,
        suspended_by=suspender(home),
        levels=_levels(home),
        prices=_prices(home, on) if with_prices else None,
        residents=tuple(map(_resident, Resident.objects.filter(home=home).order_by("age", "pk"))),
        confirmations=tuple(confirmations.order_by("-at", "-pk")[:HISTORY]),
    )


def _facts(home: Home) -> tuple[tuple[str, str], ...]:
    return (
        ("Kind", home.get_kind_display()),
        ("Provider", f"{home.provider.name} ({home.provider.get_sector_display().lower()})"),
        ("Reference", home.ref),
        ("URN", home.urn or "None recorded"),
        ("Where", _where(home)),
        ("Ages", f"{home.age_from} to {home.age_to}"),
        ("Who may live here", _accepts(home)),
        ("Registered or approved", _registration(home)),
        ("Ofsted’s rating", _rating(home)),
        ("Access", _access(home)),
        ("Awake at night", "Yes" if home.waking_night else "No"),
        ("Offers", sentence_list(home.offers) or "Nothing recorded"),
        ("Exemption from the fostering limit", home.fostering_exemption or "None"),
    )


def _own_word(word: str) -> str:
    today = as_offered([word])
    if today != [word] and today:
        return f"‘{word}’ is written ‘{today[0]}’ today. Save the entry again to put it right."
    return f"‘{word}’ is on no list: it meets only a child for whom the same word is written."


def _where(home: Home) -> str:
    match home.place_known:
        case Home.PlaceKnown.POSTCODE:
            return f"{home.postcode}, {home.authority.name}"
        case Home.PlaceKnown.SECTOR:
            return f"About the middle of {home.postcode}, {home.authority.name}"
        case _:
            return f"Somewhere in {home.authority.name}: distances are about, from its centre"


def _accepts(home: Home) -> str:
    words = [
        word
        for accepts, word in (
            (home.accepts_male, "boys"),
            (home.accepts_female, "girls"),
            (home.accepts_not_recorded, "children whose sex is not recorded"),
        )
        if accepts
    ]
    return sentence_list(words).capitalize()


def _registration(home: Home) -> str:
    words = f"From {day(home.registered_from)}"
    if home.registered_to:
        words += f" until {day(home.registered_to)}"
    if home.removed_on:
        words += f"; left the register on {day(home.removed_on)}"
    return words


def _rating(home: Home) -> str:
    on = f", {day(home.inspected_on)}" if home.inspected_on else ""
    return f"{home.get_rating_display()}{on}"


def _access(home: Home) -> str:
    words = [
        word
        for has, word in (
            (home.wheelchair, "wheelchair"),
            (home.ground_floor, "ground-floor bedroom"),
            (home.hoist, "hoist"),
        )
        if has
    ]
    return sentence_list(words).capitalize() or "None recorded"


def _bed_words(home: Home, bed: Bed, ours: set[int], on: date) -> str:
    if bed.pk in ours:
        return "A child of this council lives here or is promised it"
    if Assumed.VACANCIES in home.assumed:
        return "Not known; counted as free until somebody confirms"
    if bed.state == Bed.State.FREE and bed.free_from and bed.free_from > on:
        return f"Free from {day(bed.free_from)}"
    return bed.get_state_display()


def _levels(home: Home) -> tuple[LevelLine, ...]:
    declared = {one.dimension: one for one in Capability.objects.filter(home=home)}
    return tuple(
        LevelLine(
            code=dimension.code,
            name=dimension.name,
            is_critical=dimension.critical,
            level=_level(home, declared.get(dimension.code), dimension.code),
            is_declared=dimension.code in declared,
            evidence=_evidence(declared.get(dimension.code)),
        )
        for dimension in DIMENSIONS
    )


def _level(home: Home, declared: Capability | None, code: str) -> int:
    return default_level(home.kind, code) if declared is None else declared.level


def _evidence(declared: Capability | None) -> str:
    if declared is None:
        return "Default of its kind, to confirm"
    if not declared.evidence:
        return "Declared, no evidence recorded"
    on = f" ({day(declared.verified_on)})" if declared.verified_on else ""
    return f"{declared.evidence}{on}"


def _prices(home: Home, on: date) -> tuple[PriceRow, ...]:
    lines: Any = PriceLine.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on), home=home)
    return tuple(
        PriceRow(
            what=line.get_what_display(),
            band=line.get_band_display() or "Every band",
            sum=pounds_pence(line.weekly_pence),
            from_to=_from_to(line),
        )
        for line in lines.order_by("what", "band", "valid_from")
    )


def _from_to(line: PriceLine) -> str:
    words = f"From {day(line.valid_from)}"
    return f"{words} until {day(line.valid_to)}" if line.valid_to else words


def _resident(resident: Resident) -> str:
    words = [f"Aged {resident.age}"]
    if resident.is_fostered:
        words.append("fostered")
    for code, level in (("SHB", resident.shb_level), ("EXP", resident.exp_level)):
        name = BY_CODE[code].name.lower()
        words.append(f"{name} {'not assessed' if level is None else level}")
    return ", ".join(words)
