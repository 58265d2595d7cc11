"""Envelopes for Celery: safe to ring again."""

from celery import shared_task
from django.utils import timezone

from placements.services.returns import forget_old_returns


@shared_task
def forget_returns() -> None:
    """Every night: what a return said is kept for 30 days, brought in or not."""
    forget_old_returns(now=timezone.now())
