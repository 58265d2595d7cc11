"""``seed_demo``: what it enters, where it refuses, what it leaves alone."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import TestCase, override_settings

from accounts.models import Council, Role, User
from matching.demo.stories import HardCase
from matching.kernel.codes import Refusal
from matching.models import Match, Plan, StepDown
from needs.models import Child, KeptAnswers, NeedsProfile
from needs.services import current_profile, read_profile
from placements.models import Referral
from placements.services.packs import alike_to_release
from providers.models import Home, ProviderUser
from tests.factories import TODAY


def seed_demo(**options: Any) -> str:
    out = StringIO()
    call_command("seed_demo", scale="small", on=TODAY, stdout=out, **options)
    return out.getvalue()


def a_council() -> Council:
    return Council.objects.create(name="Rutland", slug="rutland", authority_code="E06000017")


@pytest.mark.django_db
@override_settings(DEMO=True)
def test_it_does_nothing_where_an_empty_database_was_meant_and_there_is_a_council() -> None:
    a_council()
    assert "nothing entered" in seed_demo(if_empty=True)
    assert Council.objects.count() == 1


@pytest.mark.django_db
@override_settings(DEMO=True)
def test_it_refuses_beside_a_council_that_may_be_real() -> None:
    a_council()
    with pytest.raises(CommandError, match="Rutland has nobody of the demo"):
        seed_demo()


@pytest.mark.django_db
@override_settings(DEMO=False, DEBUG=False)
def test_it_refuses_where_neither_demo_nor_debug_is_on() -> None:
    with pytest.raises(CommandError, match="DEMO or DEBUG"):
        seed_demo()


class TestASmallDemo(TestCase):
    """Entered once; the tests only read it."""

    said: str

    @classmethod
    def setUpTestData(cls) -> None:
        with override_settings(DEMO=True):
            cls.said = seed_demo(seed=7, password="a long pass phrase for all")

    def match_of(self, case: HardCase) -> Match:
        return Match.objects.get(referral__child__ref=case.value, is_current=True)

    def test_earlier_searches_were_matched_before_their_child_was_placed(self) -> None:
        earlier = Match.objects.filter(is_current=False).select_related("referral")
        assert earlier.count() > 10
        for match in earlier:
            assert match.referral.closed_at is not None
            assert match.made_at < match.referral.closed_at
            assert match.options.count() == min(match.options_count, 50)

    def test_it_says_how_much_it_entered(self) -> None:
        assert "168 homes" in self.said
        assert "referrals ranked" in self.said

    def test_there_are_step_downs_to_review_before_the_first_night(self) -> None:
        assert "to review for a step-down" in self.said
        assert StepDown.objects.filter(answer="", on=TODAY).exists()

    def test_the_main_council_has_two_neighbours(self) -> None:
        names = Council.objects.order_by("name").values_list("name", flat=True)
        assert list(names) == ["Dudley", "Shropshire", "Wolverhampton"]

    def test_each_role_has_a_demo_person_in_each_council(self) -> None:
        for council in Council.objects.all():
            for role in set(Role) - {Role.PROVIDER}:
                email = f"{role.value}.{council.slug}@demo.example"
                assert User.objects.get(email=email).council == council
        assert User.objects.of_the_demo().filter(role=Role.PROVIDER).count() == 3

    def test_the_given_password_opens_every_demo_account(self) -> None:
        user = User.objects.get(email="commissioner.wolverhampton@demo.example")
        assert user.check_password("a long pass phrase for all")

    def test_the_provider_person_has_several_homes(self) -> None:
        council = Council.objects.get(slug="wolverhampton")
        person = ProviderUser.objects.get(provider__council=council)
        assert person.provider.homes.count() > 2

    def test_a_second_demo_on_top_of_it_is_refused(self) -> None:
        with override_settings(DEMO=True), pytest.raises(CommandError, match="here already"):
            seed_demo()

    def test_profiles_are_confirmed_unless_they_are_drafts(self) -> None:
        drafts = NeedsProfile.objects.filter(confirmed_at=None)
        assert 0 < drafts.count() < 10
        assert not Referral.objects.filter(profile__in=drafts).exists()

    def test_every_searched_referral_has_a_ranking(self) -> None:
        searched = Referral.objects.searched().count()
        assert Match.objects.filter(is_current=True).count() == searched > 10

    def test_three_who_must_live_together_have_a_home_with_three_beds(self) -> None:
        best = self.match_of(HardCase.SIBLINGS_OF_THREE).options.get(rank=1)
        assert best.beds_free >= 3

    def test_a_deprivation_of_liberty_order_never_leads_to_supported_accommodation(self) -> None:
        kinds = self.match_of(HardCase.DEPRIVATION_OF_LIBERTY).options.values_list("home__kind")
        assert kinds
        assert ("supported_accommodation",) not in kinds

    def test_supported_accommodation_suits_the_one_of_16(self) -> None:
        best = self.match_of(HardCase.SUPPORTED_AT_16).options.get(rank=1)
        assert best.home.kind == "supported_accommodation"

    def test_it_is_refused_to_the_one_under_16_next_door(self) -> None:
        match = self.match_of(HardCase.UNDER_16_BESIDE_SUPPORTED)
        homes = Home.objects.filter(council=match.council, kind="supported_accommodation")
        assert not match.options.filter(home__in=homes).exists()
        only_age = Refusal.UNDER_16_SUPPORTED | Refusal.TOO_YOUNG
        assert match.refused.filter(reasons=only_age).exists()

    def test_a_good_home_beside_the_place_to_avoid_is_a_near_miss(self) -> None:
        match = self.match_of(HardCase.PLACE_TO_AVOID)
        assert match.refused.filter(reasons=Refusal.PLACE_TO_AVOID, near_miss=True).exists()

    def test_nothing_within_60_miles_suits_the_one_who_needs_a_hoist(self) -> None:
        options = self.match_of(HardCase.NOTHING_WITHIN_60_MILES).options.all()
        assert options
        assert min(option.distance_tenths for option in options) > 600

    def test_two_who_would_rather_live_together_are_searched_for_each_and_planned_as_one(
        self,
    ) -> None:
        first = Child.objects.get(ref=HardCase.RATHER_TOGETHER.value)
        family = Referral.objects.filter(child__sibling_group=first.sibling_group)
        assert [each.together for each in family] == ["preferred", "preferred"]
        plan = Plan.objects.filter(council=first.council).latest("pk")
        assert plan.families.filter(options_count__gt=0).exists()

    def test_a_reading_is_half_decided_and_a_page_half_typed(self) -> None:
        child = Child.objects.get(ref=HardCase.MANY_NOT_ASSESSED.value)
        reading = read_profile(child=child, profile=current_profile(child), on=TODAY)
        decided = [each.decision.decision for each in reading.suggested if each.decision]
        assert sorted(decided) == ["accepted", "accepted", "dismissed"]
        assert reading.to_decide
        assert KeptAnswers.objects.get().child == child

    def test_the_packs_of_several_providers_wait_to_be_released_together(self) -> None:
        manager = User.objects.get(email="manager.wolverhampton@demo.example")
        searched = Referral.objects.filter(council=manager.council).searched()
        assert 4 in {len(alike_to_release(each, manager)) for each in searched}

    def test_the_near_miss_is_a_bed_that_is_free_five_days_too_late(self) -> None:
        match = self.match_of(HardCase.NEAR_MISS)
        assert match.refused.filter(reasons=Refusal.AVAILABLE_TOO_LATE, near_miss=True).exists()

    def test_a_child_with_many_needs_not_assessed_has_a_range_of_scores(self) -> None:
        options = self.match_of(HardCase.MANY_NOT_ASSESSED).options.all()
        assert any(option.need < option.need_best for option in options)

    def test_a_home_that_declined_a_child_is_not_offered_again(self) -> None:
        matches = Match.objects.filter(is_current=True).prefetch_related("refused")
        reasons = [Refusal(row.reasons) for match in matches for row in match.refused.all()]
        assert any(Refusal.ALREADY_DECLINED in reason for reason in reasons)

    def test_the_same_day_referral_is_for_tonight(self) -> None:
        referral = Referral.objects.get(child__ref=HardCase.SAME_DAY.value)
        assert (str(referral.first_night), referral.urgency) == (str(TODAY), "same_day")

    def test_the_rows_stand_up_to_every_deferred_check(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
