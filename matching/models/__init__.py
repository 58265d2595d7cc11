"""The tables of matching."""

from matching.models.matches import Change, Match, Option, Refused
from matching.models.policies import Policy, default_bands, default_refused_ratings
from matching.models.runs import Run
from matching.models.statements import Statement

__all__ = [
    "Change",
    "Match",
    "Option",
    "Policy",
    "Refused",
    "Run",
    "Statement",
    "default_bands",
    "default_refused_ratings",
]
