"""The pages of the policy: what it says, who may change it, and that nothing changes by itself."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AccessLog, AuditEntry, Council, User
from matching.errors import StalePolicy
from matching.models import Match, Policy, Run
from matching.policyforms import PolicyForm
from matching.services import ask_for_run, carry_out, change_policy, policy_in_force
from tests.conftest import ClientOf
from tests.factories import NOW, PolicyFactory
from tests.matching.test_pages import referral as _referral
from tests.pages import Page, page, parse

referral = _referral  # the fixture: a child with five homes, matched under version 1
COMPARE = "matching:compare_policy"


@pytest.fixture
def client(client_of: ClientOf, manager: User) -> Client:
    return client_of(manager)


def answers(policy: Policy, **changed: Any) -> dict[str, Any]:
    """What the form sends for a policy with these answers changed; prices in pounds."""
    initial = PolicyForm.initial_of(policy)
    sent = {
        name: value // 100 if name.endswith(("_from", "_to")) else value
        for name, value in initial.items()
    }
    return {**sent, **changed}


def compared(client: Client, policy: Policy, **changed: Any) -> Page:
    query = urlencode(answers(policy, **changed), doseq=True)
    return page(client, f"{reverse(COMPARE)}?{query}")


def saved(client: Client, policy: Policy, **changed: Any) -> Page:
    sent = answers(policy, **{"because": "Children move too far", **changed})
    return parse(client.post(reverse(COMPARE), sent, follow=True))


def test_the_policy_in_force_stands_in_plain_words(client: Client, council: Council) -> None:
    PolicyFactory(council=council, stale_days=21)
    shown = page(client, reverse("matching:policies"))
    terms = {row["What"]: row["How it is"] for row in shown.table("In force: version 1")}
    assert terms["Need fit"] == "50%"
    assert terms["A vacancy is too old"] == "after 21 days unconfirmed"
    assert terms["Weekly cost, standard need"] == "£450 to £1,450"
    assert terms["Weightings that test the order"] == "PCG64, seed 1"


def test_every_version_says_who_when_why_and_what_changed(
    client: Client, council: Council, manager: User
) -> None:
    PolicyFactory(council=council)
    change_policy(
        council=council, by=manager, now=NOW, reason="Too far away", nearness=25, affordability=10
    )
    newest, oldest = page(client, reverse("matching:policies")).table("Every version, newest first")
    assert (newest["Version"], newest["Who"], newest["Why"]) == (
        "Version 2",
        manager.name,
        "Too far away",
    )
    assert newest["What changed"] == "Nearness: 20%, then 25% Affordability: 15%, then 10%"
    assert oldest["What changed"] == "The first version"


def test_a_council_without_a_policy_is_told_so(client: Client) -> None:
    assert "no policy yet" in page(client, reverse("matching:policies")).text


def test_a_commissioner_may_look_and_may_not_change(
    client_of: ClientOf, commissioner: User, council: Council
) -> None:
    policy = PolicyFactory(council=council)
    client = client_of(commissioner)
    shown = page(client, reverse("matching:policies"))
    assert "A manager may change the policy" in shown.text
    assert "Change the policy" not in shown.links
    sent = answers(policy, nearness=25, affordability=10, because="I would like to")
    assert client.post(reverse(COMPARE), sent).status_code == 403
    assert client.get(reverse("matching:edit_policy")).status_code == 403
    assert policy_in_force(council) == policy


def test_the_same_request_of_a_manager_is_carried_out(client: Client, council: Council) -> None:
    policy = PolicyFactory(council=council)
    shown = saved(client, policy, nearness=25, affordability=10)
    assert "Version 2 of the policy is in force" in shown.text
    assert policy_in_force(council).version == 2


def test_looking_at_what_would_happen_saves_nothing(client: Client, council: Council) -> None:
    policy = PolicyFactory(council=council)
    shown = compared(client, policy, nearness=25, affordability=10)
    assert "Nothing is saved yet" in shown.text
    assert "Nearness: 20%, then 25%" in shown.text
    assert "Save as version 2" in shown.buttons
    assert Policy.objects.count() == 1


def test_what_is_saved_is_what_was_compared(
    client: Client, council: Council, manager: User
) -> None:
    policy = PolicyFactory(council=council)
    changed = {
        "need": 45,
        "nearness": 25,
        "stale_days": 14,
        "tolerance_days": 3,
        "refused_ratings": ["inadequate"],
        "standard_to": 1600,
    }
    shown = compared(client, policy, **changed)
    sent = {**shown.values, "because": "Agreed at the board", "refused_ratings": ["inadequate"]}
    client.post(reverse(COMPARE), sent)
    made = policy_in_force(council)
    assert (made.need, made.nearness, made.stale_days, made.tolerance_days) == (45, 25, 14, 3)
    assert made.refused_ratings == ["inadequate"]
    assert made.bands == {**policy.bands, "standard": [45_000, 160_000]}
    assert (made.made_by, made.reason) == (manager, "Agreed at the board")
    entry = AuditEntry.objects.filter(table_name="matching_policy", action="insert").latest("pk")
    assert entry.user_id == manager.pk


def test_the_seed_stays_unless_new_weightings_are_asked_for(
    client: Client, council: Council
) -> None:
    policy = PolicyFactory(council=council, seed=7)
    saved(client, policy, nearness=25, affordability=10)
    assert policy_in_force(council).seed == 7
    shown = compared(client, policy_in_force(council), new_seed="on")
    assert "PCG64, seed 7, then PCG64, seed 8" in shown.text
    assert shown.values["new_seed"] == "on"
    saved(client, policy_in_force(council), new_seed="on")
    assert policy_in_force(council).seed == 8


def test_a_council_without_a_policy_makes_its_first_one_here(
    client: Client, council: Council
) -> None:
    saved(client, Policy(council=council, version=0), nearness=25, affordability=10)
    assert (policy_in_force(council).version, policy_in_force(council).nearness) == (1, 25)


def test_no_reason_no_change(client: Client, council: Council) -> None:
    policy = PolicyFactory(council=council)
    shown = saved(client, policy, nearness=25, affordability=10, because="  ")
    assert shown.errors == ["Enter why the policy is changed"]
    assert Policy.objects.count() == 1


def test_a_tab_left_open_cannot_undo_what_somebody_else_changed(
    client: Client, council: Council
) -> None:
    policy = PolicyFactory(council=council)
    change_policy(council=council, by=None, now=NOW, stale_days=14)
    shown = saved(client, policy, nearness=25, affordability=10)
    assert shown.errors[0].startswith("Somebody else has changed the policy: version 2 is in force")
    assert policy_in_force(council).stale_days == 14
    assert Policy.objects.count() == 2


def test_the_service_refuses_a_change_from_an_older_version(council: Council) -> None:
    PolicyFactory(council=council)
    change_policy(council=council, by=None, now=NOW, based_on=1, stale_days=14)
    with pytest.raises(StalePolicy, match="version 2 is in force"):
        change_policy(council=council, by=None, now=NOW, based_on=1, stale_days=7)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"need": 39}, "Need fit must be a whole number from 40 to 100. You entered 39"),
        (
            {"affordability": 34},
            "Affordability must be a whole number from 0 to 33. You entered 34",
        ),
        (
            {"nearness": "twenty"},
            "Nearness must be a whole number from 0 to 100. You entered twenty",
        ),
        ({"nearness": "20.5"}, "Nearness must be a whole number from 0 to 100. You entered 20.5"),
        ({"nearness": ""}, "Enter nearness"),
        (
            {"nearness": 17},
            "The five weights must add up to 100. They add up to 97: add 3",
        ),
        (
            {"nearness": 24},
            "The five weights must add up to 100. They add up to 104: take 4 away",
        ),
        (
            {"enhanced_to": 500},
            "Enhanced need: the price that scores 0 must be more than the one that scores highest. "
            "You entered £500 and £600",
        ),
        (
            {"stale_days": 0},
            "Days until a vacancy nobody has confirmed is refused must be a whole number from 1 to "
            "365. You entered 0",
        ),
    ],
)
def test_an_answer_that_cannot_be_gets_one_error_that_says_all(
    client: Client, council: Council, changed: dict[str, Any], error: str
) -> None:
    policy = PolicyFactory(council=council)
    assert compared(client, policy, **changed).errors == [error]
    assert saved(client, policy, **changed).errors == [error]
    assert Policy.objects.count() == 1


def test_weights_that_somebody_proposes_fill_in_the_form(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    proposed = {"need": 45, "nearness": 30, "affordability": 10, "continuity": 10, "assurance": 5}
    query = urlencode({**proposed, "because": "Learned from 40 choices"})
    shown = page(client, f"{reverse('matching:edit_policy')}?{query}")
    assert {name: shown.values[name] for name in proposed} == {
        name: str(value) for name, value in proposed.items()
    }
    assert shown.values["because"] == "Learned from 40 choices"
    assert shown.values["stale_days"] == "28"


def test_old_rankings_keep_their_version_and_matching_all_is_offered(
    client: Client, council: Council, referral: object
) -> None:
    policy = policy_in_force(council)
    before = list(Match.objects.get(is_current=True).options.values())
    shown = saved(client, policy, nearness=25, affordability=10)
    assert "1 referral is still ranked under an older version" in shown.text
    assert "Match all now" in shown.buttons
    match = Match.objects.get(is_current=True)
    assert match.policy == policy
    assert list(match.options.values()) == before
    run = ask_for_run(
        council=council, what=Run.What.ALL, by=None, now=timezone.now(), on=timezone.localdate()
    )
    carry_out(run_id=run.pk)
    assert "older version" not in page(client, reverse("matching:policies")).text


def test_who_was_shown_a_child_is_remembered(
    client: Client, council: Council, referral: object
) -> None:
    compared(client, policy_in_force(council), nearness=25, affordability=10)
    assert AccessLog.objects.filter(part="compare_policy").count() == 1
