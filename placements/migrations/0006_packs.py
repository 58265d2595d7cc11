"""Packs; and what a pack says never changes, whatever writes."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from accounts.audit import track


# A pack is written, then released once, then withdrawn once; nothing else about it ever changes.
PACK_STAYS = """
CREATE FUNCTION pack_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  release text[] := ARRAY['released_by_id', 'released_at', 'expires_at'];
  withdrawal text[] := ARRAY['withdrawn_by_id', 'withdrawn_at', 'withdrawn_reason'];
  may_change text[] := '{}';
BEGIN
  IF OLD.released_at IS NULL THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    may_change := release;
  END IF;
  IF OLD.withdrawn_at IS NULL THEN
    may_change := may_change || withdrawal;
  ELSE
    may_change := '{}';
  END IF;
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - may_change IS DISTINCT FROM to_jsonb(OLD) - may_change THEN
    RAISE EXCEPTION 'a pack never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'pack_never_changes';
  END IF;
  RETURN NEW;
END $$
"""


def only_added_to(table):
    return migrations.RunSQL(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION append_only()",
        f"DROP TRIGGER {table}_append_only ON {table}",
    )


def check(name, condition):
    return migrations.RunSQL(
        f"ALTER TABLE placements_pack ADD CONSTRAINT {name} CHECK ({condition})",
        f"ALTER TABLE placements_pack DROP CONSTRAINT {name}",
    )


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_triggers'),
        ('needs', '0006_restrictions_triggers'),
        ('placements', '0005_settled'),
        ('providers', '0004_outbox'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Pack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('home_ids', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('stage', models.PositiveSmallIntegerField(choices=[(1, 'Stage 1: summary'), (2, 'Stage 2: named provider')])),
                ('version', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=9)),
                ('content', models.JSONField()),
                ('text', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('alike', models.PositiveIntegerField()),
                ('alike_of', models.PositiveIntegerField()),
                ('prepared_at', models.DateTimeField()),
                ('writers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('released_at', models.DateTimeField(blank=True, null=True)),
                ('expires_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_reason', models.CharField(blank=True, max_length=300)),
                ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='accounts.council')),
                ('prepared_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('profile', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='needs.needsprofile')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='providers.provider')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='packs', to='placements.referral')),
                ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='PackView',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('how', models.CharField(choices=[('page', 'on the page'), ('print', 'to print'), ('pdf', 'as a PDF')], max_length=5)),
                ('at', models.DateTimeField()),
                ('request_id', models.CharField(max_length=36)),
                ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pack_views', to='accounts.council')),
                ('pack', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='views', to='placements.pack')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='PackWarning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('where', models.CharField(max_length=100)),
                ('words', models.TextField()),
                ('because', models.TextField()),
                ('looked_at', models.DateTimeField()),
                ('council', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pack_warnings', to='accounts.council')),
                ('looked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('pack', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='warnings', to='placements.pack')),
            ],
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.UniqueConstraint(fields=('referral', 'provider', 'version'), name='pack_version_once'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.UniqueConstraint(fields=('provider', 'ref', 'version'), name='pack_ref_once_for_a_provider'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', [1, 2])), name='pack_stage_1_or_2'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(('released_by__isnull', True), models.Q(models.Q(('released_by', models.F('written_by')), _negated=True), models.Q(('released_by', models.F('prepared_by')), _negated=True)), _connector='OR'), name='pack_not_released_by_who_wrote_or_prepared_it'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('expires_at__isnull', True), ('released_at__isnull', True), ('released_by__isnull', True)), models.Q(('expires_at__gt', models.F('released_at')), ('released_at__isnull', False), ('released_by__isnull', False)), _connector='OR'), name='pack_released_by_at_and_until_together'),
        ),
        migrations.AddConstraint(
            model_name='pack',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='pack_withdrawn_by_at_and_why_together'),
        ),
        migrations.AddIndex(
            model_name='packview',
            index=models.Index(fields=['pack', 'at'], name='pack_views_by_pack'),
        ),
        check(
            "pack_released_by_nobody_who_wrote_a_part",
            "released_by_id IS NULL OR released_by_id <> ALL (writers)",
        ),
        check(
            "pack_writers_with_who_wrote_and_prepared_it",
            "writers @> ARRAY[written_by_id, prepared_by_id]",
        ),
        migrations.RunSQL(PACK_STAYS, "DROP FUNCTION pack_stays()"),
        migrations.RunSQL(
            "CREATE TRIGGER placements_pack_stays BEFORE UPDATE OR DELETE ON placements_pack "
            "FOR EACH ROW EXECUTE FUNCTION pack_stays()",
            "DROP TRIGGER placements_pack_stays ON placements_pack",
        ),
        only_added_to("placements_packwarning"),
        only_added_to("placements_packview"),
        *track("placements_pack", "placements_packwarning"),
    ]
