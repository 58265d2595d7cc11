"""Addresses of the manager's pages."""

from django.urls import path

from sufficiency import views
from sufficiency.subjects import SUBJECTS

app_name = "sufficiency"

urlpatterns = [
    path("", views.overview, name="overview"),
    *(path(f"{name}/", views.subject, {"name": name}, name=name) for name in SUBJECTS),
    *(
        path(f"{name}.csv", views.subject_csv, {"name": name}, name=f"{name}_csv")
        for name in SUBJECTS
    ),
]
