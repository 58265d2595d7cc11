"""
The slow twin: scoring.md read line by line into plain Python, one home after another.

It shares nothing with the kernel: it reads the keys of a case file (as tomllib gives them) and
returns the answer of scoring.md section 7. It is written to be checked against the text by eye.
"""

from datetime import date, timedelta
from math import floor, isqrt
from typing import Any

Given = dict[str, Any]

CODES = ["EMO", "MHE", "SLF", "AGG", "ATT", "PEE", "EXP", "MIS", "SUB", "OFF"]
CODES += ["FIR", "SHB", "LDN", "NEU", "PHY", "HEA", "EDU", "IDC", "FAM", "IND"]
CRITICAL = {"SLF", "AGG", "PEE", "EXP", "MIS", "FIR", "SHB", "PHY", "HEA"}
FACTOR = {"desirable": 1, "important": 2, "essential": 4}
FOSTER = {"kinship_foster", "in_house_foster", "agency_foster"}
BANDS = {
    "standard": [45000, 145000],
    "enhanced": [60000, 350000],
    "specialist": [90000, 650000],
    "complex": [150000, 900000],
    "bespoke": [300000, 1500000],
}
WEIGHTS = {"need": 50, "nearness": 20, "affordability": 15, "continuity": 10, "assurance": 5}
RATING = {
    "outstanding": 1000,
    "good": 800,
    "not_inspected": 600,
    "requires_improvement": 400,
    "inadequate": 0,
    "strong": 1000,
    "inconsistent": 500,
    "serious": 0,
}
ALWAYS_WAIVABLE = {
    "AVAILABLE_TOO_LATE",
    "NEED_BEYOND_HOME",
    "KIND_RULED_OUT",
    "PLACE_TO_AVOID",
    "RESIDENT_AT_RISK",
    "RATING_BELOW_POLICY",
    "VACANCY_STALE",
    "ALREADY_DECLINED",
    "OVER_COST_CEILING",
    "OVER_DISTANCE_LIMIT",
}


def round_half_up(x: float) -> int:
    return floor(x + 0.5)


def age(born: date, day: date) -> int:
    years = day.year - born.year
    if (day.month, day.day) < (born.month, born.day):
        years -= 1
    return years


def tenths_between(a: Given, b: Given) -> int:
    s = (a["easting"] - b["easting"]) ** 2 + (a["northing"] - b["northing"]) ** 2
    return (isqrt(40000 * s) // 16093 + 1) // 2


def capability(home: Given, code: str) -> int:
    if code in home.get("capability", {}):
        return int(home["capability"][code])
    if home["kind"] in FOSTER:
        return 1 if code in ("PHY", "HEA") else 2
    if home["kind"] in ("childrens_home", "residential_school"):
        return 3
    if home["kind"] == "secure_home":
        return 4
    return 2


def importance(child: Given, code: str) -> int:
    given = child.get("importance", {}).get(code)
    return FACTOR[given or ("essential" if code in CRITICAL else "important")]


def arriving(child: Given) -> int:
    siblings = child.get("siblings", {"together": 1})
    return int(siblings["together"]) if siblings.get("must", False) else 1


# --- section 2: refusals --------------------------------------------------------------------


def reasons(home: Given, child: Given, policy: Given, on: date) -> list[str]:
    return [
        name
        for name, fails in (
            *registration(home, child).items(),
            *beds(home, child, policy).items(),
            *suitability(home, child).items(),
            *paperwork(home, child, policy, on).items(),
        )
        if fails
    ]


def registration(home: Given, child: Given) -> dict[str, bool]:
    night = child["first_night"]
    years = age(child["born"], night)
    opened, *closed = home["registered"]
    flags = child.get("flags", [])
    supported = home["kind"] == "supported_accommodation"
    fostered = home.get("fostered", 0)
    sexes = home["sexes"]
    if child["sex"] == "U":
        accepted = "U" in sexes or ("M" in sexes and "F" in sexes)
    else:
        accepted = child["sex"] in sexes
    return {
        "NOT_REGISTERED": night < opened or (bool(closed) and night >= closed[0]),
        "UNDER_16_SUPPORTED": supported and years < 16,
        "DOL_SUPPORTED": supported and "dol" in flags,
        "NOT_SECURE_CRITERIA": home["kind"] == "secure_home" and "secure_criteria" not in flags,
        "FOSTERING_LIMIT": home["kind"] in FOSTER
        and fostered > 0
        and fostered + arriving(child) > 3
        and not home.get("exempt", False),
        "TOO_YOUNG": years < home["ages"][0],
        "TOO_OLD": years > home["ages"][1],
        "SEX_NOT_ACCEPTED": not accepted,
    }


def beds(home: Given, child: Given, policy: Given) -> dict[str, bool]:
    siblings = child.get("siblings", {"together": 1})
    latest = child["first_night"] + timedelta(days=policy.get("tolerance_days", 0))
    return {
        "NO_FREE_BED": home["beds_free"] == 0,
        "TOO_FEW_BEDS": siblings.get("must", False) and home["beds_free"] < siblings["together"],
        "AVAILABLE_TOO_LATE": home["beds_free"] >= 1
        and "free_from" in home
        and home["free_from"] > latest,
    }


def suitability(home: Given, child: Given) -> dict[str, bool]:
    needs = child.get("needs", {})
    flags = child.get("flags", [])
    residents = home.get("residents", [])
    solo = "solo" in flags or needs.get("PEE") == 4
    return {
        "NEED_BEYOND_HOME": any(
            needs[code] - capability(home, code) >= 2 for code in CRITICAL if code in needs
        ),
        "KIND_RULED_OUT": home["kind"] in child.get("ruled_out", []),
        "PLACE_TO_AVOID": any(
            tenths_between(home, place) < place["miles"] * 10 for place in child.get("avoid", [])
        ),
        "SOLO_NEEDED": solo and (bool(residents) or home.get("fostered", 0) > 0),
        "RESIDENT_AT_RISK": any(at_risk(child, resident) for resident in residents),
        "ACCESS_NOT_MET": any(
            flag in flags and flag not in home.get("access", [])
            for flag in ("wheelchair", "ground_floor", "hoist")
        ),
    }


def at_risk(child: Given, resident: Given) -> bool:
    one = {"age": age(child["born"], child["first_night"]), "needs": child.get("needs", {})}
    other = {"age": resident["age"], "needs": resident.get("needs", {})}
    for harming, harmed in ((one, other), (other, one)):
        younger = harming["age"] - harmed["age"] >= 2
        exploited = harmed["needs"].get("EXP", 0) >= 3
        if harming["needs"].get("SHB", 0) >= 3 and (younger or exploited):
            return True
    return False


def paperwork(home: Given, child: Given, policy: Given, on: date) -> dict[str, bool]:
    confirmed = home.get("confirmed_on")
    days = None if confirmed is None else max(0, (on - confirmed).days)
    ceiling, limit = child.get("cost_ceiling_pence"), child.get("max_miles")
    return {
        "PLACING_SUSPENDED": home.get("suspended", "") != "",
        "RATING_BELOW_POLICY": home.get("rating", "not_inspected")
        in policy.get("refused_ratings", ["inadequate", "serious"]),
        "VACANCY_STALE": days is None or days > policy.get("stale_days", 28),
        "ALREADY_DECLINED": home.get("declined", False),
        "OVER_COST_CEILING": ceiling is not None and home["weekly_pence"] > ceiling,
        "OVER_DISTANCE_LIMIT": limit is not None
        and tenths_between(home, child["home"]) > limit * 10,
    }


def is_near_miss(found: list[str], home: Given, child: Given) -> bool:
    if len(found) != 1:
        return False
    if found[0] in ("TOO_YOUNG", "TOO_OLD"):
        return "emergency" in child.get("flags", []) and home["kind"] in FOSTER
    if found[0] == "PLACING_SUSPENDED":
        return home["suspended"] != "ofsted"
    return found[0] in ALWAYS_WAIVABLE


# --- section 3: scores ----------------------------------------------------------------------


def need_value(home: Given, child: Given, needs: dict[str, int]) -> int:
    n_sum = d_sum = 0
    worst = 1000
    for code, n in needs.items():
        if n > 0:
            s = max(0, n - capability(home, code))
            n_sum += importance(child, code) * s * s
            d_sum += importance(child, code) * n * n
            worst = min(worst, 1000 * (n - s) // n)
    total = 1000 if d_sum == 0 else 1000 * (d_sum - n_sum) // d_sum
    return (7 * total + 3 * worst) // 10


def need_scores(home: Given, child: Given) -> tuple[int, int]:
    assessed = child.get("needs", {})
    unknown = [code for code in CODES if code not in assessed]
    high = assessed | {code: 3 if code in CRITICAL else 2 for code in unknown}
    values = [need_value(home, child, high), need_value(home, child, assessed)]
    return min(values), max(values)


def near(d: int, h: int) -> int:
    return round_half_up(1000 * 2.0 ** -(max(0, d - 20) / (10 * h)))


def nearness(home: Given, child: Given) -> int:
    visits = child["home"].get("visits", 1)
    top = visits * near(tenths_between(home, child["home"]), 20)
    for place in child.get("places", []):
        v = place.get("visits", 1)
        top += v * near(tenths_between(home, place), 5 if place["what"] == "school" else 15)
        visits += v
    return int(top // visits)


def band(child: Given) -> str:
    if "band" in child:
        return str(child["band"])
    needs, flags = child.get("needs", {}), child.get("flags", [])
    levels = list(needs.values())
    if needs.get("PEE") == 4 or ("dol" in flags and "solo" in flags):
        return "bespoke"
    acute = any(needs.get(code) == 4 for code in ("SLF", "SHB", "FIR", "AGG"))
    if "dol" in flags or levels.count(4) >= 2 or acute:
        return "complex"
    if levels.count(4) == 1 or levels.count(3) >= 3 or sum(levels) >= 27:
        return "specialist"
    if levels.count(3) >= 1 or sum(levels) >= 17:
        return "enhanced"
    return "standard"


def affordability(home: Given, child: Given, policy: Given) -> int:
    low, high = (BANDS | policy.get("bands", {}))[band(child)]
    return 1000 - min(1000, max(0, (home["weekly_pence"] - low) * 1000 // (high - low)))


def continuity(home: Given, child: Given) -> int:
    parts = []
    together = child.get("siblings", {"together": 1})["together"]
    if together > 1:
        room = min(together, home["beds_free"])
        if home["kind"] in FOSTER and home.get("fostered", 0) > 0 and not home.get("exempt", False):
            room = min(room, 3 - home["fostered"])
        parts.append(1000 * max(1, room) // together)
    schools = [p for p in child.get("places", []) if p["what"] == "school" and p.get("keep", False)]
    if schools:
        parts.append(1000 if all(tenths_between(home, p) <= 80 for p in schools) else 0)
    offers = set(home.get("offers", []))
    if identity := set(child.get("identity", [])):
        parts.append(1000 * len(identity & offers) // len(identity))
    if wishes := set(child.get("wishes", [])):
        parts.append(1000 * len(wishes & (offers | {home["kind"]})) // len(wishes))
    return sum(parts) // len(parts) if parts else 1000


def assurance(home: Given, on: date) -> int:
    days = max(0, (on - home["confirmed_on"]).days)
    freshness = round_half_up(1000 * 2.0 ** -(days / 14))
    acceptance = 1000 * (2 + home.get("accepted", 0)) // (4 + home.get("asked", 0))
    return int((RATING[home.get("rating", "not_inspected")] + freshness + acceptance) // 3)


# --- sections 4 and 7: tiers, order, answer --------------------------------------------------


def shortfalls(home: Given, child: Given) -> dict[str, int]:
    needs = child.get("needs", {})
    short = {c: max(0, needs[c] - capability(home, c)) for c in CODES if c in needs}
    return {code: s for code, s in short.items() if s > 0}


def tier(short: dict[str, int]) -> int:
    if not short:
        return 1
    if len(short) <= 2 and all(s == 1 and code not in CRITICAL for code, s in short.items()):
        return 2
    return 3


def option(home: Given, child: Given, policy: Given, on: date) -> Given:
    need, need_best = need_scores(home, child)
    scores = {
        "need": need,
        "nearness": nearness(home, child),
        "affordability": affordability(home, child, policy),
        "continuity": continuity(home, child),
        "assurance": assurance(home, on),
    }
    parts = {name: policy.get("weights", WEIGHTS)[name] * score for name, score in scores.items()}
    d = tenths_between(home, child["home"])
    short = shortfalls(home, child)
    return {
        "home": home["id"],
        "tier": tier(short),
        "total": sum(parts.values()),
        "scores": scores | {"need_best": need_best},
        "parts": parts,
        "miles": f"{d // 10}.{d % 10}",
        "shortfalls": short,
        "d": d,
    }


def rank_slowly(given: Given) -> Given:
    """The answer of scoring.md section 7 for a case file's content."""
    on, child, policy = given["on"], given["child"], given.get("policy", {})
    options, refused = [], []
    for home in given.get("home", []):
        found = reasons(home, child, policy, on)
        if found:
            near_miss = is_near_miss(found, home, child)
            refused.append({"home": home["id"], "reasons": found, "near_miss": near_miss})
        else:
            options.append(option(home, child, policy, on))
    options.sort(key=lambda o: (o["tier"], -o["total"], -o["scores"]["need"], o["d"], o["home"]))
    for place, one in enumerate(options, 1):
        one["rank"] = place
        del one["d"]
    return {"options": options, "refused": sorted(refused, key=lambda home: int(home["home"]))}
