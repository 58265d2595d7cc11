"""Lists of names of places: loaded, loaded again, refused with the row, removed, and used."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import Council, User
from needs.models import KnownPlaceName
from needs.services.identity import leaks_of
from needs.services.place_names import Kind, WrongList, load_names, places_of, read_names
from tests.factories import ChildFactory, UserFactory

LIST = "urn,name\n1,Larkspur Hall\n2,Ürdal Lodge School\n3,Larkspur  Hall\n".encode()


@pytest.fixture
def administrator(council: Council) -> User:
    return UserFactory(council=council, role="administrator")


def test_a_list_is_read_loaded_and_loaded_again_without_a_change(council: Council) -> None:
    names = read_names(content=LIST, column="name")
    assert list(names) == ["larkspur hall", "urdal lodge school"]
    first = load_names(council=council, kind=Kind.SCHOOL, names=names)
    again = load_names(council=council, kind=Kind.SCHOOL, names=names)
    assert (first.rows, first.added, again.added, again.removed) == (2, 2, 0, 0)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"urn,title\n1,A\n", "no column"),
        (b"", "no column"),
        (b"name\n", "no rows"),
        (b"name\nOakfield\n--\n", "Row 3"),
        (b"name\n" + b"x" * 201, "Row 2"),
        (b"name\n\xff\n", "UTF-8"),
        (b"name\n" + b"Oak\n" * 50_001, "50,000"),
        (b"a" * (10 * 1024 * 1024 + 1), "10 MB"),
    ],
)
def test_a_wrong_list_is_refused_with_its_row(content: bytes, fault: str) -> None:
    with pytest.raises(WrongList, match=fault):
        read_names(content=content, column="name")


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


def test_the_administrator_loads_and_removes_a_list(
    client_of: Callable[[User], Client], administrator: User, council: Council
) -> None:
    client = client_of(administrator)
    page = reverse("needs:place_names")
    assert "There is no list yet" in client.get(page).content.decode()
    wrong = SimpleUploadedFile("a.csv", b"name\n\n--\n")
    html = client.post(page, {"kind": "school", "column": "name", "file": wrong}).content.decode()
    assert "is empty or has no letters" in html
    sent = {"kind": "school", "column": "name", "file": SimpleUploadedFile("a.csv", LIST)}
    assert client.post(page, sent).status_code == 302
    assert "Schools" in client.get(page).content.decode()
    remove = reverse("needs:remove_place_names", args=["school"])
    assert "It has 2 names" in client.get(remove).content.decode()
    assert KnownPlaceName.objects.count() == 2
    assert client.post(remove).status_code == 302
    assert not KnownPlaceName.objects.exists()
    assert client.get(reverse("needs:remove_place_names", args=["nothing"])).status_code == 404


def test_nobody_but_the_administrator_has_the_page(
    client_of: Callable[[User], Client], social_worker: User
) -> None:
    assert client_of(social_worker).get(reverse("needs:place_names")).status_code == 403


def test_the_command_loads_a_file_and_names_what_is_wrong(council: Council, tmp_path: Path) -> None:
    path = tmp_path / "schools.csv"
    path.write_bytes(LIST)
    call_command("load_place_names", path, kind="school", stdout=StringIO())
    assert KnownPlaceName.objects.filter(council=council).count() == 2
    with pytest.raises(CommandError, match="no column ‘title’"):
        call_command("load_place_names", path, kind="school", column="title")
