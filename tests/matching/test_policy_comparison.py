"""Who would have got what: the same homes and children under two policies."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Council, User
from matching.arrays import policy_of
from matching.models import Policy
from matching.presenters.compared import groups_of, means_of, unless_small
from matching.services import compare_policies, policy_in_force, preview, proposed_policy
from matching.services import comparison as comparing
from matching.services.comparison import Comparison
from placements.models import Referral
from tests.conftest import ClientOf
from tests.factories import BedFactory, HomeFactory, PolicyFactory, PriceLineFactory, searching
from tests.matching.test_policies import answers, compared

NEAR, FAR = 392_000, 480_000


@pytest.fixture
def town(council: Council) -> Council:
    """A near dear home and a far cheap one; a child who waits for either."""
    PolicyFactory(council=council)
    today = timezone.localdate()
    for name, east, pence in (("Near", NEAR, 140_000), ("Far", FAR, 46_000)):
        home = HomeFactory(council=council, name=name, easting_m=east, confirmed_on=today)
        BedFactory(home=home)
        PriceLineFactory(home=home, weekly_pence=pence)
    searching(council=council, levels={"EMO": 2})
    return council


def run(council: Council, **changes: object) -> Comparison:
    in_force = policy_in_force(council)
    return compare_policies(
        council=council,
        in_force=in_force,
        proposed=proposed_policy(in_force, **changes),
        on=timezone.localdate(),
    )


CHEAPER = {"nearness": 2, "affordability": 33}


def test_a_policy_that_changes_nothing_changes_nobodys_first_option(town: Council) -> None:
    (row,) = run(town).rows
    assert row.before == row.after
    assert (row.changed, row.appear, row.vanish) == (False, 0, 0)


def test_a_policy_for_cheaper_homes_moves_the_child_to_the_cheaper_one(
    town: Council, client_of: ClientOf, manager: User
) -> None:
    (row,) = run(town, **CHEAPER).rows
    assert row.changed
    shown = compared(client_of(manager), policy_in_force(town), **CHEAPER)
    (line,) = shown.table("Referrals, largest change first")
    assert (line["First option in force"], line["First option proposed"]) == ("Near", "Far")
    assert line["Weekly cost"] == "£1,400, then £460"
    assert line["First in its last stored ranking"] == "Never ranked"
    means = {row["What"]: row for row in shown.table("Means of the first options")}
    assert means["Weekly cost, where both prices are known"]["Difference"] == "−£940"
    assert "1 get another first option" in shown.text


def test_each_side_is_what_the_preview_of_those_weights_ranks(town: Council) -> None:
    in_force = policy_in_force(town)
    referral = Referral.objects.get()
    (row,) = run(town, **CHEAPER).rows
    for policy, first in (
        (in_force, row.before),
        (proposed_policy(in_force, **CHEAPER), row.after),
    ):
        weights = policy_of(policy).weights
        _, _, ranking = preview(referral=referral, weights=weights, on=timezone.localdate())
        assert first is not None
        assert (first.home_id, first.tier) == (ranking.option_ids[0], ranking.tier[0])


def test_a_stricter_limit_makes_options_vanish_and_says_for_whom_none_is_left(
    town: Council,
) -> None:
    town.homes.update(confirmed_on=timezone.localdate() - timedelta(days=20))
    (row,) = run(town, stale_days=14).rows
    assert (row.appear, row.vanish, row.after) == (0, 2, None)
    (row,) = run(town, stale_days=30).rows
    assert (row.appear, row.vanish) == (0, 0)


def test_a_price_that_is_not_known_counts_as_the_proposals_dearest(town: Council) -> None:
    town.homes.get(name="Far").price_lines.all().delete()
    bands = {**policy_in_force(town).bands, "standard": [45_000, 500_000]}
    comparison = run(town, bands=bands)
    assert comparison.rows[0].after is not None
    assert comparison.rows[0].after.home_id == town.homes.get(name="Near").pk


def test_closed_referrals_of_the_year_count_and_older_ones_do_not(town: Council) -> None:
    open_one = Referral.objects.get()
    closed, old = (searching(council=town, levels={"EMO": 2}) for _ in range(2))
    by = open_one.approved_by
    for referral, days in ((closed, 300), (old, 366)):
        Referral.objects.filter(pk=referral.pk).update(
            status="unmet",
            closed_at=timezone.now(),
            closed_by=by,
            created_at=timezone.now() - timedelta(days=days),
        )
    assert {row.referral.pk for row in run(town).rows} == {open_one.pk, closed.pk}


def test_another_councils_children_are_not_compared(town: Council) -> None:
    other = PolicyFactory().council
    searching(council=other)
    assert len(run(town).rows) == 1


def test_beyond_the_limit_a_sample_is_ranked_and_the_page_says_so(
    town: Council, monkeypatch: pytest.MonkeyPatch, client_of: ClientOf, manager: User
) -> None:
    for _ in range(4):
        searching(council=town)
    monkeypatch.setattr(comparing, "MOST", 3)
    first, again = run(town), run(town)
    assert first.is_sample
    assert [row.referral.pk for row in first.rows] == [row.referral.pk for row in again.rows]
    assert len(first.rows) == 3
    shown = compared(client_of(manager), policy_in_force(town))
    assert "a sample of 3 referrals" in shown.text


def test_the_largest_change_comes_first(town: Council) -> None:
    stays_put = searching(council=town, levels={"EMO": 2}, max_tenths=100)
    rows = run(town, **CHEAPER).rows
    assert [row.changed for row in rows] == [True, False]
    assert rows[1].referral.pk == stays_put.pk


def test_the_file_holds_every_referral_of_the_comparison(
    town: Council, client_of: ClientOf, manager: User
) -> None:
    for _ in range(30):
        searching(council=town)
    in_force = policy_in_force(town)
    response = client_of(manager).get(
        reverse("matching:compare_policy_csv"), answers(in_force, **CHEAPER)
    )
    lines = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert len(lines) == 1 + 31
    assert Policy.objects.count() == 1


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([0, 6, 7], [0, 6, 7]),
        ([5, 6, 7], [None, None, 7]),
        ([1, 5, 7], [None, None, 7]),
        ([5, 0], [None, 0]),
    ],
)
def test_small_counts_are_left_out_and_never_one_alone(
    counts: list[int], shown: list[int | None]
) -> None:
    assert unless_small(counts) == shown


def test_the_look_at_fairness_shows_no_small_group(town: Council) -> None:
    (row,) = run(town, **CHEAPER).rows
    girls = [row] * 7
    comparison = Comparison(
        on=timezone.localdate(), since=timezone.localdate(), population=7, rows=tuple(girls)
    )
    (group,) = groups_of(comparison)["Sex"]
    assert (group.name, group.referrals, group.changed) == ("Female", 7, 7)
    few = replace(comparison, rows=tuple(girls[:5]))
    (group,) = groups_of(few)["Sex"]
    assert (group.referrals, group.changed, group.miles_before) == (None, None, "Not shown")


def test_means_are_over_the_same_referrals_on_both_sides(town: Council) -> None:
    (row,) = run(town, **CHEAPER).rows
    lost = replace(row, after=None)
    comparison = Comparison(
        on=timezone.localdate(), since=timezone.localdate(), population=2, rows=(row, lost)
    )
    both, means = means_of(comparison)
    assert both == 1
    assert (means[2].before, means[2].after) == ("£1,400", "£460")
