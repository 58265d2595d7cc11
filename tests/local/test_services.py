import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from local.service_user import service_user, step_down
from tests.local.checkout import Checkout, alive, descendants, wait_for


def address(checkout: Checkout) -> str:
    lines = (checkout.state / "services.env").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)["DATABASE_URL"]


def ask(checkout: Checkout, sql: str) -> list[tuple[object, ...]]:
    connection = psycopg2.connect(address(checkout))
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall()
    finally:
        connection.close()


def test_data_outlive_a_kill_and_a_stale_lock_file_until_they_are_reset(checkout: Checkout) -> None:
    with checkout.started("services", until="are up") as services:
        ask(checkout, "CREATE TABLE kept (x int); INSERT INTO kept VALUES (7) RETURNING x")
        below = descendants(services.pid)
        services.kill()
        services.wait()
        wait_for(lambda: not alive(below))
    stranger = a_stranger_with_the_old_servers_number(checkout)
    with stranger, checkout.started("services", until="are up"):
        assert ask(checkout, "SELECT x FROM kept") == [(7,)]
    assert checkout.say("reset").returncode == 0
    with checkout.started("services", until="are up"):
        assert ask(checkout, "SELECT to_regclass('kept')") == [(None,)]


@contextmanager
def a_stranger_with_the_old_servers_number(checkout: Checkout) -> Iterator[None]:
    """As after a power cut, when another process of the same user got the old server's number."""
    data = checkout.state / "services" / "postgresql"
    stranger = subprocess.Popen(["sleep", "60"], cwd="/", **step_down(service_user()))
    try:
        record = f"{stranger.pid}\n{data}\n0\n5432\n/tmp\n\n1 1\nready\n"
        (data / "postmaster.pid").write_text(record)
        yield
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_database_that_is_running_is_not_reset(checkout: Checkout) -> None:
    with checkout.started("services", until="are up"):
        told = checkout.say("reset")
        assert told.returncode == 2
        assert told.stderr.startswith("The product is running.")
        assert ask(checkout, "SELECT 1") == [(1,)]


def test_a_command_uses_the_services_that_run_already(checkout: Checkout) -> None:
    with checkout.started("services", until="are up") as services:
        below = descendants(services.pid)
        told = checkout.say("manage", "showmigrations", "--list")
        assert told.returncode == 0, told.stderr
        assert alive(below) == below


def test_names_are_sorted_by_code_point_as_in_production(checkout: Checkout) -> None:
    with checkout.started("services", until="are up"):
        provider = "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'placement'"
        assert ask(checkout, provider) == [("b", "C.UTF-8")]


def test_nobody_else_may_enter_the_sockets_folder(checkout: Checkout) -> None:
    with checkout.started("services", until="are up"):
        folder = Path(address(checkout).partition("host=")[2])
        assert folder.stat().st_mode & 0o077 == 0
