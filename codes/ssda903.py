"""SSDA903 codes that the product records or shows (DfE, Children looked after return)."""

from django.db import models


class Sex(models.TextChoices):
    MALE = "M", "Male"
    FEMALE = "F", "Female"
    NOT_RECORDED = "U", "Not recorded"


class LegalStatus(models.TextChoices):
    C1 = "C1", "Interim care order"
    C2 = "C2", "Full care order"
    E1 = "E1", "Placement order granted"
    V2 = "V2", "Single period of accommodation under section 20"
    L1 = "L1", "Under police protection and in council accommodation"
    L2 = "L2", "Emergency protection order"
    L3 = "L3", "Under child assessment order and in council accommodation"
    J1 = "J1", "Remanded to council accommodation or to youth detention accommodation"
    J2 = "J2", "Placed in council accommodation under PACE 1984"
    J3 = "J3", "Sentenced to a youth rehabilitation order with residence or fostering"


class PlacementType(models.TextChoices):
    U1 = "U1", "Foster placement with relative or friend, long-term"
    U2 = "U2", "Foster placement with relative or friend, fostering for adoption"
    U3 = "U3", "Foster placement with relative or friend, not long-term"
    U4 = "U4", "Foster placement with other carer, long-term"
    U5 = "U5", "Foster placement with other carer, fostering for adoption"
    U6 = "U6", "Foster placement with other carer, not long-term"
    K1 = "K1", "Secure children’s home"
    K2 = "K2", "Children’s home"
    K3 = "K3", "Registered supported accommodation"
    H5 = "H5", "Semi-independent living, not registered (to March 2025)"
    P1 = "P1", "Placed with own parents"
    P2 = "P2", "Independent living (to March 2025)"
    P3 = "P3", "Residential employment"
    R1 = "R1", "Residential care home"
    R2 = "R2", "NHS or health trust establishment"
    R3 = "R3", "Family centre or mother and baby unit"
    R5 = "R5", "Young offender institution or prison"
    S1 = "S1", "Residential school"
    A3 = "A3", "Placed for adoption with current foster carer, with consent"
    A4 = "A4", "Placed for adoption not with current foster carer, with consent"
    A5 = "A5", "Placed for adoption with current foster carer, placement order"
    A6 = "A6", "Placed for adoption not with current foster carer, placement order"
    T0 = "T0", "Temporary move"
    Z1 = "Z1", "Other placement"


class PlaceProvider(models.TextChoices):
    """Who provides a placement."""

    PR0 = "PR0", "Parents or others with parental responsibility"
    PR1 = "PR1", "The council’s own provision"
    PR2 = "PR2", "Another council’s provision"
    PR3 = "PR3", "Other public provision, such as a health trust"
    PR4 = "PR4", "Private provision"
    PR5 = "PR5", "Voluntary provision"


class Ethnicity(models.TextChoices):
    """Recorded for equality monitoring and for the child's identity needs; never in a score."""

    WBRI = "WBRI", "White British"
    WIRI = "WIRI", "White Irish"
    WIRT = "WIRT", "Traveller of Irish heritage"
    WROM = "WROM", "Gypsy or Roma"
    WOTH = "WOTH", "Any other White background"
    MWBC = "MWBC", "White and Black Caribbean"
    MWBA = "MWBA", "White and Black African"
    MWAS = "MWAS", "White and Asian"
    MOTH = "MOTH", "Any other mixed background"
    AIND = "AIND", "Indian"
    APKN = "APKN", "Pakistani"
    ABAN = "ABAN", "Bangladeshi"
    AOTH = "AOTH", "Any other Asian background"
    BCRB = "BCRB", "Caribbean"
    BAFR = "BAFR", "African"
    BOTH = "BOTH", "Any other Black background"
    CHNE = "CHNE", "Chinese"
    OOTH = "OOTH", "Any other ethnic group"
    REFU = "REFU", "Refused"
    NOBT = "NOBT", "Not yet obtained"
