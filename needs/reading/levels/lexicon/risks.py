"""Exploitation, going missing, substances and offending."""

from typing import Final

EXP: Final = """
2o (boyfriend|partner) .. (controls|controlling|coercive|is 2*) / (older|adult)
  (boyfriend|partner)
0g (stay~|keep~) (himself|herself|themselves)? safe online / (recognise~|see|understand~|aware of)
  (the)? (risk|risks|danger|dangers|grooming) (online|of strangers|of exploitation|of grooming|of
  older)?
0 no (exploitation|cse|cce) / no (indicators|concerns|evidence|signs) ..
  (exploitation|exploited|cse|cce)
1h (easily)? led (astray)? by (older|others|other|peers) (boys|girls|children|peers|lads|people|
  men)? / (vulnerable|risk|vulnerability|susceptible|risks) (to|of|from) (being)? (sexual|sexually|
  criminal|criminally|child|online|financial)? (and|or)? (criminal|sexual)? (exploitation|
  exploited|cse|cce|grooming|groomed|radicalis*|trafficking) / vulnerable to (exploitation|
  grooming|being|others|older|adults|criminal|sexual) / easily (led|influenced|exploited|groomed) /
  led astray / (seeks|seek) .. (older|attention from|friends online|validation) / talk~ to
  strangers online / trust* of (strangers|people) / (strangers|people|adults|men) online / online
  (safety|risk|strangers|friends) .. (concern*|worr*|risk*) / (desperate|keen|wants) to (fit
  in|belong|be liked|please) / (naive|naïve|trusting|overtrusting) / no sense of danger with
  strangers / stranger danger / (hug*|approach*|go off with|goes off with|wander off with)
  strangers / online safety / vulnerab* .. exploit* / impressionable / past exploitation /
  historic* exploit* / talk~ to .. (adults|men|strangers|people) online / (vulnerable|susceptible)
  to (older|negative|peer|adult|online|others|being led) / people pleas* / easily led / over
  trusting / too trusting / (at|some) risk of (cse|cce|exploitation|grooming|sexual|criminal|being)
  / approached by strangers / befriends strangers / no stranger danger / (overshares|overshare)
  online / drawn (back)? in / naive / suggestible / seeks (approval|attention) from older
2h (may|might|could) be being (groomed|exploited|used|targeted|trafficked)
2 (owes|owe|owed|owing) .. (money|debt) / (man|men|male|males|stranger|strangers) ..
  (met|meets|messaging|messages) .. (snapchat|instagram|online|tiktok|discord) / (emerging|
  possible|potential|suspected|suspicion*|indicator*|concern*|signs|worries|worried) .. (exploit*|
  cse|cce|groom*|county lines|radicalis*|trafficking|gang|gangs) / (exploit*|cse|cce|groom*|county
  lines|gang) .. (concern*|indicator*|suspected|tool|screening|assessment|safety plan|risk
  assessment|worr*) / unexplained (gifts|money|cash|phone|phones|clothes|items|trainers|new) /
  (an|by) older (boyfriend|men|males|man|male|peers|lads|boys|friends|youths|girls|boy|young|
  teenagers|people) / older (boyfriend|men|males|man|male) / (new|second|two|burner|several|
  multiple|extra|expensive) (phone|phones|trainers|clothes|designer|mobile) / (money|cash|gifts|
  trainers|phones|items|clothes) .. (unexplained|not explain|cannot explain|can't
  explain|unaccounted|account for) / mace / make meeting / mace meeting / mash .. exploit* / return
  home interview* .. (adult|older|unknown|exploit*) / (unknown|unfamiliar|strange|different)
  (adults|men|males|cars|car|vehicles|numbers|people) / associat* with (older|known|gang|unknown|
  criminal|negative) / groomed / grooming / prevent referral / channel (panel|programme) /
  extremist / radicalis* / far right / (online|on snapchat|on instagram|on discord) .. (older|
  adult|men|man|stranger*) / contextual safeguarding / gang (affiliat*|associat*|links|linked|
  member*|involve*|related|nominal) / gangs / cse / cce / nudes .. (sent|sending|sharing|asked) /
  (sent|sending|send|shared) .. nudes / sexual images to / chatting to men / (hotels|hotel) ..
  (men|older|male) / meeting (men|older|adults|strangers) / exploit* / (nude|naked|intimate)
  (images|photos|pictures|videos|selfies) / prevent (are|is|team|officer|involvement|lead) /
  (extreme|extremist) (right|views|content|ideology|material) / incel / hanging (around|out) with
  (older|gang|known) / messaging .. (man|men|stranger*|adults|older) / (man|men|adults|strangers)
  .. (sent|sends|sending) .. (money|gifts) / (sent|sends) .. (photos|images|pictures) / cse
  (meeting|risk|screening) / (met|meeting|meets) .. (online|adults|men) / gang / unexplained /
  expensive (items|gifts|clothes|trainers) / (concern|concerns|worries) ..
  (exploit*|groom*|gang|county lines) / (hotel|hotels|taxi|taxis) / (unknown|older)
  (males|men|adults) / push pull factors / (associat*|hang*|drift*|mix*|spend*) .. older /
  exploitation screening / topless / (secretive|secretive about) .. phone / (told|tells|given)
  strangers (her|his|their)
3 (confirmed|current|currently|actively|known to be|is being|been|being) ..
  (exploited|exploitation|trafficked|groomed|criminally|sexually) / sexually exploited /
  criminally exploited / county lines / (deal~|sell~|run~|hold~|carry~|transport*) ..
  (drugs|packages|weed|crack|heroin|cannabis|class a|drug) / drug (running|dealing|runner|debt) /
  drug line / trap house / cuckoo* / disruption plan / (cse|cce) plan / child
  (abduction|abduction warning) (notice*|warning)? / cawn / abduction (notice|notices|warning) /
  debt bondage / (owes|owe|debt|debts) .. (dealers|gang|older|drug) / (exchange|return) ..
  (sex|sexual) / sex* in (exchange|return) for / picked up (by|in) ..
  (men|males|adults|cars|car|older|taxi|taxis) / out of (area|county|borough|town) ..
  (drugs|cannabis|crack|gang|arrested) / go* country / (going|gone|goes) country / plugging /
  elder~? gang / postcode (gang|war|rivalry) / sell~ drugs / pwits / possession with intent to
  supply / intent to supply / (concerned in the)? supply of / multi agency .. exploitation / high
  risk of (cse|cce|exploitation|sexual|criminal) / significant risk .. exploit* / high risk ..
  (cse|cce|exploit*) / exploitation .. high / (linked|links|involved|involvement) .. (county
  lines|gang|gangs|drug gang|exploit*|drug dealing|drugs gang) / (drug|drugs)
  (gang|network|dealers|supply|line) / disruption (plan|plans|activity) / exploitation panel /
  being (used|made|forced|paid) to (sell|carry|hold|deal|run) / holding (drugs|weapons|packages)
  for / harbouring / ciu / (high|significant) (risk|level) .. (exploit*|cse|cce) /
  (cse|cce|exploitation) .. (high|significant|confirmed|current) / exploited / sexually active
  with (adults|older)
4 nrm / national referral mechanism / conclusive grounds / reasonable grounds / modern slavery /
  (trafficked|trafficking|traffickers|trafficker) / under (the)? control of /
  (controlled|coerced) by / imminent (risk|danger|threat|harm) .. / threat* to (his|her|their)?
  (life|kill) / relocation .. (required|needed|necessary|recommended) / osman / relocat* ..
  (risk|safety|gang|exploit*) / slavery / (kidnap*|held against|abducted) /
  (gang|exploiters|perpetrators|dealers) .. (threat*|kidnap*|harm|hurt|stab*|find|looking) / out
  of area .. (exploit*|safety|gang|risk|threat) / moved out .. (exploit*|gang|safety) /
  (nrm|national referral) .. / first responder .. / (retaken|recaptured|re
  trafficked|retrafficked) / (threats|threat) .. (gang|dealers|exploit*) /
  (move|moved|moving|placement) .. (away|distance) .. (exploit*|gang|county lines) / coercive
  control .. (exploit*|older)
9 risk of sexual harm to / high risk of sexual harm to
"""

MIS: Final = """
9 (bail|tag|tagged|electronic|court|doorstep|monitored) curfew* / curfew* (condition*|tag|with a
  tag|order|as part|on bail) / missing (two|three|his|her) .. (teeth|tooth|finger|fingers) /
  missing (education|school|from education) / (goes|went|going) off (to|on|the|at|food|him|her) /
  (took|takes|taking) off (his|her|their|the|shoes|coat) / bolted (down|on) / briefly (spoke|
  talked|met|attended|lived)
0g come~ (home|back|in) (on time|when|by|straight)? / (let~|tell~) (staff|carers|adults|anyone|
  people|them|us|his carer|her carer) .. where / say where / (keep~|stick~) to
  (his|her|their|the|a) curfew / return~ (on time|when|by) / where (he|she) is going
0 never (gone|been|goes|went)? missing / no missing (episodes|incidents|reports)? / no history
  of (going missing|absconding|missing) / always (comes|returns|home|back) .. (on time|time|when|by)
1 late (back|home|in|returning|for curfew) / (returns|comes|came|come|home|back) late / past
  (his|her|their) curfew / miss~ curfew / break~ curfew / stay~ out (late|past|longer) / late ..
  curfew / unauthorised absence* / out later than / without permission / (wander~|walk~) off /
  (leaves|leave) the (house|home|garden) when / known (places|address|addresses|friends) / curfew
  / run~ (out|off) when / (late|later) (back|home|returning|in) / home late / in late / misses
  (his|her) curfew / not (back|home) on time / (stays|stay) out (late|past|too) /
  (wanders|wander) / (staying|stays|out) (later|beyond) .. / (lost|loses) track of time / briefly
  / (leaves|leave) .. (unsupervised|when upset|when cross|when angry) / goes off with friends /
  home (by|at) .. rather than / (hour|hours|minutes) late / not (always)? back (on time|when)
2e (off|out) on (his|her|their) toes / police .. (look for|looking for|searching
  for|found|find|brought|bring) (him|her) / (left|leaves|leave|climb~|get~) (through|by|via|out of)
  (the|a|his|her) (bedroom)? window / gone (until|till) / mfh / misper* / mis per /
  (does|did|do|doing) a runner / (legs|legged|legging) it / (did|does) not (come|return)
  (home|back) / missing episode* / miss~ from (home|care|placement|school|the) / go~ missing / been
  missing / reported missing / missing (from|twice|once|on|overnight|for|and|every|again|at|weekly|
  most|several|three|person|persons|reports|incidents|periods|times) / abscond* / run~ away /
  runaway / run~ off / (missing|absconding|absconds) / return home interview* / rhi / rhis /
  philomena / disappear~ / leave~ .. without (permission|telling|saying|notice) / episodes of
  missing / awol / whereabouts .. unknown / not come home / (not|never) return* (home|at|to the|by)
  / vanish~ / take~ off / (climb~|leaves|gone|goes|sneak~|get~) out (of)? .. (window|at
  night|night) / (goes|going|gone|went) awol / bolt~ / away from placement without / police ..
  (missing|locate|return*) / sneak~ out / missing / run~ off / goes off / took off / take~ off from
  / (missing|absent) (episode|episodes|incident|report) / left .. without / (mispers|misper) /
  misper / abscon* / return (interviews|interview) / (runs|ran|run) from (home|placement|school|
  staff|carers) / flee~ / fled
3 not been home .. (night|nights|days) / (missing|absconds|absconded|absconding|away|out|gone|
  stays|stayed|staying|disappears) .. overnight / overnight .. (missing|absence*) / (weekly|every
  week|frequently|regularly|regular|frequent|most weeks|repeatedly|often|persistently) .. (missing|
  absconds|absconding|abscond) / (missing|absconds|absconding|abscond) .. (weekly|every week|
  frequently|regularly|regular|frequent|most weeks|repeatedly|several times a week|most nights|most
  weekends) / found (in|at) (crack|drug|hotel*|risky|unsafe|unknown|train) / stay~ out all night /
  (nights|night) (out|away|missing) / frequent missing / missing .. (nights|two nights|three
  nights|hotel*|drug|unsafe|risky) / (goes|go|went|gone|stays|stayed|away|out|off) .. (all
  night|overnight|a night|two nights|the night|nights) / not (come|came|return|returned) .. until
  .. (morning|next day|following day) / (most|every) (night|weekend) .. (missing|out) / found ..
  (sleeping rough|drug house|unsafe)
4 (mfh|misper|missing) .. (days|weeks) / high risk missing / (missing|gone|absent|away|disappear*)
  .. (days|weeks|week at a time|fortnight|for a week|several days) / (days|weeks) (missing|at a
  time) / prolonged .. missing / missing .. (prolonged|high risk|multi agency|strategy) / high risk
  when missing / high risk .. missing / missing .. (london|country|national) / missing .. trigger
  plan / multi agency .. missing / strategy .. missing / currently missing / national missing /
  (away|gone|missing|disappears|disappeared|absent) for .. (days|weeks|week) / (days|nights|weeks)
  (away|at a time) / high risk missing / (rated|assessed|graded|treated|considered) .. high risk ..
  missing / missing .. high risk
0g (in|back|home) (by|before) (his|her|their|the)? curfew
0 (never|not) .. absent without leave
2e bunk~ out / slip~ out at night / absent without leave / stay~ out without
  (telling|saying|permission)
"""

SUB: Final = """
9 allergic to .. (codeine|alcohol|drugs|morphine|nicotine|spice)? / (prescribed|prescription) ..
  (codeine|ketamine|morphine|drugs|pills|tablets) / possession of .. (drugs|class a|class a
  drugs|cannabis|class b|class b drugs|heroin|cocaine|crack|spice) / (deal~|supply~|sell~|run~|
  hold~|carry~|transport*|dealing|supplying|smuggling) .. (drugs|cannabis|class a|weed|crack|
  heroin|cocaine|packages|drug) / (known for|around|associated with) .. drug (use|users|dealing) /
  (exposed|exposure) to .. (alcohol|drugs|cocaine|heroin|cannabis|substances) / drug (dealers|
  dealing|dealer|runner|debt|debts|line) / (high|higher) (risk|level|levels|school|need|needs|
  anxiety|quality|standard|energy|chair|street|court|support|staff|functioning|expectations|
  ability|emotion*|states|achiever|demand|and|on the|spirits) / smoking (room|area|cessation) /
  (use|uses|using) to
0 no (substance|drug|alcohol) (use|misuse|concerns|issues) / does not (drink|smoke|vape|misuse) /
  doesn't (drink|smoke|vape) / never (touched|tried|used|taken|drunk|smoked) ..
  (drugs|alcohol|drug|cannabis)? / never (uses|touches|touched) anything / no
  (drugs|alcohol|substances) / drug free / teetotal / no concerns .. (substance*|drug*|alcohol)
1 (a)? (go|try|puff|drag|toke) (on|of) .. (vape|spliff|joint|bong|cigarette) / (puff|puffs|toke|
  tokes|drag|drags|sip|sips) (of|on) .. (vape|joint|spliff|weed|thc|cannabis|beer|vodka|wine|cider|
  alcohol)? / smoke~ (a|one) joint / experiment* .. (cannabis|alcohol|drugs|vap*|weed|smoking|
  drink*|substances|drug) / (tried|try~) .. (cider|beer|lager|wine|vodka|spirits|cannabis|alcohol|
  weed|vape|vaping|cigarette*|drugs|smoking|drinking|spice|nos|ketamine) / vape* / vaping / smoke~
  (cigarettes|occasionally|socially|tobacco|roll ups|a cigarette) / cigarettes / smoker / smoking
  (cigarettes|socially|occasionally) / nicotine / (occasional|occasionally|some|once) .. (cannabis|
  alcohol|weed|drinking|drinks) / cannabis once / (drinks|drink) (socially|occasionally) / a few
  (drinks|beers|puffs) / snus / drunk once / smokes / smoked / smoking / still smokes /
  (smokes|smoking|smoked) / vapes / (drinks|drank|drinking) (a|one|the odd|socially|occasionally) /
  used a vape / sip~ / (occasional|social) (drinker|smoker|user) / experimented /
  (couple|one|few|some) of drinks / likes a drink / (sip|sips|taste) of (alcohol|wine|beer) / had a
  (cigarette|vape|drink)
2e (cannabis|cocaine|heroin|ketamine|weed|alcohol) (use|misuse|abuse) / cannabis / weed / skunk /
  marijuana / hash / thc / smok* (weed|cannabis|dope|joints|green|spliffs) / joints / spliff* /
  drug use / drug (misuse|taking) / substance (misuse|use|abuse|worker|service) / substances / drug
  (and alcohol)? (worker|service) / drink~ (alcohol|vodka|cider|beer|heavily|wine|spirits|at
  weekends|with) / alcohol / drunk / intoxicat* / under the influence / nos / nitrous / balloons /
  laughing gas / ketamine / ket / spice / mdma / ecstasy / pills / cocaine / coke / codeine / lean
  / solvents* / gas (cannisters|cannister) / (aerosols|aerosol) / drugs / edibles / magic mushrooms
  / lsd / poppers / class (b|c) / stoned / high on / xanax / misus* (substances|drugs|alcohol|
  prescription) / drug related / drinking / (drinks|drink) .. (weekend|weekends|excess) /
  (drinks|drinking|drank) (to|too|at|most|every|heavily|when) / (smokes|smoking|smoked) .. (weed|
  cannabis|joints|spliffs|skunk) / (uses|using) .. (cannabis|ketamine|drugs|cocaine|weed|
  substances|mdma|alcohol) / sniff* / huff* / bought .. pills / (buys|buy) .. pills / tablets ..
  (street|online|dealer) / recreational / drug (habits|worker|service) / (drug|substance|alcohol)
  (use|misuse|problem*|issue*) / (gets|get) drunk / off (his|her|their) (face|head|nut|trolley) /
  pissed / hungover
3 (daily|every day|each day|most days|heavy|heavily|all day|several times a day|constant*) ..
  (cannabis|weed|skunk|alcohol|drink*|ketamine| smok*|drug|drugs|ket|vodka|substance*) /
  (cannabis|weed|skunk|alcohol|ketamine|ket| smokes|drinks|drug|drugs|vodka|spice| cocaine) ..
  (daily|every day|each day|most days|heavily|several times a day|constantly) / depend* on
  (cannabis|weed|alcohol|drugs|ketamine|spice) / craving* / (cannot|can't|unable) .. without
  (cannabis|weed|a drink|smoking|alcohol|it) / crack / heroin / class a /
  (steal|steals|stealing|stole) to (fund|pay|buy) / fund* (his|her|their)
  (habit|use|drug|cannabis) / (signs of|becoming)
  (dependence|dependent|dependency|addiction|addicted) / regular ..
  (ketamine|cocaine|spice|xanax|mdma|crack) / binge drink* / passes out .. (drink*|alcohol) /
  (blackouts|black outs|found unconscious) / cocaine (use|regularly|weekly|daily) / poly drug /
  drug habit / (becoming|increasingly|growing) dependent /
  (uses|using|takes|taking|sniffing|smoking|drinking) .. (most days|daily|every day|every
  evening|every night|each day|all day) / (every evening|every night|each night|most days|every
  day|daily) .. (drink*|smok*|weed|cannabis|alcohol|spice|ketamine) / heavy
  (use|user|drinking|drinker|cannabis) / habitual* / cannot function without / excessive* drink*
  / (blacks|blacked|blacking|passes|passed|passing) out .. (drink*|drunk|vodka|alcohol) /
  (drinks|drinking|drank) .. (until|blackout|black out|unconscious|collapse)
4 withdraw* (symptoms|from alcohol|from drugs|from xanax|risk|seizure*) / overdos* ..
  (drugs|alcohol|ketamine|xanax|spice|heroin|mdma|cocaine) / alcohol
  (dependent|dependence|poisoning) / (drug|alcohol|chemically|physically) dependent / dependence
  / dependent on (heroin|crack|alcohol|xanax|drugs|ketamine|benzo*) / addict* to / addict /
  addiction / detox* / methadone / inject* (heroin|drugs) / naloxone /
  (hospital|ambulance|a&e|unconscious|collapsed) ..
  (drugs|alcohol|ketamine|spice|drunk|intoxicat*|drinking|drink|vodka) /
  (drugs|alcohol|ketamine|spice|drunk|intoxicat*|drinking|vodka|mdma) ..
  (hospital|ambulance|a&e|unconscious|collapsed) / rehab / residential rehabilitation / drug
  rehabilitation / (collapsed|unconscious|unresponsive|overdosed) ..
  (taking|drug*|drink*|substances|pills|sniff*|use)? / paramedics ..
  (drug*|drink*|collapsed|overdose|pills) / seizures from / addicted to
  (alcohol|cannabis|drugs|ketamine|heroin|xanax|cocaine|weed|spice|crack|vodka)
2e (neck~|down~|swig~) .. (vodka|cider|beer|lager|wine|spirits|gin|whisky|rum|alcohol|cans) /
  (few|couple of) cans and a (smoke|spliff|joint) / (using|taking|smoking|drinking) it
  (too|himself|herself|as well)
"""

OFF: Final = """
9 (court order|order) .. (parental responsibility|council|local authority) / court (order|orders)
  .. (contact|family|mother*|father*|prohibit*|prevent*|restrict*) / (address*|home|homes|house|
  houses|location*|place|places|property|properties|males|man|men|adult|adults|associates|people|
  peers|group|family|network) (who|that|which)? (is|are|was|were)? (well)? known to (the)? police /
  charged (up|with energy|atmosphere) / emotionally charged / (secure|court) order ..
  (care|interim) / (care|placement|court|interim) order / police protection /
  (mum|dad|mother|father) .. (arrest*|bail|prison|custody)
0 no (offending|offences|convictions|police involvement|criminal|youth justice|cautions|offence)
  / never been in trouble / no trouble with the police / not known to (police|the police|youth
  justice|yos|yjs|yot) / not .. in trouble with the police / no concerns .. offending
1 shoplift* .. (once|sweets|minor) / (caution|cautioned|warning) / minor
  (offence*|offending|theft|thefts) / historic* (offence*|offending) / words of advice /
  community resolution / petty (theft|thefts|offences) / steal~
  (from|money|food|sweets|small|things|items|cash) / theft from (carers|home|the) / taking things
  that / light fingered / (pinch~|took|nicked) .. (shop|sweets|money) / one (previous)?
  (offence|conviction|caution) / shoplifting / shoplift* / antisocial behaviour / anti social
  behaviour / asb / nuisance / theft / pinch~ (from|money|things) / minor
  (offending|offences|theft|criminal) / (a|one|single) (caution|offence|conviction|reprimand) /
  steal~ (from|money|food|sweets|small|things|items|cash|his|her) / stolen from /
  (police|officers) (spoke|warning) / low level (offending|asb|crime) / (vandalism|graffiti) /
  taken (money|items|things) from
2 youth (justice|offending) / yjs / yos / yot / referral order / youth conditional caution / out of
  court disposal / youth rehabilitation order / yro / reparation / offend* / offence* / convict* /
  arrest* / court order / police (involvement|interview|bail|investigation|station) / turnaround /
  reprimand* / conditional discharge / supervision order .. (youth|court) / burglar* / robber* /
  criminal (behaviour|activity|record|justice) / twoc / stolen (car|cars|vehicle|moped|mopeds|bike|
  bikes|motorbike|scooter) / interviewed under caution / released under investigation / known to
  (police|the police|youth) / criminal damage / handling stolen / drug offence* / joyrid* /
  probation / steal~ (cars|mopeds|bikes|vehicles|motorbikes) / youth court / magistrates /
  convictions / offending / (nine|several|multiple|many|previous) (convictions|offences) /
  (youth|criminal) court / yjs / yrs / (sentenced|sentence) .. (order|community) / court ..
  community (order|sentence) / (been|got|gets) nicked / unpaid work / curfew
  (from|until|between|imposed) / referral panel / police contact .. (regular|frequent) / known to
  police / vehicle (theft|crime|taking) / stealing (cars|bikes|mopeds) / interviewed by police /
  police investigation
3 (charge|charges) (outstanding|pending) / (outstanding|pending) (charge|charges|matters) / bail
  (conditions|condition|with) / on bail / bailed / (electronic)? (tag|tagged|tagging) / mappa /
  serious (charge|charges|offence|offences|offending|crime) / charged with / (awaiting|facing)
  (trial|sentence|sentencing|charges|court) / crown court / intensive supervision / iss / prolific*
  / robbery / robberies / aggravated / wounding / knife crime / possession of (a)? (bladed|knife|
  offensive|weapon|firearm) / gbh / criminal behaviour order / cbo / detention and training order /
  dto / curfew order / electronic monitoring / due (in|before) .. court / armed /
  (bail|bailed|conditions of bail) / tagged / (serious|violent) (offence|offences|charge|charges|
  offending) / charged / (attempted)? robbery / awaiting (trial|sentence|court|plea) / on remand ..
  / intent to supply / (drug|firearm|firearms) charges / sexual offence charge / section 18 /
  section 20 assault / dangerous driving / prolific / persistent offender / pleaded guilty / awaits
  (sentence|trial|sentencing) / found guilty / sentencing
4 remand* / custody .. (remand|risk|released|from) / secure (remand|estate) / (risk|danger) to
  (the)? (public|members) / young offender institut* / yoi / secure training centre / section 250
  / attempted murder / murder / manslaughter / released from custody / high risk to the public /
  terrorism / terrorist
"""

BLOCKS: Final = {"EXP": EXP, "MIS": MIS, "SUB": SUB, "OFF": OFF}
