"""What goes out comes in again without a change, and no spreadsheet runs it."""

import csv
import io
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import Council, User
from providers.exports import example_rows, register_rows
from providers.imports.cells import Unexpected, pence, several, sexes
from providers.imports.residents import residents, written
from providers.models import Home
from tests.conftest import ClientOf
from tests.providers.conftest import Import, row
from tests.providers.test_importing import FULL
from tests.providers.test_ofsted_rows import listed

TODAY = date(2026, 11, 22)
NASTY = ("=1+1", "+44 1902", "-dash", "@SUM(A1)", "'=quoted", "''twice", 'a "b", c', "x;y")


def as_file(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def downloaded(client_of: ClientOf, by: User, name: str) -> bytes:
    return client_of(by).get(f"/homes/{name}").getvalue()


def test_the_register_imports_again_unchanged(
    import_rows: Import, client_of: ClientOf, commissioner: User
) -> None:
    foster = row(
        ref="F1", kind="agency_foster", residents="9 EXP2; 14 own", weekly_pounds=900.25, beds=3
    )
    vague = row(ref="H3", postcode="", area="Dudley", beds_free="", confirmed_on="")
    assert import_rows(FULL, foster, vague).applied
    import_rows(listed(Local_authority="Cumbria", Parliamentary_constituency="Workington"))
    again = import_rows(content=downloaded(client_of, commissioner, "homes.csv"))
    assert (again.rows, again.unchanged, again.faults) == (4, 4, [])


def test_a_name_that_a_spreadsheet_would_run_goes_out_as_text_and_comes_back_whole(
    import_rows: Import, client_of: ClientOf, commissioner: User, council: Council
) -> None:
    import_rows(*(row(ref=f"H{n}", beds_free="", confirmed_on="") for n in range(len(NASTY))))
    for n, name in enumerate(NASTY):
        Home.objects.filter(ref=f"H{n}").update(name=name, notes=name)
    content = downloaded(client_of, commissioner, "homes.csv")

    cells = [cell for line in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert import_rows(content=content).unchanged == len(NASTY)


def test_the_example_file_is_right(import_rows: Import) -> None:
    outcome = import_rows(content=as_file(list(example_rows())))
    assert (outcome.new, outcome.faults) == (2, [])


def test_homes_that_left_the_register_are_not_exported(
    import_rows: Import, council: Council
) -> None:
    import_rows(row(), row(ref="H2"))
    Home.objects.filter(ref="H2").update(removed_on=TODAY)
    assert len(list(register_rows(council, on=TODAY))) == 2


AGES = st.integers(0, 99)
LEVELS = st.one_of(st.none(), st.integers(0, 4))


@given(st.lists(st.tuples(AGES, st.booleans(), LEVELS, LEVELS), max_size=8))
def test_residents_read_back_as_they_were_written(
    people: list[tuple[int, bool, int | None, int | None]],
) -> None:
    cells = [
        f"{age}{' own' if own else ''}"
        f"{'' if shb is None else f' SHB{shb}'}{'' if exp is None else f' EXP{exp}'}"
        for age, own, shb, exp in people
    ]
    read = residents(is_foster=True)
    first = read("; ".join(cells))
    assert read(written(first, is_foster=True)) == first
    assert len(first) == len(people)


@given(st.integers(0, 10_000_000))
def test_a_sum_of_money_reads_back_to_the_penny(amount: int) -> None:
    assert pence(f"{amount / 100:,.2f}") == amount
    assert pence(f"£{amount // 100}.{amount % 100:02}") == amount


@given(st.text(max_size=60))
def test_no_text_is_read_as_something_it_is_not(text: str) -> None:
    for parse in (pence, sexes, several, residents(is_foster=False)):
        with suppress(Unexpected):
            assert parse(text.strip()) is not None


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=15,
)
@given(name=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_any_name_that_is_accepted_survives_a_round_trip(
    import_rows: Import, council: Council, name: str
) -> None:
    Home.objects.all().delete()
    outcome = import_rows(content=as_file([list(row()), list(map(str, row(name=name).values()))]))
    if outcome.rejected:
        assert outcome.faults[0]["column"] == "name"
        return
    again = import_rows(content=as_file(list(register_rows(council, on=TODAY))))
    assert again.unchanged == 1


@pytest.mark.parametrize("text", ["", "Q", "M,F", "1"])
def test_only_the_letters_m_f_and_u_name_a_sex(text: str) -> None:
    with pytest.raises(Unexpected):
        sexes(text)
