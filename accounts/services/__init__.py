"""Looking after people, their links, teams and tokens; and noting who looked at a child."""

from accounts.services.links import (
    choose_by_link,
    code_of,
    confirm_link,
    confirm_link_at_server,
    for_second_person,
    link_of,
    make_link,
    make_link_at_server,
    may_confirm,
    open_links,
    refuse_link,
    second_people,
)
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
    "choose_by_link",
    "code_of",
    "confirm_link",
    "confirm_link_at_server",
    "deactivate_person",
    "digest_of",
    "for_second_person",
    "link_of",
    "make_link",
    "make_link_at_server",
    "may_confirm",
    "name_team",
    "note_access",
    "note_access_to_all",
    "note_looks",
    "note_use",
    "open_links",
    "refuse_link",
    "revoke_token",
    "second_people",
    "set_password",
    "token_of",
    "trail_seen_by",
]
