"""A policy that comes into force asks for a match of every search."""

from django.db import migrations

ASK_FOR_ALL = """
CREATE FUNCTION ask_for_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO placements_matchasked (council_id) SELECT DISTINCT council_id FROM changed;
  RETURN NULL;
END $$
"""


def ask_after(verb: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER matching_policy_{verb.lower()}_asks AFTER {verb} ON matching_policy "
        "REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ask_for_all()",
        f"DROP TRIGGER matching_policy_{verb.lower()}_asks ON matching_policy",
    )


class Migration(migrations.Migration):
    dependencies = [("matching", "0009_step_downs"), ("placements", "0004_outbox")]

    operations = [
        migrations.RunSQL(ASK_FOR_ALL, "DROP FUNCTION ask_for_all()"),
        ask_after("INSERT"),
        ask_after("UPDATE"),
    ]
