"""
Everything held about one child, for somebody's request to see their own record.

tables says which tables are about a child and what of them is about somebody else; gathering reads
them; package makes the file. It stands in this app because matches are among what is held.
"""
