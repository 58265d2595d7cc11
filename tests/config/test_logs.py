import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.test import Client

from config import logs


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What production would write, at the root of all loggers."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.formatter(production=True))
    root = logging.getLogger()
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)


def written(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_key_that_is_not_on_the_list_is_not_written(lines: io.StringIO) -> None:
    structlog.get_logger("a").warning("matched", run=7, child_name="Kai Brown")
    (line,) = written(lines)
    assert (line["event"], line["run"], line["level"]) == ("matched", 7, "warning")
    assert "Kai" not in lines.getvalue()


def test_what_a_library_puts_into_its_message_is_not_written(lines: io.StringIO) -> None:
    logging.getLogger("library").error("Cannot send to %s", "kai@example.org")
    (line,) = written(lines)
    assert line["event"] == "Cannot send to %s"


def test_an_exception_tells_where_and_not_what(lines: io.StringIO) -> None:
    try:
        raise ValueError("Key (name)=(Kai Brown) already exists")
    except ValueError:
        logging.getLogger("a").exception("failed")
    (line,) = written(lines)
    assert line["exception"] == "ValueError"
    assert line["frames"][-1].startswith("tests/config/test_logs.py:")
    assert "Kai" not in lines.getvalue()


def test_a_task_is_told_by_its_name_and_number(lines: io.StringIO) -> None:
    facts = {"name": "matching.tasks.match", "id": "1f", "runtime": 0.5, "return_value": "Kai"}
    logging.getLogger("celery").warning("Task %(name)s[%(id)s] done: %(return_value)s", facts)
    (line,) = written(lines)
    assert (line["task"], line["task_id"], line["seconds"]) == ("matching.tasks.match", "1f", 0.5)
    assert "Kai" not in lines.getvalue()


def test_a_line_break_cannot_forge_a_second_line(lines: io.StringIO) -> None:
    structlog.get_logger("a").warning('x\n{"event": "forged"}')
    assert len(written(lines)) == 1


def test_a_page_is_logged_without_its_query_and_its_path(lines: io.StringIO) -> None:
    client = Client()
    answer = client.get("/no-such-page/child-1234/?name=Kai")
    (line,) = [line for line in written(lines) if line["event"] == "request"]
    assert (line["method"], line["status"], line["route"]) == ("GET", 404, None)
    assert line["request_id"] == answer["X-Request-ID"]
    assert "Kai" not in lines.getvalue()
    assert "child-1234" not in lines.getvalue()


def test_a_wrong_host_is_one_line_with_its_status(
    lines: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    Client().get("/", headers={"host": "evil.example"})
    assert [(line["event"], line["status"]) for line in written(lines)] == [("request", 400)]
    assert "evil.example" not in lines.getvalue() + capsys.readouterr().err
