"""Substances and offending, as people say them without the words of the trade."""

from typing import Final

SUB: Final = """
9 (holding|hold|holds|carry*|carri*|sell*|deal*|sold|run*|moving|move|supply*|stash*|deliver*) ..
  (<drug>|packages) / (drug|drugs|substance|alcohol) (worker|workers|team|charity|education|talk|
  assembly) .. (talk|talked|assembly|year 9|year nine|class|school|leaflets|presentation|pshe|
  whole) / (talk|lesson|assembly|leaflet|poster|project|presentation|play|film|book|documentary|
  essay|workshop) (on|about|against) .. (<drug>|<booze>|smoking|vaping|drinking|addiction) / drunk
  on power / (new|eczema|asthma|epilepsy|trial|wonder|study|cancer) drug (for|is|trial|that)? /
  drug (company|store|round|error|chart|trial|allergy|cupboard|interaction*|test negative) /
  (put~|puts|tuck~) away .. (milk|pizza|roast|pasta|food|chips|toys|books|clothes|washing) /
  (high|buzzing) (street|up|jump|chair|from (winning|the show)) / (smokes|smoke|smoked|smoking)
  (salmon|bacon|fish|mackerel|haddock|kippers|cheese|alarm|machine|detector|signal*) / smoke
  (alarm|detector|machine|free|bomb*) / (weed|weeds|weeding) (the|killer|in the|his|her|old|a
  garden) / (coke|ginger beer|root beer|shandy) (bottle|can|zero|float) / ginger beer / (cannabis|
  alcohol|drug|drugs) (free|awareness|act|policy|gel|wipes|swab*) / hand gel / wine gums / beer
  (batter|garden|mat|mats) / (stock|gravy|magic) pot / green (tea|beans|fingers|belt)
1 (half|sip|taste|glass|can|drop|swig|mouthful|shandy) .. (a can|of)? .. (<booze>|shandy|
  champagne|prosecco) .. (wedding|christmas|party|new year|birthday|experience|once|first time|
  family)? / (tried|try|tries|had a go|dabbl*|experiment*|sampl*) .. (<drug>|<booze>|vap*|smok*|
  drink*|fags|spliff|joint|puff) .. (once|twice)? / vap* .. (once|twice|weed|cannabis|thc|behind|
  at|with mates)? / (sneaks|sneaking|sneaky|crafty|cheeky|odd|occasional) (a|the)? .. (fag|fags|
  cig|cigs|vape|cigarette|ciggie|drink|pint|cider|smoke|puff|joint|spliff) / (fags|ciggies|cigs|
  rollies|roll ups|baccy) / (smokes|smoking) (ten|five|a few|the odd|twenty|roll*|tabs) / elf
  bar*
2e (spliff|spliffs|joint|joints|bong|bongs|zoot|zoots|bifter|bifters|doobie|reefer|blunts|edibles|
  bucket bong|pipe of weed|bag of weed) / (smok~|smokes|smoking|smoke|tokes|
  toking|puff~) (on)? (a|some|his|her|the)? (couple of|few|lot of|bit of|bag of)? (spliff|spliffs|
  joint|joints|blunt|weed|green|bud|pot|grass|draw|dope|skunk|hash|resin|zoots|ganja|thc|bong|
  cannabis|
  ten bag) / bit of (weed|green|draw|blow|puff|ket|coke) / (caned|toked|blazed|blazing|blazes|
  baked|caning|wasted|wrecked|hammered|plastered|steaming|lashed|tipsy) (on|every|at|most|again) /
  (bladdered|legless|paralytic|mullered|trolleyed|rat arsed|blotto|off (his|her) (face|head|
  trolley)|out of (his|her) (face|skull|tree)) / (comes|came|rolls|rolled|turned up|turns up|
  returns|returned) (home|back|in)? (drunk|stoned|high|wasted|reeking|stinking|smelling|under the
  influence|intoxicated|wrecked|off (his|her)) / (reek*|stink*|stank|smell*|smelt|whiff*) (of|
  like) .. (weed|cannabis|alcohol|drink|booze|spliff|dope|solvents|glue|skunk|cider|vodka) /
  (glazed|bloodshot|red) eye* .. (weed|smok*|cannabis)? / (drinks|drink|drinking|drank|necks|
  necking|downs|sinks|puts away|put away|polishes off|gets through|got through|swigs|swigging|
  guzzles) (a|the|his|her|some|most of|half|cheap|neat|strong|his mates')? .. (<booze>|bottle of
  <booze>|litre|pints|shots) / (put|puts) away .. (bottle|cans|pints) / (bottle|litre|half bottle|
  quarter bottle|crate|cans|pints|shots) of (vodka|cider|gin|rum|whisky|lager|beer|spirits|wine|
  stella|buckfast|strongbow) / (cans|drinks|a drink|drinking|tinnies) (with|at) (his|her|the)
  (mates|friends|pals|park|weekend|weekends|bus shelter) / (binge|heavy|problem|problematic|
  underage|weekend|social) (drink*|drinking|drinker) / (drink|drinking|drug|drugs|alcohol|
  substance|cannabis|solvent|substances) (problem|issue|issues|habit|taking|use|misuse|abuse|user|
  dependence) / (tak~|takes|taking|took|uses|using|do~|does|doing|snort~|sniff~|drops|dropping|
  pop~|pops|bump~|inhal*|swallow~|buys|buying|scor*|on) (some|the|a|his|her|bit of|lines of|bags
  of|gas)? (ket|ketamine|coke|cocaine|charlie|mdma|mandy|pills|spice|nos|mushrooms|lsd|xanax|
  benzos|valium|codeine|lean|mcat|m cat|drugs|substances|prescription drugs|street drugs|class as|
  class a|thc|solvents|aerosols|lighter fuel|lighter gas|butane|deodorant|petrol|poppers|vapes
  laced) / (sniff~|sniffs|inhal*|huff~|huffing|buzz*) .. (aerosol|aerosols|glue|gas|solvents|
  petrol|deodorant|paint|butane|lighter (fuel|gas)|cans|poppers|nail varnish|marker*) / (gas|nos|
  nitrous|empty|used|silver|metal|whipped cream) (canisters|cannisters) / (canisters|cannisters) ..
  (found|room|bag|bedroom|pockets) / (whippets|nitrous) / (young people's|yp's|young persons)?
  (drug|drugs|
  substance|alcohol|drug and alcohol|drugs and alcohol|addiction*) (worker|service|team|nurse|
  counsellor|charity|practitioner|clinic|misuse) / (sees|seeing|chats|chat|engages|works|attends|
  talks|meets) (to|with)? .. (drug|drugs|substance|alcohol) (worker|service|team|people) /
  (positive|tested|tests|fails|failed) .. (drug test|cannabis|thc|cocaine|drugs) / (dealer|
  dealers) .. (owes|buys|meets|his weed|her weed)? / (grinder|rizla|rizlas|king skins|baggies|deal
  bags|snap bags|bong|drug paraphernalia) .. (found|in (his|her) (room|bag|bedroom)|under (his|
  her)) / (on the)? (weed|wacky baccy|drink|booze|ganja) (at weekends|weekends|every|most|again|
  daily|with (his|her) (mates|friends)) / on the (weed|drink|booze|lash|ket|coke|spice|drugs) /
  (drinks|drinking) (too much|heavily|to (get drunk|blackout|forget|cope|oblivion|sleep)|himself|
  herself|at weekends|on|every|most|with) / self medicat* / to (take the edge off|get (him|her) to
  sleep|blot it out)
3 (stoned|high|drunk|smok*|using|wasted|vap*|drink*|off (his|her) (face|head)) .. (from)? (morning
  (to|till|until) night|waking (to|till|until) sleep*|waking|dawn (to|till) dusk|all day|all day
  long|first thing|day and night|round the clock|every waking|before (school|breakfast)|when (he|
  she) wakes) / (sweats|sweaty|sweating|shakes|shaky|shaking|sick|cramps|climbs the walls|clammy|
  trembl*|rattl*|clucking|irritable|jittery|foul) .. (without (it|weed|a drink|cannabis|them|his|
  her)|if (he|she) (has|does not|goes|misses|cannot|runs out|can't)|when (he|she) (has none|runs
  out|stops|goes without|does not|cannot)|has none) / (shakes|sweats|rattling) (when (he|she) (has|
  does|cannot|runs)|without|in the morning|each morning|every morning) / (withdrawal|withdrawals|
  cravings) (when|without|if|symptoms) / (in|through|bad) (withdrawal|withdrawals) / cannot (sleep|
  get
  through|cope|function|eat|go|get up|settle) .. without (it|a (spliff|smoke|joint|drink)|weed|
  smoking|cannabis|drink*|vodka) / (needs|need) (a|his|her) (spliff|smoke|joint|drink|fix|weed|
  vodka) (to|before|first|every) / (spends|spend|spent|steals|stealing|sells|selling|borrows) ..
  (to (pay for|fund|buy|feed)|on) (his|her|the)? .. (weed|cannabis|drugs|habit|ket|ketamine|drink|
  spice|coke|skunk) / fund (his|her|the|a) (habit|use|weed|drug|cannabis) / (stepped|walked|ran|
  stumbled|wandered|fell|fallen|crashed|collapsed|passed out|blacked out|hurt|injured) ..
  (traffic|road|tram|train|car|bus|roof|bridge|stairs|street|river)? .. (while|when) .. (high|
  drunk|stoned|intoxicated|on drugs|wasted|under the influence) / (traffic|road|roof|tram|river|
  balcony) .. (high|drunk|stoned|intoxicated|wasted|drinking) / (passed|passes|passing) out
  (drunk|from (drink|drugs|drinking)|in) / black~ out .. (drink|drinking|drunk)? / (daily|
  everyday|chronic|heavy) (smoker|user|drinker|use|drinking) of? .. (weed|cannabis|skunk|spice|
  ket*|alcohol|spirits|drugs|substances) / (smokes|smoking|drinks|drinking|uses|using|takes|
  taking|vapes) (weed|cannabis|skunk|spice|ket|ketamine|alcohol|cider|vodka|spirits|drugs|thc|
  cocaine|coke|pills) (every (day|single|night|morning)|daily|each day|all day|morning|constantly|
  several times a day|heavily every)
4 (physically|chemically|alcohol|drug|opiate|opioid) (dependent|addicted|dependency|hooked) /
  (hooked|dependent|strung out|reliant) (on|upon) .. (<drug>|<booze>|methadone|opiates|benzos|
  valium|drink|codeine|tramadol) / (shoots|shooting|injects|injecting|jacking|jacks|inject*) (up|
  heroin|drugs|crack|ket|speed|steroids) / (needle|needles|syringe|syringes|works) .. (room|bag|
  found|exchange|injecting|arm|heroin) / (methadone|buprenorphine|subutex|buvidal|naloxone|
  espranor|librium|chlordiazepoxide) / naloxone / (detox|detoxing|rehab|dts|delirium tremens) /
  (cold turkey|going cold) / (overdos*|od|od'd) .. (on|of)? .. (<drug>|methadone|opiates|benzos|
  tramadol|street|drink) / (<drug>|methadone) overdose* / (resus*|intubat*|ventilated|unconscious|
  coma|stopped breathing|blue lighted|ambulance|hospital|a&e|paramedics|stomach pump*|heart
  stopped) .. (<drug>|<booze>|drink|drinking|substances|drugs|drunk|intoxicat*|balloons|overdose)
  / (<drug>|<booze>|drink|drinking|drunk|balloons) .. (resus*|unconscious|coma|blue lighted|
  ambulance|stomach pump*|paramedics|stopped breathing|intensive care|fits|seizures|a&e|hospital)
  / stomach pumped / (fits|seizures|seizure|fitted) .. (withdraw*|stops (drinking|using)|without a
  drink|alcohol|benzos) / alcoholic .. (himself|herself|already|at)?
9 (non|recovering) alcoholic / alcoholic (drinks|mum|mother|father|dad|parent|parents|beverages)
"""

OFF: Final = """
9 (arrested|charged|accused) .. by mistake / (robbed|mugged|burgled|assaulted|attacked|scammed|
  stabbed) (in|by|at|on|last|of|outside|for) / (home|house|flat|school|shop|car) (was|were|got|had
  been) (burgled|robbed|broken into|raided) / (gave|give|giving) evidence / (as a|witness|jury|
  expert) witness / criminal (how|that|not|waste|shame|injuries) / (it is|it's|was) criminal /
  (stole|steal|steals|stealing|stolen) (the|a) (show|scene|march|kiss|look|glance|base|spotlight|
  heart) / (nicked|nicks) (himself|herself) shaving / in good nick / nick of time / (court|trial|
  sentence|crown) (shoes|tennis|dress) / (tennis|basketball|badminton|netball|squash|food|royal|
  moot|family) court / (family|county) court / (took|take|takes|taken|taking) offence / (police|
  fire|army|air|raf|sea|volunteer) (cadet|cadets|dog|officer came to talk) / (wants|hopes|dreams)
  .. (police|officer|probation|criminology) / (bail|bailed) (out|water|us out) / (charged|
  charging) (his|her|the|it|phone|tablet|ipad|up|with (looking|feeding|handing|organis*|energy)) /
  arson
1 (pinch~|nick~|lift~|pocket~|swip*|half inch~|thiev*|pilfer*|robs|robbed|filch*|tak~|steal~|
  stole|knock~ off) .. (sweets|chocolate|crisps|make up|make-up|coins|change|loose change|purse|
  wallet|vapes|vape|tenner|fiver|money|biscuits|bits|small things|my|carer's|phone charger*|
  staff's|stuff) .. (from|off|out of|shop|school|corner)? / (community resolution|youth caution|
  simple caution|police caution|fixed penalty) / (warning|ticking off|telling off|words of advice|
  slap on the wrist|final warning) .. (police|officer|officers|pcso|constable|court|magistrate*|
  security|shopkeeper) / (spoken to|words (of advice)?|
  visit|chat|warned|talking to|warning) (by|from|with) (the)? (police|officer|officers|pcso|bobby|
  constable|btp) / light fingered / sticky fingers / egging / knock door run / stone throwing /
  throwing (stones|eggs) / (graffiti|tagging|vandal*|littering|trespass*|fare dodg*|bilking|
  criminal damage to a) .. / low level (criminality|crime|nuisance|offences)
2 (yot|yos|yjs|yjb|yjt|yots|youth justice|youth offending|youth crime|the youth team|offending
  team) (worker|officer|case|team|service|appointments|panel|order|involvement|case worker|
  intervention)? / (court|magistrates|youth bench|youth court|the bench) (on|for|over|next|last|
  in|dates|date|appearance|hearing|again|twice) .. (theft|assault|damage|burglary|twoc|driving|
  public order|offence*|going equipped|shoplifting|robbery|ninth|tenth|monday|tuesday|friday)? /
  (in|up) (before|in front of) (the)? (court|magistrates|bench|judge|beak|youth court) / up in
  court / (due|appear~|appears|goes|went|taken|been|going|back) (in|at|to|before) (the)? (youth|
  magistrates|crown)? court / (nicked|arrested|lifted|collared|cuffed|handcuffed|detained|locked
  up|pulled in|held) (by|for|on|in|twice|again|several|three) .. (police|cells|custody|theft|
  assault|shoplifting|damage|burglary|suspicion|robbery|possession|public order) / (nick~|nicked|
  steal~|stole|stolen|twocc*|twoc*|hotwir*|rob~|thiev*|jack~) (a|an|the|two|three|several|
  other people's|people's|someone's|cars|mopeds|bikes|his|her|carers)? (carer's|neighbour's)?
  (moped|mopeds|car|cars|bike|bikes|motorbike|motorbikes|scooter|scooters|quad|van|vehicle|
  vehicles|e scooter|e bike|e bikes|motor|motors) / (took|takes|taken) (a|the|his|her|carer|
  someone|somebody|people|another|neighbour) .. (car|cars|moped|bike|bikes|van|motorbike|quad|
  scooter) (without|and crash*|joyriding|for a joyride|that was not) / (took|takes|taken) (someone|
  somebody|people|other people|another|the neighbour|neighbour) .. (car|cars|moped|bike|bikes|van|
  motorbike|quad|scooter) / (breaks|broke|breaking) (in to|into) (a|an|
  cars|houses|sheds|shops|empty|garages|homes|local) / breaking and entering / (mug~|mugs|mugging|
  mugged|rob~|robs|robbing|robbed) (a|an|another|other|people|younger|boys|kids|school|lads|
  someone|old|smaller) / (going equipped|handling stolen|taking without|driving (without|while)|
  public order|affray|common assault|abh|actual bodily harm|assault (by beating|on an emergency|
  police)|racially aggravated|making off|theft from|vehicle interference|burglary|fraud|malicious
  communications|breach of|criminal damage|attempted theft|shop theft|harassment) / (order|orders)
  .. (for)? (theft|assault|damage|burglary|affray|shoplifting|offence*) / (crime|crimes|
  criminality|lawbreaking|offences|offending|thieving|shoplifting) .. (spree|regularly|most weeks|
  escalat*|pattern) / (on|commit~|committed|commits) .. (crime|crimes|offences|burglar*|robber*|
  theft|thefts) / (community|reparation|referral|rehabilitation|detention|youth) (payback|hours|
  order|orders) / (bother|trouble|bits of bother|scrapes|run ins|run in|brushes|brush|dealings)
  with the (law|police|old bill|bizzies|feds|authorities) / trouble with (police|the police|the
  law)
3 (charged|charges|charge) (with|of|include|for|relating) .. (wounding|robbery|intent|arson|rape|
  gbh|section|supply|firearm|weapon|knife|burglary|assault|death|kidnap|blackmail|affray|violent|
  robberies|dangerous|sexual|aggravated|drugs) / (bail|bailed) (not|to|from|until|with|conditions|
  condition|terms|hearing|for|by|on|hostel|address|restrictions|curfew) / (crown court|old bailey)
  (trial|in|on|next|date|for)? / (wears|wearing|fitted with|on|has|with) (a|an|his|her)?
  (electronic|gps|ankle|tag|home)? (tag|tags|ankle monitor|ankle bracelet|curfew tag) /
  (qualifying)? curfew (of|from|tag|7pm|seven|monitored|between|by the court|order) / (exclusion|
  no go) (zone|zones|area) .. (court|bail|police|condition*) / (trial|plea|sentence|sentencing|
  hearing) (is|will be|date|set|due|listed|in|awaited|pending|at|comes) .. (crown|court|january|
  february|march|april|may|june|july|september|october|november|december|next|month|spring|new
  year) / (wounding|grievous|aggravated|armed|violent|serious|attempted) (robbery|burglary|
  assault|violence|offences|offence|offending|crime|bodily harm|with intent|charges|disorder|
  wounding) / (serious|organised|prolific) (youth)? (violence|crime|organised|offender|group) /
  (machete|knife|weapon|blade|firearm|gun|drugs|class a) (possession|charge|charges|offence|
  offences) / (mappa|iom|integrated offender|violent offender|sex offender) .. / on (licence|
  license|remand|bail|tag|a tag|iss|dto) / (isn't|is|are) allowed (in|into|near) .. (town centre|
  estate|area) .. (bail|conditions|order) / (knife crime prevention|serious crime prevention|
  criminal behaviour|gang) (order|injunction|injunctions) / youth (custody|detention) (threshold|
  considered|likely)
4 (remanded|on remand|remand|youth detention|secure remand) .. (into|to|in)? (custody|youth
  detention|local authority|secure|yoi|accommodation|care|bed)? / (secure|custodial|locked)
  (remand|estate|sentence|unit from|training|unit on remand) / (just|recently|newly) .. (released|
  out) .. (custody|yoi|prison|secure|wetherby|feltham|werrington|cookham|parc|oakhill|jail) /
  (wetherby|feltham|werrington|cookham wood|hmyoi|oakhill stc|yoi) / (danger|threat|risk|danger)
  to (the)? (public|community|wider public|members of) / (very)? high risk (of harm|to the)? ..
  (public|community|serious harm) / very high risk of (serious)? (harm|reoffending) / (sentenced|
  facing|got|given|serving) .. (years|months|custody|detention) .. (custody|detention|inside|
  behind bars|young offender) / (murder|manslaughter|attempted murder|terror|terrorism|kidnap|
  firearms) (charge|charges|trial|offence|offences|investigation|suspect|act)
"""

BLOCKS: Final = {"SUB": SUB, "OFF": OFF}
