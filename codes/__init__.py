"""The field's code lists, shared by every app that speaks of a child or a home.

Nothing here has a table or a rule: only the codes, their names and their order.
"""
