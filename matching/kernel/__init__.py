"""Ranks homes for one child by scoring.md: whole numbers only, the same on every machine."""
