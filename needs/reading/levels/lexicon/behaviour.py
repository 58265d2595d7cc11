"""Aggression, living with other children, fire-setting and harmful sexual behaviour."""

from typing import Final

AGG: Final = """
9 (order|charge*|caution*|convict*) .. for criminal damage / wak* .. shouting / kick~ out (of|from)
  / attack* of (hay|asthma|panic|nerves|giggles|hiccups|migraine) / shout~ (for|out to) (help|joy|
  me|us|his|her|mum|nan) / sexual* assault* / indecent* assault* / sexual* (violence|aggressi*) /
  (a|bit|little|quite|every) bit / bit (of|flat|tired|homesick|lonely|more|less|like|too|shy|
  quiet|about|at|behind|low|down|
  sad|anxious|worried|nervous|upset|wobbly|lost|late|clingy|tearful|unsettled|older|younger|better)
  / (wee|tiny|fair|good|best|next|last|first|hard|that) bit / a bit / little bit /
  (police|fire|panic) attacks / (kick|kicked|kicking) a habit / domestic (violence|abuse|disputes|
  arguments) / (heart|panic|asthma|anxiety) (attack|attacks)
0t behaviour / behaviours / conduct
0 (never|not|doesn't) .. (lay*|lays|laid) (a)? (hand|finger) on / not aggressive / no aggression /
  no concerns .. (behaviour|aggression|violence) / gentle with / never .. (hit|aggressive|violent)
  / no behaviour that challenges / no challenging behaviour
1 (bit|little) .. verbally / verbal* (aggress*|abus*|outburst*|threat*|hostil*|challeng*) /
  (shout~|swear~) / scream~ (at|abuse) / scream~ and (shout~|swear~) /
  outburst* / temper* / mouthy / gobby / shouty / lippy /
  (is|be|can|very|quite) rude / eff~ and (jeff*|blind*) / (kicks|kick) off verbally / tantrum* /
  answers back / call~ .. names / slam~ (doors|the door|door) / angry / anger / argumentative /
  foul mouthed / abusive language / rude to / lose~ (his|her|their) temper / irritable / insult~ /
  stroppy / storm~ (off|out) / raise~ (his|her|their) voice / (rages|rage) / row~ with / verbal
  aggression / verbally (aggressive|abusive|hostile|threatening) / (loud|shouting|swearing) / loses
  (his|her) temper / hot headed / short fuse / sharp tongue / back chat / outbursts / defiant /
  lash* out verbally / flare~ up / (blows|blow) up
2e batter~ (the|other|his|her|him|staff|people) .. (lads|boys|girls|kids|children|peers|brother|
  sister)? / (people|others|someone|staff|carers|furniture|things|toys|property|children|residents|
  peers) (get|gets|getting|got|was|were|been) (hurt|broken|smashed|damaged|thrown|destroyed) /
  (is|are) assaulted / (puts|put) (a|his|her) (foot|fist|hand|chair|brick) through / swing~
  (at|for) (staff|carers|people|peers|me|us|him|her) / lay~ (into|hands on) (staff|carers|people|
  peers|others|another|his|her) / goes for (staff|carers|me|us|people|other) / aggress* / assault*
  / attack* / violen* / hit~ / punch~ / kick~ / bite~ / biting / slap~ / push~ (staff|others|a|
  another|his|her|over|teacher|children|peers) / shov* / lash~ out / headbutt* / throw~ (things|
  objects|items|furniture|chairs|a|his|her|toys|plates) / damage* / damaging / smash~ / destroy~ /
  destruct* / trash~ / break~ (windows|doors|things|furniture|toys|property|a|his|her) / fight~ /
  physical altercation* / spit~ (at|on) / physically challeng* / hurt~ (anyone|anybody|someone|
  others|staff|carers|people|other|children|animals|his|her|carer) / harm to
  (others|animals|property) / throttle* / strangle* / bully* (others|younger|children) /
  challenging behaviour* / kick~ off / hit~ out / threaten~ (to|staff|carers|others|to hurt|to
  hit|his|her) / threat* of violence / cruel* to animals / criminal damage / punch~
  (walls|doors|holes) / pull~ .. hair / hair pulling / scuffle* / outbursts .. (furniture|physical)
  / hits / broke~ (a)? (window|windows|door|doors) / physically (abusive|violent|hostile|
  intimidat*) / grab~ (staff|carers|others) / (strikes|strike) (out|staff|others|adults|peers) /
  struck (out|staff|him|her|a) / threats to (hurt|harm|hit|kill) / (made|makes|making) threats /
  physical aggression / physically aggressive / aggressive behaviour* / kicking / biting / punching
  / hitting / spitting / fights / (holes|hole) in .. (wall|walls|door) / property damage / damage
  to property / physically lash* / (rips|rip) (things|up|posters) / breaking (things|property|
  windows|furniture|items) / (damaged|damages|damaging) / throws / scratch~
  (others|staff|carers|adults) / pinch~ (others|staff|carers|children) / jump~ on (staff|others) /
  intimidat* / harms animals
3 (had|has|have|having|need|needs|needed) to (be held|hold (him|her|them)) / restrain* / physical
  intervention* / (weekly|daily|frequent|frequently|regular|regularly|repeated|repeatedly|serious|
  severe|several|numerous) .. (assault*|aggress*|violen*|attacks|damage) / (assault*|aggress*|
  violen*|attack*|damage) .. (weekly|daily|every week|most days|several times a week|frequent*|
  regular*|escalat*) / team teach / held .. (safe|staff) / (pic|price|mapa|pmva) trained / police
  .. (called|call) .. (violence|aggression|assault*|damage|behaviour) / extreme*
  (aggressi*|violen*) / needs two (staff|adults) .. (aggress*|violen*|safe) / (restraint|
  restraints|holds|physical intervention|physical interventions) / black eye /
  (assault|assaults|assaulting) .. (emergency|police) / (attacks|assaults) on
  (staff|carers|teachers) / (several|numerous|multiple) assaults / two staff to manage / high
  level* of (aggression|violence)
4 knife / knives / weapon* / machete* / blade / bladed / zombie knife /
  (broke|broken|fractured|fracturing|breaking) .. (nose|jaw|arm|rib|ribs|wrist|cheekbone|finger)
  / stab~ / serious (injury|injuries|injured|assault) / hospitalis* .. (staff|carer|peer|child) /
  (staff|carer|peer|teacher|child|member) ..
  (hospital|hospitalised|unconscious|stitches|concussion) / gbh / grievous / wounding / firearm*
  / gun / hammer / with (a)? (scissors|screwdriver|bat|bottle|glass|axe|metal|brick) / strangl*
  .. (unconscious|until) / axe / acid / baseball bat / screwdriver / (serious|significant|life)
  (harm|injury|injuries) to / carries a (weapon|knife|blade) / (armed|attack*|threat*) with a /
  causing (serious|fractur*|broken)
0 (never|not|doesn't) .. (lift*|rais*) (a)? (hand|finger) (to|on|at|against)
2e never fail* to (hit|kick|punch|lash|bite|throw) / thump~ / clout~ /
  wallop~ / break~ (his|her) (things|toys|room|belongings)
4 (broke|fractured|broken) a member of staff (nose|jaw|arm|rib|ribs|wrist|cheekbone|finger)
9 outburst* of (sobbing|tears|crying|laughter|giggles|grief|panic)
"""

PEE: Final = """
9 other (children|residents|peers|young people) .. (fall~ out|fight~|argue~|clash~|rows) .. with
  each other / (a|his|her|their|guitar|vocal|violin|singing) solo / solo (in|at|part|performance|
  concert|piece|travel|travels) / solo (sport|sports|instrument|instruments|hobbies|hobby|gaming|
  adventures|activities)
0g share~ (his|her|toys|well|attention|things) / take~ turns / (get~|got) (on|along) with (the)?
  (others|children|residents|young|anyone|housemates|boys|girls|kids|peers) / good at
  (sharing|taking turns|making friends|sharing with)
0 get~ (on|along) (well|nicely|fine|brilliantly|happily)? with (other|his peers|her
  peers|peers|the other|everyone|children|all|others|anyone|most) / plays
  (well|nicely|happily|beautifully) with / enjoys (playing with|the company of|being with|living
  with) other / kind to (other|younger) children / (good|kind|lovely|gentle|great) with
  (other|younger) (children|ones|kids) / shares (well|nicely|happily) / would (enjoy|benefit
  from|like|thrive) .. other children / no concerns .. (other children|peers) / (mix|mixes) well
  with / popular with (peers|other|his|her|classmates)
1 help (with|to|in)? (sharing|share|taking turns|turn taking) / (struggle~|finds it hard|find~ it
  difficult|difficulty|difficult|reminders|hard|learning|needs support) ..
  (share|sharing|turns|turn taking|taking turns) / taking turns / turn taking / shy with
  (other|peers|children) / squabbl* / bicker* / bossy (with|to) / jealous of (other|the
  other|siblings) / (difficulty|struggles|support) .. (making|make|keep|keeping|maintaining)
  friends* / social skills / on the edge of groups / isolated from peers / immature with peers /
  sharing .. (hard|difficult|adult|attention) / (not|doesn't|dislikes|hates) (like)? (sharing|to
  share) / doesn't (share|like sharing) / (join|joining|joins) in with (others|the
  others|other|peers|games) / mix* with (peers|others|children) / (shy|awkward|quiet|nervous)
  (with|around) (peers|other|others|children) / foster (sister|brother|siblings) ..
  (bicker*|squabbl*|argue*) / struggles socially / social
  (interaction|difficulties|communication) / share attention / sharing
  (attention|toys|adults|things|his|her) / compet* .. attention /
  (difficulty|difficult|struggle*) .. (friendships|friends|peers) / rough (play|with) / few
  friends / no friends / left out / socially isolated / friendship* ..
  (difficult*|short|hard|fraught) / (friendships|friends) .. (short lived|come and go) / needs (a
  hand|help) .. (friends|joining in|mixing)
2e (watched|supervised) .. (with|around|near) .. (younger|other|smaller|little) / bullies them /
  (children|peers|others|kids|residents) (keep away|avoid him|avoid her) / fight~ with .. (brother|
  brothers|sister|sisters) / other (children|peers|kids|residents|youngsters) ..
  (clash*|fight*|argue*|fall out|falling out) / (rub|rubs|rubbing) (other|others|peers) .. wrong /
  fight~ with .. (children|residents|kids|peers|siblings|young|housemates|classmates) / winds up ..
  (children|kids|peers|residents|others) / (watch*|supervis*) .. (around|with|near) .. (other
  children|other kids|peers|other young|the others|residents) / (conflict|falls out|fall out|fell
  out|arguments|clash*|falling out) .. (peers|other|children|residents|girls|boys|siblings|young) /
  supervis* .. (with|around|near|when playing with) (peers|other|younger|others|siblings|children)
  / (supervis*|supervision|adults|adult) .. (peers|other children|younger children|playing) /
  (bully*|bullies) (the)? (others|other|younger|smaller|weaker|peers|children|kids|boys|girls|
  residents) / (hits|hit|hurts|hurt|bites|bit|kicks|kicked|push*|punch*|attacks|attacked|targets)
  .. (other|younger|smaller) (children|ones|child|kids|residents|young) / poor peer relationships /
  peer (relationship|relationships|conflict|difficult*|problems|issues) / difficult* ..
  (peers|other children) / bullied / being bullied / victim of bullying / (picks|pick) on /
  (close|careful|adult) supervision (with|around|when) / dominat* (play|others|other|games) /
  struggles (with|around) (peers|other children) / squabbles .. (daily|adult) / needs (adults|an
  adult|adult) .. (near|close|nearby|present) .. (children|peers|play*) / conflict with (peers|
  other|another|siblings|residents|a) / (fight|fights|fighting|fought|rows|argues|arguments) with
  (another|other|a|one|peers|residents|girls|boys) / supervis* (them|him|her) when together /
  (arguments|conflict|conflicts|clashes|altercations|disputes|tension) .. (peers|residents|others|
  children|housemates|young) / (hit|hits|hitting|bite|bites|biting|pushes|kick|kicks) .. (children|
  peers|siblings|child|residents) / (adults|adult|staff|carer) .. (nearby|close
  by|within|watch*|present) .. (children|play|peers|others|playtimes)? / supervision
  (when|with|around|near|while) .. (children|peers|play*|others|kids) / (needs|need|requires) ..
  supervis* .. (children|peers|play|others|siblings) / one other child / watched closely /
  (controls|controlling|bossy|domineering) .. (play|peers|children|games) / (winds|wind) up
  (other|peers|others|the) / (peers|others|children|kids|boys|girls) (wind|winding|goad|provoke)
  (him|her|them) / provok* .. (peers|others|children|residents) / retaliat* / annoys other /
  (finds|find) (peers|other children|other young people) (difficult|hard|tricky) / rows with (the)?
  (other|others|girls|boys|children|residents|peers) / (arguments|fights|trouble|rows)
  (break|breaks|broke) out / kept apart / rivalry / friction with / cannot share / peer on peer /
  (problems|issues|difficulties) with (peers|other children|other young people|housemates) / (falls
  out|falling out|fallen out|fall out) with / volatile friendships / antagonis* / target* peers
3 (residents|children|peers|others|kids|brother|sister) .. (frightened|scared|afraid|terrified) of
  (him|her)
3n (not|never) be placed (with|alongside|near) / (not|never|cannot|can't) ..
  (live|share|placed|left) with .. (younger|girls|boys|smaller|babies|toddlers) / no
  (younger|smaller) (children|kids|ones|residents)
3 risk to (other|younger|peers|smaller) ..
  (children|residents|people)? / risk (from|posed by) (other|peers|older|males) / no younger
  children / not .. placed with (younger|other|girls|boys|females|males|any|children|peers) /
  (only|youngest|eldest|oldest) child / (must|should|need*|cannot|can't|not) .. (be)? placed ..
  (with|alongside) (younger|other|vulnerable|older|girls|boys|female|male|same) / youngest in the
  (home|household) / only (older|younger|male|female|boys|girls) / all (male|female|boys|girls)
  (home|household|placement|setting) / single sex / same sex (placement|home|household) / no other
  (children|girls|boys|young) / target* (vulnerable|younger|weaker|smaller) / never .. left ..
  (with|alone) .. (children|child|peers|younger) / not .. left (alone|unsupervised) with ..
  (child|children|peers|younger) / children .. at risk from / matching .. (careful*|carefully|key|
  crucial) / careful matching / carefully matched / high risk to peers / only be placed with /
  (cannot|not) live .. with (younger|other|girls|boys|males|females|peers|children) /
  (hurt|hurts|harm|harms) (smaller|younger|little|vulnerable) / (vulnerable|easy) (to|target) ..
  (bullying|peers) / own children have left / (youngest or|youngest) .. only / only child /
  children .. (over|older than|under|younger than) .. (years|only) / without (other|younger)
  children / not .. (live|placed|share) with (younger|other|girls|boys|females|males|any|children|
  peers|same) / (age gap|two years older|two years younger) / no (younger|female|male|other)
  (children|siblings|residents|girls|boys) / girls only / boys only / risk .. (to|from)
  (other|younger) (children|young|residents) / (cannot|not) be placed .. (with|near|alongside) ..
  (rivals|rival|gang|group|affiliated|associates|known) / affiliated to rivals / same gender /
  mixed gender .. not / risk .. other residents
4 solo (placement|provision|home|accommodation|only|setting)? / solo / live alone / on
  (his|her|their) own with staff / no other (children|young people|residents) in the
  (home|household|placement) / must live (alone|on) / sole (occupancy|placement|resident|child) /
  only (child|young person) in the (home|household|placement|house|family) / single
  (occupancy|placement|bed) / cannot live with (other|any|peers) / unable to live with
  (other|any|peers) / cannot (be placed|share a home|share) with (any|other)
  (other|children|young) / bespoke single / (should|must|needs to) be the only (child|one|young) /
  placed (alone|by|on) .. /
  (cannot|can't|not) be matched with / no other child / (lives|live) alone with .. staff / alone
  with two / not .. share .. with any / solo
9 (carers|carer|family|couple|home) (have|has) no other (children|young people)
2e quarrel~ with .. (children|girls|boys|residents|peers|others) / other
  (children|girls|boys|residents) quarrel* / adult stays (close|near|nearby)
3 only live with (boys|girls|older|teenagers|children) / hurt~ (smaller|younger) (children|ones)
9 (staff|adults|carers|adult) .. watch* (for|out)
"""

FIR: Final = """
0 no (fire|arson) / no concerns .. fire
1 (fascinat*|curio*|interest|interested|intrigued) ..
  (fire|fires|flames|lighters|matches|candles) / play~ with (matches|lighters|a
  lighter|candles|fire) .. (once|years|younger|toddler) / fire curiosity / curio* about fire /
  (historic|past) .. (fire|matches|lighter) / (lights|lighting|light) candles / obsess* ..
  (candles|fire|lighters|flames) / likes (watching|to watch) .. (fire|flames|bonfire*)
2 play~ with (matches|lighters|a lighter|lighter|fire) / (fire
  setting|firesetting|fire-setting|fire starting|arson) .. (years ago|over a year|historic|more
  than a year|two years|18 months) / (fire|fires) .. (over|more than) .. (year|years|months) /
  lighters
3e fire (he|she) (had)? (lit|set|started) / fire set* / firesett* / fire start* / set~ .. (fire|
  fires|alight|light|ablaze) / set~ fire / start~ .. fire / start~ .. fires / arson* / light~ ..
  (fires|fire) / light~ (paper|papers|tissue|tissues|leaves|rubbish|toilet|bins|a bin) / light~
  fire* / burn~ (the|his|her|a|their) (bedroom|bed|carpet|curtain|curtains|mattress|shed|bin|paper|
  clothes|bedding|school|home|house|sofa|toilet) / (lighter|lighters|matches) .. (found|confiscat*|
  hidden|bedroom|possession|collect*|hoard*) / (found|carries|hides|hoards|caught|hiding) ..
  (lighter|lighters|matches) / burn* (paper|things|items|toilet|objects|clothing) / (fire
  brigade|fire service|fire and rescue) .. (called|attended|out|put) / (call*|attended by) .. (fire
  brigade|fire service) / fire safety (work|intervention) / waste (bin|bins) .. fire / (bin|bins|
  bedding|mattress|toilet|curtains|shed|car) .. (alight|on fire|set fire|set alight) / ignit* /
  firebug / aerosol* / last (fire|fires) / (fire|fires) .. ago / (burn|burns|burnt|burned|burning)
  (leaves|paper|things|items|holes|grass|rubbish|plastic|the|his|her) / (takes|took|carrying|
  collects|hoards|stole) .. (lighters|lighter) / fires / fire lighting / (small|minor) (fire|fires)
  / fire incident* / set alight / torched
4 (deliberate|deliberately|repeated|repeatedly|several|multiple|
  intentional|intentionally|two|three|four|serious) .. (fire|fires|arson|alight|fire
  setting|firesetting) / (fires|fire) .. (deliberate*|intent*|intend*|endanger*|occupied) / set~
  (two|three|four|several|many|multiple|numerous) .. (fires|fire) / fires ..
  (since|month|months|weeks) / arson with intent / petrol / accelerant* / arson ..
  (endanger|reckless) / set~ .. (fire|alight) .. (twice|three times|again|several) / (twice|three
  times|several times) .. (fire|fires|alight) / waking night .. fire
1 fascinat* .. (hob|gas|cooker)
3e burn~ down / burn~ .. (house|shed|school|home|garage|barn) down
"""

SHB: Final = """
0 no (sexualised|sexual|harmful sexual) behaviour* / no concerns .. (sexual|sexualised)
1 (inappropriate|age inappropriate|immature|curious|sexualised|sexual|rude)
  (language|comments|jokes|questions|drawings|talk|words) / sexual curiosity / inappropriate
  touching of (himself|herself|self) / touches (himself|herself) in public / sexual* knowledge /
  poor (sexual)? boundaries / (lack of|poor|no sense of) (personal space|body
  boundaries|boundaries with) / lifts (her|his) (top|skirt|dress) / sexually inappropriate
  (language|comments) / masturbat* / underwear rules / pants rule / flirt* / kiss~
  (other|children|boys|girls|peers) / (sexual|sexualised)
  (remarks|gestures|innuendo|talk|noises|comment|themes) / (inappropriate|sexual)
  (language|comments|jokes) / overly tactile / touching himself / touching herself / (plays|play)
  doctors / shows (his|her) (bottom|private*|pants)
2 (kiss~|touch~|grope~|rub~) .. (other|younger|another) (residents|children|girls|boys|peers|young|
  pupils|resident|child) / sexualised behaviour* / sexual* behaviour* / sexually inappropriate /
  problematic sexual / inappropriate* (touch*|sexual*) / hsb / psb / expose~
  (himself|herself|themselves) / exposing .. (to|himself|herself) / touch~ .. (private parts|
  genitals|bottom|bottoms|breast|breasts|private|privates|sexually|inappropriately) / indecent
  image* / rub~ (himself|herself) against / pornograph* / porn / sexual (touching|incident*|acts|
  play|contact) / aim (assessment|checklist) / brook traffic light / upskirt* / (asks|ask) ..
  (undress|take off|remove) .. / grope~ / groping / humping / simulat* sex* / keep safe work /
  (simulat*|mimic*) .. (sex|sexual|intercourse) / (touch~|grab~|rub~) .. (breasts|bottoms|private|
  genitals|crotch|intimately) / sexual* (play|touching|activity|contact) with / explicit (images|
  photos|pictures|videos|messages) / (indecent|inappropriate) (images|exposure|photos) / peep* /
  voyeur* / sexual (behaviours|behaviour) .. (concern|problem*|supervis*) / sexually explicit
3 abuse~ .. (younger|smaller) (children|boys|girls|child|boy|girl) / harmful sexual behaviour* /
  sexually harmful / harmful sexual / aim3 / aim 3 / aim2 / aim-3 / sexual* abus* (behaviour|of|
  his|her|a|another|younger|other|act|acts|towards) / sexually (assault*|abuse*|touched|harmed|
  abused|aggressive|abusive|coercive) / sexual (assault*|offence*|harm|violence|aggression|abuse
  of) / nspcc (service|turn) / lucy faithfull / turn the page / g map / rape* ..
  (allegation|accused|alleged) / no unsupervised .. younger / no younger children /
  (sexual*|touch*) .. (younger|sister|brother|sibling|five year old|child|cousin|nephew|niece) /
  penetrat* / coerc* .. sex* / abuse~ (his|her) (sister|brother|sibling|cousin) /
  (coerc*|forc*|made|persuad*) .. sexual (acts|act) / sexual acts .. (child|girl|boy|younger|year
  old) / specialist hsb / hsb (service|assessment|team) / harmful sexualised / sexual harm / sexual
  (offence|assault|abuse) .. (against|on|of) .. (child|girl|boy|peer|younger) / risk to younger
  children .. sexual
4 no unsupervised (contact|time|access) .. (children|child|minors|under) / sexual harm prevention
  / high risk .. (sexual*|hsb|harmful) / (sexual*|hsb) .. high risk / rape* / sex offen* /
  registered sex / sexual offence* .. (convict*|charged|several|multiple) / 1:1 ..
  (sexual|children|younger) / line of sight .. (sexual|children|peers|younger) / unsupervised
  (contact|access|time) with .. (under|children|minors|younger) / (must|can) (not|never) be ..
  unsupervised .. (child*|young*) / convicted of .. (sexual|rape) / sexual offending
3 (forced|forces|made|makes|told|got) .. (year old|child|girl|boy|sister|brother|pupil|peer) (to)?
  (undress|strip|touch)
"""

BLOCKS: Final = {"AGG": AGG, "PEE": PEE, "FIR": FIR, "SHB": SHB}
