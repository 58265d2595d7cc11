"""The function behind every audit trigger; and the trail itself cannot be changed."""

from django.db import migrations

from accounts.audit import track

AUDIT_WRITE = """
CREATE FUNCTION audit_write() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  either jsonb := coalesce(new_row, old_row);
BEGIN
  IF old_row IS NOT DISTINCT FROM new_row THEN
    RETURN NULL;
  END IF;
  INSERT INTO accounts_auditentry
    (user_id, request_id, council_id, table_name, row_id, action, before, after)
  VALUES (
    nullif(current_setting('app.user_id', true), '')::bigint,
    coalesce(current_setting('app.request_id', true), ''),
    (either ->> 'council_id')::bigint,
    TG_TABLE_NAME,
    coalesce(either ->> 'id', either ->> 'code', '?'),
    lower(TG_OP),
    old_row - 'password' - 'digest',
    new_row - 'password' - 'digest'
  );
  RETURN NULL;
END $$
"""

APPEND_ONLY = """
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$
"""


def only_added_to(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION append_only()",
        f"DROP TRIGGER {table}_append_only ON {table}",
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.RunSQL(AUDIT_WRITE, "DROP FUNCTION audit_write()"),
        migrations.RunSQL(APPEND_ONLY, "DROP FUNCTION append_only()"),
        only_added_to("accounts_auditentry"),
        only_added_to("accounts_accesslog"),
        *track("accounts_council", "accounts_team", "accounts_user", "accounts_apitoken"),
    ]
