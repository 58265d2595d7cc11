"""Addresses below files/: records that come in, and records that are taken out."""

from django.urls import path

from placements.models import FileImport
from placements.views import exchange, exports

app_name = "files"
STANDARD = {"what": FileImport.What.STANDARD.value}
CHILDREN = {"what": FileImport.What.CHILDREN.value}

urlpatterns = [
    path("", exchange.overview, name="overview"),
    path("in/standard/", exchange.bring, STANDARD, name="bring_standard"),
    path("in/children/", exchange.bring, CHILDREN, name="bring_children"),
    path("in/<int:import_id>/", exchange.file, name="file"),
    path("in/<int:import_id>/faults.csv", exchange.faults, name="faults"),
    path("in/<int:import_id>/apply/", exchange.apply, name="apply"),
    path("out/", exports.take_out, name="take_out"),
    path("out/<int:export_id>/", exports.export, name="export"),
    path("out/<int:export_id>/approve/", exports.approve, name="approve"),
    path("out/<int:export_id>/download/", exports.download, name="download"),
]
