"""The states of a referral as a diagram, drawn from the table of moves."""

from placements.models import CLOSED, MOVES, SEARCHED, Status

HEAD = """# The states of a referral

Drawn by `python manage.py states` from `placements.models.MOVES`; `states --check` fails when this
page is out of date. Each arrow carries the event that records the move: who, when, why.

```mermaid
stateDiagram-v2
"""


def drawing() -> str:
    """docs/states.md, whole."""
    lines = [f"    {state.value}: {state.label}" for state in Status]
    lines.append(f"    [*] --> {Status.DRAFT.value}")
    lines += [f"    {here.value} --> {to.value}: {event}" for (here, to), event in MOVES.items()]
    lines += [f"    {state.value} --> [*]" for state in CLOSED]
    return HEAD + "\n".join(lines) + "\n```\n" + _table()


def _table() -> str:
    searched = ", ".join(str(state.label) for state in SEARCHED)
    rows = [f"| {h.label} | {to.label} | `{event}` |" for (h, to), event in MOVES.items()]
    return "\n".join(
        [
            "",
            "| From | To | Event |",
            "|---|---|---|",
            *rows,
            "",
            f"Matched every night: {searched}.",
            "",
        ]
    )
