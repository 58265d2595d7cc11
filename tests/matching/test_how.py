"""How this ranks, and the transparency record: written from what is in force, so never stale."""

import dataclasses
import re
from fractions import Fraction

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Council, Role, User
from matching.kernel import refusals
from matching.kernel.codes import Band, Refusal, Standing, Waiver
from matching.kernel.exchange import pence_a_mile, pence_a_point
from matching.kernel.refusals import RULES
from matching.kernel.types import Case, Policy, Weights
from matching.models import Statement
from matching.presenters import rules
from matching.presenters.reasons import NAMES
from matching.presenters.rules import rules_of
from matching.services import change_policy
from providers.models import ProviderUser
from tests.conftest import ClientOf
from tests.factories import NOW, HomeFactory, PolicyFactory, ProviderFactory, UserFactory
from tests.pages import Page, page

HOW, RECORD = "matching:how", "matching:record"


@pytest.fixture
def client(client_of: ClientOf, social_worker: User) -> Client:
    return client_of(social_worker)


def shares(shown: Page) -> dict[str, str]:
    return {row["Part"]: row["Share"] for row in shown.table("What counts, and how much")}


def text_of(client: Client, name: str) -> str:
    response = client.get(reverse(name))
    whole = getattr(response, "streaming_content", None)
    return (b"".join(whole) if whole is not None else response.content).decode()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.PROVIDER])
def test_everybody_of_the_council_may_read_how_it_ranks(
    client_of: ClientOf, council: Council, role: Role
) -> None:
    client = client_of(UserFactory(council=council, role=role))
    assert page(client, reverse(HOW)).h1 == "How this ranks"
    assert page(client, reverse(RECORD)).h1 == "Algorithmic transparency record"


def test_a_provider_reads_the_policy_of_the_council_that_holds_its_homes(
    client_of: ClientOf, council: Council
) -> None:
    change_policy(council=council, by=None, now=NOW, need=60, nearness=10)
    outsider = UserFactory(council=None, role=Role.PROVIDER)
    ProviderUser.objects.create(user=outsider, provider=ProviderFactory(council=council))
    assert shares(page(client_of(outsider), reverse(HOW)))["Need fit"] == "60%"


def test_somebody_who_is_not_signed_in_is_asked_to(db: None) -> None:
    assert Client().get(reverse(HOW)).status_code == 302


def test_every_rule_of_the_kernel_is_on_the_page_and_in_the_record(
    client: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    shown = page(client, reverse(HOW)).table("The rules that refuse a home")
    assert [row["Rule"] for row in shown] == [NAMES[rule.refusal] for rule in RULES]
    assert all(row["It says no when"] and row["Can it be waived?"] for row in shown)
    record = text_of(client, RECORD)
    assert all(f"{rule.refusal.name}:" in record for rule in RULES)
    assert {rule.refusal for rule in RULES} == set(Refusal)


def test_a_rule_that_becomes_waivable_is_told_so_at_once(
    client: Client, council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    PolicyFactory(council=council)

    def said() -> str:
        (row,) = [
            row
            for row in page(client, reverse(HOW)).table("The rules that refuse a home")
            if row["Rule"] == NAMES[Refusal.NO_FREE_BED]
        ]
        return row["Can it be waived?"]

    assert said() == "Cannot be waived: not possible in practice."
    rule = refusals.RULE_OF[Refusal.NO_FREE_BED]
    changed = dataclasses.replace(
        rule, standing=Standing.WAIVABLE, waived_by=Waiver.HEAD_OF_SERVICE
    )
    monkeypatch.setitem(refusals.RULE_OF, Refusal.NO_FREE_BED, changed)
    assert said() == "Can be waived by the head of service."


def test_a_rule_that_is_added_is_on_the_page_or_fails_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rules, "RULES", RULES[:3])
    assert len(rules_of(PolicyFactory.build(council=None))) == 3


def test_the_exceptions_of_a_rule_are_asked_of_the_kernel() -> None:
    said = {rule.code: rule.waiver for rule in rules_of(PolicyFactory.build(council=None))}
    assert said["TOO_YOUNG"] == (
        "Cannot be waived: the law. In an emergency, at a foster home: can be waived by the "
        "emergency rule, for 6 working days."
    )
    assert said["PLACING_SUSPENDED"] == (
        "Can be waived by the commissioner, with a reason. Where Ofsted has done it: cannot be "
        "waived: the law."
    )


def test_a_new_weight_or_limit_changes_page_and_record_at_once(
    client: Client, council: Council
) -> None:
    PolicyFactory(council=council)
    assert shares(page(client, reverse(HOW)))["Nearness"] == "20%"
    change_policy(council=council, by=None, now=NOW, nearness=25, affordability=10, stale_days=9)
    shown = page(client, reverse(HOW))
    assert shares(shown)["Nearness"] == "25%"
    assert "version 2" in shown.text
    assert "more than 9 days ago" in shown.text
    for name in (RECORD, "matching:record_md", "matching:record_csv"):
        text = text_of(client, name)
        assert "Nearness, weight 25%" in text, name
        assert "more than 9 days ago" in text, name


def test_a_council_without_a_policy_reads_the_usual_figures(client: Client) -> None:
    assert "has not set a policy yet" in page(client, reverse(HOW)).text


def test_a_mile_is_worth_what_the_two_formulas_say() -> None:
    # From 10 to 11 miles: round_half_up(1000 · 2^-(80/200)) - round_half_up(1000 · 2^-(90/200)).
    step = 758 - 732
    mile = pence_a_mile(Policy(), Band.STANDARD)
    assert mile is not None
    assert mile == Fraction(20 * step * 100_000, 15 * 1_000)
    assert pence_a_point(Policy(), Band.STANDARD) == Fraction(100_000, 15)
    free = Policy(weights=Weights(need=65, affordability=0))
    assert pence_a_mile(free, Band.STANDARD) is None


def test_what_is_never_used_is_no_part_of_a_case() -> None:
    """Whoever adds a field to the case reads NEVER_USED first, and then adds it here."""
    assert {field.name for field in dataclasses.fields(Case)} == {
        "on", "born", "first_night", "sex", "easting_m", "northing_m", "home_visits", "needs",
        "importance", "band", "places", "avoid", "siblings", "must_stay_together", "flags",
        "urgency", "ruled_out", "identity", "wishes", "cost_ceiling_pence", "max_tenths",
        "exempt_at", "declined_at", "weekly_pence",
    }  # fmt: skip


def test_its_sentences_are_short(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    sentences = re.split(r"[.?!:;]\s+", page(client, reverse(HOW)).text)
    words = [len(sentence.split()) for sentence in sentences if sentence.strip()]
    assert sum(words) / len(words) < 15


@pytest.mark.parametrize(
    "heading",
    [
        "1.3 Senior responsible owner",
        "2.1 Detailed description",
        "3.4 Human decisions and review",
        "4.1.1 System architecture",
        "4.3.5 Sensitive attributes",
        "5.2 Risks and mitigations",
    ],
)
def test_the_record_has_the_headings_of_the_standard(
    client: Client, council: Council, heading: str
) -> None:
    PolicyFactory(council=council)
    assert heading in page(client, reverse(RECORD)).text
    assert f"### {heading}" in text_of(client, "matching:record_md")


def test_the_record_counts_the_homes_of_today(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    HomeFactory(council=council)
    assert "Today 1 home and 0 open searches" in page(client, reverse(RECORD)).text


def test_what_the_council_has_not_stated_is_said_until_it_is(
    client_of: ClientOf, council: Council, administrator: User
) -> None:
    PolicyFactory(council=council)
    client = client_of(administrator)
    before = page(client, reverse(RECORD)).text
    assert "1.3 Senior responsible owner Not yet stated by the council" in before
    response = client.post(
        reverse("matching:statement"), {"senior_responsible_owner": "Director of *Children*"}
    )
    assert response.status_code == 302
    after = page(client, reverse(RECORD)).text
    assert "1.3 Senior responsible owner Director of *Children*" in after
    assert "Director of \\*Children\\*" in text_of(client, "matching:record_md")
    kept = Statement.objects.get(council=council)
    assert (kept.saved_by, kept.contact_email) == (administrator, "")


def test_a_wrong_address_is_asked_for_again(
    client_of: ClientOf, council: Council, administrator: User
) -> None:
    response = client_of(administrator).post(
        reverse("matching:statement"), {"contact_email": "somebody"}
    )
    assert "Enter an email address in the correct format" in response.content.decode()
    assert not Statement.objects.exists()


@pytest.mark.parametrize("role", [Role.SOCIAL_WORKER, Role.COMMISSIONER, Role.MANAGER])
def test_only_an_administrator_speaks_for_the_council(
    client_of: ClientOf, council: Council, role: Role
) -> None:
    client = client_of(UserFactory(council=council, role=role))
    assert client.post(reverse("matching:statement"), {"team": "Mine"}).status_code == 403
    assert not Statement.objects.exists()


def test_another_councils_statement_is_not_ours(client: Client, council: Council) -> None:
    PolicyFactory(council=council)
    other = UserFactory(role=Role.ADMINISTRATOR)
    Statement.objects.create(council=other.council, saved_at=NOW, saved_by=other, team="Theirs")
    assert "Theirs" not in page(client, reverse(RECORD)).text
