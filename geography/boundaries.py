"""
Which councils adjoin, worked out from where their postcodes lie.

Every postcode owns the ground that is nearer to it than to any other (its Voronoi cell). Two
councils adjoin where cells of theirs share an edge, as far as that edge lies within 2 km of both
postcodes. Wide water looks different from empty land: along a shore postcodes stand close together
and far from those opposite, so that the edges are short for the gap that they bridge.

Set against published boundaries (generalised, May 2023), the rule finds 370 of their 378 pairs
and 5 others. The exceptions are written out below; Plymouth and Cornwall, joined by the Tamar's
bridges, are left as the rule has them.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import Delaunay

from geography import package

_NEAR_M: Final = 2000.0
_NARROW_M: Final = 800.0  # a gap of no more than this is not wide water
_SHORE: Final = 0.4  # an edge shorter than this share of the gap that it bridges is a shore
_LAND_SHARE: Final = 0.3  # of a common boundary's length
_THIN_M: Final = 100  # one postcode for each council in each square of this side is enough

# They meet on open moor, or at a corner, where nobody has a postcode near the boundary.
_MEET_UNSEEN: Final = frozenset(
    {
        ("E06000017", "E06000031"),  # Rutland, Peterborough
        ("E06000054", "E10000025"),  # Wiltshire, Oxfordshire
        ("E06000061", "E10000019"),  # North Northamptonshire, Lincolnshire
        ("E08000004", "E08000033"),  # Oldham, Calderdale
        ("E08000004", "E10000007"),  # Oldham, Derbyshire
        ("E08000038", "E10000007"),  # Barnsley, Derbyshire
        ("E09000001", "E09000022"),  # City of London, Lambeth
        ("E09000008", "E09000028"),  # Croydon, Southwark
    }
)
# They face each other over a river's mouth without a bridge or a tunnel between them.
_PARTED_BY_WATER: Final = frozenset(
    {
        ("E06000001", "E06000003"),  # Hartlepool, Redcar and Cleveland: the Tees
        ("E06000034", "E09000004"),  # Thurrock, Bexley: the Thames
        ("E08000014", "E08000015"),  # Sefton, Wirral: the Mersey
        ("E09000002", "E09000004"),  # Barking and Dagenham, Bexley: the Thames
    }
)


def adjoining_councils() -> list[tuple[str, str]]:
    """Codes of English councils that adjoin, each pair once, lower code first. About 40 seconds."""
    return sorted((set(seen_to_adjoin()) | _MEET_UNSEEN) - _PARTED_BY_WATER)


def seen_to_adjoin() -> list[tuple[str, str]]:
    """As :func:`adjoining_councils`, by the rule alone."""
    points, council, codes = _thinned()
    named = ((codes[one], codes[other]) for one, other in touching(points, council))
    return [pair for pair in named if all(code.startswith("E") for code in pair)]


def touching(points: NDArray[np.int64], council: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """
    Pairs of councils, the lower first, whose postcodes' cells share an edge on land.

    :param points: (n, 2) eastings and northings, no two the same.
    :param council: (n,) any number for a council.
    """
    one, other, gap, length = _shared_edges(points, council)
    size = int(council.max()) + 1
    pair = np.minimum(one, other) * size + np.maximum(one, other)
    pairs, which = np.unique(pair, return_inverse=True)
    on_land = (length >= _SHORE * gap) | (gap <= _NARROW_M)
    land, total = np.bincount(which, length * on_land), np.bincount(which, length)
    for meeting in pairs[(land > 0) & (land >= _LAND_SHARE * total)].tolist():
        yield divmod(meeting, size)


def _thinned() -> tuple[NDArray[np.int64], NDArray[np.int64], list[str]]:
    """Points (n, 2) in metres, their council as an index into the codes, and the codes."""
    parts = [package.postcodes_of(letter) for letter in package.letters()]
    codes = sorted({code for part in parts for code in part.codes})
    rows = np.concatenate([_rows(part, codes) for part in parts if len(part)])
    squares = rows // np.array([_THIN_M, _THIN_M, 1])
    rows = rows[np.unique(squares, axis=0, return_index=True)[1]]
    rows = rows[np.unique(rows[:, :2], axis=0, return_index=True)[1]]
    return rows[:, :2], rows[:, 2], codes


def _rows(part: package.Postcodes, codes: list[str]) -> NDArray[np.int64]:
    """Easting, northing and council of each postcode, (n, 3)."""
    council = np.searchsorted(codes, part.codes)[part.authority]
    return np.column_stack((part.easting_m, part.northing_m, council)).astype(np.int64)


def _shared_edges(
    points: NDArray[np.int64], council: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """
    The edges of cells between two councils: the two, the gap bridged and the length, in metres.

    An edge runs between the centres of the circles around two neighbouring triangles, at right
    angles to the line between its two postcodes; only its part near to them counts.
    """
    mesh = Delaunay(points)
    one, other, here, beyond = _crossings(mesh, council)
    across = (points[other] - points[one]).astype(np.float64)
    gap = np.hypot(across[:, 0], across[:, 1])
    along = np.column_stack((-across[:, 1], across[:, 0])) / gap[:, None]
    middle = (points[one] + points[other]) / 2
    centres = _centres(points[mesh.simplices].astype(np.float64))
    ends = np.stack([((centres[t] - middle) * along).sum(axis=1) for t in (here, beyond)])
    reach = np.sqrt(np.maximum(_NEAR_M**2 - (gap / 2) ** 2, 0))
    length = np.minimum(ends.max(axis=0), reach) - np.maximum(ends.min(axis=0), -reach)
    return council[one], council[other], gap, np.maximum(length, 0)


def _crossings(mesh: Delaunay, council: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sides of triangles between two councils: both points, and the triangles on either side."""
    triangle = np.arange(len(mesh.simplices))
    found = []
    for corner in range(3):
        one, other = mesh.simplices[:, corner - 2], mesh.simplices[:, corner - 1]
        beyond = mesh.neighbors[:, corner]
        kept = (council[one] != council[other]) & (beyond > triangle)  # each side once
        found.append(np.stack((one, other, triangle, beyond))[:, kept])
    return np.concatenate(found, axis=1)


def _centres(triangles: NDArray[np.float64]) -> NDArray[np.float64]:
    """Centres (n, 2) of the circles through the corners of triangles (n, 3, 2)."""
    corner = triangles[:, 0]
    b, c = triangles[:, 1] - corner, triangles[:, 2] - corner
    twice = 2 * (b[:, 0] * c[:, 1] - b[:, 1] * c[:, 0])
    b2, c2 = (b**2).sum(axis=1), (c**2).sum(axis=1)
    x, y = c[:, 1] * b2 - b[:, 1] * c2, b[:, 0] * c2 - c[:, 0] * b2
    with np.errstate(divide="ignore", invalid="ignore"):  # flat triangles have no centre
        return np.column_stack((x / twice, y / twice)) + corner
