"""
Files that change many records: checked first, and applied whole or not at all.

An app says what its files are (a Kind) and where they are kept (a subclass of CheckedFile); the two
steps, and what guards them, stand here once.
"""

from accounts.errors import MovedOn, RefusedFile
from accounts.staging.steps import Kind, Planned, apply_file, check_file, read_file
from accounts.staging.tables import MOST_BYTES, CheckedFile, State, file_rules

__all__ = [
    "MOST_BYTES",
    "CheckedFile",
    "Kind",
    "MovedOn",
    "Planned",
    "RefusedFile",
    "State",
    "apply_file",
    "check_file",
    "file_rules",
    "read_file",
]
