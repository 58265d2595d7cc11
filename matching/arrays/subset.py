"""A few homes of a register, to be ranked without the others."""

from collections.abc import Collection
from dataclasses import fields, replace

import numpy as np
from numpy.typing import NDArray

from matching.arrays.prices import Prices
from matching.arrays.register import RegisterArrays
from matching.kernel.homes import Homes, Offers, Residents


def only_homes(register: RegisterArrays, home_ids: Collection[int]) -> RegisterArrays:
    """
    The register as if it held these homes alone; ids that it does not hold are left out.

    No home's score or refusal depends on another home, so each is ranked as in the whole.
    """
    rows = register.homes.rows_of(sorted(home_ids))
    new_row = np.full(len(register.homes), -1, dtype=np.int64)
    new_row[rows] = np.arange(len(rows))
    beds = new_row[register.bed_row] >= 0
    kept = set(register.homes.home_id[rows].tolist())
    return replace(
        register,
        homes=_homes(register.homes, rows, new_row),
        prices=Prices(
            weekly_pence=register.prices.weekly_pence[rows], known=register.prices.known[rows]
        ),
        bed_row=new_row[register.bed_row][beds],
        bed_free_from=register.bed_free_from[beds],
        about=register.about[rows],
        exemptions={home: words for home, words in register.exemptions.items() if home in kept},
    )


def _homes(homes: Homes, rows: NDArray[np.int64], new_row: NDArray[np.int64]) -> Homes:
    columns = {
        one.name: array[rows]
        for one in fields(Homes)
        if one.init and isinstance(array := getattr(homes, one.name), np.ndarray)
    }
    who = new_row[homes.residents.home_row] >= 0
    return Homes(
        residents=Residents(
            home_row=new_row[homes.residents.home_row][who],
            age=homes.residents.age[who],
            shb=homes.residents.shb[who],
            exp=homes.residents.exp[who],
        ),
        offers=Offers(words=homes.offers.words, has=homes.offers.has[:, rows]),
        **columns,
    )
