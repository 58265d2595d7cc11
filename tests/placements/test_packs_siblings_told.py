"""Words that tell how many brothers and sisters there are, in all with the child."""

import pytest

from placements.services.packs.siblings_told import BORN_TOGETHER, numbers_told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He is one of five siblings.", 5),
        ("She is one of 6.", 6),
        ("The eldest of four, and proud of it.", 4),
        ("He is the youngest of seven children.", 7),
        ("She is the third of five in her family.", 5),
        ("Part of a sibling group of three.", 3),
        ("They are a group of four siblings.", 4),
        ("He misses his three brothers.", 4),
        ("She has two older sisters.", 3),
        ("He has three brothers and two sisters.", 6),
        ("She has a younger brother.", 2),
        ("He has a brother and a sister.", 3),
        ("He sees his brother and his little sister on Sundays.", 3),
        ("She writes to her brother and sister.", 3),
        ("He lives with two half-brothers.", 3),
        ("Both her brothers play chess.", 3),
        ("He has one sibling.", 2),
        ("She shared a room with two of her sisters.", 3),
        ("All four children came into care together.", 4),
        ("He is an only child.", 1),
        ("He is a twin.", BORN_TOGETHER),
        ("The twins love music.", BORN_TOGETHER),
        ("One of triplets.", BORN_TOGETHER),
        ("He comes from a family of eight.", BORN_TOGETHER),
    ],
)
def test_a_number_of_brothers_and_sisters_in_words_is_noticed(text: str, number: int) -> None:
    assert number in numbers_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "She loves her brother.",
        "He misses his sisters.",
        "Her brother’s dog is called Rex.",
        "He is one of ten friends who play on Fridays.",
        "She likes a twin room and two pillows.",
        "He would do well in a home with two carers.",
        "She has three cats and a rabbit.",
        "He is one of the kindest boys.",
        "A family of his own is what he wants.",
        "",
    ],
)
def test_other_words_give_no_number(text: str) -> None:
    assert not numbers_told(text)
