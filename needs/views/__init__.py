"""Pages about a child: who it is, and each part of the needs profile."""

from needs.views.access import allow, end_access, exclude, lift, restrict, who
from needs.views.children import child, children, edit, new
from needs.views.glass import break_glass, broken_glass, read_glass, review_glass
from needs.views.known import known
from needs.views.levels import daily, health, safety, strengths, wellbeing
from needs.views.place_names import (
    apply_place_names,
    place_names,
    place_names_faults,
    place_names_file,
    remove_place_names,
)
from needs.views.places import avoid, places
from needs.views.reading import answer_reading, reading
from needs.views.urgent import urgent
from needs.views.versions import versions
from needs.views.words import pen_picture, practical, wishes

__all__ = [
    "allow",
    "answer_reading",
    "apply_place_names",
    "avoid",
    "break_glass",
    "broken_glass",
    "child",
    "children",
    "daily",
    "edit",
    "end_access",
    "exclude",
    "health",
    "known",
    "lift",
    "new",
    "pen_picture",
    "place_names",
    "place_names_faults",
    "place_names_file",
    "places",
    "practical",
    "read_glass",
    "reading",
    "remove_place_names",
    "restrict",
    "review_glass",
    "safety",
    "strengths",
    "urgent",
    "versions",
    "wellbeing",
    "who",
    "wishes",
]
