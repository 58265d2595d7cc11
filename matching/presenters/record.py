"""
The algorithmic transparency record, after the UK government's standard (ATRS, version 3).

Written anew on every request from the live policy and the kernel's rules, so it is never out of
date. What only the council can say comes from its statement.
"""

from codes.homes import Kind
from codes.needs import DIMENSIONS
from codes.needs import LEVEL_NAMES as LEVELS
from govuk.words import day, plural
from matching.kernel.codes import Standing
from matching.models import Policy, Statement
from matching.presenters.how import (
    NEVER_USED,
    TIERS,
    mile_point,
    rates_of,
    sure_terms,
    weights_of,
)
from matching.presenters.policies import terms_of
from matching.presenters.recorddata import data, risks
from matching.presenters.recordentry import Entry, Said, Section, entry
from matching.presenters.rules import rules_of


def record_of(
    *, council: str, policy: Policy, statement: Statement | None, scale: tuple[int, int]
) -> tuple[Section, ...]:
    """
    The whole record.

    :param scale: homes on the register and referrals that are being searched, today.
    """
    said = Said(statement)
    return (
        Section("Tier 1: overview", _overview(said)),
        Section("Tier 2: owner and responsibility", _owner(said, council)),
        Section("Tier 2: description and rationale", _description(said, policy)),
        Section("Tier 2: decision-making process", _process(said, scale)),
        Section("Tier 2: tool specification", _specification(said, policy)),
        Section("Tier 2: data", data(said, scale)),
        Section("Tier 2: risks, mitigations and impact assessments", risks(said)),
    )


def _overview(said: Said) -> tuple[Entry, ...]:
    return (
        entry("1", "Name", "Placement matching"),
        entry(
            "2",
            "Description",
            "Puts homes for a child in care in an order, by published rules, and shows every "
            "reason. Homes that may not be offered are shown as well, with all reasons against "
            "them. People use it to find a home that meets a child’s needs sooner. It does not "
            "decide where a child lives: a named person does.",
        ),
        said.entry("3", "Website URL", "website"),
        said.entry("4", "Contact email", "contact_email"),
    )


def _owner(said: Said, council: str) -> tuple[Entry, ...]:
    return (
        entry("1.1", "Organisation or department", council),
        said.entry("1.2", "Team", "team"),
        said.entry("1.3", "Senior responsible owner", "senior_responsible_owner"),
        said.entry("1.4.1", "External supplier", "supplier"),
        said.entry("1.4.2", "Companies House number", "supplier_number"),
        said.entry("1.4.3", "External supplier role", "supplier_role"),
        said.entry("1.4.4", "Procurement procedure type", "procurement"),
        said.entry("1.4.5", "Data access terms", "supplier_access"),
    )


def _description(said: Said, policy: Policy) -> tuple[Entry, ...]:
    by_standing = {
        standing: sum(rule.standing == standing.value for rule in rules_of(policy))
        for standing in Standing
    }
    return (
        entry(
            "2.1",
            "Detailed description",
            "First, every home on the register is tested against every rule. A home that breaks "
            "one is refused, and all the rules it breaks are shown.",
            f"There are {len(rules_of(policy))} rules: {by_standing[Standing.UNLAWFUL]} from law, "
            f"{by_standing[Standing.PRACTICAL]} of what is possible, and "
            f"{by_standing[Standing.WAIVABLE]} that a named person may waive with a reason.",
            *(f"{rule.code}: {rule.when} {rule.waiver}" for rule in rules_of(policy)),
            "The homes that are left are options. Each gets five scores from 0 to 1,000. The "
            "total is the sum of weight times score.",
            *(f"{name}, weight {weight}%: {words}" for name, weight, words in weights_of(policy)),
            "Tiers come before totals.",
            *(f"{tier.name}: {tier.value}" for tier in TIERS),
        ),
        entry(
            "2.2",
            "Scope",
            "Children for whom the council is looking for a home in England. It ranks homes for "
            "one child, and can plan for several children at once. It does not judge parents or "
            "carers, does not predict how a child will do, and does not place a child.",
        ),
        entry(
            "2.3",
            "Benefit",
            "Every home is looked at for every child, each night. Every reason is shown, so a "
            "person can check it and say otherwise. What is not known is said, and never guessed.",
        ),
        said.entry("2.4", "Previous process", "previous_process"),
        said.entry("2.5", "Alternatives considered", "alternatives"),
    )


def _process(said: Said, scale: tuple[int, int]) -> tuple[Entry, ...]:
    homes, searches = scale
    return (
        entry(
            "3.1",
            "Process integration",
            "A social worker describes the child’s needs. A team manager approves the search. The "
            "homes are ranked. A commissioner reads the order and the reasons, and asks providers. "
            "A named person decides, and their reason is kept.",
        ),
        entry(
            "3.2",
            "Provided information",
            "For each option: its place in the order, tier, total, the five parts, every need that "
            "is missed, distance, weekly cost and how old the information is. For each refused "
            "home: all reasons, and who may waive them. How sure the order is.",
            *(f"{term.name}: {term.value}" for term in sure_terms()),
        ),
        entry(
            "3.3",
            "Frequency and scale of usage",
            f"Every night, and whenever someone asks. Today {plural(homes, 'home')} "
            f"and {plural(searches, 'open search', 'open searches')}.",
        ),
        entry(
            "3.4",
            "Human decisions and review",
            "A person makes each decision: to search, to ask a provider, to set a rule aside, to "
            "place. No decision is made by the tool. A manager may change the policy. Before a "
            "change is saved, it is run over the last 12 months, and the page shows who would have "
            "got what. Who changed it, when and why is kept.",
        ),
        said.entry("3.5", "Required training", "training"),
        said.entry("3.6", "Appeals and review", "appeals"),
    )


def _specification(said: Said, policy: Policy) -> tuple[Entry, ...]:
    made = f"from {day(policy.made_at)}" if policy.made_at else "not yet saved"
    return (
        entry(
            "4.1.1",
            "System architecture",
            "A web application with a database. The rules and scores are one small program of "
            "whole-number arithmetic. The same input always gives the same order. It uses no "
            "machine learning and no generative artificial intelligence.",
        ),
        said.entry("4.1.2", "Phase", "phase"),
        entry(
            "4.1.3",
            "Maintenance",
            f"Policy version {policy.version}, {made}. Every change makes a new version. Old "
            "rankings keep the version that made them. Each version of the program is tested "
            "against a second, slower one that was written apart from it.",
        ),
        entry("4.1.4", "Models", "A weighted sum within tiers, after rules that refuse."),
        entry("4.2.1", "Model name", "Placement matching kernel"),
        entry("4.2.2", "Model version", f"Policy version {policy.version}"),
        entry("4.2.3", "Model task", "To put the homes that may be offered in an order."),
        entry(
            "4.2.4",
            "Model input",
            f"For the child: age, sex, levels 0 to {len(LEVELS) - 1} in {len(DIMENSIONS)} kinds "
            "of need, important places, places to avoid, brothers and sisters, wishes, limits "
            "that were approved.",
            f"For the home: kind (one of {len(Kind)}), place, ages and sexes, registration, free "
            "beds, what it can meet, price, judgement, who lives there by age and two risks.",
            "Never used: " + "; ".join(NEVER_USED) + ".",
        ),
        entry("4.2.5", "Model output", "An order of homes, and the reasons against the others."),
        entry(
            "4.2.6",
            "Model architecture",
            *(f"{term.name}: {term.value}" for term in terms_of(policy)),
            f"What that implies, at {mile_point()}:",
            *(
                f"{rate.band} need: one mile is worth {rate.mile}, one point of the total is "
                f"worth {rate.point}"
                for rate in rates_of(policy)
            ),
        ),
        entry(
            "4.2.7",
            "Model performance",
            "It does not predict, so it has no accuracy to state. How far children who were "
            "placed high in the order did better has not been measured here.",
        ),
        entry("4.2.8", "Datasets", "None for training: nothing is learned from data."),
        entry("4.2.9", "Dataset purposes", "Not applicable."),
    )
