"""The answer to a case file, as data for a program and as text for a person."""

from collections.abc import Mapping, Sequence
from typing import Any

from matching.kernel.codes import Dimension, Refusal, Score
from matching.kernel.types import Ranking


def miles(tenths: int) -> str:
    """Tenths of a mile as miles with one decimal."""
    return f"{tenths // 10}.{tenths % 10}"


def answer(ranking: Ranking, *, about: bool = False) -> dict[str, Any]:
    """
    The whole ranking in the form of scoring.md section 7.

    Options by rank; refused homes by id, each with all its reasons in the order of the rules.

    :param about: distances are from the middle of a postcode sector or district; they are marked.
    """
    mark = {"about": True} if about else {}
    return {
        "options": [_option(ranking, place) | mark for place in range(len(ranking.order))],
        "refused": [
            {
                "home": int(ranking.home_id[row]),
                "reasons": [str(reason.name) for reason in ranking.reasons(row)],
                "near_miss": bool(ranking.near_miss[row]),
            }
            for row in ranking.refusals.nonzero()[0].tolist()
        ],
    }


def _option(ranking: Ranking, place: int) -> dict[str, Any]:
    """One option; place 0 is the first."""
    row = ranking.order[place]
    scores = _by_score(ranking.scores[place].tolist())
    best = {"need": scores.pop("need"), "need_best": int(ranking.need_best[place])}
    return {
        "home": int(ranking.home_id[row]),
        "rank": place + 1,
        "tier": int(ranking.tier[place]),
        "total": int(ranking.total[place]),
        "scores": best | scores,
        "parts": _by_score(ranking.parts[place].tolist()),
        "miles": miles(int(ranking.distance_tenths[row])),
        "shortfalls": {
            code.name: int(short)
            for code, short in zip(Dimension, ranking.shortfalls[place], strict=True)
            if short
        },
    }


def _by_score(row: Sequence[int]) -> dict[str, int]:
    return {score.word: value for score, value in zip(Score, row, strict=True)}


def as_text(given: Mapping[str, Any]) -> str:
    """The answer as lines for a person: options first, then the refused and why."""
    lines = [_option_line(option) for option in given["options"]] or ["No home may be offered."]
    counts = {
        str(refusal.name): sum(str(refusal.name) in home["reasons"] for home in given["refused"])
        for refusal in Refusal
    }
    lines += [f"Refused: {len(given['refused'])}"] + [
        f"  {name} {count}" for name, count in counts.items() if count
    ]
    lines += [
        f"  home {home['home']}: {', '.join(home['reasons'])}"
        + (" (near miss)" if home["near_miss"] else "")
        for home in given["refused"]
    ]
    return "\n".join(lines)


def _option_line(option: Mapping[str, Any]) -> str:
    """One option on one line."""
    points = (option["total"] + 50) // 100  # tenths of a point, half up
    short = ", ".join(f"{code} short by {n}" for code, n in option["shortfalls"].items())
    about = "about " if option.get("about") else ""
    scores = " ".join(f"{name} {value}" for name, value in option["scores"].items())
    return (
        f"{option['rank']:>3}. home {option['home']}  tier {option['tier']}"
        f"  {points // 10}.{points % 10} points  {about}{option['miles']} miles"
        f"  [{scores}]  {short or 'no shortfall'}"
    )
