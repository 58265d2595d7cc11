"""Words for strengths, for what helps, and for children's own wishes. Nobody is named."""

from typing import Final

# What each strength may be called, and the age from which it is said of a child.
STRENGTHS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "trusted_adult": (1, (
        "settles quickly with an adult who has been there from the start",
        "has a warm bond with a grandmother",
        "trusts the key worker",
    )),
    "talents": (0, (
        "loves building things and can spend an hour with a box of bricks",
        "is a keen footballer and never misses training",
        "draws beautifully, most of all animals",
        "sings all day and knows every word",
        "is happiest when baking for others",
        "swims like a fish",
        "dances at a weekly class",
    )),
    "humour": (6, (
        "has a dry sense of humour",
        "can laugh about setbacks later",
        "makes adults laugh when they least expect it",
    )),
    "friendships": (4, (
        "is loyal to two close friends",
        "makes friends easily through sport",
        "looks out for younger children at school",
    )),
    "education": (5, (
        "is proud of good marks in maths",
        "reads every night",
        "tries hard at school, even on difficult days",
    )),
    "family": (2, (
        "looks forward to seeing brothers and sisters",
        "is a kind and protective sibling",
    )),
    "identity": (6, (
        "likes to cook the food of the family’s heritage",
        "finds comfort in faith",
    )),
    "self_care": (8, (
        "is up in time for school without a reminder",
        "can cook two or three meals",
    )),
    "hopes": (10, (
        "wants to become a paramedic",
        "hopes to train as a chef",
        "wants to work with animals",
        "would like to join the army cadets",
    )),
}  # fmt: skip

# What is said of the talents and interests of children under five.
LITTLE_TALENTS: Final = (
    "loves books with flaps",
    "is happiest outdoors, whatever the weather",
    "laughs easily and loves being sung to",
)
# What helps where a need is high; the lists below hold elsewhere.
HELPS_MORE: Final[dict[str, tuple[str, ...]]] = {
    "EMO": ("two adults who know the plan by heart", "a low-key home with few visitors"),
    "SLF": ("the safety plan, followed by everybody day and night",),
    "AGG": ("a team trained to calm things down early, with staff enough to give space",),
    "PEE": ("being the only child at home for now", "an adult beside at every visit by children"),
    "EXP": ("distance from known places and a new telephone number",),
    "MIS": ("waking staff at night, and a plan agreed with the police",),
    "EDU": ("a tutor at home until a school is found", "a small class with a place on site"),
    "LDN": ("signs and pictures in every room",),
    "PHY": ("a hoist, and two carers shown how to use it",),
    "IDC": ("an interpreter of the child’s choice",),
    "FAM": ("supervised family time in a neutral place",),
    "IND": ("an adult beside for every task outside the home",),
}  # fmt: skip
HELPS: Final[dict[str, tuple[str, ...]]] = {
    "EMO": (
        "a calm adult who stays close and says little",
        "a quiet corner with familiar things",
        "a walk before talking it through",
    ),
    "MHE": ("keeping every CAMHS appointment", "the same therapist as before, by video if need be"),
    "SLF": ("a safety plan that everybody at home knows", "checking in at bedtime, without fuss"),
    "AGG": (
        "space and time alone with a known adult",
        "noticing the early signs and offering a way out",
    ),
    "ATT": (
        "an adult who expects to be tested and does not take it to heart",
        "small promises that are always kept",
    ),
    "PEE": ("adults near at hand when other children are there", "planned play with one child"),
    "EXP": ("open talk about safe relationships", "a plan shared with school and police"),
    "MIS": ("an agreed time to be home and a lift when late", "a phone call that is answered"),
    "SUB": ("the substance misuse worker’s weekly visit", "calm talk without a lecture"),
    "OFF": ("keeping to the youth justice worker’s plan", "something worth doing after school"),
    "FIR": ("lighters and matches locked away", "the fire service’s safety sessions"),
    "SHB": ("clear house rules about privacy", "supervision that everybody has agreed"),
    "LDN": ("pictures and short sentences", "one step at a time, shown rather than told"),
    "NEU": (
        "routine, movement breaks and warning before plans change",
        "ear defenders and a place to be quiet",
    ),
    "PHY": ("a bedroom and bathroom on one floor", "carers shown by the occupational therapist"),
    "HEA": ("carers trained by the specialist nurse", "a medicine chart beside the kettle"),
    "EDU": ("the same school and a keyworker at the gate", "a quiet hour for homework with help"),
    "IDC": ("carers who know the food, the faith and the festivals", "time with the community"),
    "FAM": ("lifts to family time from carers who speak kindly of the family",
            "knowing the dates of family time well ahead"),
    "IND": ("practising one new skill each week", "a budget worked out together"),
}  # fmt: skip

WISHES_WORDS: Final = (
    "A house with a garden and no shouting.",
    "I want to stay at my school.",
    "Somewhere I do not have to move from again.",
    "I would like a dog, but a cat is all right.",
    "I want my own room with a lock on the bathroom door.",
    "People who ask me first.",
    "I want to see my nan on Sundays.",
    "Not too many people. I like it quiet.",
    "Somebody who likes football as much as me.",
    "I want to cook my own food sometimes.",
    "To be near my friends.",
    "I do not want to share a room.",
    "A family that laughs.",
    "I want to know where I am going before I go.",
)
