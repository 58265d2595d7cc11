"""What is made up, taught or only written down: in a film, in a lesson, in a policy."""

import re
from typing import Final

from needs.reading.levels.negation import HEADS
from needs.reading.levels.people import norm_at
from needs.reading.levels.tokens import Sentence, listed

_TOLD_IN: Final = (
    r"(?:film|movie|book|story|novel|comic|play|pantomime|musical|game|programme|series|cartoon"
    r"|song|poem|video|dream|advert|drama|soap|episode|trailer)"
)
_STORY: Final = re.compile(
    rf"^(?:in|on|at) (?:the|a|an|his|her|their|one|this|that) (?:\w+ ){{0,3}}{_TOLD_IN}\b"
    rf"|\b(?:reading|reads|read|watching|watches|watched|saw|wrote|writes|writing|made|loves|likes)"
    rf" (?:the|a|an|his|her|another) (?:\w+ ){{0,2}}{_TOLD_IN}s? "
    r"(?:about|on|of|in which|where|called|with)\b"
)
_ROLES: Final = listed(
    """character characters hero heroine villain villains baddie baddies princess prince wizard
    witch dragon ogre vampire vampires zombie zombies superhero superheroes"""
)
_NEAR: Final = 8  # words from a role of a story to what it does
# The rule of a house, the training of an adult: no child is spoken of, unless it is "his" or "her".
_ANY: Final = r"(?:(?!his|her|their)\w+ )"
_WRITTEN: Final = re.compile(
    r"\b(?:(?:polic(?:y|ies)|guidance|guidelines|leaflets?|posters?|booklets?|courses?|units?"
    r"|modules?|topics?|programmes?|documentar(?:y|ies)|podcasts?|training|trained|qualified"
    rf"|refresher|sessions? for staff) (?:about|on|in|of|for) {_ANY}{{0,3}}"
    r"|(?:statement|prospectus|training|policy|course|lessons?|unit|curriculum|induction) "
    rf"(?:of purpose )?(?:also )?(?:cover|discuss|mention|deal)(?:s|ed)?(?: with)? {_ANY}{{0,2}}"
    rf"|(?:speciali[sz]es?|experienced|experts?|expertise) in {_ANY}?"
    rf"|trained to (?:manage|respond to|deal with|support|handle|care for) {_ANY}?"
    r"|(?:form|template|questionnaire|assessment|plan|file) "
    rf"(?:asks about|has a (?:section|page) on|covers) {_ANY}?"
    r"|(?:carers?|staff|home|family|couple) (?:has|have) (?:\w+ )?"
    rf"(?:worked with|cared for|looked after) {_ANY}{{0,3}}"
    rf"|(?:home|school|team|service|unit|club) (?:runs|offers|provides|holds) {_ANY}{{0,3}}"
    rf"(?:on|for|about) {_ANY}?"
    r"|(?:spoke|speaks|talk|talks|talked) to (?:his|her|the|their) (?:whole )?"
    rf"(?:class|year|school|group|form) (?:about|on) {_ANY}{{0,2}}"
    rf"|(?:giv(?:es?|ing|en)|gave|did|doing) a (?:talk|speech) {_ANY}{{0,3}}"
    rf"(?:on|about) {_ANY}{{0,3}}"
    r"|(?:visit|come|came|coming) (?:in )?to talk about "
    rf"|(?:explain|explains|understands|knows|sees) why {_ANY}?"
    rf"|can tell you (?:all |everything )?about {_ANY}{{0,3}}"
    r"|(?:did|doing|covered|studied|studying|learned|learnt|taught) (?:a |an |the )?(?:unit|topic"
    r"|project|module|lesson|lessons|work|essay|presentation) (?:on|about) "
    rf"{_ANY}{{0,3}})$|^(?:please )?(?:report|log|record|note) any {_ANY}{{0,2}}$"
)
_TRAINING: Final = re.compile(
    r"(?:\w+ )?(?:training|refresher|leaflets?|posters?|screening (?:tool|form)|checklist"
    r"|(?:course|workshop|module)(?= .{0,30}\b(?:everyone|everybody|all|staff|carers)\b))"
)
_SAYS_NOTHING: Final = re.compile(
    r"(?:\w+ ){0,6}?(?:talk|speak|spoke|talked|handed out|given out|shown|gave a talk) "
    r"(?:(?:out )?to )?(?:the |his |her )?(?:whole|all|entire|year|everyone|everybody|class)\b"
    r"|(?:\w+ ){0,6}?(?:just in case|as a matter of course|as routine)\b"
    r"|(?:\w+ ){0,8}?(?:done|standard|routine|same|normal|usual|written) (?:\w+ )?(?:for|with) "
    r"(?:every|all|each)\b"
    r"|(?:is |are )?(?:still )?(?:unknown|tbc|awaited|not yet known|information (?:is )?awaited"
    r"|to be (?:explored|assessed|confirmed|clarified))\b"
    r"|(?:is|was|remains) (?:only |just |still )?(?:a |one )possibility\b"
    r"|(?:is|are|was) (?:\w+ )?(?:stupid|daft|disgusting|gross|silly|pathetic|for (?:idiots|mugs"
    r"|fools|losers)|a mug s game|a mugs game)\b"
)


def made_up(words: Sentence, first: int) -> bool:
    """Whether the phrase at word ``first`` tells what somebody of a story does."""
    if norm_at(words, first - 1) in ("he", "she", "they"):
        return False  # "In the game he …" may be a game that he plays
    before = " ".join(word.norm for word in words[:first])
    if _STORY.search(before):
        return True
    near = words[max(0, first - _NEAR) : first]
    return any(word.norm in _ROLES and not word.owns for word in near)


def only_written(words: Sentence, first: int, last: int) -> bool:
    """ "A policy on …", "trained in …", "… was explained to the whole class"."""
    before = " ".join(word.norm for word in words[max(0, first - 9) : first])
    if before == "any" and norm_at(words, last) in ("should", "must"):
        return True
    if before and _WRITTEN.search(before + " "):
        return True
    if norm_at(words, last) in HEADS:
        last += 1  # "county lines involvement: unknown"
    after = " ".join(word.norm for word in words[last : last + 12])
    if _TRAINING.match(after) and norm_at(words, first - 1) not in ("his", "her"):
        return True
    return bool(_SAYS_NOTHING.match(after)) and norm_at(words, last) != "but"
