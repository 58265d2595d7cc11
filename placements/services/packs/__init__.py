"""Everything that makes, releases, withdraws or reads a pack; there is nowhere else."""

from placements.services.packs.findings import Finding, findings_in
from placements.services.packs.preparing import REPLACED, prepare_packs, sentences_left_out
from placements.services.packs.reading import packs_for, read_pack
from placements.services.packs.releasing import (
    PACK_RELEASED,
    PACK_WITHDRAWN,
    is_undecided,
    may_release,
    release_pack,
    withdraw_pack,
)

__all__ = [
    "PACK_RELEASED",
    "PACK_WITHDRAWN",
    "REPLACED",
    "Finding",
    "findings_in",
    "is_undecided",
    "may_release",
    "packs_for",
    "prepare_packs",
    "read_pack",
    "release_pack",
    "sentences_left_out",
    "withdraw_pack",
]
