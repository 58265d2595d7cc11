"""Runs the whole product on one machine, with the standard library alone."""
