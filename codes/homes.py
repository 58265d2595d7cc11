"""Kinds of home, ratings and sectors."""

from typing import Final

from django.db import models


class Kind(models.TextChoices):
    """What kind of home it is; the word is also the code in a case file (scoring.md 1)."""

    KINSHIP_FOSTER = "kinship_foster", "Kinship foster home"
    IN_HOUSE_FOSTER = "in_house_foster", "In-house foster home"
    AGENCY_FOSTER = "agency_foster", "Agency foster home"
    CHILDRENS_HOME = "childrens_home", "Children’s home"
    RESIDENTIAL_SCHOOL = "residential_school", "Residential school"
    SUPPORTED_ACCOMMODATION = "supported_accommodation", "Supported accommodation"
    FAMILY_CENTRE = "family_centre", "Residential family centre"
    SECURE_HOME = "secure_home", "Secure children’s home"


FOSTER_KINDS: Final = (Kind.KINSHIP_FOSTER, Kind.IN_HOUSE_FOSTER, Kind.AGENCY_FOSTER)


class Rating(models.TextChoices):
    """Ofsted's latest judgement; the last three are supported accommodation's scale."""

    OUTSTANDING = "outstanding", "Outstanding"
    GOOD = "good", "Good"
    REQUIRES_IMPROVEMENT = "requires_improvement", "Requires improvement to be good"
    INADEQUATE = "inadequate", "Inadequate"
    NOT_INSPECTED = "not_inspected", "Not yet inspected"
    STRONG = "strong", "Consistently strong"
    INCONSISTENT = "inconsistent", "Inconsistent quality"
    SERIOUS = "serious", "Serious or widespread weaknesses"


class Sector(models.TextChoices):
    """Who runs the provider: SSDA903 PLACE_PROVIDER."""

    OWN = "PR1", "Own provision"
    OTHER_COUNCIL = "PR2", "Other council’s provision"
    OTHER_PUBLIC = "PR3", "Other public provision"
    PRIVATE = "PR4", "Private provision"
    VOLUNTARY = "PR5", "Voluntary provision"
