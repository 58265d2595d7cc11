"""Addresses below ``/api/v1/``, whichever app answers."""

from django.urls import path

from matching.api import matches, plans, referrals, remedies, runs, waiting
from providers import api as register

app_name = "api"
urlpatterns = [
    path("homes/", register.Homes.as_view(), name="homes"),
    path("homes/<int:home_id>/", register.OneHome.as_view(), name="home"),
    path("vacancies/", register.Vacancies.as_view(), name="vacancies"),
    path("referrals/", referrals.Referrals.as_view(), name="referrals"),
    path("referrals/<int:referral_id>/", referrals.OneReferral.as_view(), name="referral"),
    path("referrals/<int:referral_id>/options/", matches.Options.as_view(), name="options"),
    path("referrals/<int:referral_id>/refusals/", matches.Refusals.as_view(), name="refusals"),
    path("referrals/<int:referral_id>/waiting/", waiting.Waiting.as_view(), name="waiting"),
    path(
        "referrals/<int:referral_id>/homes/<int:home_id>/remedies/",
        remedies.HomeRemedies.as_view(),
        name="remedies",
    ),
    path("plans/current/", plans.Current.as_view(), name="current_plan"),
    path("runs/", runs.Runs.as_view(), name="runs"),
    path("runs/<int:run_id>/", runs.OneRun.as_view(), name="run"),
]
