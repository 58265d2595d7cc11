"""
From the files of an SSDA903 return to what it says, row by row, and to our records.

    path -> sources (files) -> rows (sheets, xmlfile) -> years (years) -> faults (rules) -> report
    what was kept -> each child (facts) -> what it changes (planning) -> writes (writing)

Only planning and writing touch a database: a return can be checked without one.
"""
