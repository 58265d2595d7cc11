"""What is offered: providers, their homes and beds, what each can do, at what price."""

from providers.models.home import Assumed, Home, HomeQuerySet, RegisterChange, SuspendedBy
from providers.models.imports import HomesImport
from providers.models.offer import Bed, Capability, Confirmation, PriceLine, Resident
from providers.models.provider import Provider, ProviderUser

__all__ = [
    "Assumed",
    "Bed",
    "Capability",
    "Confirmation",
    "Home",
    "HomeQuerySet",
    "HomesImport",
    "PriceLine",
    "Provider",
    "ProviderUser",
    "RegisterChange",
    "Resident",
    "SuspendedBy",
]
