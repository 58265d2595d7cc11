"""How sure the order of a match is: shares, thresholds, ties, the one question worth asking."""

from typing import Any, Final

from rest_framework import serializers

from accounts.api.fields import OneOf
from codes.needs import DimensionCode
from matching.kernel.codes import Score
from matching.kernel.sureness import DRAWS, Sure
from matching.services.sureness import Asking

WORDS: Final = [(word.name.lower(), word.name.lower()) for word in Sure]
ASKINGS: Final = [(asking.value, asking.value) for asking in Asking]
SCORES: Final = [(score.word, score.word) for score in Score]


class ShareAnswer(serializers.Serializer[Any]):
    rank = serializers.IntegerField()
    home = serializers.IntegerField(help_text="Its id.")
    first_per_mille = serializers.IntegerField(
        min_value=0, max_value=1000, help_text=f"Of {DRAWS:,} plausible weightings: it is first in."
    )


class ThresholdAnswer(serializers.Serializer[Any]):
    """Where another option takes first place."""

    per_cent = serializers.CharField(help_text="Two decimals, rounded half up: “46.27”.")
    numerator = serializers.IntegerField(help_text="The exact value is a fraction of per cent.")
    denominator = serializers.IntegerField(min_value=1)
    at_value = serializers.BooleanField(
        help_text="True: already at the value itself, where totals are equal, by the order of "
        "ties. False: only beyond it."
    )
    home = serializers.IntegerField(help_text="The id of the home that takes first place there.")


class RangeAnswer(serializers.Serializer[Any]):
    """One weight, while the others keep their proportions."""

    weight = OneOf(choices=SCORES)
    present = serializers.IntegerField(help_text="Per cent.")
    below = ThresholdAnswer(
        allow_null=True, help_text="Null: the first stays first down to 0, or nothing can be said."
    )
    above = ThresholdAnswer(
        allow_null=True, help_text="Null: the first stays first up to 100, or nothing can be said."
    )


class TieAnswer(serializers.Serializer[Any]):
    """Options of one tier whose totals are less than a point below that of the first of them."""

    first_rank = serializers.IntegerField()
    last_rank = serializers.IntegerField()


class AnswerAnswer(serializers.Serializer[Any]):
    level = serializers.IntegerField(min_value=0, max_value=4)
    first_three = serializers.ListField(
        child=serializers.IntegerField(), help_text="Ids of homes, best first; fewer if fewer."
    )
    changes = serializers.BooleanField(help_text="Another three, or another order of them.")


class QuestionAnswer(serializers.Serializer[Any]):
    """The not-assessed need whose answer most often changes the first three."""

    asking = OneOf(
        choices=ASKINGS,
        help_text="asked: there is one. nothing: no answer would change the first three. moved_on: "
        "something that the match read has changed since; ask for a run.",
    )
    dimension = OneOf(choices=DimensionCode.choices, allow_null=True)
    answers = AnswerAnswer(many=True, help_text="Levels 0 to 4; empty where nothing is asked.")


class SurenessAnswer(serializers.Serializer[Any]):
    """How sure the order is. For the whole list, whatever filters leave out."""

    word = OneOf(choices=WORDS, help_text="clear: first in 900 or more per mille. likely: 650.")
    seed = serializers.IntegerField(help_text="Of the weightings; it stands in the policy.")
    compared = serializers.IntegerField(
        help_text="Options that were compared: fewer than options_count where the register is so "
        "large that only the first are kept."
    )
    shares = ShareAnswer(many=True, help_text="Of the first ten.")
    thresholds = RangeAnswer(many=True)
    ties = TieAnswer(many=True)
    question = QuestionAnswer()
