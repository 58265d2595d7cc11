"""The queries behind the measures: one for each table, none for each child, all of one council."""

from sufficiency.rows.homes import beds_today, homes_by_kind, policy_in_force, supply
from sufficiency.rows.referrals import levels_of, open_referrals, option_kinds, searched_profiles
from sufficiency.rows.stays import living, need_bands, past_stays

__all__ = [
    "beds_today",
    "homes_by_kind",
    "levels_of",
    "living",
    "need_bands",
    "open_referrals",
    "option_kinds",
    "past_stays",
    "policy_in_force",
    "searched_profiles",
    "supply",
]
