"""
From the files of an SSDA903 return to what it says, row by row, and to our records.

    path -> sources (files) -> rows (sheets, xmlfile) -> years (years) -> faults (rules) -> report
    what was kept -> each child (facts) -> what it changes (planning, lives) -> writes (writing)
    last year: the other return among the files (rules.lastyear), else our records (recorded)

Only planning, with what it calls, and writing touch a database: a return is checked without one.
"""
