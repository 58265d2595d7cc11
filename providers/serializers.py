"""Homes and vacancies as the API tells them."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import Code, Day, OneOf, TrueOrFalse
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion
from codes.homes import Kind, Rating, Sector
from codes.needs import Band, DimensionCode
from providers.models import Assumed, Bed, Home, PriceLine, SuspendedBy

SUSPENDERS = [choice for choice in SuspendedBy.choices if choice[0]]


class HomesQuestion(PageQuestion):
    kind = OneOf(choices=Kind.choices, required=False, help_text="The kind of home.")
    sector = OneOf(choices=Sector.choices, required=False, help_text="Who runs the provider.")
    rating = OneOf(choices=Rating.choices, required=False, help_text="Ofsted’s latest judgement.")
    area = Code(
        regex=r"^[A-Z][0-9]{8}$",
        required=False,
        help_text="The nine-character code of the upper-tier council where the home is.",
    )
    words = Code(
        regex=r"^[^\x00]*$",
        max_length=100,
        allow_blank=True,
        required=False,
        help_text="Words in the name, the provider’s name, the reference or the URN. "
        "Empty or left out: all.",
    )
    free = TrueOrFalse(
        required=False, help_text="True: only homes with a free bed. False or left out: all."
    )
    stale = TrueOrFalse(
        required=False,
        help_text="True: only homes that nobody confirmed for more than 28 days, or ever. "
        "False or left out: all.",
    )
    left = TrueOrFalse(
        required=False,
        help_text="True: also homes that left the register. False or left out: not those.",
    )


class VacanciesQuestion(PageQuestion):
    kind = OneOf(choices=Kind.choices, required=False, help_text="The kind of home.")
    sector = OneOf(choices=Sector.choices, required=False, help_text="Who runs the provider.")
    area = Code(
        regex=r"^[A-Z][0-9]{8}$",
        required=False,
        help_text="The nine-character code of the upper-tier council where the home is.",
    )
    free_by = Day(required=False, help_text="Only beds that are free on this day or before.")
    confirmed_since = Day(
        required=False,
        help_text="Only beds of homes whose vacancies were confirmed on this day or later.",
    )


class ProviderAnswer(serializers.Serializer[Any]):
    name = serializers.CharField()
    sector = OneOf(choices=Sector.choices, help_text="Who runs it: SSDA903 PLACE_PROVIDER.")


class PlaceAnswer(serializers.Serializer[Any]):
    postcode = serializers.CharField(
        source="home.postcode", help_text="Empty where only the council area is known."
    )
    known = OneOf(
        choices=Home.PlaceKnown.choices,
        source="home.place_known",
        help_text="How well the place is known.",
    )
    about = serializers.BooleanField(
        source="home.is_about", help_text="True: a centroid, so its distances are “about”."
    )
    easting_m = serializers.IntegerField(
        source="home.easting_m", help_text="Metres on the National Grid."
    )
    northing_m = serializers.IntegerField(
        source="home.northing_m", help_text="Metres on the National Grid."
    )
    area = serializers.CharField(
        source="home.authority.code", help_text="ONS code of the upper-tier council."
    )
    area_name = serializers.CharField(source="home.authority.name")


class RegistrationAnswer(serializers.Serializer[Any]):
    """Registration with Ofsted, or approval of a foster household."""

    registered_from = serializers.DateField(source="home.registered_from")
    registered_to = serializers.DateField(
        allow_null=True,
        source="home.registered_to",
        help_text="The first day without it. Null: no end.",
    )
    removed_on = serializers.DateField(
        allow_null=True,
        source="home.removed_on",
        help_text="When the home left the register. Null: it has not.",
    )
    age_from = serializers.IntegerField(source="home.age_from", help_text="Years, inclusive.")
    age_to = serializers.IntegerField(source="home.age_to", help_text="Years, inclusive.")
    accepts_male = serializers.BooleanField(source="home.accepts_male")
    accepts_female = serializers.BooleanField(source="home.accepts_female")
    accepts_not_recorded = serializers.BooleanField(
        source="home.accepts_not_recorded", help_text="A child whose sex is not recorded."
    )
    rating = OneOf(choices=Rating.choices, source="home.rating")
    inspected_on = serializers.DateField(
        allow_null=True, source="home.inspected_on", help_text="Null: not known, or never."
    )
    suspended_by = OneOf(
        choices=SUSPENDERS,
        source="home.suspended_by",
        allow_null=True,
        help_text="Who stopped new placements. Null: nobody.",
    )
    suspended_because = serializers.CharField(source="home.suspended_because")


class BuildingAnswer(serializers.Serializer[Any]):
    wheelchair = serializers.BooleanField(source="home.wheelchair")
    ground_floor = serializers.BooleanField(source="home.ground_floor")
    hoist = serializers.BooleanField(source="home.hoist")
    waking_night = serializers.BooleanField(
        source="home.waking_night", help_text="Somebody is awake at night."
    )


class BedAnswer(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="bed.pk")
    name = serializers.CharField(source="bed.name")
    state = OneOf(
        choices=Bed.State.choices, source="bed.state", help_text="As its provider declared it."
    )
    free_from = serializers.DateField(
        allow_null=True, source="bed.free_from", help_text="Null and free: it is free already."
    )
    is_ours = serializers.BooleanField(
        help_text="A child of this council lives here, or is promised it: not free, "
        "whatever the state."
    )


class CapabilityAnswer(serializers.Serializer[Any]):
    dimension = OneOf(choices=DimensionCode.choices)
    level = serializers.IntegerField(
        min_value=0, max_value=4, help_text="The highest level, 0 to 4, that can be met safely."
    )
    is_declared = serializers.BooleanField(
        help_text="False: nobody declared it; the level is the default of this kind of home, "
        "to be confirmed."
    )
    evidence = serializers.CharField(help_text="What shows it. Empty: nothing recorded.")
    verified_on = serializers.DateField(allow_null=True, help_text="Null: not verified.")


class PriceAnswer(serializers.Serializer[Any]):
    what = OneOf(
        choices=PriceLine.What.choices,
        help_text="Shares of education and health are positive, and subtracted.",
    )
    band = OneOf(
        choices=Band.choices, allow_null=True, help_text="The band of need. Null: every band."
    )
    weekly_pence = serializers.IntegerField(min_value=0, help_text="Pence a week.")
    valid_from = serializers.DateField()
    valid_to = serializers.DateField(
        allow_null=True, help_text="The first day without it. Null: no end."
    )


class HomeAnswer(serializers.Serializer[Any]):
    """A home: where, what for, how many beds, what it can do, at what price."""

    id = serializers.IntegerField(source="home.pk")
    ref = serializers.CharField(source="home.ref", help_text="The council’s or Ofsted’s reference.")
    urn = serializers.CharField(
        source="home.urn", help_text="Ofsted’s unique reference number. Empty: none recorded."
    )
    name = serializers.CharField(source="home.name")
    kind = OneOf(choices=Kind.choices, source="home.kind")
    provider = ProviderAnswer(source="home.provider")
    place = PlaceAnswer(source="*")
    registration = RegistrationAnswer(source="*")
    building = BuildingAnswer(source="*")
    offers = serializers.ListField(
        child=serializers.CharField(), source="home.offers", help_text="Words of what it offers."
    )
    assumed = serializers.ListField(
        child=OneOf(choices=Assumed.choices),
        source="home.assumed",
        help_text="What nobody has told, and the register had to assume.",
    )
    confirmed_on = serializers.DateField(
        allow_null=True,
        source="home.confirmed_on",
        help_text="When its vacancies were last confirmed. Null: never.",
    )
    is_stale = serializers.BooleanField(
        help_text="Confirmed more than 28 days ago, or never: the vacancies may be gone."
    )
    beds_free = serializers.IntegerField(
        allow_null=True,
        help_text="Declared free, now or from a day, and not lived in by or held for a child of "
        "this council. Null: nobody has said.",
    )
    beds = BedAnswer(many=True)
    capability = CapabilityAnswer(many=True, help_text="All twenty dimensions, in their order.")
    prices = PriceAnswer(
        many=True,
        allow_null=True,
        help_text="Lines that hold today or later. Empty: the register holds no price. "
        "Null: the token’s person may not see prices.",
    )


class HomeList(PageAnswer):
    results = HomeAnswer(many=True)


class VacancyHomeAnswer(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    ref = serializers.CharField()
    name = serializers.CharField()
    kind = OneOf(choices=Kind.choices)
    provider = ProviderAnswer()
    area = serializers.CharField(
        source="authority.code", help_text="ONS code of the upper-tier council."
    )
    area_name = serializers.CharField(source="authority.name")


class VacancyAnswer(serializers.Serializer[Any]):
    """A bed that is free, now or from a day on."""

    id = serializers.IntegerField(source="bed.pk", help_text="Of the bed.")
    bed = serializers.CharField(source="bed.name")
    home = VacancyHomeAnswer(source="bed.home")
    free_from = serializers.DateField(
        allow_null=True, source="bed.free_from", help_text="Null: free already."
    )
    confirmed_on = serializers.DateField(
        allow_null=True,
        source="bed.home.confirmed_on",
        help_text="When it was last confirmed. Null: never.",
    )
    is_assumed = serializers.BooleanField(
        help_text="True: nobody has said whether the bed is free. The register shows every bed "
        "of such a home as free until somebody confirms: ask first."
    )
    is_stale = serializers.BooleanField(
        help_text="Confirmed more than 28 days ago, or never: the vacancy may be gone."
    )
    is_registered = serializers.BooleanField(help_text="Registration or approval holds today.")
    suspended_by = OneOf(
        choices=SUSPENDERS,
        source="bed.home.suspended_by",
        allow_null=True,
        help_text="Who stopped new placements there. Null: nobody.",
    )


class VacancyList(PageAnswer):
    results = VacancyAnswer(many=True)
