"""A look through broken glass says why: the database writes it, so that no page can forget to."""

from django.db import migrations

PURPOSE = """
CREATE FUNCTION look_carries_its_purpose() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT reason INTO NEW.purpose FROM needs_breakglass
  WHERE person_id = NEW.user_id AND child_id = NEW.child_id AND at <= NEW.at AND until > NEW.at
  ORDER BY id DESC LIMIT 1;
  NEW.purpose := coalesce(NEW.purpose, '');
  RETURN NEW;
END $$;
CREATE TRIGGER accounts_accesslog_purpose BEFORE INSERT ON accounts_accesslog
FOR EACH ROW EXECUTE FUNCTION look_carries_its_purpose()
"""
FORGET = """
DROP TRIGGER accounts_accesslog_purpose ON accounts_accesslog;
DROP FUNCTION look_carries_its_purpose()
"""


class Migration(migrations.Migration):
    dependencies = [("needs", "0007_readings"), ("accounts", "0003_purpose_of_a_look")]

    operations = [migrations.RunSQL(PURPOSE, FORGET)]
