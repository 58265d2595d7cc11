"""Envelopes for Celery: each rings once, and all are safe to ring again."""

from celery import shared_task
from django.utils import timezone

from accounts.models import Council
from matching.models import Run
from matching.services import (
    ask_for_run,
    carry_out,
    find_step_downs,
    ring,
    runs_to_take_up,
    send_waiting_digests,
    take_up_changes,
)
from matching.services.plans import ask_for_nightly_plans, carry_out_plan, plans_to_take_up
from matching.services.retention import forget_old_options


@shared_task
def carry_out_run(*, run_id: int) -> None:
    """Do one batch of a run; when it was the last of the night's, tell the commissioners."""
    carry_out(run_id=run_id, batches=1)
    send_waiting_digests(now=timezone.now())


@shared_task
def match_open_referrals() -> None:
    """Every night: one run for each council."""
    for council in Council.objects.filter(policies__isnull=False).distinct():
        run = ask_for_run(
            council=council,
            what=Run.What.NIGHTLY,
            by=None,
            now=timezone.now(),
            on=timezone.localdate(),
        )
        ring(run_id=run.pk)


@shared_task
def look_for_step_downs() -> None:
    """Every night, after the matching: children who could live nearer, for people to review."""
    for council in Council.objects.filter(policies__isnull=False).distinct():
        find_step_downs(council=council, now=timezone.now(), on=timezone.localdate())


@shared_task
def match_what_changed() -> None:
    """
    Every 15 seconds, and when somebody rings: match again what the latest changes touch.

    Whatever waited is one run a council. Without a change it asks two short questions.
    """
    for run_id in take_up_changes(now=timezone.now(), on=timezone.localdate()):
        carry_out(run_id=run_id)


@shared_task
def take_up_stopped_runs() -> None:
    """Twice a minute: what never started, and what a dead worker dropped."""
    for run_id in runs_to_take_up(now=timezone.now()):
        carry_out(run_id=run_id)
    send_waiting_digests(now=timezone.now())
    ask_for_nightly_plans(now=timezone.now(), on=timezone.localdate())
    for plan_id in plans_to_take_up(now=timezone.now()):
        carry_out_plan(plan_id=plan_id)


@shared_task
def carry_out_joint_plan(*, plan_id: int) -> None:
    """Work out one joint plan."""
    carry_out_plan(plan_id=plan_id)


@shared_task
def forget_options() -> None:
    """Every night: options of old matches, but for those that a decision rested on."""
    forget_old_options(now=timezone.now())
