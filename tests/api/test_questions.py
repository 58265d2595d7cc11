"""Nothing that is asked is passed over in silence; and every fault has the one shape."""

import pytest
from django.db import OperationalError
from django.test import Client

from accounts.models import Council
from tests.api.conftest import ask
from tests.factories import HomeFactory, searching

SHAPE = {"code", "message", "fields"}


@pytest.fixture
def three(council: Council) -> list[int]:
    return [HomeFactory(council=council).pk for _ in range(3)]


def fields(program: Client, path: str) -> dict[str, list[str]]:
    error = ask(program, path, status=400)["error"]
    assert set(error) == SHAPE
    assert error["code"] == "not_understood"
    found: dict[str, list[str]] = error["fields"]
    return found


def test_a_page_says_where_it_stands(program: Client, three: list[int]) -> None:
    told = ask(program, "homes/?page_size=2&page=2")
    assert [home["id"] for home in told["results"]] == three[2:]
    assert (told["count"], told["page"], told["page_size"], told["pages"]) == (3, 2, 2, 2)


def test_pages_have_50_and_at_most_200(program: Client, three: list[int]) -> None:
    assert ask(program, "homes/")["page_size"] == 50
    assert ask(program, "homes/?page_size=200")["page_size"] == 200
    assert fields(program, "homes/?page_size=201") == {"page_size": ["The most is 200"]}
    assert fields(program, "homes/?page_size=0") == {"page_size": ["The least is 1"]}
    assert fields(program, "homes/?page=0") == {"page": ["The least is 1"]}
    assert fields(program, "homes/?page=x") == {"page": ["Enter a whole number"]}


def test_a_page_that_is_not_there_says_which_is_the_last(program: Client, three: list[int]) -> None:
    error = ask(program, "homes/?page=4&page_size=1", status=404)["error"]
    assert error["message"] == "There is no page 4: the last is page 3"
    assert ask(program, "runs/")["results"] == []  # the first page of nothing is there


@pytest.mark.parametrize(
    "path", ["homes/", "vacancies/", "referrals/", "runs/", "homes/1/", "runs/1/"]
)
def test_a_name_that_is_not_known_is_refused_with_those_that_are(
    program: Client, path: str
) -> None:
    words = fields(program, f"{path}?colour=red")["colour"][0]
    assert words.startswith("This is not known.")
    known = "Nothing can be asked here" if path.endswith("1/") else "page, page_size"
    assert known in words


def test_the_framework_has_no_names_of_its_own(program: Client) -> None:
    assert "format" in fields(program, "homes/?format=xml")


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("kind=castle", "kind", "This is not known. Known are: kinship_foster, in_house_foster"),
        ("kind=", "kind", "This is not known."),
        ("free=perhaps", "free", "Say true or false"),
        ("free=1", "free", "Say true or false"),
        ("area=Wolverhampton", "area", "This is not such a code"),
        ("kind=secure_home&kind=family_centre", "kind", "Give this once"),
        ("words=%00", "words", "Null characters are not allowed."),
    ],
)
def test_a_value_that_will_not_do_is_refused(
    program: Client, query: str, name: str, words: str
) -> None:
    assert fields(program, f"homes/?{query}")[name][0].startswith(words)


def test_one_wrong_value_among_several_is_refused(program: Client) -> None:
    words = fields(program, "referrals/?status=draft&status=asleep")["status"]
    assert words[0].startswith("This is not known. Known are: draft, submitted")


def test_a_day_is_year_month_day(program: Client) -> None:
    words = fields(program, "vacancies/?free_by=22/11/2026")["free_by"]
    assert words == ["Enter a day as year, month and day, such as 2026-11-22"]


@pytest.mark.parametrize("path", ["nothing/", "homes/abc/", "homes/99999999999999999999/", "homes"])
def test_an_address_that_is_not_there_answers_in_the_one_shape(program: Client, path: str) -> None:
    response = program.get(f"/api/v1/{path}", follow=True)
    if path == "homes":  # a forgotten slash is forgiven
        assert response.status_code == 200
        return
    assert response.status_code == 404
    assert set(response.json()["error"]) == SHAPE


def test_a_page_that_is_not_there_is_still_a_page_elsewhere(db: None) -> None:
    assert Client().get("/nothing/")["Content-Type"].startswith("text/html")


def test_json_is_all_there_is(program: Client) -> None:
    response = program.get("/api/v1/homes/", headers={"accept": "text/csv"})
    assert response.status_code == 406
    assert response.json()["error"]["code"] == "not_acceptable"


@pytest.mark.parametrize(
    ("raised", "status", "code"),
    [(RuntimeError("a secret"), 500, "broken"), (OperationalError("a secret"), 503, "away")],
)
def test_what_breaks_is_told_in_the_one_shape_and_without_its_secrets(
    program: Client,
    monkeypatch: pytest.MonkeyPatch,
    raised: Exception,
    status: int,
    code: str,
) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise raised

    monkeypatch.setattr("providers.api.found_homes", broken)
    program.raise_request_exception = False
    response = program.get("/api/v1/homes/")
    assert response.status_code == status
    assert response.json()["error"]["code"] == code
    assert b"secret" not in response.content


def test_a_childs_reference_is_no_filter_for_a_list_of_homes(
    program: Client, council: Council
) -> None:
    referral = searching(council=council)
    assert "reference" in fields(program, f"homes/?reference={referral.child.ref}")
