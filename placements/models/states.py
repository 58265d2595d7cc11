"""What state a referral can be in, and every move from one to another."""

from typing import Final

from django.db import models


class Status(models.TextChoices):
    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Waiting for approval to search"
    RETURNED = "returned", "Returned for information"
    SEARCHING = "searching", "Searching"
    SHORTLISTED = "shortlisted", "Shortlisted"
    INTERIM = "interim", "Placed for now, still searching"
    ON_HOLD = "on_hold", "On hold"
    PLACED = "placed", "Placed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    UNMET = "unmet", "Closed without a home"


# Every move a referral can make, and the event that records it; docs/states.md is drawn from it.
MOVES: Final = {
    (Status.DRAFT, Status.SUBMITTED): "referral.submitted",
    (Status.RETURNED, Status.SUBMITTED): "referral.resubmitted",
    (Status.SUBMITTED, Status.RETURNED): "referral.returned",
    (Status.SUBMITTED, Status.SEARCHING): "referral.approved",
    (Status.SEARCHING, Status.RETURNED): "referral.sent_back",
    (Status.SEARCHING, Status.SHORTLISTED): "referral.shortlisted",
    (Status.SHORTLISTED, Status.SEARCHING): "referral.shortlist_dropped",
    (Status.SEARCHING, Status.ON_HOLD): "referral.held",
    (Status.SHORTLISTED, Status.ON_HOLD): "referral.held",
    (Status.ON_HOLD, Status.SEARCHING): "referral.resumed",
    (Status.SEARCHING, Status.INTERIM): "referral.placed_for_now",
    (Status.SHORTLISTED, Status.INTERIM): "referral.placed_for_now",
    (Status.SEARCHING, Status.PLACED): "referral.placed",
    (Status.SHORTLISTED, Status.PLACED): "referral.placed",
    (Status.INTERIM, Status.PLACED): "referral.placed",
    (Status.SEARCHING, Status.UNMET): "referral.unmet",
    (Status.SHORTLISTED, Status.UNMET): "referral.unmet",
    (Status.DRAFT, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SUBMITTED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.RETURNED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SEARCHING, Status.WITHDRAWN): "referral.withdrawn",
    (Status.SHORTLISTED, Status.WITHDRAWN): "referral.withdrawn",
    (Status.ON_HOLD, Status.WITHDRAWN): "referral.withdrawn",
    (Status.INTERIM, Status.WITHDRAWN): "referral.withdrawn",
}
CLOSED: Final = (Status.PLACED, Status.WITHDRAWN, Status.UNMET)
SEARCHED: Final = (Status.SEARCHING, Status.SHORTLISTED, Status.INTERIM)  # matched each night


class Urgency(models.TextChoices):
    """How soon a home is needed; the clocks are in placements.clocks."""

    SAME_DAY = "same_day", "Same day"
    URGENT = "urgent", "Within 5 working days"
    PLANNED = "planned", "More than 5 working days"
