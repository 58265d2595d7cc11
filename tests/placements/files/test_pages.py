"""Files in and out in a browser: who may, what is noted, what a second person is for."""

import csv
import io
import json
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from accounts.models import AccessLog, AuditEntry, Council, Role, User
from placements.models import Export, FileImport, Referral
from tests.conftest import ClientOf
from tests.factories import NOW, ChildFactory, UserFactory, searching
from tests.restricted.making import lock

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("x")', "=cmd|' /C calc'!A0")


def bodied(response: object) -> str:
    streamed = getattr(response, "streaming_content", None)
    content = b"".join(streamed) if streamed else getattr(response, "content", b"")
    return bytes(content).decode("utf-8-sig")


def send(client: Client, what: str, content: bytes) -> FileImport:
    file = SimpleUploadedFile("file.json", content)
    response = client.post(reverse(f"files:bring_{what}"), {"file": file})
    assert response.status_code == 302, bodied(response)
    return FileImport.objects.latest("pk")


def test_a_file_is_chosen_looked_at_and_applied(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    child = ChildFactory(council=council)
    checked = send(client, "standard", json.dumps({"childId": child.ref, "pets": "No"}).encode())
    page = bodied(client.get(reverse("files:file", args=[checked.pk])))
    assert "Write 1 row" in page
    client.post(reverse("files:apply", args=[checked.pk]))
    assert Referral.objects.get().requirements.pets == "no"
    assert "Read from a file" in bodied(
        client.get(reverse("placements:referral", args=[Referral.objects.get().pk]))
    )
    assert "file.json" in bodied(client.get(reverse("files:overview")))


def test_every_fault_is_on_the_page_and_in_a_file(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    checked = send(client, "standard", b'{"childId": "=cmd", "pets": "=2+2"}')
    page = bodied(client.get(reverse("files:file", args=[checked.pk])))
    assert "Nothing was written" in page
    assert "Row 1" in page
    rows = list(
        csv.reader(io.StringIO(bodied(client.get(reverse("files:faults", args=[checked.pk])))))
    )
    assert rows[1][:3] == ["1", "pets", "'=2+2"]


def test_a_file_that_is_none_is_refused_beside_the_field(
    client_of: ClientOf, commissioner: User
) -> None:
    file = SimpleUploadedFile("x.json", b"%PDF-1.7")
    page = bodied(client_of(commissioner).post(reverse("files:bring_standard"), {"file": file}))
    assert "The file is a PDF" in page
    assert not FileImport.objects.exists()


@pytest.mark.parametrize("form", ["one_json", "one_csv"])
def test_one_referral_is_downloaded_with_a_reason_and_noted(
    form: str, client_of: ClientOf, council: Council, social_worker: User
) -> None:
    client = client_of(social_worker)
    referral = searching(council=council, levels={"SLF": 1})
    address = reverse("placements:in_standard", args=[referral.pk])
    assert "Risk to child: Going missing" in bodied(client.get(address))
    assert "Enter why" in bodied(client.post(address, {"form": form, "reason": ""}))
    response = client.post(address, {"form": form, "reason": "The region asked"})
    assert "attachment" in response.headers["Content-Disposition"]
    assert "Risk Present" in bodied(response)
    assert referral.child.last_name not in bodied(response)
    noted = Export.objects.get()
    assert (noted.child, noted.by, noted.reason) == (
        referral.child,
        social_worker,
        "The region asked",
    )
    assert AccessLog.objects.filter(part="placements:in_standard_file").count() == 1
    assert AuditEntry.objects.filter(table_name="placements_export", action="insert").exists()


def ask(client: Client, what: str, **also: str) -> Export:
    said = {"what": what, "reason": "The yearly plan", **also}
    response = client.post(reverse("files:take_out"), said)
    assert response.status_code == 302, bodied(response)
    return Export.objects.latest("pk")


def test_all_open_referrals_are_taken_out_and_each_child_is_noted(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    ours = [searching(council=council) for _ in range(3)]
    searching(council=UserFactory().council)
    export = ask(client, "standard_json")
    got = json.loads(bodied(client.post(reverse("files:download", args=[export.pk]))))
    refs = {each["PlacementAvailability"]["childId"] for each in got["placements"]}
    assert refs == {referral.child.ref for referral in ours}
    seen = AccessLog.objects.filter(part="files:download").values_list("child_id", flat=True)
    assert set(seen) == {referral.child_id for referral in ours}


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_cell_of_a_file_begins_a_formula(
    payload: str, client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    referral = searching(council=council, child__first_name=payload, child__last_name=payload)
    referral.created_by.name = payload
    referral.created_by.save()
    for what, also in (("standard_csv", {}), ("children", {"with_names": "on"})):
        export = ask(client, what, **also)
        text = bodied(client.post(reverse("files:download", args=[export.pk])))
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert f"'{payload}" in cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_names_are_in_the_file_only_where_they_were_ticked(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    child = ChildFactory(council=council, last_name="Rarename")
    export = ask(client, "children")
    text = bodied(client.post(reverse("files:download", args=[export.pk])))
    assert child.ref in text
    assert "Rarename" not in text
    refused = {"what": "standard_csv", "reason": "x", "with_names": "on"}
    assert "no place for names" in bodied(client.post(reverse("files:take_out"), refused))


def test_a_file_about_more_than_25_children_needs_a_second_person(
    client_of: ClientOf, council: Council, commissioner: User, manager: User
) -> None:
    ChildFactory.create_batch(26, council=council)
    first, second = client_of(commissioner), client_of(manager)
    export = ask(first, "children")
    address = reverse("files:download", args=[export.pk])
    approve = reverse("files:approve", args=[export.pk])
    assert first.post(address).status_code == 302
    first.post(approve)
    export.refresh_from_db()
    assert (export.downloads, export.approved_by) == (0, None)
    assert "more than 25" in bodied(first.get(reverse("files:export", args=[export.pk])))

    second.post(approve)
    assert second.post(address).status_code == 302  # whoever agrees does not get the file
    assert first.post(address).status_code == 200
    export.refresh_from_db()
    assert (export.downloads, export.approved_by) == (1, manager)


def test_a_file_that_grew_over_25_children_since_it_was_asked_for_waits_as_well(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    ChildFactory.create_batch(25, council=council)
    export = ask(client, "children")
    ChildFactory(council=council)
    assert client.post(reverse("files:download", args=[export.pk])).status_code == 302
    export.refresh_from_db()
    assert export.downloads == 0


def test_a_file_is_over_after_three_downloads_or_a_day(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    ChildFactory(council=council)
    export = ask(client, "children")
    address = reverse("files:download", args=[export.pk])
    assert [client.post(address).status_code for _ in range(4)] == [200, 200, 200, 302]
    later = ask(client, "children")
    with time_machine.travel(NOW + timedelta(hours=25)):
        fresh = client_of(commissioner)
        assert fresh.post(reverse("files:download", args=[later.pk])).status_code == 302


def test_a_person_who_may_no_longer_take_records_out_gets_nothing(
    client_of: ClientOf, council: Council, commissioner: User
) -> None:
    client = client_of(commissioner)
    export = ask(client, "children")
    commissioner.role = Role.SOCIAL_WORKER
    commissioner.save()
    assert client.post(reverse("files:download", args=[export.pk])).status_code == 403


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("export_has_a_reason", {"reason": ""}),
        ("export_of_many_downloaded_only_when_approved", {"children": 26, "downloads": 1}),
        ("export_downloaded_at_most_3_times", {"downloads": 4}),
        ("export_approved_by_somebody_else", {"approved_at": NOW}),
    ],
)
def test_the_database_refuses_an_export_that_cannot_be(
    constraint: str, fields: dict[str, object], council: Council, commissioner: User
) -> None:
    fine = {"what": "children", "reason": "x", "children": 1, "at": NOW, "by": commissioner}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Export.objects.create(council=council, **{**fine, **fields})


def test_whom_a_file_is_about_is_shown_to_whoever_brought_it(
    client_of: ClientOf, commissioner: User, manager: User
) -> None:
    checked = send(client_of(commissioner), "standard", b'{"childId": "HIDDEN-1"}')
    address = reverse("files:file", args=[checked.pk])
    assert "HIDDEN-1" in bodied(client_of(commissioner).get(address))
    assert "HIDDEN-1" not in bodied(client_of(manager).get(address))
    faults = reverse("files:faults", args=[checked.pk])
    assert "HIDDEN-1" not in bodied(client_of(manager).get(faults))


def test_a_restricted_child_is_in_no_file_of_somebody_who_may_not_see_it(
    client_of: ClientOf, council: Council, commissioner: User, manager: User
) -> None:
    hidden, seen = searching(council=council), searching(council=council)
    lock(hidden.child, by=manager)
    client = client_of(commissioner)
    for what in ("standard_csv", "children"):
        export = ask(client, what)
        text = bodied(client.post(reverse("files:download", args=[export.pk])))
        assert seen.child.ref in text
        assert hidden.child.ref not in text
    known = send(client, "standard", json.dumps({"childId": hidden.child.ref}).encode())
    missing = send(client, "standard", b'{"childId": "none"}')
    assert known.faults[0]["expected"] == missing.faults[0]["expected"]


def test_what_a_file_said_is_shown_as_no_assessment(
    client_of: ClientOf, council: Council, commissioner: User, social_worker: User
) -> None:
    child = ChildFactory(council=council, social_worker=social_worker)
    client = client_of(commissioner)
    said = {"childId": child.ref, "riskSelfHarm": "Risk Present", "riskOther": "<b>Trains</b>"}
    checked = send(client, "standard", json.dumps(said).encode())
    client.post(reverse("files:apply", args=[checked.pk]))
    referral = Referral.objects.get()
    writer = client_of(social_worker)
    for name in ("referral", "requirements"):
        page = bodied(writer.get(reverse(f"placements:{name}", args=[referral.pk])))
        assert "Risk to child: Self-harm" in page
        assert "is not an assessment" in page
        assert "<b>Trains" not in page
