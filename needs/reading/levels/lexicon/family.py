"""Family time and independence."""

from typing import Final

FAM: Final = """
9o (camhs|therapist|psychologist|psychiatrist|doctor|nurse|worker|consultant|tutor|mentor|physio|
  iro|guardian) .. (see|sees|visits|visit) (him|her|them) (each|every|once|twice)? a? (week|month|
  fortnight|weekly|fortnightly|monthly|term)? / contact used to be / unsupervised contact with ..
  (under|children|minors|other|younger) / domestic (violence|abuse) between .. parents
0o (contact|family time) .. needs no (support|supervision|help) / good contact with / no (contact|
  family time) (issues|concerns|problems|restrictions) / (contact|family time) is
  (straightforward|positive|unproblematic|relaxed|informal|going well) / (sees|see) .. whenever /
  (family time|contact) .. (goes well|smoothly|positive|enjoys|straightforward|well)
1o (carer|carers|foster) .. (transport*|drive*|take*|drop*|collect*|lift*) .. (contact|family
  time|see|mum|dad|nan|family) / (transport*|lift|lifts|drive*|taken) (to|for|to and from)
  (contact|family time|see|visit|visits) / (family time|contact) .. (transport*|lift|lifts|driven|
  drive*|carer|carers) / unsupervised (contact|family time) / (weekly|fortnightly|monthly)
  (contact|family time|visits|phone|calls|video) / (run~|drive~|take~|pop~|drop~|bring~|ferry*)
  (him|her|them) (over|round|up|down|across|back)? (to|for) .. (mum|dad|gran|nan|nana|grandma|
  grandad|grandparents|auntie|aunt|uncle|family|sister|brother|cousins) / (take~|taken|drive~|
  drives|transport~) (him|her|them) .. to (see)? (mum|dad|nan|nanny|nana|gran|granny|grandma|
  aunty|auntie|uncle|grandad|family|sister|brother) / (take~|taken|drive~|drives) .. to see (mum|
  dad|his|her|their|nan) / (sees|see|seeing) (his|her|their|mum|dad|nan|both) .. (saturday|
  saturdays|sunday|sundays|together|fortnight) / (family time|contact) .. (weekly|fortnightly|
  monthly|once a month|every week|every fortnight|twice a month|saturday*|weekend*) / (sees|see)
  (his|her|their|mum|dad|nan|older|younger|both|family) .. (weekly|fortnightly|monthly|every|
  month|week|weekend) / family time / letterbox (contact)? / (video|phone|facetime|telephone)
  (calls|contact) / contact (with|is|takes|plan) / (sees|see|visits|visit|seeing|meets) (his|her|
  their|mum|dad|nan|older|younger|both|family|brothers|sisters|siblings|grandparents|parents|
  birth|mother|father|him|them) .. (weekly|fortnightly|monthly|each|every|once|twice|week|month|
  fortnight|sunday*|saturday*|weekend*) / (carer|carers|she|he|they|aunt|uncle|nan|grandparents)
  (drive*|take*|drop*|collect*|transport*) (him|her|them) .. (see|contact|family|mum|dad|brother*|
  sister*|visit*|gran*|nan*) / (picked|dropped) (up|off) .. (mum|dad|nan|gran|family|contact) /
  (picked up|dropped off|collected) .. (carer|carers) / (contact|family time) .. (carer|
  transport*|travel) / (lift|lifts|transport|taxi|driv*|taking) .. (to|for) .. (mum|dad|family|
  contact|sister|brother|nan|nana|nanna|gran|grandparents|grandma|grandad|nain|taid|mamgu|auntie|
  aunt|uncle|cousins) / (sibling|brother|sister) contact / letterbox / (grandparents|nan|gran|
  grandma|aunt|uncle|grandmother|grandad) .. (have|has|take|takes) (him|her|them) / sunday lunch
  with / (stays|staying|overnight stays|overnight) with .. (nan|gran|grandparents|aunt|dad|mum|
  sister|brother) / visits (his|her|their) .. (every|each|weekend|weekends|weekly|monthly|
  fortnightly)
2o (contact|family time) with .. .. supervis* / (visit|visits|contact|family time) (ends|end|
  ended) (in|with) .. (row|rows|tears|argument*|shouting|screaming) / (row|rows|arguments|
  shouting) between .. (parents|mum|family) / (month|week|fortnight|weekly|monthly|fortnightly)
  (and)? (is|all)? supervised / supervised (contact|family|time|visits|visit|at) / (contact|family
  time|visits|visit|time) .. (supervis*|contact centre|overseen|monitored) / contact centre /
  (contact|family time|sees|see) .. (several|three|four|five|six|many|different) (people|
  relatives|family|members|sets) / (contact|family) supervisor / (supervis*|overseen|observed) ..
  (contact|family time|visits|mum|dad|parents) / separate (contact|family time) / (unsettled|
  upset|distressed|dysregulated|anxious|angry|hostile|challenging) (before|after|around|following|
  by) .. (contact|family time|visits|seeing|mum|calls) / (contact|family time|visits) ..
  (unsettl*|upset*|distress*|inconsistent|let down|cancel*|unreliable|miss*) / (mum|dad|mother|
  father|parents) .. (cancel*|unreliable|inconsistent|miss|misses|let~|does not attend|not turn
  up|fail*) / family time .. (siblings|mum|dad|and|both) .. (and|separately|plus) / (sees|see|
  visits|seen|visit) .. (supervis*|supervision|contact centre) / under supervision / (contact|
  family time|visits) .. (supervis*|contact centre|worker present|centre) / (supervised|
  supervision) .. (mum|dad|mother|father|parents|parent|birth|family|contact|visits) / (different|
  several|various|separate) (family members|relatives) / (upset|unsettled|angry|distressed|low|
  dysregulated|tearful|aggressive) (after|before|following|around) (contact|visits|family|seeing|
  calls|phone|his|her) / (contact|visits|family time) .. (difficult|complex|complicated|let down|
  erratic) / estranged / (phone|telephone|indirect) contact only / no contact at (his|her|their)
  request / (relationship|relationships) with (mum|dad|family|his mum|her mum|his dad|her dad|
  parents) .. (strained|difficult|complicated|fractured)
2o not keep to .. (contact|visits|plan|family time)
4o not (allowed|permitted) .. (contact|family time) with
2o (mum|dad|mother|father|parents|nan) .. not (turn~ up|attend~|come~|arrive~|show~ up|phone~|
  ring~)
3o (volatile|conflict*|hostile|heated|high emotion|acrimon*|fraught|explosive) .. (contact|family
  time|parents|mum|dad|family|visits|meetings) / (contact|family time|parents|visits|family) ..
  (volatile|conflict*|hostile|heated|fraught|acrimon*|explosive|arguments|abusive) / non
  molestation / restraining order / no contact with (his|her|their|mum|dad|father|mother|either|
  birth|step*|parents|any) / (mum|dad|mother|father|stepdad|stepfather) .. (abusive|aggressive|
  intimidat*|threaten*|undermin*|hostile) .. (staff|carers|professionals|contact|him|her|workers|
  centre|social)? / domestic (abuse|violence) .. (contact|family time|same room) / (orders|order)
  in force / contact order / prohibited steps / section 34 / s34 / supervision order .. (contact|
  family) / parents .. (same room|not meet|cannot meet|kept apart|separate days|separately) /
  undermin* .. placement / (relations|relationship|relationships) .. volatile / heated arguments /
  marac / contact .. (suspended|stopped|ceased|reduced by) / turn* up .. (drunk|under the
  influence|at school|uninvited|unannounced) / sabotage* contact / da perpetrator / (restraining|
  non molestation|protective|occupation|protection) (orders|order) / (parents|family|families|
  relatives|mum and dad) .. (conflict|argue*|hostile|fight*|feud|volatile|acrimon*) / (family
  conflict|high conflict|parental conflict) / (mother|father|mum|dad|parents|ex partner|
  stepfather|uncle) .. (turn* up|undermin*|hostil*|verbally|threatening|unpredictable|volatile|
  intoxicated|drunk) / no direct contact / contact (is|has been|was) (suspended|stopped|not|
  prohibited|restricted|terminated) / contact (ended|stopped) / police .. (contact|family time) /
  (inappropriate|unauthorised|unsupervised) (phone|calls|messages|contact) .. (mum|dad|family|
  parents|father|mother) / (arrives|arrived|attends|attended|turns) .. (under the influence|drunk|
  intoxicated) / unwanted (messages|contact|calls) / sends (abusive|unwanted|threatening) /
  injunction / acrimon* / threatening towards (staff|carers|workers)
4o court ordered .. (no contact|contact|restriction*) / court (has|had)? (ordered|directed) ..
  (no|not|restrict*) / (address|location|placement|whereabouts|school) .. (confidential|not be
  disclosed|undisclosed|secret|withheld|not .. shared|not be shared|not known to) / (confidential|
  undisclosed|secret|withheld) (address|placement|location) / threat* to (abduct|snatch|take|find|
  kidnap|remove) / risk of abduction / (abduct*|snatch*) .. (father|mother|dad|mum|parents|family|
  risk) / honour based / forced marriage / (father|mother|dad|mum|parents|family|uncle|stepfather)
  .. (threat*|abduct*|snatch*|tried to take|stalk*) / section 34 / (must|should|can) not .. (know|
  find out|be told|learn|discover) .. (address|placement|where|location) / no contact order /
  (not|cannot|never) .. know where .. (lives|living|placed|is) / breach* .. (order|injunction|
  bail) .. (contact|father|mother|dad|mum) / order .. (prevent*|prohibit*|forbid*) .. (contact|
  father|mother|dad|mum|seeing) / (forced marriage|honour (based|violence|killing|crime|abuse)) /
  whereabouts / (location|address|placement|whereabouts|details) .. (cannot|must not|not|never|
  should not) .. (shared|disclosed|revealed|known|told|given) / court .. (prohibit*|no contact|
  restrict*|barred|forbid*|prevent*|ban*) / (prohibited|barred|banned|prevented) from .. (contact|
  seeing|approaching|having) / (risk|threat|threats|danger) (from|by|posed by|of .. by) ..
  (father|mother|dad|mum|family|uncle|stepfather|relatives|brothers|parents|perpetrator) / female
  genital / fgm / witness protection / refuge address
9 in contact with (a|the|his|her)? .. (dentist|doctor|gp|nurse|school|college|service|services|
  team|camhs|police|friends|friend) / supervised at (break|breaks|lunch|school|all|home|night|
  play|meals)
1o (take~|drive~|bring~) (him|her|them) to .. (cousin|cousins|friend) / (gran|nan|mum|dad|sister|
  brother|aunt|uncle|grandad) .. (saturday|sunday|friday) of (the|each|every) month
2o (supervisor|social worker) in the room / (mum|dad|gran|nan|aunt|aunts|uncle|uncles|brother|
  brothers|sister|sisters|parents) supervised by
"""

IND: Final = """
0 (fully|largely|very|completely) independent / (good|strong|excellent|advanced) independen*
  skills / ready for (independence|independent living|semi independence|his own|her own|supported)
  / independently (cooks|travels|shops|budgets|manages) / manages (his|her|their) own (money|
  budget|flat|appointments|medication|washing) / (cooks|budgets|shops|cleans) (for himself|for
  herself|independently|well) / age appropriate independen* / independence skills are (good|age|
  strong|excellent) / independent living skills are (good|strong)
0g able to (cook|budget|travel|shop|live|use) / (keep|keeps|remember|remembers) (his|her|their)?
  appointments / tidy~ (his|her|their) / (travel~|manage~) (alone|independently|by himself|by
  herself)
1s (basic|simple) (meals|cooking|budgeting) / (bus|train) (pass|training) / travel train* / life
  skills / independent living skills / independence skills / pathway plan / driving lessons
1 (learning|coaching|some support|working on|help|developing|building|support) .. (independence|
  cook*|budget*|independent living|life skills|travel training|laundry) / semi independen* /
  (budgeting|cooking|laundry|independence) (skills|work|support|practice) / independence (work|
  training|programme|pathway) / needs coaching / (needs|some|support|help|guidance|coaching|
  encouragement) .. (budget*|cooking|cook|laundry|independen*|shopping|bills|forms) / (learning|
  starting|beginning) to (cook|budget|travel|shop|manage|do) / (developing|building|growing|
  emerging) .. independen* / follow a recipe / preparing for (independen*|adulthood) / transition
  to (adulthood|independen*|adult) / moving on (plan|skills)
2 (cannot|unable to) (use|catch) (a|the|any)? (bus|buses|train|trains) / (wants|needs|need)
  (telling|nagging|reminding) (every|each) / (nudg*|prompt*|remind*|chas*|coax*|nag*) (each|every|
  daily|most) .. (day|days)? (to|with|for|about)? (cook|money|laundry|meals|clean|budget|wash|
  tidy|shop|get) / (daily|regular|constant|frequent|lots of|every day|each day) (prompt*|remind*|
  nudg*) .. / prompt* .. (daily|every day|each day|get up|cook*|clean*|meals|laundry|eat|bills|
  appointments|morning|money|tidy|room) / (needs|need|requires) (prompting|prompts|reminding|
  reminders|nudging) .. (cook*|clean*|laundry|money|appointments|meals|bedroom|shopping|budget*) /
  prompts to (get|cook|clean|attend|manage|keep|take|tidy|eat|shop) / (remind*|prompt*) ..
  (appointments|bills|laundry|cook|shopping|bedroom|chores) / (struggles|struggle) (to|with)
  (budget|budgeting|cook|managing money|manage money|get up|getting up|manage a budget) / limited
  (independence|independent|life|self care) skills / poor (independence|budgeting|money|life)
  (skills|management)? / (cannot|can't|unable to) cook / difficulty .. (budget*|managing money) /
  without (reminders|prompts|prompting|reminding) / (appointments|bills|money|meals|chores) ..
  (reminders|prompts|prompting) / (needs|need|requires) (daily|reminding|regular|constant|nudging|
  prompting|prompts|reminders) .. (every day|each day|meals|appointments|cook*|clean*|bills|get
  up|money|college|laundry|tidy|room|up) / (run|runs|running|ran) out of money / (prompts|
  prompting|reminders|reminding) .. (daily|every day|meals|eat|appointments|cook*|money|laundry|
  get up|chores) / (struggles|finds it hard|difficulty) .. (budget*|money|cook*|routine|
  appointments|laundry|bills|get up|getting up) / (overspends|overspend) / limited (cooking|
  budgeting|domestic|practical) / forget~ .. (appointments|meals|eat) / (reminds|reminded|prompts|
  prompted) (him|her|them)? (daily|every day|each day) / overdrawn / overspent / (needs|need|
  requires) (support|help|guidance) to (shop|cook|budget|pay|manage|attend|keep)
3 (cannot|can't|unable|not able|could not|unable to|does not) (to)? (manage|budget|handle|look
  after|cope with|keep) .. (money|budget|meals|safe|himself|herself|themselves|finances|benefits|
  tenancy|home|independent*|alone|food) / no (independence|independent living|budgeting|cooking|
  life|money) skills / (spends|spend) .. (all|allowance|money) .. (day|once|immediately|at once|
  straight) / (leaves|left|leaving) .. (hob|gas|oven|cooker|door|iron|taps) .. (on|open|unlocked|
  running)? / not (safe|ready) .. (alone|unsupervised|independen*|own|tenancy|live) / (very|
  extremely|significantly|severely) (limited|poor|delayed|low) (independence|independent|life|
  self) / no concept of (money|budgeting|time) / unsafe (in|around) the kitchen / needs ..
  (everything|all) (done|shown|doing) / far from ready / not ready to (live|move|leave|manage|
  hold) / (vulnerable|at risk) (in|if) .. (living)? (alone|independently|tenancy) / cannot be left
  (alone|unsupervised|home) / (cannot|can't|unable to|not able to|doesn't know how to|could not)
  .. (budget|cook|shop|keep himself safe|keep herself safe|prepare meals|live independently|cope
  alone) / (cannot|can't) be trusted (with|alone) / (shown|show) everything / unsafe .. (kitchen|
  alone|cooking|unsupervised|road*) / (few|no|very few|lacks|lacking) (independence|independent|
  life|living|practical|self care|basic) skills / (leaves|left) (the)? (hob|gas|oven|cooker|door)
  / relies on (adults|staff|carers|others) for (everything|meals|all|money|most) / not ready (to|
  for) (independen*|live|move|semi)
4 24 hour (care|support|staff|staffing|supervision|staffed) / 24 7 (care|support) / 24/7 (care|
  support|staffing) / round the clock / not ready for (supported|semi) / unsuitable for supported
  accommodation / supported accommodation (is|would be)? (not|unsuitable|unsafe|inappropriate) /
  (24h|24hr|24hrs) (care|support|staff*) / never .. able to live independently / lifelong care /
  adult (social)? care (placement|transition) / 24 hour .. (care|support|staff*|parenting) /
  (needs|need) (constant|continuous) (support|supervision) .. (independen*|daily living) /
  (cannot|not) .. supported accommodation
0 independen* skills .. expect* / skills .. expect* for (his|her|their) age
1h (some|need|needs|like|bit of|of) coaching (with|in|on|around)
2 remind* (about|of) (meals|bills|appointments|money|washing|shopping) .. (bills|meals|money|
  clock|appointments|washing)?
"""

BLOCKS: Final = {"FAM": FAM, "IND": IND}
