"""Addresses below referrals/."""

from django.urls import path

from placements import views
from placements.views import packs, release_packs, returns
from placements.views.exports import one_referral
from placements.views.words import words

app_name = "placements"

urlpatterns = [
    path("", views.my_referrals, name="my_referrals"),
    path("new/", views.start, name="start"),
    path("new/child/", views.new_child, name="new_child"),
    path("approvals/", views.approvals, name="approvals"),
    path("returns/", returns.returns, name="returns"),
    path("returns/<int:return_id>/", returns.return_import, name="return_import"),
    path("returns/<int:return_id>/faults/", returns.return_faults, name="return_faults"),
    path("returns/<int:return_id>/faults.csv", returns.return_faults_csv, name="return_faults_csv"),
    path("returns/<int:return_id>/apply/", returns.apply_a_return, name="apply_a_return"),
    path("words/", words, name="words"),
    path("reviews/", views.reviews, name="reviews"),
    path("reviews/<str:ref>/", views.review, name="review"),
    path("<int:pk>/", views.referral, name="referral"),
    path("<int:pk>/tasks/", views.tasks, name="tasks"),
    path("<int:pk>/siblings/", views.siblings, name="siblings"),
    path("<int:pk>/family/", views.family, name="family"),
    path("<int:pk>/plan/", views.plan, name="plan"),
    path("<int:pk>/requirements/", views.requirements, name="requirements"),
    path("<int:pk>/standard/", one_referral, name="in_standard"),
    path("<int:pk>/urgent/", views.urgent, name="urgent"),
    path("<int:pk>/check/", views.check, name="check"),
    path("<int:pk>/approve/", views.approve, name="approve"),
    path("<int:pk>/return/", views.give_back, name="give_back"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("<int:pk>/hold/", views.hold, name="hold"),
    path("<int:pk>/resume/", views.resume, name="resume"),
    path("<int:pk>/revise/", views.revise, name="revise"),
    path("<int:pk>/search/", views.search, name="search"),
    path("<int:pk>/packs/", packs.packs, name="packs"),
    path("<int:pk>/packs/prepare/", packs.prepare, name="prepare_packs"),
    path("<int:pk>/packs/release/", release_packs.release_together, name="release_packs"),
    path("<int:pk>/packs/<int:pack_id>/", packs.pack, name="pack"),
    path("<int:pk>/packs/<int:pack_id>/withdraw/", packs.pack_withdraw, name="pack_withdraw"),
]
