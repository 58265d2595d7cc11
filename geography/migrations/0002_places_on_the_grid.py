import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """Sectors are of all Great Britain and know how many postcodes they stand for."""

    dependencies = [("geography", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="postcode",
            name="authority",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="geography.localauthority",
            ),
        ),
        migrations.DeleteModel(name="Sector"),
        migrations.CreateModel(
            name="Sector",
            fields=[
                ("sector", models.CharField(max_length=6, primary_key=True, serialize=False)),
                ("easting_m", models.IntegerField()),
                ("northing_m", models.IntegerField()),
                ("postcodes", models.PositiveIntegerField()),
                ("authority_code", models.CharField(max_length=9)),
            ],
        ),
        migrations.AddConstraint(
            model_name="localauthority",
            constraint=models.CheckConstraint(
                name="authority_has_the_code_of_an_upper_tier_council",
                condition=Q(code__regex="^E(06|08|09|10)[0-9]{6}$"),
            ),
        ),
        migrations.AddConstraint(
            model_name="localauthority",
            constraint=models.CheckConstraint(
                name="authority_lies_on_the_grid",
                condition=Q(easting_m__range=(0, 700000), northing_m__range=(0, 1300000)),
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.CheckConstraint(
                name="sector_lies_on_the_grid",
                condition=Q(easting_m__range=(0, 700000), northing_m__range=(0, 1300000)),
            ),
        ),
        migrations.AddConstraint(
            model_name="sector",
            constraint=models.CheckConstraint(
                name="sector_has_postcodes",
                condition=Q(postcodes__gt=0),
            ),
        ),
        migrations.AddConstraint(
            model_name="postcode",
            constraint=models.CheckConstraint(
                name="postcode_is_in_capitals_without_a_space",
                condition=Q(postcode__regex="^[A-Z][A-Z0-9]{1,3}[0-9][A-Z]{2}$"),
            ),
        ),
        migrations.AddConstraint(
            model_name="postcode",
            constraint=models.CheckConstraint(
                name="postcode_lies_on_the_grid",
                condition=Q(easting_m__range=(0, 700000), northing_m__range=(0, 1300000)),
            ),
        ),
    ]
