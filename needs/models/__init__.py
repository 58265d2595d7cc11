"""What the child needs: the child, the versions of the needs profile, the pen picture."""

from needs.models.children import (
    NO_POSTCODE,
    Child,
    ChildQuerySet,
    SiblingGroup,
    looks_related,
)
from needs.models.gazetteer import KnownPlaceName, PlaceNamesFile, PlaceNamesLoaded
from needs.models.identity import Identity, KnownPerson
from needs.models.kept import KeptAnswers
from needs.models.profiles import (
    ImportantPlace,
    Need,
    NeedsProfile,
    PenPicture,
    PlaceToAvoid,
    ProfileQuerySet,
    Strength,
)
from needs.models.readings import ReadingDecision, ReplacedWords
from needs.models.restrictions import (
    AllowedPerson,
    BreakGlass,
    BreakGlassNotice,
    ExcludedPerson,
    Restriction,
    hidden_from,
    locked_to,
)
from needs.models.steps import ProfileStep, Step

__all__ = [
    "NO_POSTCODE",
    "AllowedPerson",
    "BreakGlass",
    "BreakGlassNotice",
    "Child",
    "ChildQuerySet",
    "ExcludedPerson",
    "Identity",
    "ImportantPlace",
    "KeptAnswers",
    "KnownPerson",
    "KnownPlaceName",
    "Need",
    "NeedsProfile",
    "PenPicture",
    "PlaceNamesFile",
    "PlaceNamesLoaded",
    "PlaceToAvoid",
    "ProfileQuerySet",
    "ProfileStep",
    "ReadingDecision",
    "ReplacedWords",
    "Restriction",
    "SiblingGroup",
    "Step",
    "Strength",
    "hidden_from",
    "locked_to",
    "looks_related",
]
