"""Pages about a child: who it is, and each part of the needs profile."""

from needs.views.children import child, children, edit, new
from needs.views.levels import daily, health, safety, strengths, wellbeing
from needs.views.places import avoid, places
from needs.views.reading import answer_reading, reading
from needs.views.urgent import urgent
from needs.views.versions import versions
from needs.views.words import pen_picture, practical, wishes

__all__ = [
    "answer_reading",
    "avoid",
    "child",
    "children",
    "daily",
    "edit",
    "health",
    "new",
    "pen_picture",
    "places",
    "practical",
    "reading",
    "safety",
    "strengths",
    "urgent",
    "versions",
    "wellbeing",
    "wishes",
]
