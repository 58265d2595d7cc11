"""The lists that the balance of a text is counted by; all declared here, none learnt."""

from typing import Final


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(","))


# Words that tell of strengths or of troubles. Stems end in *: "lov*" is love, loves, loving.
STRENGTHS: Final = _listed(
    """
    able, achieve*, affectionate, ambition*, articulate, brave, bright, calm*, capable, caring,
    charming, cheerful, clever, confident, cope*, creative, curious, determin*, empath*, enjoy*,
    enthusias*, excel*, fair, friendly, fun, funny, generous, gentle, gifted, good, hard-working,
    helpful, helps, honest, hope*, hopes, humour, imaginative, independent, insightful, interest*,
    joy*, keen, kind, kindness, laugh*, likes, love*, loving, loyal, mature, motivated, musical,
    neat, open, patien*, playful, polite, positive, proud, quick-witted, reflective, reliable,
    resilien*, resourceful, respectful, responsible, sensitive, sings, skilled, skilful, smile*,
    sociable, strength*, strong, support*, talent*, talks, thoughtful, thrive*, tidy, tries,
    trust*, understand*, warm, welcoming, willing, wise, witty
    """
)
DEFICITS: Final = _listed(
    """
    abscond*, abus*, aggress*, angry, anti-social, assault*, attack*, attention-seeking, bad,
    broke*, bully*, challenging, chaotic, complex, concern*, conduct, confront*, controlling,
    danger*, defian*, deficit*, demanding, destroy*, destruct*, deviant, difficult*, disobedien*,
    disorder*, disrupt*, disturb*, exclu*, fail*, fight*, harm*, hostile, hurt*, hyperactive,
    impulsiv*, inappropriate, intimidat*, jealous, kick*, lack*, lazy, lies, lying, manipulat*,
    meltdown*, misbehav*, mood*, naughty, needy, negative, neglect*, non-compliant, non-engag*,
    offend*, oppositional, outburst*, poor, problem*, promiscuous, punch*, refus*, reject*,
    resist*, risk*, rude, runaway, self-harm*, severe, smash*, spit*, steal*, stole*, streetwise,
    stubborn, swear*, tantrum*, temper*, threat*, trouble*, unable, uncooperative, unmanageable,
    unsafe, unstable, unwilling, victim*, violen*, volatile, vulnerab*, weak*, worr*, worst
    """
)

# What a person outside the council would have to ask about, and what to write instead.
PLAIN: Final[dict[str, str]] = {
    "absconded": "went missing",
    "absconding": "going missing",
    "absconds": "goes missing",
    "attachment disorder": "what the child does when worried about being left, and what helps",
    "attention-seeking": "looks for attention and closeness",
    "attention seeking": "looks for attention and closeness",
    "birth mother": "mum, as the child says",
    "challenging behaviour": "what the child does, when, and what helps",
    "conduct disorder": "what the child does, when, and what helps",
    "contact": "family time",
    "co-morbid": "also has",
    "co-regulate": "calm down together with an adult",
    "co-regulation": "calming down with an adult",
    "de-escalate": "calm things down",
    "de-escalation": "calming things down",
    "dysregulated": "very upset and unable to calm down alone",
    "dysregulates": "gets very upset and cannot calm down alone",
    "dysregulation": "getting very upset and not able to calm down alone",
    "expressive language": "how the child speaks",
    "hyper-vigilant": "always on the look-out",
    "hypervigilant": "always on the look-out",
    "key adult": "an adult the child trusts",
    "lac": "child in our care",
    "lac review": "review",
    "looked after child": "child in our care",
    "maladaptive": "that once kept the child safe and now gets in the way",
    "non-compliant": "says no",
    "non-engaging": "not taking part yet",
    "non-engagement": "not taking part yet",
    "oppositional": "says no when asked",
    "placement": "home",
    "placements": "homes",
    "presenting behaviours": "what we see",
    "presents with": "has, or shows",
    "receptive language": "what the child understands",
    "respite": "short breaks with somebody the child knows",
    "section 20": "in care with the parents’ agreement",
    "siblings": "brothers and sisters",
    "sibling": "brother or sister",
    "s20": "in care with the parents’ agreement",
    "toileting": "using the toilet",
    "trauma-informed": "what the adult does, such as staying calm and saying what comes next",
    "peers": "other children",
    "unregulated": "very upset",
    "yp": "young person, or the child’s initial",
}

# What a reader looks for first; any one of the words counts.
PARTS: Final[dict[str, tuple[str, ...]]] = {
    "strengths": _listed(
        """
        kind, funny, caring, loyal, clever, bright, polite, helpful, gentle, brave, creative,
        talented, thoughtful, determined, resilient, warm, generous, cheerful, confident, friendly,
        loving, humour, proud, curious, affectionate, hard-working, imaginative, mature, patient,
        sociable, witty, enthusiastic, good at, great at, sense of humour, best at, skilled at,
        strength
        """
    ),
    "interests": _listed(
        """
        enjoys, loves, likes, hobby, hobbies, football, swimming, drawing, music, dancing, gaming,
        reading, cooking, baking, lego, art, cycling, rugby, basketball, boxing, singing, guitar,
        piano, drums, animals, dogs, cats, horses, fishing, gymnastics, minecraft, films, anime,
        skateboarding, netball, cricket, karate, crafts, interested in, favourite, keen on, plays
        """
    ),
    "wishes": _listed(
        """
        wishes, wants, hopes, dreams, asks, asked, would like, would love, would prefer, tells us,
        told us, says that, said that, in his words, in her words, in their words
        """
    ),
    "helps": _listed(
        """
        helps, helped, responds, settles, calms, soothes, reassurance, what works, works well,
        works best, what helps, is helped by, does best with, help, what works for
        """
    ),
    "day": _listed(
        """
        routine, routines, bedtime, sleep, sleeps, mealtimes, meals, breakfast, mornings, evenings,
        weekends, eats, food, homework, gets up, wakes, day to day, a usual day
        """
    ),
    "school": _listed(
        """
        school, college, nursery, academy, education, learning, teacher, lessons, ehcp, attends
        """
    ),
    "family": _listed(
        """
        mum, dad, mother, father, brother, brothers, sister, sisters, siblings, nan, gran,
        grandmother, grandfather, grandparents, family, aunt, uncle, family time
        """
    ),
    "household": _listed(
        """
        pets, pet, dog, dogs, cat, cats, other children, older children, younger children, on her
        own, on his own
        """
    ),
}
