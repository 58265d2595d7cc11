"""Two addresses of an API, to test its doors with."""

from django.urls import include, path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.access import ApiRequest
from accounts.api import Allows
from accounts.policy import Can
from accounts.services import note_access


class Teams(APIView):
    permission_classes = (Allows(Can.SEE_REFERRALS),)

    def get(self, request: ApiRequest) -> Response:
        note_access(request, child_id=7, part="api:teams")
        return Response({"council": request.council.name, "person": request.user.name})

    def post(self, request: ApiRequest) -> Response:
        return Response({"id": request.council.teams.create(name="By a program").pk})


class Unmarked(APIView):
    def get(self, request: Request) -> Response:
        return Response()


urlpatterns = [
    path("api/teams/", Teams.as_view()),
    path("api/unmarked/", Unmarked.as_view()),
    path("", include("accounts.urls")),
    path("", include("govuk.urls")),
]
