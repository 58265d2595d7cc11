"""Names that are also words (May, Will, Rose): is this one a name where it stands?"""

from pathlib import Path
from typing import Final

from needs.reading.folding import Folded, Word, listed


def _read(name: str) -> frozenset[str]:
    """The words of a file beside this one; its lines with # explain them."""
    lines = Path(__file__).with_name(name).read_text().splitlines()
    return listed(" ".join(line for line in lines if not line.startswith("#")))


ORDINARY: Final = _read("ordinary.txt")
SMALL: Final = listed(
    """
    a about above across after again against all almost alone along already also although
    always among and another any anybody anyone anything are around ask asked away back
    because been before behind being below beside between both but cannot could did does doing
    done down during each eight either else enough even ever every everybody everyone
    everything few first five for four from get gets give given goes going gone got had has
    have having hello her here hers herself him himself his how however i into its itself just
    last least let like made make many mine more most much must myself near never next nine
    nobody none nor not nothing now off often once one other others our ours out over own per
    please put quite rather really same says seem seen seven shall she should since six some
    somebody someone something sometimes soon sorry still such take tell ten than thank thanks
    that the their theirs them themselves then there these they this those though three
    through till together told too towards two under until upon very want was were what when
    where whether which while who whom whose why with within without would yes yet you your
    yours yourself yourselves
    """
)
# What is no slip of the pen, and no short form.
EVERYDAY: Final = ORDINARY | SMALL | _read("everyday.txt")
_KIN: Final = listed("brother sister mum mummy dad daddy nan gran aunt auntie uncle cousin twin")
MONTHS: Final = listed(
    """
    january february march april may june july august september october november december
    """
)
# Capitals that are not names, though one letter away from one.
PROPER: Final = MONTHS | listed(
    """
    monday tuesday wednesday thursday friday saturday sunday english polish welsh irish scottish
    british french german spanish arabic muslim christian hindu sikh jewish christmas easter eid
    ramadan diwali makaton minecraft fortnite roblox lego nhs camhs ehcp senco mum dad nan gran
    england london wales scotland ireland dutch greek turkish danish czech slovak latin asian
    google microsoft amazon apple samsung facebook whatsapp
    roman catholic protestant orthodox methodist baptist anglican buddhist pentecostal alder hey
    libya syria sudan iran iraq albania romania eritrea ethiopia vietnam afghanistan turkey italy
    spain france greece nigeria ghana kenya poland ukraine jamaica pakistan india bangladesh
    netflix disney manchester liverpool birmingham leeds bristol newcastle wembley
    kurdish sorani romanian pashto urdu punjabi bengali somali tigrinya hogwarts lapland nintendo
    duplo playmobil frozen bluey encanto moana cbeebies peppa weetabix calpol ritalin concerta
    marvel barbie mario sonic pokemon fifa tiktok
    """
)
_MONTH_BEFORE: Final = listed(
    """
    in since until till last next this early late mid during throughout every each through
    """
)
_VERBS: Final = listed(
    """
    is isn was wasn has hasn had does doesn did didn can could loves likes enjoys needs wants gets
    goes lives says said tells told thinks feels plays went came comes made makes takes took
    struggles finds found becomes became shows showed asks asked talks talked sleeps eats runs ran
    responds settles settled attends attended sees saw knows knew hates misses presents moved
    stayed lived started stopped began spent gave gives tries tried uses used works worked seems
    seemed looks looked keeps kept brings brought helps helped hits hit shouts shouted cries cried
    laughs laughed smiles smiled speaks spoke reads draws sings dances rides swims walks walked
    would should might must who whose also often always never usually sometimes still
    really gradually prefers loved liked enjoyed needed wanted benefits remains remained rang
    rings phoned visited visits came calls continues continued trusts copes left returned told
    joined
    """
)
# What follows the word when it is only a word: "Will he", "Mark the", "White British".
_PLAIN_AFTER: Final = {
    "will": "he she they it we you i the this that there his her their be need not any continue"
    " power",
    "may": "we be have need also become not well find he she they it require benefit want take"
    " include half bank day",
    "mark": "the his her their this that out",
    "white": "british english irish european and or other gypsy scottish welsh board paper bread",
    "black": "british african caribbean and or history",
    "brown": "hair eyes bread bear and",
    "king": "charles s of and",
    "page": "one two",
    "young": "people person carers carer minds adults adult man woman boy girl children offender",
    "summer": "term holidays holiday school camp break fair fete scheme club and of",
    "autumn": "term half and",
    "spring": "term half and",
    "winter": "term and",
    "faith": "school schools group leader leaders and",
    "art": "therapy club lessons class and room gcse is was therapist psychotherapy",
    "long": "term walks journeys and division",
    "early": "help years",
    "rock": "climbing music",
    "sky": "sports news tv",
    "christian": "faith family church club and values",
    "lane": "assist",
    "jordan": "curriculum",
}
_AFTER: Final = {word: frozenset(after.split()) for word, after in _PLAIN_AFTER.items()}


def is_a_word_too(name: str) -> bool:
    """A name (small letters) that ordinary text is full of, so that it needs a look around."""
    return name in ORDINARY


def stands_as_a_name(page: Folded, at: int) -> bool:
    """Whether word ``at``, which is a name and also a word, is meant as the name here."""
    word = page.words[at]
    before = page.words[at - 1] if at else None
    after = page.words[at + 1] if at + 1 < len(page.words) else None
    if _owns(page, word, after):
        return word.capital or word.opens
    if after and after.low in _AFTER.get(word.low, ()):
        return False
    if _is_a_month(word, before, after):
        return False
    if before and before.low in _KIN and not word.capital:
        return word.low not in SMALL and page.between(before, word) == " "
    if word.opens or not word.capital or _all_shout(before, after):
        return _acts(page, word, after) and (word.opens or word.capital)
    return True


def may_be_a_name(page: Folded, at: int) -> bool:
    """Whether nothing around word ``at``, which opens a sentence, shows that it is only a word."""
    word = page.words[at]
    before = page.words[at - 1] if at else None
    after = page.words[at + 1] if at + 1 < len(page.words) else None
    if after and after.low in _AFTER.get(word.low, ()):
        return False
    return not (_is_a_month(word, before, after) or word.shouted or _all_shout(before, after))


def _owns(page: Folded, word: Word, after: Word | None) -> bool:
    """``Grace's``; but ``it's``-like words never reach here."""
    return bool(after and after.low == "s" and page.between(word, after) == "'")


def _acts(page: Folded, word: Word, after: Word | None) -> bool:
    """At the start of a sentence a name is followed by what it does, or by a comma."""
    if after is None:
        return word.capital
    gap = page.between(word, after)
    if gap.strip(" ")[:1] in {",", "(", ":", "-"} and gap != "-":
        return word.capital
    acts = after.low in _VERBS or (after.low.endswith("ed") and len(after.low) > 4)
    return gap == " " and acts and not (word.low == "will" and after.low == "not")


def _is_a_month(word: Word, before: Word | None, after: Word | None) -> bool:
    if word.low not in MONTHS:
        return False
    if before and (before.low in _MONTH_BEFORE or before.low[0].isdigit()):
        return True
    if before and before.low in MONTHS | {"of", "by", "from", "to", "end", "between"} | {"and"}:
        return before.low in MONTHS or bool(after and after.low in MONTHS | {"this", "half"})
    return bool(after and after.low[0].isdigit())


def _all_shout(before: Word | None, after: Word | None) -> bool:
    """A heading or a text in capitals, where a capital says nothing."""
    near = [word for word in (before, after) if word and word.low.isalpha() and len(word.raw) > 1]
    return bool(near) and all(word.shouted for word in near)
