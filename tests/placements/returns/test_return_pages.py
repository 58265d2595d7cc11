"""The pages: choose, check, bring in."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import AccessLog, Council, User
from needs.models import Child, Identity
from placements.models import ReturnImport, Stay
from tests.conftest import ClientOf
from tests.factories import ChildFactory, ReturnImportFactory
from tests.placements.returns.making import files, sound, table
from tests.placements.returns.test_files import HOSTILE, zipped
from tests.placements.returns.test_last_year import last_year, this_year
from tests.restricted.making import lock

pytestmark = pytest.mark.django_db
PAGE = "/referrals/returns/"


@pytest.fixture
def browser(manager: User, client_of: ClientOf) -> Client:
    return client_of(manager)


def choose(
    browser: Client, worker: User, content: bytes, name: str = "2025.zip", **more: Any
) -> Any:
    file = SimpleUploadedFile(name, content)
    said = {"file": file, "worker": worker.pk, "year": "2025"} | more
    return browser.post(PAGE, said, follow=True)


def packed(tables: Any) -> bytes:
    return zipped({one.name: one.content for one in files(tables)})


def test_a_return_is_checked_looked_at_and_brought_in(browser: Client, social_worker: User) -> None:
    page = choose(browser, social_worker, packed(sound()))
    html = page.content.decode()
    assert "Name not known yet: case A1" in html
    assert "Write 7 rows" in html
    assert not Child.objects.exists()
    checked = ReturnImport.objects.get()
    done = browser.post(f"{PAGE}{checked.pk}/apply/", follow=True)
    assert "has been written" in done.content.decode()
    assert (Child.objects.count(), Stay.objects.count()) == (2, 3)


def test_a_second_check_says_that_nothing_is_new(browser: Client, social_worker: User) -> None:
    choose(browser, social_worker, packed(sound()))
    browser.post(f"{PAGE}{ReturnImport.objects.get().pk}/apply/")
    page = choose(browser, social_worker, packed(sound()))
    assert "There is nothing to write" in page.content.decode()


def test_faults_are_shown_and_downloaded_with_no_cell_that_runs(
    browser: Client, social_worker: User
) -> None:
    tables = sound()
    tables["episodes"][2]["PLACE"] = "=1+1"
    choose(browser, social_worker, packed(tables))
    where = f"{PAGE}{ReturnImport.objects.get().pk}/faults"
    assert "Rejected" in browser.get(f"{where}/").content.decode()
    response: Any = browser.get(f"{where}.csv")
    text = b"".join(response.streaming_content).decode()
    assert ",'=1+1,146,reject," in text


def test_the_faults_of_a_large_return_come_page_by_page(
    browser: Client, social_worker: User
) -> None:
    rows = [sound()["episodes"][2] | {"PLACE": "?", "CHILD": f"C{n}"} for n in range(150)]
    rows.append(sound()["episodes"][2])
    choose(browser, social_worker, table(rows), name="episodes.csv")
    where = f"{PAGE}{ReturnImport.objects.get().pk}/faults/"
    first, last = (browser.get(f"{where}?page={n}").content.decode() for n in (1, 999))
    assert "Kept: please check" not in first
    assert "Rejected" not in last.replace("Rejected rows", "")
    assert "row 152" in last
    assert "row 152" not in first


def test_what_last_year_said_stands_beside_what_is_expected(
    browser: Client, social_worker: User
) -> None:
    years = {"2024": last_year(), "2025": this_year()}
    years["2025"]["episodes"][0]["PLACE"] = "U4"
    members = {
        f"{year}-{one.name}": one.content for year, each in years.items() for one in files(each)
    }
    choose(browser, social_worker, zipped(members), year="")
    where = f"{PAGE}{ReturnImport.objects.get().pk}/faults"
    assert "as last year’s open episode has it; before: U6" in browser.get(f"{where}/").text
    response: Any = browser.get(f"{where}.csv")
    rows = b"".join(response.streaming_content).decode().splitlines()
    assert rows[0].endswith(",severity,expected,last_year")
    assert any(row.endswith(",U6") and ",503D," in row for row in rows)


def test_somebody_who_changed_a_child_meanwhile_stops_the_import(
    browser: Client, social_worker: User, council: Council
) -> None:
    choose(browser, social_worker, packed(sound()))
    child = ChildFactory(council=council)
    Identity.objects.create(council=council, child=child, case_ref="A1")
    done = browser.post(f"{PAGE}{ReturnImport.objects.get().pk}/apply/", follow=True)
    assert "have changed since the file was checked" in done.content.decode()
    assert not Stay.objects.exists()


def test_who_looked_at_a_child_we_have_is_noted(
    browser: Client, social_worker: User, council: Council, manager: User
) -> None:
    child = ChildFactory(council=council)
    Identity.objects.create(council=council, child=child, case_ref="A1")
    choose(browser, social_worker, packed(sound()))
    assert AccessLog.objects.filter(user=manager, child_id=child.pk, part="return").exists()


def test_a_restricted_child_is_neither_shown_nor_changed(
    browser: Client, social_worker: User, council: Council, team_manager: User
) -> None:
    child = ChildFactory(council=council, first_name="Secret")
    Identity.objects.create(council=council, child=child, case_ref="A1")
    lock(child, people=[team_manager], by=team_manager)
    html = choose(browser, social_worker, packed(sound())).content.decode()
    assert "Case B2" in html
    # As a word: a page has tokens of chance, and now and then one of them holds these two signs.
    assert not re.search(r"\bA1\b", html)
    browser.post(f"{PAGE}{ReturnImport.objects.get().pk}/apply/")
    child.refresh_from_db()
    assert (child.born.year, Stay.objects.filter(child=child).count()) == (2012, 0)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_answered_with_a_sentence_on_the_page(
    kind: str, browser: Client, social_worker: User
) -> None:
    name, content, _ = HOSTILE[kind]
    page = choose(browser, social_worker, content, name=name)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert not ReturnImport.objects.exists()


@pytest.mark.parametrize("role", ["social_worker", "team_manager", "commissioner", "administrator"])
def test_nobody_but_a_manager_opens_the_pages(
    role: str, request: pytest.FixtureRequest, client_of: ClientOf
) -> None:
    assert client_of(request.getfixturevalue(role)).get(PAGE).status_code == 403


def test_another_councils_return_is_not_there(browser: Client) -> None:
    theirs = ReturnImportFactory()
    for end in ("", "faults/", "faults.csv"):
        assert browser.get(f"{PAGE}{theirs.pk}/{end}").status_code == 404
    assert browser.post(f"{PAGE}{theirs.pk}/apply/").status_code == 404


def test_a_form_without_answers_says_what_is_missing(browser: Client) -> None:
    html = browser.post(PAGE, {}).content.decode()
    assert "Select a file" in html
    assert "Select a person" in html


def test_the_page_is_named_at_the_top_for_managers(browser: Client) -> None:
    assert f'href="{PAGE}"' in browser.get(PAGE).content.decode()
