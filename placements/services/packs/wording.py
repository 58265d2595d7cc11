"""A pack in plain words, and the digest by which anybody can tell that it is the same pack."""

import hashlib
import json
from typing import Any

from govuk.words import plural


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 of the content, its keys in order, as 64 hexadecimal signs."""
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def text_of(content: dict[str, Any], *, ref: str) -> str:
    """The whole pack as text: what the page and the PDF say, in the same order."""
    parts = [f"Pack {ref}, stage {content['stage']}"]
    parts.append("\n".join(f"{row['key']}: {row['value']}" for row in content["about"]))
    parts += _part("Strengths", [_strength(each) for each in content["strengths"]])
    parts += _part("In the child’s own words", [content["wishes_words"]])
    parts += _part("Would like", content["wishes"])
    parts += _part("Pen picture", [content["pen_picture"]])
    for group in content["needs"]:
        kept = [group["kept_back"]] if group["kept_back"] else []
        parts += _part(group["title"], kept + [_need(row) for row in group["rows"]])
    parts += _part("No additional need", content["no_need"])
    parts += _part("Not assessed", content["not_assessed"])
    parts += _part("The home must offer", content["household"])
    parts += _part("Identity needs", content["identity"])
    parts += _part("Homes in mind", content["homes"])
    parts += _part("Left out", [left_out_words(content)])
    return "\n\n".join(parts)


def left_out_words(content: dict[str, Any]) -> str:
    """That words wait for stage 2; nothing where none do."""
    count: int = content["left_out"]
    return f"{plural(count, 'sentence is', 'sentences are')} told at stage 2" if count else ""


def _part(title: str, lines: list[str]) -> list[str]:
    said = [line for line in lines if line]
    return ["\n".join([title, *said])] if said else []


def _strength(each: dict[str, str]) -> str:
    return f"{each['name']} ({each['level'].lower()})" + (
        f": {each['words']}" if each["words"] else ""
    )


def _need(row: dict[str, Any]) -> str:
    told = f"{row['name']}, {row['level']} of 4 ({row['scale'].lower()}): {row['means']}"
    return told + (f" What helps: {row['helps']}" if row["helps"] else "")
