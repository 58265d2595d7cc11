"""One council, from nothing to all its rows, in memory."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from accounts.models import Council, Role
from codes.homes import Kind
from matching.demo.abilities import abilities_of
from matching.demo.approaches import add_approaches
from matching.demo.beds import declare_beds, name_exemptions
from matching.demo.casework import Casework
from matching.demo.children import Family, families_of, in_the_morning
from matching.demo.closed import add_closed_referrals
from matching.demo.dice import Dice
from matching.demo.guarded import guard_records
from matching.demo.hard_cases import add_hard_cases
from matching.demo.homes import Setting, settings_of
from matching.demo.known import add_known
from matching.demo.mix import units_of
from matching.demo.people import of_role, people_of, provider_person, teams_of
from matching.demo.placing import Register
from matching.demo.prices import prices_of
from matching.demo.profiles import add_profile, assessed_for, find_levels
from matching.demo.providers import Market, market_of
from matching.demo.referrals import add_open_referrals, newcomers_of
from matching.demo.saved import mark_as_saved
from matching.demo.scales import CouncilPlan
from matching.demo.stays import stays_of
from matching.demo.versions import add_versions
from matching.demo.world import World
from matching.models import Policy
from providers.models import ProviderUser


@dataclass
class Imagining:
    """What the parts of a council hand to each other."""

    plan: CouncilPlan
    seed: int
    on: date
    world: World

    def dice(self, part: str) -> Dice:
        return Dice.of(self.seed, self.plan.slug, part)


def imagine(plan: CouncilPlan, *, seed: int, on: date, password: str | None = None) -> World:
    """
    A council's rows, unsaved: the same for the same seed, day and plan.

    :param on: the demo's today; ages, stays and confirmations are told from it.
    :param password: of the demo people; None: they can sign in by the demo's click alone.
    """
    council = Council(name=plan.name, slug=plan.slug, authority_code=plan.authority_code)
    it = Imagining(plan, seed, on, World(council))
    _add_people(it, password)
    settings = _add_homes(it)
    register = Register(settings)
    families = _add_children(it, register)
    casework = Casework(it.world, register, families, on)
    if plan.hard_cases:
        add_hard_cases(it.dice("hard cases"), casework)
    add_open_referrals(it.dice("referrals"), casework, plan.open_referrals)
    add_closed_referrals(it.dice("closed"), casework)
    name_exemptions(it.dice("exemptions"), it.world)
    declare_beds(it.dice("beds"), it.world, settings, on)
    add_approaches(it.dice("approaches"), casework)
    mark_as_saved(it.world)
    add_versions(it.dice("versions"), it.world, it.on)
    add_known(it.dice("known"), it.world, it.on)
    guard_records(it.world, in_the_morning(it.on - timedelta(days=30)))
    return it.world


def _add_people(it: Imagining, password: str | None) -> None:
    world, dice = it.world, it.dice("people")
    world.teams += teams_of(world.council)
    world.users += people_of(dice, world.council, it.plan, world.teams, password)
    world.users.append(provider_person(dice, world.council, password))
    made = datetime.combine(it.on - timedelta(days=200), time(9), tzinfo=UTC)
    by = of_role(world.users, Role.MANAGER)
    world.policies.append(Policy(council=world.council, version=1, made_at=made, made_by=by))


def _add_homes(it: Imagining) -> list[Setting]:
    world, dice = it.world, it.dice("homes")
    counts = {Kind.AGENCY_FOSTER: it.plan.homes // 2, Kind.CHILDRENS_HOME: it.plan.homes // 4,
              Kind.SUPPORTED_ACCOMMODATION: it.plan.homes // 12}  # fmt: skip
    market = market_of(it.dice("providers"), world.council, counts)
    world.providers += market.all()
    settings = settings_of(dice, world.council, market, it.plan.homes, it.on)
    world.homes += [setting.home for setting in settings]
    verifier = of_role(world.users, Role.COMMISSIONER)
    for setting in settings:
        world.price_lines += prices_of(
            it.dice(f"prices {setting.home.ref}"), world.council, setting, it.on
        )
        dice_of_home = it.dice(f"abilities {setting.home.ref}")
        world.capabilities += abilities_of(dice_of_home, world.council, setting, verifier, it.on)
    _add_provider_user(it, market)
    return settings


def _add_provider_user(it: Imagining, market: Market) -> None:
    """Somebody at the bought-in provider with the most homes."""
    homes = [id(home.provider) for home in it.world.homes]
    largest = max(market.all()[1:], key=lambda provider: (homes.count(id(provider)), provider.name))
    user = of_role(it.world.users, Role.PROVIDER)
    it.world.provider_users.append(ProviderUser(user=user, provider=largest))


def _add_children(it: Imagining, register: Register) -> list[Family]:
    """All children in care, with profiles and stays; those to come are the referrals' business."""
    world = it.world
    workers = [user for user in world.users if user.role == Role.SOCIAL_WORKER]
    new = newcomers_of(it.plan.open_referrals)
    families = families_of(
        it.dice("children"), world.council, it.plan.children - new, workers, it.on
    )
    dice = it.dice("needs")
    units = units_of(it.dice("mix"), families, it.on)
    world.sibling_groups += [family.group for family in families if family.group]
    for family in families:
        for young in family.young:
            young.child.created_at = in_the_morning(young.child.looked_after_from or it.on)
            find_levels(dice, young, it.on)
            world.children.append(young.child)
    world.stays += stays_of(it.dice("stays"), register, units, it.on)
    since = {id(stay.child): stay.starts_on for stay in world.stays if stay.ends_on is None}
    for young in (young for family in families for young in family.young):
        assessed = assessed_for(dice, since.get(id(young.child)), it.on)
        young.profile = add_profile(dice, world, young, it.on, assessed_on=assessed)
    return families
