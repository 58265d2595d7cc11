"""What can go wrong in matching, in words for the person who reads it."""


class MatchingError(Exception):
    """Why a match cannot be made or shown."""


class NotSearched(MatchingError):
    """Homes are looked for only while a referral is being searched."""


class LostLease(MatchingError):
    """Another worker took the run up; what this one found is thrown away."""


class CannotTell(MatchingError):
    """What another home would cost the joint plan has no answer; says why."""
