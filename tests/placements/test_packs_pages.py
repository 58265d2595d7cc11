"""What people of the council and of providers see of packs."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Council, User
from placements.models import Pack, PackView
from placements.pack_pdf import pdf_of
from placements.pack_words import watermark
from placements.services.packs import withdraw_pack
from tests.conftest import ClientOf
from tests.factories import NOW, HomeFactory
from tests.placements.packing import (
    PICTURE,
    a_home,
    a_pack,
    a_search,
    all_keys,
    released,
    user_of,
)

WAYS = ["my_pack", "my_pack_print", "my_pack_pdf"]


@pytest.fixture
def pack(council: Council) -> Pack:
    return released(a_pack(council))


@pytest.fixture
def provider_person(pack: Pack) -> User:
    return user_of(pack.provider)


@pytest.fixture
def browser(provider_person: User, client_of: ClientOf) -> Client:
    return client_of(provider_person)


def _of(pack: Pack, name: str) -> str:
    return reverse(f"placements:{name}", args=[pack.referral_id, pack.pk])


def _mine(pack: Pack, name: str = "my_pack") -> str:
    return reverse(f"packs:{name}", args=[pack.ref])


def test_a_provider_finds_its_packs_by_its_menu_and_reads_one(browser: Client, pack: Pack) -> None:
    assert reverse("packs:my_packs") in browser.get("/provider/").content.decode()
    assert pack.ref in browser.get(reverse("packs:my_packs")).content.decode()
    html = browser.get(_mine(pack)).content.decode()
    assert PICTURE in html
    assert "13 to 15" in html
    assert pack.digest in html


@pytest.mark.parametrize("name", WAYS)
def test_every_look_is_recorded_with_who_when_and_how(
    browser: Client, pack: Pack, provider_person: User, name: str
) -> None:
    assert browser.get(_mine(pack, name)).status_code == 200
    view = PackView.objects.get()
    how = {"my_pack": "page", "my_pack_print": "print", "my_pack_pdf": "pdf"}[name]
    assert (view.user, view.how, view.pack) == (provider_person, how, pack)


def test_the_council_sees_who_looked_on_the_referral(
    browser: Client, pack: Pack, commissioner: User, provider_person: User, client_of: ClientOf
) -> None:
    browser.get(_mine(pack))
    page = reverse("placements:referral", args=[pack.referral_id])
    html = client_of(commissioner).get(page).content.decode()
    assert f"Seen by {provider_person.name} on the page, 22 November 2026 at 9:00am" in html


@pytest.mark.parametrize("name", WAYS)
def test_another_providers_pack_does_not_exist(
    pack: Pack, council: Council, client_of: ClientOf, name: str
) -> None:
    rival = client_of(user_of(a_home(council).provider))
    assert rival.get(_mine(pack, name)).status_code == 404
    assert not PackView.objects.exists()


def test_a_pack_that_nobody_released_does_not_exist_for_its_provider(
    council: Council, client_of: ClientOf
) -> None:
    pack = a_pack(council)
    assert client_of(user_of(pack.provider)).get(_mine(pack)).status_code == 404


@pytest.mark.parametrize("name", WAYS)
def test_a_withdrawn_pack_says_so_and_nothing_else(
    browser: Client, pack: Pack, commissioner: User, name: str
) -> None:
    withdraw_pack(pack=pack, by=commissioner, now=NOW, reason="Zebra crossing")
    response = browser.get(_mine(pack, name))
    html = response.content.decode()
    assert response.status_code == 410
    assert "was withdrawn" in html
    assert f"{pack.council} withdrew this pack" in html
    for kept in (PICTURE, "13 to 15", "football", "Zebra"):
        assert kept not in html
    assert not PackView.objects.exists()


def test_the_page_and_the_pdf_carry_who_looks_for_whom_and_when(
    browser: Client, pack: Pack, provider_person: User
) -> None:
    mark = f"Shown to {pack.provider}, {provider_person}, 22 November 2026 at 9:00am"
    assert mark in browser.get(_mine(pack)).content.decode()


def test_the_pdf_is_the_same_for_the_same_person_and_minute_and_another_for_another(
    pack: Pack, provider_person: User
) -> None:
    mine = watermark(pack.provider, provider_person, NOW)
    theirs = watermark(pack.provider, user_of(pack.provider), NOW)
    first = pdf_of(pack, mine)
    assert first.startswith(b"%PDF")
    assert b"/StructTreeRoot" in first
    assert first == pdf_of(pack, mine)
    assert first != pdf_of(pack, theirs)


def test_packs_are_prepared_from_homes_ticked_in_the_ranking(
    council: Council, commissioner: User, client_of: ClientOf
) -> None:
    referral, home, other = a_search(council), a_home(council), a_home(council)
    page = reverse("placements:prepare_packs", args=[referral.pk]) + f"?home={home.pk}"
    browser = client_of(commissioner)
    html = browser.get(page).content.decode()
    assert home.name in html
    assert other.provider.name not in html
    browser.post(page, {"homes": [home.pk], "stage": "1"})
    made = Pack.objects.get()
    assert (made.provider, made.prepared_by, made.released_at) == (
        home.provider,
        commissioner,
        None,
    )


def test_a_home_of_another_council_cannot_be_chosen(
    council: Council, commissioner: User, client_of: ClientOf
) -> None:
    referral, theirs = a_search(council), HomeFactory()
    page = reverse("placements:prepare_packs", args=[referral.pk]) + f"?home={theirs.pk}"
    client_of(commissioner).post(page, {"homes": [theirs.pk], "stage": "1"})
    assert not Pack.objects.exists()


def test_the_one_who_prepared_it_is_told_that_somebody_else_releases_it(
    council: Council, commissioner: User, client_of: ClientOf
) -> None:
    pack = a_pack(council, by=commissioner)
    browser = client_of(commissioner)
    html = browser.get(_of(pack, "pack")).content.decode()
    assert "somebody else releases it" in html
    assert f"Release to {pack.provider}" not in html
    data = {"looked_at": all_keys(pack), "days": "14"}
    assert "somebody else releases it" in browser.post(_of(pack, "pack"), data).content.decode()
    pack.refresh_from_db()
    assert pack.released_at is None


def test_a_second_person_looks_at_each_warning_and_releases(
    council: Council, manager: User, client_of: ClientOf
) -> None:
    pack = a_pack(council, referral=a_search(council, picture="She is kind. She is 14."))
    browser = client_of(manager)
    html = browser.get(_of(pack, "pack")).content.decode()
    assert "‘She’" in html
    assert "fits fewer than 10 of the 1 child" in html
    refused = browser.post(_of(pack, "pack"), {"looked_at": [], "days": "14"})
    assert "Look at each of the warnings" in refused.content.decode()
    answer = browser.post(_of(pack, "pack"), {"looked_at": all_keys(pack), "days": "14"})
    assert answer.status_code == 302
    pack.refresh_from_db()
    assert pack.released_by == manager


def test_words_that_name_the_child_leave_no_button_to_release(
    council: Council, manager: User, client_of: ClientOf
) -> None:
    referral = a_search(council, picture="Zebedee is kind.", first_name="Zebedee")
    pack = a_pack(council, referral=referral)
    html = client_of(manager).get(_of(pack, "pack")).content.decode()
    assert "Stops the release" in html
    assert f"Release to {pack.provider}" not in html


def test_what_the_council_previews_is_what_the_provider_sees(
    council: Council, manager: User, client_of: ClientOf
) -> None:
    pack = a_pack(council)
    preview = _words(client_of(manager).get(_of(pack, "pack")).content.decode())
    released(pack, by=manager)
    seen = _words(client_of(user_of(pack.provider)).get(_mine(pack)).content.decode())
    assert preview == seen


def _words(html: str) -> list[str]:
    """The pack's own words, without the mark of who looks and the level of its headings."""
    article = html[html.index('<article class="app-pack"') : html.index("</article>")]
    kept = re.sub(r'<p class="app-pack__mark">.*?</p>', "", article)
    return re.sub(r"<[^>]+>", " ", kept).split()
