"""Answers that are kept while they are typed, and merged when two people write on one page."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from needs.forms.answers import WishesForm
from needs.forms.merging import as_opened, merge, read, written
from needs.models import Child, ImportantPlace, KeptAnswers, NeedsProfile
from needs.services import current_profile
from needs.services.keeping import KEPT_FOR, MOST_LETTERS, Posted, keep_answers, kept_answers
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, UserFactory
from tests.needs.answers import SCHOOL, child_page, hidden_values, levels_page, rows


@pytest.fixture
def child(social_worker: User) -> Child:
    return ChildFactory(council=social_worker.council, social_worker=social_worker)


@pytest.fixture
def mine(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


@pytest.fixture
def colleague(social_worker: User) -> User:
    return UserFactory(council=social_worker.council, role=social_worker.role, name="Sam Colleague")


@pytest.fixture
def theirs(client_of: ClientOf, colleague: User) -> Client:
    return client_of(colleague)


def opened(client: Client, child: Child, part: str = "wishes") -> dict[str, str]:
    """The hidden fields of a page, as a browser keeps them."""
    html = client.get(reverse(f"needs:{part}", args=[child.ref])).content.decode()
    return hidden_values(html, "seen", "base")


def post(client: Client, child: Child, part: str, **posted: Any) -> Any:
    return client.post(reverse(f"needs:{part}", args=[child.ref]), posted)


def profile_of(child: Child) -> NeedsProfile:
    profile = current_profile(child)
    assert profile is not None
    return profile


def test_what_is_kept_is_shown_again_to_its_writer_and_to_nobody_else(
    mine: Client, theirs: Client, child: Child
) -> None:
    assert post(mine, child, "wishes", action="keep", words="A garden with").status_code == 204
    page = reverse("needs:wishes", args=[child.ref])
    assert "A garden with" in mine.get(page).content.decode()
    assert "A garden with" not in theirs.get(page).content.decode()
    assert current_profile(child) is None


def test_a_page_that_is_kept_half_done_shows_no_mistakes(mine: Client, child: Child) -> None:
    half = levels_page("wellbeing", EMO_level="7", EMO_what_helps="Walks")
    assert post(mine, child, "wellbeing", action="keep", **half).status_code == 204
    html = mine.get(reverse("needs:wellbeing", args=[child.ref])).content.decode()
    assert "Walks" in html
    assert "There is a problem" not in html


def test_saving_forgets_what_was_kept(mine: Client, child: Child) -> None:
    post(mine, child, "wishes", action="keep", words="A garden with")
    post(mine, child, "wishes", words="A garden", **opened(mine, child))
    assert profile_of(child).wishes_words == "A garden"
    assert not KeptAnswers.objects.exists()


def test_what_arrives_after_it_was_saved_is_not_kept(mine: Client, child: Child) -> None:
    seen = opened(mine, child)
    post(mine, child, "wishes", words="A garden", **seen)
    assert post(mine, child, "wishes", action="keep", words="A garden", **seen).status_code == 204
    assert not KeptAnswers.objects.exists()


KEPT_BESIDE = [
    ("edit", child_page(religion="Quaker", born_day="31", born_month="2")),
    ("known", {"sibling": "Zak Thistle\nElla", "nhs_number": "12"}),
]


@pytest.mark.parametrize(("part", "typed"), KEPT_BESIDE)
def test_the_record_and_the_names_that_must_not_be_shared_are_kept_too(
    part: str, typed: dict[str, str], mine: Client, theirs: Client, child: Child
) -> None:
    page = reverse(f"needs:{part}", args=[child.ref])
    (words,) = {"Quaker", "Zak Thistle"} & _words(typed)
    assert post(mine, child, part, action="keep", **typed).status_code == 204
    html = mine.get(page).content.decode()
    assert words in html
    assert "There is a problem" not in html
    assert words not in theirs.get(page).content.decode()
    post(mine, child, part, action="forget")
    assert words not in mine.get(page).content.decode()


def _words(typed: dict[str, str]) -> set[str]:
    return {line for value in typed.values() for line in value.splitlines()}


def test_a_saved_record_is_kept_no_longer(mine: Client, child: Child) -> None:
    post(mine, child, "edit", action="keep", **child_page(religion="Quaker"))
    assert KeptAnswers.objects.count() == 1
    post(mine, child, "edit", **child_page(religion="Quaker"), **opened(mine, child, "edit"))
    child.refresh_from_db()
    assert child.religion == "Quaker"
    assert not KeptAnswers.objects.exists()


def test_what_two_people_changed_of_the_record_is_put_together(
    mine: Client, theirs: Client, child: Child
) -> None:
    post(mine, child, "edit", **child_page(), **opened(mine, child, "edit"))
    seen = opened(mine, child, "edit")
    changed = child_page(first_language="Tamil")
    post(theirs, child, "edit", **changed, **opened(theirs, child, "edit"))
    html = post(mine, child, "edit", **child_page(religion="Quaker"), **seen).content.decode()
    assert "Taken from what is saved now" in html
    again = hidden_values(html, "seen", "base")
    both = child_page(religion="Quaker", first_language="Tamil")
    post(mine, child, "edit", **both, **again)
    child.refresh_from_db()
    assert (child.religion, child.first_language) == ("Quaker", "Tamil")


def test_kept_answers_can_be_forgotten(mine: Client, child: Child) -> None:
    post(mine, child, "wishes", action="keep", words="A garden with")
    response = post(mine, child, "wishes", action="forget")
    assert response.status_code == 302
    assert "A garden with" not in mine.get(response.url).content.decode()


def test_kept_answers_end_after_14_days(child: Child, social_worker: User) -> None:
    keep_answers(child=child, part="wishes", posted={"words": ["A"]}, by=social_worker, now=NOW)
    asked: dict[str, Any] = {"child": child, "part": "wishes", "by": social_worker}
    assert kept_answers(**asked, now=NOW + KEPT_FOR)
    later = NOW + KEPT_FOR + timedelta(seconds=1)
    assert kept_answers(**asked, now=later) is None
    keep_answers(child=child, part="avoid", posted={}, by=social_worker, now=later)
    assert [row.part for row in KeptAnswers.objects.all()] == ["avoid"]


def test_a_page_too_long_to_be_ours_is_not_kept(mine: Client, child: Child) -> None:
    long = "x" * (MOST_LETTERS + 1)
    assert post(mine, child, "wishes", action="keep", words=long).status_code == 413
    assert not KeptAnswers.objects.exists()


def test_answers_to_different_questions_are_put_together(
    mine: Client, theirs: Client, child: Child
) -> None:
    seen = opened(mine, child)
    post(theirs, child, "wishes", words="", wishes=["dogs"], **opened(theirs, child))
    html = post(mine, child, "wishes", words="A garden", **seen).content.decode()
    assert "Taken from what is saved now" in html
    assert "What the child would like" in html.partition("Taken from")[2]
    again = hidden_values(html, "seen", "base")
    post(mine, child, "wishes", words="A garden", wishes=["dogs"], **again)
    saved = profile_of(child)
    assert (saved.wishes_words, saved.wishes) == ("A garden", ["dogs"])


def test_one_question_that_both_changed_shows_theirs_and_keeps_mine(
    mine: Client, theirs: Client, child: Child
) -> None:
    seen = opened(mine, child)
    post(theirs, child, "wishes", words="No shouting", **opened(theirs, child))
    html = post(mine, child, "wishes", words="A garden", **seen).content.decode()
    assert "You both changed these" in html
    assert "Theirs: No shouting" in html
    assert "A garden</textarea>" in html
    assert profile_of(child).wishes_words == "No shouting"


def test_a_page_with_a_mistake_keeps_its_stamp_so_that_nobody_is_written_over(
    mine: Client, theirs: Client, child: Child
) -> None:
    seen = opened(mine, child, "wellbeing")
    post(
        theirs,
        child,
        "wellbeing",
        **levels_page("wellbeing", 2),
        **opened(theirs, child, "wellbeing"),
    )
    wrong = levels_page("wellbeing", EMO_level="7")
    html = post(mine, child, "wellbeing", **wrong, **seen).content.decode()
    again = hidden_values(html, "seen", "base")
    right = levels_page("wellbeing", "", EMO_level="3")
    html = post(mine, child, "wellbeing", **right, **again).content.decode()
    assert "put together" in html
    assert profile_of(child).needs.get(dimension="EMO").level == 2


def test_places_of_both_are_kept_and_one_that_was_taken_away_is_gone(
    mine: Client, theirs: Client, child: Child
) -> None:
    post(mine, child, "places", **rows("places", SCHOOL), **opened(mine, child, "places"))
    seen = opened(mine, child, "places")
    aunt = {"what": "family", "name": "Aunt", "place": "B1 1AA", "visits": "1"}
    both = rows("places", SCHOOL, aunt, saved=1)
    post(theirs, child, "places", **both, **opened(theirs, child, "places"))
    gone = rows("places", {**SCHOOL, "DELETE": "on"}, {**aunt, "name": "Uncle"}, saved=1)
    html = post(mine, child, "places", **gone, **seen).content.decode()
    form = html.partition('<form method="post" novalidate')[2]
    assert "Aunt" in form
    assert "Uncle" in form
    assert 'value="Hilltop"' not in form
    assert ImportantPlace.objects.count() == 2


def test_a_page_that_does_not_say_how_it_was_opened_is_shown_as_it_was_typed(
    mine: Client, theirs: Client, child: Child
) -> None:
    seen = opened(mine, child)["seen"]
    post(theirs, child, "wishes", words="No shouting", **opened(theirs, child))
    html = post(mine, child, "wishes", words="A garden", seen=seen, base="{").content.decode()
    assert "A garden</textarea>" in html
    assert "put together" not in html


@pytest.mark.parametrize("base", ["", "[]", '{"a": 1}', '{"a": [1]}', "null", "\x00"])
def test_a_base_that_is_no_page_of_ours_is_none(base: str) -> None:
    assert read(base) is None


def three(base: str, mine: str, theirs: str) -> tuple[str, int, int]:
    """One text of a page in its three states: what comes out, what was taken, what clashes."""
    form = WishesForm(initial={"words": theirs})
    before: Posted = read(written(as_opened([WishesForm(initial={"words": base})]))) or {}
    merged = merge([form], base=before, mine={**before, "words": [mine]})
    return merged.posted["words"][0], len(merged.taken), len(merged.clashes)


def test_merging_in_all_its_cases() -> None:
    assert three("a", "a", "a") == ("a", 0, 0)
    assert three("a", "b", "a") == ("b", 0, 0)
    assert three("a", "a", "b") == ("b", 1, 0)
    assert three("a", "b", "b") == ("b", 0, 0)
    assert three("a", "b", "c") == ("b", 0, 1)
    assert three("a\nb", "a\r\nb", "c") == ("c", 1, 0)


def test_the_time_it_was_kept_is_shown(mine: Client, child: Child) -> None:
    with time_machine.travel(NOW):
        post(mine, child, "wishes", action="keep", words="A")
        html = mine.get(reverse("needs:wishes", args=[child.ref])).content.decode()
    assert "typed and did not save" in html
