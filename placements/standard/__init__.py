"""
Referrals in the Placements Data Standard v2 (docs/standard.md), in and out.

    bytes -> records and faults (reading) -> what they change (planning) -> writes (taking)
    a referral -> its fields, and why others are empty (mapping) -> JSON or CSV (writing)

fields and reading know no table: a file's shape and codes are checked without a database.
"""
