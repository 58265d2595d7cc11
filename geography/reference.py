"""Put the product's own reference data into the database. Safe to repeat."""

from collections.abc import Iterator

from django.db import connection, transaction

from geography import package
from geography.authorities import adjoining_pairs, authorities
from geography.copying import copy_rows
from geography.models import LocalAuthority


@transaction.atomic
def load_authorities(model: type[LocalAuthority] = LocalAuthority) -> int:
    """
    Write the 153 councils and which of them adjoin.

    :param model: the model as a migration knows it.
    """
    rows = [
        model(
            code=known.code,
            old_codes=list(known.old_codes),
            dfe_number=known.dfe_number,
            name=known.name,
            region=known.region,
            easting_m=known.easting_m,
            northing_m=known.northing_m,
        )
        for known in authorities()
    ]
    facts = ["old_codes", "dfe_number", "name", "region", "easting_m", "northing_m"]
    model.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["code"], update_fields=facts
    )
    _write_adjoining(model)
    return len(rows)


@transaction.atomic
def load_sectors() -> int:
    """Write the middles of Great Britain's postcode sectors, from the package. About 1.5 s."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM geography_sector")
        columns = ("sector", "easting_m", "northing_m", "postcodes", "authority_code")
        return copy_rows(cursor, "geography_sector", columns, _sector_rows())


def _write_adjoining(model: type[LocalAuthority]) -> None:
    link = model.adjoining.through
    link.objects.all().delete()
    link.objects.bulk_create(
        link(from_localauthority_id=one, to_localauthority_id=other)
        for pair in sorted(adjoining_pairs())
        for one, other in (pair, pair[::-1])
    )


def _sector_rows() -> Iterator[tuple[object, ...]]:
    for letter in package.letters():
        for it in package.middles(package.read(letter)):
            spot = it.spot
            name = it.sector.replace(" ", "")
            yield name, spot.easting_m, spot.northing_m, it.postcodes, spot.authority_code
