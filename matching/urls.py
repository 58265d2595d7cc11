"""Addresses of the commissioner's pages."""

from django.urls import path

from matching import views

app_name = "matching"

urlpatterns = [
    path("", views.worklist, name="worklist"),
    path("match-all/", views.match_all, name="match_all"),
    path("step-downs/", views.step_downs, name="step_downs"),
    path("step-downs/look/", views.look_for_step_downs, name="look_for_step_downs"),
    path("step-downs/<int:step_down_id>/", views.step_down, name="step_down"),
    path("joint-plan/", views.joint_plan, name="joint_plan"),
    path("joint-plan/plan.csv", views.plan_csv, name="plan_csv"),
    path("joint-plan/again/", views.plan_again, name="plan_again"),
    path("joint-plan/<int:plan_id>/", views.plan_progress, name="plan_progress"),
    path("joint-plan/why-not/<int:referral_id>/<int:home_id>/", views.plan_why, name="plan_why"),
    path("remedies/", views.remedies, name="remedies"),
    path("remedies/remedies.csv", views.remedies_csv, name="remedies_csv"),
    path("remedies/mine/", views.my_remedies, name="my_remedies"),
    path("remedies/homes/<int:home_id>/", views.home_remedies, name="home_remedies"),
    path(
        "remedies/providers/<int:provider_id>/", views.provider_remedies, name="provider_remedies"
    ),
    path("changes/", views.changes, name="changes"),
    path("changes/read/", views.read_all_changes, name="read_all_changes"),
    path("changes/<int:match_id>/read/", views.read_changes, name="read_changes"),
    path("runs/", views.runs, name="runs"),
    path("runs/<int:run_id>/", views.run, name="run"),
    path("how/", views.how, name="how"),
    path("how/record/", views.record, name="record"),
    path("how/record.md", views.record_md, name="record_md"),
    path("how/record.csv", views.record_csv, name="record_csv"),
    path("how/record/statement/", views.statement, name="statement"),
    path("policies/", views.policies, name="policies"),
    path("policies/choices/", views.choices, name="choices"),
    path("policies/choices/reject/", views.reject_choices, name="reject_choices"),
    path("policies/change/", views.edit_policy, name="edit_policy"),
    path("policies/compare/", views.compare_policy, name="compare_policy"),
    path("policies/compare.csv", views.compare_policy_csv, name="compare_policy_csv"),
    path("<int:referral_id>/", views.options, name="options"),
    path("<int:referral_id>/options.csv", views.options_csv, name="options_csv"),
    path("<int:referral_id>/match/", views.match_now, name="match_now"),
    path("<int:referral_id>/refused/", views.refused, name="refused"),
    path("<int:referral_id>/compare/", views.compare, name="compare"),
    path("<int:referral_id>/map/", views.homes_map, name="map"),
    path("<int:referral_id>/waiting/", views.waiting, name="waiting"),
    path("<int:referral_id>/preview/", views.preview, name="preview"),
    path("<int:referral_id>/preview/data/", views.preview_data, name="preview_data"),
    path("<int:referral_id>/homes/<int:home_id>/", views.option, name="option"),
]
