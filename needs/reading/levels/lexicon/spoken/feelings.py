"""Feelings and mental health, as people say them without the words of the trade."""

from typing import Final

EMO: Final = """
9 post traumatic stress? / hide and seek / (hide~|hides) .. hide and seek / (scream*|howl*|
  shriek*|roar*|cry*|weep*) .. (with (laughter|joy|delight|excitement|happiness)|roller coaster|
  rollercoaster|ride|rides|slide|happy tears|at the (match|panto|concert)) / get~ down from (the|
  his|her) / (weep*|cry~|cries|crying|cried|sob~|tears|bawl~) .. (at (the|a) (film|films|end of|
  wedding|advert)|when (the|his|her) team|chopping|onions|laughing|with laughter|happy) / happy
  tears / tears of / (meltdown|panic) .. (nuclear|market|buy*|button|room) / crying (shame|out) /
  (frightened|scared|afraid) of (nothing|no one|nobody) / (frit|scared|frightened|terrified) of
  (spiders|wasps|moths|clowns|mice|rats|heights|bees|snakes|geese) / (on|in) a (high|low) (note|
  heat|sugar) / low (fat|key|sugar|tide|down|cost|level|arousal|stimulus|risk|attendance|income)
1 nerves (get|before|at|about|on) / (bag|bundle) of nerves / (gets|got|has|have) .. (jitters|
  collywobbles|nerves|butterflies|wobbles|willies) / (needs|need|wants|likes|takes) .. (quiet|
  kind|gentle|reassuring|calm) (word|words) / (squeeze|pat) (of|on) .. (shoulder|hand) / (told|
  telling) (it'll|it will) be (fine|ok|okay|alright|all right) / (goes|gone|go) (quiet|into (his|
  her) shell) when / (takes|take) things to heart / thin skinned / (frets|fretful|fretting) /
  (bit|little) (mardy|narky|nervy) / nervy / mithered / (a)? (sensitive|anxious|nervous) soul /
  soft hearted / (needs|need) .. (telling|told|hear) .. (safe|ok|alright|fine|not in trouble) /
  (tummy ache*|tummy aches|stomach ache) (when|before|on) / down about / (easily|quickly) (hurt|
  knocked) / (first night|new place) nerves / (dips|dip) in (mood|confidence) / lacking (in)?
  confidence / (doubt~|runs) (himself|herself) down / (low|poor) (opinion of|self) <self>? / hard
  on <self> / (weepy|teary|glum|gloomy) / (quick|bit of|little) (cuddle|hug|reassurance) ..
  (right|fine|settles|again|better)? / (nervous|anxious|worried) (about|before|around|of|with)
2e (frit|frightened|scared|terrified|petrified|feared|afraid) (to|of) (the|be|being|go|going|
  sleep*|bed|bedtime|dark|baths|bath|night|men|doorbell|noise|loud|alone|almost|everything|most|
  most things) / (goes|go|went|going|gone) (from)? .. (nought|nothing|zero|0) to (sixty|hundred|
  60|100|ninety|eighty) / (zero|nought) to (sixty|hundred|60|100) / (cry~|sob~|weep~) <self> to
  sleep / (screams|sobs|howls|roars|wails|weeps|shrieks|bawls|bawling|howling|wailing|shrieking|
  weeping|howled|wailed|wept) / (end~|ends) up in (floods|tears|bits|pieces|a heap|a ball) /
  (floods|flood) of tears / floods (after|most|every|over|when) / (in|into) floods / (falls|fall|
  fell|falling) apart (at|when|over|after|before|if)? / (comes|come) (undone|unstuck) (at|when|
  over|after|before|if) / (lose~|loses)
  (it|himself|herself|the plot) (over|when|most|every|several|completely|if)? / (tips|tip|send~|
  sends|sets|set~|tipped|push~) (him|her|them) (over (the)? edge|into (a)? (meltdown|panic|spiral|
  tailspin|rage)|off|spinning|over) / tailspin / (sit~|sits|stay~|stays|kneel*|lie|lies) (down)?
  (with|by|beside|next to|alongside|on (the|his|her) (stairs|landing|floor|bed) with) (him|her|
  them) .. (until|till|while|to|most|each|every|through|and) .. (calm*|eases|pass*|breath*|settle*|
  sleep*|asleep|over|stops|done|comes) / (needs|staff|adult|someone|somebody|carer|us|carers) ..
  (sit|sits|stay) with (him|her|them) (each|every|most|and|while|through) / (breath*|breathing)
  (with|along) (him|her|them|till|
  until)? / (bring|brings|bringing|brought|talk|talks|coax*|get) (him|her|them) (right)? (back)?
  (down|round|back down|back from) / come (back)? down (again)? (from|after|with) / (take~|takes)
  .. (one of us|an adult|someone|a carer|staff|two of us|half an hour|twenty minutes|ages|a long
  (time|while)) .. to (calm|settle|come (down|round|back)|bring (him|her|them)|soothe|get (him|
  her|them)) / (big|huge|massive|enormous|strong) (feelings|emotions|reactions|upsets|wobbles) /
  (slightest|smallest|tiniest|least|littlest) (thing|things|change|noise|setback|knock|no|upset|
  mistake|telling off|disappointment) / (sets|set) (him|her|them) off / (daft|little|small|silly|
  tiny) things (upset|set|tip|send|floor) / (up and down|up one|rollercoaster|roller coaster) ..
  (minute|mood|moods|emotion*|emotionally|feelings) / (moods|mood) (swing|swings|change|turn|
  flip*|crash*|plummet*) / (wakes|woke|waking|wake) (up)? ((most|every|each) (night|nights)|(two|
  three|several|many) (times|nights)|at night|in the night|in a (sweat|panic|state|fright|terror)|
  sweating|screaming|soaked|crying|shaking) / (bad|terrible|awful|
  vivid|horrible|nightly|frequent) (dreams|dream) / (cannot|not) (sleep|sleeping|settle) (alone|in
  (his|her)|without (a|an|the|someone|his|her)|at night|by) / (not|hardly|barely|rarely) (sleep|
  sleeps|sleeping|slept) / (wants|likes) (a|an|his|her) .. (grown up|adult|carer|someone) (by|
  beside|next to|close to|close by) (him|her|them) / (cling~|clings) (to|on) .. (me|us|leg|like|
  adults|carer) .. (limpet|screaming)? / (separation|parting|being left|leaving|goodbye|goodbyes)
  .. (distress*|screams|cries|panic*|hard|terror|tears) / (cannot|not) (manage|control|handle|
  regulate|contain|cope with|name|put into words) .. (feelings|emotions|temper|upset|worry|
  worries|fears|anger) / (feelings|emotions|worries|fears|sadness|anxiety|grief) .. (overwhelm*|
  swamp*|take over|takes over|too much|flood*|spill*|run away) / (terrified|petrified|scared
  stiff|frightened|scared) (most|all|every|of) / (scared|frightened) .. (of (being|his|her|the)|
  all the time) / (panics|panicking|panicked|panic) (in|at|when|if|about|over|and|every|most) /
  (hyperventilat*|hyperventilates) / (shak~|trembl*) .. (with (fear|nerves|worry)|in fear|
  uncontroll*) / (rocks|rocking) (himself|herself|back and) / (hides|hiding) (under|behind|in) ..
  (table|bed|wardrobe|cupboard|sofa|blanket|duvet|desk) / (curls|curl|curled) (up|into) .. ball /
  (curls|curl|curled) up (under|behind|crying|and (cr*|sob*|rocks|will not))
  / (under|behind) (the)? (table|tables|desk|desks|bed) .. (crying|screaming|sobbing|shriek*|
  rocking|upset|most|when) / (heartbroken|bereft|desolate|despair*|devastated|anguish*) / grief ..
  (waves|raw|comes|hits|hard|daily) / grieves / (co regulat*|coregulat*) / (needs|need) ..
  (calming|soothing|settling|regulating|grounding) (down)? / (grounding|calming|breathing|
  regulation|self soothing) (techniques|strategies|exercises|box|corner|space|plan|activities) /
  (safe|calm|quiet) (space|corner|place) (to|when|where) / (sensory)? calm box / (his|her|their)
  (anxiety|worries|distress|moods|emotions|fears) (is|are) (high|huge|extreme|sky high|constant|
  through the roof|overwhelming) / (anxiety|worry) (levels|stops|prevents|makes|means|rules|gets
  the better|spikes|spiked|soars) / (crippling|crippled|chronic|acute|constant |paralys*|intense)
  .. (anxiety|worry|fear|nerves|sadness) / eaten up (with|by) / (goes blank|zones out) / (or|and|
  then|just|simply|either|often) (withdraws|shuts down|closes down|freezes) / (withdraws|shuts
  down|closes down|freezes|shut down) (completely|totally|when|if|under|with|around|at (any|the|
  loud)|for (hours|days)|into (himself|herself)|from (everyone|others|people|adults|us)) / (goes)?
  (blank|vacant)
  for / (spaces|zones) out / (on|in) (high|constant|permanent) alert / always on (alert|edge|
  guard|the lookout) / (scans|scanning|checks) .. (room|exits) / (scans|checks|checking) .. (doors|
  windows|locks) .. (danger|night|before|over and over|repeatedly|again) / (startles|flinches) (at|
  when|if) / jumps (when|if|at (every|any|loud|sudden|noise*|doors|shadows|the (slightest|smallest|
  least))) / startle* / easily startled / (reliv*|
  flash backs) / (memories|memory) .. (flood*|haunt*|overwhelm*|come back) / haunted by / (deeply|
  very|terribly|extremely|profoundly|so|really|constantly|frequently) (distressed|unhappy|sad|
  upset|low|troubled|fearful|frightened|scared|worried|sensitive|emotional|unsettled|tearful) /
  (emotional|mood|moods) .. (all over the place|all over the shop|up and down) / (all over the
  place|all over the shop) (emotionally|with)? / (wears|wear) .. (heart|emotions) on .. sleeve
3 (lose~|loses|lost|beside) (himself|herself|themselves) .. (for)? .. (hour|hours|evening|
  afternoon|morning) / (hour|hours) .. (sob*|scream*|roar*|cry*|howl*|wail*|rag*|weep*|distress*|
  upset|shriek*|meltdown*) / (sob*|scream*|roar*|cry*|cries|howl*|wail*|weep*|shriek*|rag*|
  inconsolabl*|upset*|distress*|beside <self>|meltdown*|bawl*) .. (for|of|to|lasting|last|takes|
  over)? (an|a|up to|two|three|several|many|over an|the better part of an|about an|half the|whole|
  most of the|the entire)? (hour|hours|afternoon|evening|morning|night|day|hours at a time|hours
  on end) / (long|lengthy|extended|hour long|drawn out|prolonged) (spells|bouts|periods|episodes|
  stretches|fits|outbursts|meltdowns) (of)? .. (distress|crying|upset|screaming|sobbing|tears|
  panic|despair|rage|dysregulation)? / (days|mornings|evenings|afternoons|lessons) (are|is) ..
  lost to / (nothing|none of what|no words|not a word) .. (we|i|they|staff|you|anyone) (say|says|
  do|try) .. (goes in|gets through|reaches|helps|works|sinks in) / (cannot|not) (take|takes) in
  (a|anything|words) / (nothing goes in|cannot hear you|past hearing) / (class|classroom|room|
  lesson) (is|has|was|being|has to be|had to be|gets|have)? .. (emptied|cleared|evacuated) /
  (empty|clear|evacuat*) the (class|classroom|room) / (whole|entire) (house|class|household|home|
  family|school|unit) (is|on|walks|at|held) .. (eggshells|knees|around|standstill|round|hostage|
  upside) /
  (whole|entire) (house|class|household|home|family|school|unit) (stops|tiptoe*|revolves) .. /
  (school|nursery|teachers) .. (send|sends|sending|sent|phone|phones|ring|rings) (him|her|them)?
  (him|her|them|us|me) home .. (distress|upset|over it|meltdown*|because|as well|state)? /
  (meltdown*|upset*|distress|outbursts|panic attacks) .. (home and (at)? school|at school and|
  stop* the (house|class)|bring*|every day and last*|for an hour|an hour or more|up to (an|two|
  three)) / (takes|take|took|taking) (an hour|hours|two hours|up to|the whole|all) .. (calm|
  settle|recover|come (down|round|back)|(bring|get) (him|her|them)|soothe)
4 (nothing|nobody|no one|none of us|no adult|no one here) (can|could|will|is able to|ever)?
  ((settle*|reach*|calm*|soothe*|console*|comfort*) (him|her|them)?|(bring|get|talk|hold) (him|her|
  them)) .. (down|
  round|back|through)? / (crisis|crises) .. (daily|every day|each day|most days|day after day|
  everyday) / lurch* from (one)? crisis / from (one)? crisis to (the next|another|crisis) /
  (beyond|past) (reach|comfort|consoling|soothing) / (runs|ran|run|bolts|dashes) into (the)?
  (road|traffic) .. (distress*|upset|state|panic)? / (danger|dangerous|risk) to <self> when ..
  (distress*|upset|dysregulat*|state) / (police|ambulance|paramedics|crisis) .. (distress|
  emotional|dysregulat*|could not calm) / (constant|permanent|perpetual) (distress|crisis|terror|
  state of) / cannot be (reached|calmed|settled|soothed) / (two|both) (adults|staff|of us) ..
  (keep (him|her) safe when|just to keep)
"""

MHE: Final = """
9 depress* (about|by) (the|city|united|his team|her team|losing|being|football|weather|it|arsenal|
  leeds|spurs|liverpool|chelsea|everton|villa|rangers|celtic) / (bit|little|totally|proper) ocd /
  ocd about (his|her|the|tidy*|clean*) (trainers|room|shoes|hair|pens|desk|shelves)? / psychology
  (a level|a|gcse|student|degree|lesson|lessons|class|teacher|textbook|club|book|books|at
  (college|university|a)) / (study*|doing|taking|takes|reading|studies) psychology / phobia* of
  (spiders|wasps|needles|clowns|buttons|heights|moths) / (manic|mad|bonkers|mental) (monday|
  weekend|street|rush|laugh|pace|week|day) / (was|is|it's|were|absolutely|proper|totally) mental /
  mental (maths|arithmetic|note|health (day|week|awareness|first aider)|image|picture|block) /
  crisis (what crisis|meeting) / (hay fever|antihistamine|asthma|thyroid|epilepsy) .. (tablets|
  dose|medication) / dose of (his|her) (hay fever|asthma|epilepsy|thyroid|insulin) / counselling
  course / (retail|pet|pony|equine|beauty|massage|hydro) therapy / (delusion*|illusions) of
  grandeur / hearing voices (in the|from|down)
1 (gp|doctor|school nurse|nurse|surgery) .. (keeps|keeping|keep) an eye .. (mood|low|anxi*|sleep|
  mental) / (wellbeing|emotional wellbeing|mental wellbeing) (check|checks|check ins|sessions|
  team|support|service) / (low|mild) (level)? (symptoms|anxiety|depression) / school (based)?
  (counsellor|counselling|emotional) / (draw and talk|drawing and talking|lego therapy|nurture
  sessions) / (talks|chats|chatting|talking) (to|with) .. (counsellor|wellbeing|elsa) / place2be /
  (bereavement|grief) (counsell*|worker|service|group) / waiting list .. (camhs|therap*|counsell*|
  mental) / (referral|referred|refer) .. (camhs|mental health|counsell*|wellbeing)
2e (under|with|seen by|seeing|sees|open to|known to|back with|on the books (of|at)|attends|
  attending|accepted by) .. (camhs|cahms|cypmhs|cyps|psychiatr*|psycholog*|mental health|
  therapist|the clinic) / (camhs|cahms|cypmhs|psychiatr*|psycholog*|therapist|counsellor|doctor|
  gp|clinic) .. (diagnos*|says|think*|thinks|suspect*|query|treat*|working with|prescrib*|label*)
  .. (depress*|anxiety|ocd|ptsd|trauma|post traumatic|obsess*|phobia|panic|mood)? / (diagnos*|
  diagnosis|label) .. (depress*|anxiety|ocd|obsess*|ptsd|post traumatic|phobi*|panic|mood|
  dissociat*|psychos*|bipolar|body dysmorph*|mental|trauma) / (clinically|low grade|reactive|post
  natal|severe*|moderate*) (depressed|depression) / (antidepress*|anti depress*|ssris|fluoxetine|
  prozac|sertraline|citalopram|escitalopram|venlafaxine|amitriptyline|duloxetine|propranolol|
  diazepam|lorazepam|promethazine|beta blockers) / (tablets|pills|medication|meds|something|
  medicine|prescrib*|prescription) for (his|her|their|the)? (nerves|mood|depression|anxiety|ocd|
  panic|low mood|worry|trauma|voices) / (ocd|compulsive|obsessive|obsessional|intrusive) (clinic|
  thoughts|rituals|behaviours|checking|hand|washing|behaviour|compulsions|urges|images) /
  (intrusive|racing|obsessive|unwanted) thoughts / (rituals|compulsions|compulsive) / (wash~|
  scrub~|clean~) (his|her|their) hands .. (raw|bleed*|sore|times|over and over|hours|repeatedly|
  crack*) / (check~|checks) .. (taps|locks|door|switches|plugs|oven) .. (times|over and over|
  repeatedly|again and again) / (tap~|touch~|count~) .. (times|numbers) before .. / (talking|
  psychological|trauma|exposure|narrative|group|family|one to one|1:1|arts|music|sand|play|drama|
  filial|specialist|individual) (therapy|psychotherapy|therapies|treatment) / (emdr|cbt|dbt|mbt|
  ddp|theraplay|ipt|nbt|tf cbt) (sessions|therapy|under|with|once|from|work|programme|each|every|
  weekly|fortnightly|is|has|for|skills|group|therapist)? / (therapy|counselling|cbt|emdr|
  psychologist|therapist|counsellor|camhs) .. (fortnightly|each fortnight|every fortnight|every
  two weeks|every other week|monthly|once a month|under way|ongoing|begun|started|continues|is
  helping) / (mental (ill health|illness|health (issues|difficulties|struggles|problems|battles|
  needs|input)|struggles|state)) / (nervous|mental|emotional) breakdown / (eating disorder|
  depressive|anxious|traumatic|dissociative|psychiatric) (illness|disorder|episode|condition|
  symptoms|service|reaction) / (electively|selectively|situationally) mute / mutism / (hears|
  hearing|heard) .. (voice|voices) .. / (sees|seeing) (things|people|shadows|faces) (that are not|
  who are not|others|which are not|nobody) / (panic|tic|mood|stress|sleep|eating|conversion)
  disorder / (agoraphob*|claustrophob*|emetophob*|phobic) / (not|never) (left|leaves|leave|
  leaving|been out of) (the|his|her) (house|room|bedroom|home) .. (for|in|since|weeks|months|
  days)? / (housebound|bed bound) / (mood|sleep) (chart|diary|stabiliser*) / (camhs|psychiatric|
  mental health) (plan|worker|care|caseload|assessment|nurse|practitioner|liaison|clinic|
  appointment|appointments|input|team|therapy|review)
3 (dose|doses|medication|meds|tablets|medicine|prescription) .. (juggl*|fiddl*|tweak*|chang*|
  adjust*|upped|alter*|switch*|put up|increas*|titrat*|swapped|rais*) / (juggl*|fiddl*|tweak*|
  chang*|adjust*|alter*|switch*|swap*) .. (dose|doses|medication|meds|antidepress*) / (second|
  third|fourth|new) (antidepressant|antipsychotic) / (therapy|cbt|emdr|camhs|psychologist|
  psychiatrist|therapist|counsell*|clinic|dbt|sessions) .. (every week|each week|weekly|once a
  week|twice a week|twice weekly|two times a week|every (monday|tuesday|wednesday|thursday|
  friday)) / (weekly|twice weekly|intensive) (sessions|appointments|visits|input) .. (clinic|
  camhs|psych*|therap*|mental) / (ocd|depression|anxiety|ptsd|illness|trauma) (has|is)? .. (taken
  over|rules|dominates|crippling|disabling|debilitating|controls|severe|serious|stops (him|her)) /
  (serious|severe|crippling|debilitating|disabling|complex|significant|entrenched) .. (ocd|
  obsessive compulsive|depression|ptsd|mental|anxiety disorder|depressive|psychiatric|post
  traumatic) / (antipsychotic*|anti psychotic*|clozapine|haloperidol|lamotrigine|valproate for
  mood|mood stabilisers) / under .. consultant psychiatrist / (eating|body) disorder (unit|
  service|team) weekly / (voices|voice) .. (in (his|her) head|nobody|only (he|she)|commands|nasty|
  worse) / (believes|convinced|thinks) .. (watched|poison*|spied|bugged|following (him|her)|out to
  get|listening|cameras)
4 (crisis|home treatment|crisis resolution|intensive treatment|hbtt|crht) (team|service|nurses|
  house|line) .. / (assess*|assessed|awaiting|waiting|wait|bed|beds) .. (mental health act|
  psychiatric|adolescent unit|tier 4|inpatient|the unit|under the act) / (bed|beds) (on|in|at) (a|
  an|the) .. (adolescent|psychiatric|mental|secure) .. (unit|ward|hospital)? / (adolescent|
  psychiatric|mental health|camhs|young people's|secure) (unit|inpatient|ward|hospital|admission|
  intensive care|bed) / (just|recently|newly) (out|discharged|home|back) (of|from) .. (unit|ward|
  hospital) / (admi*|step down|discharge*|came out|transferred) .. (adolescent|psychiatric|mental
  health|camhs|eating disorder|tier) .. (unit|ward|hospital) / (sectioned|on a section|under
  section|section two|section three|section 2|section 3|section 136|s136|s2|s3|136 suite|place of
  safety) / (lost|losing) touch with reality / out of touch with reality / (psychotic|psychosis|
  delusional|catatonic|florid) / (voices|voice) .. (order*|orders|tell|tells|command*|urg*|kill|
  hurt|jump) / (acutely|floridly|gravely|dangerously) (unwell|ill|psychotic|disturbed)
"""

BLOCKS: Final = {"EMO": EMO, "MHE": MHE}
