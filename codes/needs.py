"""The 20 dimensions of need, their levels and importance (scoring.md 1)."""

from dataclasses import dataclass
from typing import Final

from django.db import models


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the 20 things a child may need help with, and a home may be good at."""

    code: str
    name: str
    levels: tuple[str, str, str, str, str]  # what levels 0 to 4 look like in this dimension
    critical: bool = False  # a shortfall of two levels rules a home out


def _critical(code: str, name: str, *levels: str) -> Dimension:
    zero, one, two, three, four = levels
    return Dimension(code, name, (zero, one, two, three, four), critical=True)


def _other(code: str, name: str, *levels: str) -> Dimension:
    zero, one, two, three, four = levels
    return Dimension(code, name, (zero, one, two, three, four))


# fmt: off
DIMENSIONS: Final = (
    _other("EMO", "Emotional wellbeing and regulation", "Typical for the child’s age", "Sometimes anxious or low; settles with reassurance", "Often distressed; needs an adult to calm with every day", "Very distressed most days; disrupts home or school", "Unsafe distress that cannot be settled; daily crisis"),
    _other("MHE", "Mental health condition", "None", "Mild symptoms, monitored", "Diagnosed or suspected; CAMHS or therapy in place", "Significant disorder; weekly clinical input or medication changes", "Acute: psychosis, crisis team, recent or likely admission"),
    _critical("SLF", "Self-harm and suicide", "None", "In the past, not recent", "Occasional and superficial; safety plan in place", "Frequent or getting worse; needs environment checks", "Attempt or serious intent in the last 3 months; line of sight"),
    _critical("AGG", "Aggression and harm to others or property", "None", "Verbal outbursts", "Damage or hitting about once a month", "Weekly assaults or damage; restraint sometimes", "Serious injury or a weapon in the last 3 months"),
    _other("ATT", "Attachment and relationships with carers", "Secure", "Slow to trust", "Ambivalent or controlling; tests boundaries", "Rejects care, splits adults, 2 or more endings asked for by carers", "Cannot tolerate family intimacy; repeated breakdowns"),
    _critical("PEE", "Living with other children", "Gets on with others", "Needs help sharing", "Conflict; needs supervision with other children", "Risk to or from other children; specific ages or sex only", "Must live alone for now"),
    _critical("EXP", "Exploitation", "None known", "Vulnerability factors", "Emerging indicators; safety plan in place", "Confirmed current exploitation; disruption plan", "Active control or NRM referral, imminent harm; relocation needed"),
    _critical("MIS", "Going missing", "Never", "Late back, known places", "1 or 2 episodes a month, returns", "Weekly or overnight; risky places", "Long or high-risk missing episodes; multi-agency plan"),
    _other("SUB", "Substance use", "None", "Experimental", "Regular cannabis or alcohol; engages with help", "Daily use or signs of dependence; affects safety", "Dependence, overdose or withdrawal risk"),
    _other("OFF", "Offending and community risk", "None", "Minor, historic", "Youth justice involvement", "Serious charge, bail conditions or MAPPA", "Remand-level risk to the public"),
    _critical("FIR", "Fire-setting", "None", "Historic curiosity", "Incident more than 12 months ago", "Incident in the last 12 months", "Repeated or with intent in the last 6 months"),
    _critical("SHB", "Harmful sexual behaviour", "None", "Inappropriate for age, low concern", "Problematic; education and supervision", "Abusive behaviour; specialist assessment; no younger children", "High risk; one to one, no unsupervised contact with children"),
    _other("LDN", "Learning disability and cognition", "None", "Mild", "Moderate; adapted communication", "Severe", "Profound, or constant supervision for safety"),
    _other("NEU", "Autism, ADHD, FASD and sensory needs", "None", "Traits", "Diagnosed; adaptations work", "Major effect on senses or behaviour", "Extreme; specialist environment and one to one"),
    _critical("PHY", "Physical disability and personal care", "Independent", "Prompts", "Aids; some help", "Hoist or personal care every day; adapted home", "Full care, two carers, night care"),
    _critical("HEA", "Physical health and medical needs", "Routine", "Minor, through the GP", "Managed condition; trained carer", "Unstable; delegated nursing tasks", "Complex or continuing care; emergency protocol"),
    _other("EDU", "Education and engagement", "Attends, on track", "Some support", "EHCP or SEN support, or attendance under 90%", "Attendance under 50%, alternative provision, exclusions", "Not in education, or needs education on site"),
    _other("IDC", "Identity, culture, faith, language and communication", "The carer’s home fits naturally", "Small adaptations", "Specific practice: diet, worship, hair and skin, LGBTQ+ affirmation", "Interpreter, BSL, Makaton, or an asylum claim", "Specialist, and a matched community is essential"),
    _other("FAM", "Family time and safety of family contact", "Straightforward", "Carer provides transport", "Supervised, or several people", "Conflict or high emotion; orders in force", "Restricted by a court, or threat; confidential address"),
    _other("IND", "Independence skills", "Ready for their age", "Coaching", "Daily prompts", "Cannot manage money, meals or safety", "24-hour care; not ready for supported accommodation"),
)
# fmt: on

DIMENSION_CODES: Final = tuple(dimension.code for dimension in DIMENSIONS)
CRITICAL_CODES: Final = frozenset(d.code for d in DIMENSIONS if d.critical)
BY_CODE: Final = {dimension.code: dimension for dimension in DIMENSIONS}

LEVEL_NAMES: Final = ("No additional need", "Low", "Moderate", "High", "Very high")


class DimensionCode(models.TextChoices):
    """The same dimensions as choices of a model field."""

    EMO = "EMO", BY_CODE["EMO"].name
    MHE = "MHE", BY_CODE["MHE"].name
    SLF = "SLF", BY_CODE["SLF"].name
    AGG = "AGG", BY_CODE["AGG"].name
    ATT = "ATT", BY_CODE["ATT"].name
    PEE = "PEE", BY_CODE["PEE"].name
    EXP = "EXP", BY_CODE["EXP"].name
    MIS = "MIS", BY_CODE["MIS"].name
    SUB = "SUB", BY_CODE["SUB"].name
    OFF = "OFF", BY_CODE["OFF"].name
    FIR = "FIR", BY_CODE["FIR"].name
    SHB = "SHB", BY_CODE["SHB"].name
    LDN = "LDN", BY_CODE["LDN"].name
    NEU = "NEU", BY_CODE["NEU"].name
    PHY = "PHY", BY_CODE["PHY"].name
    HEA = "HEA", BY_CODE["HEA"].name
    EDU = "EDU", BY_CODE["EDU"].name
    IDC = "IDC", BY_CODE["IDC"].name
    FAM = "FAM", BY_CODE["FAM"].name
    IND = "IND", BY_CODE["IND"].name


class Importance(models.IntegerChoices):
    """How much a need weighs in the need score (scoring.md 1)."""

    DESIRABLE = 1, "Desirable"
    IMPORTANT = 2, "Important"
    ESSENTIAL = 4, "Essential"


class Band(models.TextChoices):
    """How much care a child needs in all; prices and dashboards go by it (scoring.md 8)."""

    STANDARD = "standard", "Standard"
    ENHANCED = "enhanced", "Enhanced"
    SPECIALIST = "specialist", "Specialist"
    COMPLEX = "complex", "Complex"
    BESPOKE = "bespoke", "Bespoke"


def default_importance(code: str) -> Importance:
    """Essential for the critical dimensions, important for the rest (scoring.md 1)."""
    return Importance.ESSENTIAL if code in CRITICAL_CODES else Importance.IMPORTANT
