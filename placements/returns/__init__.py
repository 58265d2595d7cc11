"""
From the files of an SSDA903 return to what it says, row by row.

    path -> sources (files) -> rows (sheets, xmlfile) -> years (years) -> faults (rules) -> report

Nothing here touches a database; placements.services.returns writes what was kept.
"""
