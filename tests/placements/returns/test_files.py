"""Files as they come: encodings, folders, zips, XML, and those that would do harm."""

import io
import zipfile
from pathlib import Path

import pytest

from placements.returns.files import MOST_UNPACKED, Source, sources_at, sources_of
from placements.returns.reading import Reading, read_return
from providers.errors import WrongFile
from tests.placements.returns.making import files, sound, table

XML = """<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>A1</CHILDID><UPN>UN4</UPN><SEX>F</SEX><DOB>05/03/2012</DOB>
      <ETHNIC>WBRI</ETHNIC><UASC>0</UASC>
      <AMISSING><MISSING>M</MISSING><MIS_START>03/02/2025</MIS_START><MIS_END/></AMISSING>
      <OC2><SDQ_SCORE>12</SDQ_SCORE></OC2>
    </HEADER>
    <EPISODE>
      <DECOM>10/06/2024</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>
      <PL_POST>WV1 4AN</PL_POST><HOME_POST>WV1 1SH</HOME_POST><URN>1234567</URN>
      <PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/>
    </EPISODE>
  </CHILD>
  <CHILD>
    <HEADER>
      <CHILDID>B2</CHILDID><UPN>UN2</UPN><SEX>M</SEX><DOB>15/06/2008</DOB>
      <ETHNIC>AOTH</ETHNIC><UASC>1</UASC><DUC/>
    </HEADER>
    <EPISODE>
      <DECOM>02/09/2024</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N8</CIN><PL>K9</PL><DEC/><REC/>
    </EPISODE>
  </CHILD>
</EXPSSDA903>
"""


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def read(name: str, content: bytes, year: int | None = 2025) -> Reading:
    return read_return(sources_of(name, content), year=year)


def test_the_xml_layout_is_read_with_the_lines_of_its_rows() -> None:
    reading = read("return.xml", XML.encode())
    counts = {table: (one["read"], one["kept"]) for table, one in reading.counts().items()}
    assert counts == {"header": (2, 2), "episodes": (2, 1), "missing": (1, 1), "uasc": (1, 1)}
    (bad,) = [fault for fault in reading.faults if fault["severity"] == "reject"]
    assert (bad["rule"], bad["child"], bad["value"]) == ("146", "B2", "K9")
    assert "<EPISODE>" in XML.splitlines()[bad["row"] - 1]


def test_a_namespace_in_the_xml_changes_nothing() -> None:
    spaced = XML.replace("<EXPSSDA903>", '<x:EXPSSDA903 xmlns:x="urn:return">')
    spaced = spaced.replace("</EXPSSDA903>", "</x:EXPSSDA903>")
    spaced = spaced.replace("<EPISODE>", "<x:EPISODE>").replace("</EPISODE>", "</x:EPISODE>")
    assert read("return.xml", spaced.encode()).counts() == read("a.xml", XML.encode()).counts()


def test_a_missing_time_in_xml_belongs_to_its_own_child() -> None:
    (row,) = read("return.xml", XML.encode()).returns[0].tables["missing"]
    assert (row.child, row["DOB"], row["MIS_START"]) == ("A1", "05/03/2012", "03/02/2025")


def test_a_missing_time_in_xml_beside_the_header_is_not_the_next_childs() -> None:
    start, end = XML.index("      <AMISSING>"), XML.index("      <OC2>")
    moved = XML[:start] + XML[end:].replace("</HEADER>", "</HEADER>\n" + XML[start:end], 1)
    (row,) = read("return.xml", moved.encode()).returns[0].tables["missing"]
    assert (row.child, row["DOB"], row["MIS_START"]) == ("A1", "05/03/2012", "03/02/2025")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_is_read_in_every_usual_encoding(encoding: str) -> None:
    sources = [Source(one.name, one.content.decode().encode(encoding)) for one in files(sound())]
    assert read_return(sources, year=2025).faults == []


def test_headers_may_differ_in_case_spacing_and_name() -> None:
    content = table(sound()["header"]).replace(b"CHILD,SEX", b" child id, Gender ")
    reading = read("anything.csv", content)
    assert reading.counts()["header"]["kept"] == 2


def test_other_tables_and_columns_are_named_and_not_read(tmp_path: Path) -> None:
    for one in files(sound()):
        (tmp_path / one.name).write_bytes(one.content)
    (tmp_path / "reviews.csv").write_bytes(b"CHILD,DOB,REVIEW,REVIEW_CODE\nA1,05/03/2012,,\n")
    (tmp_path / "uasc.csv").write_bytes(
        b"CHILD,SEX,DOB,DUC,LA,YEAR\nB2,M,15/06/2008,,Barking,2025\n"
    )
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    reading = read_return(sources_at(tmp_path), year=2025)
    assert any("reviews.csv was not read: the table reviews" in one for one in reading.remarks)
    assert "Columns of uasc.csv that are not read: LA, YEAR." in reading.remarks
    assert reading.faults == []


def test_a_zip_is_opened_and_its_folders_do_not_matter() -> None:
    members = {f"../return/{one.name}": one.content for one in files(sound())}
    assert read("return.zip", zipped(members)).counts()["episodes"]["kept"] == 3


def test_a_single_table_is_checked_by_what_it_holds() -> None:
    reading = read("episodes.csv", table(sound()["episodes"]))
    assert reading.counts() == {"episodes": {"read": 3, "kept": 3, "rejected": 0}}


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>"""
OUTSIDE = b"""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><EXPSSDA903>&x;</EXPSSDA903>"""
HEAD = b"CHILD,SEX,DOB,ETHNIC\n"
ROW = b"A1,F,05/03/2012,WBRI\n"
HOSTILE = {
    "an entity bomb": ("a.xml", BOMB, "entities"),
    "an outside entity": ("a.xml", OUTSIDE, "entities"),
    "XML that breaks off": ("a.xml", XML[:300].encode(), "at line"),
    "XML of something else": ("a.xml", b"<html><body/></html>", "not an SSDA903 return"),
    "XML nested without end": ("a.xml", b"<a>" * 100_000, "nested"),
    "XML with a huge value": (
        "a.xml", XML.replace("<CHILDID>A1", "<CHILDID>" + "x" * 20_000).encode(), "longer than",
    ),
    "XML with an unknown encoding": ("a.xml", b"<?xml version='1.0' encoding='no'?><a/>", "XML"),
    "a zip bomb": (
        "a.zip", zipped({"header.csv": HEAD + b"\n" * (12 * 1024 * 1024)}), "larger than 10 MB",
    ),
    "a zip of many large files": (
        "a.zip",
        zipped({f"{n}.csv": b"x" * (9 * 1024 * 1024) for n in range(MOST_UNPACKED // 2**23)}),
        "larger than",
    ),
    "a zip of too many files": ("a.zip", zipped({f"{n}.csv": b"" for n in range(300)}), "200"),
    "a zip cut short": ("a.zip", zipped({"header.csv": HEAD + ROW})[:60], "damaged"),
    "a workbook": ("a.xlsx", zipped({"[Content_Types].xml": b"<x/>"}), "Excel"),
    "an empty zip": ("a.zip", zipped({"readme.md": b"hello"}), "No table"),
    "an empty file": ("header.csv", b"", "empty"),
    "blanks alone": ("header.csv", b" \r\n \r\n", "empty"),
    "a PDF": ("header.csv", b"%PDF-1.7 ...", "PDF"),
    "binary": ("header.csv", bytes(range(256)) * 40, "not text"),
    "NULs among the text": ("header.csv", HEAD + b"A1\x00,F,05/03/2012,WBRI\n" * 3, "not text"),
    "a huge cell": ("header.csv", HEAD + b"A" * 20_000 + b",F,05/03/2012,WBRI\n", "longer than"),
    "too many columns": ("header.csv", b",".join([b"CHILD"] * 300) + b"\n", "200 columns"),
    "too many rows": ("header.csv", HEAD + ROW * 50_001, "50,000 rows"),
    "over ten megabytes": ("header.csv", HEAD + ROW * 500_000, "larger than 10 MB"),
    "wrong columns": ("header.csv", b"name,colour\nx,red\n", "No table"),
    "a column too few": ("header.csv", b"CHILD,SEX,ETHNIC\nA1,F,WBRI\n", "lacks DOB"),
    "a column twice": ("header.csv", b"CHILD,SEX,DOB,ETHNIC,DOB\n", "more than once"),
    "an open quotation mark": ("header.csv", HEAD + b'"A1,F,05/03/2012,WBRI\n', "quotation"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence(kind: str) -> None:
    name, content, words = HOSTILE[kind]
    with pytest.raises(WrongFile) as error:
        read(name, content)
    assert words in str(error.value)


def test_strange_cells_are_faults_and_nothing_worse() -> None:
    strange = [
        "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>",
        "٣",
        "99/99/9999",
        "\u202e",
        "1e9",
    ]
    for cell in strange:
        tables = sound()
        for row in tables["episodes"]:
            row |= dict.fromkeys(("DECOM", "DEC", "PLACE", "URN", "PL_POST", "REC", "LS"), cell)
        counts = read_return(files(tables), year=2025).counts()
        assert counts["episodes"] == {"read": 3, "kept": 0, "rejected": 3}


def test_days_with_the_month_first_are_never_taken_for_other_days() -> None:
    tables = sound()
    for row in tables["episodes"]:
        for column in ("DECOM", "DEC"):
            day, _, rest = row[column].partition("/")
            month, _, year = rest.partition("/")
            row[column] = f"{month}/{day}/{year}" if day else ""
    tables["episodes"].append(tables["episodes"][0] | {"CHILD": "B2", "DECOM": "06/30/2024"})
    with pytest.raises(WrongFile, match=r"month first, such as DECOM 06/30/2024 in row 5"):
        read_return(files(tables), year=2025)


def test_one_day_written_wrongly_among_sound_ones_costs_its_row_alone() -> None:
    tables = sound()
    tables["episodes"][0]["DECOM"] = "25/06/2024"
    tables["episodes"][2]["DECOM"] = "09/30/2024"
    assert read_return(files(tables), year=2025).counts()["episodes"]["rejected"] == 1


def test_a_file_that_breaks_off_in_a_row_is_refused() -> None:
    content = table(sound()["episodes"])
    with pytest.raises(WrongFile, match="breaks off in row 4"):
        read("2025-episodes.csv", content[:-20])
    assert read("2025-episodes.csv", content.rstrip()).counts()["episodes"]["kept"] == 3


def test_a_row_with_more_values_than_columns_is_rejected_and_with_fewer_noted() -> None:
    header, first, *rest = table(sound()["header"]).decode().splitlines()
    content = "\n".join([header, f"{first},shifted", *(row.rstrip(",1") for row in rest), ""])
    reading = read("2025-header.csv", content.encode())
    said = [(one["row"], one["field"], one["value"], one["severity"]) for one in reading.faults]
    assert (2, "(beyond the last column)", "shifted", "reject") in said
    assert (3, "(number of values)", "5/8", "note") in said
    assert reading.counts()["header"] == {"read": 2, "kept": 1, "rejected": 1}


def test_a_file_that_is_refused_is_named(tmp_path: Path) -> None:
    for one in files(sound()):
        (tmp_path / one.name).write_bytes(one.content)
    for content in (b"", b"CHILD,SEX\x00", HEAD + b'"A1,F,05/03/2012,WBRI\n'):
        (tmp_path / "header.csv").write_bytes(content)
        with pytest.raises(WrongFile, match=r"^header\.csv: "):
            read_return(sources_at(tmp_path), year=2025)


def test_what_is_not_read_of_a_folder_or_a_zip_is_named(tmp_path: Path) -> None:
    members = {one.name: one.content for one in files(sound())}
    others = {"list.xlsx": zipped({"[Content_Types].xml": b""}), "inner.zip": zipped(members)}
    reading = read("2025.zip", zipped(members | others))
    assert reading.counts()["header"]["kept"] == 2
    assert [one.partition(" was not read")[0] for one in reading.remarks[:2]] == [
        "inner.zip", "list.xlsx",
    ]  # fmt: skip
    for name, content in (members | {"list.xlsx": others["list.xlsx"]}).items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "older").mkdir()
    remarks = read_return(sources_at(tmp_path), year=2025).remarks
    assert [one.partition(" was not read")[0] for one in remarks[:2]] == ["list.xlsx", "older"]


def test_a_zip_of_nothing_but_a_zip_is_refused_and_named() -> None:
    inner = zipped({one.name: one.content for one in files(sound())})
    with pytest.raises(WrongFile, match=r"No table .* inner\.zip was not read"):
        read("2025.zip", zipped({"inner.zip": inner}))


def test_a_semicolon_inside_a_value_does_not_make_a_file_unreadable() -> None:
    header, *rest = table(sound()["episodes"]).decode().splitlines()
    rows = ['"' + '","'.join(row.split(",")) + '"' for row in [header, *rest]]
    content = "\n".join([*rows[:2], *rows[2:]]).replace('"CARPL"', '"CARPL;x"') + "\n"
    counts = read("2025-episodes.csv", content.encode()).counts()["episodes"]
    assert counts == {"read": 3, "kept": 2, "rejected": 1}


def test_xml_with_a_value_twice_or_broken_in_two_is_refused() -> None:
    for broken, words in (
        (XML.replace("<DEC/>", "<DEC/><DEC>01/03/2025</DEC>", 1), "DEC more than once"),
        (XML.replace("<DEC/>", "<DEC>01/<b>03</b>/2025</DEC>", 1), "in the middle of a value"),
        (XML.replace("</EPISODE>", "01/03/2025</EPISODE>", 1), "in the middle of a value"),
        (XML.replace("</CHILD>\n  <CHILD>", "", 1), "line 16, has a second HEADER for one CHILD"),
    ):
        with pytest.raises(WrongFile, match=words):
            read("2025.xml", broken.encode())


def test_xml_elements_that_are_not_read_are_named() -> None:
    reading = read("2025.xml", XML.replace("<DEC/>", "<DECC>01/03/2025</DECC>", 1).encode())
    assert "Columns of 2025.xml that are not read: DECC." in reading.remarks
    reading = read("2025.xml", XML.replace("<EPISODE>", '<EPISODE DEC="01/03/2025">', 1).encode())
    assert "Columns of 2025.xml that are not read: @DEC." in reading.remarks


def test_a_table_without_its_children_is_refused_and_not_passed_over() -> None:
    tables = sound()
    tables["episodes"] = [{"WHO": row.pop("CHILD"), **row} for row in tables["episodes"]]
    with pytest.raises(WrongFile, match=r"episodes\.csv lacks CHILD"):
        read_return(files(tables), year=2025)


def test_two_files_of_one_table_are_refused(tmp_path: Path) -> None:
    content = table(sound()["header"])
    (tmp_path / "one.csv").write_bytes(content)
    (tmp_path / "two.csv").write_bytes(content)
    with pytest.raises(WrongFile, match=r"one\.csv and two\.csv are both the table header"):
        read_return(sources_at(tmp_path), year=2025)


def test_a_path_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(WrongFile, match="cannot be read"):
        sources_at(tmp_path / "none.csv")
