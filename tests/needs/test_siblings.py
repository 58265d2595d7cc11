"""Brothers and sisters."""

from accounts.models import User
from needs.models import Child, SiblingGroup
from needs.services import set_siblings
from tests.placements.making import a_child


def groups(*children: Child) -> list[int | None]:
    return [Child.objects.get(pk=child.pk).sibling_group_id for child in children]


def test_a_brothers_sister_is_a_sister(social_worker: User) -> None:
    anna, ben, cleo, dan = (a_child(social_worker) for _ in range(4))
    set_siblings(child=ben, others=[cleo])
    set_siblings(child=anna, others=[Child.objects.get(pk=ben.pk)])
    first, *rest = groups(anna, ben, cleo)
    assert first is not None
    assert rest == [first, first]
    assert groups(dan) == [None]


def test_the_tie_ends_for_those_who_are_not_chosen_again(social_worker: User) -> None:
    anna, ben, cleo = (a_child(social_worker) for _ in range(3))
    set_siblings(child=anna, others=[ben, cleo])
    set_siblings(child=Child.objects.get(pk=anna.pk), others=[ben])
    a, b, c = groups(anna, ben, cleo)
    assert a == b is not None
    assert c is None


def test_the_last_of_a_group_is_in_no_group(social_worker: User) -> None:
    anna, ben = (a_child(social_worker) for _ in range(2))
    set_siblings(child=anna, others=[ben])
    set_siblings(child=Child.objects.get(pk=anna.pk), others=[])
    assert groups(anna, ben) == [None, None]


def test_those_who_stay_behind_stay_together(social_worker: User) -> None:
    anna, ben, cleo = (a_child(social_worker) for _ in range(3))
    set_siblings(child=anna, others=[ben, cleo])
    set_siblings(child=Child.objects.get(pk=anna.pk), others=[])
    a, b, c = groups(anna, ben, cleo)
    assert a is None
    assert b == c is not None
    assert SiblingGroup.objects.count() == 1
