"""What only the council can say in the record of its algorithm; the rest is written by itself."""

from django.db import models

from accounts.models import Council, User


class Statement(models.Model):
    """The council's own answers in the transparency record; an empty one reads "not yet stated"."""

    council = models.OneToOneField(Council, models.PROTECT, related_name="statement")
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    website = models.URLField(blank=True)
    contact_email = models.EmailField(blank=True)
    team = models.CharField(max_length=200, blank=True)
    senior_responsible_owner = models.CharField(max_length=200, blank=True)  # a role, not a name
    supplier = models.CharField(max_length=200, blank=True)
    supplier_number = models.CharField(max_length=20, blank=True)  # at Companies House
    supplier_role = models.CharField(max_length=500, blank=True)
    procurement = models.CharField(max_length=500, blank=True)
    supplier_access = models.CharField(max_length=500, blank=True)  # to the council's data
    phase = models.CharField(max_length=200, blank=True)  # idea, pilot, in use, retired
    previous_process = models.TextField(blank=True)
    alternatives = models.TextField(blank=True)
    training = models.TextField(blank=True)
    appeals = models.TextField(blank=True)
    data_protection_assessment = models.CharField(max_length=500, blank=True)  # reference, date
    equality_assessment = models.CharField(max_length=500, blank=True)
    data_sharing = models.TextField(blank=True)
    storage = models.TextField(blank=True)  # where the data are kept and for how long

    def __str__(self) -> str:
        return f"statement of {self.council}"
