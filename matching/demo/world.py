"""All rows of one council, imagined first and then written in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import Final

from django.db import models, transaction
from django.db.models import DateTimeField, F
from django.db.models.functions import Cast

from accounts.models import Council, Team, User
from matching.models import Policy
from needs.models import (
    AllowedPerson,
    Child,
    ExcludedPerson,
    Identity,
    ImportantPlace,
    KnownPerson,
    KnownPlaceName,
    Need,
    NeedsProfile,
    PenPicture,
    PlaceNamesLoaded,
    PlaceToAvoid,
    ProfileStep,
    Restriction,
    SiblingGroup,
    Strength,
)
from placements.models import Approach, Referral, ReferralEvent, ReferralPart, Stay
from providers.imports.copying import add_rows
from providers.models import (
    Bed,
    Capability,
    Confirmation,
    Home,
    PriceLine,
    Provider,
    ProviderUser,
    Resident,
)

_PARTS: Final = ("needs", "strengths", "places", "avoid", "pen_pictures", "steps")  # of a profile
_SIGNED_AFTER: Final = timedelta(hours=6)  # before the first move of a referral on that day


@dataclass
class World:
    """Unsaved rows of one council in the order of writing; each refers to those before it."""

    council: Council
    teams: list[Team] = field(default_factory=list)
    users: list[User] = field(default_factory=list)
    policies: list[Policy] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)
    provider_users: list[ProviderUser] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    beds: list[Bed] = field(default_factory=list)
    residents: list[Resident] = field(default_factory=list)
    capabilities: list[Capability] = field(default_factory=list)
    price_lines: list[PriceLine] = field(default_factory=list)
    confirmations: list[Confirmation] = field(default_factory=list)
    sibling_groups: list[SiblingGroup] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    identities: list[Identity] = field(default_factory=list)
    known_people: list[KnownPerson] = field(default_factory=list)
    place_names: list[KnownPlaceName] = field(default_factory=list)
    place_names_loaded: list[PlaceNamesLoaded] = field(default_factory=list)
    profiles: list[NeedsProfile] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    strengths: list[Strength] = field(default_factory=list)
    places: list[ImportantPlace] = field(default_factory=list)
    avoid: list[PlaceToAvoid] = field(default_factory=list)
    pen_pictures: list[PenPicture] = field(default_factory=list)
    steps: list[ProfileStep] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    parts: list[ReferralPart] = field(default_factory=list)
    events: list[ReferralEvent] = field(default_factory=list)
    approaches: list[Approach] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    restrictions: list[Restriction] = field(default_factory=list)
    allowed_people: list[AllowedPerson] = field(default_factory=list)
    excluded_people: list[ExcludedPerson] = field(default_factory=list)
    drafts: set[int] = field(default_factory=set)  # id() of the profiles that stay drafts

    def lists(self) -> dict[str, list[models.Model]]:
        """The lists of rows by name, in the order of writing."""
        names = [f.name for f in fields(self) if f.name not in {"council", "drafts"}]
        return {name: getattr(self, name) for name in names}

    def counts(self) -> dict[str, int]:
        return {name: len(rows) for name, rows in self.lists().items()}


@transaction.atomic
def store(world: World) -> None:
    """Write a world: some eighty statements, however many rows."""
    world.council.save()
    for name, rows in world.lists().items():
        if name == "profiles":
            _write_profiles(world)
        elif name not in _PARTS:
            _write(rows)


def _write_profiles(world: World) -> None:
    """A child has one draft at a time: each version is frozen before the next is begun."""
    versions = {id(profile): profile.version for profile in world.profiles}
    for version in sorted(set(versions.values())):
        profiles = [profile for profile in world.profiles if profile.version == version]
        _write(profiles)
        for name in _PARTS:
            parts = getattr(world, name)
            _write([part for part in parts if versions[id(part.profile)] == version])
        _confirm(world, [p.pk for p in profiles if id(p) not in world.drafts])


def _write(rows: Sequence[models.Model]) -> None:
    """By COPY, as there are hundreds of thousands; triggers and constraints hold all the same."""
    for row in rows:
        _point_to_what_was_written(row)
    if rows and isinstance(rows[0], Policy):
        Policy.objects.bulk_create([row for row in rows if isinstance(row, Policy)])  # has JSON
    elif rows:
        add_rows(type(rows[0]), list(rows))


def _point_to_what_was_written(row: models.Model) -> None:
    """Rows refer to rows that had no key when they were imagined."""
    for name, related in list(row._state.fields_cache.items()):
        if related is not None:
            setattr(row, name, related)


def _confirm(world: World, profiles: list[int]) -> None:
    """Freeze profiles; their parts could not be written once they are frozen."""
    world.council.needs_profiles.filter(pk__in=profiles).update(
        confirmed_at=Cast(F("assessed_on"), DateTimeField()) + _SIGNED_AFTER,
        confirmed_by=F("written_by"),
    )
