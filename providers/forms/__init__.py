"""What people type about homes; the words of every question and error are here."""

from providers.forms.entry import HomeForm
from providers.forms.listing import HomesFilter
from providers.forms.small import (
    CapabilityForm,
    ConfirmForm,
    LiftForm,
    PriceForm,
    SuspendForm,
    UploadForm,
)

__all__ = [
    "CapabilityForm",
    "ConfirmForm",
    "HomeForm",
    "HomesFilter",
    "LiftForm",
    "PriceForm",
    "SuspendForm",
    "UploadForm",
]
