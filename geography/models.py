"""Where: England's upper-tier councils, and places on the National Grid in metres."""

from typing import Final, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

# The grid that Ordnance Survey draws over Great Britain.
_ON_THE_GRID: Final = Q(easting_m__range=(0, 700_000), northing_m__range=(0, 1_300_000))


class LocalAuthorityQuerySet(models.QuerySet["LocalAuthority"]):
    def adjoining_to(self, code: str) -> Self:
        """Councils that share a boundary with this one (by its newest code)."""
        return self.filter(adjoining__code=code)

    def with_code(self, code: str) -> Self:
        """The council that has or had this code, old or new."""
        return self.filter(Q(code=code) | Q(old_codes__contains=[code]))

    def is_adjoining(self, code: str, other: str) -> bool:
        """Whether two councils share a boundary. A council does not adjoin itself."""
        return self.adjoining_to(code).filter(code=other).exists()


class LocalAuthority(models.Model):
    """One of the 153 upper-tier councils of England."""

    code = models.CharField(max_length=9, primary_key=True)  # ONS, the newest
    old_codes = ArrayField(models.CharField(max_length=9), default=list)
    dfe_number = models.PositiveSmallIntegerField(unique=True)
    name = models.CharField(max_length=60, unique=True)
    region = models.CharField(max_length=40)
    easting_m = models.IntegerField()  # where its postcodes lie on average
    northing_m = models.IntegerField()
    adjoining = models.ManyToManyField("self")

    objects = LocalAuthorityQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="authority_has_the_code_of_an_upper_tier_council",
                condition=Q(code__regex=r"^E(06|08|09|10)[0-9]{6}$"),
            ),
            models.CheckConstraint(name="authority_lies_on_the_grid", condition=_ON_THE_GRID),
        ]

    def __str__(self) -> str:
        return self.name


class Sector(models.Model):
    """The middle of a postcode sector of Great Britain: enough for a first start."""

    sector = models.CharField(max_length=6, primary_key=True)  # no space: WV11 is WV1 1
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    postcodes = models.PositiveIntegerField()  # how many it is the middle of
    # Where most of them lie; a Welsh or Scottish council has no row of its own, so no foreign key.
    authority_code = models.CharField(max_length=9)

    class Meta:
        constraints = [
            models.CheckConstraint(name="sector_lies_on_the_grid", condition=_ON_THE_GRID),
            models.CheckConstraint(name="sector_has_postcodes", condition=Q(postcodes__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.sector[:-1]} {self.sector[-1]}"


class Postcode(models.Model):
    """A full postcode of England, once ``load_postcodes`` has run."""

    postcode = models.CharField(max_length=7, primary_key=True)  # no space: WV11SH
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    # The loader compares all councils at once: a trigger and an index for each of 2.3 million rows
    # made a load four times as long, and nobody asks for a council's postcodes.
    authority = models.ForeignKey(
        LocalAuthority, models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="postcode_is_written_without_a_space",
                condition=~Q(postcode__contains=" "),
            ),
            models.CheckConstraint(name="postcode_lies_on_the_grid", condition=_ON_THE_GRID),
        ]

    def __str__(self) -> str:
        return f"{self.postcode[:-3]} {self.postcode[-3:]}"
