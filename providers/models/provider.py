"""Who runs homes, and who of them signs in."""

from django.db import models
from django.db.models.functions import Lower

from accounts.models import Council, User
from codes.homes import Sector


class Provider(models.Model):
    """The organisation that runs homes: an agency, a company, a charity, or the council."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="providers")
    name = models.CharField(max_length=200)
    sector = models.CharField(max_length=3, choices=Sector)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "council", Lower("name"), name="provider_name_once_in_a_council"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ProviderUser(models.Model):
    """Whose homes a provider user sees."""

    user = models.OneToOneField(User, models.CASCADE, related_name="provider_user")
    provider = models.ForeignKey(Provider, models.CASCADE, related_name="provider_users")

    def __str__(self) -> str:
        return f"{self.user} of {self.provider}"
