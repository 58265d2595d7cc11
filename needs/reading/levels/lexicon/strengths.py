"""What is said well of a child, and how strongly: 1 emerging, 2 present, 3 a key strength."""

from typing import Final

TRUSTED_ADULT: Final = """
1 beginning to trust / starting to (trust|open|confide) / building a (relationship|bond) with
  (his|her|their)? (key|social|carer|support)
2 (affectionate|loving) (with|towards) (his|her|their|the) (carer|carers|foster) / (good|strong|
  positive|close|warm|great|lovely) (relationship|bond|rapport) with (his|her|their|the|a) .. (key|
  carer|carers|teacher|social|mentor|worker|coach|foster|keyworker|staff|link|youth|iro|tutor|
  nurse|guardian|therapist|assistant) / gets on (well)? with (his|her|their) .. (worker|teacher|
  mentor|carer|coach|tutor|nurse|assistant|iro|guardian) / (does|really|completely|fully) trust
  (his|her|their) / thinks the world of (his|her|their) .. (teacher|carer|carers|worker|mentor|
  assistant|coach|tutor|nurse) / trusts (me|us|his|her|their) .. (nurse|nan|gran|assistant|tutor|
  therapist|iro|guardian)? / trusts (his|her|their|the) (key|carer|carers|teacher|social|mentor|
  worker|coach|foster|keyworker|link) / talks to (his|her|their) .. (worker|teacher|mentor|carer|
  coach) / confides in / opens up to / turn~ to (his|her|their) (carer|key|teacher|mentor|nan) /
  (key worker|keyworker|mentor|coach|youth worker) .. (trusts|gets on|bond|gets) / (seeks|seek) out
  (his|her|their) (carer|key|trusted) / accepts comfort from / responds well to (adults|his|her|
  their|staff|carers|male|female) / engages well with (adults|staff|professionals|his|her|their)
3 (excellent|exceptional|very strong|really strong|outstanding) (bond|relationship|rapport) with
  / trusts .. (completely|implicitly|fully|absolutely)
"""

TALENTS: Final = """
1 (enjoys|likes|interested in|keen on|into) (football|drawing|music|swimming|gaming|baking|cooking|
  dancing|animals|art|cycling|boxing|reading|lego|gymnastics|basketball|rugby|cricket|netball|
  singing|horses|fishing|crafts|trampolin*|minecraft|painting|building|being|cars|motorbikes|
  dinosaurs|sports|sport|dance|drama|make|gardening|skateboarding|climbing|the|playing|music) /
  enjoys / likes / plays with (his|her) .. for hours / for hours (on end|at a time) / builds /
  rides / (into|lives for) (his|her|their) / daft (about|on)? / (football|rugby|pony|horse|train)
  (daft|mad) / lives for / obsessed with / mad (about|on|keen|for) / crazy about / hobby / hobbies
  / interests / interested in / keen (reader|swimmer|footballer|on|gamer|artist|cook|baker|
  gardener|fisherman|cyclist)
2 loves / (lovely|great|grand|canny|smart|super|sound|mean|first rate|belting) (little|young)?
  (goalkeeper|keeper|baker|cook|singer|drummer|dancer|artist|swimmer|footballer|reader|gardener|
  rapper|mechanic|rider|actor) / encyclop* / (swimmer|rapper|baker|drummer|dancer|singer|
  goalkeeper) / (skilled|cracking|ace|natural|talented|good|superb|terrific|promising|tidy|handy|
  decent|useful|fine|wonderful|able) (drummer|boxer|player|rugby|rider|cook|singer|dancer|mechanic|
  fisherman|skater|goalie|keeper|winger|bassist|guitarist|pianist|actor|mimic|climber|chess|
  carpenter|knitter) / (ace|superb|terrific|a natural|natural|wizard|demon|dab hand|hot|clever)
  (at|with|on) / captain* (of|the|his|her)? / (rugby|netball|football|cricket|hockey) captain / dab
  hand / green fingered / musical / artistic / athletic / sporty / swims / crochet* / knits / bakes
  / (makes|creates) (wonderful|amazing|beautiful|lovely|brilliant) / knows (every|all) .. (station|
  stations|model|models|bird|birds|call|calls|player|players|dinosaur|name|names|word|words) /
  talented / talent / gifted / passion* (for|about) / (brilliant|good|great|excellent|skilled|
  amazing|fantastic|strong) (at|with) (football|drawing|art|music|swimming|animals|dancing|maths|
  sport|sports|singing|cooking|building|fixing|his hands|her hands|horses|lego|basketball|dance|
  computers|gaming|baking|rugby|boxing|drama) / (good|strong|keen|brilliant|great|gifted|excellent|
  natural) (artist|footballer|swimmer|dancer|singer|cook|reader|boxer|musician|baker|writer|
  goalkeeper|runner|gymnast|drummer|rapper|athlete) / (plays|play) (the)? (guitar|piano|drums|
  cello|violin|keyboard|bass|cornet|flute|clarinet|boccia|hockey|darts|snooker|pool|tennis|in goal|
  sax|trombone|ukulele|for|football|chess|cricket|rugby|netball|trumpet|saxophone) / (sings|sing) /
  (draws|draw) / paints / writes (songs|poetry|stories|lyrics|raps) / a (flair|gift|knack|whizz)
  (for|at) / plays for / (member|part) of (a|the) (team|club|choir|band|football|dance|scouts|
  cadets)
3 (exceptional|exceptionally|outstanding|extremely) (talented|gifted|talent|artist|footballer|able)
  / for the (county|academy|country) / (county|regional|national|academy) .. (team|squad|level|
  champion|football|trials|level) / plays for the county
"""

HUMOUR: Final = """
1 cheeky / jokes / laughs / giggl* / smiles / fun to be / good company / playful / lively /
  bounces back
2 funny / quick witted / wit / (always|good) (up)? for a laugh / (terrific|great|good|brilliant)
  (mimic|impressions|impressionist) / (tells|telling) .. jokes / making .. laugh / (big|huge)
  (giggle|laugh|grin) / charming / gets back up / picks (himself|herself|themselves) (back)? up /
  bounces back (fast|quickly) / (can|does) (do)? .. (impressions|accent|voices) /
  (good|great|brilliant) craic / (good|great) company / (good|great|wicked|brilliant|dry|lovely|
  fantastic|quick|wonderful) sense of humour / sense of humour / humorous / witty / makes (people|
  everyone|others|us|staff|me) laugh / resilien* / hilarious / joker / sense of fun / infectious
  (laugh|laughter|smile|giggle) / comedian / great fun / loves to (laugh|joke)
3 (incredibly|remarkably|extremely|exceptionally|hugely) (resilient|funny)
"""

FRIENDSHIPS: Final = """
1 makes friends (easily|quickly)? / has (a|one|some) (friend|friends|good friend|close friend) /
  (sociable|friendly|popular) / small (circle|group) of friends / (sticks|stuck) by (his|her|their)
  / (a|one) (best|good) (friend|mate) / (kind|caring) to (others|other|peers|younger|friends) /
  loyal
2 (good|solid|brilliant|lovely|great|fantastic|nice|tight|loyal|loads of|plenty of|tonnes
  of|true|firm) .. (friend|friends|mate|mates|pals|buddies|butties|friendship|friendships) /
  (group|circle|crowd|gang) of (good|close|nice|lovely|solid)? (friends|mates|pals) /
  (good|strong|close|many|lots of|positive|two close|best|stable|wide|several|established) (circle
  of)? (friends|friendships|friendship|friend|peer relationships) / good friend / popular / loyal
  friend / well liked / (loyal|kind|caring|good) to (his|her|their) friends / gets on
  (really|very|so)? well with .. (children|kids|residents) / gets on (well|brilliantly) with
  (peers|everyone|others|other)
3 very popular / (excellent|exceptional|exceptionally strong) (friendships|friend|peer
  relationships)
"""

EDUCATION: Final = """
1 (enjoys|likes) (school|learning|college|maths|science|english|art|reading|his|her)
  (lessons|subjects)? / keen to (learn|study|do well|return to) / bright / wants to (learn|do
  well|study|go to college) / eager to learn / curious mind
2 (doing|does|progressing|achieving|thriving) (brilliantly|superbly|really well|very well|well)
  (at|in) (sixth form|school|college|nursery|maths|science|english|class|his|her) / thriving
  (at|in) (school|college|nursery) / academically (able|bright|strong|gifted) /
  (pleasure|joy|delight) to teach / top (group|stream|sets) (for|in)? / (star|keen|strong)
  (pupil|student|learner|reader) / top (table|of) .. (class|year|reading|maths|table)? / on track
  (at|in)? / enthusiastic about (school|learning|college) / loves (school|learning|maths|science|
  reading|college|books|english|history) / predicted (good|high|strong|grade) / top set /
  (excellent|100|full|good|great|outstanding) (school)? attendance / attendance is
  (excellent|100|very good|good) / hard working / hardworking / works hard / (good|strong) (grades|
  progress|gcse|gcses|results) / bright / intelligent / very able / attends (school|college) every
  day / enthusiastic learner / above (age|expected)
3 (exceptionally|extremely|highly|very) (bright|able|intelligent|academic) /
  (predicted|achieving|achieved) .. (8|9|top|a star|distinction*) / head (boy|girl) / prefect
"""

FAMILY: Final = """
1 misses (his|her|their) (sister|brother|siblings|nan|mum|family|gran|dad) /
  (caring|kind|good|protective|loving|devoted|proud) .. (big|older|younger|little)
  (brother|sister) / (protective|fond) of (his|her|their) / speaks fondly of / (cares|care)
  (about|for|deeply) .. (brother|sister|siblings|family|nan|mum|gran|grandad)
2 (close|strong|good|loving|warm|positive|special) (bond|relationship|relationships|attachment|
  connection)? (to|with|between) .. (sister|brother|siblings|sibling|nan|gran|grandmother|family|
  mum|dad|aunt|grandparents|grandad|uncle|mother|father|cousins) / (adores|loves|idolises|dotes
  on|devoted to|worships) (his|her|their) .. (sister|brother|siblings|nan|gran|grandmother|family|
  mum|dad|aunt|grandad|grandparents|cousins|uncle|mother) / close to (his|her|their) /
  (devoted|loyal) to (his|her|their) .. (brother|sister|siblings|twin|nan|mum|dad|family|gran) /
  love of (his|her|their) life / (idolises|worships|adores|dotes) .. (brother|sister|twin|mum|dad|
  nan|gran|baby|nana|cousins|family) / thinks the world of (his|her|their) .. (brother|sister|mum|
  dad|nan|gran|nana|twin|grandad|uncle|aunt|cousins) / close to both .. (grandmas|parents|sisters|
  brothers|grandparents|grans|nans)? / lives for visits / close (family|bond) / (kind|good|loving|
  lovely|caring|great|brilliant) (big|older|little)? (brother|sister) / strong sibling / sibling
  bond / (supportive|loving) (family|grandparents|grandmother|aunt|extended)
3 (exceptionally|extremely|very) close (to|with|bond) ..
  (sister|brother|siblings|nan|gran|family|mum|dad)
"""

IDENTITY: Final = """
1 (interest|interested|curious) .. (heritage|culture|faith|roots|religion) / explor*
  (his|her|their) (heritage|culture|faith|identity) / faith is important / faith .. important
2 proud .. (deaf|welsh|polish|irish|roma|muslim|sikh|jamaican|gypsy|traveller|african|kurdish|
  ghanaian|nigerian|scottish|somali) .. (lad|lass|girl|boy|man|woman|person|young)? / (faithful|
  active|committed|regular|proud) (member|part) of .. (church|mosque|chapel|gurdwara|temple|
  synagogue|parish|community) / (faith|chapel|mosque|church|prayer|gurdwara|culture|welsh|language)
  .. (matters|means|important) .. (him|her|them)? / faith .. (going|strong|important|keeps) / proud
  of (his|her|their) (faith|language|name|community) / proud (of|to be) .. (heritage|culture|faith|
  jamaican|black|muslim|somali|roots|identity|deaf|irish|roma|polish|sikh|background|african|
  caribbean|traveller|who) / strong (sense of)? (identity|faith|cultural identity|sense) / devout /
  attends (church|mosque|temple|mass|gurdwara|synagogue) / (sings|serves|volunteers) ..
  (church|mosque|mass|choir) / faith .. (comfort|strength|sustains|gives) / loves
  (church|mosque|his faith|her faith) / enjoys (church|mosque)
3 (very|extremely|hugely|fiercely|immensely) proud (of|to be) ..
  (heritage|culture|faith|identity|roots|deaf|black)
"""

SELF_CARE: Final = """
1 (learning|starting|beginning) to (cook|budget|manage|look after|travel) / takes pride in
  (his|her|their) / (helps|helpful) (around|with|in) .. (house|home|chores|cooking|kitchen) /
  (can|able to) (cook|make) / good (personal)? hygiene / keeps (his|her|their) room
2 (cooks|bakes|cook) (simple|well|for|meals|basic|his|her|their|independently) /
  (good|strong|great|developing) (independence|self care|life|independent living|independent)
  skills / independent (in|with) .. (self care|personal care|washing|dressing) / looks after
  (himself|herself|themselves) / takes good care of (himself|herself|themselves|his|her) /
  (travels|gets) (independently|the bus|the train|himself|herself) / manages (his|her|their) own
  (money|budget|appointments|washing|medication|laundry) / gets (himself|herself|themselves)
  (up|ready|to school|dressed|washed|off) / (cooks|makes) (his|her|their) own / does
  (his|her|their) own (washing|cooking|laundry|ironing|shopping) / (budgets|saves)
  (well|his|her|money) / very independent / independent for (his|her) age
3 fully independent / (excellent|exceptional) (independence|self care|life|independent living)
  skills
"""

HOPES: Final = """
1 (wants|hopes|would like|dreams|wishes|aspires|hoping) (to be|to live|to stay|to go|to have|to
  move|to join|to become|to get|to see|for|to return) / would like to
2 (wants|hopes|would like|dreams|aspires|plans|hoping|ambition|like|want) (to|of) (be|being|become|
  becoming|train|go|study|work|join) (a|an|as|to|into|at|for|in|the) / ambition* / set on /
  (has|got) (his|her|their) heart set on / (wants|hopes) .. (own|van|business|flat|army|navy|raf|
  uni|job|trade) / (wants|hoping) (out of|a fresh start|to change) / aspir* / dream~ of / career /
  (applied|apply|applying) for / i want to be / when (he|she|they|i) (grows|grow) up / university /
  apprenticeship
3 (determined|driven|clear|strong) .. (ambition|ambitions|goals|become|plans|succeed) / knows
  exactly what
"""

BLOCKS: Final = {
    "trusted_adult": TRUSTED_ADULT,
    "talents": TALENTS,
    "humour": HUMOUR,
    "friendships": FRIENDSHIPS,
    "education": EDUCATION,
    "family": FAMILY,
    "identity": IDENTITY,
    "self_care": SELF_CARE,
    "hopes": HOPES,
}
