"""One line of test data for each model; a test names only what it is about."""

from datetime import UTC, date, datetime
from typing import TypeVar

import factory
from django.db.models import Model
from factory.django import DjangoModelFactory

from accounts.models import Council, Role, Team, User
from codes.homes import Kind, Rating, Sector
from codes.needs import Importance
from geography.models import LocalAuthority
from matching.models import Policy
from needs.models import (
    Child,
    KnownPlaceName,
    Need,
    NeedsProfile,
    PenPicture,
    PlaceNamesFile,
)
from placements.models import FileImport, Referral, ReturnImport, Status, Stay
from providers.models import Bed, Capability, Home, HomesImport, PriceLine, Provider

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WOLVERHAMPTON = "E08000031"
# All numbers of a session have six digits, so that "Home 1" is never found in "Home 12", and those
# that were made first come first by name.
FIRST_NUMBER = 101_000


M = TypeVar("M", bound=Model)


class Numbered(DjangoModelFactory[M]):
    class Meta:
        abstract = True

    @classmethod
    def _setup_next_sequence(cls) -> int:
        return FIRST_NUMBER


class CouncilFactory(Numbered[Council]):
    class Meta:
        model = Council

    name = factory.Sequence(lambda n: f"Council {n}")
    slug = factory.Sequence(lambda n: f"council-{n}")
    authority_code = factory.Sequence(lambda n: f"X{n:08d}")


class TeamFactory(Numbered[Team]):
    class Meta:
        model = Team

    council = factory.SubFactory(CouncilFactory)
    name = factory.Sequence(lambda n: f"Team {n}")


class UserFactory(Numbered[User]):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@council.example")
    name = factory.Sequence(lambda n: f"Person {n}")
    role = Role.COMMISSIONER
    council = factory.SubFactory(CouncilFactory)


def an_authority() -> LocalAuthority:
    """Wolverhampton, unless the reference data is there already."""
    return LocalAuthority.objects.get_or_create(
        code=WOLVERHAMPTON,
        defaults={
            "dfe_number": 336,
            "name": "Wolverhampton",
            "region": "West Midlands",
            "easting_m": 391_000,
            "northing_m": 299_000,
        },
    )[0]


class ProviderFactory(Numbered[Provider]):
    class Meta:
        model = Provider

    council = factory.SubFactory(CouncilFactory)
    name = factory.Sequence(lambda n: f"Provider {n}")
    sector = Sector.PRIVATE


class HomeFactory(Numbered[Home]):
    """An agency foster home near Wolverhampton; has no bed until a BedFactory gives it one."""

    class Meta:
        model = Home

    council = factory.SubFactory(CouncilFactory)
    provider = factory.SubFactory(ProviderFactory, council=factory.SelfAttribute("..council"))
    ref = factory.Sequence(lambda n: f"H{n:05d}")
    name = factory.Sequence(lambda n: f"Home {n}")
    kind = Kind.AGENCY_FOSTER
    postcode = "WV1 1SH"
    place_known = Home.PlaceKnown.POSTCODE
    easting_m = 395_000
    northing_m = 301_000
    authority = factory.LazyFunction(an_authority)
    age_from = 0
    age_to = 17
    accepts_male = True
    accepts_female = True
    registered_from = date(2019, 1, 1)
    rating = Rating.GOOD
    confirmed_on = TODAY


class BedFactory(Numbered[Bed]):
    class Meta:
        model = Bed

    home = factory.SubFactory(HomeFactory)
    council = factory.SelfAttribute("home.council")
    name = factory.Sequence(lambda n: f"Bed {n}")
    state = Bed.State.FREE


class CapabilityFactory(Numbered[Capability]):
    class Meta:
        model = Capability

    home = factory.SubFactory(HomeFactory)
    council = factory.SelfAttribute("home.council")
    dimension = "EMO"
    level = 3


class PriceLineFactory(Numbered[PriceLine]):
    class Meta:
        model = PriceLine

    home = factory.SubFactory(HomeFactory)
    council = factory.SelfAttribute("home.council")
    what = PriceLine.What.CORE
    weekly_pence = 115_000
    valid_from = date(2026, 4, 1)


class HomesImportFactory(Numbered[HomesImport]):
    """A file with one new home that was checked and is not applied."""

    class Meta:
        model = HomesImport

    council = factory.SubFactory(CouncilFactory)
    at = NOW
    filename = "homes.csv"
    digest = plan_digest = "0" * 64
    content = (
        b"ref,name,provider,sector,kind,area,age_from,age_to,sexes,registered_from,beds\n"
        b"H1,Oak House,Oak Care,PR4,childrens_home,Wolverhampton,8,17,MF,2019-01-01,4\n"
    )
    layout = "own"
    encoding = "UTF-8"
    state = HomesImport.State.CHECKED
    rows = new = 1
    changed = unchanged = skipped = rejected = kept_newer = 0


class FileImportFactory(Numbered[FileImport]):
    """A file with one new referral that was checked and is not applied."""

    class Meta:
        model = FileImport

    council = factory.SubFactory(CouncilFactory)
    what = FileImport.What.STANDARD
    at = NOW
    filename = "referrals.json"
    digest = plan_digest = "0" * 64
    content = b'{"childId": 1}'
    encoding = "UTF-8"
    state = FileImport.State.CHECKED
    rows = new = 1
    changed = unchanged = rejected = 0


class PlaceNamesFileFactory(Numbered[PlaceNamesFile]):
    """A list of one school that was checked and is not applied."""

    class Meta:
        model = PlaceNamesFile

    council = factory.SubFactory(CouncilFactory)
    kind = KnownPlaceName.Kind.SCHOOL
    column = "name"
    at = NOW
    filename = "schools.csv"
    digest = plan_digest = "0" * 64
    content = b"name\nLarkspur Hall\n"
    encoding = "UTF-8"
    state = PlaceNamesFile.State.CHECKED
    rows = new = 1
    changed = unchanged = rejected = repeated = removed = 0


class ReturnImportFactory(Numbered[ReturnImport]):
    """A return with one episode that nobody here is known by; it waits."""

    class Meta:
        model = ReturnImport

    council = factory.SubFactory(CouncilFactory)
    worker = factory.SubFactory(
        UserFactory, role=Role.SOCIAL_WORKER, council=factory.SelfAttribute("..council")
    )
    at = NOW
    filename = "2025-episodes.csv"
    digest = plan_digest = "0" * 64
    content = b"CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\nA1,10/06/2024,S,C2,N1,U6,,\n"
    encoding = "UTF-8"
    state = ReturnImport.State.CHECKED
    rows = left = 1
    new = changed = unchanged = rejected = 0
    summary = factory.LazyFunction(lambda: {"years": [], "remarks": []})


class ChildFactory(Numbered[Child]):
    class Meta:
        model = Child

    council = factory.SubFactory(CouncilFactory)
    ref = factory.Sequence(lambda n: f"TEST-{n % 10_000:04d}")  # nine signs at most
    first_name = "Ada"
    last_name = factory.Sequence(lambda n: f"Example{n}")
    born = date(2012, 3, 5)
    sex = "F"
    home_postcode = "WV1 1SH"
    home_easting_m = 391_318
    home_northing_m = 298_812
    social_worker = factory.SubFactory(
        UserFactory, role=Role.SOCIAL_WORKER, council=factory.SelfAttribute("..council")
    )
    created_at = NOW


class NeedsProfileFactory(Numbered[NeedsProfile]):
    """A draft; ``confirm(profile)`` freezes it."""

    class Meta:
        model = NeedsProfile

    child = factory.SubFactory(ChildFactory)
    council = factory.SelfAttribute("child.council")
    version = 1
    assessed_on = TODAY
    written_by = factory.SelfAttribute("child.social_worker")


class NeedFactory(Numbered[Need]):
    class Meta:
        model = Need

    profile = factory.SubFactory(NeedsProfileFactory)
    council = factory.SelfAttribute("profile.council")
    dimension = "EMO"
    level = 2
    importance = Importance.IMPORTANT


class PenPictureFactory(Numbered[PenPicture]):
    class Meta:
        model = PenPicture

    profile = factory.SubFactory(NeedsProfileFactory)
    council = factory.SelfAttribute("profile.council")
    text = "Kind, funny, loves football. Needs someone patient who stays calm."


class ReferralFactory(Numbered[Referral]):
    """A draft referral of a new child."""

    class Meta:
        model = Referral

    child = factory.SubFactory(ChildFactory)
    council = factory.SelfAttribute("child.council")
    first_night = date(2026, 11, 25)
    created_by = factory.SelfAttribute("child.social_worker")
    created_at = NOW


class StayFactory(Numbered[Stay]):
    class Meta:
        model = Stay

    child = factory.SubFactory(ChildFactory)
    council = factory.SelfAttribute("child.council")
    starts_on = date(2026, 1, 1)
    placement_type = "U6"


class PolicyFactory(Numbered[Policy]):
    class Meta:
        model = Policy

    council = factory.SubFactory(CouncilFactory)
    version = 1
    made_at = NOW


def confirm(profile: NeedsProfile, **levels: int) -> NeedsProfile:
    """Give a draft these levels and freeze it."""
    for dimension, level in levels.items():
        NeedFactory(profile=profile, dimension=dimension, level=level)
    profile.confirmed_at = NOW
    profile.confirmed_by = profile.written_by
    profile.save()
    return profile


def searching(
    *, council: Council, levels: dict[str, int] | None = None, **fields: object
) -> Referral:
    """An approved referral with a confirmed profile, whose home is being looked for."""
    referral = ReferralFactory(council=council, child__council=council, **fields)
    profile = NeedsProfileFactory(child=referral.child)
    referral.profile = confirm(profile, **(levels or {"EMO": 2}))
    referral.status = Status.SEARCHING
    referral.submitted_at = referral.approved_at = NOW
    referral.approved_by = UserFactory(role=Role.TEAM_MANAGER, council=council)
    referral.save()
    return referral
