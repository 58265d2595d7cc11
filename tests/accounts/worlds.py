"""One of everything that an address can name, in one council; and a client for each role."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from django.test import Client
from django.utils import timezone

from accounts.models import ApiToken, AuditEntry, Council, PasswordLink, Role, Team, User
from accounts.services import digest_of, make_link_at_server
from codes.homes import Kind
from codes.needs import DIMENSION_CODES
from matching.models import Match, Plan, Policy, Run, StepDown
from matching.services import ask_for_run, carry_out, find_step_downs
from matching.services.plans import ask_for_plan
from needs.models import BreakGlass, PlaceNamesFile
from needs.models.restrictions import GLASS_LASTS
from placements.models import Export, FileImport, Pack, Referral, ReturnImport
from providers.models import Bed, Home, HomesImport, Provider, ProviderUser
from tests.factories import (
    BedFactory,
    CapabilityFactory,
    ChildFactory,
    CouncilFactory,
    FileImportFactory,
    HomeFactory,
    HomesImportFactory,
    NeedsProfileFactory,
    PlaceNamesFileFactory,
    PolicyFactory,
    PriceLineFactory,
    ProviderFactory,
    ReturnImportFactory,
    StayFactory,
    TeamFactory,
    UserFactory,
    confirm,
    searching,
)
from tests.placements.packing import a_pack, a_search, released
from tests.restricted.making import keep_out, lock

BACKEND: Final = "django.contrib.auth.backends.ModelBackend"


class World:
    """Made piece by piece, when an address asks for it."""

    def __init__(self, council: Council | None = None) -> None:
        self.council: Council = council or CouncilFactory()
        self.browsers: dict[Role, Client] = {}

    @classmethod
    def lived_in(cls) -> "World":
        """With people who are signed in and a search that is matched: what most addresses need."""
        world = cls()
        assert world.referral
        for role in world.people:
            world.client(role, api=False)
        return world

    def again(self) -> "World":
        """The same world in other browsers; what is made in it from now on is not in this one."""
        same = World(self.council)
        same.__dict__.update(self.__dict__)
        same.browsers = {role: _beside(browser) for role, browser in self.browsers.items()}
        return same

    @cached_property
    def team(self) -> Team:
        return TeamFactory(council=self.council)

    @cached_property
    def people(self) -> dict[Role, User]:
        ours: dict[Role, User] = {
            role: UserFactory(council=self.council, role=role, team=self.team)
            for role in Role
            if role != Role.PROVIDER
        }
        outsider = UserFactory(council=None, role=Role.PROVIDER)
        ProviderUser.objects.create(user=outsider, provider=self.provider)
        return {**ours, Role.PROVIDER: outsider}

    def client(self, role: Role, *, api: bool) -> Client:
        """A browser that is signed in, or a program with a token."""
        person = self.people[role]
        if api:
            key = f"key-of-{person.pk}"
            self._token(person, key)
            return Client(headers={"authorization": f"Token {key}"})
        if role not in self.browsers:
            self.browsers[role] = Client()
            self.browsers[role].force_login(person, backend=BACKEND)
        return self.browsers[role]

    def _token(self, person: User, key: str) -> ApiToken:
        return ApiToken.objects.get_or_create(
            digest=digest_of(key),
            defaults={
                "user": person,
                "council": self.council,
                "name": "a program",
                "created_at": timezone.now(),
                "accepted_at": timezone.now(),
            },
        )[0]

    @cached_property
    def token(self) -> ApiToken:
        return self._token(self.people[Role.ADMINISTRATOR], f"a-token-of-{self.council.pk}")

    @cached_property
    def link(self) -> PasswordLink:
        """For the social worker, made by nobody who could confirm it."""
        person = self.people[Role.SOCIAL_WORKER]
        return make_link_at_server(person=person, reason="a test", now=timezone.now())[0]

    @cached_property
    def provider(self) -> Provider:
        return ProviderFactory(council=self.council)

    @cached_property
    def home(self) -> Home:
        return HomeFactory(
            council=self.council, provider=self.provider, confirmed_on=timezone.localdate()
        )

    @cached_property
    def bed(self) -> Bed:
        return BedFactory(home=self.home)

    @cached_property
    def homes_import(self) -> HomesImport:
        return HomesImportFactory(council=self.council)

    @cached_property
    def return_import(self) -> ReturnImport:
        return ReturnImportFactory(council=self.council)

    @cached_property
    def file_import(self) -> FileImport:
        return FileImportFactory(council=self.council)

    @cached_property
    def place_names_file(self) -> PlaceNamesFile:
        return PlaceNamesFileFactory(council=self.council)

    @cached_property
    def export(self) -> Export:
        """Asked for by the manager, and small enough to need nobody else."""
        return Export.objects.create(
            council=self.council,
            what=Export.What.STANDARD_JSON,
            reason="A return",
            children=1,
            by=self.people[Role.MANAGER],
            at=timezone.now(),
        )

    @cached_property
    def policy(self) -> Policy:
        return PolicyFactory(council=self.council)

    @cached_property
    def referral(self) -> Referral:
        """Searched for and matched: the home is its one option."""
        referral = searching(
            council=self.council,
            child__social_worker=self.people[Role.SOCIAL_WORKER],
            child__team=self.team,
        )
        assert self.policy
        assert self.bed
        PriceLineFactory(home=self.home)
        CapabilityFactory(home=self.home, level=4)
        run = ask_for_run(
            council=self.council,
            what=Run.What.ALL,
            by=None,
            now=timezone.now(),
            on=timezone.localdate(),
        )
        assert carry_out(run_id=run.pk)
        return referral

    @cached_property
    def run(self) -> Run:
        return Run.objects.get(matches__referral=self.referral)

    @cached_property
    def match(self) -> Match:
        return Match.objects.get(referral=self.referral, is_current=True)

    @cached_property
    def step_down(self) -> StepDown:
        """A child far away, whom the world's one home would suit as well."""
        far = HomeFactory(council=self.council, kind=Kind.CHILDRENS_HOME, easting_m=600_000)
        child = ChildFactory(
            council=self.council, social_worker=self.people[Role.SOCIAL_WORKER], team=self.team
        )
        confirm(NeedsProfileFactory(child=child), **dict.fromkeys(DIMENSION_CODES, 0))
        StayFactory(child=child, home=far, bed=BedFactory(home=far, state="taken"))
        assert self.policy
        assert self.bed
        find_step_downs(council=self.council, now=timezone.now(), on=timezone.localdate())
        return StepDown.objects.get(child=child)

    @cached_property
    def plan(self) -> Plan:
        assert self.referral
        return ask_for_plan(
            council=self.council,
            what=Plan.What.ASKED,
            by=None,
            now=timezone.now(),
            on=timezone.localdate(),
        )

    @cached_property
    def glass(self) -> BreakGlass:
        """A record on whose list the managers are, opened by the social worker."""
        worker, now = self.people[Role.SOCIAL_WORKER], timezone.now()
        child = ChildFactory(council=self.council, team=self.team)
        managers = [self.people[Role.TEAM_MANAGER], self.people[Role.MANAGER]]
        lock(child, people=managers, by=managers[0])
        return BreakGlass.objects.create(
            council=self.council,
            child=child,
            person=worker,
            reason="the child is missing tonight, police ask",
            at=now,
            until=now + GLASS_LASTS,
        )

    @cached_property
    def kept_out(self) -> User:
        """Excluded from the record of the child whom the world's referral is of."""
        person: User = UserFactory(council=self.council, role=Role.COMMISSIONER)
        keep_out(self.referral.child, person, by=self.people[Role.MANAGER])
        return person

    @cached_property
    def pack(self) -> Pack:
        """Released to the world's provider."""
        pack = a_pack(
            self.council,
            referral=a_search(self.council),
            home=self.home,
            by=self.people[Role.COMMISSIONER],
            now=timezone.now(),
        )
        return released(pack, by=self.people[Role.MANAGER], now=timezone.now())

    @cached_property
    def entry(self) -> AuditEntry:
        return AuditEntry.objects.filter(table_name="accounts_team", row_id=str(self.team.pk))[0]


def _beside(browser: Client) -> Client:
    """A browser that has the same cookies now."""
    other = Client()
    other.cookies.load({name: cookie.value for name, cookie in browser.cookies.items()})
    return other


# What a path can name, and how to make one: for one address ("placements:approve:pk"), for an
# app's addresses ("placements:pk"), or for all. A key that is not here fails its address's test.
OBJECTS: Final[dict[str, Callable[[World], object]]] = {
    "glass_id": lambda world: world.glass.pk,
    "needs:end_access:person_id": lambda world: world.kept_out.pk,
    "entry_id": lambda world: world.entry.pk,
    "import_id": lambda world: world.homes_import.pk,
    "files:import_id": lambda world: world.file_import.pk,
    "files:export_id": lambda world: world.export.pk,
    "home_id": lambda world: world.home.pk,
    "link_id": lambda world: world.link.pk,
    "list_id": lambda world: world.place_names_file.pk,
    "match_id": lambda world: world.match.pk,
    "pack_id": lambda world: world.pack.pk,
    "packs:ref": lambda world: world.pack.ref,
    "placements:pack:pk": lambda world: world.pack.referral_id,
    "placements:pack_withdraw:pk": lambda world: world.pack.referral_id,
    "placements:pk": lambda world: world.referral.pk,
    "person_id": lambda world: world.people[Role.SOCIAL_WORKER].pk,
    "provider_id": lambda world: world.provider.pk,
    "plan_id": lambda world: world.plan.pk,
    "ref": lambda world: world.referral.child.ref,
    "return_id": lambda world: world.return_import.pk,
    "referral_id": lambda world: world.referral.pk,
    "run_id": lambda world: world.run.pk,
    "step_down_id": lambda world: world.step_down.pk,
    "team_id": lambda world: world.team.pk,
    "token_id": lambda world: world.token.pk,
}
# What is nobody's: the same whoever asks.
PLAIN: Final[dict[str, object]] = {"token": "no-token", "entry": "excluded", "kind": "school"}
# What says nothing of a child. Everything else is not there for whoever may not see the child.
OF_NO_CHILD: Final = frozenset(
    {
        "entry_id",
        "files:export_id",
        "files:import_id",
        "import_id",
        "home_id",
        "link_id",
        "needs:end_access:person_id",
        "list_id",
        "person_id",
        "plan_id",
        "provider_id",
        "return_id",
        "run_id",
        "team_id",
        "token_id",
    }
)


def maker_of(name: str, key: str) -> Callable[[World], object] | None:
    """The nearest maker for a key in the path of the address of this name; None for a plain key."""
    found = nearest_of(name, key)
    return OBJECTS[found] if found else None


def nearest_of(name: str, key: str) -> str | None:
    """The line of the table that a key in the path of the address of this name goes by."""
    namespace = name.rpartition(":")[0]
    nearest = (f"{name}:{key}", f"{namespace}:{key}", key)
    return next((each for each in nearest if each in OBJECTS), None)
