"""Pages that change one home."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import CouncilRequest, access
from accounts.policy import Can
from codes.needs import BY_CODE
from providers.errors import NoSuchPlace, NotAllowedHere, TooManyFreeBeds
from providers.forms import (
    CapabilityForm,
    ConfirmForm,
    HomeForm,
    LiftForm,
    PriceForm,
    SuspendForm,
)
from providers.models import Confirmation, Home, SuspendedBy
from providers.services.homes import change_price, declare_capability, save_home, settle_assumptions
from providers.services.vacancies import confirm_vacancies, lift_suspension, suspend_placements


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def edit_home(request: CouncilRequest, home_id: int) -> HttpResponse:
    """Correct a home's entry."""
    home = _home(request, home_id)
    form = HomeForm.of(home, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            save_home(home=home, entry=form.entry(), by=request.user, now=timezone.now())
        except NoSuchPlace as error:
            form.add_error("postcode", str(error))
        else:
            return _done(request, home, f"{form.cleaned_data['name']} is saved")
    return render(request, "providers/edit_home.html", {"form": form, "home": home})


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def confirm(request: CouncilRequest, home_id: int) -> HttpResponse:
    """The provider said, by phone, how many beds are free."""
    home = _home(request, home_id)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            confirm_vacancies(
                home=home,
                source=Confirmation.Source.PHONE,
                by=request.user,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except (TooManyFreeBeds, NotAllowedHere) as error:
            form.add_error("beds_free", str(error))
        else:
            return _done(request, home, "Vacancies are confirmed")
    return render(request, "providers/confirm.html", {"form": form, "home": home})


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def suspend(request: CouncilRequest, home_id: int) -> HttpResponse:
    """No new child is to be placed here."""
    home = _home(request, home_id)
    form = SuspendForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            suspend_placements(
                home=home,
                suspended_by=SuspendedBy(form.cleaned_data["suspended_by"]),
                reason=form.cleaned_data["reason"],
                by=request.user,
                now=timezone.now(),
            )
        except NotAllowedHere as error:
            form.add_error(None, str(error))
        else:
            return _done(request, home, "New placements are suspended")
    return render(request, "providers/suspend.html", {"form": form, "home": home})


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def lift(request: CouncilRequest, home_id: int) -> HttpResponse:
    """Children may be placed here again."""
    home = _home(request, home_id)
    form = LiftForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            lift_suspension(home=home, by=request.user, now=timezone.now(), **form.cleaned_data)
        except NotAllowedHere as error:
            form.add_error(None, str(error))
        else:
            return _done(request, home, "The suspension is lifted")
    return render(request, "providers/lift.html", {"form": form, "home": home})


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def price(request: CouncilRequest, home_id: int) -> HttpResponse:
    """One line of the price changes from a day on."""
    home = _home(request, home_id)
    form = PriceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            change_price(home=home, by=request.user, now=timezone.now(), **form.cleaned_data)
        except NotAllowedHere as error:
            form.add_error("band", str(error))
        else:
            return _done(request, home, "The price is saved")
    return render(request, "providers/price.html", {"form": form, "home": home})


@access(Can.KEEP_HOMES)
@require_http_methods(["GET", "POST"])
def capability(request: CouncilRequest, home_id: int) -> HttpResponse:
    """What the home can do in one dimension, which ``?of=`` names."""
    home = _home(request, home_id)
    dimension = BY_CODE.get(request.GET.get("of", ""))
    if dimension is None:
        return redirect("providers:home", home.pk)
    declared = home.capabilities.filter(dimension=dimension.code).first()
    now = {"level": declared.level, "evidence": declared.evidence} if declared else {}
    typed = request.POST if request.method == "POST" else None
    form = CapabilityForm(typed, dimension=dimension.code, initial=now)
    if form.is_valid():
        declare_capability(
            home=home,
            dimension=dimension.code,
            by=request.user,
            now=timezone.now(),
            **form.cleaned_data,
        )
        return _done(request, home, f"{dimension.name} is saved")
    page = {"form": form, "home": home, "dimension": dimension}
    return render(request, "providers/capability.html", page)


@access(Can.KEEP_HOMES)
@require_POST
def settle(request: CouncilRequest, home_id: int) -> HttpResponse:
    """Somebody has checked what was assumed, and it is so; vacancies are confirmed elsewhere."""
    home = _home(request, home_id)
    words = [word for word in home.assumed if word != "vacancies"]
    settle_assumptions(home=home, words=words, by=request.user, now=timezone.now())
    return _done(request, home, "What was assumed is confirmed")


def _home(request: CouncilRequest, home_id: int) -> Home:
    homes = request.council.homes.select_related("provider", "authority")
    return get_object_or_404(homes, pk=home_id)


def _done(request: CouncilRequest, home: Home, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect("providers:home", home.pk)
