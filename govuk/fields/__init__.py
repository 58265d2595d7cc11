"""Form fields that read what people type as people write it."""

from govuk.fields.day import DayField, DayWidget
from govuk.fields.level import LevelField
from govuk.fields.miles import MilesField
from govuk.fields.money import MoneyField
from govuk.fields.text import PostcodeField, WordsField

__all__ = [
    "DayField",
    "DayWidget",
    "LevelField",
    "MilesField",
    "MoneyField",
    "PostcodeField",
    "WordsField",
]
