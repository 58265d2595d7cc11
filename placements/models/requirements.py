"""What the home must offer beside meeting the needs, as the Placements Data Standard asks it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from accounts.models import Council
from placements.models.referrals import Referral


class Requirements(models.Model):
    """
    One referral's answers. Blank is "not answered", which no other answer may stand in for.
    """

    class YesNo(models.TextChoices):
        YES = "yes", "Yes"
        NO = "no", "No"

    class Language(models.TextChoices):
        ESOL = "esol", "English for speakers of other languages (ESOL)"
        BSL = "bsl", "British Sign Language (BSL)"
        MAKATON = "makaton", "Makaton"
        OTHER = "other", "Something else"
        NONE = "none", "None of these"

    class Cultural(models.TextChoices):
        REQUIRED = "required", "Required"
        NOT_REQUIRED = "not_required", "Not required"
        OTHER = "other", "Something else"

    class Companions(models.TextChoices):
        SOLO = "solo", "Nobody: the child should live without other children"
        OTHERS = "others", "Other children"
        OLDER = "older", "Older children only"
        YOUNGER = "younger", "Younger children only"
        ANY = "any", "It does not matter"

    class Pets(models.TextChoices):
        MUST = "must", "Yes, there must be pets"
        CAN = "can", "Yes, the child can live with pets"
        NO = "no", "No"

    class Support(models.TextChoices):
        SUPERVISION = "supervision", "Additional supervision"
        THERAPEUTIC = "therapeutic", "Therapeutic support"
        RESPITE = "respite", "A worker for respite"
        TAXIS = "taxis", "Taxis to school"
        NONE = "none", "None"
        OTHER = "other", "Something else"

    class Suits(models.TextChoices):
        PREFERRED = "preferred", "Preferred"
        SUITABLE = "suitable", "Suitable but not preferred"
        UNSUITABLE = "unsuitable", "Unsuitable"

    class Risk(models.TextChoices):
        NONE = "none", "No known risk"
        PRESENT = "present", "Risk present"

    council = models.ForeignKey(Council, models.PROTECT, related_name="requirements")
    referral = models.OneToOneField(Referral, models.CASCADE, related_name="requirements")
    communication = models.CharField(max_length=3, choices=YesNo, blank=True)
    languages = ArrayField(
        models.CharField(max_length=10, choices=Language), default=list, blank=True
    )
    home_adaptation = models.CharField(max_length=3, choices=YesNo, blank=True)
    cultural = models.CharField(max_length=12, choices=Cultural, blank=True)
    companions = models.CharField(max_length=10, choices=Companions, blank=True)
    pets = models.CharField(max_length=4, choices=Pets, blank=True)
    support = models.CharField(max_length=12, choices=Support, blank=True)
    preferred_location = models.CharField(max_length=200, blank=True)
    foster = models.CharField(max_length=10, choices=Suits, blank=True)
    residential = models.CharField(max_length=10, choices=Suits, blank=True)
    supported = models.CharField(max_length=10, choices=Suits, blank=True)
    # Risks that no dimension of need tells by itself.
    sexual_exploitation = models.CharField(max_length=7, choices=Risk, blank=True)
    criminal_exploitation = models.CharField(max_length=7, choices=Risk, blank=True)
    eating_disorder = models.CharField(max_length=7, choices=Risk, blank=True)
    harm_to_animals = models.CharField(max_length=7, choices=Risk, blank=True)
    exploits_others = models.CharField(max_length=7, choices=Risk, blank=True)
    other_risk = models.CharField(max_length=500, blank=True)
    other_risk_to_others = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name_plural = "requirements"

    def __str__(self) -> str:
        return f"requirements of {self.referral.child.ref}"
