"""What a browser posts from the pages about a referral, with the least that is valid."""

from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from placements.models import Referral
from tests.needs.answers import PROFILE_PAGES, child_page, urgent_page

NO_SIBLINGS = {"together": "none", "count": "", "refs": ""}


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def plan_page(first_night: date | None = None, **changes: Any) -> dict[str, Any]:
    night = first_night or in_days(14)
    return {
        "reason": "ending",
        "urgency": "planned",
        "first_night_day": str(night.day),
        "first_night_month": str(night.month),
        "first_night_year": str(night.year),
        "duration": "long_term",
        "kinship_explored": "yes",
        "kinship_words": "An aunt was asked and cannot.",
        "goal": "long_term_fostering",
        "plan_words": "Settle, stay at school, see mum every week.",
        **changes,
    }


def urgent_plan_page(**changes: Any) -> dict[str, Any]:
    plan = plan_page(in_days(0), urgency="same_day", duration="short")
    del plan["goal"], plan["plan_words"]
    return {**plan, **NO_SIBLINGS, **changes}


def start_for_new_child(client: Client, how: str = "planned", **changes: Any) -> Referral:
    """Through the first two pages, to a draft."""
    address = reverse("placements:new_child") + f"?how={how}"
    response = client.post(address, child_page(**changes))
    assert response.status_code == 302, response.content.decode()
    return Referral.objects.latest("pk")


def fill_in(client: Client, referral: Referral) -> None:
    """Every page of a planned referral."""
    for page, posted in PROFILE_PAGES.items():
        post(client, reverse(f"needs:{page}", args=[referral.child.ref]), posted)
    post(client, reverse("placements:siblings", args=[referral.pk]), NO_SIBLINGS)
    post(client, reverse("placements:plan", args=[referral.pk]), plan_page())


def fill_in_urgent(client: Client, referral: Referral, **levels: Any) -> None:
    """Both pages of an emergency referral."""
    post(client, reverse("needs:urgent", args=[referral.child.ref]), urgent_page(**levels))
    post(client, reverse("placements:urgent", args=[referral.pk]), urgent_plan_page())


def post(client: Client, address: str, posted: dict[str, Any]) -> None:
    response = client.post(address, posted)
    assert response.status_code == 302, response.content.decode()


def submit(client: Client, referral: Referral) -> Referral:
    post(client, reverse("placements:check", args=[referral.pk]), {"declared": "on"})
    return Referral.objects.get(pk=referral.pk)
