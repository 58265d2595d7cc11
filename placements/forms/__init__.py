"""What the pages about a referral ask; forms check words and nothing else."""

from placements.forms.casework import HoldForm, ReturnForm, SearchForm, WithdrawForm
from placements.forms.plan import PlanForm, SiblingsForm, UrgentPlanForm
from placements.forms.requirements import RequirementsForm
from placements.forms.start import StartForm, SubmitForm

__all__ = [
    "HoldForm",
    "PlanForm",
    "RequirementsForm",
    "ReturnForm",
    "SearchForm",
    "SiblingsForm",
    "StartForm",
    "SubmitForm",
    "UrgentPlanForm",
    "WithdrawForm",
]
