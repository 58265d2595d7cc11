"""Ranks homes for one child by scoring.md: whole numbers only, the same on every machine."""

from matching.kernel.ranking import rank

__all__ = ["rank"]
