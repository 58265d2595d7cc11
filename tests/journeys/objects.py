"""What some addresses are about, made in the demo where it has none of its own."""

from typing import cast

from django.utils import timezone

from accounts.models import Role, User
from accounts.services import make_link
from needs.models import BreakGlass, KnownPlaceName
from needs.services.place_names import load_names
from placements.models import Pack
from tests.factories import ChildFactory, UserFactory
from tests.journeys.demo import Demo
from tests.placements.packing import a_pack, a_search, released
from tests.restricted.making import keep_out, lock, open_by_force


def a_list_of_schools(demo: Demo) -> str:
    names = {"oakfield primary school": "Oakfield Primary School"}
    load_names(council=demo.council, kind=KnownPlaceName.Kind.SCHOOL, names=names)
    return KnownPlaceName.Kind.SCHOOL.value


def a_link_that_waits(demo: Demo) -> int:
    """For a social worker of the team, for its team manager to confirm."""
    person, by = demo.person(Role.SOCIAL_WORKER), demo.person(Role.ADMINISTRATOR)
    return make_link(person=person, by=by, now=timezone.now())[0].pk


def a_broken_glass(demo: Demo) -> int:
    """A record of a team that was opened by a social worker, for its team manager to review."""
    manager = demo.person(Role.TEAM_MANAGER)
    child = ChildFactory(council=demo.council, team=manager.team)
    lock(child, people=[manager, demo.person(Role.MANAGER)], by=manager)
    broken: BreakGlass = open_by_force(child, demo.person(Role.SOCIAL_WORKER))
    return broken.pk


def an_excluded_person(demo: Demo) -> int:
    person = cast(User, UserFactory(council=demo.council, role=Role.COMMISSIONER))
    keep_out(demo.referral().child, person, by=demo.person(Role.MANAGER))
    return person.pk


def a_pack_of(demo: Demo) -> Pack:
    """Released to the demo's provider a moment ago; the same one each time."""
    provider = demo.person(Role.PROVIDER).provider_user.provider
    found = Pack.objects.filter(provider=provider).live(timezone.now()).first()
    if found is not None:
        return found
    home, now = provider.homes.on_register()[0], timezone.now()
    by = demo.person(Role.COMMISSIONER)
    pack = a_pack(demo.council, referral=a_search(demo.council), home=home, by=by, now=now)
    return released(pack, by=demo.person(Role.MANAGER), now=now)
