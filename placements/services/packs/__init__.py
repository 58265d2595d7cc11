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
from placements.services.packs.together import alike_to_release, nearest_home, release_packs

__all__ = [
    "PACK_RELEASED",
    "PACK_WITHDRAWN",
    "REPLACED",
    "Finding",
    "alike_to_release",
    "findings_in",
    "is_undecided",
    "may_release",
    "nearest_home",
    "packs_for",
    "prepare_packs",
    "read_pack",
    "release_pack",
    "release_packs",
    "sentences_left_out",
    "withdraw_pack",
]
