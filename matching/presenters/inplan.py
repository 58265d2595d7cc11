"""One sentence of the joint plan, for the page of one child's options."""

from govuk.words import day, plural
from matching.services.inplan import InPlan


def in_plan_words(found: InPlan) -> str:
    """Where the plan puts the child, and how many others have the same first option."""
    row, first = found.row, found.row.alone_home
    lead = f"In the joint plan of {day(row.plan.on)}"
    if first is None:
        return f"{lead} no home could be offered to this child."
    if row.home is None:
        place = "this child waits"
    elif row.home_id == row.alone_home_id:
        place = f"this child’s home is its first option, {row.home.name}"
    else:
        place = f"this child’s home is {row.home.name}"
    which = "That home" if row.home_id == row.alone_home_id else f"Its first option, {first.name},"
    others = plural(found.rivals, "other waiting child", "other waiting children")
    rivals = f"also the first option of {others}" if found.rivals else "nobody else’s first option"
    return f"{lead} {place}. {which} is {rivals}."
