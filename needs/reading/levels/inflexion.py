"""The forms that an English verb or noun takes: hit, hits, hitting."""

from typing import Final

_IRREGULAR: Final = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    be is am are was were been being
    have has had having
    do does did done doing
    go goes went gone going
    get gets got getting gotten
    hit hits hitting
    cut cuts cutting
    set sets setting
    put puts putting
    hurt hurts hurting
    bite bites bit bitten biting
    run runs ran running
    steal steals stole stolen stealing
    throw throws threw thrown throwing
    break breaks broke broken breaking
    take takes took taken taking
    drink drinks drank drunk drinking
    fight fights fought fighting
    leave leaves left leaving
    swear swears swore sworn swearing
    lie lies lied lying
    hide hides hid hidden hiding
    sell sells sold selling
    see sees saw seen seeing
    say says said saying
    feel feels felt feeling
    come comes came coming
    make makes made making
    keep keeps kept keeping
    give gives gave given giving
    find finds found finding
    lose loses lost losing
    eat eats ate eaten eating
    sleep sleeps slept sleeping
    speak speaks spoke spoken speaking
    wake wakes woke woken waking
    spit spits spat spitting
    shoot shoots shot shooting
    wear wears wore worn wearing
    hang hangs hung hanged hanging
    stab stabs stabbed stabbing
    burn burns burnt burned burning
    hold holds held holding
    tear tears tore torn tearing
    think thinks thought thinking
    fall falls fell fallen falling
    feed feeds fed feeding
    tell tells told telling
    wet wets wetted wetting
    light lights lit lighted lighting
    strike strikes struck striking
    shake shakes shook shaken shaking
    sing sings sang sung singing
    write writes wrote written writing
    draw draws drew drawn drawing
    build builds built building
    ride rides rode ridden riding
    meet meets met meeting
    stick sticks stuck sticking
    begin begins began begun beginning
    become becomes became becoming
    bring brings brought bringing
    stay stays stayed staying
    miss misses missed missing
    forget forgets forgot forgotten forgetting
    hear hears heard hearing
    expose exposes exposed exposing
    """.strip().splitlines()
}
# "ran", "took", "stole"; what is also said of now, "hit" or "cut", is none.
PASTS: Final = frozenset(
    form
    for base, forms_ in _IRREGULAR.items()
    for form in forms_[1:]
    if form != base and not form.endswith(("ing", "s")) and base != "be"
)
_VOWELS: Final = frozenset("aeiou")


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _stems(base: str) -> tuple[str, str]:
    """What stands before -ed, and before -ing."""
    if base.endswith("e") and not base.endswith(("ee", "ye")):
        return base[:-1], base[:-1]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "i", base
    doubles = (
        len(base) > 2
        and base[-1] in "bdglmnprt"
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
    )
    return (base + base[-1],) * 2 if doubles else (base, base)


def forms(base: str) -> tuple[str, ...]:
    """Every form of a word, the word itself first; spare forms of no word do no harm."""
    if base in _IRREGULAR:
        return (base, *_IRREGULAR[base])
    ed, ing = _stems(base)
    return (base, _third(base), ed + "ed", ing + "ing", base + "ed", base + "ing")
