"""The published rules of the SSDA903 that matter here; docs/returns.md lists them."""

from placements.returns.rules.chains import CHAIN_RULES
from placements.returns.rules.checking import TABLE_RULES, check
from placements.returns.rules.episodes import EPISODE_RULES
from placements.returns.rules.header import HEADER_RULES
from placements.returns.rules.lastyear import LAST_YEAR_RULES
from placements.returns.rules.limits import LIMIT_RULES
from placements.returns.rules.missing import MISSING_CHAIN_RULES, MISSING_RULES
from placements.returns.rules.rule import Rule
from placements.returns.rules.uasc import UASC_RULES
from placements.returns.rules.where import WHERE_RULES

EVERY: tuple[Rule, ...] = (
    *HEADER_RULES,
    *EPISODE_RULES,
    *WHERE_RULES,
    *LIMIT_RULES,
    *CHAIN_RULES,
    *MISSING_RULES,
    *MISSING_CHAIN_RULES,
    *UASC_RULES,
    *TABLE_RULES,
    *LAST_YEAR_RULES,
)

__all__ = ["EVERY", "Rule", "check"]
