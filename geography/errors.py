"""What can be wrong about a place, in words for the person who wrote it."""


class UnknownPlace(ValueError):
    """What was written is not a place in Great Britain that we can find."""


class WrongFile(ValueError):
    """A file of postcodes that cannot be loaded: one line for each thing that is wrong."""
