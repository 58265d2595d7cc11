"""A postcode that must exist."""

from typing import Any

from django.core.exceptions import ValidationError

from geography.errors import UnknownPlace
from geography.services import Located, locate
from govuk.fields import PostcodeField


class PlaceField(PostcodeField):
    """A postcode, cleaned to the place it stands for; an unknown one is refused in words."""

    def clean(self, value: Any) -> Located | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return locate(text)
        except UnknownPlace as error:
            raise ValidationError(str(error), code="unknown") from error
