"""Everything that makes, stores or compares rankings."""

from matching.services.asking import ask_for_run, runs_to_take_up, take_up_asked
from matching.services.bell import ring
from matching.services.digest import digests_to_send, send_digest, send_waiting_digests
from matching.services.policies import change_policy, policy_in_force
from matching.services.preview import preview
from matching.services.runs import carry_out

__all__ = [
    "ask_for_run",
    "carry_out",
    "change_policy",
    "digests_to_send",
    "policy_in_force",
    "preview",
    "ring",
    "runs_to_take_up",
    "send_digest",
    "send_waiting_digests",
    "take_up_asked",
]
