"""Invented councils to learn and to test with: real geography, made-up people, published shapes.

Everything of a council is imagined in memory first (``imagine``), the same for the same seed and
day, and then written in bulk (``world.store``). Nothing here is read by the product itself.
"""
