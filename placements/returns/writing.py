"""Writes a plan: a few statements a table, inside the caller's transaction."""

from needs.models import Child, Identity
from placements.models import MissingEpisode, Stay
from placements.returns.plan import Plan


def write(plan: Plan) -> None:
    """
    Everything of the plan. Stays that end do so before those that begin.

    The database refuses two places to live at once, whatever the plan says.
    """
    for row in plan.changed:
        row.save()
    Child.objects.bulk_create([child for child, _ in plan.children])
    Identity.objects.bulk_create([identity for _, identity in plan.children])
    Stay.objects.bulk_create(plan.stays)
    MissingEpisode.objects.bulk_create(plan.away)
