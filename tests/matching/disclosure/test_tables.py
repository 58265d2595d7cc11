"""No table that leads to a child can be forgotten: it is given, or excused with a reason."""

from django.apps import apps
from django.db import models

from matching.disclosure.tables import EXCUSED, GIVEN, GIVEN_LABELS
from needs.models import Child

# Rows that know a child without a foreign key; gathering reads these two by themselves.
BY_NUMBER = {"accounts.AccessLog", "accounts.AuditEntry"}


def leading_to(child: type[models.Model], every: list[type[models.Model]]) -> set[str]:
    """The tables from which foreign keys, one after the other, come to a child."""
    found: set[type[models.Model]] = {child}
    while True:
        more = {
            model
            for model in every
            if model not in found
            and any(
                field.is_relation and field.concrete and field.related_model in found
                for field in model._meta.get_fields()
            )
        }
        if not more:
            return {model._meta.label for model in found}
        found |= more


def test_every_table_that_leads_to_a_child_is_given_or_excused() -> None:
    leading = leading_to(Child, list(apps.get_models(include_auto_created=True)))
    assert leading - GIVEN_LABELS - set(EXCUSED) == set()
    assert (GIVEN_LABELS | set(EXCUSED)) - leading == set()
    assert set(EXCUSED) & GIVEN_LABELS == set()
    assert all(len(why) > 20 for why in EXCUSED.values())


def test_the_walk_finds_a_table_that_nobody_thought_of() -> None:
    class Forgotten(models.Model):
        child = models.ForeignKey(Child, models.CASCADE)

        class Meta:
            app_label = "forgotten"
            managed = False

        def __str__(self) -> str:
            return "forgotten"

    class Further(models.Model):
        by_way_of = models.OneToOneField(Forgotten, models.CASCADE)

        class Meta:
            app_label = "forgotten"
            managed = False

        def __str__(self) -> str:
            return "further"

    try:
        found = leading_to(Child, [Forgotten, Further])
        assert {"forgotten.Forgotten", "forgotten.Further"} <= found
    finally:
        del apps.all_models["forgotten"]
        apps.clear_cache()


def test_a_child_by_number_without_a_foreign_key_is_known_as_well() -> None:
    found = {
        model._meta.label
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.name == "child_id" and not field.is_relation
    }
    assert found <= BY_NUMBER


def test_every_path_and_every_withheld_fact_is_one_of_its_table() -> None:
    for table in GIVEN:
        model = apps.get_model(table.label)
        columns = {field.name for field in model._meta.concrete_fields}
        assert set(table.withheld) <= columns, table.label
        str(model._default_manager.filter(**{table.path or "pk": 1}, **table.only).query)
