"""What a pack is built from."""

from dataclasses import dataclass
from datetime import date

from needs.models import NeedsProfile
from placements.models import Pack, Referral
from placements.services.packs.crowd import Roll
from providers.models import Home, Provider


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """All that a pack is built from."""

    referral: Referral
    profile: NeedsProfile
    provider: Provider
    homes: tuple[Home, ...]
    stage: int
    on: date
    roll: Roll

    @property
    def levels(self) -> dict[str, int]:
        return {need.dimension: need.level for need in self.profile.needs.all()}

    @property
    def is_named(self) -> bool:
        return self.stage == Pack.Stage.NAMED
