"""docs/import-homes.md names every column and every type of provision."""

from pathlib import Path

from django.conf import settings

from codes.needs import Band
from providers.imports.ofsted import KINDS
from providers.imports.own import COLUMNS

PAGE = Path(settings.BASE_DIR) / "docs/import-homes.md"


def test_every_column_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8")
    endings = tuple(f"_{band}" for band in Band.values)
    plain = {column for column in COLUMNS if not column.endswith(endings)}
    assert {column for column in plain if f"`{column}`" not in text} == set()
    assert {band for band in Band.values if f"_{band}" not in text} == set()


def test_every_type_of_provision_that_is_a_home_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8").lower().replace("’", "'")
    assert {
        kind.partition(" (")[0] for kind in KINDS if kind.partition(" (")[0] not in text
    } == set()
