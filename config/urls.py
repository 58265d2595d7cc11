"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("govuk.urls")),
    path("", include("accounts.urls")),
    path("", include("providers.urls")),
    path("children/", include("needs.urls")),
    path("referrals/", include("placements.urls")),
    path("matching/", include("matching.urls")),
]

handler400 = "govuk.errors.bad_request"
handler403 = "govuk.errors.permission_denied"
handler404 = "govuk.errors.page_not_found"
handler500 = "govuk.errors.server_error"
