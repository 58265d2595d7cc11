"""What can go wrong in matching, in words for the person who reads it."""


class MatchingError(Exception):
    """Why a match cannot be made or shown."""


class NotSearched(MatchingError):
    """Homes are looked for only while a referral is being searched."""


class LostLease(MatchingError):
    """Another worker took the run up; what this one found is thrown away."""


class StalePolicy(MatchingError):
    """Another version of the policy has come into force since the form was opened."""

    def __init__(self, version: int) -> None:
        super().__init__(
            f"Somebody else has changed the policy: version {version} is in force now. "
            "Nothing was saved. Look at what they changed, then start again from it."
        )
        self.version = version


class CannotTell(MatchingError):
    """What another home would cost the joint plan has no answer; says why."""


class SuggestionChanged(MatchingError):
    """The weights that somebody answered are not those that the choices imply now."""

    def __init__(self) -> None:
        super().__init__(
            "The suggestion has changed since you opened this page. Nothing was saved: look again."
        )
