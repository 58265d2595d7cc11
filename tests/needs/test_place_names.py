"""Lists of names of places: loaded, loaded again, refused with the row, removed, and used."""

import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import Council, User
from needs.models import KnownPlaceName, PlaceNamesFile
from needs.services.identity import leaks_of
from needs.services.place_files import NamesPlan, WrongList, read_names
from needs.services.place_names import Kind, load_names, places_of
from tests.factories import NOW, ChildFactory, UserFactory

LIST = "urn,name\n1,Larkspur Hall\n2,Ürdal Lodge School\n3,Larkspur  Hall\n".encode()


@pytest.fixture
def administrator(council: Council) -> User:
    return UserFactory(council=council, role="administrator")


def send(council: Council, content: bytes = LIST, *, apply: bool = True) -> NamesPlan:
    given: dict[str, Any] = {"kind": Kind.SCHOOL, "column": "name", "council": council}
    plan, _ = read_names(content=content, now=NOW, apply=apply, **given)
    return plan


def held(council: Council) -> set[str]:
    return set(council.place_names.values_list("name", flat=True))


def test_a_list_is_read_loaded_and_loaded_again_without_a_change(council: Council) -> None:
    first, again = send(council), send(council)
    assert list(first.names) == ["larkspur hall", "urdal lodge school"]
    assert (first.added, again.added, again.removed) == (
        ["Larkspur Hall", "Ürdal Lodge School"],
        [],
        [],
    )
    assert first.counts()["repeated"] == 1


def test_a_dry_run_says_what_would_go_and_changes_nothing(council: Council) -> None:
    send(council)
    plan = send(council, b"name\nLarkspur Hall\nElm Hall\n", apply=False)
    assert (plan.added, plan.removed) == (["Elm Hall"], ["Ürdal Lodge School"])
    assert held(council) == {"Larkspur Hall", "Ürdal Lodge School"}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"urn,title\n1,A\n", "no column"),
        (b"", "no column"),
        (b"name\n", "no rows"),
        (b"name\n\xff\n", "UTF-8"),
        (b"name\n" + b"Oak\n" * 50_001, "50,000"),
        (b"a" * (10 * 1024 * 1024 + 1), "10 MB"),
        (b'name\n"a', "cannot be read"),
    ],
)
def test_what_is_no_list_is_refused_in_words(council: Council, content: bytes, fault: str) -> None:
    with pytest.raises(WrongList, match=fault):
        send(council, content)


@pytest.mark.parametrize("wrong", [b"--", b"x" * 201])
def test_a_wrong_row_is_named_and_nothing_is_written(council: Council, wrong: bytes) -> None:
    plan = send(council, b"name\nOakfield\n" + wrong + b"\n")
    assert [fault["row"] for fault in plan.faults] == [3]
    assert not held(council)


def test_a_text_is_searched_for_the_list_of_its_own_council_only(council: Council) -> None:
    child = ChildFactory(council=council)
    other = ChildFactory(council=UserFactory(role="social_worker").council)
    text = "He went to Larkspur Hall."
    load_names(council=council, kind=Kind.SCHOOL, names={"larkspur hall": "Larkspur Hall"})
    found = [leak.words(text) for leak in leaks_of(child=child, profile=None, text=text)]
    assert found == ["Larkspur Hall"]
    assert other.council_id != council.pk
    assert leaks_of(child=other, profile=None, text=text) == ()
    load_names(council=council, kind=Kind.SCHOOL, names={"elm hall": "Elm Hall"})
    assert leaks_of(child=child, profile=None, text=text) == ()


def test_the_lists_are_built_once_for_each_state(
    council: Council, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    load_names(council=council, kind=Kind.OTHER, names={"larkspur hall": "Larkspur Hall"})
    assert len(places_of(council.pk)) == 1
    with django_assert_num_queries(1):
        places_of(council.pk)


def test_the_administrator_sees_what_a_list_changes_before_it_takes_the_place_of_the_old_one(
    client_of: Callable[[User], Client], administrator: User, council: Council
) -> None:
    client, page = client_of(administrator), reverse("needs:place_names")
    assert "There is no list yet" in client.get(page).content.decode()
    send(council)
    chosen = client.post(page, sent(b"name\nLarkspur Hall\nElm Hall\n"))
    html = client.get(chosen["Location"]).content.decode()
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "Ürdal Lodge School What happens Removed Elm Hall What happens Added" in words
    assert "Replace the list: 2 changes" in words
    assert held(council) == {"Larkspur Hall", "Ürdal Lodge School"}
    applied = client.post(
        reverse("needs:apply_place_names", args=[PlaceNamesFile.objects.get().pk])
    )
    assert "The list was replaced on" in client.get(applied["Location"]).content.decode()
    assert held(council) == {"Larkspur Hall", "Elm Hall"}


def test_a_list_that_only_takes_names_away_can_be_applied(
    client_of: Callable[[User], Client], administrator: User, council: Council
) -> None:
    send(council)
    client = client_of(administrator)
    chosen = client.post(reverse("needs:place_names"), sent(b"name\nLarkspur Hall\n"))
    assert "Replace the list: 1 change" in client.get(chosen["Location"]).content.decode()
    client.post(reverse("needs:apply_place_names", args=[PlaceNamesFile.objects.get().pk]))
    assert held(council) == {"Larkspur Hall"}


def test_a_list_that_changed_since_the_file_was_checked_is_left_alone(
    client_of: Callable[[User], Client], administrator: User, council: Council
) -> None:
    client = client_of(administrator)
    client.post(reverse("needs:place_names"), sent(LIST))
    send(council, b"name\nElm Hall\n")
    address = reverse("needs:apply_place_names", args=[PlaceNamesFile.objects.get().pk])
    html = client.post(address, follow=True).content.decode()
    assert "nothing was written" in html
    assert held(council) == {"Elm Hall"}


def test_a_list_with_wrong_rows_says_which_and_has_no_button(
    client_of: Callable[[User], Client], administrator: User
) -> None:
    client = client_of(administrator)
    html = client.post(
        reverse("needs:place_names"), sent(b"name\n\n--\n"), follow=True
    ).content.decode()
    assert "a name with letters or figures" in html
    assert "Replace the list" not in html
    html = client.post(reverse("needs:place_names"), sent(b"title\nOak\n")).content.decode()
    assert "no column ‘name’" in html


def test_a_list_is_removed_when_it_was_asked_for(
    client_of: Callable[[User], Client], administrator: User, council: Council
) -> None:
    send(council)
    client, remove = client_of(administrator), reverse("needs:remove_place_names", args=["school"])
    assert "Schools" in client.get(reverse("needs:place_names")).content.decode()
    assert "It has 2 names" in client.get(remove).content.decode()
    assert KnownPlaceName.objects.count() == 2
    assert client.post(remove).status_code == 302
    assert not KnownPlaceName.objects.exists()
    assert client.get(reverse("needs:remove_place_names", args=["nothing"])).status_code == 404


def sent(content: bytes) -> dict[str, Any]:
    file = SimpleUploadedFile("a.csv", content)
    return {"kind": "school", "column": "name", "file": file}


def test_nobody_but_the_administrator_has_the_page(
    client_of: Callable[[User], Client], social_worker: User
) -> None:
    assert client_of(social_worker).get(reverse("needs:place_names")).status_code == 403


def test_the_command_loads_a_file_and_names_what_is_wrong(council: Council, tmp_path: Path) -> None:
    path = tmp_path / "schools.csv"
    path.write_bytes(LIST)
    call_command("load_place_names", path, kind="school", dry_run=True, stdout=StringIO())
    assert not KnownPlaceName.objects.exists()
    call_command("load_place_names", path, kind="school", stdout=StringIO())
    assert KnownPlaceName.objects.filter(council=council).count() == 2
    with pytest.raises(CommandError, match="no column ‘title’"):
        call_command("load_place_names", path, kind="school", column="title")
    path.write_bytes(b"name\n--\n")
    with pytest.raises(CommandError, match="nothing was written, 1 row wrong. Row 2"):
        call_command("load_place_names", path, kind="school")
