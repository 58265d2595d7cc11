"""The schema in docs/ is that of the addresses, and the addresses hold to it."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import CommandError, call_command

from matching.api.urls import urlpatterns

DOCUMENT = settings.BASE_DIR / "docs" / "api.yaml"


def test_the_document_is_up_to_date() -> None:
    call_command("api_schema", "--check")


def test_a_document_that_is_out_of_date_fails_the_check(tmp_path: Path) -> None:
    stale = tmp_path / "api.yaml"
    with pytest.raises(CommandError, match="out of date"):
        call_command("api_schema", "--check", file=stale)
    call_command("api_schema", file=stale)
    call_command("api_schema", "--check", file=stale)
    stale.write_text(stale.read_text(encoding="utf-8") + "#\n", encoding="utf-8")
    with pytest.raises(CommandError, match="out of date"):
        call_command("api_schema", "--check", file=stale)


def test_every_address_is_documented_with_a_token_and_the_faults() -> None:
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    assert len(document["paths"]) == len(urlpatterns)
    for path, operations in document["paths"].items():
        assert path.startswith("/api/v1/")
        for operation in operations.values():
            assert operation["security"] == [{"token": []}]
            assert {"400", "401", "403", "404"} <= set(operation["responses"])
            assert operation["summary"]


def test_every_quantity_says_its_unit_or_its_bounds() -> None:
    document = yaml.safe_load(DOCUMENT.read_text(encoding="utf-8"))
    unsaid = [
        f"{name}.{field}"
        for name, schema in document["components"]["schemas"].items()
        for field, about in schema.get("properties", {}).items()
        if field.endswith(("_pence", "_m", "miles")) and not about.get("description")
    ]
    assert unsaid == []
