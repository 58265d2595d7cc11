"""Levels of need and strengths from a text: words, phrases, and what stands around them."""
