"""What is committed of the design system is what its maintainers made, less what councils may
not use."""

import hashlib
from pathlib import Path

import pytest
from django.conf import settings

VENDORED = Path(settings.BASE_DIR) / "static" / "vendor" / "govuk-frontend"
STATIC = Path(settings.BASE_DIR) / "static"


def test_the_files_are_the_ones_that_were_built() -> None:
    for line in (VENDORED / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        assert hashlib.sha256((VENDORED / name).read_bytes()).hexdigest() == digest, name


@pytest.mark.parametrize("word", ["crown", "crest", "gds transport", "url(", "sourcemappingurl"])
def test_the_style_sheet_has_no_crown_no_crest_and_no_government_typeface(word: str) -> None:
    assert word not in (VENDORED / "govuk-frontend.min.css").read_text(encoding="utf-8").lower()
    assert word not in (STATIC / "app.css").read_text(encoding="utf-8").lower()


def test_scripts_name_no_source_map_that_is_not_there() -> None:
    for script in STATIC.rglob("*.js"):
        assert "sourceMappingURL" not in script.read_text(encoding="utf-8"), script
