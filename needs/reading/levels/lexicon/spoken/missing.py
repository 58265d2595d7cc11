"""Going missing and exploitation, as people say them without the words of the trade."""

from typing import Final

MIS: Final = """
9 (train|tent|camp*|overnight|night|nights|hotel|out|away) .. (with (his|her|the) (class|school|
  scouts|guides|cadets|cubs|brownies|nan|gran|dad|mum|family|team|choir)|scouts|in the garden|duke
  of edinburgh|sleepover|residential|school trip|youth hostel) / (walks|walk) out of school (with|
  at) .. (three|mates|home time|friends)? / (class|team|dog|cat|bike|phone|hamster|rabbit|
  tortoise) (was|were) found / (train|bus|taxi|coach|lift|minibus) .. (did|has|had) not (come|
  turned|arrived|shown) / not (come|came|been) home (from (work|hospital|the shops)) / (mum|dad|
  the dog|cat|kitten|tortoise|hamster|dog|parcel|letter) (was|is|went|has gone|had gone) (missing|
  awol) / off (sick|games|school|ill|to (school|bed|college|football|work|a|see|the|brownies|
  scouts|cubs)) / (walks|walk|walking|wandered|wander|wanders) (off|around) (the (pitch|page|park|
  shops|market|museum|garden))
1 (late|later) (in|home|back) (than|by|from|after|once|twice|again|most|on) / (minutes|minute|half
  an hour|hour|quarter of an hour|hours) (or so|or two)? late / (pushes|stretches|ignores|breaks|
  broke|misses|missed|flouts|overran) (the|his|her|their) (curfew|time|coming in|home time) /
  (forgets|forgot|loses|lost) .. (the time|track of) / (dawdles|dawdling|dilly) / (strays|strayed|
  straying) / out (with|at) .. (mates|friends|pals) (past|after|longer|later) / not always (where|
  back|home) / (stops|stopping|stopped) out (late|a bit|longer) / (turns|turned|rolls|rolled) up
  (an hour|half an hour|late|hours) / knew (just|exactly)? where (he|she) (was|would) / (always|
  usually) (at|found at|turns up at) (his|her|the) (mate|friend|nan|park|skate park|chip shop|pal)
2e (rang|ring~|rings|rung|call~|called|phon*|dial*) (101|999|police|the police|it in) .. (not|
  home|gone|back|missing|out|vanish*|late|returned|find|looking) / (rang|rung|ring~|call~|phon*)
  (101|the police) (again|twice|three|four|five|six|seven|eight|several|most|every|each|last) /
  (reported|logged|recorded|flagged) (as|a)? (missing|absent|misper) / (not|nobody|no one|none) ..
  (know|knew|known|knows|idea|clue|seen) .. where (he|she|they) (was|were|is|goes|went|had|has|
  been|gets|got|spent|sleeps|slept) / (does|did|has|had|will) not (come|came|got|get|make it|
  return|returned|turn|turned|show|shown|arrive|arrived) (up|back|home|in|to the home|for) /
  (came|comes|turns up|turned up|rolls in|back|home) .. (of|on) (his|her|their) own (accord|steam)
  / (walk~|run~|slip~|sneak~|nip~|creep~|crept|get~|slides|climb~|leg~) (out|off|away) (of|from|
  through|by|via|over|down)? .. (window|fire escape|fire exit|back door|back gate|drainpipe|roof|
  fence|wall|taxi|unit|placement|when nobody|when no one|at night|after (lights out|dark|bedtime))
  / (goes|gone|go|went|is|was) .. (out|off|away|through) .. (back|bedroom|bathroom)? (window|
  drainpipe|fire escape) / (got|gets|get|jump~|jumps|hop~) (on|onto|off) (a|the) (train|bus|coach|
  tram|tube) .. (instead|without|to (see|london|manchester|birmingham|leeds|liverpool|the city|
  another)|and (was|not)) / (found|traced|located|tracked|spotted|brought back|brought home|
  fetched) (by|in|at|near|wandering|walking|hours|miles) .. (police|officers|miles|hours later|
  town|station|city|stairwell|park|streets|night|motorway|bus station|railway|mum's|address) /
  (not|wasn't|until) .. found (for|until|till) .. (hour|hours|morning|evening|night|next) / not
  (found|seen|heard from|traced|located) (again)? (for|until|till|since) / (do~|does|did|done) one
  / do~ (a|his|her) .. (bunk|runner|flit|disappearing|vanishing) / (legs|legged|legging|hook~|
  hoof~|peg~) it / scarper~ / (gave|gives|giving) (us|staff|them|carers) the slip / slip~ .. (net|
  carers|staff|leash|past) / (goes|went|gone|go|going) (absent|astray|walkabout|awol|to ground|off
  radar|off grid|off the (radar|map|grid)|on the (run|trot)|a wandering) / drop~ off the (radar|
  map) / on the run from (care|home|placement|the home) / (unauthorised|unexplained) (absence|
  absences|absent) from (home|placement|care|the home) / (keep~|kept|tends|prone|liable|apt|
  tendency|habit) (of|to|on)? (abscond*|wander* off|bolt*|disappear*|go off|going off|vanish*|run*
  (off|away)|walk* out) / (flight|absconding|abscond|missing|runaway) (risk|risks|episodes|
  behaviour|pattern|history|triggers|incidents|reports|plan from) / (takes|took|taken|take|taking)
  (himself|herself|themselves) off .. (without|for|all|at|into|to) / (away|out|gone|off|absent) ..
  (without (telling|permission|saying|word|a word|us knowing|anyone)) / (leaves|left|leave|
  leaving|walked|walks) .. (placement|home|school|house|unit|building|premises|site|garden)
  without (telling|permission|a|word|saying|staff|us|notice|anyone) / phone (off|switched off|goes
  (off|dead)|dead) .. (hours|night|where|missing|cannot)? / (unaccounted for|not accounted for) /
  (drives|driving|drive|driven|went|go) (round|around) .. (looking|searching) for (him|her) /
  (look*|search*|hunt*) for (him|her) (most|every|each|again|all|until|at) / (police|officers|
  pcso|patrol) .. (fetch*|return*|bring|brings|brought|find|finds|found|trace|traced|trac*) (him|
  her|them) (back|home|in|at|miles|wander*)? / safe and well (check|checks|interview) / return
  (home)? (interview|interviews|discussions) / (heads|headed|makes|made|goes|runs|ran|run) (off)?
  (back)? (for|to) (his|her|their) (mum|mam|dad|old (area|estate|town)|home town|mates|boyfriend|
  friends|nan|brother|sister) .. (without|when upset|from placement|and|every|at night|on the)?
3 (away|out|off|gone|missing|absent) .. (till|until|to|into) the (next|following) (day|morning|
  afternoon) / (away|out|off|gone|stops out|stay~ out|kip~|sleeps out|sleep~|slept|not back|not
  home|not in) .. (all night|overnight|nights|the night|night at a time|a night|rough|till (dawn|
  morning)|until (dawn|morning|breakfast)|till breakfast|next day|next morning) / (away|missing|
  gone|off|out) (at least|about)? (once|twice|three times|four times) (a|each|every) week /
  (sleep~|slept|asleep|kip~|bed~ down|dosses|dossing|sofa surf*|stays|stayed) (in|at|on|under|out)
  .. (stairwell|stairwells|park|parks|bench|benches|squat|squats|doorway|doorways|shed|garage|bus
  shelter|station|drug|strangers|car park|stranger|streets|street|woods|subway|trap house|crack) /
  (sleep~|slept) rough / sofa surf* / found (asleep|sleeping|hiding|in|at|with) .. (stairwell|
  squat|strangers|crack|trap|brothel|hotel|drug|unknown|older|men|adult|another (city|county)|
  miles away|docks|railway) / (known drug|risky|unsafe|dangerous|unknown|strange) (addresses|
  address|places|house|houses|flats|flat|locations|property|properties) / (stays|stayed|stay|
  staying|stops|stopped) (out|away) (overnight|all night|at night|nights|for the night|every week|
  weekly|most) / not (slept|sleep|sleeping) in (his|her) (own)? bed .. (night|nights|times)? /
  (nights|night) (not)? (in|spent|out) .. (squat*|friends|unknown|street*|park*)
4 (gone|missing|away|absent|disappear*|vanish*|not been seen|not seen) (for|lasting|up to|lasted)
  .. (days|weeks|fortnight|a week|nights|a month) / (gone|missing|absent|vanish*) .. (days|weeks)
  (at a time|on end) / (days|weeks|fortnight) (on end|at a stretch|together|without (word|trace|
  contact)) .. / (graded|rated|classed|logged|recorded|categorised) .. high risk .. (each|every|
  occasion|occasions) / high risk (misper|absence|absconder|absconding|missing|when (he|she) goes)
  / (strategy|multi agency|professionals) (meeting|meetings|discussion*) .. (weekly|missing|each|
  every|whereabouts|gone|mfh) / (missing|appeal|missing person) (poster|posters|appeal|appeals) ..
  / (police|media|press) appeal .. (him|her|find|whereabouts|missing)? / (still|currently|remains)
  (missing|unaccounted|at large|not been found) / (police|helicopter|drones|drone|dogs) ..
  (helicopter|search*) .. (him|her) / trigger plan / recovery order / (found|traced|recovered|
  turned up) .. (other end|other side|hundred|hundreds|london|scotland|abroad|port|different
  county|another county|another city) .. (of the country|miles|country)?
"""

EXP: Final = """
9 drawn to (older|old) (buildings|music|films|things) / (sold on|running the line) (at|the|idea)?
  / (food bank|market stall|charity shop|paper round|pet sitting|babysitting) / (moves|carries|
  holds|packs|delivers) .. for (the|his|her) (food bank|nan|gran|mum|school|church|carer|club) /
  (sent|sends|shares) .. (photos|pictures) of (the|his|her|a) / (taxi|taxis) .. (to|from) (school|
  college|contact|home|the station) / hotel .. (tea|wedding|family|holiday|birthday|party) / gang
  of (four|five|six|three|lads|mates|girls|friends|children|boys|them|little) .. (build|lads|dens|
  mates|friends|who|play*)? / (modern slavery|trafficking|exploitation|county lines|grooming|
  slavery|radicalis*|knife crime|cse|cce) (unit|lesson|lessons|essay|project|talk|assembly|
  training|film|documentary|museum|exhibition|book|module|topic|week|leaflet|course) / (unit|
  lesson|lessons|essay|project|talk|assembly|topic|module|film|book|documentary|session|workshop|
  course|presentation|poster) (on|about|around) .. (modern)? (slavery|trafficking|exploitation|
  county lines|grooming|radicalis*|cse|cce|online safety|knife crime) / (running|runs|run|ran) for
  (the)? (county|club|school|england|his|her) / (chain|gang|press|road|railway) gang / gang show /
  (dog|pony|poodle|horse|pet|well) (groom*|grooming) / groom~ (the|his|her|a|dogs|ponies|horses)
  (dog|pony|horse|cat|horses)? / (new|expensive) (phone|trainers|clothes|coat) .. (birthday|
  christmas|bought by (his|her|the)|from (his|her) (nan|mum|dad|carer)|present|carer bought|
  savings|saved) / bought (him|her) (a|new|some) .. / older (brother|sister|sibling|siblings|
  cousin|cousins|residents|residents|half|children in the) / (older|adult) (friend|mentor|
  volunteer|buddy) .. (church|club|scheme|cadets|choir) / delivers? (papers|leaflets|pizza|
  newspapers) / prevent (him|her|it|them|further|this|a|any|falls|infection*|drift) / channel
  (four|4|five|tv|tunnel|islands|his|her|swim|crossing) / (youtube|tiktok|tv) channel
1h (gullible|naive|naïve|impressionable|suggestible|trusting|easily swayed|easily (led|flattered|
  bought|persuaded|taken in|pressured|manipulated|drawn in|tempted)|pliable|biddable) (with|by|
  for|about|online|and|of|to|around|child|girl|boy|lad|lass)? / (believes|trusts|takes) (what|
  anything|everyone|everything|anyone|people) .. (tell|tells|says|meets|face value|told|online)? /
  (will|would) do anything (to|for) .. (friends|fit in|liked|belong|please|attention|accepted|
  older|a friend|be) / (longs|desperate|aches|keen|yearns|craves|eager) (to be|for|to) (liked|
  friends|belong|accepted|fit in|please|be liked|have friends|a boyfriend|attention|acceptance|be
  part) / (adds|accepts|accepted|adding|befriends) .. (strangers|people (he|she) does not know|
  anyone|anybody|randoms|requests) .. (online|snapchat|instagram|fortnite|roblox)? / (chats|
  chatting|chat|talks|talking|plays) (to|with) (people|strangers|randoms|anyone|somebody|unknown)
  .. (online|internet|roblox|xbox|fortnite|snapchat|discord|not know)? / (shares|sharing|gives
  out|gave out) .. (personal|address|details|photos) .. (online|strangers|people)? / (online|
  internet|phone) (use|activity|life|friends) .. (needs|watch*|monitor*|worr*|keep* an eye|
  unsupervised)? / (soft|easy) (target|prey|touch) / (picked|taken) advantage of / (get|gets|
  getting|got) taken (advantage|in) / easily taken advantage / (vulnerable|open|prey|ripe) (to|
  for) (being)? (used|groomed|grooming|exploit*|predators|gangs|older|others|targeted|manipulat*|
  coerc*)
2 (holding|held|minds|minding|looks after|storing|carrying|hiding|carries|stash*) .. (packages|
  parcels|parcel|package|bags|bag|money|phones|things|something) for (a|an|some|older|other|
  someone|somebody|people|lads|men|others) / (drawn|pulled|sucked|reeled|lured|dragged|roped|
  recruit*|enticed|wooed) (in|into|by|to|towards) .. (gang|gangs|older|far right|extreme*|group|
  county|line|men|lads|crowd|dealers|dealing|chat|ideology|by|online)? / (befriend*|friended|
  cultivat*|courted|lov* bomb*|love bomb*) .. (by|wrong reasons|older|men|man|adult|adults|
  stranger|gang|online)? / (wrong|bad|rough|older|dodgy|shady) (crowd|sort|sorts|company|people|
  lot|characters|reasons|hands) / (friend|friends|boyfriend|man|men|lads|lad|woman|girlfriend|
  mates|mate|partner|pals) .. (much|lot|far|years|ten years|decade|twice) older / (much|years|far|
  considerably) older (than (he|she)|friend|friends|boyfriend|man|men|lads|girlfriend|partner|
  male|males|female) / (man|men|male|lad|bloke|blokes|guy|guys|woman|adult|adults|boyfriend|
  stranger) .. (online|internet|snapchat|instagram|tiktok|discord|app|hotel|in (his|her)
  (twenties|thirties|forties)|old enough to be|gifts|money|lifts|phone|vapes|picks (him|her) up|
  collects (him|her)) / (new|second|third|two|extra|burner|another|spare|unknown|secret|three|
  several) (mobile|mobiles|phone|phones|handset|sim|sims|iphone|sim cards|trainers|designer|
  jacket|tracksuit|coat|jewellery|clothes|top|watch|things|stuff|gear) .. (not (know|explain|say|
  buy|bought|account)|cannot (explain|say|account)|will not (explain|say)|come from|came from|
  nobody|no idea|appear*|hidden|unexplained) / (comes|came|returns|turns up) (home|back)? with ..
  (unexplained|wads of|lots of|a lot of)? (cash|money|new (clothes|trainers|phone|things|coat)|
  gifts|presents|designer|trainers|jewellery|wads) .. (cannot|not|will not|nobody|no explanation|
  explain) / (wads|rolls|bundles|wad) of (cash|notes|money|twenties) / (cash|money|clothes|gifts|
  phone|phones|trainers) (he|she) (cannot|can't|will not|does not|won't) (explain|account|say|
  have) / (unexplained|unaccounted|mystery|suspicious) .. (injuries|absences|money|cash|gifts|
  income|lifts|journeys|calls) / (cars|car|taxis|taxi|bmw|audi|vehicle|vehicles|men) .. (waiting|
  wait|wait for|pick* (him|her) up|collect* (him|her)|drop* (him|her) off|outside the (school|
  home|house|unit)|circling|park* up) / (picked up|collected|dropped off|met) (from|at|by|outside|
  in) .. (school|home|car|cars|taxi|taxis|men|man|strangers|corner|unknown|older) / (phone|mobile)
  (rings|pings|buzzes|goes) .. (all (night|hours)|constantly|goes out|unknown) / (calls|messages|
  texts) .. (all hours|unknown numbers|unknown|older|men|withheld|private numbers) / (worr*|
  concern*|fear*|think|thinks|believe*|suspect*|signs|indicators|indications|flags|red flags|
  hallmarks|clues) .. (groomed|grooming|exploit*|county|trafficked|trafficking|recruited|gang|
  gangs|used by|using (him|her)|radicalised|criminal|sexual|drawn in|being (used|drawn|pulled|
  targeted|run)) / being (groomed|recruited|radicalised|lured|manipulated|coerced|sextorted|
  blackmailed|pressured into) / (is|was|been|gets) (groomed|recruited|lured|radicalised|coerced|
  sextorted) (by|online|into) / (being|been) used (by|to (carry|sell|move|hold|run|deliver)) /
  (taking|takes|have|having) a (lend|loan) of (him|her) / sextort* / blackmail* .. (photos|
  pictures|images|video|nudes|online|over)? / (sent|sends|sending|sharing|shared|swapped|selling|
  sells|posts|posted|sold) (nude|nudes|naked|topless|explicit|sexual|intimate|revealing|indecent|
  underwear)? (of (himself|herself))? (nudes|pictures|photos|images|videos|selfies|pics|dick pics)
  .. (of (himself|herself)|to|online|for|with)? / (nudes|naked selfies|naked pictures|sexual
  pictures|onlyfans|only fans) / (incel|neo nazi|far right|extreme right|right wing|far left|isis|
  jihad*|extremist|supremacist|manosphere) (chat|chats|group|groups|forum|forums|
  material|videos|content|views|ideology|propaganda|network|rhetoric|posts|online)? / (channel|
  prevent) (panel|programme|referral|officer|team|are|have|process|case|support|intervention) /
  (safety|disruption|cse|cce) (plan|mapping) .. (exploit*|groom*|cse|cce) / (exploitation|cce|cse|
  mace|mash|sexual exploitation|criminal exploitation|contextual) (worker|hub|team|lead|toolkit|
  risk|flag|screening|strategy|tool|panel|officer|assessment) / (olders|roadmen|opps) / (gang|
  gangs) (affiliat*|member*)? / (gang|gangs|elders|crew) .. (round (him|her)|interest*|circl*|
  known|local|estate|link*|young|connect*|talk*|loyal*|clothes|signs) / roadman / (shoplift*|
  steal*|carry*|hold*|deliver*) (to order|for
  (older|others|a gang|the gang|them|someone))
3 (running|runs|run|ran|moving|moves|carrying|carries|selling|sells|sold|shotting|shots|shotter|
  dealing|deals|delivering|delivers|dropping|pushing|peddling|packing|bagging|trapping|holding|
  holds|stashing|transporting|ferrying|couriering) (the)? (drugs|class a|class as|crack|heroin|
  weed|cannabis|gear|coke|wraps|bricks|for the line|for a gang|for a county|
  for older|for dealers) / (county line|county lines|drug line|drugs line) .. /
  (working|works|worked|running|used) (for|by|as) .. (line|gang|dealer|dealers|runner|ocg|older
  men|organised crime|drugs) / (deal line|drugs runner|drug runner|drug mule|drugs mule|shotter|
  shotting|
  trap (house|houses)|trapping|trap phone|bando|cuckooed) / (running|runs|stashing|transporting|
  ferrying|
  couriering|moving) (packages|parcels|food) (for|between|to|up|out) / (owes|owe|owing|owed|debt|
  debts|in debt)
  (them|money|to|a|the|him)? .. (dealer|dealers|gang|line|thousand|thousands|hundreds|lost (drugs|
  package)|them|older|men|pay off|work off|working off|paid off) / (work|working|works) (it|off)
  .. debt / (sexually|criminally|financially) (exploited|abused by (men|adults|a man|an adult|
  older|several|a group)|groomed) / (sex|sexual favours|sexual acts|sleeping|sleeps|slept|sexual)
  .. (for|with|exchange) .. (older men|men|adults|money|gifts|vapes|drugs|alcohol|somewhere to
  (stay|sleep)|a bed|drink|cigarettes|lift|phone) / (passed|hawked|sold) (around|about|round|
  between|among|amongst|on to|to) .. (men|group|males|adults|friends|each other) / (raped|abused|
  assaulted) by (several|a group|older|men|the men) / (mapping|disruption|disrupt) (and|is|are|
  plan|work|visits|activity|exercise|meeting) .. (police|under way|in place|running|address)? /
  (confirmed|no doubt|proven|substantiated|police (confirm|say|know|intelligence|intel)) ..
  (exploit*|county|line|gang|groom*|running|selling|dealing|trafficked|debt|using (him|her)|cse|
  cce) / (made|making|makes|forced|forcing|pressured|got|gets|told|paid|sent|ordered|sending)
  (him|her|them|into|to) (to)? .. (sell|selling|carry|carrying|deal|dealing|hold|holding|deliver|
  run|steal|stealing|move|shoplift|sex|cook|transport|plug|beg|go country) .. (drugs|for|gang|
  packages|weed|them)? / (abduction|harbouring|cawn|cawns) (notice|notices|warning|warnings) /
  (out of (town|county|area)|another (town|city|county)|seaside|coast) .. (drugs|wraps|crack|
  phones|dealing|cash|trap) / (found|arrested|picked up) .. (with|in|carrying) .. (wraps|crack|
  heroin|drugs|deal|burner|dealing|trap|knives) .. (cash|phones|miles|county)? / (wraps|rocks) of
  (crack|heroin|cocaine|drugs)
4 (controlled|owned|run|pimped|held|enslaved|trafficked|imprisoned|moved|moved around|moved
  between) (by|between|around) .. (men|males|adults|gang|traffickers|group|cities|towns|hotels|
  boyfriend|network|line|exploiters|addresses|houses) / (nrm|first responder|competent authority|
  sca|icta|ictg|section 45|salvation army) .. (referral|decision|positive|grounds|negative|
  submitted|guardian|outcome|conclusive)? / positive (conclusive|reasonable) / conclusive (grounds|
  ground|decision) /
  (threat|threats|threaten*) (to|on|against) .. (life|kill|shoot|stab|acid|burn|harm) .. (gang|
  men|dealers|line|males|police|received|him|her)? / threats to life / threat to life / price on
  (his|her) head / (gang|line|dealers|rivals|men|opps) .. (coming for|after|looking for|hunting)
  (him|her) / (moved|move|moving|relocat*|placed|placement|bed|home) .. (out of|away from|far
  from|well away from|miles from|outside) (the)? (region|area|county|line|gang|city|exploiters|
  north|south|london|midlands|networks|network|reach|associates|them|men|police area) .. (at once|
  today|tonight|urgent*|immediately|safety|must|for (his|her) (life|safety))? / (urgent|emergency|
  immediate|out of area|distance|far away) (relocation|move|extraction) / (trafficked|smuggled)
  (into|for|across|to) .. (uk|country|sex|work|domestic|britain|england|labour|servitude|cannabis|
  forced|nail bar*|brothel*)? / (domestic servitude|forced labour|cannabis farm|cannabis house|
  nail bar|brothel|sex work) .. (found|rescued|recovered|worked|held)? / (kidnap*|abduct*|snatch*|
  held hostage|held captive|taken|bundled|tortured|beaten) (by|in|off|into|for|over) .. (gang|men|
  line|dealers|debt|car|van|males|flat|drug*)
"""

BLOCKS: Final = {"MIS": MIS, "EXP": EXP}
