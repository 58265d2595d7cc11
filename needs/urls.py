"""Addresses below children/."""

from django.urls import path

from needs import views

app_name = "needs"
PARTS = (
    "strengths",
    "wellbeing",
    "safety",
    "health",
    "daily",
    "places",
    "avoid",
    "practical",
    "wishes",
    "pen_picture",
    "urgent",
)

urlpatterns = [
    path("", views.children, name="children"),
    path("new/", views.new, name="new"),
    path("<str:ref>/", views.child, name="child"),
    path("<str:ref>/edit/", views.edit, name="edit"),
    path("<str:ref>/reading/", views.reading, name="reading"),
    path("<str:ref>/reading/answer/", views.answer_reading, name="answer_reading"),
    path("<str:ref>/versions/", views.versions, name="versions"),
    *[
        path(f"<str:ref>/{part.replace('_', '-')}/", getattr(views, part), name=part)
        for part in PARTS
    ],
]
