"""A pack for the people who make and watch it: its state, who saw it, what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from accounts.models import User
from govuk.words import moment, plural
from placements.models import Pack, PackView, Referral
from placements.services.packs.crowd import SMALL, Roll

TO_RELEASE: Final = ("To be released", "yellow")
KEPT_BACK: Final = {
    Roll.NOTHING: "Nothing had to be kept back.",
    Roll.WHICH_NEED: "So needs at level 3 and 4 are told by group, and sex is left out.",
    Roll.WHICH_GROUP: "So it is told that there are needs at level 3 or 4, and not which.",
    Roll.HOW_MANY: "So it is told that there are needs at level 3 or 4 and brothers and sisters, "
    "and neither which nor how many.",
}
BY_TENS: Final = 5  # a crowd is told to the nearest five: it is an estimate


@dataclass(frozen=True, slots=True)
class Watermark:
    """Who is looking, for whom and when: on every page of what they see."""

    organisation: str
    person: str
    at: str

    @property
    def words(self) -> str:
        return f"{self.organisation}, {self.person}, {self.at}"


@dataclass(frozen=True, slots=True)
class PackLine:
    """One pack, as a list shows it."""

    id: int
    ref: str
    provider: str
    stage: str
    version: int
    state: str
    colour: str
    prepared: str
    released: str  # "" before it
    until: str  # "" where it cannot be read
    withdrawn: str  # "" unless it was
    seen: tuple[str, ...]


def watermark(organisation: object, person: User, now: datetime) -> Watermark:
    return Watermark(str(organisation), person.name, moment(now))


def lines_of(referral: Referral, *, now: datetime) -> list[PackLine]:
    """Every pack of a referral, the newest first, with every look at it."""
    packs = referral.packs.select_related(
        "provider", "prepared_by", "released_by", "withdrawn_by", "referral"
    )
    listed = list(packs.order_by("-prepared_at", "-pk"))
    views = _views(listed)
    return [line_of(pack, views.get(pk, []), now=now) for pk, pack in ((p.pk, p) for p in listed)]


def line_of(pack: Pack, views: Sequence[PackView], *, now: datetime) -> PackLine:
    state, colour = state_of(pack, now)
    until = pack.readable_until()
    return PackLine(
        id=pack.pk,
        ref=pack.ref,
        provider=pack.provider.name,
        stage=Pack.Stage(pack.stage).label,
        version=pack.version,
        state=state,
        colour=colour,
        prepared=f"{pack.prepared_by}, {moment(pack.prepared_at)}",
        released=f"{pack.released_by}, {moment(pack.released_at)}" if pack.released_at else "",
        until=moment(until) if until and pack.is_live(now) else "",
        withdrawn=_withdrawn(pack),
        seen=tuple(seen(view) for view in views),
    )


def state_of(pack: Pack, now: datetime) -> tuple[str, str]:
    """The state in words, and the colour of its tag."""
    if pack.withdrawn_at is not None:
        return "Withdrawn", "red"
    if pack.released_at is None:
        return TO_RELEASE
    return ("Released", "green") if pack.is_live(now) else ("Expired", "grey")


def seen(view: PackView) -> str:
    return f"Seen by {view.user} {view.get_how_display()}, {moment(view.at)}"


def views_of(pack: Pack) -> list[PackView]:
    return list(pack.views.select_related("user").order_by("-at", "-pk"))


def crowd_words(pack: Pack) -> str:
    """In how large a crowd the summary hides the child, for the person who releases it."""
    among = (
        f"of the {plural(pack.alike_of, 'child', 'children')} in the council’s own records who "
        "are looked after or wait for a home"
    )
    if pack.stage == Pack.Stage.NAMED:
        return (
            "Stage 2 gives the exact age, the home area and identity needs, so it can fit one "
            "child alone. Release it only to a provider who is seriously considered."
        )
    kept = KEPT_BACK[Roll(pack.content["kept_back"])]
    if pack.alike < SMALL:
        return f"What the summary tells fits fewer than {SMALL} {among}. {kept}"
    about = BY_TENS * round(pack.alike / BY_TENS)
    return f"What the summary tells fits about {about:,} {among}. {kept}"


def _withdrawn(pack: Pack) -> str:
    if pack.withdrawn_at is None:
        return ""
    return f"{pack.withdrawn_by}, {moment(pack.withdrawn_at)}: {pack.withdrawn_reason}"


def _views(packs: Sequence[Pack]) -> dict[int, list[PackView]]:
    found: dict[int, list[PackView]] = {}
    looks = PackView.objects.filter(pack__in=packs).select_related("user").order_by("-at", "-pk")
    for view in looks:
        found.setdefault(view.pack_id, []).append(view)
    return found
