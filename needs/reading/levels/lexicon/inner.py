"""Feelings, mental health and self-harm."""

from typing import Final

EMO: Final = """
9 social anxiety / anxiety disorder / generalised anxiety / separation anxiety disorder /
  generalised anxiety disorder / brain trauma / withdrawn (from|by|as|at|the) / (was|were|been)
  withdrawn / worries about (money|brexit)
9 happy (to|with|about|for|that) / (the|main|biggest|real|only|our|my) (worry|worries)
  (is|with|about|here|for|now)
0g (sleep~|settle~) (well|through|easily)? / like~ (himself|herself|themselves) / cope~ (well)?
  with (change|changes|stress|endings|school|loss|the) / cope~ / coping / happy / calm / feel~
  (safe|settled|happy|good|secure) / settled (well)? / manage~ (his|her|their) (emotions|feelings)
0 easy going / contented / settled and (happy|cheerful|content) / emotionally (well|stable|
  resilient|settled) / emotionally .. (age appropriate|line with|typical|on track|expected) / happy
  and settled / mood is .. (good|bright|stable|positive) / no concerns ..
  (emotional|emotionally|mood) / even tempered / (cheerful|contented|placid|easygoing) (child|boy|
  girl|baby|young|disposition) / copes well with (change|stress)
2 (never|hardly ever|cannot|not) stop* crying
1 cries (often|easily|most|a lot) / cry~ (at night|at bedtime|for hours) /
  jitters / jittery / butterflies / edgy / antsy / (full of|got the) nerves / down in the dumps /
  (bit|very|quite|really|a touch) (teary|weepy|fretful) / get~ low / (gets|feels) wobbly / wobbly
  (at|when|before|after|around|in) / anxious / anxiety / worry~ / worried / worrier / nervous / low
  mood / feel~ low / tearful / sad / sadness / jumpy / unsettled / upset~ / fret~ / homesick /
  clingy / low self esteem / low confidence / lacks confidence / mood swings / needs (some|a lot
  of|lots of)? reassurance / easily (upset|worried|frustrated|overwhelmed) / cry~ easily / moody /
  struggle~ with change / sometimes (low|sad|anxious|upset) / feel~ (sad|down|flat|overwhelmed) /
  weepy / fearful / emotional* (sensitive|fragile|vulnerable) / withdrawn / frightened of / afraid
  of the dark / flinch* / grieving / bereaved / bereavement / grief / worthless / mood is up and
  down / easily frustrated / loss of his mother / panicky / on edge / (be|is|feeling|feels|felt|
  bit|quite|very|little) low / low in (mood|himself|herself|spirits) / dead inside / wobble~ / self
  esteem / confidence is low / homesickness / needs (encouragement|comfort) when / bite~
  (his|her|their) nails / sensitive / mood (dips|can dip|fluctuat*|is low|drops) / unhappy /
  apprehensive / lonely / miserable / stress / emotionally immature / tearfulness / gets
  (upset|worried|anxious) / lack of confidence / quiet and withdrawn / insecure / ruminat* /
  ashamed / (ashamed|sad|flat|quiet|tired) and low / needs a (hug|cuddle) / a cuddle / worked up /
  whether (he|she|they) will .. move again / frets / low days / gets down / overly sensitive /
  tears / shy and anxious / quick reassurance / settles .. reassurance / mild anxiety /
  (some|slight) anxiety / nervousness / low at times / feels nothing
2es regulat* (his|her|their) (emotions|feelings|mood|emotional|own) / manage~ (his|her|their)
  (emotions|feelings) / (steady|settle|ground|calm|soothe) (himself|herself|themselves)
2e (into|in) (a|such a) state / (in|floods of) tears / wak* .. (shouting|screaming|crying|sobbing|
  terrified) / (help|helps|helping) (him|her|them) .. (calm|settle|regulate|soothe) /
  (relies|depends|needs|rely) .. (bring|talk|calm|soothe|settle|help) (him|her|them) ..
  (down|back|round|calm) / (bring|talk|coax) (him|her|them) (back)? (down|round) / (right|terrible|
  dreadful|proper|real|awful|bit of a) state / beside (himself|herself|themselves) / in bits / goes
  to pieces / distress* / dysregulat* / meltdown* / panic attack* / nightmare* / night terror* /
  flashback* / hypervigilan* / hyper-vigilan* / co-regulat* / coregulat* / emotional outburst* /
  outbursts of (emotion|crying|tears) / inconsolable / sob~ / wake* (screaming|shouting|crying|
  terrified) / trauma response* / triggered by / emotional regulation / big feelings / overwhelmed
  / needs an adult to (calm|settle|sit|soothe|regulate) / dissociat* / shut~ down / tearful ..
  (daily|every day|most days) / emotionally volatile / emotional wellbeing need* / distraught /
  calm .. with (an|a) (adult|trusted) / needs (a lot of|lots of|constant|frequent|daily)
  (reassurance|comfort|soothing) / emotional lability / poor sleep / struggles to sleep / cannot
  settle at night / severe anxiety / very anxious / highly anxious / significant anxiety /
  extremely anxious / trauma / traumatised / traumatic / melts down / find~ it hard to
  (calm|settle|regulate|manage) / help to calm / check ins / quick to tears / cry~
  (daily|himself|herself) / regulate / (help|support|adult) .. (regulat*|calm|settle|soothe) /
  night* terrors / panics / crying spells / hysterical / emotionally (dysregulat*|unstable|
  overwhelmed|labile|reactive) / struggles to manage .. (emotions|feelings) / struggles with ..
  (emotions|feelings|regulation|emotional) / (intense|strong|overwhelming) (emotions|feelings) /
  low mood .. (most|every|daily|persistent) / fight flight / fight or flight / unable to self
  soothe / needs .. co regulation / inconsolabl* / emotional (support|needs|difficulties|distress|
  wellbeing is) / trauma symptoms / zones of regulation / calm down time / frightened ..
  (daily|night|nightly) / sits with (him|her|them) (each|every|most) / (cries|crying|tearful|sobs|
  upset) .. (most mornings|most days|every day|daily|each day|every night|each night|every evening)
  / escalates quickly / spirals / heightened / emotional regulation .. (difficult*|support|poor|
  struggle*) / regulation / grief .. (overwhelm*|daily) / (daily|constant|regular) (emotional
  support|reassurance|check ins|comfort) / breathes with / easily dysregulated / emotionally
  reactive / struggles emotionally / (fears|fear) (night|bedtime|abandonment) .. (nightly|every)
3 (overwhelm*|dysregulat*|distress*|upset|sobs|sobbing) .. (an hour|hours|hour or more) /
  (prolonged|lengthy|lasting|extreme|intense|severe|hour long) .. (dysregulat*|distress|meltdown*)
  / (dysregulat*|distress*|meltdown*|tearful) .. (most days|for hours|daily basis|hours at a time)
  / (dysregulat*|meltdown*|distress|outburst*) .. disrupt* / takes hours to
  (calm|settle|recover|regulate) / (dysregulat*|distress*|meltdown*) .. (last*|lasting) ..
  (hour|hours) / (most days|daily|several times) .. dysregulat* / cannot regulate / unable to
  (self)? regulate / extremely dysregulated / highly dysregulated / severely traumatised /
  meltdowns .. (most|daily|every) / extreme emotional / severe emotional / (hour|hours) .. to
  (calm|settle|come) / (daily|regular|frequent) .. lasting .. hour* / (distress|meltdowns|
  dysregulation) .. (home and school|both) / in a heightened state / (constantly|permanently)
  (heightened|dysregulated|distressed|anxious) / high states of (distress|arousal|anxiety)
4 (every|each) day .. (a|new|another)? crisis / (none of us|nobody|no one|nothing|no adult) ..
  (bring|reach|get|pull) (him|her|them) (out|down|back|through|round) / (nobody|no one|nothing) ..
  (settle*|soothe*|calm*|console*|comfort*) (him|her|them)? / daily crises / cannot be (settled|
  soothed|calmed|consoled|comforted) / in (daily|constant) crisis / daily crisis / crisis daily /
  unsafe .. distress* / distress .. unsafe / constant state of (crisis|distress|terror|fear) /
  crises every day / unable to be (settled|soothed|calmed|consoled) / (unsafe|dangerous) when
  (distressed|dysregulated) / inconsolable for hours / crisis .. (daily|every day)
0 (on|at) an even keel
9 mild low mood / mild (anxiety|depressive|depression) symptoms / mild symptoms of
  (anxiety|depression|low mood) / sleep without (it|weed|cannabis|vodka|alcohol) / trauma
  (therapy|therapist|therapies) / (ends|ended|end) in (screaming|tears|shouting)
2e scream~
"""

MHE: Final = """
9 (psychologist|therapist|clinician) .. (support*|advis*|train*) (the|his|her|to
  the)? (carers|carer|staff|team|adults) / (the|an|very|bit|little|rather|seem*|quite|with) odd /
  odd (bit|friday|weekend|night|evening|occasions|sock|word|mood) / (speech|language|occupational|
  hydro|music|speech and language|salt|educational) (therap*|psycholog*) / speech and language
  therap* / educational psycholog* / odd (jobs|job|socks|day|one|hours|times|number|occasion)
0t mental health / camhs / psychological
0 no mental health (concerns|needs|difficulties|diagnosis|diagnoses|issues|problems|condition*)
  / mental health is good / (good|stable) mental health / mentally well
1 mild (symptoms|signs) .. (anxiety|depression|ocd|trauma|low mood) / gp .. (keep* an
  eye|monitor*|watch*|review*) .. (mood|anxiety|sleep|depression|symptoms|mental) / (mood|anxiety|
  symptoms|depression) .. (monitored|watched|reviewed) .. (nurse|gp|counsellor) / (mood|anxiety|
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
  sectioned / section (2|3|136) / (inpatient|psychiatric|acute|adolescent) (unit|bed|ward|
  admission|hospital|stay) / (admitted|admission|admit*) .. (psychiatric|mental
  health|adolescent|camhs) (unit|ward|hospital|bed) / detained under the mental health / mental
  health act / hallucinat* / delusion* / crisis and home treatment / command hallucinations / home
  treatment team / intensive home treatment / picu / mental health (unit|ward|hospital) /
  (voices|voice) .. (tell~|telling|told) / discharged from .. (unit|ward|psychiatric) / acutely
  (unwell|psychotic|ill) / acute mental health / mental health crisis / gatekeeping assessment /
  inpatient / (awaiting|recommended|considered) .. (bed|admission) / needs .. (inpatient|
  psychiatric|hospital) (bed|admission) / informal patient / psychotic / mental health bed /
  (admission|admitted) .. (likely|imminent|ward|unit)
9 psychologist (view|opinion|report|advice)
1 mild low mood / mild (anxiety|depressive|depression) symptoms
"""

SLF: Final = """
0t self harm* / suicid*
9 (heroin|ketamine|drug|drugs|opiate|opiates|opioid*|methadone|alcohol|cocaine|mdma|substance|
  substances|xanax|spice) .. (overdose|overdosed|overdoses) / (overdose|overdosed|overdoses) ..
  (on|of) (heroin|ketamine|drugs|opiates|methadone|alcohol|cocaine|mdma|xanax|spice|street) /
  accidental overdose* / kill~ <self> if / killed himself laughing / kill~ <self> laughing /
  cutting (down|ties|out|up)
0g want~ to (live|be alive|be here|carry on)
0 keeps (himself|herself|themselves) safe
1 one superficial .. / scratch~ <self> .. once / superficial scratch .. once / past self harm /
  historic* self harm / (thoughts|thought) of (self harm|harming) / negative self talk
2e self harm* / selfharm* / self injur* / self inflict* / cut~ <self> / cutting / hurt~ <self> /
  harm~ <self> / dsh / cut~ (his|her|their|my) (arm|arms|leg|legs|thigh|thighs|wrist|wrists|
  forearm|forearms|skin|stomach|upper) / scratch~ <self> / scratch~ (his|her|their) (arm|arms|
  forearm|forearms|face|wrist|wrists|legs|skin) / burn~ <self> / bite~ <self> / bite~
  (his|her|their) (own)? (hand|hands|arm|arms|fingers|wrist|wrists) / bang~ (his|her|their)? head /
  head bang* / headbang* / hit~ <self> / punch~ <self> / pinch~ <self> / pick~ at (his|her|their)?
  (skin|wounds|scabs) / skin picking / pull~ out (his|her|their) (hair|eyelashes) / pull~
  (his|her|their) hair out / superficial (cut|cuts|cutting|scratch|scratches|scratching) / suicidal
  (thoughts|ideation|feelings|thinking) / suicidal / suicide / end~ (it all|his life|her life|their
  life) / wants to die / want~ to be dead / wish~ .. dead / (wants|wanted|wanting|want|wishes|
  wished|wishing) to (die|kill|disappear forever|not wake up) / kill~ <self> / thoughts of
  (ending|suicide|dying|killing) / not want* to (be alive|live|wake|be here) / better off dead /
  rather be dead / ligature* / blade* .. (hidden|hides|cut|arm) / tie~ .. (round|around)
  (his|her|their) neck / swallow~ (batteries|objects|glass|bleach|magnets) / insert~
  (objects|items) / harm to (himself|herself|themselves|self) / scratching / hide~ .. (blade|
  blades|razor|razors|sharps|glass) / (new|fresh|deep|recent) (cuts|marks|scars|burns|scratches) /
  cuts .. (thighs|thigh|arms|arm|wrist|wrists|legs) / cut~ again / (started|begun|began|continues)
  (to cut|cutting) / cutting (himself|herself|his|her) / ligaturing / self harming / self harmed /
  self harms / (hurts|hurt) (himself|herself) / self mutilat* / (punches|punched|punching)
  (walls|himself|herself) .. (hurt|harm|punish) / dark thoughts / (feel|feels|feeling|felt)
  suicidal / life is not worth / not worth living / suicide (notes|note) / rubber (band|bands) ..
  (wrist|snap*) / burn~ (his|her|their) (skin|arm|arms|hand) / wants to (end|harm|hurt) (it|
  himself|herself|themselves) / pick~ at (his|her|their) (arm|arms|face|legs|scars) / until
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
4 (take|takes|taking|took|taken) .. overdose (of|on) .. (paracetamol|tablets|pills|ibuprofen|
  medication|antidepressants|codeine) / overdose* / (suicide|suicidal)
  (attempt*|gesture|intent|plan) / attempt* .. suicide / (attempt*|tried|try) to
  (hang|end|kill|take) .. (himself|herself|themselves|life) / (took|taken) .. (paracetamol|tablets|
  ibuprofen) / line of sight / line-of-sight / within sight / eyes on / arm's length observation* /
  constant observation* / intent to (die|end|kill) / hang~ (himself|herself|themselves) / serious
  attempt / jump* (from|off) (a|the) (bridge|roof|building|window|motorway|car) / plan to
  (end|kill|take) / near fatal / ligatured .. (neck|unconscious|blue) / continuous observation* /
  life threatening self harm* / 1:1 observation* / (stood|stand|standing|sat|climbed) on ..
  (bridge|railway|tracks|ledge|roof) / (suicide|suicidal) (attempts|attempt|act) / tried to (kill|
  hang|drown|suffocate|strangle|end|jump) / (attempts|attempt) on (her|his|their) (own)? life /
  (take|took|taking|end|ended|ending) (her|his|their) own life / overdosed / intend* to (die|kill)
  / constant (supervision|observation) .. (self|suicid*|safe) / 1:1 (observation|supervision) ..
  (self|suicid*|safe) / in sight at all times / jumping (from|off) / imminent risk .. suicid*
2e scratch~ (at)? (his|her|their) (knuckles|hands|legs|arms|arm|skin|face|neck|thighs) /
  (with|at|found|using|used|hides|hidden|took) (a|the|his|her|some)? (razor|razors|razor
  blade|razor blades)
9 (keep|keeps|keeping) .. (boys|girls|children|group) within sight
"""

BLOCKS: Final = {"EMO": EMO, "MHE": MHE, "SLF": SLF}
