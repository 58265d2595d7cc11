from collections.abc import Iterable
from typing import Any

from django import forms

from codes.homes import Kind, Rating, Sector
from geography.models import LocalAuthority

ANY = ("", "Any")


class HomesFilter(forms.Form):
    """The filters of the list of homes; they stand in the address."""

    words = forms.CharField(
        label="Name, provider, reference or URN", required=False, max_length=100
    )
    kind = forms.ChoiceField(label="Kind of home", required=False)
    sector = forms.ChoiceField(label="Who runs it", required=False)
    area = forms.ChoiceField(label="Council area", required=False)
    rating = forms.ChoiceField(label="Ofsted’s rating", required=False)
    free = forms.BooleanField(label="Says it has a free bed", required=False)
    stale = forms.BooleanField(label="Vacancies not confirmed for over 28 days", required=False)
    left = forms.BooleanField(label="Also homes that have left the register", required=False)

    def __init__(self, *args: Any, areas: Iterable[LocalAuthority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("kind", Kind.choices)
        self._offer("sector", Sector.choices)
        self._offer("rating", Rating.choices)
        self._offer("area", [(area.code, area.name) for area in areas])

    def _offer(self, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ANY, *choices]
