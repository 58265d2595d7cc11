"""The standard itself: its entities, their fields, and every code (v2, 18 July 2025)."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

TITLE: Final = "Placements Data Standard"
VERSION: Final = "v2"
EFFECTIVE: Final = "2025-07-18"


class Type(Enum):
    INTEGER = "Integer"
    STRING = "String"
    BOOLEAN = "Boolean"
    DATE = "Date"
    CATEGORICAL = "Categorical"


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    entity: str
    type: Type
    cardinality: str  # "1..1", "0..1", "1..*"
    title: str  # the column of the published specification, which files use as well
    column: str = ""  # the column of the national 2026 schema
    options: tuple[str, ...] = ()

    @property
    def is_many(self) -> bool:
        return self.cardinality.endswith("*")

    @property
    def is_needed(self) -> bool:
        return self.cardinality.startswith("1")


YES_NO_UNSPECIFIED: Final = ("Y", "N", "Not Specified")
SUITS: Final = ("Preferred", "Suitable but not preferred", "Unsuitable", "Not specified")
RISK: Final = ("No known risk", "Risk Present")
NO_KNOWN_RISK, RISK_PRESENT = RISK
INTEGER, STRING, BOOLEAN, DATE = Type.INTEGER, Type.STRING, Type.BOOLEAN, Type.DATE
CODE: Final = Type.CATEGORICAL

AVAILABILITY: Final = "PlacementAvailability"
REQUIREMENTS: Final = "PlacementRequirements"
RECOMMENDATION: Final = "PlacementRecommendation"
RISKS: Final = "Risks"
ACTUAL: Final = "ActualPlacement"
QUALITY: Final = "QualityAssurance"


def _risk(name: str, title: str, column: str) -> Field:
    return Field(name, RISKS, CODE, "1..1", title, column, RISK)


def _suits(name: str, title: str, column: str) -> Field:
    return Field(name, RECOMMENDATION, CODE, "1..1", title, column, SUITS)


FIELDS: Final = (
    Field("childId", AVAILABILITY, INTEGER, "1..1", "Child ID", "child_ID"),
    Field(
        "neededBy", AVAILABILITY, CODE, "0..1", "When placement is needed by",
        "when_placement_is_needed_by", ("Today", "in less than 5 days", "in more than 5 days"),
    ),
    Field(
        "siblingCount", AVAILABILITY, INTEGER, "0..1", "Number of siblings to place with",
        "number_of_siblings_to_place_with",
    ),
    Field("preferredLocation", AVAILABILITY, STRING, "0..1", "Preferred location for home search"),
    Field(
        "communicationNeeds", REQUIREMENTS, CODE, "1..1",
        "Communication, language and learning needs", "communication_language_learning_needs",
        YES_NO_UNSPECIFIED,
    ),
    Field(
        "specificCommunicationRequirements", REQUIREMENTS, CODE, "1..*",
        "Specific communication and language requirements",
        "specific_communication_and_language_requirements",
        ("ESOL", "BSL", "Makaton", "Other", "None"),
    ),
    Field(
        "homeAdaptation", REQUIREMENTS, BOOLEAN, "1..1", "Adaptation to the home",
        "adaptation_to_the_home",
    ),
    Field(
        "culturalNeeds", REQUIREMENTS, CODE, "1..1", "Cultural needs (e.g. place of worship)",
        "cultural_needs", ("Required", "Not required", "Not Known", "Other"),
    ),
    Field(
        "livingCompanions", REQUIREMENTS, CODE, "1..1", "Who can the child be cared for alongside?",
        "who_can_the_child_be_cared_for_alongside",
        (
            "Solo placement recommended", "With other children recommended",
            "Only with other older children", "Only with other younger children", "No preference",
        ),
    ),
    Field(
        "pets", REQUIREMENTS, CODE, "1..1", "Can the child live with pets/animals?",
        "can_child_live_with_pets", ("Yes - must", "Yes - can", "No", "Not Known"),
    ),
    Field(
        "additionalSupport", REQUIREMENTS, CODE, "0..1", "Additional support (Please specify)",
        "additional_support",
        (
            "additional supervision", "therapeutic support", "a worker for respite",
            "taxis to school", "NA", "other (please specify)",
        ),
    ),
    Field(
        "deprivationOfLiberty", REQUIREMENTS, BOOLEAN, "0..1", "Deprivation of Liberty Order",
        "dol",
    ),
    _suits("fosterCareSuitability", "Foster care suitability", "foster_care_suitability"),
    _suits(
        "residentialCareSuitability", "Residential care suitability",
        "residential_care_suitability",
    ),
    _suits(
        "supportedAccommodationSuitability", "Supported Accomodation suitability",
        "supported_accommodation_suitability",
    ),
    _risk("riskSelfHarm", "Risk to child: Self-harm", "risk_to_child_self_harm"),
    _risk(
        "riskSexualExploitation", "Risk to child: Sexual exploitation",
        "risk_to_child_sexual_exploitation",
    ),
    _risk(
        "riskCriminalExploitation", "Risk to child: Criminal exploitation",
        "risk_to_child_criminal_exploitation",
    ),
    _risk(
        "riskDrugAlcohol", "Risk to child: Drug and alcohol use",
        "risk_to_child_drug_and_alcohol_use",
    ),
    _risk("riskEatingDisorder", "Risk to child: Eating disorder", "risk_to_child_eating_disorder"),
    _risk("riskMissing", "Risk to child: Going missing", "risk_to_child_going_missing"),
    Field("riskOther", RISKS, STRING, "0..1", "Risk to child: Other (please specify)"),
    _risk(
        "riskToOthersPhysical", "Risk to others or property: Physical harm",
        "risk_to_others_physical_harm",
    ),
    _risk(
        "riskToOthersSexual", "Risk to others or property: Sexual harm",
        "risk_to_others_sexual_harm",
    ),
    _risk(
        "riskToOthersFire", "Risk to others or property: Fire-setting",
        "risk_to_others_fire_setting",
    ),
    _risk(
        "riskToOthersAnimals", "Risk to others or property: Harm to animals",
        "risk_to_others_harm_to_animals",
    ),
    _risk(
        "riskToOthersCriminal", "Risk to others or property: Criminal exploitation",
        "risk_to_others_criminal_exploitation",
    ),
    Field(
        "riskToOthersOther", RISKS, STRING, "0..1",
        "Risk to others or property: Other (please specify)",
    ),
    Field(
        "totalWeeklyCost", ACTUAL, INTEGER, "1..1", "Total Weekly Cost (actual weekly fee paid)",
        "total_weekly_cost",
    ),
    Field("placementLocation", ACTUAL, STRING, "1..1", "Placement Location", "placement_location"),
    Field(
        "preferabilityLocation", ACTUAL, BOOLEAN, "1..1", "Preferabilty of placement location",
        "preferability_of_placement_location",
    ),
    Field(
        "educationContinuity", ACTUAL, BOOLEAN, "1..1", "Education Continuity",
        "education_continuity",
    ),
    Field("providerURN", ACTUAL, STRING, "1..1", "Provider URN (linked to Ofsted)", "provider_URN"),
    Field(
        "siblingsPlacedTogether", ACTUAL, INTEGER, "1..1",
        "How many siblings were placed together?", "how_many_siblings_were_placed_together",
    ),
    Field(
        "placementType", ACTUAL, CODE, "1..1", "Placement Type", "placement_type",
        ("Residential", "Foster", "Supported Accommodation"),
    ),
    Field(
        "referralOfficerName", QUALITY, STRING, "0..1", "Name of officer (referral)",
        "name_of_officer_referral",
    ),
    Field(
        "referralDate", QUALITY, DATE, "1..1", "Date of Data entry (referral)",
        "date_entry_referral",
    ),
    Field(
        "placementOfficerName", QUALITY, STRING, "1..1", "Name of officer (placement)",
        "name_of_officer_placement",
    ),
    Field(
        "placementDate", QUALITY, DATE, "1..1", "Date of Data entry (placement)",
        "date_entry_placement",
    ),
    Field(
        "costOfficerName", QUALITY, STRING, "0..1", "Name of officer (placement cost)",
        "name_of_officer_placement_cost",
    ),
    Field(
        "costDate", QUALITY, DATE, "1..1", "Date of Data entry (placement cost)",
        "date_entry_placement_cost",
    ),
)  # fmt: skip

BY_NAME: Final = {field.name: field for field in FIELDS}
ENTITIES: Final = tuple(dict.fromkeys(field.entity for field in FIELDS))
# Only known once a home is found; an empty one of these is no gap of a referral.
PLACEMENT_FIELDS: Final = frozenset(
    field.name
    for field in FIELDS
    if field.entity == ACTUAL
    or field.name in ("placementOfficerName", "placementDate", "costOfficerName", "costDate")
)
# How other editions of the standard write the same answers (the national and regional schemas).
ALSO_WRITTEN: Final = {
    "neededBy": {"< 5 days": "in less than 5 days", "> 5 days": "in more than 5 days"},
    "communicationNeeds": {"Yes": "Y", "No": "N"},
    "pets": {"Unknown": "Not Known"},
    "additionalSupport": {"N/A": "NA", "Other": "other (please specify)"},
}
