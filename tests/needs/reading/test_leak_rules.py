# ruff: noqa: E501 - one case a line
"""Single rules of the leak checker, each with what it must not do."""

import json
import random
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from needs.reading.found import Identity, Leak, Severity
from needs.reading.gazetteer import Gazetteer
from needs.reading.leaks import find_leaks

WHO = Identity(
    first="Jayden",
    last="O’Brien",
    known_as=("Jay",),
    born=date(2012, 3, 5),
    sex="1",
    schools=("Oakfield Primary School",),
    addresses=("14 Elm Road, Oldham OL1 2AB",),
    postcodes=("OL1 2AB",),
    siblings=("Grace", "Will"),
    relatives=("Katherine Jones",),
)


def words(text: str, who: Identity = WHO) -> list[str]:
    return [leak.words(text) for leak in find_leaks(text, who)]


def only(text: str, who: Identity = WHO) -> Leak:
    (leak,) = find_leaks(text, who)
    return leak


@pytest.mark.parametrize(
    "text",
    [
        "J is shy, and K is not.", "Roman Catholic boys and Hey Duggee.",
        "Will he settle? He will.", "By grace and luck. He said grace.", "Time will tell.",
        "He may be late.", "The Children Act and Key Stage 2.",
        "He read Harry Potter in Year 6.", "Manchester United won on Tuesday.",
        "A special school helped. So did the Virtual School.", "Use Google Drive.",
        "Ring Childline on 0800 1111.", "She scored 7/10 and moved 2/3 times.",
        "In May and June he was calm.",
    ],
)  # fmt: skip
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He loves Will dearly.", "Will"), ("Grace is six.", "Grace"), ("Kate rang.", "Kate"),
        ("Kitty rang.", "Kitty"), ("J\u200bayden ran", "J\u200bayden"), ("J a y d e n ran", "J a y d e n"),
        ("Jaydn ran", "Jaydn"), ("the O'Briens came", "O'Briens"), ("He is at Oakfield now", "Oakfield"),
        ("They live at 14 Elm Rd still", "14 Elm Rd"), ("near ol12ab", "ol12ab"),
        ("born on the fifth of March two thousand and twelve", "fifth of March two thousand and twelve"),
        ("3/5/12 is on the card", "3/5/12"), ("at St Mary's Academy", "St Mary's Academy"),
        ("J.O. is funny", "J.O."), ("his friend Zak came", "Zak"), ("see Mrs Okafor", "Mrs Okafor"),
        ("ZC21C00345 was heard", "ZC21C00345"), ("twins of 7 who speak Tigrinya", "twins of 7 who speak Tigrinya"),
    ],
)  # fmt: skip
def test_a_leak_is_found_where_it_stands(text: str, found: str) -> None:
    assert words(text) == [found]


def test_a_name_that_is_also_a_month_is_told_from_the_month() -> None:
    may = Identity(first="May", last="Hill")
    assert words("In May she moved. Since May, all is well. May be shy.", may) == []
    assert words("May is shy. We like May a lot.", may) == ["May", "May"]


def test_each_finding_has_words_to_put_in_its_place() -> None:
    assert only("He loves Oakfield now.").replacement == "his school"
    assert only("We saw Jayden's room.").replacement == "his"
    assert only("He misses his sister Grace.").replacement == ""


def test_a_number_is_sure_by_its_check_and_a_look_by_its_label() -> None:
    assert only("401 023 2137").severity == Severity.BLOCK
    assert only("NHS number 401 023 2138").severity == Severity.WARN
    assert words("401 023 2138") == []


def test_a_school_of_the_list_is_found_by_its_whole_name() -> None:
    places = Gazetteer.of([("Larkspur Hall", "school"), ("Alder Hey", "hospital")])
    text = "He went from Larkspur Hall to Alder Hey."
    assert [leak.words(text) for leak in find_leaks(text, Identity(), places)] == [
        "Larkspur Hall",
        "Alder Hey",
    ]
    assert find_leaks("a larkspur hall", Identity(), places) == ()


# Facts of presidio's tests of British formats (MIT), as (text, what is found).
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GIR 0AA", "GIR 0AA"), ("EC1A1BB", "EC1A1BB"), ("DN55 1PT", "DN55 1PT"), ("M11AA", "M11AA"),
        ("QA1 1AA", ""), ("VA1 1AA", ""), ("XA1 1AA", ""), ("M1 1CA", ""), ("M1 1AI", ""),
        ("1A1 1AA", ""), ("ABCM11AADEF", ""), ("hh 01 02 03 d", "hh 01 02 03 d"),
        ("tw987654a", "tw987654a"), ("nino: PR 123612C", "PR 123612C"), ("AA 12 34 56 H", ""),
        ("FQ 00 00 00 C", ""), ("BG123612A", ""), ("nino: nt 99 88 77 a", ""),
        ("401-023-2137", "401-023-2137"), ("0032698674", "0032698674"), ("401-023-2138", ""),
    ],
)  # fmt: skip
def test_british_formats_are_told_apart(text: str, found: str) -> None:
    assert words(text, Identity()) == ([found] if found else [])


_ANY = st.text(max_size=12)
_SOME = st.lists(_ANY, max_size=2).map(tuple)


@given(
    st.text(max_size=60),
    st.builds(
        Identity, first=_ANY, last=_ANY, known_as=_SOME, nhs=_ANY, upn=_ANY, schools=_SOME,
        addresses=_SOME, postcodes=_SOME, siblings=_SOME, relatives=_SOME, workers=_SOME, places=_SOME,
    ),
)  # fmt: skip
def test_no_record_breaks_the_search(text: str, who: Identity) -> None:
    own = f"{text} {who.first} {who.last} {' '.join(who.schools + who.addresses)}"
    assert all(leak.start < leak.end for leak in find_leaks(own, who))


@given(st.text(max_size=300))
def test_no_text_breaks_the_search(text: str) -> None:
    assert all(0 <= leak.start < leak.end <= len(text) for leak in find_leaks(text, WHO))


@pytest.mark.parametrize(
    "part",
    ["a", "1 ", "A ", "J. ", "a@", "Mr ", "twenty ", "O'", "a b ", "07 ", "only a ", "\u0301"],
)
def test_twice_the_text_takes_about_twice_the_time(part: str) -> None:
    def seconds(length: int) -> float:
        text = (part * length)[:length]
        begun = time.process_time()
        find_leaks(text, WHO)
        return time.process_time() - begun

    assert min(seconds(20_000) for _ in range(2)) <= 4 * max(seconds(10_000), 0.02)


def test_a_text_drawn_at_random_from_dangerous_signs_is_read() -> None:
    draw = random.Random(1)
    text = "".join(draw.choice("aJ.1 -@'/\n\u200béА") for _ in range(5_000))
    assert json.dumps([leak.type for leak in find_leaks(text, WHO)])
