"""Where: England's upper-tier councils, and places on the National Grid in metres."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


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

    def __str__(self) -> str:
        return self.name


class Sector(models.Model):
    """The middle of a postcode sector, such as WV1 1: enough for a first start."""

    sector = models.CharField(max_length=6, primary_key=True)  # no space: WV11
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    authority = models.ForeignKey(LocalAuthority, models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return f"{self.sector[:-1]} {self.sector[-1]}"


class Postcode(models.Model):
    """A full postcode, once ``load_postcodes`` has run."""

    postcode = models.CharField(max_length=7, primary_key=True)  # no space: WV11SH
    easting_m = models.IntegerField()
    northing_m = models.IntegerField()
    authority = models.ForeignKey(LocalAuthority, models.PROTECT, related_name="+", null=True)

    def __str__(self) -> str:
        return f"{self.postcode[:-3]} {self.postcode[-3:]}"
