"""The service navigation: which pages a role sees named at the top of every page."""

from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse

COUNCIL: Final = frozenset({"social_worker", "team_manager", "commissioner", "manager"})
CASEWORK: Final = frozenset({"social_worker", "team_manager"})
COMMISSIONING: Final = frozenset({"commissioner", "manager"})


@dataclass(frozen=True, slots=True)
class Destination:
    text: str
    view: str  # a URL's name
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class NavigationItem:
    text: str
    href: str
    current: bool  # this page
    active: bool  # this page or one below it


# Roles by their stored codes: this app stands below accounts, where they are defined.
DESTINATIONS: Final = (
    Destination("Children", "needs:children", CASEWORK),
    Destination("Referrals", "placements:my_referrals", CASEWORK),
    Destination("Approvals", "placements:approvals", frozenset({"team_manager"})),
    Destination("Referrals", "matching:worklist", COMMISSIONING),
    Destination("Homes", "providers:homes", COUNCIL),
    Destination("Files", "files:overview", COMMISSIONING),
    Destination("Policy", "matching:policies", COMMISSIONING),
    Destination("Sufficiency", "sufficiency:overview", COMMISSIONING),
    Destination("Returns", "placements:returns", frozenset({"manager"})),
    Destination("My homes", "providers:my_homes", frozenset({"provider"})),
    Destination("Packs", "packs:my_packs", frozenset({"provider"})),
    Destination("People", "accounts:people", frozenset({"administrator"})),
    Destination("Teams", "accounts:teams", frozenset({"administrator"})),
    Destination("Place names", "needs:place_names", frozenset({"administrator"})),
    Destination("Tokens", "accounts:tokens", frozenset({"administrator"})),
    Destination(
        "Emergency access",
        "needs:broken_glass",
        frozenset({"social_worker", "team_manager", "manager", "administrator"}),
    ),
    Destination("Who wrote what", "accounts:trail", frozenset({"administrator", "manager"})),
    Destination("Records", "disclosure:find", frozenset({"administrator", "manager"})),
    Destination("Who looked", "accounts:looks", frozenset({"administrator", "manager"})),
)


def navigation(role: str, path: str) -> tuple[NavigationItem, ...]:
    """The pages that a role may go to; one that this deployment has no address for is left out."""
    found = [(each.text, address_of(each.view)) for each in DESTINATIONS if role in each.roles]
    above = [href for _, href in found if href and _is_below(path, href)]
    # "/matching/policies/" lies below "/matching/" as well: the nearest is the one we are in.
    nearest = max(above, key=len, default="")
    return tuple(
        NavigationItem(text, href, current=href == path, active=href == nearest)
        for text, href in found
        if href
    )


def _is_below(path: str, href: str) -> bool:
    return path == href or path.startswith(href.rstrip("/") + "/")


def address_of(view: str) -> str:
    """The address of a view, or nothing where this deployment does not have it."""
    try:
        return reverse(view)
    except NoReverseMatch:
        return ""
