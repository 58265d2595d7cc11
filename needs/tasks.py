"""Envelopes for Celery: safe to ring again."""

from celery import shared_task
from django.utils import timezone

from needs.services.keeping import forget_old_answers


@shared_task
def forget_answers() -> None:
    """Every night: what was typed and not saved is kept for 14 days."""
    forget_old_answers(now=timezone.now())
