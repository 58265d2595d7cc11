"""Our codes and the standard's, both ways."""

from collections.abc import Mapping
from typing import Any, Final

from codes.homes import FOSTER_KINDS, Kind
from placements.models import Requirements, Urgency

R = Requirements

NEEDED_BY: Final = {
    Urgency.SAME_DAY: "Today",
    Urgency.URGENT: "in less than 5 days",
    Urgency.PLANNED: "in more than 5 days",
}
YES_NO: Final = {R.YesNo.YES: "Y", R.YesNo.NO: "N", "": "Not Specified"}
LANGUAGES: Final = {
    R.Language.ESOL: "ESOL",
    R.Language.BSL: "BSL",
    R.Language.MAKATON: "Makaton",
    R.Language.OTHER: "Other",
    R.Language.NONE: "None",
}
CULTURAL: Final = {
    R.Cultural.REQUIRED: "Required",
    R.Cultural.NOT_REQUIRED: "Not required",
    R.Cultural.OTHER: "Other",
    "": "Not Known",
}
COMPANIONS: Final = {
    R.Companions.SOLO: "Solo placement recommended",
    R.Companions.OTHERS: "With other children recommended",
    R.Companions.OLDER: "Only with other older children",
    R.Companions.YOUNGER: "Only with other younger children",
    R.Companions.ANY: "No preference",
}
PETS: Final = {
    R.Pets.MUST: "Yes - must",
    R.Pets.CAN: "Yes - can",
    R.Pets.NO: "No",
    "": "Not Known",
}
SUPPORT: Final = {
    R.Support.SUPERVISION: "additional supervision",
    R.Support.THERAPEUTIC: "therapeutic support",
    R.Support.RESPITE: "a worker for respite",
    R.Support.TAXIS: "taxis to school",
    R.Support.NONE: "NA",
    R.Support.OTHER: "other (please specify)",
}
SUITS: Final = {
    R.Suits.PREFERRED: "Preferred",
    R.Suits.SUITABLE: "Suitable but not preferred",
    R.Suits.UNSUITABLE: "Unsuitable",
    "": "Not specified",
}
RISK: Final = {R.Risk.NONE: "No known risk", R.Risk.PRESENT: "Risk Present"}

# A risk that one dimension of need carries: level 0 in a confirmed profile, or a level above it.
BY_DIMENSION: Final = {
    "riskSelfHarm": "SLF",
    "riskDrugAlcohol": "SUB",
    "riskMissing": "MIS",
    "riskToOthersPhysical": "AGG",
    "riskToOthersSexual": "SHB",
    "riskToOthersFire": "FIR",
}
# One dimension for two risks: level 0 answers both; above it, which of them is asked apart.
EXPLOITATION: Final = {
    "riskSexualExploitation": "sexual_exploitation",
    "riskCriminalExploitation": "criminal_exploitation",
}
# Fields of the standard that are a column of Requirements, and its codes.
COLUMN_CODES: Final[dict[str, tuple[str, Mapping[Any, str]]]] = {
    "communicationNeeds": ("communication", YES_NO),
    "culturalNeeds": ("cultural", CULTURAL),
    "livingCompanions": ("companions", COMPANIONS),
    "pets": ("pets", PETS),
    "additionalSupport": ("support", SUPPORT),
    "fosterCareSuitability": ("foster", SUITS),
    "residentialCareSuitability": ("residential", SUITS),
    "supportedAccommodationSuitability": ("supported", SUITS),
    "riskSexualExploitation": ("sexual_exploitation", RISK),
    "riskCriminalExploitation": ("criminal_exploitation", RISK),
    "riskEatingDisorder": ("eating_disorder", RISK),
    "riskToOthersAnimals": ("harm_to_animals", RISK),
    "riskToOthersCriminal": ("exploits_others", RISK),
}
COLUMN_WORDS: Final = {
    "preferredLocation": "preferred_location",
    "riskOther": "other_risk",
    "riskToOthersOther": "other_risk_to_others",
}
# A file cannot say which of ours is meant, or it is not the file's to say: kept as a statement.
STATEMENTS: Final = (*BY_DIMENSION, "siblingCount", "homeAdaptation")

FOSTER, RESIDENTIAL, SUPPORTED = "Foster", "Residential", "Supported Accommodation"
PLACEMENT_TYPE: Final = {
    **dict.fromkeys(FOSTER_KINDS, FOSTER),
    Kind.CHILDRENS_HOME: RESIDENTIAL,
    Kind.RESIDENTIAL_SCHOOL: RESIDENTIAL,
    Kind.FAMILY_CENTRE: RESIDENTIAL,
    Kind.SECURE_HOME: RESIDENTIAL,
    Kind.SUPPORTED_ACCOMMODATION: SUPPORTED,
}
# All of a group ruled out by the team manager makes that kind of home unsuitable.
KINDS_OF: Final = {
    "fosterCareSuitability": frozenset(FOSTER_KINDS),
    "residentialCareSuitability": frozenset({Kind.CHILDRENS_HOME, Kind.RESIDENTIAL_SCHOOL}),
    "supportedAccommodationSuitability": frozenset({Kind.SUPPORTED_ACCOMMODATION}),
}
BY_PLACEMENT_CODE: Final = {  # what a stay outside the register is, by its SSDA903 code
    **dict.fromkeys(("U1", "U2", "U3", "U4", "U5", "U6"), FOSTER),
    **dict.fromkeys(("K1", "K2", "R1", "R3", "S1"), RESIDENTIAL),
    "K3": SUPPORTED,
}
