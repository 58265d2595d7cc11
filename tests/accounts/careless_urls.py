"""Addresses with a fault each, which the walk over all addresses must find."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import include, path
from rest_framework.permissions import AllowAny, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.access import CouncilRequest, ProviderRequest, access, public
from accounts.api import Allows
from accounts.policy import Can
from placements.models import Referral
from placements.scope import visible_referrals
from providers.models import Home


def unmarked(request: HttpRequest) -> HttpResponse:
    return HttpResponse("anybody's", content_type="text/plain")


@public
def open_to_all(request: HttpRequest) -> HttpResponse:
    return HttpResponse("anybody's", content_type="text/plain")


@access(Can.SEE_REFERRALS)
def forgets_the_council(request: CouncilRequest, referral_id: int) -> HttpResponse:
    get_object_or_404(Referral, pk=referral_id)
    return HttpResponse("somebody's", content_type="text/plain")


@access(Can.COMMISSION)
def forgets_one_of_two(request: CouncilRequest, referral_id: int, home_id: int) -> HttpResponse:
    get_object_or_404(request.council.referrals, pk=referral_id)
    get_object_or_404(Home, pk=home_id)
    return HttpResponse("somebody's", content_type="text/plain")


@access(Can.PROVIDE)
def forgets_the_provider(request: ProviderRequest, home_id: int) -> HttpResponse:
    get_object_or_404(request.provider.council.homes, pk=home_id)
    return HttpResponse("a rival's", content_type="text/plain")


@access(Can.SEE_REFERRALS)
def finds_nothing(request: CouncilRequest, referral_id: int) -> HttpResponse:
    get_object_or_404(Referral, pk=0)
    return HttpResponse("nobody's", content_type="text/plain")


@access(Can.SEE_REFERRALS)
def careful(request: CouncilRequest, referral_id: int) -> HttpResponse:
    get_object_or_404(visible_referrals(request.user), pk=referral_id)
    return HttpResponse("one's own", content_type="text/plain")


class UnmarkedApi(APIView):
    def get(self, request: Request) -> Response:
        return Response()


class OpenApi(APIView):
    permission_classes = (AllowAny,)

    def get(self, request: Request) -> Response:
        return Response()


class Anybody(BasePermission):
    can = Can.SEE_REFERRALS


class SaysOneThingAndDoesAnotherApi(APIView):
    permission_classes = (Anybody,)

    def get(self, request: Request) -> Response:
        return Response()


class ForgetsTheCouncilApi(APIView):
    permission_classes = (Allows(Can.SEE_REFERRALS),)

    def get(self, request: Request, referral_id: int) -> Response:
        get_object_or_404(Referral, pk=referral_id)
        return Response()


app_name = "careless"
careless = [
    path("unmarked/", unmarked, name="unmarked"),
    path("open/", open_to_all, name="open_to_all"),
    path("forgets/<int:referral_id>/", forgets_the_council, name="forgets_the_council"),
    path("two/<int:referral_id>/<int:home_id>/", forgets_one_of_two, name="forgets_one_of_two"),
    path("provider/<int:home_id>/", forgets_the_provider, name="forgets_the_provider"),
    path("nothing/<int:referral_id>/", finds_nothing, name="finds_nothing"),
    path("unknown/<int:never_heard_of_id>/", careful, name="unknown_key"),
    path("nameless/<int:referral_id>/", careful),
    path("careful/<int:referral_id>/", careful, name="careful"),
    path("api/unmarked/", UnmarkedApi.as_view(), name="unmarked_api"),
    path("api/open/", OpenApi.as_view(), name="open_api"),
    path("api/says/", SaysOneThingAndDoesAnotherApi.as_view(), name="says_one_thing"),
    path("api/forgets/<int:referral_id>/", ForgetsTheCouncilApi.as_view(), name="forgets_api"),
]
urlpatterns = [
    path("careless/", include((careless, "careless"))),
    path("", include("govuk.urls")),
    path("", include("accounts.urls")),
]
handler403 = "govuk.errors.permission_denied"
handler404 = "govuk.errors.page_not_found"
