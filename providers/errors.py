"""What can be wrong with a home, its vacancies or a file of homes, in words for the reader."""

from accounts.errors import MovedOn, RefusedFile


class WrongFile(RefusedFile):
    """A file that cannot be read as a table of homes; one sentence says why."""


class RegisterChanged(MovedOn):
    """The register is no longer what the person saw when the file was checked."""


class TooManyFreeBeds(ValueError):
    """More beds are said to be free than the home has for others."""


class NoSuchPlace(ValueError):
    """A postcode or council area that cannot be found."""


class NotAllowedHere(ValueError):
    """A change that the home's present state rules out."""
