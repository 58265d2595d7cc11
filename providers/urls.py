"""The council's addresses below ``homes/``, and the provider's below ``provider/``."""

from django.urls import include, path

from providers.portal import urls as portal
from providers.views import homes, imports, keeping

app_name = "providers"
urlpatterns = [
    path("provider/", include(portal.urlpatterns)),
    path("homes/", homes.homes, name="homes"),
    path("homes/homes.csv", homes.homes_csv, name="homes_csv"),
    path("homes/example.csv", homes.example_csv, name="example_csv"),
    path("homes/import/", imports.upload, name="upload"),
    path("homes/import/<int:import_id>/", imports.homes_import, name="homes_import"),
    path("homes/import/<int:import_id>/faults.csv", imports.faults_csv, name="faults_csv"),
    path("homes/import/<int:import_id>/apply/", imports.apply_import, name="apply_import"),
    path("homes/<int:home_id>/", homes.home, name="home"),
    path("homes/<int:home_id>/edit/", keeping.edit_home, name="edit_home"),
    path("homes/<int:home_id>/confirm/", keeping.confirm, name="confirm"),
    path("homes/<int:home_id>/suspend/", keeping.suspend, name="suspend"),
    path("homes/<int:home_id>/lift/", keeping.lift, name="lift"),
    path("homes/<int:home_id>/price/", keeping.price, name="price"),
    path("homes/<int:home_id>/capability/", keeping.capability, name="capability"),
    path("homes/<int:home_id>/settle/", keeping.settle, name="settle"),
]
