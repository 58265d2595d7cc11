"""A child's words: in the spelling of the list, and said plainly where no home offers them."""

import importlib
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from accounts.models import Council, User
from codes.homes import Kind
from needs.forms.answers import practical_of
from needs.models import Child, NeedsProfile
from needs.offered import answer_with, unmet_notes
from needs.services import current_profile, save_practical
from placements.offered import words_offered
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, CouncilFactory, HomeFactory, NeedsProfileFactory

FLAGS: dict[str, Any] = dict.fromkeys(("solo", "wheelchair", "ground_floor", "hoist"), False)


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(council=social_worker.council, social_worker=social_worker)


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def text_of(client: Client, name: str, child: Child) -> str:
    return client.get(reverse(f"needs:{name}", args=[child.ref])).content.decode()


def save(client: Client, name: str, child: Child, **typed: Any) -> str:
    address = reverse(f"needs:{name}", args=[child.ref])
    return client.post(address, {"seen": "0", **typed}, follow=True).content.decode()


def profile_of(child: Child) -> NeedsProfile:
    profile = current_profile(child)
    assert profile is not None
    return profile


def test_a_need_typed_in_another_spelling_is_saved_as_the_lists_word_and_ticked_there(
    client: Client, child: Child
) -> None:
    save(client, "practical", child, own_words="Halal  Food.\nAfro-hair\nIrish dancing")
    assert profile_of(child).identity == ["halal", "afro hair", "irish dancing"]
    shown = practical_of(profile_of(child))
    assert (shown["identity"], shown["own_words"]) == (["halal", "afro hair"], ["irish dancing"])


def test_a_wish_typed_in_another_spelling_is_saved_as_the_lists_word(
    client: Client, child: Child
) -> None:
    save(client, "wishes", child, own_wishes="Dog\nChildren’s home\nA garden", wishes=["garden"])
    assert profile_of(child).wishes == ["garden", "dogs", "childrens_home"]


def test_the_pages_of_the_child_say_which_words_no_home_offers(
    client: Client, child: Child, council: Council
) -> None:
    HomeFactory(council=council, offers=["halal"])
    after = save(client, "practical", child, identity=["halal", "kosher"], own_words="Irish dance")
    for text in (after, text_of(client, "practical", child), text_of(client, "child", child)):
        assert "No home offers ‘Kosher food’ yet, so it counts as not met." in text
        assert "‘irish dance’ is not on the list and no home offers it yet" in text
        assert "‘Halal food’" not in text


def test_what_is_offered_is_asked_of_homes_of_this_council_that_are_on_the_register(
    council: Council,
) -> None:
    HomeFactory(council=council, offers=["dogs", "chess"], kind=Kind.AGENCY_FOSTER)
    HomeFactory(council=council, offers=["cats"], removed_on=NOW.date(), kind=Kind.SECURE_HOME)
    HomeFactory(council=CouncilFactory(), offers=["urdu"], kind=Kind.CHILDRENS_HOME)
    assert words_offered(council.pk) == {"dogs", "chess", "agency_foster"}


@pytest.fixture
def horses() -> Iterator[None]:
    before = answer_with(lambda council_id: frozenset({"horses", "halal", "chess"}))
    yield
    answer_with(before)


@pytest.mark.usefixtures("horses")
@pytest.mark.parametrize(
    ("word", "note"),
    [
        ("halal", ""),
        ("dogs", "No home offers ‘Dogs’ yet, so it counts as not met."),
        ("childrens_home", "No home offers ‘Children’s home’ yet, so it counts as not met."),
        ("chess", "‘chess’ is not on the list: only a home that writes the same word meets it."),
        ("horse", "No home offers ‘horse’, so it counts as not met. Homes write ‘horses’: "),
        ("halal food", "‘halal food’ is written ‘Halal food’ today, so it counts as not met. "),
        ("ice", "‘ice’ is not on the list and no home offers it yet, so it counts as not met."),
    ],
)
def test_each_word_that_is_on_no_list_or_that_no_home_offers_has_its_sentence(
    word: str, note: str
) -> None:
    found = unmet_notes([word], council_id=1)
    assert [sentence[: len(note)] for sentence in found] == ([note] if note else [])


def test_where_nobody_knows_the_homes_nothing_is_said_of_them() -> None:
    before = answer_with(lambda council_id: None)
    try:
        assert unmet_notes(["dogs", "ice"], council_id=1) == ()
    finally:
        answer_with(before)


def test_a_confirmed_version_in_an_old_spelling_is_put_right_by_the_next_save(
    client: Client, child: Child, social_worker: User
) -> None:
    HomeFactory(council=child.council, offers=["halal"])
    old = NeedsProfileFactory(child=child, identity=["halal food"])
    NeedsProfile.objects.filter(pk=old.pk).update(confirmed_at=NOW, confirmed_by=social_worker)
    assert "‘halal food’ is written ‘Halal food’ today" in text_of(client, "child", child)
    shown = practical_of(profile_of(child))
    save_practical(child=child, **FLAGS, identity=shown["identity"], by=social_worker, now=NOW)
    assert profile_of(child).identity == ["halal"]
    assert "counts as not met" not in text_of(client, "child", child)


def test_drafts_are_put_into_one_spelling_and_a_confirmed_version_stays(
    child: Child, social_worker: User
) -> None:
    confirmed = NeedsProfileFactory(child=child, identity=["halal food"])
    NeedsProfile.objects.filter(pk=confirmed.pk).update(
        confirmed_at=NOW, confirmed_by=social_worker
    )
    draft = NeedsProfileFactory(
        child=child, version=confirmed.version + 1, identity=["halal food", "ice"], wishes=["dog"]
    )
    importlib.import_module("needs.migrations.0013_words_in_one_spelling").tidy(apps, None)
    draft.refresh_from_db()
    confirmed.refresh_from_db()
    assert (draft.identity, draft.wishes) == (["halal", "ice"], ["dogs"])
    assert confirmed.identity == ["halal food"]
