"""The checks that every page of every test goes through do find what they are for."""

import pytest
from django.http import HttpResponse

from tests import pages
from tests.pages import UnsoundPage, check_soundness, parse


def a_page(body: str, title: str = "A page") -> HttpResponse:
    return HttpResponse(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body><main><h1>A page</h1>{body}</main></body></html>"
    )


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("<p>One<div>", "line"),
        ("<b>open", "line"),
        ("<table><div>x</div></table>", "unexpected"),
        ('<p id="a">1</p><p id="a">2</p>', "stands 2 times"),
        ('<input name="age" id="age">', "'age' has no label"),
        ('<label for="gone">Age</label>', "gone, which is not there"),
        ('<p aria-describedby="gone">Age</p>', "gone, which is not there"),
        ('<p style="color: red">Age</p>', "has the attribute style"),
        ('<p onclick="go()">Age</p>', "has the attribute onclick"),
        ("<script>go()</script>", "a script stands in the page"),
        ("<h1>Another</h1>", "not exactly one main heading"),
        ('<a href="/"></a>', "says nothing"),
        ('<img src="/x.png">', "no alt text"),
    ],
)
def test_a_fault_is_found(body: str, says: str) -> None:
    with pytest.raises(UnsoundPage, match=says):
        parse(a_page(body))


def test_a_fault_beside_a_page_that_was_found_sound_is_found_each_time() -> None:
    token = '<input type="hidden" name="csrfmiddlewaretoken" value="{0}">'
    check_soundness(a_page(token.format("a1")))
    check_soundness(a_page(token.format("b2")))
    for fault in ("<b>open", "<h1>Another</h1>"):
        for _ in range(2):
            with pytest.raises(UnsoundPage):
                check_soundness(a_page(token.format("c3") + fault))


@pytest.mark.parametrize(
    ("sound", "fault"),
    [
        ('<p id="a1">1</p><p id="a2">2</p>', '<p id="a2">1</p><p id="a2">2</p>'),
        ('<p id="3" aria-describedby="3">1</p>', '<p id="3" aria-describedby="4">1</p>'),
        ("<h2>One</h2>", "<h1>One</h1>"),
        ("<p>&#39;</p>", "<p>&#0;</p>"),
        ("<p>&#x39;</p>", "<p>&#x80;</p>"),
    ],
)
def test_a_fault_of_a_number_is_found_beside_a_page_with_other_numbers(
    sound: str, fault: str
) -> None:
    check_soundness(a_page(sound))
    with pytest.raises(UnsoundPage):
        check_soundness(a_page(fault))


def test_a_page_with_other_numbers_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    check_soundness(a_page('<p id="row-7">Home 7 of 12</p>'))
    monkeypatch.setattr(pages, "_parsed", lambda _: pytest.fail("it was parsed"))
    check_soundness(a_page('<p id="row-31">Home 31 of 480</p>'))


def test_a_page_without_a_title_is_found() -> None:
    with pytest.raises(UnsoundPage, match="no title"):
        parse(a_page("", title=" – "))


def test_a_sound_page_is_read_as_its_reader_would() -> None:
    page = parse(
        a_page(
            '<p>Two\n  lines</p><label>Age <input name="age" value="3" aria-label="Age"></label>'
        )
    )
    assert (page.title, page.h1) == ("A page", "A page")
    assert page.text == "A page Two lines Age"
    assert page.values == {"age": "3"}
