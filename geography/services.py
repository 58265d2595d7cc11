"""Where things are: the database first, then the package of postcodes."""

from geography import package
from geography.authorities import neighbours
from geography.models import LocalAuthority, Postcode, Sector
from geography.package import Middle, Spot
from geography.postcodes import Located, resolve
from geography.written import Written

__all__ = ["Located", "locate", "statistical_neighbours"]


def locate(text: str) -> Located:
    """
    Find a postcode, sector or district of Great Britain, however it was written.

    Looks into the tables first, so that an update by ``load_postcodes --onspd`` counts, then into
    the package, so that every postcode is exact before anything was loaded.

    :raises UnknownPlace: its text says what is wrong and what to enter instead.
    """
    return resolve(text, _find)


def statistical_neighbours(authority: LocalAuthority) -> list[LocalAuthority]:
    """The ten councils most like this one by DfE's model of 2025, the likest first."""
    numbers = neighbours()[authority.code]
    found = {it.dfe_number: it for it in LocalAuthority.objects.filter(dfe_number__in=numbers)}
    return [found[number] for number in numbers]


def _find(written: Written) -> Spot | None:
    loaded = _loaded_postcode(written) if written.is_full else _loaded_middle(written)
    return loaded or package.find(written)


def _loaded_postcode(written: Written) -> Spot | None:
    row = Postcode.objects.filter(pk=written.outward + written.inward).first()
    return Spot(row.easting_m, row.northing_m, row.authority_id) if row else None


def _loaded_middle(written: Written) -> Spot | None:
    digits = written.inward or "0123456789"
    rows = Sector.objects.filter(pk__in=[written.outward + digit for digit in digits])
    return package.middle_of(
        Middle(row.sector, Spot(row.easting_m, row.northing_m, row.authority_code), row.postcodes)
        for row in rows
    )
