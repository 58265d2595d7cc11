"""What can be wrong when people are looked after; each text is written for the administrator."""


class AccountsError(ValueError):
    """Nothing was written."""


class NotAdministrator(AccountsError):
    """The person who asks does not administer this council."""


class EmailTaken(AccountsError):
    """Somebody signs in with this e-mail address already."""


class TeamNameTaken(AccountsError):
    """The council has a team of this name."""


class NotYourself(AccountsError):
    """Administrators cannot lock themselves out: another one has to do it."""


class NotActive(AccountsError):
    """The person cannot sign in, so nothing can act for them."""


class NotYours(AccountsError):
    """A key is made by the person alone whom the token acts as."""


class NotWaiting(AccountsError):
    """The token has its key already, or is not asked for any more."""


class NotSecondPerson(AccountsError):
    """Whoever made a link to choose a password does not confirm it, nor does whom it is for."""


class LinkOver(AccountsError):
    """The link was answered, used, replaced or refused already, or is too old."""


class WrongCode(AccountsError):
    """Not the code that goes with the link to choose a password."""

    def __init__(self, left: int) -> None:
        """:param left: how many tries there are before the link ends."""
        super().__init__("This is not the code that goes with your link")
        self.left = left


class RefusedFile(ValueError):
    """A file that cannot be read at all; one sentence says why."""


class MovedOn(ValueError):
    """What is recorded, or a file's own record, is not as it was when the file was checked."""
