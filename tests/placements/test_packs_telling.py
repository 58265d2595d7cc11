"""Words that tell the age or the sex which a summary leaves out."""

import pytest

from placements.services.packs.telling import age_told, sex_told


@pytest.mark.parametrize(
    "text",
    [
        "A boy of 10.",
        "A girl of ten who laughs",
        "He is 10 and kind",
        "a 10-year-old",
        "aged 10",
        "ten years old",
        "He is in Year 5",
    ],
)
def test_an_exact_age_in_words_is_noticed(text: str) -> None:
    assert age_told(text, 10)


@pytest.mark.parametrize(
    "text", ["10 minutes of quiet", "kind and funny", "since the age of 4", "one of ten friends"]
)
def test_other_numbers_are_no_age(text: str) -> None:
    assert age_told(text, 10) is None


def test_the_sex_that_most_words_speak_of_is_told() -> None:
    assert sex_told(["He likes chess. His mum says she is proud of him"], "M")
    assert not sex_told(["Likes chess and is kind"], "M")
    assert not sex_told(["She and her sister", "He laughs"], "M")
