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
    path("place-names/", views.place_names, name="place_names"),
    path("place-names/<int:list_id>/", views.place_names_file, name="place_names_file"),
    path("place-names/<int:list_id>/faults/", views.place_names_faults, name="place_names_faults"),
    path("place-names/<int:list_id>/apply/", views.apply_place_names, name="apply_place_names"),
    path("place-names/<str:kind>/remove/", views.remove_place_names, name="remove_place_names"),
    path("break-glass/", views.break_glass, name="break_glass"),
    path("emergency-access/", views.broken_glass, name="broken_glass"),
    path("emergency-access/read/", views.read_glass, name="read_glass"),
    path("emergency-access/<int:glass_id>/", views.review_glass, name="review_glass"),
    path("<str:ref>/", views.child, name="child"),
    path("<str:ref>/who/", views.who, name="who"),
    path("<str:ref>/who/restrict/", views.restrict, name="restrict"),
    path("<str:ref>/who/lift/", views.lift, name="lift"),
    path("<str:ref>/who/allow/", views.allow, name="allow"),
    path("<str:ref>/who/exclude/", views.exclude, name="exclude"),
    path("<str:ref>/who/<slug:entry>/<int:person_id>/end/", views.end_access, name="end_access"),
    path("<str:ref>/edit/", views.edit, name="edit"),
    path("<str:ref>/known/", views.known, name="known"),
    path("<str:ref>/reading/", views.reading, name="reading"),
    path("<str:ref>/reading/answer/", views.answer_reading, name="answer_reading"),
    path("<str:ref>/versions/", views.versions, name="versions"),
    *[
        path(f"<str:ref>/{part.replace('_', '-')}/", getattr(views, part), name=part)
        for part in PARTS
    ],
]
