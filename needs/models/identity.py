"""Who the child is outside this product: kept apart, never ranked, never shared."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper

from accounts.models import Council
from needs.models.children import Child


class Identity(models.Model):
    """What identifies a child; the leak checker looks for each of it in texts that are shared."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="identities")
    child = models.OneToOneField(Child, models.CASCADE, related_name="identity")
    known_as = models.CharField(max_length=100, blank=True)
    nhs_number = models.CharField(max_length=10, blank=True)  # ten digits, the last a check digit
    upn = models.CharField(max_length=13, blank=True)  # unique pupil number
    address = models.TextField(max_length=500, blank=True)
    # The number of the child in the council's case system, and so SSDA903's CHILD.
    case_ref = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [
            # A return writes it in capitals, and a person as it comes: still one child.
            models.UniqueConstraint(
                "council",
                Upper("case_ref"),
                condition=~Q(case_ref=""),
                name="identity_case_ref_once_in_a_council",
            ),
        ]

    def __str__(self) -> str:
        return f"identity of {self.child.ref}"


class KnownPerson(models.Model):
    """Somebody in the child's life whose name must not stand in a shared text."""

    class Relation(models.TextChoices):
        PARENT = "parent", "Parent"
        SIBLING = "sibling", "Brother or sister"
        RELATIVE = "relative", "Other relative"
        CARER = "carer", "Present or past carer"
        CHILD = "child", "Another child"
        WORKER = "worker", "Somebody who works with the child"
        OTHER = "other", "Somebody else"

    council = models.ForeignKey(Council, models.PROTECT, related_name="known_people")
    child = models.ForeignKey(Child, models.CASCADE, related_name="known_people")
    relation = models.CharField(max_length=10, choices=Relation)
    name = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "known people"
        constraints = [
            models.CheckConstraint(name="known_person_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_relation_display()} of {self.child.ref}"
