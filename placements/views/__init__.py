"""Pages about referrals: the list, the form, the approval, and what follows."""

from placements.views.approving import approvals, approve, give_back
from placements.views.casework import hold, resume, revise, search, withdraw
from placements.views.check import check, tasks
from placements.views.family import family
from placements.views.parts import plan, siblings, urgent
from placements.views.referral import referral
from placements.views.requirements import requirements
from placements.views.reviews import review, reviews
from placements.views.start import my_referrals, new_child, start

__all__ = [
    "approvals",
    "approve",
    "check",
    "family",
    "give_back",
    "hold",
    "my_referrals",
    "new_child",
    "plan",
    "referral",
    "requirements",
    "resume",
    "review",
    "reviews",
    "revise",
    "search",
    "siblings",
    "start",
    "tasks",
    "urgent",
    "withdraw",
]
