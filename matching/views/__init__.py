"""The commissioner's pages: what is waiting, which homes, why, and what was refused."""

from matching.views.changes import changes, read_all_changes, read_changes
from matching.views.choices import choices, reject_choices
from matching.views.compare import compare
from matching.views.homes_map import homes_map
from matching.views.how import how, record, record_csv, record_md, statement
from matching.views.option import option
from matching.views.options import options, options_csv
from matching.views.planning import plan_again, plan_progress, plan_why
from matching.views.plans import joint_plan, plan_csv
from matching.views.policies import (
    compare_policy,
    compare_policy_csv,
    edit_policy,
    policies,
)
from matching.views.preview import preview, preview_data
from matching.views.proposals import (
    home_remedies,
    my_remedies,
    provider_remedies,
    remedies,
    remedies_csv,
)
from matching.views.refused import refused
from matching.views.runs import match_all, match_now, run, runs
from matching.views.stepdowns import look_for_step_downs, step_down, step_downs
from matching.views.waiting import waiting
from matching.views.worklist import worklist

__all__ = [
    "choices",
    "reject_choices",
    "changes",
    "compare",
    "compare_policy",
    "compare_policy_csv",
    "edit_policy",
    "home_remedies",
    "homes_map",
    "how",
    "joint_plan",
    "look_for_step_downs",
    "match_all",
    "match_now",
    "my_remedies",
    "option",
    "options",
    "options_csv",
    "plan_again",
    "plan_csv",
    "plan_progress",
    "plan_why",
    "policies",
    "preview",
    "preview_data",
    "provider_remedies",
    "read_all_changes",
    "read_changes",
    "record",
    "record_csv",
    "record_md",
    "refused",
    "remedies",
    "remedies_csv",
    "run",
    "runs",
    "statement",
    "step_down",
    "step_downs",
    "waiting",
    "worklist",
]
