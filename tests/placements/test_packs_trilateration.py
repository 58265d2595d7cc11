"""Providers who compare their packs learn no more of where a child lives than its council."""

from typing import Final

from accounts.models import Council
from geography.distance import tenths_between
from placements.models import Pack
from placements.services.packs.bands import distance_band
from tests.factories import HomeFactory, ProviderFactory
from tests.placements.packing import a_pack, a_search, released

CENTRE: Final = (391_500, 298_700)  # metres; also where the invented council lies
PROVIDERS: Final = tuple(
    (CENTRE[0] + east, CENTRE[1] + north)
    for east in (-30_000, -10_000, 10_000, 30_000)
    for north in (-20_000, 0, 20_000)
)
HOMES_OF_A_CHILD: Final = ((-9_000, -7_000), (8_000, 6_000), (-2_000, 9_000))
ENOUGH_SQUARE_MILES: Final = 300
STEP_M: Final = 500
SQUARE_MILE_M2: Final = 1609.3**2


def test_the_place_that_twelve_providers_are_told_is_the_same_wherever_the_child_lives(
    council: Council,
) -> None:
    told = {_all_told(council, east, north) for east, north in HOMES_OF_A_CHILD}
    (once,) = told
    assert len({distance for _, distance in once}) > 1  # the bands do differ between providers


def test_a_band_from_the_childs_own_home_would_give_the_home_away() -> None:
    """The attack works on the rule that we do not use, so that the test above guards something."""
    east, north = (CENTRE[at] + HOMES_OF_A_CHILD[0][at] for at in (0, 1))
    bands = [distance_band(tenths_between(east, north, *home)) for home in PROVIDERS]
    left = [
        (e, n)
        for e in range(CENTRE[0] - 40_000, CENTRE[0] + 40_000, STEP_M)
        for n in range(CENTRE[1] - 40_000, CENTRE[1] + 40_000, STEP_M)
        if [distance_band(tenths_between(e, n, *home)) for home in PROVIDERS] == bands
    ]
    assert left
    assert len(left) * STEP_M**2 / SQUARE_MILE_M2 < ENOUGH_SQUARE_MILES


def _all_told(council: Council, east: int, north: int) -> tuple[tuple[str, str], ...]:
    """What each of the twelve is told of place, in the order of PROVIDERS."""
    search = a_search(council, home_easting_m=CENTRE[0] + east, home_northing_m=CENTRE[1] + north)
    told = []
    for easting_m, northing_m in PROVIDERS:
        provider = ProviderFactory(council=council)
        home = HomeFactory(
            council=council, provider=provider, easting_m=easting_m, northing_m=northing_m
        )
        told.append(_place(released(a_pack(council, referral=search, home=home))))
    return tuple(told)


def _place(pack: Pack) -> tuple[str, str]:
    lines = {line["key"]: line["value"] for line in pack.content["about"]}
    return lines.get("Home area", ""), lines["Your nearest home"]
