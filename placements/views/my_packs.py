"""A provider's own packs: the list, each on the page, to print and as a PDF."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import ProviderRequest, access
from accounts.policy import Can
from placements.errors import PackGone
from placements.models import Pack, PackView
from placements.pack_pdf import pdf_of
from placements.pack_words import state_of, watermark
from placements.services.packs import packs_for, read_pack

A_PAGE = 20
GONE = 410


@access(Can.PROVIDE)
@require_safe
def my_packs(request: ProviderRequest) -> HttpResponse:
    """What councils have sent, the newest first. The list itself says nothing about a child."""
    now = timezone.now()
    found = packs_for(request.provider).select_related("council", "referral")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = [(pack, *state_of(pack, now), pack.readable_until()) for pack in page.object_list]
    return render(request, "placements/my_packs.html", {"page": page, "rows": rows})


@access(Can.PROVIDE)
@require_safe
def my_pack(request: ProviderRequest, ref: str) -> HttpResponse:
    return _shown(request, ref, PackView.How.PAGE)


@access(Can.PROVIDE)
@require_safe
def my_pack_print(request: ProviderRequest, ref: str) -> HttpResponse:
    return _shown(request, ref, PackView.How.PRINT)


@access(Can.PROVIDE)
@require_safe
def my_pack_pdf(request: ProviderRequest, ref: str) -> HttpResponse:
    """Made for this person at this moment: their name stands on every page."""
    now = timezone.now()
    try:
        pack = _read(request, ref, PackView.How.PDF)
    except PackGone:
        return _gone(request, ref)
    mark = watermark(request.provider, request.user, now)
    response = HttpResponse(pdf_of(pack, mark), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="pack-{pack.ref}.pdf"'
    return response


def _shown(request: ProviderRequest, ref: str, how: PackView.How) -> HttpResponse:
    now = timezone.now()
    try:
        pack = _read(request, ref, how)
    except PackGone:
        return _gone(request, ref)
    context = {
        "pack": pack,
        "told": pack.content,
        "until": pack.readable_until(),
        "mark": watermark(request.provider, request.user, now),
        "to_print": how == PackView.How.PRINT,
    }
    return render(request, "placements/my_pack.html", context)


def _read(request: ProviderRequest, ref: str, how: PackView.How) -> Pack:
    """
    The newest version of the provider's own pack; 404 for any other.

    :raises PackGone: it was withdrawn or has expired.
    """
    pack = get_object_or_404(packs_for(request.provider), ref=ref)
    return read_pack(
        pack=pack, how=how, by=request.user, now=timezone.now(), request_id=request.request_id
    )


def _gone(request: ProviderRequest, ref: str) -> HttpResponse:
    """That there was a pack, and nothing of what it said."""
    pack = get_object_or_404(packs_for(request.provider), ref=ref)
    context = {"ref": pack.ref, "sender": pack.council, "was_withdrawn": bool(pack.withdrawn_at)}
    return render(request, "placements/pack_gone.html", context, status=GONE)
