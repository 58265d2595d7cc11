"""What in a pack says, or helps to say, who the child is: before it is released, and for good."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from codes.needs import BY_CODE
from govuk.words import plural
from needs.models import Child
from needs.reading.found import Says, Severity
from needs.reading.leaks import find_leaks
from needs.reading.suggestions import suggest
from needs.services.identity import identity_of
from needs.services.place_names import places_of
from placements.models import Pack
from placements.services.packs.content import free_texts
from placements.services.packs.crowd import RARE_FROM, SMALL, Roll
from placements.services.packs.telling import age_told, first_word_of_sex

WHOLE: Final = "The pack as a whole"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words in a pack that stop its release, or that somebody has to look at."""

    where: str
    words: str
    is_block: bool
    because: str
    instead: str  # what may stand there; "" where nothing is proposed

    @property
    def key(self) -> str:
        """The same finding in the same pack has the same key: what somebody says they looked at."""
        said = "\n".join((self.where, self.words, self.because))
        return hashlib.sha256(said.encode()).hexdigest()[:16]


def findings_in(pack: Pack) -> tuple[Finding, ...]:
    """Every finding in the pack, what stops its release first; each once."""
    found = dict.fromkeys(_all(pack))
    return tuple(sorted(found, key=lambda each: not each.is_block))


def _all(pack: Pack) -> Iterator[Finding]:
    child, texts = pack.referral.child, free_texts(pack.content)
    held, places = identity_of(child, pack.profile), places_of(child.council_id)
    for where, text in texts:
        for leak in find_leaks(text, held, places):
            yield Finding(
                where,
                leak.words(text),
                leak.severity == Severity.BLOCK,
                leak.because,
                leak.replacement,
            )
    if pack.stage == Pack.Stage.SUMMARY:
        yield from _kept_out(pack, texts, child)


def _kept_out(pack: Pack, texts: list[tuple[str, str]], child: Child) -> Iterator[Finding]:
    """What the summary leaves out and the words tell all the same."""
    age = child.age_on(pack.prepared_at.date())
    for where, text in texts:
        said = age_told(text, age)
        if said:
            yield _warn(where, said.group(), "The summary gives an age band; this narrows it")
    if not any(row["key"] == "Sex" for row in pack.content["about"]):
        yield from _sex(texts, child.sex)
    yield from _kept_back(pack.content, texts)
    if pack.alike < SMALL:
        yield _warn(
            WHOLE,
            f"Fewer than {SMALL} of {plural(pack.alike_of, 'child', 'children')}",
            "Age band, brothers and sisters and rare needs together fit so few children in the "
            "council’s own records that somebody who knows the child may recognise it",
        )


def _sex(texts: list[tuple[str, str]], sex: str) -> Iterator[Finding]:
    """Once for the whole pack: the next hundred pronouns say no more than the first."""
    for where, text in texts:
        said = first_word_of_sex(text, sex)
        if said:
            yield _warn(
                where, said.group(), "The words tell the child’s sex, which the list leaves out"
            )
            return


def _kept_back(content: dict[str, Any], texts: list[tuple[str, str]]) -> Iterator[Finding]:
    """Rare needs that are told by group in the list and by name in the words."""
    if content["kept_back"] == Roll.NOTHING:
        return
    told = {row["name"] for group in content["needs"] for row in group["rows"]}
    for where, text in texts:
        for said in suggest(text):
            is_rare = said.kind == Says.NEED and said.level >= RARE_FROM
            if is_rare and BY_CODE[said.code].name not in told:
                yield _warn(
                    where,
                    said.words(text),
                    f"{BY_CODE[said.code].name} is kept back at stage 1, and these words tell it",
                )


def _warn(where: str, words: str, because: str) -> Finding:
    return Finding(where, words, is_block=False, because=because, instead="")
