"""Words that do not meet: what children are searched homes for and no home offers, and back."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from codes.words import OFFERS, as_offered
from needs.models import Child, NeedsProfile
from needs.offered import notes_on
from placements.models import ReferralQuerySet
from placements.offered import words_offered
from providers.models import Home

MOST_HOMES: Final = 3  # named beside a word; the others are counted


@dataclass(frozen=True, slots=True)
class AskedOf:
    """One child whose search asks for words that no home offers, or that are on no list."""

    child: Child
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that homes offer and that stands on no list."""

    word: str
    listed: str  # how the list writes it; empty: it is on none
    homes: tuple[Home, ...]  # the first few
    others: int


def asked_in_vain(referrals: ReferralQuerySet, *, council_id: int) -> list[AskedOf]:
    """Of the children of these referrals, by the last version of each profile, in name's order."""
    offered = words_offered(council_id)
    children = Child.objects.filter(pk__in=referrals.values("child"))
    profiles = NeedsProfile.objects.filter(child__in=children).order_by("child", "-version")
    found = [
        AskedOf(each.child, notes_on((*each.identity, *each.wishes), offered=offered))
        for each in profiles.distinct("child").select_related("child")
    ]
    named = sorted(found, key=lambda row: (row.child.last_name, row.child.first_name, row.child.pk))
    return [row for row in named if row.notes]


def on_no_list(council_id: int) -> list[OwnWord]:
    """What homes on the register offer in words of their own, the commonest first."""
    homes = Home.objects.filter(council=council_id).on_register().exclude(offers=[])
    by_word: dict[str, list[int]] = {}
    for home_id, words in homes.order_by("name", "pk").values_list("pk", "offers"):
        for word in words:
            if word not in OFFERS:
                by_word.setdefault(word, []).append(home_id)
    counts = Counter({word: len(ids) for word, ids in by_word.items()})
    shown = _homes({pk for ids in by_word.values() for pk in ids[:MOST_HOMES]})
    return [
        OwnWord(
            word=word,
            listed=next((each for each in as_offered([word]) if each in OFFERS), ""),
            homes=tuple(shown[pk] for pk in by_word[word][:MOST_HOMES]),
            others=max(0, count - MOST_HOMES),
        )
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _homes(keys: Collection[int]) -> dict[int, Home]:
    return Home.objects.only("name", "ref").in_bulk(list(keys))
