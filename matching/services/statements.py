"""What only the council can say in its transparency record."""

from datetime import datetime

from django.db import transaction

from accounts.models import Council, User
from matching.models import Statement


@transaction.atomic
def state(*, council: Council, by: User, now: datetime, **answers: str) -> Statement:
    """Keep the council's answers; the trail of writes remembers the earlier ones."""
    return Statement.objects.update_or_create(
        council=council, defaults={**answers, "saved_at": now, "saved_by": by}
    )[0]
