"""Addresses below provider/packs/: the provider's own packs."""

from django.urls import path

from placements.views import my_packs

app_name = "packs"

urlpatterns = [
    path("", my_packs.my_packs, name="my_packs"),
    path("<str:ref>/", my_packs.my_pack, name="my_pack"),
    path("<str:ref>/print/", my_packs.my_pack_print, name="my_pack_print"),
    path("<str:ref>/pack.pdf", my_packs.my_pack_pdf, name="my_pack_pdf"),
]
