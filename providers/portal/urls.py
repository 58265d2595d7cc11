"""The provider's own addresses, below ``provider/``."""

from django.urls import path

from providers.portal import views

urlpatterns = [
    path("", views.my_homes, name="my_homes"),
    path("homes/<int:home_id>/vacancies/", views.my_vacancies, name="my_vacancies"),
]
