"""Which beds hold a child of ours, for those who ask from below (providers.occupancy)."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from placements.models import Stay


class StaysAndHolds:
    """Answers from the stays and the holds of the casework."""

    def claimed(self, beds: Collection[int], *, on: date) -> set[int]:
        """Those of the beds with a stay or a hold on the day or later."""
        live = Q(ends_on__isnull=True) | Q(ends_on__gt=on)
        return self._beds_of(live, beds)

    def ever_used(self, beds: Collection[int]) -> set[int]:
        """Those of the beds that any stay or hold, past ones included, speaks of."""
        return self._beds_of(Q(), beds)

    def _beds_of(self, which: Q, beds: Collection[int]) -> set[int]:
        stays = Stay.objects.filter(which, bed__in=beds)
        return {bed for bed in stays.values_list("bed_id", flat=True) if bed is not None}
