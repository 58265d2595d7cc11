"""Addresses of the record that is given to the one whom it is about."""

from django.urls import path

from matching.views.disclosing import everything, find_record

app_name = "disclosure"
urlpatterns = [
    path("records/", find_record, name="find"),
    path("children/<str:ref>/everything/", everything, name="everything"),
]
