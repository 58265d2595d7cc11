"""Everything that changes a referral; there is nowhere else."""

from placements.services.approving import (
    SearchLimits,
    approve_to_search,
    change_search,
    may_approve,
    return_for_information,
)
from placements.services.checking import answer_check
from placements.services.families import NewSibling, open_family
from placements.services.moves import hold, move, resume, withdraw
from placements.services.opening import open_referral, open_referral_of_new_child
from placements.services.parts import (
    PlanAnswers,
    save_plan,
    save_siblings,
    save_urgent_plan,
    stamp_of_parts,
)
from placements.services.requirements import requirements_of, save_requirements
from placements.services.settling import clear_settled, mark_settled
from placements.services.submitting import revise_profile, submit_referral

__all__ = [
    "NewSibling",
    "PlanAnswers",
    "SearchLimits",
    "answer_check",
    "approve_to_search",
    "change_search",
    "clear_settled",
    "hold",
    "mark_settled",
    "may_approve",
    "move",
    "open_family",
    "open_referral",
    "open_referral_of_new_child",
    "requirements_of",
    "resume",
    "return_for_information",
    "revise_profile",
    "save_plan",
    "save_requirements",
    "save_siblings",
    "save_urgent_plan",
    "stamp_of_parts",
    "submit_referral",
    "withdraw",
]
