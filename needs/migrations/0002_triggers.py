"""Audit; and a confirmed profile never changes, nor does anything that hangs from it."""

from django.db import migrations

from accounts.audit import track

PARTS = (
    "needs_need",
    "needs_strength",
    "needs_penpicture",
    "needs_importantplace",
    "needs_placetoavoid",
)

CONFIRMED_STAYS = """
CREATE FUNCTION confirmed_profile_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  confirmed boolean;
BEGIN
  IF TG_TABLE_NAME = 'needs_needsprofile' THEN
    confirmed := OLD.confirmed_at IS NOT NULL;
  ELSE
    SELECT bool_or(confirmed_at IS NOT NULL) INTO confirmed FROM needs_needsprofile
    WHERE id IN (
      CASE WHEN TG_OP <> 'INSERT' THEN OLD.profile_id END,
      CASE WHEN TG_OP <> 'DELETE' THEN NEW.profile_id END
    );
  END IF;
  IF confirmed THEN
    RAISE EXCEPTION 'a confirmed profile never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'confirmed_profile_never_changes';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$
"""


def guard(table: str, verbs: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_confirmed BEFORE {verbs} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION confirmed_profile_stays()",
        f"DROP TRIGGER {table}_confirmed ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("needs", "0001_initial"), ("accounts", "0002_triggers")]

    operations = [
        *track("needs_siblinggroup", "needs_child", "needs_needsprofile", *PARTS),
        migrations.RunSQL(CONFIRMED_STAYS, "DROP FUNCTION confirmed_profile_stays()"),
        guard("needs_needsprofile", "UPDATE OR DELETE"),
        *[guard(table, "INSERT OR UPDATE OR DELETE") for table in PARTS],
    ]
