"""What was read, for people at a terminal."""

from collections.abc import Mapping
from typing import Any

from placements.returns.reading import Reading


def text_of(reading: Reading) -> str:
    """Counts by year and table, what was left out, and one line for each fault."""
    lines = []
    for one in reading.returns:
        period = one.period
        lines.append(f"{period.called}: {period.first:%d/%m/%Y} to {period.last:%d/%m/%Y}")
        lines += [
            f"  {table}: {count['read']:,} read, {count['kept']:,} kept, "
            f"{count['rejected']:,} rejected"
            for table, count in one.counts().items()
        ]
    lines += reading.remarks
    lines += [
        f"  {fault['file']} row {fault['row']}, child {fault['child'] or '(none)'}, "
        f"{fault['field']} {fault['value']!r}: {fault['severity']} by rule {fault['rule']}; "
        f"expected {fault['expected']}{_last_year(fault)}"
        for fault in reading.faults
    ]
    return "\n".join(lines)


def _last_year(fault: Mapping[str, Any]) -> str:
    return f"; last year {fault['last_year']!r}" if fault["last_year"] else ""


def applied_text(applied: Mapping[str, Any]) -> str:
    """What became of each kind of record."""
    if not applied:
        return "Nothing was written."
    lines = [
        f"  {what}: " + ", ".join(f"{count:,} {outcome}" for outcome, count in counts.items())
        for what, counts in applied["records"].items()
    ]
    return "\n".join(["Brought in:", *lines])
