"""
What asks for a new match: the database's triggers write it, so that no path in the code can forget.

A child's own search asks for itself (MatchAsked). A child who lives in a home also changes that
home for every other child (providers.RegisterChange).
"""

from typing import Final

from django.db.migrations.operations import RunSQL

from placements.models.states import SEARCHED

_SEARCHED: Final = ", ".join(f"'{status.value}'" for status in SEARCHED)
# What no ranking reads. A column that is not here asks for a match, so a new one is safe.
_REFERRAL_SILENT: Final = (
    "id", "council_id", "status", "is_emergency_form", "reason", "duration", "goal", "plan_words",
    "kinship_explored", "kinship_words", "scope", "withdrawn_reason", "created_by_id", "created_at",
    "submitted_at", "approved_by_id", "approved_at", "closed_by_id", "closed_at",
)  # fmt: skip
_CHILD_SILENT: Final = (
    "id", "council_id", "first_name", "last_name", "ethnicity", "first_language", "religion",
    "disabled", "uasc", "legal_status", "home_postcode", "team_id", "social_worker_id",
    "sibling_group_id", "looked_after_from", "created_at",
)  # fmt: skip


def _read_columns(alias: str, silent: tuple[str, ...]) -> str:
    names = ", ".join(f"'{name}'" for name in silent)
    return f"to_jsonb({alias}) - ARRAY[{names}]"


def _differs(silent: tuple[str, ...]) -> str:
    return f"{_read_columns('changed', silent)} IS DISTINCT FROM {_read_columns('was', silent)}"


ASK_WHEN_SEARCH_CHANGES: Final = f"""
CREATE FUNCTION ask_when_search_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO placements_matchasked (council_id, referral_id)
    SELECT council_id, id FROM changed WHERE status IN ({_SEARCHED});
  ELSE
    INSERT INTO placements_matchasked (council_id, referral_id)
    SELECT changed.council_id, changed.id FROM changed JOIN was USING (id)
    WHERE changed.status IN ({_SEARCHED})
      AND (was.status NOT IN ({_SEARCHED}) OR {_differs(_REFERRAL_SILENT)});
  END IF;
  RETURN NULL;
END $$
"""

ASK_WHEN_CHILD_CHANGES: Final = f"""
CREATE FUNCTION ask_when_child_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO placements_matchasked (council_id, referral_id)
  SELECT referral.council_id, referral.id
  FROM changed JOIN was USING (id) JOIN placements_referral referral ON referral.child_id = was.id
  WHERE referral.status IN ({_SEARCHED}) AND {_differs(_CHILD_SILENT)};
  INSERT INTO providers_registerchange (council_id, home_ids)
  SELECT stay.council_id, array_agg(DISTINCT stay.home_id)
  FROM changed JOIN was USING (id) JOIN placements_stay stay ON stay.child_id = was.id
  WHERE stay.home_id IS NOT NULL AND NOT stay.is_hold AND changed.born <> was.born
  GROUP BY stay.council_id;
  RETURN NULL;
END $$
"""

# The levels by which residents are weighed against a child come from their confirmed profiles.
NOTE_RESIDENTS_LEVELS: Final = """
CREATE FUNCTION note_residents_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO providers_registerchange (council_id, home_ids)
  SELECT stay.council_id, array_agg(DISTINCT stay.home_id)
  FROM changed JOIN placements_stay stay USING (child_id)
  WHERE changed.confirmed_at IS NOT NULL AND stay.home_id IS NOT NULL AND NOT stay.is_hold
  GROUP BY stay.council_id;
  RETURN NULL;
END $$
"""


def _trigger(table: str, verb: str, function: str) -> RunSQL:
    name = f"{table}_{verb.lower()}_asks"
    before = "OLD TABLE AS was " if verb == "UPDATE" else ""
    return RunSQL(
        f"CREATE TRIGGER {name} AFTER {verb} ON {table} "
        f"REFERENCING {before}NEW TABLE AS changed "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {function}()",
        f"DROP TRIGGER {name} ON {table}",
    )


def ask_by_trigger() -> list[RunSQL]:
    """Migration operations: searches, children and confirmed profiles ask for matches."""
    return [
        RunSQL(ASK_WHEN_SEARCH_CHANGES, "DROP FUNCTION ask_when_search_changes()"),
        RunSQL(ASK_WHEN_CHILD_CHANGES, "DROP FUNCTION ask_when_child_changes()"),
        RunSQL(NOTE_RESIDENTS_LEVELS, "DROP FUNCTION note_residents_levels()"),
        _trigger("placements_referral", "INSERT", "ask_when_search_changes"),
        _trigger("placements_referral", "UPDATE", "ask_when_search_changes"),
        _trigger("needs_child", "UPDATE", "ask_when_child_changes"),
        _trigger("needs_needsprofile", "INSERT", "note_residents_levels"),
        _trigger("needs_needsprofile", "UPDATE", "note_residents_levels"),
    ]
