"""What one thing is worth in terms of another under a policy: exact, from the formulas alone."""

from fractions import Fraction

from matching.kernel.codes import Band
from matching.kernel.tables import HOME_HALF_LIFE, NEAR
from matching.kernel.types import Policy

FROM_TENTHS, TO_TENTHS = 100, 110  # the stated point: the step from 10 to 11 miles from home


def pence_a_mile(policy: Policy, band: Band) -> Fraction | None:
    """
    Pence a week by which a home 11 miles from the child's home must be cheaper to equal one at 10.

    For a child with no other important place, while both prices lie within the band (scoring.md
    3). None where the weekly cost counts for nothing.
    """
    near = NEAR[HOME_HALF_LIFE]
    points = policy.weights.nearness * int(near[FROM_TENTHS] - near[TO_TENTHS])
    return _pence(policy, band, points)


def pence_a_point(policy: Policy, band: Band) -> Fraction | None:
    """Pence a week that move the total by one point of 100; None where cost counts for nothing."""
    return _pence(policy, band, 1_000)


def _pence(policy: Policy, band: Band, thousandths: int) -> Fraction | None:
    low, high = policy.bands[band]
    if not policy.weights.affordability:
        return None
    # One per mille of affordability is (high - low) / 1000 pence, and counts its weight.
    return Fraction(thousandths * (high - low), 1_000 * policy.weights.affordability)
