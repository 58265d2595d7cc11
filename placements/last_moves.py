"""When a child moved last, for those who ask from below (needs.last_moves)."""

from datetime import date

from placements.models import Stay


def last_move_by_stays(child_id: int, *, on: date) -> date | None:
    """The first night of the child's last stay up to a day; a hold is none."""
    stays = Stay.objects.last_begun(on=on).filter(child=child_id)
    return stays.values_list("starts_on", flat=True).first()
