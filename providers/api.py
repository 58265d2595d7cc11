"""The register through the API: homes, and the beds that are free."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.api.addresses import Address, answers
from accounts.api.pages import page_of
from accounts.api.questions import Asked
from accounts.policy import Can, allows
from providers.presenters.listing import found_homes
from providers.presenters.record import HomeRecord, found_vacancies, records_of, vacancies_of
from providers.serializers import (
    HomeAnswer,
    HomeList,
    HomesQuestion,
    VacanciesQuestion,
    VacancyList,
)


class Homes(Address):
    permission_classes = (Allows(Can.SEE_HOMES),)

    @answers(HomeList, name="homes", asks=HomesQuestion)
    def get(self, request: ApiRequest, asked: Asked) -> object:
        """
        The council’s homes.

        In the order in which they came to the register. Prices are for those who commission.
        """
        today, with_prices = timezone.localdate(), allows(request.user, Can.COMMISSION)
        found = found_homes(request.council, dict(asked), on=today).order_by("pk")
        return page_of(
            found, asked, lambda homes: records_of(homes, on=today, with_prices=with_prices)
        )


class OneHome(Address):
    permission_classes = (Allows(Can.SEE_HOMES),)

    @answers(HomeAnswer, name="home")
    def get(self, request: ApiRequest, asked: Asked, home_id: int) -> HomeRecord:
        """
        One home.

        Also one that left the register. Prices are for those who commission.
        """
        homes = request.council.homes.select_related("provider", "authority")
        home = get_object_or_404(homes, pk=home_id)
        with_prices = allows(request.user, Can.COMMISSION)
        return records_of([home], on=timezone.localdate(), with_prices=with_prices)[0]


class Vacancies(Address):
    permission_classes = (Allows(Can.SEE_HOMES),)

    @answers(VacancyList, name="vacancies", asks=VacanciesQuestion)
    def get(self, request: ApiRequest, asked: Asked) -> object:
        """
        Beds that are free, now or from a day on.

        Declared free by their provider, and not lived in by or held for a child of the council.
        A bed of a home that is suspended, not registered today, long unconfirmed, or of which
        nobody has said what is free, is in the list and says so: whether a bed suits a child is
        for the options of a referral.
        """
        today = timezone.localdate()
        found = found_vacancies(request.council, asked, on=today)
        return page_of(found, asked, lambda beds: vacancies_of(beds, on=today))
