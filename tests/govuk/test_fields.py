import pytest
from django import forms

from govuk.controls import bound
from govuk.fields import LevelField, MilesField, MoneyField, PostcodeField, WordsField
from tests.govuk.forms import a_form, clean, refusal

LEVELS = ("None", "A little", "Some", "Much", "All day")


@pytest.mark.parametrize(
    ("typed", "pence"),
    [("1150", 115_000), ("£1,150", 115_000), (" 1,150.5 ", 115_050), ("0.07", 7), ("0", 0)],
)
def test_money_is_read_as_people_write_it(typed: str, pence: int) -> None:
    assert clean(MoneyField(label="Weekly cost"), value=typed) == pence


@pytest.mark.parametrize(
    "typed",
    ["NaN", "inf", "-inf", "1e5", "-5", "−5", "1,15", "1.155", "12,3456", "£", "1150 a week", "١٠"],
)
def test_what_is_no_sum_of_money_is_refused(typed: str) -> None:
    says = refusal(MoneyField(label="Weekly cost"), value=typed)
    assert says == "Weekly cost must be an amount of money, like 1,150 or 1150.50"


def test_a_fee_typed_in_pence_is_caught_by_its_size() -> None:
    says = refusal(MoneyField(label="Weekly cost"), value="115000")
    assert says == "Weekly cost must be £50,000 or less"


def test_no_money_is_not_the_same_as_nought() -> None:
    assert clean(MoneyField(label="Ceiling", required=False), value="") is None
    assert clean(MoneyField(label="Ceiling", required=False), value="0") == 0


def test_money_shows_stored_pence_as_pounds_and_typed_text_as_typed() -> None:
    assert MoneyField().prepare_value(115_050) == "1,150.50"
    assert MoneyField().prepare_value(0) == "0"
    assert bound(a_form(MoneyField(), value="NaN")["it"]).value == "NaN"


@pytest.mark.parametrize(
    ("typed", "tenths"), [("20", 200), ("2.5", 25), ("2.5 miles", 25), ("1 mile", 10), ("0", 0)]
)
def test_miles_are_kept_in_tenths(typed: str, tenths: int) -> None:
    assert clean(MilesField(label="Radius"), value=typed) == tenths


@pytest.mark.parametrize("typed", ["far", "-1", "2.55", "1e2", "nan", "1000", "20 km"])
def test_what_is_no_number_of_miles_is_refused(typed: str) -> None:
    assert "must be a number of miles" in refusal(MilesField(label="Radius"), value=typed)


def test_miles_show_stored_tenths_as_miles() -> None:
    assert (MilesField().prepare_value(25), MilesField().prepare_value(200)) == ("2.5", "20")


def test_a_level_of_nought_is_not_the_same_as_not_assessed() -> None:
    assert clean(LevelField(levels=LEVELS), value="0") == 0
    assert clean(LevelField(levels=LEVELS), value="") is None
    assert clean(LevelField(levels=LEVELS)) is None


@pytest.mark.parametrize("typed", ["5", "-1", "4.0", "high"])
def test_a_level_outside_nought_to_four_is_refused(typed: str) -> None:
    assert not a_form(LevelField(levels=LEVELS), value=typed).is_valid()


def test_a_level_that_was_not_assessed_is_shown_as_such_and_nought_as_nought() -> None:
    def checked(initial: int | None) -> list[str]:
        form = forms.Form(initial={"it": initial})
        form.fields["it"] = LevelField(levels=LEVELS)
        return [choice.text for choice in bound(form["it"]).choices if choice.checked]

    assert checked(None) == ["Not assessed"]
    assert checked(0) == ["0: None"]
    assert checked(3) == ["3: Much"]


@pytest.mark.parametrize("typed", ["wv1 1sh", " WV1  1SH ", "wv1\t1sh"])
def test_a_postcode_is_tidied(typed: str) -> None:
    assert clean(PostcodeField(label="Postcode"), value=typed) == "WV1 1SH"


def test_a_postcode_that_cannot_be_one_is_refused() -> None:
    assert not a_form(PostcodeField(label="Postcode"), value="WV1 1SH Wolverhampton").is_valid()
    assert not a_form(PostcodeField(label="Postcode"), value="WV1\x001SH").is_valid()


def test_words_are_a_list_without_repeats() -> None:
    typed = "halal,  Punjabi speaking\nhalal, ,"
    assert clean(WordsField(label="Identity"), value=typed) == ["halal", "Punjabi speaking"]
    assert clean(WordsField(label="Identity", required=False), value=" , ") == []


def test_required_words_are_missed_and_stored_ones_shown_with_commas() -> None:
    assert not a_form(WordsField(label="Identity"), value=" , ").is_valid()
    assert WordsField().prepare_value(["halal", "Punjabi"]) == "halal, Punjabi"
    assert not WordsField().has_changed(["halal", "Punjabi"], "halal,Punjabi")
