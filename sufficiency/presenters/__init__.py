"""Measures as pages: which figures, which tables, which pictures, and how each is counted."""
