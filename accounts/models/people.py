"""Who: councils, their people and their tokens."""

from datetime import datetime, timedelta
from typing import Any, ClassVar, Final, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

DEMO_DOMAIN: Final = "@demo.example"


class Council(models.Model):
    """One upper-tier council. Everything a council owns carries its key."""

    name = models.CharField(max_length=100)
    slug = models.SlugField(unique=True)
    authority_code = models.CharField(max_length=9, unique=True)  # nine-character ONS code

    def __str__(self) -> str:
        return self.name


class TeamQuerySet(models.QuerySet["Team"]):
    def in_order(self) -> Self:
        return self.order_by(Lower("name"), "pk")


class Team(models.Model):
    council = models.ForeignKey(Council, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=100)

    objects = TeamQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("council", Lower("name"), name="team_name_once_in_a_council"),
        ]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    SOCIAL_WORKER = "social_worker", "Social worker"
    TEAM_MANAGER = "team_manager", "Team manager"
    COMMISSIONER = "commissioner", "Commissioner"
    MANAGER = "manager", "Manager"
    PROVIDER = "provider", "Provider"
    ADMINISTRATOR = "administrator", "Administrator"


class UserQuerySet(models.QuerySet["User"]):
    def in_order(self) -> Self:
        return self.order_by(Lower("name"), "pk")

    def called(self, words: str) -> Self:
        """People whose name or e-mail address has these words in it."""
        return self.filter(Q(name__icontains=words) | Q(email__icontains=words))

    def of_the_demo(self) -> Self:
        """Invented people, whom the demo lets anybody sign in as."""
        return self.filter(email__iendswith=DEMO_DOMAIN, is_active=True)


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        """E-mail addresses are compared without regard to case."""
        return self.get(email__iexact=username)

    def create_user(self, *, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A named person of one council, or of one provider."""

    email = models.EmailField()
    name = models.CharField(max_length=150)
    role = models.CharField(max_length=20, choices=Role)
    council = models.ForeignKey(
        Council, models.PROTECT, null=True, blank=True, related_name="users"
    )
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="users")
    is_active = models.BooleanField(default=True)

    objects = UserManager.from_queryset(UserQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_once"),
            models.CheckConstraint(
                name="user_of_a_council_unless_a_provider",
                condition=Q(role="provider", council__isnull=True)
                | (~Q(role="provider") & Q(council__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.name


TOKEN_LIFETIME: Final = timedelta(days=90)


class ApiToken(models.Model):
    """
    Lets a program act as one person of one council. Only the digest of its key is kept.

    An administrator asks for it; it has no key until that person accepts it.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    council = models.ForeignKey(Council, models.PROTECT, related_name="tokens")
    name = models.CharField(max_length=100)
    # SHA-256 in hexadecimal; null, not "", while there is no key: many tokens may wait at once.
    digest = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001
    created_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)  # its key was made
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="token_has_a_key_when_accepted",
                condition=Q(digest__isnull=True, accepted_at__isnull=True)
                | Q(digest__isnull=False, accepted_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_waiting(self) -> bool:
        """Nobody accepted it yet, so it has no key; and it is still asked for."""
        return self.accepted_at is None and self.revoked_at is None

    @property
    def ends_at(self) -> datetime:
        """When it stops to work by itself, or stopped; unaccepted, when it can be no longer."""
        return self.revoked_at or (self.accepted_at or self.created_at) + TOKEN_LIFETIME
