"""Where children live and lived, and the band of what they need."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from accounts.models import Council, User
from geography.models import LocalAuthority
from matching.kernel.codes import Dimension, Flag
from matching.kernel.types import band_of
from matching.kernel.types import levels as as_levels
from needs.models import NeedsProfile
from needs.scope import only_visible
from placements.models import Stay
from sufficiency.measures.living import Living
from sufficiency.measures.stability import PastStay
from sufficiency.rows.referrals import levels_of


def living(council: Council, *, to: User, on: date) -> list[Living]:
    """Each child in a stay on the day, whatever their age; two queries."""
    code = council.authority_code
    near = set(LocalAuthority.objects.adjoining_to(code).values_list("code", flat=True))
    stays = only_visible(Stay.objects.on(on), to=to).lived().filter(council=council).order_by("pk")
    columns: Iterable[tuple[Any, ...]] = stays.values_list(
        "child_id", "child__born", "child__uasc", "child__looked_after_from", "placement_type",
        "starts_on", "home__provider__sector", "home_id", "in_area", "distance_tenths",
        "weekly_pence", "referral__dol", "home__name", "home__authority_id",
    )  # fmt: skip
    found = []
    for *own, dol, home_name, authority in columns:
        adjoins = None if authority is None else authority in near or authority == code
        row: tuple[Any, ...] = (*own, home_name or "", adjoins, bool(dol))
        found.append(Living(*row))
    return found


def past_stays(council: Council, *, to: User, on: date) -> dict[int, list[PastStay]]:
    """Each child's stays that began by the day, holds left out."""
    found: dict[int, list[PastStay]] = {}
    stays = only_visible(Stay.objects.lived(), to=to).filter(council=council, starts_on__lte=on)
    for row in stays.values_list(
        "child_id", "starts_on", "ends_on", "home_id", "placement_type", "end_reason"
    ):
        found.setdefault(row[0], []).append(PastStay(*row))
    return found


def need_bands(council: Council, stays: Iterable[Living]) -> dict[int, str]:
    """Each child's need band by their newest confirmed profile; nothing where there is none."""
    dol = {stay.child_id: stay.dol for stay in stays}
    profiles = (
        NeedsProfile.objects.confirmed()
        .filter(council=council, child__in=list(dol))
        .order_by("child_id", "-version")
        .distinct("child_id")
    )
    newest = {pk: (child, solo) for pk, child, solo in profiles.values_list("pk", "child", "solo")}
    levels = levels_of(council, newest)
    found = {}
    for pk, (child, solo) in newest.items():
        flags = (Flag.SOLO if solo else Flag(0)) | (Flag.DOL if dol[child] else Flag(0))
        own = {Dimension[code]: level for code, level in levels[pk].items()}
        found[child] = band_of(as_levels(own), flags).word
    return found
