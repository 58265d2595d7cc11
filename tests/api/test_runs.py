"""Runs: how far each is, and asking for one."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import Council, User
from matching.api import runs
from matching.models import Run
from placements.models import Referral, Status
from tests.api.conftest import ask
from tests.factories import ReferralFactory, searching

RUNS = "/api/v1/runs/"


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The runs for which the bell rang."""
    heard: list[int] = []
    monkeypatch.setattr(runs, "ring", lambda run_id: heard.append(run_id))
    return heard


def want(program: Client, said: object, status: int = 202) -> Any:
    response = program.post(RUNS, said, content_type="application/json")
    assert response.status_code == status, response.content
    return response.json()


def test_a_run_of_all_is_queued_and_the_bell_rings(
    program: Client,
    commissioner: User,
    rung: list[int],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        told = want(program, {"referral": None})
    run = Run.objects.get()
    assert rung == [run.pk]
    assert (run.what, run.asked_by, run.on.isoformat()) == ("all", commissioner, "2026-11-22")
    assert told == {
        "id": run.pk,
        "what": "all",
        "referral": None,
        "on": "2026-11-22",
        "state": "queued",
        "asked_at": "2026-11-22T09:00:00Z",
        "asked_by": commissioner.name,
        "started_at": None,
        "finished_at": None,
        "attempt": 0,
        "referrals_total": 0,
        "referrals_done": 0,
        "error": "",
    }


def test_asking_twice_is_asking_once(program: Client, council: Council) -> None:
    assert want(program, {"referral": None})["id"] == want(program, {"referral": None})["id"]


def test_a_run_of_one_referral_names_it(program: Client, council: Council) -> None:
    referral = searching(council=council)
    told = want(program, {"referral": referral.pk})
    assert told["referral"] == referral.pk
    assert ask(program, f"runs/{told['id']}/") == told


def test_a_referral_that_is_not_being_searched_cannot_be_matched(
    program: Client, council: Council
) -> None:
    draft = ReferralFactory(council=council, child__council=council)
    told = want(program, {"referral": draft.pk}, status=409)
    assert told["error"]["code"] == "not_searched"
    assert "being searched" in told["error"]["message"]
    assert not Run.objects.exists()


def test_anothers_referral_and_none_at_all_get_the_same_words(program: Client) -> None:
    theirs = ReferralFactory(status=Status.DRAFT)
    answers = [
        want(program, {"referral": pk}, status=404) for pk in (theirs.pk, theirs.pk + 1_000_000)
    ]
    assert answers[0] == answers[1]
    assert answers[0]["error"]["message"] == "Your council has no referral of this id"


@pytest.mark.parametrize(
    ("said", "field", "words"),
    [
        ({}, "referral", "required"),
        ({"referral": "x"}, "referral", "whole number"),
        ({"referral": [1]}, "referral", "whole number"),
        ({"referral": 0}, "referral", "The least is 1"),
        ({"referral": 10**30}, "referral", "The most is"),
        ({"referral": 1, "what": "all"}, "what", "Known are: referral"),
        ({"referal": 1}, "referal", "Known are: referral"),
    ],
)
def test_what_is_not_understood_is_said_field_by_field(
    program: Client, said: object, field: str, words: str
) -> None:
    told = want(program, said, status=400)
    assert told["error"]["code"] == "not_understood"
    assert words in told["error"]["fields"][field][0]
    assert not Run.objects.exists()


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ("{", "application/json", 400, "parse_error"),
        ("[1]", "application/json", 400, "parse_error"),
        ("[" * 9_000, "application/json", 400, "parse_error"),
        ('{"referral": NaN}', "application/json", 400, "parse_error"),
        ('{"\\ud800": 1}', "application/json", 400, "not_understood"),
        ('{"referral": "\\ud800"}', "application/json", 400, "not_understood"),
        (" " * 10_001, "application/json", 413, "too_long"),
        ("referral=1", "application/x-www-form-urlencoded", 415, "unsupported_media_type"),
    ],
)
def test_a_body_that_is_no_question_is_refused(
    program: Client, body: str, kind: str, status: int, code: str
) -> None:
    response = program.post(RUNS, body, content_type=kind)
    assert response.status_code == status
    assert response.json()["error"]["code"] == code


def test_runs_are_told_newest_first_and_found_by_state_and_day(
    program: Client, matched: Referral
) -> None:
    waiting = want(program, {"referral": None})
    told = ask(program, "runs/")["results"]
    assert [run["state"] for run in told] == ["queued", "done"]
    done = told[1]
    assert (done["referrals_done"], done["referrals_total"]) == (1, 1)
    assert done["asked_by"] is None
    assert ask(program, "runs/?state=queued")["results"] == [waiting]
    assert ask(program, "runs/?what=nightly")["count"] == 0
    assert ask(program, "runs/?on_or_after=2026-11-22")["count"] == 2
    assert ask(program, "runs/?on_or_after=2026-11-23")["count"] == 0
