"""What a match found: options with the parts of their totals, refusals with all their reasons."""

from typing import Any

from rest_framework import serializers

from accounts.api.fields import OneOf, TrueOrFalse, Whole, several
from accounts.api.pages import PageAnswer
from accounts.api.questions import PageQuestion
from codes.homes import Kind, Sector
from codes.needs import Band, DimensionCode
from matching.kernel.codes import Refusal, Standing
from matching.kernel.company import CompanyWarning
from matching.serializers.sureness import SurenessAnswer

REASONS = [(str(refusal.name), str(refusal.name)) for refusal in Refusal]
STANDINGS = [(standing.value, standing.value) for standing in Standing]
WARNINGS = [(warning.name, warning.name) for warning in CompanyWarning]
PER_MILLE = "0 to 1,000; higher is better."
MOST_MILES = 1_000
MOST_PENCE = 100_000_000


class OptionsQuestion(PageQuestion):
    kind = several(OneOf(choices=Kind.choices), "Only these kinds; give it once for each.")
    tier = several(Whole(min_value=1, max_value=3), "Only these tiers; give it once for each.")
    max_miles = Whole(
        min_value=0,
        max_value=MOST_MILES,
        required=False,
        help_text="Only homes at most so many miles from the child’s home.",
    )
    max_weekly_pence = Whole(
        min_value=0,
        max_value=MOST_PENCE,
        required=False,
        help_text="Only homes of a known price of at most so many pence a week: those whose "
        "price is not known are left out too.",
    )
    in_area = TrueOrFalse(
        required=False,
        help_text="True: only homes inside the council’s boundary. False: only those outside.",
    )


class RefusalsQuestion(PageQuestion):
    reason = OneOf(
        choices=REASONS, required=False, help_text="Only homes with this reason among theirs."
    )
    near_miss = TrueOrFalse(
        required=False, help_text="True: only near misses. False: only the others."
    )


class ScoresAnswer(serializers.Serializer[Any]):
    """The five scores."""

    need = serializers.IntegerField(help_text=PER_MILLE)
    nearness = serializers.IntegerField(help_text=PER_MILLE)
    affordability = serializers.IntegerField(help_text=PER_MILLE)
    continuity = serializers.IntegerField(help_text=PER_MILLE)
    assurance = serializers.IntegerField(help_text=PER_MILLE)


class WeightsAnswer(serializers.Serializer[Any]):
    """The policy’s weights; they add up to 100."""

    need = serializers.IntegerField(help_text="Per cent.")
    nearness = serializers.IntegerField(help_text="Per cent.")
    affordability = serializers.IntegerField(help_text="Per cent.")
    continuity = serializers.IntegerField(help_text="Per cent.")
    assurance = serializers.IntegerField(help_text="Per cent.")


class PartsAnswer(serializers.Serializer[Any]):
    """Weight times score; the five add up to the total."""

    need = serializers.IntegerField()
    nearness = serializers.IntegerField()
    affordability = serializers.IntegerField()
    continuity = serializers.IntegerField()
    assurance = serializers.IntegerField()


class MatchAnswer(serializers.Serializer[Any]):
    """What one run found for one referral, and what it was made from."""

    id = serializers.IntegerField(source="pk")
    run = serializers.IntegerField(source="run_id")
    on = serializers.DateField(help_text="The day it was ranked for.")
    made_at = serializers.DateTimeField()
    policy_version = serializers.IntegerField(source="policy.version")
    profile_version = serializers.IntegerField(source="profile.version")
    inputs_digest = serializers.CharField(
        help_text="SHA-256 of everything that was read, in hexadecimal."
    )
    band = OneOf(choices=Band.choices, help_text="The band of need whose prices were taken.")
    weights = WeightsAnswer(source="policy")
    homes_count = serializers.IntegerField(help_text="Homes that were looked at.")
    options_count = serializers.IntegerField(help_text="Homes that may be offered.")
    keeps_all = serializers.BooleanField(
        help_text="False: the register is so large that only the first 50 options are kept; "
        "refusals are then worked out from today’s register. A run of this one referral keeps all."
    )
    near_misses_count = serializers.IntegerField(
        help_text="Homes with exactly one reason against them, and that one can be waived."
    )


class MatchedHomeAnswer(serializers.Serializer[Any]):
    id = serializers.IntegerField(source="pk")
    ref = serializers.CharField()
    name = serializers.CharField()
    kind = OneOf(choices=Kind.choices)
    provider = serializers.CharField(source="provider.name")
    sector = OneOf(choices=Sector.choices, source="provider.sector")
    area = serializers.CharField(
        source="authority.code", help_text="ONS code of the upper-tier council."
    )
    area_name = serializers.CharField(source="authority.name")


class ShortfallAnswer(serializers.Serializer[Any]):
    dimension = OneOf(choices=DimensionCode.choices)
    levels = serializers.IntegerField(min_value=1, max_value=4, help_text="Levels short.")


class WarningAnswer(serializers.Serializer[Any]):
    code = OneOf(choices=WARNINGS)
    about = serializers.IntegerField(
        min_value=0, help_text="Residents it is about. 0: it is about the home."
    )


class ResidentsAnswer(serializers.Serializer[Any]):
    """Who lives there, by codes alone: never another child’s record."""

    count = serializers.IntegerField(help_text="How many, the child’s own siblings left out.")
    undescribed = serializers.IntegerField(help_text="Of how many nothing is known.")
    warnings = WarningAnswer(
        many=True, help_text="To weigh before an offer; none refuses the home or moves its rank."
    )


class OptionAnswer(serializers.Serializer[Any]):
    """A home that may be offered. People decide: the rank is no decision."""

    rank = serializers.IntegerField(source="option.rank", help_text="From 1, the best.")
    home = MatchedHomeAnswer(source="option.home")
    tier = serializers.IntegerField(
        source="option.tier",
        min_value=1,
        max_value=3,
        help_text="1: meets every assessed need. 2: a small shortfall, none critical. "
        "3: a larger or critical shortfall.",
    )
    total = serializers.IntegerField(source="option.total", help_text="0 to 100,000.")
    scores = ScoresAnswer(source="option")
    parts = PartsAnswer()
    need_best = serializers.IntegerField(
        source="option.need_best",
        help_text="The need score, 0 to 1,000, if all that is not assessed were met. The score "
        "is between need and need_best.",
    )
    miles = serializers.CharField(help_text="From the child’s home, one decimal: “2.7”.")
    about = serializers.BooleanField(
        source="option.about", help_text="True: an end of the distance is a centroid."
    )
    in_area = serializers.BooleanField(help_text="Inside the council’s boundary.")
    weekly_pence = serializers.IntegerField(
        source="option.weekly_pence",
        allow_null=True,
        help_text="Pence a week. Null: the register holds no price; never 0.",
    )
    beds_free = serializers.IntegerField(
        source="option.beds_free", help_text="When it was matched."
    )
    free_from = serializers.DateField(
        allow_null=True, source="option.free_from", help_text="Null: free already."
    )
    confirmed_on = serializers.DateField(
        allow_null=True,
        source="option.confirmed_on",
        help_text="When its vacancies were confirmed. Null: never.",
    )
    shortfalls = ShortfallAnswer(
        many=True, help_text="Assessed needs that the home does not fully meet. Empty: none."
    )
    residents = ResidentsAnswer()


class OptionList(PageAnswer):
    match = MatchAnswer()
    sureness = SurenessAnswer(allow_null=True, help_text="Null: there is no option.")
    results = OptionAnswer(many=True)


class ReasonAnswer(serializers.Serializer[Any]):
    code = OneOf(choices=REASONS)
    name = serializers.CharField(help_text="The reason in words.")
    detail = serializers.CharField(
        help_text="Both sides: the case as it was ranked, and the home as it is now."
    )
    waiver = serializers.CharField(help_text="Who may set it aside, or why nobody can.")


class RefusedHomeAnswer(serializers.Serializer[Any]):
    """A home that may not be offered, with every reason."""

    home = MatchedHomeAnswer()
    miles = serializers.CharField(help_text="From the child’s home, one decimal: “2.7”.")
    about = serializers.BooleanField(help_text="True: an end of the distance is a centroid.")
    near_miss = serializers.BooleanField(
        help_text="There is one reason only, and that one can be waived."
    )
    reasons = ReasonAnswer(many=True)


class ReasonCountAnswer(serializers.Serializer[Any]):
    code = OneOf(choices=REASONS)
    name = serializers.CharField(help_text="The reason in words.")
    standing = OneOf(choices=STANDINGS, help_text="What kind of no it is for most homes.")
    homes = serializers.IntegerField(help_text="Homes with this reason among theirs.")
    only = serializers.IntegerField(help_text="Homes for which it is the only reason.")


class RefusalList(PageAnswer):
    match = MatchAnswer()
    reasons = ReasonCountAnswer(
        many=True, help_text="All refused homes of the match by reason, whatever is asked for."
    )
    results = RefusedHomeAnswer(many=True)
