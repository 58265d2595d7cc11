"""Family time and independence, as people say them without the words of the trade."""

from typing import Final

FAM: Final = """
9 contact (number|numbers|details|email) (for|of|is|are) .. (carer|carers|school|worker)? /
  confidential (in|on) (this|the|our) form / (threaten*|vow*) to find (a|another) / (contact|
  contacts) (lens|lenses|sheet|sport|sports|solution|number|numbers|list|details|form|us|the
  (office|team|duty|school|placements)|point|page|dermatitis|him on|her on|made with|rugby) / in
  contact with (her|his|a|an|the|their) (old|former|previous|new)? (football|coach|school|teacher|
  tutor|carer|carers|foster|friend|friends|youth|college|mentor|employer|key worker|mates) /
  (drive|drives|takes|driven|lift|lifts) (him|her|to) .. (school|football|training|college|
  swimming|club|practice|dance|work|the station|scouts|cadets|hospital|clinic|matches|lessons|
  rehearsals|appointments) / (friend|mate|classmate|cousin|boyfriend|girlfriend|roommate) (has|
  have|had) (supervised contact|family time|no contact) / (mum|dad|nan|gran|parents|sister|
  brother) .. (come|comes|came) (for|to|round) (tea|lunch|dinner|see (him|her) play|watch|parents|
  sports day)
1o (carer|carers|we|i|foster|staff|she|he|they|social worker|taxi|driver|key worker|brings|has to|
  will|who) (has|have|is|are|happy|to|will|also|usually|always|must|needs)? (to)? (drive|drives|
  driving|bring|brings|bringing|take|takes|taking|ferry|ferries|run|runs|drop|drops|collect|
  collects|fetch|fetches|transport|transports|accompany|accompanies|chaperone*|carry) (him|her|
  them|both) .. (miles|each|over|up|down|across|on|to|into|out|every|back|there)? .. (see|to|me|
  contact|family time|visit|visits)? (me|his|her|their|the)? (<kin>|me|family time|contact|contact
  centre|sundays|fortnight|visits) / (miles|hour|hours|journey|trip|drive|lift|lifts|train|bus
  fare|petrol|mileage) .. (each (month|week|way)|every (month|week|fortnight|other)|once a (month|
  week|fortnight))? .. to (see|visit|meet) (his|her|their|the)? <kin> / (needs|need|wants|has|
  gets|requires|given) (a|some)? (lift|lifts|transport|taking|driving|ferrying|running|escort|
  someone to take (him|her)) (to|over|for|up|across|down|back) (his|her|their|see|to|contact|
  family time|the)? .. (<kin>|contact|family time|contact centre|visits) / (sees|see|seeing|meets|
  visits|visit|meet|stays with|stays at|goes to|goes to see|tea with|lunch with|spends .. with|
  pops to) (me|his|her|their|both|the|mum|dad)? (big|little|older|younger|baby|half|other|birth|
  two|three|paternal|maternal|twin|and)? .. (<kin>|me) .. (each|every|once|twice|weekly|
  fortnightly|monthly|most|on|at|regularly|a (week|month|fortnight)|weekends|sundays|saturdays|
  holidays|school holidays|by|over|in the holidays) / (phone|video|facetime|whatsapp|zoom|
  letterbox|postbox|indirect|letter|text) (call|calls|contact|exchange|arrangement|catch up|catch
  ups|from|to) .. (<kin>|weekly|monthly|twice a year|each|every|family)? / (letters|cards|letter|
  card|photos) (twice|once) a year / letterbox / (carer|carers|taxi|lift|transport) (to|for|does|
  do) (the)? (contact|family time|visits|drop off|pick up|handover|handovers)
2o (supervised|overseen|monitored|observed|watched over|supervise|supervises|chaperoned|sat in on)
  (by|at|in|with|contact|family|time|visit|visits|calls|call|phone|sessions|for|every|throughout|
  and|each|weekly|monthly|fortnightly)? .. (<kin>|contact|family time|centre|social worker|visits|
  calls) / (contact|family time|visit|visits|time with <kin>|calls|seeing <kin>|sees <kin>|
  sessions with <kin>|meeting <kin>) .. (supervis*|watched|overseen|centre|monitored|observed|
  worker (present|sits|in the room|there)|staff (present|sit)|someone (sits|there)|must be
  watched) / (contact|family|visiting|family time) (centre|supervisor|worker|support worker|hub|
  supervision|room) / (mum|dad|nan|gran|parents|siblings|aunties|uncles|sisters|brothers|
  grandparents) .. (one week|first|then|another|separately|on different|in turn|alternate*|taking
  turns|in rotation|on the third) .. (<kin>|the next|another|week|days|over a month|then)? /
  (separate|different|several|three|four|five|six|two sets of|lots of|many|complicated|complex|
  multiple|various) (contacts|visits|family times|relatives|family members|arrangements|contact
  arrangements|sides|sets of (relatives|family)|lots of contact|siblings in different|siblings
  placed|people to see) .. / (after|before|following|ahead of|night before|days after|coming back
  from) (a|the|each|every|seeing|any|his|her|contact with)? (contact|family time|visit|visits|
  family|mum|dad|seeing (mum|dad|his|her)|<kin>|phone calls|calls|phone call) .. (he|she|they|is|
  there|upset|unsettled|tears|tearful|angry|wets|kicks|wired|wobbly|quiet|hard|difficult|
  withdrawn|days|distress*|all over|sick|cannot sleep|bad (night|day)|high as a kite|dysregulat*|
  in bits|fallout|fall out) / (contact|family time|visits|seeing (mum|dad|his|her)|phone calls|
  calls) .. (upset*|unsettl*|distress*|leaves (him|her)|sets (him|her)|hard|wobbl*|throws|stirs|
  knocks (him|her)|takes (him|her) days|let (him|her) down|lets (him|her) down|disrupt*|tears|
  dread*|hate*) / (let|lets|letting) (him|her|them) down / (mum|mam|mom|dad|mother|father|parents|
  parent|nan|family|they) (often|never|rarely|usually|always|sometimes|keeps|kept|does not|did
  not|do not|has|have|is|are|may)? (not)? (cancel*|cancelling|missing|misses|missed|late|
  unreliable|inconsistent|turns up late|not show*|no show|fails to|failed to|forgets|forgot|
  drifts|pulls out|blows (him|her) out|flaky|hit and miss|promises|sporadic) .. (visits|contact|
  family time|come|turn|turn up|half|last minute|attend|show|him|her|things)? / (promises|
  promised) .. (not keep|does not happen|never (come|happen|materialise)|breaks|break|cannot keep)
  / (loyalty|torn|divided|caught|stuck|piggy) .. (between|middle|loyalties|both|conflict|bind)
  (<kin>|mum|his|her|parents|two|the|both)? .. / (strained|tricky|complicated|fragile|rocky|
  patchy|on off|difficult|awkward|uneasy|distant|fractured|up and down) (relationship|
  relationships|relations|family time|contact|visits) (with|between|to)? .. <kin>? / (refuses|does
  not want|not want|reluctant|will not|won't) (to)? (see|go to|speak to|attend|talk to|visit)
  (his|her|their)? (<kin>|contact|family time)
3o (family time|contact|visits|seeing (mum|dad|his|her)|handovers|handover|family meetings|visit|
  time with <kin>) .. (battleground|battlefield|war zone|war|minefield|nightmare|explosive|
  flashpoint|volatile|fraught|toxic|rows|row|argu*|shout*|scream*|hostil*|heated|conflict|ends in|
  fight*|police|tense|acrimon*|chaotic|abus*|aggress*|intimidat*|blazing|slanging|threat*|charged|
  stormy|turbulent|at each other's throats) / (mum|mam|dad|mother|father|parents|both parents|
  sides of the family|families|grandparents|stepdad|family|step dad|they|nan|uncle|uncles|aunts|
  stepfather|ex|relatives|brother|brothers) .. (row|rows|rowing|argue|argues|arguing|fight|fights|
  at war|feud*|screams|screaming|shouts|shouting|abuse|abuses|kicks off|storms|turns up|turned up|
  threatens|threatened|hostile|abusive|aggressive|slag*|runs down|bad mouth*|badmouth*|undermin*|
  undercuts|sabotag*|intimidat*|harass*|bombard*|swears at|swore at|drunk|under the influence|
  high|at each other|trying to find|contacting (him|her)|messaging (him|her)|following|drug) ..
  (in front of (him|her|the)|the gate|the gates|gate|outside|at school|at the (home|house|door|
  placement|centre|school)|uninvited|drunk|each other|carers|carer|staff|workers|social worker|
  social workers|placement|supervisor|contact|family time|visits|sessions|on social media|late at
  night|at all hours|unannounced|about the carers) / (injunction|injunctions|non mol|non
  molestation|non molest|occupation order|restraining|protective order|court orders|court order|
  prohibited steps|specific issue|child arrangements|dvpo|dvpn|stalking|harassment|orders|
  undertakings) (order|orders|notice|in force|in place|against|on|is|are|protects|keeps|limiting|
  about|stops|prevents|remains|remain|apply) .. (dad|mum|father|mother|parents|contact|family
  time|stepfather|uncle|place|force|family)? / (kept apart|never be in the same|cannot be in the
  same|not be in the same|separate entrances|staggered arrival*|separate days) .. (room|building|
  parents|families|sides|mum|dad)? / (sick|terrified|dreads|frightened|scared|terror|petrified|
  nightmares|shakes) (of|with|by|before|after|about)? .. (nerves the night before|seeing (mum|dad|
  his|her|them)|contact|family time|visits|bumping into) / (mum|dad|father|mother|family|parents|
  relatives|uncle|brother|stepfather) .. (sends|sending|posts|messages|rings|texts|contacts) ..
  (abusive|threatening|nasty|behind|secretly|fake account*|unauthorised|social media|unsupervised|
  all hours|constantly|facebook) / (contact|family time|visits) (has|have|had|is|are|was|were)
  (been)? (suspended|stopped|paused|cut|reduced|halted|on hold|ceased|terminated)
4o (tried|tries|trying|attempt*|threat*|planning|plans|vowed|going|managed|plan) (to)? (snatch|
  abduct|take|kidnap|grab|remove|find|run off with|get|trace|track down|track|harm|hurt|kill|
  steal) (him|her|them|the child|the (children|girls|boys)) .. (back|from|away|abroad|down|out)? /
  (must not|mustn't|mustnt|should not|cannot|never|not to|not|nobody in the family must|doesn't|
  are not to|is not to) (know|find out|learn|be told|discover|trace|get hold of|hear|be given|
  have|be (shared|disclosed|revealed|told)) .. (where|address|live|lives|placed|placement|school|
  whereabouts|location|surname|details) .. (he|she|they|lives|live|is|are|goes)? / (address|
  placement|location|whereabouts|school|surname|home|new name|details) (is|are|be|being|has to be|
  must be|to be|must|need|needs|remains|kept|stays|of the (home|placement|carers))? (to be|be|
  remain|stay|kept|held)? (kept)? (secret|confidential|withheld|undisclosed|hidden|protected|
  private|not disclosed|not shared|never given|not be (given|shared|disclosed|told)|never be
  (given|shared|disclosed|told)) / (strictly limited circulation|secret address|confidential
  address|undisclosed address|confidential placement|secret location|withheld address|police
  marker|marker on the|panic alarm|panic button|safe house|refuge|changed (his|her|their) name|new
  identity|new surname|witness protection|tracking device|geolocation) .. / (found|tracked|traced|
  turned up at|came to|watched|stalked|staked out) (the|his|her|their|out|down|them|him)? ..
  (foster home|placement|carers|carer home|address|house|school) .. (and (threaten*|tried|kill*|
  snatch*)) / (stalked|staked out|tracked down) (him|her|them|the (carers|home|placement|family))
  / (order|court|judge|orders|injunction|ruling|judgment) .. (bars|bar|barring|bans|ban|forbids|
  forbidding|prohibits|prohibiting|prevents|preventing|stops|stopping|restricts|rules out|
  against) .. (all|any|contact|coming near|approaching|direct|seeing|going near|within|family
  time) .. (contact|him|her|mum|dad|father|mother|family|parents|family time|miles|metres)? / (no|
  all|any) contact (is|whatsoever|at all|with anyone|allowed|permitted|ordered|of any kind|by
  order|under|order|direct or indirect|direction|from) .. (court|order|family|birth|father|mother|
  judge|allowed)? / (honour|honor) (based|violence|killing|crime|abuse|related|threat*) / (forced|
  child|arranged against (his|her) will) marriage / (fgm|fgmpo|fmpo|forced marriage protection|
  female genital|port alert|ports alert|passport (held|surrendered|seized)|flight risk abroad|
  abduction|tipstaff|wardship) .. / (would|will|wants to|intends to|out to|could) (kill|harm|
  snatch|abduct|take) (him|her|them) .. (if|abroad|found|out of)? / (risk|danger|threat|threats)
  (to|from|of|by|posed by) (his|her|their|life|the|birth|being|a|abduct*)? .. (family|father|dad|
  mother|mum|uncle|uncles|brothers|relatives|stepfather|found by|abduct*|snatch*|honour)
"""

IND: Final = """
9 cannot wait to / left the .. on once / (his|her|the|their) (mum|dad|mother|father|brother|
  sister|friend|carer|parents|boyfriend|girlfriend|nan) .. (cannot|can't|could not|struggles to|
  not) (manage money|cook|budget|boil an egg|pay) / independent (school|advocate|reviewing|
  visitor|person|witness|expert|record label|bookshop|cinema|review) / (boil|boils|boiling) (over|
  with rage|point) / (blows|blow) (bubbles|his nose|her nose|a kiss|up|out|over|the whistle) /
  (24|twenty four) hour (notice|shop|news|helpline|tv|race|gym|garage|duty|line|le mans|party|
  supermarket)
1 (learning|starting|beginning|practising|practises|coached|coaching|guided|working on|work on|
  helped|learns|taught|shown how|brush* up on|needs (a bit of|some) help) (to|with|in|on|how to|
  his|her) .. (cook|cooking|budget|budgeting|shop for|iron|wash (his|her) clothes|laundry|washing
  machine|travel alone|use the bus|catch the bus|manage money|bills|forms|meals|banking|recipe|
  life skills|independence|self care|appointments|gp|cv|tenancy|housekeeping|clean (a|his|her)|
  household|run a home|look after (himself|herself)|living skills) / (independence|life|living|
  tenancy|home|practical|money|cooking|kitchen|budgeting|pre tenancy|semi independence|moving on)
  (skills|course|programme|workbook|training|group|lessons|plan|passport|practice|sessions|award|
  asdan|work) / (trainer|training|taster|practice) flat / (travel|bus|tenancy) training / travel
  trained / (needs|wants|could do with|benefit*) .. (confidence|practice|coaching|guidance|
  pointers|tips|encouragement) .. (cook*|budget*|travel*|shop*|bus|phone calls|appointments|
  independ*|money|living)
2 (each|every) (day|morning|night|evening) .. (needs|has to be|must be|is) .. (reminding|reminded|
  nagged|chased|prompted|told|nudging|nagging|prompting|chasing|telling) / (needs|need|takes|
  wants|requires) (a lot of|lots of|constant|daily|endless|regular|frequent|plenty of|several|our|
  much)? (reminding|reminders|nagging|chasing|chivvying|prompting|prompts|pushing|nudging|telling|
  hassling) .. (every (day|morning)|daily|each day|get up|out of bed|to (eat|cook|clean|tidy|shop|
  pay|attend|keep)|meals|money|bins|appointments|laundry|cooking|room|college|bills|chores|
  rubbish|shopping|bed|dishes|housework|tidy*|budget*|keys|none of it|or (nothing|none|it)) /
  (reminded|nagged|chased|prompted|nudged|told|badgered|hassled) (to|about|into|daily|each|every|
  over) .. (get up|cook|eat|wash|clean|tidy|shop|pay|attend|meals|bins|laundry|bills|money|
  appointments|day|college|room|food|chores|morning) / (or|otherwise|else|and then|if not)
  (nothing|none of it|it (does not|will not|never)) (gets|get|happens|happen|is|be)? (done)? /
  (burns|burn|ruins|wastes|blows) (water|toast|everything (he|she) cooks|pans|beans) / (lives|
  living|exists|survives|gets by) on (takeaways|pot noodles|toast|crisps|chips|cereal|noodles|
  snacks|microwave*|junk|energy drinks) / (bad|poor|hopeless|useless|not good|terrible|weak|
  rubbish|no good) (with|at) (money|budgeting|cooking|cleaning|time keeping|timekeeping|getting
  up|bills|housework|forms|paperwork) / (money|allowance|wages|benefits|cash) .. (runs|run|ran|
  gone|goes|burns|does not last|never lasts|not last|spent|slips) .. (out|by (tuesday|wednesday|
  the weekend)|hole|days|fingers|early|week)? / (misses|missed|forgets|forgot) (his|her|most|all|
  gp|dentist|job centre|every|college)? (appointments|meals|bills|interviews|medication|rent|
  jobcentre|lectures|signing on) / (sleeps|stays in bed|lies in|in bed) (all day|(till|until|past)
  (noon|midday|lunch*|teatime|dinner|eleven|twelve|one|two|three|four|five|the afternoon)|through
  (his|her|the|every) (alarm|alarms|day)) .. / (room|flat|bedroom) .. (tip|state|pigsty|mouldy|
  squalid|filthy|piled) / (cannot|
  not|never|hardly|barely) (yet)? (cook|boil|iron|use|do|budget|shop|travel|catch|make|change|
  wash|read a bill|fill in|keep|get up) (for|a|an|the|his|her|alone|by|more than|much|toast|pasta|
  beans|himself|herself|on|anything|beyond)? .. (egg|kettle|toast|washing machine|cooker|bus|
  train|meal|forms|bank|alarm|bed|laundry|pasta|microwave|own clothes|tidy|appointments|clean)
3 (cannot|can't|not|unable|no idea|never|hopeless) (to|able to|how to|at|been able to)? (make|
  manage|handle|managing|hold on to|keep hold of|look after|budget|keep|stretch|control|run) (his|
  her|their|any|the|of|up)? (money|allowance|benefits|finances|tenancy|wages|cash|home|flat|
  budget|universal credit|bank account|rent|meals|himself safe|herself safe|a home|a tenancy|a
  flat) .. (last|past|week|safely|tuesday|alone)? / (spends|spend|spent) (all (his|her)|every|(his|
  her|the) whole) .. (allowance|benefits|wages|universal credit) / (spends|spend|spent|gives) ..
  (allowance|money|benefits|wages|cash|penny|pay|savings|lot|it all) .. (the day (he|she)|in (a|
  one) (day|morning|night|afternoon)|same day|within (hours|a day)|straight away|immediately|at
  once|as soon as|first day|the minute|by tuesday|by the evening|in hours|on day one) / (blows|
  burns|wastes|fritters|gambles|blow|blew) (his|her|all|all his|all her|the|every|whole|it|away|
  through)? ..
  (allowance|money|benefits|wages|cash|penny|pay|savings|lot|universal credit|it all) .. (the day
  (he|she)|in (a|one) (day|morning|night|afternoon)|same day|within (hours|a day)|straight away|
  immediately|at once|as soon as|first day|the minute|by tuesday|by the evening|in hours|on day
  one|away)? / (lives on|not eat|does not eat|would not eat|eats nothing|starves|goes hungry|skips
  meals|never eats|would starve|would live on|only eats) .. (if|unless|when) (nobody|no one|
  someone|somebody|a carer|staff|left|it is put|there is) .. (cook*|put*|plate|makes|make|remind*|
  him|her)? / (unless|if) (someone|somebody|a plate|staff|nobody) .. (cooks|puts a plate|cooks for
  (him|her)|feeds|makes it) / (lets|let|letting|opens|opened|invites|invited|open) (strangers|
  anyone|anybody|people (he|she)|dealers|all sorts|random people|the door to (anyone|strangers|
  anybody)) .. (in|into|flat|home|to stay)? / (cuckoo*|taken over|turned over|robbed blind|ripped
  off|exploited) .. (flat|tenancy|home|house) / (leaves|left|leaving|forgets|forgot|would leave|go
  out and leave) (a|the|his|her|pans|things|on)? (pan|pans|hob|gas|cooker|oven|grill|iron|front
  door|door|taps|tap|bath|candles|chip pan|stove) .. (on|open|unlocked|running|wide open|lit|boil
  dry|burning)? / (not|isn't|never|wouldn't be|un|nor) (safe|be safe|survive|cope|manage|last|fit|
  equipped) (to be|on|alone|by|in|for|without|left|a|if)? .. (his own|her own|their own|alone|
  flat|himself|herself|week|day|adult|own front door|tenancy|home alone|independent|hours|
  overnight|kitchen|roads) / (struggles|fails|failing|cannot cope|falls apart|not coping) ..
  (basic|everyday|day to day|daily living|daily life|tenancy|all areas|every area|look after) ..
  (skills|tasks|living|life|money|independ*|himself|herself)? / (loses|lost|losing) (keys|his
  keys|her keys|bank cards|bank card|phone and keys|every key) / (road safety|traffic|roads|cross
  the road|crossing roads) .. (alone|unsafe|cannot|not|no)? .. (own|alone|independ*|travel) / (no|
  not the first|little|zero|without) (idea|clue|notion|concept|grasp|understanding|sense) (how|
  about|of|what) .. (bills|money|rent|budget*|value of money|cook*|run a (home|flat|house)|cost|
  costs|things cost|look after (himself|herself)|danger in the kitchen) / (evicted|eviction|
  arrears|lost (his|her) (flat|tenancy|room)|failed tenancy|tenancy broke down|tenancy failed|
  supported lodgings broke|rent arrears|bailiffs|debts) / (meals|money|shopping|cooking) .. (done
  for (him|her)|has to be done|be done by|by someone else|for (him|her) by)
4 (round the clock|24 hour|twenty four hour|24 7|24/7|24hr|day and night|overnight) (care|support|
  staff|staffing|staffed|cover|supervision|help|presence|adult|adults|looking after|attention|
  placement) .. / (somebody|someone|staff|an adult|adults|carer|carers|adult) (on hand|there|
  present|around|awake|on duty|in the house|with (him|her)|at hand|in the building) (round the
  clock|day and night|24 hours|all day and night|at all times|24 7|24/7|at every hour|at any hour|
  twenty four hours|always|all the time|every hour) / (cannot|not|never|can't) be (left|
  unsupervised|alone|on (his|her) own) .. (at any (hour|time)|even for|an hour|day or night|ever|
  minutes|by (himself|herself)|alone for|for (a|five|ten|any)) / (supported accommodation|
  supported lodgings|supported living|supported housing|semi independence|semi independent|16
  plus|16+|unregulated|supported flats) .. (turned (him|her) down|refused|declined|would not
  (take|have|accept)|unsuitable|not (suitable|safe|appropriate|an option|ready|enough|yet|right|
  possible|for (him|her)|be safe)|unsafe|out of the question|cannot meet|ruled out|rejected|too
  (risky|soon|much|little)|wouldn't take|wouldn't have|said no|felt unable|could not (keep|meet|
  manage|take)) / (not|isn't|nowhere near|far from|wouldn't be|never be|never going to be|unlikely
  to be|not be|years from|a long way from|long way off|nothing like) (yet)? (being)? (ready|
  suitable|able|right|fit)? (for|to|to go into|to live in|to move to|to manage in|to move into)?
  (supported (accommodation|lodgings|living|housing)|semi independ*|16 plus|independent living|
  live independently|live alone|a flat|own flat) / (always|for life|lifelong|permanently|all (his|
  her) life|into adulthood|as an adult|adult services|adult social care|shared lives|supported
  living) .. (need|needs|care|placement|looked after|transition|will need) .. (24|round the clock|
  residential|care|full time|support)?
"""

BLOCKS: Final = {"FAM": FAM, "IND": IND}
