"""What a referral lacks, in an emergency and for a planned search."""

import pytest
from django.urls import reverse

from accounts.models import User
from codes.needs import BY_CODE, CRITICAL_CODES
from needs.models import Child, Step
from needs.services import NeedAnswer, save_needs, save_urgent
from needs.services.levels import GROUPS, dimensions_asked
from needs.services.urgent import STARRED
from placements.errors import NotComplete
from placements.models import Status
from placements.services import (
    answer_check,
    open_referral,
    save_urgent_plan,
    submit_referral,
)
from tests.conftest import ClientOf
from tests.needs.answers import hidden_values
from tests.placements.making import NOW, a_child, a_plan, written

ON = NOW.date()
UNSAID = {"legal_status": "", "ethnicity": "NOBT", "first_language": "", "born": "2015-01-01"}


def texts(child: Child, by: User, *, emergency: bool) -> list[str]:
    referral = open_referral(child=child, emergency=emergency, by=by, now=NOW)
    return [each.text for each in answer_check(referral, on=ON)]


def test_an_empty_emergency_referral_lacks_the_fewest_fields_and_no_more(
    social_worker: User,
) -> None:
    child = a_child(social_worker, **UNSAID)
    child.refresh_from_db()
    assert texts(child, social_worker, emergency=True) == [
        "Legal status",
        *[f"A level for {BY_CODE[code].name}" for code in STARRED],
        "Whether the child must live alone",
        "Places to stay away from, or that there are none",
        "Brothers and sisters, or that there are none",
        "The reason for the referral",
        "The first night",
        "How long the home is needed",
        "Whether family and friends have been explored",
    ]


def test_an_empty_planned_referral_lacks_every_field(social_worker: User) -> None:
    child = a_child(social_worker, **UNSAID)
    child.refresh_from_db()
    found = texts(child, social_worker, emergency=False)
    levels = [text for text in found if text.startswith("A level for")]
    assert levels == [f"A level for {BY_CODE[code].name}" for code in STARRED]
    pages = [text for text in found if text.endswith("or as not assessed")]
    assert len(pages) == len(GROUPS)
    assert [text for text in found if text not in [*levels, *pages]] == [
        "Legal status",
        "Ethnicity, or that it was refused",
        "First language",
        "At least one strength",
        "Important places, or that there are none",
        "Places to stay away from, or that there are none",
        "Practical and identity needs",
        "The child’s wishes, in the child’s own words",
        "The pen picture",
        "Brothers and sisters, or that there are none",
        "The reason for the referral",
        "The first night",
        "How long the home is needed",
        "Whether family and friends have been explored",
        "The goal of the care plan",
        "What the plan is to achieve",
    ]


def test_a_child_of_14_is_asked_about_independence(social_worker: User) -> None:
    child = a_child(social_worker)
    assert "IND" in dimensions_asked(child=child, on=ON)
    assert "IND" not in dimensions_asked(child=child, on=child.born.replace(year=2025))


def test_a_need_that_is_not_critical_may_go_out_as_not_assessed(social_worker: User) -> None:
    referral = written(social_worker)
    answers = [NeedAnswer(dimension="EMO", level=None), NeedAnswer(dimension="SLF", level=0)]
    save_needs(
        child=referral.child, step=Step.WELLBEING, answers=answers, by=social_worker, now=NOW
    )
    sent = submit_referral(referral=referral, by=social_worker, now=NOW)
    assert sent.profile is not None
    levels = dict(sent.profile.needs.values_list("dimension", "level"))
    assert levels["SLF"] == 0
    assert "EMO" not in levels


def test_a_complete_referral_lacks_nothing(social_worker: User) -> None:
    assert answer_check(written(social_worker), on=ON) == []


def test_one_level_taken_back_is_the_one_thing_missing(social_worker: User) -> None:
    referral = written(social_worker)
    answers = [NeedAnswer(dimension="SLF", level=None), NeedAnswer(dimension="EMO", level=0)]
    answers += [NeedAnswer(dimension=code, level=1) for code in ("MHE", "ATT")]
    save_needs(child=referral.child, step="wellbeing", answers=answers, by=social_worker, now=NOW)  # type: ignore[arg-type]
    missing = answer_check(referral, on=ON)
    assert [each.text for each in missing] == [f"A level for {BY_CODE['SLF'].name}"]
    with pytest.raises(NotComplete, match="1 answer is missing. The first is: A level for Self"):
        submit_referral(referral=referral, by=social_worker, now=NOW)
    referral.refresh_from_db()
    assert referral.status == Status.DRAFT
    assert referral.child.profiles.get().confirmed_at is None


def test_a_first_night_that_has_passed_is_missing_again(social_worker: User) -> None:
    referral = written(social_worker)
    late = NOW.replace(year=2027)
    found = answer_check(referral, on=late.date())
    assert [each.text for each in found] == ["A first night that is today or later"]


def test_a_first_night_after_the_eighteenth_birthday_is_refused(social_worker: User) -> None:
    referral = written(social_worker)
    Child.objects.filter(pk=referral.child_id).update(born="2008-12-07")
    referral.child.refresh_from_db()
    found = answer_check(referral, on=ON)
    assert [each.text for each in found] == ["A first night before the child is 18"]


def test_the_emergency_path_submits_with_the_starred_levels_alone(social_worker: User) -> None:
    child = a_child(social_worker, ethnicity="NOBT", first_language="")
    referral = open_referral(child=child, emergency=True, by=social_worker, now=NOW)
    who = {"by": social_worker, "now": NOW}
    answers = [NeedAnswer(dimension=code, level=0) for code in STARRED]
    save_urgent(child=child, answers=answers, solo=False, wishes_words="", avoid=[], **who)  # type: ignore[arg-type]
    save_urgent_plan(
        referral=referral,
        plan=a_plan(urgency="same_day", first_night=ON, goal="", plan_words=""),
        together="",
        count=1,
        by=social_worker,
        now=NOW,
    )
    sent = submit_referral(referral=referral, by=social_worker, now=NOW)
    assert sent.status == Status.SUBMITTED
    assert sent.profile is not None
    assert {need.dimension for need in sent.profile.needs.all()} == CRITICAL_CODES


def test_the_check_page_links_to_the_page_of_every_gap_and_offers_no_button(
    client_of: ClientOf, social_worker: User
) -> None:
    child = a_child(social_worker)
    referral = open_referral(child=child, emergency=False, by=social_worker, now=NOW)
    html = client_of(social_worker).get(reverse("placements:check", args=[referral.pk]))
    text = html.content.decode()
    assert f"/children/{child.ref}/safety/?back=%2Freferrals%2F{referral.pk}%2Ftasks%2F" in text
    assert reverse("placements:plan", args=[referral.pk]) in text
    assert "Send for approval</button>" not in text


def test_what_a_colleague_changes_while_the_answers_are_checked_is_not_sent_unread(
    client_of: ClientOf, social_worker: User
) -> None:
    """The sender declares that the answers are true, and can only mean those of the page."""
    referral = written(social_worker)
    client, address = client_of(social_worker), reverse("placements:check", args=[referral.pk])
    seen = hidden_values(client.get(address).content.decode(), "seen")
    levels = [NeedAnswer(dimension=code, level=4) for code in GROUPS[Step.WELLBEING]]
    save_needs(child=referral.child, step=Step.WELLBEING, answers=levels, by=social_worker, now=NOW)
    html = client.post(address, {"declared": "on", **seen}).content.decode()
    assert "Somebody changed an answer since you opened this page" in html
    referral.refresh_from_db()
    assert referral.status == Status.DRAFT
    client.post(address, {"declared": "on", **hidden_values(html, "seen")})
    referral.refresh_from_db()
    assert referral.status == Status.SUBMITTED
