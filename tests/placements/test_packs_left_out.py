"""A summary leaves out the sentences that tell in words what its list keeps back."""

from collections.abc import Set
from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Council, Role
from needs.models import PenPicture, SiblingGroup
from placements.models import Pack, Referral
from placements.services.packs import findings_in, sentences_left_out
from placements.services.packs.crowd import Roll
from placements.services.packs.holding_back import hold_back, tells_too_much
from tests.conftest import ClientOf
from tests.placements.packing import a_pack, a_search, a_user

SECRET = "She went missing overnight four times this month."
PICTURE = f"A girl of 13. She is kind and draws well. {SECRET} A calm adult helps."


def held(
    text: str, *, rare: set[str], kept: set[str], age: int = 13, families: Set[int] = frozenset({1})
) -> tuple[str, list[str]]:
    content = {"pen_picture": text, "wishes_words": "", "strengths": [], "needs": []}
    shown, left = hold_back(
        content, tells_too_much(age=age, families=families, rare=rare, kept=kept)
    )
    assert shown["left_out"] == len(left)
    return shown["pen_picture"], left


def test_a_sentence_about_a_need_that_is_kept_back_is_left_out_and_the_rest_stays() -> None:
    shown, left = held(PICTURE, rare={"MIS"}, kept={"MIS"})
    assert shown == "She is kind and draws well. A calm adult helps."
    assert left == ["A girl of 13.", SECRET]


def test_where_nothing_is_kept_back_only_the_exact_age_is_left_out() -> None:
    shown, left = held(PICTURE, rare=set(), kept=set())
    assert SECRET in shown
    assert left == ["A girl of 13."]


def test_any_word_of_a_rare_need_tells_it_even_at_a_lower_level() -> None:
    shown, left = held("She is late home now and then. She sings.", rare={"MIS"}, kept={"MIS"})
    assert (shown, left) == ("She sings.", ["She is late home now and then."])


def test_absences_and_other_people_tell_nothing() -> None:
    text = "She has never gone missing. Her brother goes missing every week."
    assert held(text, rare={"MIS"}, kept={"MIS"}) == (text, [])


BROTHERS = "He misses his three brothers. He sings."


@pytest.mark.parametrize("families", [set(), {1}, {1, 2, 3}])
def test_a_number_of_brothers_and_sisters_that_may_not_be_told_is_left_out(
    families: set[int],
) -> None:
    shown, left = held(BROTHERS, rare=set(), kept=set(), families=families)
    assert (shown, left) == ("He sings.", ["He misses his three brothers."])


def test_a_number_that_may_be_told_stays_in_the_words() -> None:
    assert held(BROTHERS, rare=set(), kept=set(), families={4}) == (BROTHERS, [])


@pytest.mark.parametrize(
    ("together", "count", "said", "is_left"),
    [
        ("", 1, "He is one of three.", False),
        ("", 1, "He is one of five.", True),
        ("must", 3, "He is one of three.", False),
        ("preferred", 3, "He is a twin.", True),
        ("must", 5, "He is one of five.", True),
    ],
)
def test_in_a_large_crowd_the_words_may_tell_of_a_small_family_and_not_of_a_large_one(
    council: Council, together: str, count: int, said: str, is_left: bool
) -> None:
    """Twelve or more are alike, so nothing is rolled up; of five the list says 4 or more."""
    families = [SiblingGroup.objects.create(council=council) for _ in range(12 // count + 1)]
    for family in families * count:
        last = a_search(council, picture=f"Kind. {said}", sibling_group=_of(family, count))
    Referral.objects.filter(pk=last.pk).update(together=together, together_count=count)
    pack = a_pack(council, referral=Referral.objects.get(pk=last.pk))
    assert pack.content["kept_back"] == Roll.NOTHING
    assert sentences_left_out(pack) == ([said] if is_left else [])


def _of(family: SiblingGroup, count: int) -> SiblingGroup | None:
    return family if count > 1 else None


@pytest.mark.parametrize(
    "text", ["", "No full stop", "One.\n\nTwo!  Three?", "“Quoted.” Then more."]
)
def test_what_stays_stays_as_it_was_written(text: str) -> None:
    assert held(text, rare=set(), kept=set()) == (text, [])


@pytest.fixture
def pack(council: Council) -> Pack:
    """A child whom hardly anybody is like, so that rare needs are kept back."""
    search = a_search(council, picture=PICTURE, levels={"MIS": 4}, born=date(2013, 1, 1))
    return a_pack(council, referral=search)


def test_the_pack_holds_nothing_of_it_and_the_releaser_reads_which(
    pack: Pack, client_of: ClientOf
) -> None:
    assert pack.content["kept_back"]
    assert SECRET not in pack.text
    assert "of 13" not in pack.text
    assert "2 sentences are told at stage 2" in pack.text
    assert sentences_left_out(pack) == ["A girl of 13.", SECRET]
    assert not any("kept back" in each.because for each in findings_in(pack))
    client = client_of(a_user(pack.council, Role.MANAGER))
    page = reverse("placements:pack", args=[pack.referral_id, pack.pk])
    html = client.get(page).content.decode()
    before, _, shown = html.partition("as-seen")
    assert SECRET in before
    assert SECRET not in shown


def test_the_profile_itself_keeps_every_word(pack: Pack) -> None:
    assert PenPicture.objects.get(profile=pack.profile).text == PICTURE
