"""What can go wrong with a referral, in words for the person who is at work on it."""


class ReferralError(ValueError):
    """Its text is shown as it is, beside the field it is about; nothing was saved."""

    def __init__(self, text: str, *, field: str = "") -> None:
        self.field = field
        super().__init__(text)


class ReferralAlreadyOpen(ReferralError):
    """The child has another referral that is not closed."""


class MoveNotPossible(ReferralError):
    """The referral is not in a state from which it can be moved there."""


class PartChanged(ReferralError):
    """Somebody else saved the same part since it was opened."""


class WrongAnswer(ReferralError):
    """An answer that cannot be."""


class NotComplete(ReferralError):
    """Answers are missing."""


class NotYours(ReferralError):
    """This person may not do this with this referral."""


class PackHasLeaks(ReferralError):
    """Words in a pack say who the child is."""


class PackGone(ReferralError):
    """The pack was withdrawn or has expired."""
