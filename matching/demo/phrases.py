"""Words for strengths, for what helps, and for children's own wishes. Nobody is named."""

from typing import Final

# What each strength may be called, and the age from which it is said of a child.
STRENGTHS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "trusted_adult": (0, (
        "settles quickly with an adult who has been there from the start",
        "has kept a warm bond with a teaching assistant",
        "talks openly to an independent visitor",
    )),
    "talents": (3, (
        "loves building things and can sit with a box of bricks for an hour",
        "is a keen footballer who never misses training",
        "draws beautifully, most of all animals",
        "sings all day and knows every word",
        "is happiest when baking, and shares the results",
        "takes bicycles apart and puts them back together",
        "swims like a fish and wants to learn to dive",
        "dances at a weekly class and practises at home",
    )),
    "humour": (3, (
        "has a dry sense of humour and a quick smile",
        "bounces back from setbacks and can laugh about them later",
        "makes adults laugh when they least expect it",
    )),
    "friendships": (4, (
        "has two close friends and is loyal to them",
        "makes friends easily through sport",
        "looks out for younger children at school",
    )),
    "education": (5, (
        "enjoys maths and is proud of good marks",
        "reads every night and remembers every story",
        "tries hard at school, even on difficult days",
    )),
    "family": (0, (
        "is close to brothers and sisters and looks forward to seeing them",
        "is a kind and protective sibling",
    )),
    "identity": (6, (
        "is proud of the family’s heritage and likes to cook its food",
        "finds comfort in faith and keeps the festivals",
    )),
    "self_care": (8, (
        "gets up and ready for school without a reminder",
        "keeps a tidy room and cooks two or three meals",
    )),
    "hopes": (10, (
        "wants to become a paramedic and asks good questions about it",
        "hopes to train as a chef",
        "wants to work with animals",
        "would like to join the army cadets",
    )),
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
    "FAM": ("carers who bring the child to family time and speak kindly of the family",
            "knowing the dates well ahead"),
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
