"""Looking after people, teams and tokens; and noting who looked at a child."""

from accounts.services.looks import (
    child_of,
    note_access,
    note_access_to_all,
    note_looks,
    trail_seen_by,
)
from accounts.services.people import (
    admit_person,
    change_person,
    deactivate_person,
    let_choose_password,
    name_team,
    set_password,
)
from accounts.services.tokens import (
    accept_token,
    ask_for_token,
    digest_of,
    note_use,
    revoke_token,
    token_of,
)

__all__ = [
    "accept_token",
    "admit_person",
    "ask_for_token",
    "change_person",
    "child_of",
    "deactivate_person",
    "digest_of",
    "let_choose_password",
    "name_team",
    "note_access",
    "note_access_to_all",
    "note_looks",
    "note_use",
    "revoke_token",
    "set_password",
    "token_of",
    "trail_seen_by",
]
