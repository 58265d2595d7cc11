"""How often: "twice a week", "3 times in the last month", "most days", "once"."""

from enum import IntEnum
from typing import Final

from needs.reading.levels.patterns import Book, phrases
from needs.reading.levels.tokens import Sentence, listed


class Often(IntEnum):
    RARELY = 1
    MONTHLY = 2
    WEEKLY = 3
    DAILY = 4


_COUNTS: Final = {
    word: number
    for number, words in enumerate(
        [
            "no",
            "once,one,single",
            "twice,two,couple,pair",
            "three,thrice,few,several",
            "four,many",
            "five,numerous",
            "six,multiple",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve,dozen",
        ]
    )
    for word in words.split(",")
}
_DAYS: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "term": 90}
_DAYS_PLURAL: Final = {"days": 1, "nights": 1, "weeks": 7, "fortnights": 14, "months": 30}
_LONG: Final = {"year": 365, "years": 365, "summer": 90, "autumn": 90, "winter": 90, "spring": 90}
_ADVERBS: Final = {"daily": 1, "nightly": 1, "weekly": 7, "fortnightly": 14, "monthly": 30}
_MONTHS: Final = listed(
    """january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec"""
)
_WORDS: Final = {
    Often.DAILY: """
        daily / (every|each) (single)? (day|night|evening|morning|shift|bedtime|mealtime) /
        most days / most (nights|evenings|mornings) / nightly / hourly / (every|each) hour /
        constantly / all day (long)? / all the time / throughout the day / day and night / per
        (day|night) / (times|time|twice|once) (a|each|every) (day|night) / days out of seven /
        days in seven / from the moment / first thing / continually / continuous* / every
        waking / 24 hours
    """,
    Often.WEEKLY: """
        weekly / (every|each) (single)? week / most weeks / every few (days|nights) / every
        (other|second) (day|night) / every (weekend|saturday|sunday|friday|monday) /
        (at|most|on) weekends / (at|over) the weekend / frequent* / regular* / repeated* /
        (a|per|each|every) week / times weekly / often / persistent* / every couple of days /
        on a regular basis / habitual*
    """,
    Often.MONTHLY: """
        monthly / fortnightly / (every|each) (month|fortnight) / most months / every few weeks
        / every couple of weeks / (a|per|each|every) (month|fortnight) / every (two|three|four)
        weeks / now and (then|again) / once or twice / every so often / from time to time /
        every other week / intermittent* / occasion* / periodic* / half termly / every half
        term
    """,
    Often.RARELY: """
        rare* / isolated / one off / a single / on one occasion / just once / only once /
        seldom / infrequent* / once or twice a year / one time / hardly ever / very
        occasionally
    """,
}
_BOOK: Final = Book((phrase, often) for often, block in _WORDS.items() for phrase in phrases(block))


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() and len(word) < 4 else _COUNTS.get(word)


def _rate(count: int, days: int) -> Often:
    """How often ``count`` times in ``days`` is; the table of levels counts by the month."""
    per_month = count * 30
    if per_month >= 20 * days:
        return Often.DAILY
    if per_month >= 3 * days:
        return Often.WEEKLY
    return Often.MONTHLY if 4 * per_month >= days else Often.RARELY


def _window(words: Sentence, first: int) -> tuple[int, int] | None:
    """The days of a window that begins near ``first``, and the word after: "in 6 months"."""
    for here in range(first, min(first + 8, len(words))):
        word = words[here].norm
        if word in _DAYS_PLURAL or word == "years":
            number = _number(words[here - 1].norm) if here > first else None
            return (_DAYS_PLURAL.get(word) or 365) * (number or 2), here + 1
        if word in _ADVERBS:
            return _ADVERBS[word], here + 1
        if word in _DAYS or word in _LONG:
            return _DAYS.get(word) or _LONG[word], here + 1
        if word in _MONTHS and words[here].raw[:1].isupper():
            return 30, here + 1
    return None


_COUNTED: Final = listed(
    """times time occasions occasion episodes episode incidents incident missing nights overnight
    assaults attempts fires reports absences dates separate further missings instances"""
)


def _counted(words: Sentence) -> tuple[Often, int, int] | None:
    """ "three times in the last month", "2 episodes in March", "twice this week"."""
    for here, word in enumerate(words):
        number = _number(word.norm)
        if not number:
            continue
        twice = word.norm in ("once", "twice", "thrice")
        near = {w.norm for w in words[here + 1 : here + 4]}
        if not twice and not near & _COUNTED:
            continue
        if words[here + 1 : here + 2] and words[here + 1].norm in _DAYS_PLURAL | _LONG:
            continue
        window = _window(words, here + 1)
        if window:
            return _rate(number, window[0]), here, window[1]
        if twice or number > 1:
            often = Often.RARELY if number == 1 else Often.MONTHLY
            return often, here, here + 1
        return Often.RARELY, here, here + 1
    return None


def how_often(words: Sentence) -> tuple[Often, int, int] | None:
    """How often a sentence says, and which words say it; the most often if it says several."""
    counted = _counted(words)
    if counted:
        return counted
    hits = list(_BOOK.hits(words))
    if not hits:
        return None
    best = max(hits, key=lambda hit: (hit.means, hit.first - hit.last))
    return best.means, best.first, best.last
