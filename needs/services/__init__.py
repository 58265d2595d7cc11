"""Everything that changes a child, a needs profile or a pen picture; there is nowhere else."""

from needs.services.answers import save_practical, save_wishes
from needs.services.children import ChildDetails, create_child, save_child, stamp_of_child
from needs.services.completeness import Missing, missing_from
from needs.services.confirming import confirm_profile
from needs.services.drafts import current_profile, draft_of, draft_profile, stamp_of
from needs.services.levels import NeedAnswer, StrengthAnswer, save_needs, save_strengths
from needs.services.pen_picture import named_in, save_pen_picture, unclaimed_leaks
from needs.services.places import AvoidAnswer, PlaceAnswer, save_avoid, save_places
from needs.services.siblings import set_siblings
from needs.services.urgent import save_urgent

__all__ = [
    "AvoidAnswer",
    "ChildDetails",
    "Missing",
    "NeedAnswer",
    "PlaceAnswer",
    "StrengthAnswer",
    "confirm_profile",
    "create_child",
    "current_profile",
    "draft_of",
    "draft_profile",
    "missing_from",
    "named_in",
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
    "stamp_of",
    "stamp_of_child",
    "unclaimed_leaks",
]
