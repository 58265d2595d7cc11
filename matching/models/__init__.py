"""The tables of matching."""

from matching.models.matches import Change, Match, Option, Refused
from matching.models.notices import Digest, Notice, NoticeRead
from matching.models.planfamilies import PlanFamily
from matching.models.plans import Plan, PlanBed, PlanRow
from matching.models.policies import Policy, default_bands, default_refused_ratings
from matching.models.runs import Run, RunBatch
from matching.models.statements import Statement
from matching.models.stepdowns import StepDown, StepDownHome
from matching.models.suggestions import RejectedWeights

__all__ = [
    "Change",
    "Digest",
    "Match",
    "Notice",
    "NoticeRead",
    "Option",
    "Plan",
    "PlanBed",
    "PlanFamily",
    "PlanRow",
    "Policy",
    "Refused",
    "RejectedWeights",
    "Run",
    "RunBatch",
    "Statement",
    "StepDown",
    "StepDownHome",
    "default_bands",
    "default_refused_ratings",
]
