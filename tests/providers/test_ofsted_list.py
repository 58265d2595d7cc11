"""The list as Ofsted published it, where the folder with it is at hand."""

import os
import time
from pathlib import Path

import pytest

from accounts.models import AuditEntry
from providers.models import Bed, Home, RegisterChange
from tests.providers.conftest import Import

FOLDER = os.environ.get("SHARED_DATA", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="SHARED_DATA names no folder")


@pytest.fixture
def published() -> bytes:
    return (Path(FOLDER) / "ofsted_providers/providers_places_31mar2023_clean.csv").read_bytes()


def test_the_published_list_is_imported_whole_and_a_second_time_changes_nothing(
    import_rows: Import, published: bytes
) -> None:
    begun = time.perf_counter()
    first = import_rows(content=published)
    seconds = time.perf_counter() - begun
    trail = AuditEntry.objects.count(), RegisterChange.objects.count()
    again = import_rows(content=published)

    assert (first.rows, first.rejected, first.faults) == (3_812, 0, [])
    assert first.new + first.skipped == 3_812
    assert (again.unchanged, again.new, again.changed) == (first.new, 0, 0)
    assert (AuditEntry.objects.count(), RegisterChange.objects.count()) == trail
    assert Home.objects.count() == first.new
    assert Home.objects.filter(place_known="postcode").exclude(postcode="").exists()
    assert not Home.objects.filter(confirmed_on__isnull=False).exists()
    assert Bed.objects.count() > 10_000
    assert seconds < 20
