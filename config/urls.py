"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("govuk.urls")),
    path("", include("accounts.urls")),
    path("", include("providers.urls")),
    path("provider/packs/", include("placements.portal")),
    path("", include("matching.disclosure_urls")),
    path("files/", include("placements.exchange_urls")),
    path("children/", include("needs.urls")),
    path("referrals/", include("placements.urls")),
    path("matching/", include("matching.urls")),
    path("api/v1/", include("matching.api.urls")),
    path("sufficiency/", include("sufficiency.urls")),
]

handler400 = "accounts.api.faults.bad_request"
handler403 = "accounts.api.faults.permission_denied"
handler404 = "accounts.api.faults.page_not_found"
handler500 = "accounts.api.faults.server_error"
