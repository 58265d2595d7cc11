"""Lays out a whole demo."""

from collections import Counter
from datetime import date

from django.db import transaction

from matching.demo.imagine import imagine
from matching.demo.scales import SCALES
from matching.demo.world import store


@transaction.atomic
def seed(*, seed_number: int, scale: str, on: date, password: str | None = None) -> Counter[str]:
    """
    Imagine and write all councils of a scale; the same rows for the same seed and day.

    :returns: how many rows of each sort were written.
    """
    counts: Counter[str] = Counter()
    for plan in SCALES[scale]:
        world = imagine(plan, seed=seed_number, on=on, password=password)
        store(world)
        counts.update({"councils": 1, **world.counts()})
    return counts
