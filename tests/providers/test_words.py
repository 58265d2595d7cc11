"""What a home offers: in the spelling of the list by every door, and said where it is on none."""

import importlib
import json

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEntry, Council, User
from providers.forms import HomeForm
from providers.models import Home
from providers.services.homes import save_home
from providers.services.importing import check_homes
from tests.conftest import ClientOf
from tests.factories import NOW, HomeFactory
from tests.providers.conftest import Import, csv_of, row
from tests.providers.test_home_services import typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_of: ClientOf, commissioner: User) -> Client:
    return client_of(commissioner)


@pytest.fixture
def home(council: Council) -> Home:
    return HomeFactory(council=council, offers=["garden", "irish dancing"])


def page_of(client: Client, name: str, home: Home) -> str:
    return client.get(reverse(f"providers:{name}", args=[home.pk])).content.decode()


def test_the_entry_offers_the_list_first_and_keeps_words_of_its_own(
    client: Client, home: Home
) -> None:
    form = HomeForm.of(home)
    assert form.initial["comforts"] == ["garden"]
    assert form.initial["own_words"] == ["irish dancing"]
    text = page_of(client, "edit_home", home)
    assert text.index("Halal food") < text.index("What else it offers, in words of your own")


def test_words_typed_for_a_home_are_saved_as_the_lists_words(client: Client, home: Home) -> None:
    changed = typed(
        home, identity=["urdu"], comforts=[], own_words=["Dogs", "Halal  Food.", "Chess"]
    )
    response = client.post(reverse("providers:edit_home", args=[home.pk]), changed, follow=True)
    home.refresh_from_db()
    assert home.offers == ["urdu", "dogs", "halal", "chess"]
    text = response.content.decode()
    assert "‘chess’ is on no list: it meets only a child for whom the same word" in text
    assert "‘dogs’" not in text


def test_the_service_itself_writes_the_lists_words(home: Home, commissioner: User) -> None:
    form = HomeForm.of(home, typed(home, own_words=["cat"]))
    assert form.is_valid()
    assert save_home(home=home, entry=form.entry(), by=commissioner, now=NOW).offers == [
        "garden",
        "cats",
    ]


def test_a_word_too_long_to_be_one_is_refused_beside_its_field(home: Home) -> None:
    form = HomeForm.of(home, typed(home, own_words=["x" * 41]))
    assert form.errors == {"own_words": ["Each word must be 40 characters or fewer"]}


def test_a_file_is_read_in_the_lists_words_with_semicolons_or_commas(import_rows: Import) -> None:
    outcome = import_rows(row(offers="Dog; HALAL FOOD, A Garden; Chess; garden"))
    assert Home.objects.get().offers == ["chess", "dogs", "garden", "halal"]
    assert outcome.own_words == {"chess": 1}
    assert import_rows(row(offers="chess;dogs;garden;halal")).unchanged == 1


@pytest.mark.usefixtures("england")
def test_the_check_of_a_file_names_the_words_that_are_on_no_list(
    client: Client, council: Council, commissioner: User
) -> None:
    content = csv_of(row(offers="Chess; dogs"), row(ref="H2", offers="CHESS")).encode()
    checked = check_homes(
        content=content, filename="homes.csv", council=council, by=commissioner, now=NOW
    )
    assert checked.own_words == {"chess": 2}
    text = client.get(reverse("providers:homes_import", args=[checked.pk])).content.decode()
    assert "Words on no list" in text
    assert "chess: 2 rows" in text


def test_a_home_in_an_old_spelling_says_so_until_it_is_saved_again(
    client: Client, council: Council
) -> None:
    home = HomeFactory(council=council, offers=["Halal Food"])
    assert "‘Halal Food’ is written ‘halal’ today" in page_of(client, "home", home)
    client.post(reverse("providers:edit_home", args=[home.pk]), typed(home))
    assert (
        "today"
        not in page_of(client, "home", home).partition("Awake at night")[2].partition("Who else")[0]
    )


def test_homes_already_there_are_put_into_one_spelling_and_the_trail_keeps_the_old(
    council: Council,
) -> None:
    old = HomeFactory(council=council, offers=["Dogs", "Halal Food", "dogs", "Chess club"])
    same = HomeFactory(council=council, offers=["dogs"])
    before = AuditEntry.objects.count()
    importlib.import_module("providers.migrations.0006_offers_in_one_spelling").tidy(apps, None)
    old.refresh_from_db()
    same.refresh_from_db()
    assert (old.offers, same.offers) == (["dogs", "halal", "chess club"], ["dogs"])
    (entry,) = AuditEntry.objects.order_by("pk")[before:]
    assert "Halal Food" in json.dumps([str(value) for value in vars(entry).values()])
