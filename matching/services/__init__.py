"""Everything that makes, stores or compares rankings."""

from matching.services.asking import ask_for_run
from matching.services.batches import runs_to_take_up
from matching.services.bell import ring, ring_for_changes
from matching.services.comparison import compare_policies
from matching.services.digest import send_waiting_digests
from matching.services.holding import waiting
from matching.services.learning import reject_weights, what_choices_say
from matching.services.notices import mark_read
from matching.services.outbox import take_up_changes
from matching.services.policies import change_policy, policy_in_force, proposed_policy
from matching.services.preview import preview
from matching.services.runs import carry_out
from matching.services.statements import state
from matching.services.stepdowns import answer_step_down, find_step_downs

__all__ = [
    "answer_step_down",
    "ask_for_run",
    "carry_out",
    "change_policy",
    "compare_policies",
    "find_step_downs",
    "mark_read",
    "policy_in_force",
    "preview",
    "proposed_policy",
    "ring",
    "ring_for_changes",
    "runs_to_take_up",
    "send_waiting_digests",
    "state",
    "take_up_changes",
    "waiting",
    "reject_weights",
    "what_choices_say",
]
