"""Addresses of the commissioner's pages."""

from django.urls import path

from matching import views

app_name = "matching"

urlpatterns = [
    path("", views.worklist, name="worklist"),
    path("match-all/", views.match_all, name="match_all"),
    path("runs/", views.runs, name="runs"),
    path("runs/<int:run_id>/", views.run, name="run"),
    path("<int:referral_id>/", views.options, name="options"),
    path("<int:referral_id>/options.csv", views.options_csv, name="options_csv"),
    path("<int:referral_id>/match/", views.match_now, name="match_now"),
    path("<int:referral_id>/refused/", views.refused, name="refused"),
    path("<int:referral_id>/compare/", views.compare, name="compare"),
    path("<int:referral_id>/map/", views.homes_map, name="map"),
    path("<int:referral_id>/preview/", views.preview, name="preview"),
    path("<int:referral_id>/homes/<int:home_id>/", views.option, name="option"),
]
