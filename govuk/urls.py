from django.urls import path

from govuk import views

app_name = "govuk"

urlpatterns = [
    path("accessibility", views.accessibility, name="accessibility"),
    path("privacy", views.privacy, name="privacy"),
    path("styleguide", views.styleguide, name="styleguide"),
]
