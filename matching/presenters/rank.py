"""Why an option stands above one neighbour and below the other, in the terms that decided it."""

from dataclasses import dataclass

from matching.models import Option
from matching.presenters.options import PARTS, Frame


@dataclass(frozen=True, slots=True)
class Beside:
    """A neighbour in the order, and what put it there."""

    home_id: int
    name: str
    rank: int
    words: str
    parts: tuple[tuple[str, int], ...]  # name, difference in thousandths of a point


def why_this_rank(
    ranked: Option | None, neighbours: list[Option], frame: Frame
) -> tuple[Beside, ...]:
    """The first rule of scoring.md 4 on which the option and each neighbour differ."""
    if ranked is None:
        return ()
    return tuple(_beside(ranked, other, frame) for other in neighbours)


def _beside(ranked: Option, other: Option, frame: Frame) -> Beside:
    above, below = (ranked, other) if ranked.rank < other.rank else (other, ranked)
    return Beside(
        home_id=other.home_id,
        name=other.home.name,
        rank=other.rank,
        words=f"{above.home.name} stands above {below.home.name}: {_decided(above, below)}.",
        parts=tuple(
            (label, frame.weights[name] * (getattr(ranked, name) - getattr(other, name)))
            for name, label in PARTS
        ),
    )


def _decided(above: Option, below: Option) -> str:
    if above.tier != below.tier:
        return f"it is in tier {above.tier}, the other in tier {below.tier}; tiers come first"
    if above.total != below.total:
        return f"its total is {(above.total - below.total) / 1000:.1f} points higher"
    if above.need != below.need:
        return "their totals are equal, and it fits the needs better"
    if above.distance_tenths != below.distance_tenths:
        return "their totals and need fit are equal, and it is nearer"
    return "they are equal in everything, so the order of the register decides"
