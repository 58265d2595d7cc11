"""The service navigation: which pages a role sees named at the top of every page."""

from dataclasses import dataclass
from typing import Final

from django.urls import NoReverseMatch, reverse

COUNCIL: Final = frozenset({"social_worker", "team_manager", "commissioner", "manager"})
CASEWORK: Final = frozenset({"social_worker", "team_manager"})
COMMISSIONING: Final = frozenset({"commissioner", "manager"})
OVERSIGHT: Final = frozenset({"administrator", "manager"})


@dataclass(frozen=True, slots=True)
class Destination:
    text: str
    view: str  # a URL's name
    roles: frozenset[str]
    group: str = ""  # the one entry that it shares with others of the same group


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
    Destination("Files", "files:overview", COMMISSIONING, "Files"),
    Destination("Policy", "matching:policies", COMMISSIONING),
    Destination("Sufficiency", "sufficiency:overview", COMMISSIONING),
    Destination("Returns", "placements:returns", frozenset({"manager"}), "Files"),
    Destination("My homes", "providers:my_homes", frozenset({"provider"})),
    Destination("Packs", "packs:my_packs", frozenset({"provider"})),
    Destination("People", "accounts:people", frozenset({"administrator"})),
    Destination("Teams", "accounts:teams", frozenset({"administrator"})),
    Destination("Place names", "needs:place_names", frozenset({"administrator"})),
    Destination("Tokens", "accounts:tokens", frozenset({"administrator"})),
    Destination("Everything held", "disclosure:find", OVERSIGHT, "Records"),
    Destination("Who looked", "accounts:looks", OVERSIGHT, "Records"),
    Destination("Who wrote what", "accounts:trail", OVERSIGHT, "Records"),
    Destination("Emergency access", "needs:broken_glass", CASEWORK | OVERSIGHT, "Records"),
)


def navigation(role: str, path: str) -> tuple[NavigationItem, ...]:
    """
    The pages that a role may go to; one that this deployment has no address for is left out.

    Those of a group stand behind one entry, which goes to the first of them.
    """
    near = _nearest(role, path)
    entries: dict[str, list[tuple[Destination, str]]] = {}
    for each, href in _found(role):
        entries.setdefault(each.group or each.text, []).append((each, href))
    return tuple(
        NavigationItem(
            text if len(pages) > 1 else pages[0][0].text,
            pages[0][1],
            current=pages[0][1] == path,
            active=any(href == near for _, href in pages),
        )
        for text, pages in entries.items()
    )


def beside(role: str, path: str) -> tuple[NavigationItem, ...]:
    """The pages that share an entry with the one at this address; none where it stands alone."""
    found = _found(role)
    group = next((each.group for each, href in found if href == path and each.group), None)
    pages = [(each, href) for each, href in found if group and each.group == group]
    if len(pages) < 2:
        return ()
    return tuple(
        NavigationItem(each.text, href, current=href == path, active=href == path)
        for each, href in pages
    )


def _found(role: str) -> list[tuple[Destination, str]]:
    """Where a role may go, with the address of each."""
    found = [(each, address_of(each.view)) for each in DESTINATIONS if role in each.roles]
    return [(each, href) for each, href in found if href]


def _nearest(role: str, path: str) -> str:
    """Of "/matching/" and "/matching/policies/" the nearest above the page is the one we are in."""
    return max((href for _, href in _found(role) if _is_below(path, href)), key=len, default="")


def _is_below(path: str, href: str) -> bool:
    return path == href or path.startswith(href.rstrip("/") + "/")


def address_of(view: str) -> str:
    """The address of a view, or nothing where this deployment does not have it."""
    try:
        return reverse(view)
    except NoReverseMatch:
        return ""
