"""The provider's own pages: its homes and their vacancies; nothing about a child."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import ProviderRequest, access
from accounts.policy import Can
from providers.errors import NotAllowedHere, TooManyFreeBeds
from providers.forms import ConfirmForm
from providers.models import Confirmation, Home
from providers.presenters.listing import in_order, lines_of
from providers.services.vacancies import confirm_vacancies

PER_PAGE = 50


@access(Can.PROVIDE)
@require_GET
def my_homes(request: ProviderRequest) -> HttpResponse:
    """The provider's homes, those that were confirmed longest ago first."""
    homes = Home.objects.filter(provider=request.provider).on_register()
    found = in_order(homes.select_related("provider", "authority"), "confirmed")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    lines = lines_of(page.object_list, on=timezone.localdate())
    shown = {"page": page, "lines": lines, "provider": request.provider}
    return render(request, "providers/my_homes.html", shown)


@access(Can.PROVIDE)
@require_http_methods(["GET", "POST"])
def my_vacancies(request: ProviderRequest, home_id: int) -> HttpResponse:
    """How many beds are free in one home, and from when."""
    own = Home.objects.filter(provider=request.provider).on_register()
    home = get_object_or_404(own.select_related("authority"), pk=home_id)
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            confirm_vacancies(
                home=home,
                source=Confirmation.Source.PROVIDER,
                by=request.user,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except (TooManyFreeBeds, NotAllowedHere) as error:
            form.add_error("beds_free", str(error))
        else:
            messages.success(request, f"Thank you. Vacancies at {home} are confirmed")
            return redirect("providers:my_homes")
    return render(request, "providers/my_vacancies.html", {"form": form, "home": home})
