"""
From a file of homes to what it would change in the register.

    bytes -> tables (reading) -> rows of facts, or faults (layouts) -> a plan (planning) -> writes

Nothing before the last step touches the database, except to read.
"""
