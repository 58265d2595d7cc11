import re
import sys
from pathlib import Path

import pytest

from local import environment, machine
from local.environment import CONTAINS
from local.faults import Fault
from local.places import ROOT


@pytest.fixture
def stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stamp of our own beside the environment that runs these tests."""
    file = tmp_path / "installed.txt"
    monkeypatch.setattr(environment, "STAMP", file)
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    return file


@pytest.fixture
def installed(stamp: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The locks that were installed, in order, without installing them."""
    done: list[str] = []
    monkeypatch.setattr(environment, "_install", lambda lock: done.append(lock.name))
    return done


def test_the_second_time_nothing_is_installed(installed: list[str]) -> None:
    environment.ensure("local")
    environment.ensure("local")
    assert installed == ["local.txt"]


def test_an_environment_for_the_tests_also_runs_the_product(installed: list[str]) -> None:
    environment.ensure("test")
    environment.ensure("local")
    assert installed == ["test.txt"]


def test_an_environment_for_the_product_is_not_enough_for_the_tests(installed: list[str]) -> None:
    environment.ensure("local")
    environment.ensure("test")
    assert installed == ["local.txt", "test.txt"]


def test_a_changed_lock_is_installed_again(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ensure("test")
    monkeypatch.setattr(environment, "_digest", lambda lock: f"a new {lock}")
    environment.ensure("test")
    assert installed == ["test.txt", "test.txt"]


def test_an_installation_that_failed_leaves_no_stamp(
    stamp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_lock: Path) -> None:
        raise Fault("The disk that holds it is full.")

    monkeypatch.setattr(environment, "_install", fail)
    with pytest.raises(Fault):
        environment.ensure("local")
    assert not stamp.exists()


def pins(lock: str) -> set[str]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    return set(re.findall(r"^(\S+==[^\s\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", CONTAINS)
def test_a_lock_contains_the_locks_that_its_stamp_claims(lock: str) -> None:
    assert all(pins(part) <= pins(lock) for part in CONTAINS[lock])
    assert len(pins(lock)) > 30


def test_musl_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "local.machine.sysconfig.get_config_var", lambda _name: "cpython-311-x86_64-linux-musl"
    )
    with pytest.raises(Fault, match=r"^This machine's C library is musl.*$"):
        machine.refuse_musl()


def test_a_python_without_venv_is_told_with_the_package_that_mends_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("local.machine.importlib.util.find_spec", lambda _name: None)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    with pytest.raises(Fault, match=f"apt-get install {package}$"):
        machine.refuse_missing_venv()


def test_a_full_disk_is_told_before_anything_is_written(tmp_path: Path) -> None:
    machine.refuse_small_disk(tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(machine, "ENVIRONMENT_MEGABYTES", 10**12)
        with pytest.raises(Fault, match=r"^The disk is full: .* has \d+ MB left"):
            machine.refuse_small_disk(tmp_path)
