"""Feelings, mental health, self-harm and attachment."""

from typing import Final

EMO: Final = """
9 social anxiety / anxiety disorder / generalised anxiety / separation anxiety disorder /
  generalised anxiety disorder / brain trauma / withdrawn (from|by|as|at|the) / (was|were|been)
  withdrawn / worries about (money|brexit)
0n settled and (happy|cheerful|content) / emotionally (well|stable|resilient|settled) / emotionally
  .. (age appropriate|line with|typical|on track|expected) / happy and settled / mood is ..
  (good|bright|stable|positive) / no concerns .. (emotional|emotionally|mood) / even tempered /
  (cheerful|contented|placid|easygoing) (child|boy|girl|baby|young|disposition) / copes well with
  (change|stress)
1 get~ low / (gets|feels) wobbly / wobbly (at|when|before|after|around|in) / anxious / anxiety /
  worry~ / worried / worrier / nervous / low mood / feel~ low / tearful / sad
  / sadness / jumpy / unsettled / upset~ / fret~ / homesick / clingy / low self esteem / low
  confidence / lacks confidence / mood swings / needs (some|a lot of|lots of)? reassurance /
  easily (upset|worried|frustrated|overwhelmed) / cry~ easily / moody / struggle~ with change /
  sometimes (low|sad|anxious|upset) / feel~ (sad|down|flat|overwhelmed) / weepy / fearful /
  emotional* (sensitive|fragile|vulnerable) / withdrawn / frightened of / afraid of the dark /
  flinch* / grieving / bereaved / bereavement / grief / worthless / mood is up and down / easily
  frustrated / loss of his mother / panicky / on edge /
  (be|is|feeling|feels|felt|bit|quite|very|little) low / low in (mood|himself|herself|spirits) /
  dead inside / wobble~ / self esteem / confidence is low / homesickness / needs
  (encouragement|comfort) when / bite~ (his|her|their) nails / sensitive / mood (dips|can
  dip|fluctuat*|is low|drops) / unhappy / apprehensive / lonely / miserable / stress /
  emotionally immature / tearfulness / gets (upset|worried|anxious) / lack of confidence / quiet
  and withdrawn / insecure / ruminat* / ashamed / (ashamed|sad|flat|quiet|tired) and low / needs
  a (hug|cuddle) / a cuddle / worked up / whether (he|she|they) will .. move again / frets / low
  days / gets down / overly sensitive / tears / shy and anxious / quick reassurance / settles ..
  reassurance / mild anxiety / (some|slight) anxiety / nervousness / low at times / feels nothing
2e (relies|depends|needs|rely) .. (bring|talk|calm|soothe|settle|help) (him|her|them) .. (down|back|
  round|calm) / (bring|talk|coax) (him|her|them) (back)? (down|round) / (right|terrible|dreadful|
  proper|real|awful|bit of a) state / beside (himself|herself|themselves) / in bits / goes to pieces
  / distress* / dysregulat* / meltdown* / panic attack* / nightmare* / night terror* / flashback*
  / hypervigilan* / hyper-vigilan* / co-regulat* / coregulat* / emotional outburst* / outbursts
  of (emotion|crying|tears) / inconsolable / sob~ / wake* (screaming|shouting|crying|terrified) /
  trauma response* / triggered by / emotional regulation / regulat* (his|her|their)
  (emotions|feelings|mood|emotional|own) / manage~ (his|her|their) (emotions|feelings) / big
  feelings / overwhelmed / needs an adult to (calm|settle|sit|soothe|regulate) / dissociat* /
  shut~ down / tearful .. (daily|every day|most days) / emotionally volatile / emotional
  wellbeing need* / distraught / calm .. with (an|a) (adult|trusted) / needs (a lot of|lots
  of|constant|frequent|daily) (reassurance|comfort|soothing) / emotional lability / poor sleep /
  struggles to sleep / cannot settle at night / severe anxiety / very anxious / highly anxious /
  significant anxiety / extremely anxious / trauma / traumatised / traumatic / melts down / find~
  it hard to (calm|settle|regulate|manage) / help to calm / check ins / quick to tears / cry~
  (daily|himself|herself) / regulate / (help|support|adult) .. (regulat*|calm|settle|soothe) /
  night* terrors / panics / crying spells / hysterical / emotionally
  (dysregulat*|unstable|overwhelmed|labile|reactive) / struggles to manage .. (emotions|feelings)
  / struggles with .. (emotions|feelings|regulation|emotional) / (intense|strong|overwhelming)
  (emotions|feelings) / low mood .. (most|every|daily|persistent) / fight flight / fight or
  flight / unable to self soothe / needs .. co regulation / inconsolabl* / emotional
  (support|needs|difficulties|distress|wellbeing is) / trauma symptoms / zones of regulation /
  calm down time / frightened .. (daily|night|nightly) / sits with (him|her|them)
  (each|every|most) / (cries|crying|tearful|sobs|upset) .. (most mornings|most days|every
  day|daily|each day|every night|each night|every evening) / escalates quickly / spirals /
  heightened / emotional regulation .. (difficult*|support|poor|struggle*) / regulation / grief
  .. (overwhelm*|daily) / (daily|constant|regular) (emotional support|reassurance|check
  ins|comfort) / breathes with / easily dysregulated / emotionally reactive / struggles
  emotionally / (fears|fear) (night|bedtime|abandonment) .. (nightly|every)
3 (prolonged|lengthy|lasting|extreme|intense|severe|hour long) ..
  (dysregulat*|distress|meltdown*) / (dysregulat*|distress*|meltdown*|tearful) .. (most days|for
  hours|daily basis|hours at a time) / (dysregulat*|meltdown*|distress|outburst*) .. disrupt* /
  takes hours to (calm|settle|recover|regulate) / (dysregulat*|distress*|meltdown*) ..
  (last*|lasting) .. (hour|hours) / (most days|daily|several times) .. dysregulat* / cannot
  regulate / unable to (self)? regulate / extremely dysregulated / highly dysregulated / severely
  traumatised / meltdowns .. (most|daily|every) / extreme emotional / severe emotional /
  (hour|hours) .. to (calm|settle|come) / (daily|regular|frequent) .. lasting .. hour* /
  (distress|meltdowns|dysregulation) .. (home and school|both) / in a heightened state /
  (constantly|permanently) (heightened|dysregulated|distressed|anxious) / high states of
  (distress|arousal|anxiety)
4 (nobody|no one|nothing) .. (settle*|soothe*|calm*|console*|comfort*) (him|her|them)? / daily
  crises / cannot be (settled|soothed|calmed|consoled|comforted) / in (daily|constant) crisis /
  daily crisis / crisis daily / unsafe .. distress* / distress .. unsafe / constant state of
  (crisis|distress|terror|fear) / crises every day / unable to be (settled|soothed|calmed|consoled)
  / (unsafe|dangerous) when (distressed|dysregulated) / inconsolable for hours / crisis ..
  (daily|every day)
"""

MHE: Final = """
9 (speech|language|occupational|hydro|music|speech and language|salt|educational)
  (therap*|psycholog*) / speech and language therap* / educational psycholog* / odd
  (jobs|job|socks|day|one|hours|times|number|occasion)
0t mental health / camhs / psychological
0n no mental health (concerns|needs|difficulties|diagnosis|diagnoses|issues|problems|condition*)
  / mental health is good / (good|stable) mental health / mentally well
1 mild (symptoms|signs) .. (anxiety|depression|ocd|trauma|low mood) / gp .. (keep* an
  eye|monitor*|watch*|review*) .. (mood|anxiety|sleep|depression|symptoms|mental) / (mood|anxiety|
  symptoms|depression) .. gp .. (keep* an eye|keeping|monitor*|watch*) / mild (depression|
  depressive|ocd|anxiety disorder) / watchful waiting / referral to camhs / referred to camhs /
  camhs referral / referred .. camhs / awaiting camhs / camhs waiting list / waiting list for camhs
  / gp is monitoring .. mood / school counsellor / counselling / counsellor / bereavement support /
  low level mental health / mental health support team / mhst / elsa / emotional literacy support /
  waiting .. (camhs|therapy|counselling) / primary mental health / referred .. (therap*|psycholog*)
  / school therapist / low level (anxiety|depression) / wellbeing (practitioner|worker|mentor) /
  (kooth|talking therapies|early help) / mental health (lead|first aid) / (emotional|mental) health
  .. monitored / seen by .. school nurse .. (mood|anxiety)
2e camhs / ptsd / post traumatic stress / depression / depressive / depressed / anxiety disorder
  / ocd / obsessive compulsive / therapy / therapist / psychotherap* / play therap* / art therap*
  / emdr / cbt / dbt / cognitive behavioural / antidepressant* / sertraline / fluoxetine /
  citalopram / mirtazapine / bipolar / anorexi* nervosa / psycholog* / clinical psychologist /
  psychiatr* / ssri / mental health
  (nurse|practitioner|condition|needs|team|difficulties|diagnosis|worker|issues) / reactive
  attachment disorder / conduct disorder / oppositional defiant / odd / selective mutism / social
  anxiety / panic disorder / phobia / complex trauma / theraplay / ddp / dyadic developmental /
  body dysmorphi* / agoraphobi* / attend~ .. mental health / emerging .. personality disorder /
  eating disorder / early intervention in psychosis / mental health
  (service|services|support|problems|illness|disorder|issues) / camhs
  (open|support|involvement|worker|clinician|nurse|appointments) / under camhs / anti
  (depressants|depressant) / (prescribed|takes|taking|on) ..
  (antidepress*|sertraline|fluoxetine|propranolol|medication for (anxiety|mood|depression)) /
  trauma (therapy|therapist|focused) / clinical psychology / tic disorder / mood disorder /
  adjustment disorder / hypomania / dissociative / attachment disorder / separation anxiety
  disorder / formulation .. psycholog* / therapeutic (sessions|intervention|work) / drama therap*
  / systemic / family therapy / talking therapy / not (engaging|engaged|attending|engage) (with)?
  camhs / declin* camhs / on the camhs caseload / body image .. therap* / anxiety medication /
  self esteem .. therapist / (depression|anxiety) (diagnosis|diagnosed) / diagnosed with
  (depression|anxiety|ptsd|ocd)
3 (weekly|twice weekly|intensive) ..
  (camhs|psychiatr*|therapy|psycholog*|cbt|dbt|psychotherapy|clinical) /
  (camhs|psychiatr*|therapist|psycholog*|therapy|clinician) .. (weekly|every week|each week|once
  a week|twice a week) / eupd / emotionally unstable personality / personality disorder / schizo*
  / risperidone / aripiprazole / quetiapine / olanzapine / antipsychotic* / lithium / medication
  .. (changed|changes|change|adjusted|reviewed|titrated|increased|altered) .. psychiatr* /
  psychiatr* .. (changed|changing|change|adjusted|adjusting|altering|
  titrating|increased|increasing|alter~|switch~) ..
  (medication|dose|medicines|meds|sertraline|fluoxetine) / severe (depression|ptsd|anxiety
  disorder|ocd|mental illness|mental health) / severely depressed / significant mental health /
  complex ptsd / paranoi* / hear~ voices / psychotic symptoms / tier 3.5 / dbt programme / major
  depressive / mania / manic / assertive outreach / camhs home treatment / (intensive|twice
  weekly) .. (support|sessions) .. camhs / emerging (personality|psychosis|eupd|bpd) / borderline
  personality / bpd / (psychiatrist|psychiatric) .. (weekly|urgent|intensive) / community
  treatment / complex mental health / enduring mental / significant .. (depression|trauma|ptsd) /
  treatment resistant / dissociative identity
4 psychosis / psychotic episode / first episode psychosis / crisis team / tier 4 / tier four /
  sectioned / section (2|3|136) / (inpatient|psychiatric|acute|adolescent)
  (unit|bed|ward|admission|hospital|stay) / (admitted|admission|admit*) .. (psychiatric|mental
  health|adolescent|camhs) (unit|ward|hospital|bed) / detained under the mental health / mental
  health act / hallucinat* / delusion* / crisis and home treatment / command hallucinations /
  home treatment team / intensive home treatment / picu / mental health (unit|ward|hospital) /
  (voices|voice) .. (tell~|telling|told) / discharged from .. (unit|ward|psychiatric) / acutely
  (unwell|psychotic|ill) / acute mental health / mental health crisis / gatekeeping assessment /
  inpatient / (awaiting|recommended|considered|needs) .. (bed|admission) .. / informal patient /
  psychotic / mental health bed / (admission|admitted) .. (likely|imminent|ward|unit)
"""

SLF: Final = """
0t self harm* / suicid*
9 (heroin|ketamine|drug|drugs|opiate|opiates|opioid*|methadone|alcohol|cocaine|mdma|substance|
  substances|xanax|spice) .. (overdose|overdosed|overdoses) / (overdose|overdosed|overdoses) ..
  (on|of) (heroin|ketamine|drugs|opiates|methadone|alcohol|cocaine|mdma|xanax|spice|street) /
  accidental overdose* / kill~ <self> if / killed himself laughing / kill~ <self> laughing /
  cutting (down|ties|out|up)
0n keeps (himself|herself|themselves) safe
1 one superficial .. / scratch~ <self> .. once / superficial scratch .. once / past self harm /
  historic* self harm / (thoughts|thought) of (self harm|harming) / negative self talk
2e self harm* / selfharm* / self injur* / self inflict* / cut~ <self> / cutting / hurt~ <self> /
  harm~ <self> / dsh / cut~ (his|her|their|my) (arm|arms|leg|legs|thigh|thighs|
  wrist|wrists|forearm|forearms|skin|stomach| upper) / scratch~ <self> / scratch~ (his|her|their)
  (arm|arms|forearm|forearms|face|wrist|wrists|legs|skin) / burn~ <self> / bite~ <self> / bite~
  (his|her|their) (own)? (hand|hands|arm|arms|fingers|wrist|wrists) / bang~ (his|her|their)? head
  / head bang* / headbang* / hit~ <self> / punch~ <self> / pinch~ <self> / pick~ at
  (his|her|their)? (skin|wounds|scabs) / skin picking / pull~ out (his|her|their)
  (hair|eyelashes) / pull~ (his|her|their) hair out / superficial
  (cut|cuts|cutting|scratch|scratches|scratching) / suicidal
  (thoughts|ideation|feelings|thinking) / suicidal / suicide / end~ (it all|his life|her
  life|their life) / wants to die / want~ to be dead / wish~ .. dead /
  (wants|wanted|wanting|want|wishes|wished|wishing) to (die|kill|disappear forever|not wake up) /
  kill~ <self> / thoughts of (ending|suicide|dying|killing) / not want* to (be alive|live|wake|be
  here) / better off dead / rather be dead / ligature* / blade* .. (hidden|hides|cut|arm) / tie~
  .. (round|around) (his|her|their) neck / swallow~ (batteries|objects|glass|bleach|magnets) /
  insert~ (objects|items) / harm to (himself|herself|themselves|self) / scratching / cuts
  (his|her|their) / cutting (himself|herself|his|her) / ligaturing / self harming / self harmed /
  self harms / (hurts|hurt) (himself|herself) / self mutilat* / (punches|punched|punching)
  (walls|himself|herself) .. (hurt|harm|punish) / dark thoughts / (feel|feels|feeling|felt)
  suicidal / life is not worth / not worth living / suicide (notes|note) / rubber (band|bands) ..
  (wrist|snap*) / burn~ (his|her|their) (skin|arm|arms|hand) / wants to (end|harm|hurt)
  (it|himself|herself|themselves) / pick~ at (his|her|their) (arm|arms|face|legs|scars) / until
  (they|it) (bleeds|bleed) / until they bleed / (graze|grazes|scratches) .. self / digs
  (his|her|their) nails / deliberate self / hitting (his|her|their) own / (past|last)
  (six|three|few) months .. self harm
3 (frequent|frequently|regular|regularly|escalating|increasing|
  daily|repeated|persistent|prolific|serious|significant) .. (self harm*|cutting|self
  injur*|ligatur*) / (self harm*|cutting|cuts|self injur*|ligatur*) ..
  (escalat*|increas*|deeper|worse|worsening|more frequent|more serious|needing
  stitches|sutures|stitches) / environment* check* / room (checks|searches|check|sweeps) / sharps
  .. (locked|removed|away|counted) / ligature (point|points|cutter|cutters|risk) / anti ligature
  / (knives|medication|sharps|razors) .. locked / (self harm*|cuts|cutting) ..
  (stitches|sutures|hospital|a&e) / active suicidal / high risk of (self harm|suicide) / hoard*
  (medication|tablets|pills) / ties ligatures / sharps / (every few days|most days|several times
  a week|every day) .. (cut*|self harm*|ligat*) / (hourly|15 minute|fifteen
  minute|regular|frequent) (checks|observations) / (knives|blades|medication) ..
  (removed|hidden|secured|locked) / (needing|needed|required|requires|requiring)
  (stitches|sutures|steri*) / self harm .. (a&e|hospital) / increased .. self harm / (risk|high
  risk) of (suicide|serious self harm)
4 overdose* / (suicide|suicidal) (attempt*|gesture|intent|plan) / attempt* .. suicide /
  (attempt*|tried|try) to (hang|end|kill|take) .. (himself|herself|themselves|life) /
  (took|taken) .. (paracetamol|tablets|ibuprofen) / line of sight / line-of-sight / within sight
  / eyes on / arm's length observation* / constant observation* / intent to (die|end|kill) /
  hang~ (himself|herself|themselves) / serious attempt / jump* (from|off) (a|the)
  (bridge|roof|building|window|motorway|car) / plan to (end|kill|take) / near fatal / ligatured
  .. (neck|unconscious|blue) / continuous observation* / life threatening self harm* / 1:1
  observation* / (stood|stand|standing|sat|climbed) on .. (bridge|railway|tracks|ledge|roof) /
  (suicide|suicidal) (attempts|attempt|act) / tried to
  (kill|hang|drown|suffocate|strangle|end|jump) / (attempts|attempt) on (her|his|their) (own)?
  life / (take|took|taking|end|ended|ending) (her|his|their) own life / overdosed / intend* to
  (die|kill) / constant (supervision|observation) .. (self|suicid*|safe) / 1:1
  (observation|supervision) .. (self|suicid*|safe) / in sight at all times / jumping (from|off) /
  imminent risk .. suicid*
"""

ATT: Final = """
0n (secure|securely|strong|positive|good|healthy) (attachment|attached|attachments|bond|bonded)
  .. (carer|carers|foster) / well attached / secure attachment* / securely attached
1 slow to (trust|warm|let) / take~ (his|her|their) time (with|to|around|before) ..
  (trust|people|adults|grown ups|carers|warm|settle|know|new)? / (watches|watchful|hangs
  back|stands back) .. (join*|new|adults|people|trust*) / hang~ back / suspicious of
  (adults|new|people|carers) / takes time to (trust|build|warm|get to know|settle) / wary
  (of|at|with) / guarded / finds it hard to trust / struggle~ to trust / (difficulty|difficulties|
  hard|difficult) .. trust* / mistrust* / distrust* / trusts slowly / shy (with|of)
  (new|adults|carers|strangers) / not trust (adults|professionals|anyone|people|others|easily) /
  (nobody|no one) .. trusts / cautious (with|of|around) (new|adults) / needs time to (build|trust)
  / reserved / slow to build / trust issues / find~ it (difficult|hard) to (trust|accept
  care|accept help|let) / self reliant / over independent / reluctant to accept / build~ trust /
  trust .. (slow|slowly|time) / takes (a)? (while|time|long) to (trust|warm|settle|get) /
  (warms|warm) (slowly|up slowly) / wary / cautious / holds back / finds trust (hard|difficult) /
  keeps (adults|people) at (a)? (distance|arm) / struggles to accept (praise|help|care) / slow to
  warm / not trust easily / does not easily trust / guarded / untrusting / trust takes / reluctant
  to (trust|open|engage|talk|let)
2 attachment (difficult*|issues|needs|disorder|problems|concerns|style|trauma) / insecure* attach*
  / ambivalent* / (want~|wants) (me|us|him|her|comfort|closeness|affection|you) .. then
  (reject*|doesn't|does not|don't|push*|refuse*) / boss~ (me|us|carers|adults|everyone|him|her|
  them) (about|around)? / blow~ hot and cold / (has|needs|wants|likes) to be in (charge|control) /
  in charge of everything / avoidant / disorganised attachment / controlling / test~
  (his|her|their)? (boundaries|boundary|adults|carers|limits|every|the rules|carer|foster) / push~
  boundaries / push~ (carers|people|adults) away / need~ to be in control / indiscriminate* / over
  familiar / overfamiliar / (over|overly) friendly with strangers / clingy ..
  (hostile|rejecting|angry) / push pull / hot and cold / expects to be (rejected|let
  down|tested|moved|sent) / fear of (rejection|abandonment) / fears (rejection|abandonment) /
  rejection / hoard~ food / lies to carers / difficulty .. relationships with (carers|adults) /
  seek~ constant attention / attention needing / attachment seeking / sabotag* / let down ..
  (adults|many) / resist~ (care|affection|comfort) / test~ .. (boundaries|mean|stick) / manipulat*
  / struggles with authority / parentified / superficial relationships / attachment / refuse~ to
  follow (rules|boundaries) / defiant / defies / oppositional / cling~ to (carers|adults|his|her|
  foster|staff) / hates (them|carers|her|him) / lies (about|to) / (one minute|one moment) ..
  (then|next) / (affectionate|loving|clingy) .. (then|next|hostile|pushes|rejecting) / power
  (struggle|struggles|battle|battles) / takes food / food hoarding / hides food / steals food /
  (seeks|seek) (control|proximity|attention from) / (difficulty|difficulties|struggles) (with|in)
  (relationships|attachment|forming|attaching) / blocked care / need for control / every
  instruction / hypercritical of carers / attention seeking / jealous of (carer|attention|the
  carer) / relationships with (adults|carers) (are|can) .. (difficult|conflict*|turbulent|
  ambivalent) / (tests|test) (adults|carers|them|staff|people|every) / (tests|test) ..
  (limits|reliab*|trust) / (rule|boundary) testing / disinhibited / (expects|expect) (adults|
  carers|people|placements) to (leave|reject|fail|give) / testing whether / keeps (adults|carers)
  at arm / tests whether / (finds|find) it (hard|difficult) to (accept|receive) (care|praise|love|
  affection|nurture) / (seeks|seeking) reassurance .. carers .. (constantly|repeatedly) /
  (pushes|pushing) (adults|them|people|carers|her|him) away / push pull / struggles with boundaries
  / does not respect (boundaries|authority) / (conflicted|mixed) .. carers / fear of being (moved|
  rejected|abandoned|left)
3 reject~ (carers|care|adults|his carer|her carer|all|the|any|affection|attempts|parenting) /
  rejecting of / splits adults / split~ (carers|adults|staff|the team) / play~
  (one|adults|carers|staff) .. (another|against|off) / placement breakdown* /
  (placement|placements|home|homes|carers|carer) .. (broken|broke|break) down /
  (carers|carer|placement*) .. (notice|notices|end|ended) / served notice / gave notice / given
  notice / (two|three|2|3) .. (placements|homes|carers) .. (ended|end|breakdown*|broken) /
  multiple placement* / disrupted placements / placement (disruption*|instability|ending*|moves)
  / endings at the request of / (four|five|4|5|many|several) .. placement* ..
  (breakdown*|broken|ended|disrupt*|failed) / carers .. (asked|requested) .. (end|move|leave|go)
  / (asked|requested) .. (him|her|them|child) to (leave|move|go) / false allegations /
  allegations against (carers|staff|foster) / refuses to be parented / will not accept parenting
  / cannot accept (care|parenting|authority) / severe attachment / reactive attachment /
  significant attachment / profound attachment / hostile to (carers|adults|staff) /
  (families|carers|foster|placements) .. asked .. (moved|move|leave|removed) / does(n't)? not
  need (anyone|adults|parents) / ignores carers / adoption (breakdown|disruption|broke|disrupted)
  / breakdown of (his|her|their) (adoption|placement) / (rejects|rejected|rejecting) ..
  (carer|carers|adults|care|comfort|warmth|affection) / pitting adults / (two|three|2|3) ..
  (unplanned|disrupted) (endings|moves) / (last|previous) (two|three) ..
  (gave|notice|ended|asked) / unplanned (endings|moves|ending|move) /
  (several|many|multiple|numerous|frequent) placement (moves|changes|endings) / placement .. (at
  risk|breaking down|fragile) / notice (has been|was|been)? (given|served) / immediate notice /
  28 (days|day) notice / carers .. unable to continue / (cruel|hurtful) .. carers / refuses to
  (engage|bond|attach) .. (carers|adults) / will not (let|allow) (adults|carers) / rejects
  (parenting|love|nurture|boundaries) / (turns|turned) (adults|carers|staff) against
4 cannot (tolerate|manage|cope with|bear|live in) .. (family|families|intimacy|closeness|foster)
  / unable to (tolerate|manage|live in|cope with) .. (family|intimacy|foster|closeness) /
  repeated (breakdowns|placement breakdowns|disruptions) / (six|seven|eight|nine|ten|eleven|
  twelve|6|7|8|9|10| 11|12|13|14|15|multiple| numerous) .. (placement*|foster) ..
  (breakdown*|broken|ended|disrupt*|failed|moves) / family (life|living|setting|environment) is
  too (much|intense|intimate) / too intense for (him|her|them) / not ready for (a)?
  (family|foster) / (placement*|fostering|families) .. repeatedly ..
  (broken|failed|ended|break|breaks) / cannot live in a family / no family setting /
  (cannot|can't|could not|unable) .. (family life|family setting|family home|family
  environment|family based) / unable to live in a family / family placement ..
  (not|unsuitable|cannot) / (six|seven|eight|nine|ten|eleven| twelve|thirteen|fifteen|6|7|8|
  9|10|11|12|13|14| 15) (foster|previous|different)? (placements|homes|carers|families|foster
  homes) / closeness .. (unbearable|intolerable|too much|threatening) / (not|doesn't|don't) do
  families / residential care is recommended
"""

BLOCKS: Final = {"EMO": EMO, "MHE": MHE, "SLF": SLF, "ATT": ATT}
