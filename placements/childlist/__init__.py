"""
Children and their needs as a table, in and out (docs/children-csv.md).

    bytes -> rows (reading) -> what they change (planning) -> writes (taking)
"""
