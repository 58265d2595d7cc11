"""What a pen picture suggests is decided one by one, remembered, and undone."""

from collections import Counter
from typing import Any

import pytest

from accounts.models import User
from needs.errors import ChangedMeanwhile, WrongNeed
from needs.models import Child, Need, NeedsProfile, ReadingDecision, Step, Strength
from needs.reading import suggestions
from needs.reading.levels.tokens import sentences
from needs.services import (
    NeedAnswer,
    accept_suggestion,
    confirm_profile,
    current_profile,
    dismiss_suggestion,
    draft_profile,
    read_profile,
    save_needs,
    save_pen_picture,
    stamp_of,
    undo_decision,
)
from needs.services.deciding import WordsGone
from needs.services.reading import Suggested
from tests.factories import UserFactory
from tests.placements.making import NOW, a_child, later, write_profile

TEXT = "J has a great sense of humour. He went missing twice in March. He has never set a fire."


@pytest.fixture
def child(social_worker: User) -> Child:
    return a_child(social_worker)


@pytest.fixture
def who(social_worker: User) -> dict[str, Any]:
    return {"by": social_worker, "now": NOW}


def write(child: Child, who: dict[str, Any], text: str = TEXT) -> NeedsProfile:
    return save_pen_picture(child=child, text=text, finished=False, **who)


def found(child: Child, code: str) -> Suggested:
    reading = read_profile(child=child, profile=current_profile(child), on=NOW.date())
    return next(each for each in reading.suggested if each.found.code == code)


def level(child: Child, code: str) -> int | None:
    return (
        Need.objects.filter(profile__child=child, dimension=code)
        .values_list("level", flat=True)
        .first()
    )


def test_nothing_is_saved_by_reading_alone(child: Child, who: dict[str, Any]) -> None:
    profile = write(child, who)
    reading = read_profile(child=child, profile=profile, on=NOW.date())
    assert {"MIS", "FIR", "humour"} <= {each.found.code for each in reading.to_decide}
    assert not profile.needs.exists()
    assert not ReadingDecision.objects.exists()


def test_an_accepted_level_stands_in_the_draft_with_the_default_importance(
    child: Child, who: dict[str, Any], social_worker: User
) -> None:
    write(child, who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=2, **who)
    need = Need.objects.get(profile__child=child)
    assert (need.dimension, need.level, need.importance, need.what_helps) == ("MIS", 2, 4, "")
    decision = ReadingDecision.objects.get()
    assert (decision.decision, decision.by, decision.level_before) == (
        "accepted",
        social_worker,
        None,
    )
    assert not found(child, "MIS").is_open
    assert not need.profile.steps.get(step=Step.SAFETY).is_finished


def test_another_level_can_be_chosen_before_accepting(child: Child, who: dict[str, Any]) -> None:
    write(child, who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=3, **who)
    assert level(child, "MIS") == 3
    assert ReadingDecision.objects.get().decision == "changed"
    with pytest.raises(WrongNeed):
        accept_suggestion(child=child, key=found(child, "FIR").key, level=5, **who)
    assert level(child, "FIR") is None


def test_words_that_say_there_is_no_need_offer_a_confirmed_zero(
    child: Child, who: dict[str, Any]
) -> None:
    write(child, who)
    fire = found(child, "FIR")
    assert (fire.found.kind, fire.found.level) == ("absent", 0)
    accept_suggestion(child=child, key=fire.key, level=0, **who)
    assert level(child, "FIR") == 0


def test_a_strength_is_kept_with_the_words_that_it_came_from(
    child: Child, who: dict[str, Any]
) -> None:
    write(child, who)
    humour = found(child, "humour")
    accept_suggestion(child=child, key=humour.key, level=humour.found.level, **who)
    row = Strength.objects.get(profile__child=child)
    assert (row.what, row.level, row.words) == ("humour", humour.found.level, humour.words)
    undo_decision(child=child, key=humour.key, **who)
    assert not Strength.objects.filter(profile__child=child).exists()


def test_what_else_the_profile_says_of_the_need_stays(child: Child, who: dict[str, Any]) -> None:
    write(child, who)
    answer = NeedAnswer(dimension="MIS", level=0, importance=1, what_helps="A phone call")
    save_needs(child=child, step=Step.SAFETY, answers=[answer], **who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=2, **who)
    need = Need.objects.get(profile__child=child)
    assert (need.level, need.importance, need.what_helps) == (2, 1, "A phone call")
    assert need.profile.steps.get(step=Step.SAFETY).is_finished
    undo_decision(child=child, key=found(child, "MIS").key, **who)
    assert level(child, "MIS") == 0
    assert found(child, "MIS").is_open


def test_undo_of_a_first_level_makes_it_not_assessed_again(
    child: Child, who: dict[str, Any]
) -> None:
    write(child, who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=2, **who)
    undo_decision(child=child, key=found(child, "MIS").key, **who)
    assert level(child, "MIS") is None
    assert not ReadingDecision.objects.exists()


def test_a_level_that_was_changed_since_is_not_undone(child: Child, who: dict[str, Any]) -> None:
    write(child, who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=2, **who)
    save_needs(child=child, step=Step.SAFETY, answers=[NeedAnswer(dimension="MIS", level=4)], **who)
    assert not found(child, "MIS").can_undo
    with pytest.raises(WrongNeed, match="changed since"):
        undo_decision(child=child, key=found(child, "MIS").key, **who)
    assert level(child, "MIS") == 4


def test_a_dismissed_suggestion_does_not_come_again_for_the_same_words(
    child: Child, who: dict[str, Any]
) -> None:
    write(child, who)
    dismiss_suggestion(child=child, key=found(child, "MIS").key, **who)
    write(child, who, "He likes dogs. " + TEXT)
    assert not found(child, "MIS").is_open
    assert level(child, "MIS") is None
    undo_decision(child=child, key=found(child, "MIS").key, **who)
    assert found(child, "MIS").is_open


def test_a_suggestion_goes_with_its_words(child: Child, who: dict[str, Any]) -> None:
    write(child, who)
    key = found(child, "MIS").key
    write(child, who, "J has a great sense of humour.")
    reading = read_profile(child=child, profile=current_profile(child), on=NOW.date())
    assert "MIS" not in {each.found.code for each in reading.suggested}
    with pytest.raises(WordsGone):
        accept_suggestion(child=child, key=key, level=2, **who)
    assert level(child, "MIS") is None


def test_decisions_go_on_into_the_next_draft_and_accepting_begins_one(
    child: Child, who: dict[str, Any]
) -> None:
    write_profile(child, who["by"])
    write(child, who)
    dismiss_suggestion(child=child, key=found(child, "FIR").key, **who)
    first = confirm_profile(child=child, **who)
    accept_suggestion(child=child, key=found(child, "MIS").key, level=3, **who)
    second = draft_profile(child=child, **who)
    assert second != first
    assert not found(child, "FIR").is_open
    assert first.needs.get(dimension="MIS").level == 1
    assert second.needs.get(dimension="MIS").level == 3


def test_two_people_at_once_are_told_and_nothing_is_written(
    child: Child, who: dict[str, Any], social_worker: User
) -> None:
    profile = write(child, who)
    seen, key = stamp_of(profile, Step.PEN_PICTURE, Step.SAFETY), found(child, "MIS").key
    other = UserFactory(council=social_worker.council, role="team_manager")
    answers = [NeedAnswer(dimension="MIS", level=0)]
    save_needs(child=child, step=Step.SAFETY, answers=answers, by=other, now=later(minutes=1))
    with pytest.raises(ChangedMeanwhile):
        accept_suggestion(child=child, key=key, level=2, seen=seen, **who)
    assert level(child, "MIS") == 0
    fresh = stamp_of(profile, Step.PEN_PICTURE, Step.SAFETY)
    accept_suggestion(child=child, key=key, level=2, seen=fresh, **who)
    assert level(child, "MIS") == 2


def test_the_page_parses_the_pen_picture_once(
    child: Child, who: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    profile, parsed = write(child, who), Counter[str]()

    def counted(text: str) -> Any:
        parsed[text] += 1
        return sentences(text)

    monkeypatch.setattr(suggestions, "sentences", counted)
    read_profile(child=child, profile=profile, on=NOW.date())
    assert parsed[TEXT] == 1


def test_one_reading_says_what_two_did() -> None:
    text = "He went missing twice in March. He is kind, and he never sets fires."
    assert suggestions.suggestions_and_statements(text) == (
        suggestions.suggest(text),
        suggestions.statements(text),
    )
