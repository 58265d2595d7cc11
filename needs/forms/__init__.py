"""What the pages about a child and its needs ask; forms check words and nothing else."""

from needs.forms.answers import PenPictureForm, PracticalForm, WishesForm
from needs.forms.child import ChildForm
from needs.forms.levels import NeedsForm, StrengthsForm
from needs.forms.places import AnyForm, AvoidForm, PlaceForm, avoid_rows, place_rows
from needs.forms.urgent import UrgentForm

__all__ = [
    "AnyForm",
    "AvoidForm",
    "ChildForm",
    "NeedsForm",
    "PenPictureForm",
    "PlaceForm",
    "PracticalForm",
    "StrengthsForm",
    "UrgentForm",
    "WishesForm",
    "avoid_rows",
    "place_rows",
]
