"""References: random, readable, and wrong when mistyped."""

from hypothesis import given
from hypothesis import strategies as st

from needs.refs import SIGNS, is_ref, new_ref, tidy_ref

refs = st.builds(new_ref)
places = st.integers(0, 7)


def _signs(ref: str) -> list[str]:
    return list(ref.replace("-", ""))


def _ref(signs: list[str]) -> str:
    whole = "".join(signs)
    return f"{whole[:4]}-{whole[4:]}"


@given(refs)
def test_a_new_reference_is_right_and_holds_no_sign_that_is_mixed_up(ref: str) -> None:
    assert is_ref(ref)
    assert not set(ref) & set("01ILOSB")
    assert tidy_ref(f" {ref.lower().replace('-', ' ')} ") == ref


@given(refs, places, st.sampled_from(SIGNS))
def test_one_wrong_sign_is_noticed(ref: str, place: int, sign: str) -> None:
    signs = _signs(ref)
    was, signs[place] = signs[place], sign
    assert is_ref(_ref(signs)) == (was == sign)


@given(refs, places, places)
def test_two_signs_that_changed_places_are_noticed(ref: str, here: int, there: int) -> None:
    signs = _signs(ref)
    signs[here], signs[there] = signs[there], signs[here]
    assert is_ref(_ref(signs)) == (_ref(signs) == ref)


def test_what_is_not_a_reference_is_not_taken_for_one() -> None:
    for text in ("", "K7Q4M2XD", "K7Q4-M2X", "K7Q4-M2XI", "k7q4-m2xd", "Κ7Q4-M2XD"):
        assert not is_ref(text)
