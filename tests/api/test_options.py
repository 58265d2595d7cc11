"""Options: in rank order, each with the parts of its total, as they were stored."""

from typing import Any

from django.test import Client

from accounts.models import AccessLog, Council
from matching.models import Match, Option
from needs.models import Child
from placements.models import Referral
from tests.api.conftest import ask, match, profile_of
from tests.factories import searching

SCORES = ("need", "nearness", "affordability", "continuity", "assurance")


def options(program: Client, referral: Referral, query: str = "") -> list[Any]:
    found: list[Any] = ask(program, f"referrals/{referral.pk}/options/?{query}")["results"]
    return found


def names(program: Client, referral: Referral, query: str = "") -> list[str]:
    return [option["home"]["name"] for option in options(program, referral, query)]


def test_options_come_in_rank_order_with_what_was_stored(
    program: Client, matched: Referral
) -> None:
    told = options(program, matched)
    assert [(option["rank"], option["home"]["name"]) for option in told] == [
        (1, "Near"),
        (2, "Far"),
    ]
    stored = Option.objects.get(rank=1)
    best = told[0]
    assert best["tier"] == stored.tier == 1
    assert best["total"] == stored.total
    assert best["scores"] == {name: getattr(stored, name) for name in SCORES}
    assert best["need_best"] == stored.need_best
    assert best["miles"] == f"{stored.distance_tenths / 10:.1f}"
    assert best["beds_free"] == 1
    assert best["free_from"] is None
    assert best["confirmed_on"] == "2026-11-22"
    assert best["in_area"] is True


def test_the_parts_are_weight_times_score_and_add_up_to_the_total(
    program: Client, matched: Referral
) -> None:
    told = ask(program, f"referrals/{matched.pk}/options/")
    for option in told["results"]:
        weights = told["match"]["weights"]
        assert option["parts"] == {n: weights[n] * option["scores"][n] for n in SCORES}
        assert sum(option["parts"].values()) == option["total"]


def test_a_price_that_is_not_known_is_null_and_never_0(program: Client, matched: Referral) -> None:
    assert [option["weekly_pence"] for option in options(program, matched)] == [115_000, None]


def test_a_distance_is_about_where_an_end_of_it_is_a_centroid(
    program: Client, matched: Referral
) -> None:
    assert [option["about"] for option in options(program, matched)] == [False, True]
    Child.objects.update(home_about=True)
    match(matched.council)
    assert [option["about"] for option in options(program, matched)] == [True, True]


def test_shortfalls_are_named_with_their_levels(program: Client, matched: Referral) -> None:
    near, far = options(program, matched)
    assert near["shortfalls"] == []
    assert far["shortfalls"] == [{"dimension": "EMO", "levels": 1}]
    assert far["tier"] == 2


def test_the_match_says_what_it_was_made_from(program: Client, matched: Referral) -> None:
    stored = Match.objects.get(is_current=True)
    told = ask(program, f"referrals/{matched.pk}/options/")["match"]
    assert told["on"] == "2026-11-22"
    assert told["run"] == stored.run_id
    assert told["policy_version"] == 1
    assert told["profile_version"] == profile_of(matched).version
    assert told["inputs_digest"] == stored.inputs_digest
    assert told["band"] == "standard"
    assert (told["homes_count"], told["options_count"]) == (3, 2)


def test_filters_leave_homes_out_and_the_ranks_stay(program: Client, matched: Referral) -> None:
    assert [option["rank"] for option in options(program, matched, "tier=2")] == [2]
    assert names(program, matched, "tier=1&tier=2") == ["Near", "Far"]
    assert names(program, matched, "kind=secure_home") == []
    assert names(program, matched, "max_miles=10") == ["Near"]
    assert names(program, matched, "max_weekly_pence=115000") == ["Near"]
    assert names(program, matched, "max_weekly_pence=114999") == []
    assert names(program, matched, "in_area=true") == ["Near", "Far"]
    assert names(program, matched, "in_area=false") == []
    told = ask(program, f"referrals/{matched.pk}/options/?tier=2")
    assert (told["count"], told["match"]["options_count"]) == (1, 2)


def test_asking_computes_and_writes_no_ranking(program: Client, matched: Referral) -> None:
    Option.objects.filter(rank=2).update(total=1)
    assert options(program, matched)[1]["total"] == 1
    assert Match.objects.count() == 1


def test_a_referral_that_was_never_matched_is_not_one_without_options(
    program: Client, council: Council
) -> None:
    unmatched = searching(council=council)
    for part in ("options", "refusals"):
        told = ask(program, f"referrals/{unmatched.pk}/{part}/", status=404)
        assert told["error"]["code"] == "not_matched"
        assert "not been matched" in told["error"]["message"]


def test_the_child_counts_as_looked_at(program: Client, matched: Referral) -> None:
    ask(program, f"referrals/{matched.pk}/options/")
    ask(program, f"referrals/{matched.pk}/refusals/")
    looks = AccessLog.objects.order_by("pk").values_list("child_id", "part")
    assert list(looks) == [
        (matched.child_id, "api:options"),
        (matched.child_id, "api:refusals"),
    ]
