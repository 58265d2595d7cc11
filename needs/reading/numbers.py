"""Numbers and addresses of the kind that belongs to one person: NHS, UPN, NI, phone, e-mail …"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from needs.reading.folding import Folded
from needs.reading.found import Identity
from needs.reading.hits import Hit, block, warn
from needs.reading.wordnames import EVERYDAY

# Every pattern is bounded, and begins at an edge, so that no text makes it run long.
_TEN: Final = re.compile(r"(?<![\d+])(?<!\d[ \-./])\d(?:[ \-./]{0,2}\d){9}(?![ \-.]?\d)")
_NHS_LABEL: Final = re.compile(
    r"\bnhs[ \t]{0,2}(?:no\b\.?|num(?:ber)?\b|id\b|#|:|-)[^\d\n]{0,12}(\d[\d \-.]{5,16}\d)"
)
_UPN: Final = re.compile(r"(?<![a-z0-9])[a-z](?:[ \-]?\d){11}[ \-]?[0-9a-z](?![a-z0-9])")
_UPN_LABEL: Final = re.compile(
    r"\b(?:upn|unique pupil number)[^\w\n]{0,4}(?:is |was |no\.? ?|number ?)?[^\w\n]{0,3}"
    r"([a-z0-9]{8,14})\b"
)
_NI: Final = re.compile(
    r"(?<![a-z0-9])(?!bg|gb|nk|kn|tn|nt|zz)(?:qq|[abceghj-prstw-z][abceghj-npr-tw-z])"
    r"(?:[ .\-]{0,2}\d\d){3}[ .\-]{0,2}[a-d](?![a-z0-9])"
)
_NI_LABEL: Final = re.compile(
    r"\b(?:ni|nino|national insurance)(?: no\.?| number)?[^\w\n]{0,4}(?:is )?"
    r"((?!bg|gb|nk|kn|tn|nt|zz)(?:qq|[abceghj-prstw-z][abceghj-npr-tw-z])"
    r"(?:[ \-]{0,2}\d\d){3})(?!\d)"
)
_PHONE: Final = re.compile(
    r"(?<![\w+])(?:(?:\+|00)44[ \-.]{0,2}(?:\(0\)|0)?|\(?0)[ \-.]{0,2}"
    r"(?=[1-378])\d(?:[ \-.()]{0,2}\d){8,9}(?![ \-]?\d)"
    r"|(?<![\w+])(?:44 ?7\d{3} ?\d{3} ?\d{3}|0[127]\d{2,3}(?:/|, ?)\d{3} ?\d{3,4})(?![ \-]?\d)"
)
_HELPLINE: Final = re.compile(r"\(?0[ \-]?(?:80|3[0347])")
_EMAIL: Final = re.compile(
    r"(?<![\w.+\-])[\w.+\-]{1,64} ?(?:@|\(at\)|\[at\]) ?"
    r"(?:[\w\-]{1,63}(?:\.| ?\(dot\) ?| ?\[dot\] ?| dot )){1,4}[a-z]{2,10}\b"
)
_EMAIL_SAID: Final = re.compile(
    r"(?<![\w.+\-])[\w.+\-]{1,64} at (?:gmail|hotmail|outlook|yahoo|icloud|live|googlemail)"
    r"(?: dot |\.)(?:com|co(?: dot |\.)uk)\b"
)
_HANDLE: Final = re.compile(r"(?<![\w@.+\-])@[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])\b")
_APPS: Final = (
    r"(?:snap ?chat|snap|insta(?:gram)?|tik ?tok|discord|roblox|xbox|psn|playstation|facebook"
    r"|twitter|youtube|twitch|steam|fortnite|whatsapp|telegram|kik|be ?real)"
)
_HANDLE_NAMED: Final = re.compile(
    rf"\b(?:{_APPS}|gamer ?tag|user ?name|screen name)(?:'s)?"
    r"(?: (?:user ?name|name|handle|account|tag|id|profile))?"
    r"(?: (?:is|as|was|called|under|name))? ?[:=\-]? ?[\"']?([a-z0-9][a-z0-9_.#\-]{2,30})"
)
_HANDLE_SURE: Final = re.compile(r"user ?name|handle|gamer ?tag|screen name| id\b|[:=]")
_PLATE: Final = re.compile(r"(?<![a-z0-9])[a-z]{2}\d\d ?[a-z]{3}(?![a-z0-9])")
# The styles since 2001, from 1983 (K123 ABC) and before (ABC 123K), in capitals.
_PLATE_STYLES: Final = re.compile(
    r"(?<![\w/\-])(?!Y(?:[1-9]|1[0-3])\b)(?:[A-HJ-NPR-TV-Y]\d{1,3}[ \-]?[A-HJ-PR-Y]{3}"
    r"|[A-HJ-PR-Y]{3}[ \-]?\d{1,3}[A-HJ-NPR-TV-Y]|[A-HJ-PR-Y]{2}\d\d-[A-HJ-PR-Z]{3})(?![\w/])"
)
_PLATE_SMALL: Final = re.compile(r"(?<![a-z0-9])[a-hj-pr-y]{2}\d\d ?([a-hj-pr-z]{3})(?![a-z0-9])")
_PLATE_LABEL: Final = re.compile(
    r"\b(?:reg(?:istration)?\b\.?|(?:number ?plate|plate|vrm|car|van|vehicle|vauxhall|ford|bmw"
    r"|audi)\b)[^\n.]{0,30}?(?<![a-z0-9])((?:[a-hj-pr-y]{2}\d\d ?[a-z]{3})"
    r"|(?:[a-hj-npr-y]\d{1,3} ?[a-z]{3})|(?:[a-z]{3} ?\d{1,3}[a-z])|(?:[a-z]{1,3} ?\d{1,4})"
    r"|(?:\d{1,4} ?[a-z]{1,3}))(?![a-z0-9])"
)
_COURT: Final = re.compile(
    r"(?<![a-z0-9])[a-z]{2}[ \-/]?\d{2}[ \-/]?[a-z]{1,2}[ \-/]?\d{4,6}(?![a-z0-9])"
)
_CASE_LABEL: Final = re.compile(
    r"\b(?:case|court|claim|crime|police|log|hospital|passport|mosaic|liquid ?logic|lcs|ics"
    r"|home office|asylum|brp|system|file|client|child)"
    r" ?(?:no\b\.?|number\b|num\b|ref\b\.?|reference\b|id\b|#)"
    r"(?: (?:number|no\.?|is|was|id))*[^\w\n]{0,4}((?=[a-z/\-]{0,8}\d)[a-z0-9][a-z0-9/\-]{3,24})"
)
_FILE_LABEL: Final = re.compile(
    r"\b(?:passport|visa|bank account|account|sort code|uln|cro|pnc|brp|arc|driving licen[cs]e"
    r"|mosaic|liquid ?logic|eclipse|care ?first|policy|hospital|police)\b[^\w\n]{0,3}"
    r"(?:(?:no|number|num|ref|reference|id|is|was)\b[.:#]? ?){0,3}"
    r"([a-z]{0,3}\d[\d \-/]{4,16}\d[a-z]?)(?![a-z0-9])"
)
_URL: Final = re.compile(
    r"(?:\bhttps?://|\bwww\.)[^\s<>\"')]{3,300}"
    r"|(?<![\w.@/\-])[a-z0-9\-]{2,40}(?:\.[a-z0-9\-]{1,30}){0,3}"
    r"\.(?:co\.uk|org\.uk|sch\.uk|gov\.uk|ac\.uk|nhs\.uk|com|org|net)\b(?:/[^\s<>\"')]{0,300})?"
)
_THREE_WORDS: Final = re.compile(
    r"///[^\W\d_]{3,20}\.[^\W\d_]{3,20}\.[^\W\d_]{3,20}"
    r"|\b(?:what ?3 ?words|what three words|w3w)\b[^\w\n]{0,6}(?:is |are |address |location )?"
    r"[^\w\n]{0,4}[^\W\d_]{3,20}\.[^\W\d_]{3,20}\.[^\W\d_]{3,20}"
    r"|(?<![\w.@/\-])(?!www)[a-z]{4,12}\.[a-z]{4,12}\.[a-z]{4,12}(?![\w@/\-]|\.\w)"
)
_UPN_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
_DIGITS: Final = re.compile(r"\D")


def numbers_in(page: Folded, identity: Identity) -> Iterator[Hit]:
    yield from _nhs(page, identity)
    yield from _upn(page, identity)
    for find in (_ni, _phones, _mail, _handles, _plates, _cases, _links):
        yield from find(page)


def nhs_is_valid(digits: str) -> bool:
    """NHS Data Dictionary: weights 10 to 2, modulus 11; a remainder of 10 is never issued."""
    if len(digits) != 10 or not digits.isdecimal() or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    return (11 - total % 11) % 11 == int(digits[9])


def upn_is_valid(upn: str) -> bool:
    """DfE's guide to unique pupil numbers: weights 2 to 13, modulus 23, letters without I, O, S."""
    upn = upn.upper()
    if not re.fullmatch(r"[A-Z]\d{11}[0-9A-Z]", upn):
        return False
    last = _UPN_LETTERS.find(upn[12]) if upn[12].isalpha() else int(upn[12])
    values = [int(digit) for digit in upn[1:12]] + [last]
    total = sum(value * weight for weight, value in enumerate(values, start=2))
    return last >= 0 and upn[0] == _UPN_LETTERS[total % 23]


def _nhs(page: Folded, identity: Identity) -> Iterator[Hit]:
    held = _DIGITS.sub("", identity.nhs)
    for found in _TEN.finditer(page.low):
        digits = _DIGITS.sub("", found[0])
        if held and digits == held:
            yield block(*found.span(), "nhs", "the child’s NHS number", held=True)
        elif nhs_is_valid(digits):
            yield block(*found.span(), "nhs", "an NHS number: its check digit is right")
    for found in _NHS_LABEL.finditer(page.low):
        yield warn(*found.span(1), "nhs", "called an NHS number, though its check digit is wrong")
    yield from _held(page, held, "nhs", "the child’s NHS number")


def _upn(page: Folded, identity: Identity) -> Iterator[Hit]:
    for found in _UPN.finditer(page.low):
        if upn_is_valid(re.sub(r"[ \-]", "", found[0])):
            yield block(*found.span(), "upn", "a unique pupil number: its check letter is right")
        else:
            yield warn(*found.span(), "upn", "written like a unique pupil number")
    for found in _UPN_LABEL.finditer(page.low):
        if any(sign.isdigit() for sign in found[1]):
            yield warn(*found.span(1), "upn", "called a unique pupil number")
    held = re.sub(r"\W", "", identity.upn)
    yield from _held(page, held.lower(), "upn", "the child’s unique pupil number")


def _held(page: Folded, value: str, type_: str, because: str) -> Iterator[Hit]:
    """A number of the record, however it is spaced."""
    if len(value) < 6 or value not in page.squeezed:
        return
    spaced = r"[ \-./]{0,2}".join(map(re.escape, value))
    for found in re.finditer(rf"(?<![a-z0-9]){spaced}(?![a-z0-9])", page.low):
        yield block(*found.span(), type_, because, held=True)


def _ni(page: Folded) -> Iterator[Hit]:
    for found in _NI.finditer(page.low):
        yield block(*found.span(), "ni", "a National Insurance number")
    for found in _NI_LABEL.finditer(page.low):
        yield block(*found.span(1), "ni", "a National Insurance number")


def _phones(page: Folded) -> Iterator[Hit]:
    for found in _PHONE.finditer(page.low):
        make: Callable[..., Hit] = warn if _HELPLINE.match(found[0]) else block
        yield make(*found.span(), "phone", "a telephone number")


def _mail(page: Folded) -> Iterator[Hit]:
    for pattern in (_EMAIL, _EMAIL_SAID):
        for found in pattern.finditer(page.low):
            yield block(*found.span(), "email", "an e-mail address")


def _handles(page: Folded) -> Iterator[Hit]:
    for found in _HANDLE.finditer(page.low):
        yield block(*found.span(), "handle", "a name on social media")
    for found in _HANDLE_NAMED.finditer(page.low):
        name = found[1].rstrip(".-#")
        odd = re.search(r"\d|_|[a-z]\.[a-z]", name) and not name.isdigit()
        said = _HANDLE_SURE.search(page.low[found.start() : found.start(1)])
        if odd or (
            said and len(name) > 3 and name not in {"with", "and", "that", "which", "because"}
        ):
            end = found.start(1) + len(name)
            make: Callable[..., Hit] = block if odd else warn
            yield make(found.start(1), end, "handle", "a name on social media or in a game")


def _plates(page: Folded) -> Iterator[Hit]:
    because = "a vehicle’s registration"
    for found in _PLATE.finditer(page.low):
        if page.text[found.start() : found.end()].isupper():
            yield block(*found.span(), "vehicle", because)
    for found in _PLATE_STYLES.finditer(page.text):
        yield warn(*found.span(), "vehicle", f"perhaps {because}")
    for found in _PLATE_SMALL.finditer(page.low):
        if found[1] not in EVERYDAY:
            yield warn(*found.span(), "vehicle", f"perhaps {because}")
    for found in _PLATE_LABEL.finditer(page.low):
        if page.text[found.start(1) : found.end(1)].isupper() and len(found[1]) > 3:
            yield block(*found.span(1), "vehicle", because)


def _cases(page: Folded) -> Iterator[Hit]:
    for found in _COURT.finditer(page.low):
        yield block(*found.span(), "case", "the number of a case in court")
    for found in _CASE_LABEL.finditer(page.low):
        yield block(*found.span(1), "case", "the number of a case or a file")
    for found in _FILE_LABEL.finditer(page.low):
        yield block(*found.span(1), "case", "called the number of a file, a passport or an account")


def _links(page: Folded) -> Iterator[Hit]:
    for found in _URL.finditer(page.low):
        yield warn(*found.span(), "url", "an address on the internet")
    for found in _THREE_WORDS.finditer(page.low):
        yield block(*found.span(), "what3words", "three words that stand for one place")
