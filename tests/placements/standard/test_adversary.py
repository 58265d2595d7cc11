"""Files as no system should write them: every referral is read as it stands, or named."""

import csv
import io
import json
import random
from typing import Any

import pytest

from accounts.models import Council, User
from needs.models import Child, Identity
from placements.models import FileImport, Referral
from placements.services.incoming import apply_incoming, check_incoming
from placements.services.standard import stated_of
from placements.standard.fields import FIELDS, Type
from placements.standard.planning import TAKEN
from placements.standard.reading import StandardFile, read_standard
from placements.standard.writing import as_json
from providers.errors import WrongFile
from tests.factories import NOW, ChildFactory, CouncilFactory, UserFactory

Said = dict[str, Any]
ODD: tuple[Any, ...] = (
    "", "?", "None", "NA", "Y", True, 0, -1, 1.5, 10**30, 1e308, "-3", "NaN", None, [], {}, [[]],
    [None], ["ESOL", 1], {"a": 1}, "ESOL;BSL;None", "=1+1", "'=1+1", "a" * 2000, "x\x00y", "\x00",
    "\u202e", "\u2028", "a\nb", 'a"b', "a;b,c", "<b>", "{{7*7}}", "٣", "2026-13-01", "31/02/2026",
    "RISK PRESENT ", "Not Known", "Unsuitable", "ﬁ", "İ",
)  # fmt: skip
KEYS = ("riskSelfharm", "x" * 300, "", "a\x00b", "notStated", "uasc", "Risk to child: Self-harm")
WORDS = ("Bilston", "near school, with a garden", "=x", "-a", "O’Neil “x”", "line one\nline two")


def sound(dice: random.Random, child_id: str) -> Said:
    """A referral that states most of the fields, each in its own terms."""
    said: Said = {"childId": child_id}
    for field in FIELDS[1:]:
        if dice.random() < 0.3:
            continue
        codes = [option for option in field.options if option != "None"]
        if field.is_many:
            said[field.name] = sorted({dice.choice(codes), dice.choice(codes)})
        elif codes:
            said[field.name] = dice.choice(codes)
        else:
            said[field.name] = {
                Type.INTEGER: dice.randint(0, 5),
                Type.BOOLEAN: dice.random() < 0.5,
                Type.DATE: f"2026-0{dice.randint(1, 9)}-11",
                Type.STRING: dice.choice(WORDS),
            }[field.type]
    return said


def spoil(dice: random.Random, referrals: list[Any]) -> None:
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(referrals))
        one = referrals[at]
        how = dice.choice(("value", "value", "value", "key", "drop", "twice", "swap", "whole"))
        if how == "whole" or not isinstance(one, dict):
            referrals[at] = dice.choice((None, 1, "x", [], {}))
        elif how == "value":
            one[dice.choice(FIELDS).name] = dice.choice(ODD)
        elif how == "key":
            one[dice.choice(KEYS)] = dice.choice(ODD)
        elif how == "drop":
            one.pop(dice.choice([*one, "pets"]), None)
        elif how == "twice":
            referrals.append(dict(one))
        else:
            one["pets"], one["riskMissing"] = one.get("riskMissing"), one.get("pets")


def as_file(dice: random.Random, referrals: list[Any]) -> bytes:
    if dice.random() < 0.5:
        return json.dumps(dice.choice((referrals, {"placements": referrals}))).encode()
    rows = [one for one in referrals if isinstance(one, dict)]
    names = list(dict.fromkeys(name for one in rows for name in one)) or ["childId"]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=dice.choice(",;\t"))
    writer.writerow(names)
    for one in rows:
        writer.writerow([_cell(one.get(name)) for name in names])
    return text.getvalue().encode(dice.choice(("utf-8", "utf-8-sig", "utf-16")))


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def read(content: bytes) -> StandardFile | None:
    """None where the file is refused in a sentence."""
    try:
        return read_standard(content)
    except WrongFile:
        return None


def children(council: Council) -> list[str]:
    ids = [f"C-{n}" if n % 2 else f"100{n}" for n in range(4)]
    for one in ids:
        Identity.objects.create(council=council, child=ChildFactory(council=council), case_ref=one)
    return ids


def check(content: bytes, by: User) -> FileImport:
    assert by.council is not None
    return check_incoming(
        what=FileImport.What.STANDARD, content=content, filename="f", council=by.council, by=by,
        now=NOW,
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(60))
def test_every_referral_of_a_spoilt_file_is_kept_or_faulted(seed: int) -> None:
    for turn in range(20):
        dice = random.Random(f"{seed}-{turn}")
        referrals: list[Any] = [sound(dice, f"C-{n}") for n in range(3)]
        spoil(dice, referrals)
        found = read(as_file(dice, referrals))
        if found is None:
            continue
        faulted = {fault.row for fault in found.faults}
        kept = {record.number for record in found.records}
        assert not kept & faulted
        assert len(kept) + (len(faulted) if found.was_read else found.rows) == found.rows
        for fault in found.faults:
            assert fault.row >= 1
            assert fault.expected
            assert "\x00" not in fault.column + fault.value


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(8))
def test_a_spoilt_file_is_checked_and_applied_without_a_crash_and_once(
    seed: int, council: Council, commissioner: User
) -> None:
    ids = children(council)
    for turn in range(6):
        dice = random.Random(f"db {seed}-{turn}")
        referrals: list[Any] = [sound(dice, one) for one in ids]
        if turn % 3:
            spoil(dice, referrals)
        content = as_file(dice, referrals)
        if read(content) is None:
            continue
        record = check(content, commissioner)
        counts = (record.new, record.changed, record.unchanged, record.rejected)
        assert sum(counts) == record.rows
        if record.state == "checked":
            apply_incoming(checked=record, by=commissioner, now=NOW)
            again = check(content, commissioner)
            assert (again.new, again.changed) == (0, 0)


@pytest.mark.django_db
def test_a_zero_byte_in_json_is_a_fault_that_can_be_stored_and_shown(
    council: Council, commissioner: User
) -> None:
    content = json.dumps([{"childId": "C\x001", "a\x00b": "c\x00d"}]).encode()
    record = check(content, commissioner)
    assert [(one["column"], one["value"]) for one in record.faults] == [
        ("a\\u0000b", "c\\u0000d"), ("childId", "C\\u00001"),
    ]  # fmt: skip


def test_values_beyond_the_last_column_are_a_fault_and_nothing_of_the_row_is_read() -> None:
    text = "childId,pets,riskOther\n1,No,runs, to the railway\n2,No,nothing\n"
    found = read_standard(text.encode())
    assert [record.child_id for record in found.records] == ["2"]
    (fault,) = found.faults
    assert (fault.row, fault.column, fault.value) == (
        2, "(beyond the last column)", "to the railway",
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(6))
def test_a_referral_taken_out_and_brought_in_elsewhere_says_the_same(
    seed: int, council: Council, commissioner: User
) -> None:
    dice = random.Random(f"round {seed}")
    ids = children(council)
    said = json.dumps([sound(dice, one) for one in ids]).encode()
    apply_incoming(checked=check(said, commissioner), by=commissioner, now=NOW)
    ours = stated_of(Referral.objects.order_by("pk"))
    content = json.dumps(as_json(ours)).encode()

    elsewhere = CouncilFactory()
    children(elsewhere)
    theirs = UserFactory(council=elsewhere)
    record = check(content, theirs)
    assert (record.new, record.faults) == (len(ids), [])
    apply_incoming(checked=record, by=theirs, now=NOW)
    back = stated_of(Referral.objects.filter(council=elsewhere).order_by("pk"))
    for before, after in zip(ours, back, strict=True):
        for name in sorted(TAKEN):
            assert after.values.get(name) == before.values.get(name), name
    assert Child.objects.filter(council=elsewhere).count() == len(ids)
