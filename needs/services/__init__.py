"""Everything that changes a child, a needs profile or a pen picture; there is nowhere else."""

from needs.services.answers import save_practical, save_wishes
from needs.services.children import ChildDetails, create_child, save_child, stamp_of_child
from needs.services.completeness import Missing, missing_from
from needs.services.confirming import confirm_profile
from needs.services.deciding import accept_suggestion, dismiss_suggestion, undo_decision
from needs.services.drafts import (
    current_profile,
    draft_of,
    draft_profile,
    stamp_of,
    whole_profile,
)
from needs.services.levels import NeedAnswer, StrengthAnswer, save_needs, save_strengths
from needs.services.meter import Asked, Class, Meter, asked_of
from needs.services.pen_picture import named_in, save_pen_picture, unclaimed_leaks
from needs.services.places import AvoidAnswer, PlaceAnswer, save_avoid, save_places
from needs.services.reading import Reading, read_profile
from needs.services.rewording import (
    check_pen_picture,
    declare_harmless,
    put_words_back,
    replace_words,
    take_declaration_back,
)
from needs.services.siblings import set_siblings
from needs.services.staleness import Stale, stale_of
from needs.services.urgent import save_urgent

__all__ = [
    "Asked",
    "AvoidAnswer",
    "ChildDetails",
    "Class",
    "Meter",
    "Missing",
    "NeedAnswer",
    "PlaceAnswer",
    "Reading",
    "Stale",
    "StrengthAnswer",
    "accept_suggestion",
    "asked_of",
    "check_pen_picture",
    "confirm_profile",
    "create_child",
    "current_profile",
    "declare_harmless",
    "dismiss_suggestion",
    "draft_of",
    "draft_profile",
    "missing_from",
    "named_in",
    "put_words_back",
    "read_profile",
    "replace_words",
    "save_avoid",
    "save_child",
    "save_needs",
    "save_pen_picture",
    "save_places",
    "save_practical",
    "save_strengths",
    "save_urgent",
    "save_wishes",
    "set_siblings",
    "stale_of",
    "stamp_of",
    "stamp_of_child",
    "take_declaration_back",
    "unclaimed_leaks",
    "undo_decision",
    "whole_profile",
]
