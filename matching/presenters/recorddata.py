"""The transparency record: which data are used, and the risks."""

from typing import Final

from govuk.words import plural
from matching.models.policies import LEAST_NEED, MOST_AFFORDABILITY
from matching.presenters.how import NEVER_USED, SCORE_WORDS, unknowns
from matching.presenters.options import PARTS
from matching.presenters.recordentry import Entry, Said, entry


def data(said: Said, scale: tuple[int, int]) -> tuple[Entry, ...]:
    return (
        entry(
            "4.3.1",
            "Source data name",
            "The council’s referrals and needs profiles; its register of homes, with Ofsted’s "
            "list; providers’ confirmations of free beds; the council’s prices; the ONS Postcode "
            "Directory.",
        ),
        entry("4.3.2", "Data modality", "Tables. Free text is shown to people and never scored."),
        entry(
            "4.3.3",
            "Data description",
            *(f"{label}: {SCORE_WORDS[name]}" for name, label in PARTS),
        ),
        entry("4.3.4", "Data quantities", f"{plural(scale[0], 'home')} on the register today."),
        entry(
            "4.3.5",
            "Sensitive attributes",
            "Age and sex, because registrations are by age and sex. Levels of need, which include "
            "health. What the child asks for, such as a diet or a place of worship.",
            "Not used: " + "; ".join(NEVER_USED) + ".",
        ),
        entry(
            "4.3.6",
            "Data completeness and representativeness",
            *(f"{term.name}: {term.value}" for term in unknowns()),
        ),
        entry(
            "4.3.7",
            "Source data URL",
            "Ofsted and ONS publish theirs. The council’s own are about children and not public.",
        ),
        entry(
            "4.3.8",
            "Data collection",
            "Social workers write what a child needs. Providers and commissioners write what homes "
            "offer. Each was written for finding a home.",
        ),
        entry(
            "4.3.9",
            "Data cleaning",
            "Files are checked row by row before anything is taken in. What cannot be read is "
            "listed, and not guessed.",
        ),
        said.entry("4.3.10", "Data sharing agreements", "data_sharing"),
        said.entry("4.3.11", "Data access and storage", "storage"),
    )


def risks(said: Said) -> tuple[Entry, ...]:
    return (
        said.entry("5.1", "Data protection impact assessment", "data_protection_assessment"),
        said.entry("5.1", "Equality impact assessment", "equality_assessment"),
        entry("5.2", "Risks and mitigations", *(" ".join(pair) for pair in RISKS)),
    )


RISKS: Final = (
    (
        "Risk: people follow the order without thinking.",
        "Every reason is shown, ties are shown as ties, and the page says how sure the order is. "
        "A named person decides.",
    ),
    (
        "Risk: information about a free bed is old.",
        "It fades with age, is marked with its age, and is refused past the policy’s limit.",
    ),
    (
        "Risk: what is not known is taken for “no need”.",
        "Unknown needs lower the score that is ranked, and the page shows the range.",
    ),
    (
        "Risk: cost outweighs need.",
        f"Need fit counts for at least {LEAST_NEED}% and cost for at most {MOST_AFFORDABILITY}%. "
        "Tiers come before totals.",
    ),
    (
        "Risk: a change of weights harms some children more than others.",
        "Before it is saved, the change is run over 12 months and shown by age, sex and "
        "disability.",
    ),
    (
        "Risk: a child is recognised by what is shown.",
        "Children appear by reference, other residents by codes, and small counts are left out.",
    ),
    (
        "Risk: it has not been proved to lead to better placements.",
        "The record says so. The council should watch how placements end.",
    ),
)
