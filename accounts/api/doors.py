"""The API's doors: a token for who asks, a permission for what they may, and else nobody."""

from typing import TYPE_CHECKING, ClassVar, Final, cast

from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from accounts.access import SAFE_METHODS, ApiRequest
from accounts.audit import name_writer
from accounts.models import ApiToken, User
from accounts.policy import Can, allows
from accounts.services import note_use, token_of

if TYPE_CHECKING:  # the framework's views import this module themselves, by the settings
    from rest_framework.views import APIView

REFUSED: Final = "This token is not known, or it has ended"


class TokenAuthentication(BaseAuthentication):
    """``Authorization: Token …`` acts as one person of one council, by that person's role."""

    keyword: ClassVar[str] = "Token"

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        """
        :raises AuthenticationFailed: there is a token, and it is not good.
        """
        words = get_authorization_header(request).split()
        if not words or words[0].lower() != self.keyword.lower().encode():
            return None
        if len(words) != 2:
            raise AuthenticationFailed(REFUSED)
        return self._admit(request, words[1].decode("latin-1"))

    def authenticate_header(self, request: Request) -> str:
        return self.keyword

    def _admit(self, request: Request, key: str) -> tuple[User, ApiToken]:
        now = timezone.now()
        token = token_of(key=key, now=now)
        if token is None:
            raise AuthenticationFailed(REFUSED)
        request_id = cast(ApiRequest, request).request_id
        note_use(token=token, now=now, request_id=request_id)
        if request.method not in SAFE_METHODS:
            # The middleware takes the name away again when the request ends.
            name_writer(token.user_id, request_id)
        cast(ApiRequest, request).council = token.council
        return token.user, token


class DenyAll(BasePermission):
    """What holds for a part of the API that does not say who may use it."""

    def has_permission(self, request: Request, view: "APIView") -> bool:
        return False


def Allows(can: Can) -> type[BasePermission]:  # noqa: N802 (reads as the class that it makes)
    """A permission class: ``permission_classes = [Allows(Can.SEE_HOMES)]``."""
    return type("Allows", (_Allows,), {"can": can})


class _Allows(BasePermission):
    can: ClassVar[Can]

    def has_permission(self, request: Request, view: "APIView") -> bool:
        return isinstance(request.user, User) and allows(request.user, self.can)
