"""What can be wrong when needs are written down, in words for the person who writes them."""


class NeedsError(ValueError):
    """Its text is shown as it is, beside the field it is about; nothing was saved."""

    def __init__(self, text: str, *, field: str = "") -> None:
        self.field = field
        super().__init__(text)


class WrongNeed(NeedsError):
    """A level, a date or a word that cannot be."""


class NothingToConfirm(NeedsError):
    """There is no draft of the profile."""


class ChangedMeanwhile(NeedsError):
    """Somebody else saved the same step since it was opened."""


class NamesTheChild(NeedsError):
    """The pen picture holds something that says who the child is."""

    def __init__(self, found: tuple[str, ...], *, only_names: bool) -> None:
        self.found = found
        self.only_names = only_names  # which could be ordinary words, such as May or Will
        quoted = ", ".join(f"‘{words}’" for words in found)
        super().__init__(
            f"The pen picture must not say who the child is. Take out {quoted}", field="text"
        )


class AlreadyKnown(NeedsError):
    """A child of this name and birthday is there already; whoever means another says so."""

    def __init__(self, text: str, *, ref: str) -> None:
        self.ref = ref
        super().__init__(text, field="is_another")


class NotForYou(NeedsError):
    """Somebody else decides this."""


class AccessUnchanged(NeedsError):
    """Who may see the record cannot be changed like this."""
