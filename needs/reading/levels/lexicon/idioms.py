"""Figures of speech and near words: what looks like a need, and says none."""

from typing import Final

IDIOM_PHRASES: Final = """
(die|kill) for (a|an|some|his|her|the|chocolate|pizza|another) / dying (to|for) / kill~ it
  (at|in|on) / killing it / (fires|firing|fired|fire) .. questions / fire~ (off|away) / set~ ..
  (pitch|stage|world|dance|court|field|dancefloor|floor) (on fire|alight) / on fire (at|on|in) /
  run~ away with (the|it|a) (ball|match|game|race|prize|show|idea|imagination|title)? / imagination
  run* / (imagination|mind) .. run* away / run* (off|away) with the ball / hit it off / hit~ the
  (ground|gym|target|net|nail|jackpot|ball|post|bar|high|right|books|shops|roof|sack|hay|road|town)
  / hit~ (a|his|her|their|every|all) .. (target|targets|goal|goals|milestone*|deadline*) / smoking
  (chimney|gun|barbecue) / hit~ (a|his|her|their) (ball|six|four|home|target|targets|milestone*|
  milestones|stride|goals|note|notes) / smash* hit / big hit / a hit with / (hits|hit) milestones /
  smash~ (it|his|her|their) (exam*|gcse*|test|tests|sats|goals|target*|maths|mock*|record)?
  (exams|gcses|sats)? / punch~ the air / punch~ above / kick~ (a|the|around|about)
  (ball|football|about) / kick~ (football|ball|balls|goals|off at|start|boxing) / kickabout / kick~
  a ball / fight~ (for|his corner|her corner|tooth|through|back|off|like|fair|his way|her
  way|hard|the|cancer) / fighter / fighting fit / fighting spirit / boxing / kick boxing /
  kickboxing / shoot~ (hoops|some|goals|the|a|baskets|up) / bite~ (his|her|their)
  (tongue|nails|lip) / bite~ to eat / nail biting / cut and (paste|stick) / cut~ (the|up|down|out|
  a|paper|grass|corners|loose|fruit|vegetables|food|cake) (hair|grass|paper|stick|nails|food|
  corners|cake|rug|mustard|lawn|sticking|pasting|vegetables)? / cut~ (his|her|their|my) (own)?
  (hair|fringe|grass|paper|nails|toenails|food|dinner|meat|cake|lawn|vegetables) / hair cut /
  haircut / (paper|card) cutting / cutting (edge|and sticking|out|paper|hair|grass|remarks|board) /
  burn~ (off|up|through|calories|energy|dinner|the toast|toast|food) / burning
  (desire|ambition|question) / attack~ (his|her|their|the) (homework|lego|dinner|food|task|tasks|
  ball|meal|plate|midfield*) / attack~ (with gusto|from midfield|down) / (attacking|attack)
  (midfield*|football|player|minded) / striker / miss~ (his|her|their|mum|dad|you|out|the|being|a|
  old|seeing|home|lessons|school|appointments|contact|class|breakfast|meals|friends|playing) /
  missing (his|her|their|mum|dad|home|out|appointments|school|lessons|education|a|the|family|teeth|
  tooth|friends|pieces|from school|from education|medication|doses) / hit~ puberty / drop dead /
  dead (funny|good|keen|set|easy|on|excited|proud) / scream~ with (laughter|joy|delight|excitement)
  / crazy about / mad about / mad on / mad keen / obsessed with / addicted to (football|lego|
  minecraft|fortnite|chocolate|books|reading|gaming|his|her|tiktok|roblox|youtube|sport|running|
  exercise|drawing|music) / (cannot|can't) get enough / hooked on (books|football|reading|lego|
  minecraft|chess) / high (spirits|energy|five|school|achiever|hopes|standards|on
  life|score|up|jump) / spirited / in good spirits / blow~ (off steam|us away|bubbles|out) / break~
  (dance|dancing|record*|the ice|into a|even|a sweat|fast|up for|out in|time) / breakdanc* / throw~
  (a ball|the ball|himself into|herself into|themselves into|shapes|a party|the javelin|balls|his
  heart|her all|javelin) / steal~ (the show|hearts|everyone's heart|a|our hearts|bases|the ball|the
  scene|the limelight) / stole (the|our|everyone's) / push~ (himself|herself|themselves)
  (hard|at|in|to)? / push~ (the|a) (boat|swing|buggy|pram|trolley|bike|scooter) / push~ .. swing /
  attack of the giggles / bomb~ (around|about|down) / (bright|sharp) spark / light~ up
  (a|the|when|at|his|her|with)? / lit up / lights up / light touch / (lights|light) out /
  (hot|fiery) (on|at) .. football / burst~ (with|into) (pride|energy|laughter|song) / bounce* off
  the walls / off the wall / storm~ (through|to|home|ahead) / a storm / cook~ up a storm / went
  down a storm / over the moon / drunk (milk|water|juice|his|her|tea) / drink~ .. (milk|water|
  juice|tea|squash|coffee|pop) / attack~ the (hill|course|climb|task|work) / violent (video|games|
  game|films|film|content) / something (is|was) missing / (bus|taxi|train|coach|minibus) (is|was)
  late / run~ off (his|her|their|some|excess) (energy|steam) / (suicide|self harm|fire|violence)
  prevention / (broke|broken|fractured|breaking) (his|her|their) (arm|leg|wrist|ankle|finger|foot|
  toe|collarbone) / hit~ .. (spurt|birthday|teens) / throw~ a .. party / (destroy~|smash~|thrash~|
  murder~|slaughter~|batter~) .. at (chess|fifa|football|darts|pool|snooker|monopoly|cards|tennis)
  / missing from (the|his|her|a) .. (class|team|photo|picture|list|register) / bought .. new
  (trainers|phone|clothes) / run~ off (the|a) (pitch|stage|field|court) / run~ away from (wasps|
  bees|spiders|dogs|geese|cats|moths) / (cut~|scratch~|burn~|graz*|hurt~|bang~)
  (his|her|himself|herself) .. on (a|an|some|barbed|broken) / drink~ (milk|water|juice|tea|squash|
  coffee|plenty|lots|from|enough|his|her|hot|fluids|orange|ribena) / soft (drinks|drink) / chase~
  (the ball|his dreams|her dreams) / angry birds / sick (note|skills|beat|beats|rhymes) / wicked /
  killer (smile|instinct|serve|whale|whales) / shot (put|at goal|on target) / weapon of choice /
  secret weapon / (toy|water|nerf|foam|pretend|plastic) (gun|guns|sword|swords|knife|weapons|
  weapon) / nerf (battle|battles|war|wars) / knife and fork / (bread|butter|table|palette|kitchen)
  (knife|knives) skills / fork and knife / (with|use|uses|using|holds|hold) (a)? (knife|cutlery)
  (and fork|safely|to cut|to chop|to spread) / fire (engine|engines|fighter|fighters|station|drill|
  drills|alarm|alarms|works|man|exit|escape) / firefighter* / (fireworks|firework) / fireman /
  bonfire* / camp (fires|fire) / campfire / playing with fire / catch~ fire / fired up / fire in
  (his|her|their) belly / (fan|fans) of fire / gun~ for / jump~ the gun / great guns / big guns /
  (top|young) gun / arrest~ (development|attention) / charge~ (around|about|his phone|her
  phone|the|into|up|ahead|down) / in charge of / take~ charge / free of charge / offence
  (taken|caused) / take~ offence / no offence / on the run / (home|school|fun|park|morning) run /
  (fun|cross country|long distance|5k|park) run~ / robbed of / dead heat / (self)? defence /
  murder~ (a|the) (burger|pizza|song|kebab|curry) / could murder / knock~ (him|her|them) for six /
  knock~ (socks|spots) / knock~ out of the park / crack~ (jokes|a joke|us|me|everyone|a
  smile|up|on|the|eggs) / cracking (sense|lad|girl|young|company|goal) / crack at / crackers /
  joint (effort|carers|work|working|visit|meeting|assessment|care) / weed~ (the|garden|and|out|
  flower|beds) / weeding / pulling weeds / smash~ burger / spice girls / spice~ up / (sugar
  and|mixed|all|hot) spice / spicy / curry spice / coke (zero|and|float|can) / diet coke /
  (can|bottle|glass) of coke / lean~ (on|against|in|into|over|towards|back) / lean (meat|diet|
  build|muscle|physique) / hash brown* / hash tag* / pot~ (of|plant|plants|noodle|luck|the|black) /
  speed~ (up|through|awareness|skating|boat) / high speed / acid (reflux|test|drops) / ecstasy
  (of|over) / grass (roots|cutting|hopper|stains) / gas (man|bill|board|works) / (balloons|balloon)
  (animal|animals|modelling|party|race|arch) / birthday balloons / helium / bullet (point|points|
  proof|journal|journalling) / shoot~ (for|from|up|down) (the stars|the hip)? / sentence*
  (structure|structures|starters|starter) / short sentences / conviction (that|politician) / with
  conviction / (great|total|real) conviction / trial (period|run|visit|stay|basis|and
  error|for|at|session|sessions) / football trial* / bail~ (out|him out|her out) /
  (remanded|reprimand) .. joke / tag (rugby|game|line|along|team|of) / laser tag / (plays|play) tag
  / name tag* / (price|hash) tag* / worried sick that / bored to death / in stitches / scared stiff
  of losing / hit~ (all|every|most|each|any) .. (target|targets|goal|goals|deadline|deadlines|
  milestone|milestones) / drunk on (success|life|power|joy) / bite~ off more / exploit~ (gaps|
  weaknesses|space|spaces|the defence|openings|defenders|an opening) / worried about nothing /
  (hate*|dislike*|detest*|disapprov*|against|steer*|avoid*) .. (cannabis|drugs|alcohol|weed|
  smoking|drinking|vaping) / missing (piece|link|ingredient) / (born|baby) .. (dependent|addicted|
  withdrawing|withdrawal) .. (heroin|drugs|opiates|methadone|alcohol|cocaine|crack|subutex|
  substances) / exploit~ (every|each|any|opportunit*|chance*) / (prescribed|prescription|epilepsy|
  adhd|anti malarial|antiretroviral|immunosuppressant) drugs / cops and robbers / burn~ the
  (candle|midnight) / tears of (joy|laughter|happiness|pride|relief) / cr* with
  (laughter|joy|happiness) / time .. run~ (away|off) / (tooth|teeth|paperwork|file|files|form|
  forms|page|pages|document|documents|piece|pieces|passport|certificate|button|chromosome|
  signature|toy|toys|shoe|shoes|kidney|finger|fingers|toe|toes) (is|are|was|were)?
  (still|currently|now)? missing / (plays|play|playing) .. with .. aggression / controlled
  aggression / smashing (lad|lass|girl|boy|kid|kids|little|child|time|young|company|day|bairn|
  youngster) / (self harm|suicide|drug*|substance|alcohol|exploitation|cse|cce|knife
  crime|fire|arson|autism|mental health) awareness / awareness (of|about) (self harm|suicide|drug*|
  alcohol|exploitation|knife crime|cse|cce|fire) / rude health / bit of a giggle / hits (it|things)
  off / kicking (a|the|his|her) ball
  / batter~ .. (fish|cod|haddock|sausages) / groom~ ..
  (dog|dogs|pony|ponies|horse|horses|cat|rabbits) / (kick~|punch~|hit~) .. (pads|punchbag|punch
  bag) / drink~ a lot of .. (squash|water|milk|tea|juice|pop) /
  (skateboard|skate|bike|scooter|bmx) (ramp|ramps) / (ramp|ramps) for ..
  (skateboard|bike|scooter|bmx) / (hair|fringe|grass|lawn|nails|hedge)
  (needs|need|needed|wants|is|was) .. (cut|cutting) / (has|had|have|with|from) a
  (broken|fractured) (arm|leg|wrist|ankle|finger|toe|nose|collarbone|foot) /
  (drawing|drew|draws|painting|painted|picture|sketch) of a .. (knife|gun|sword|weapon|fight|fire)
  / fight* in the .. ring / (good|great) fight in / (hit|struck) by a
  (car|van|bus|ball|bike|lorry) / thumping (headache|heart|music|tune|win|good) / heart thump* /
  gang of (good|close|lovely|nice|little|great)? (friends|mates|pals) / hold~ (the|a|his|her)
  (door|doors|baby|hand|hands|record|title|ladder) / beam* at balloons / chuck~ (a|the) (ball|
  frisbee|snowball|stick) / a match to the (barbecue|bonfire|candle|candles|stove|campfire) / burn~
  (his|her|the) (toast|tea|dinner|tongue|mouth|fingers|cakes|pizza) /
  (passport|letter|card|phone|bag|coat|book)
  (went|goes|has gone) missing / (broke~|breaks|breaking|broken) .. record / hid* .. hide and seek
  / gave notice to (their|his|her) landlord / matches of / bottom teeth / contact (number|numbers|
  details) / (in|on) (this|our) form / on the train .. with (his|her) class / with the (scouts|
  guides|brownies|cubs|cadets) / crisis team from / gay man / (dab hand|good|clever) (at|with)
  hair / (cry~)? happy tears
  / broke .. (best|record|records|ice|duck) / foot through (a|the) (puddle|hoop|leaves|snow) /
  throw~
  .. (pot|pots|wheel|frisbee|quoit|hoop|hoops|shape) / shout~ .. (answer|answers|encouragement|
  goal|bingo|house|well done) / smoke~ <his>? own? (mackerel|salmon|fish|ham|cheese|bacon|trout) /
  flash~ (a|the|his|her) (big|huge|lovely|cheeky|wide|broad)? (smile|grin|torch|card|cards|cash) /
  (her|his|the|a) torch / torch~ the (opposition|other|defence|field|record) / (flood|floods) of
  (laughter|
  light) / (sob~|weep~|cry~|cried|howl~|scream~) with (laughter|laughing|joy|delight|happiness) /
  (on edge|nervous|butterflies|bag of nerves|shaking|jittery|nerves) .. (before|until|about|over)
  .. (sats|exam|exams|gcses|test|match|final|result|results|penalty|show|audition|performance|
  concert|recital|race|gala) / heard .. (voice|voices) .. (on the radio|in the choir|downstairs|
  through the wall|calling) / off (his|her) food .. (cold|bug|flu|tonsillitis) / (wind|wound) the
  (wool|clock|tape|handle|yarn|string|hose|key) / boss~ (the|it|his|her) (midfield|pitch|game|exam|
  quiz|debate|defence|show)? / (cautioned|booked|carded) .. (referee|ref|umpire|tackle|foul) /
  charged with (bringing|making|looking|organising|finding|keeping|feeding|carrying|handing) / took
  .. to (pieces|bits) / (read|reads) (a|one|two|three|four|five|six|several|many) (books|book|
  chapters|
  pages|novels|novel|comics) / (line|lines) up (for|at|in|with) (lunch|dinner|assembly|the|class|
  register|
  his|her) / flap~ (the|a|its) / spin~ (the|a)? (records|discs|plates|yarn|wool|wheel|pots|poi|
  fire poi) / took off like / stay~ out late .. with (the|his|her) .. (family|carer|carers|mum|dad)
  /
  (vapes|smokes|drinks) never / sniff~ out / recruited to (the|a|his|her) .. (choir|team|band|club|
  crew|orchestra|cast|squad|council) / picked up from (school|college|nursery) by (his|her|the)
  (carer|carers|mum|dad|gran|nan|escort|taxi|social) / moved to tears / worries away at / shut down
  (the|his|her) (computer|laptop|pc|tablet|game|programme|app) / lost it (in|on|at) (the|a|his|her)
  (post|bus|train|school|park|woods|sea|pool|way|wash|sand|garden|playground) / beside <self> with
  (excitement|joy|delight|laughter|happiness|pride|glee) .. .. / cling~ (on)? to the .. (wall|rock|
  rope|branch|net|side) / (pit|pits) (his|her) wits .. .. / (gave|give~|hand~ in) notice (to|at)
  (the|
  his|her) (paper|shop|job|gym|landlord|club|cafe|bank) / disappear~ into (a|the|his|her) .. (book|
  books|music|garden|shed|kitchen|crowd|drawing|comic|studio) / (need|needs|needed) feeding up /
  nan and
  then / deaf to (nagging|advice|reason|all) / pray~ for (his|her) (team|club|side) / pray~ for
  (rain|snow|sun|a win) / contact with the (sea|ball|ground|floor|water|wall|sun) / (burnt|burned)
  down .. (faulty|wiring|electrical|tumble|chip pan|lightning) / house burned down / cannot stand
  the (smell|taste|sight|sound|thought) of .. / cannot sit still .. (christmas|birthday|holiday|
  trip) / cannot (cook|sing|dance|draw|sew|swim) to save / hit~ the (bag|pads|punchbag) / cannot
  (cook|sing|dance) for toffee / (scar|scars|burn|burns) .. (kettle|iron|oven|operation|surgery|
  fall|bike|accident|appendix) /
  (scream*|shout*|yell*|boo*|hiss*|cheer*|howl*) (at|back at) the
  (villain|panto|baddie|telly|tv|television|match|satnav|football|racing|horses|quiz|moon) /
  (cussing|cursing|swearing at) the (satnav|printer) / (shouts|yells|screams|roars) .. .. when
  (united|city|arsenal|spurs|england|wales|scotland|leeds|villa|everton|liverpool) /
  (shouts|yells|screams|roars) .. .. when (his|her|the) team / lunges and squats / squats and
  lunges / thump~ the piano / chase~ the (dog|puppy|cat|chickens|hens|waves|pigeons|bubbles)
  (round|around|about|along) / slap* (on)? .. (sun cream|suncream|sunscreen) / sun cream / kick~
  at goal / trip* over (the|a) (dog|cat|step|hose|rug|lace|laces|bucket|root) / raising
  (a|his|her) hand in class / (foot|toe|finger|thumb) through (her|his)
  (tights|sock|socks|glove|gloves|jumper) / physical (education|geography) / nose bleed after /
  (cricket|rounders|table tennis) bat (everywhere|to|signed|in) / (knife|knives) to
  (carve|cut|chop|spread|slice|peel|butter|ice) / set of (knives|kitchen knives) / broke
  (a|his|her) (front|back|guitar|bow|shoe)? (tooth|nail|string|lace|heel|pencil)
  (on|in|at|playing) / broke (the|a|his|her) .. .. record / rows with (the)? .. ..
  (crew|eight|regatta|lake|river) / (wind|winds|winding|wound) up the (old)?
  (clock|toy|torch|radio|hose|kite) / (plays|sings|dances) alone (at|in) the ..
  (recital|concert|show|final|spotlight) / odd one out in (his|her) ..
  (coat|shirt|hat|kit|jumper|shoes) / (edge|side) of the (pool|pitch|lake|stage|sea|cliff path) /
  his only child sized / (hoist|hoists|hoisted|hoisting) (the|a) ..
  (flag|sail|sails|colours|trophy|cup) / transfer* to (the|a) .. (squad|team|club|bank) / (walking
  frame|walking stick|wheelchair|stairlift|rollator) .. (for|of) (his|her)
  (nan|gran|grandad|great|neighbour) / (rabbit|dog|cat|hamster|fish|hens|pony|horse|guinea
  pig|goat|lamb|plant|plants|chickens|tortoise) (needs|need)
  (feeding|walking|watering|cleaning|brushing|turning) / (drops|tablets|medicine|cream|pills)
  (for|to) the (cat|dog|rabbit|hamster|pony|horse|puppy|kitten) / braces (himself|herself) for /
  thin on (news|the|detail) / peg for (his|her|the) (coat|bag|kit|towel) / (into|down|through) the
  (cardboard|paper|plastic) tube / blew (into|through|down) (the|a) .. tube / allergic to
  (monday|mondays|mornings|homework|work|washing|tidying|maths) / asthma (expert|project) / meals
  are watched by the (cat|dog) / (visited|visits|visiting|visit) (his|her|the) ..
  (mum|dad|nan|gran|grandad|friend|carer|aunt|uncle|teacher|neighbour) in hospital / oxygen
  (experiment|tent in the garden) / (breath of|bit of) oxygen / push~ (his|her|the) (empty)?
  (plate|bowl|swing|bike|trolley|buggy|pram|scooter|lawnmower|mower|barrow|wheelbarrow) / boots
  (off|on) at the / get~ (close|near) to the (sea|beach|water|finish|end|goal|top|animals|stage) /
  (gives|gave|giving) the (dog|cat|rabbit|puppy|kitten|hamster|pony) a (cuddle|hug|kiss) / order~
  (everything|all) on the menu / (limits|limit) of (his|her|the|a) (new|model|old)?
  (rocket|rockets|telescope|bike|camera|drone|car|skateboard|engine|kit) /
  (swimming|school|football|gym|pe|kit|dance|scout|cadet|work|book|sports) (bag|kit) .. (by the
  door|ready) / hid* (food|treats) for the (dog|cat|hamster|rabbit|hedgehog) / follow~
  (me|us|him|her) round the (dance|course|museum|zoo|track|garden centre) / throw~
  (the|his|her|out)? ..
  (leftover|leftovers|rubbish|peelings|wrapper|wrappers|scraps|litter|compost) ..
  (bin|compost|away|out)? / notice (was|is) given of / (low)? (hit~|bang~|bump~|knock~)
  (his|her|their) (head|elbow|knee|toe|shin) on a (low|tree|wooden|kitchen)?
  (beam|branch|ceiling|cupboard|shelf|kerb|goalpost|post|swing|slide) / scrap* (his|her|a|both)
  (knee|knees|elbow|elbows|shin|chin|carrots|plate) / father christmas / where the
  (party|treasure|present|presents|picnic|surprise) / (told|know|find out|hear) about
  (the|his|her) .. (surprise|party|present|presents|cake) / kept apart by a
  (line|net|rope|row|fence) / (tap|taps|hose) running to fill / tip after (the|a) ..
  (party|sleepover|session) / lost (his|her) .. (in|on|at) the (sand|beach|sea|park|snow|long
  grass|grass|bus|train|pool) / (wolf|wolves|dog|dogs|wind|owl|puppy|baby)
  (howl*|wail*|whine*|cries|screech*) / wail* on (the|a|his|her)
  (sax|saxophone|guitar|trumpet|harmonica|mouth organ) / (wept|weep*|cried|cries|cry|sobbed) with
  (pride|relief) / (jelly|tent|model|cake|boots|shoes|kite|sandcastle|den|trainers|costume|kit)
  (fell|falls|comes|came|fall|come) (apart|undone) / (bring|brings|brought|bringing|get)
  (him|her|them) (back|right)? (round|back|down|up) (to|for|from)
  (tea|lunch|dinner|play|school|the
  (beach|shops|shop|park|coast|house|pool|ground|holiday|airport|station|party|cinema|hall)) /
  slept .. (christmas eve|before (christmas|his birthday|her birthday|the holiday|the trip)) /
  hid~ .. .. in (sardines|hide and seek) / (shakes|shake|shook) (the|a|his|her)?
  (tambourine|maraca|maracas|shaker|hands|bottle|rattle|tree|snow globe|dice|rug|tablecloth) /
  rock* (the|a|his|her) (baby|doll|cradle|pram|boat|look|cot|horse) / lost (himself|herself) in
  (a|the|his|her|their) .. (book|books|music|painting|drawing|game|story|film) ..
  (hour|hours|afternoon)? / lost track of (an|the) (hour|score|plot) / cleared for the
  (disco|party|play|show|dance|assembly|exam) / (road|air|dog|horse) show /
  (phone|tablet|ipad|laptop|battery|scooter|console|watch|headset) (is|was|needs to be|gets)
  (fully|always)? charged / (voices|voice) (singing|in harmony|carry|tells the story) / sectioned
  off / (front|back|second|middle|third|top) row / (struck|strikes|strike|striking) (a|the)
  (match|chord|pose|bargain|note|deal|balance|gong|bell|drum) .. (for|on|at|with|to)? / lights
  (the|a|two|three|four|some)? (candles|candle) ..
  (friday|fridays|birthday|church|diwali|hanukkah|advent|cake|supper) / (tri*|tries) on
  (a|the|his) .. helmet / lit a fire (on|in|at) .. ..
  (scout|scouts|guide|camp|cubs|hearth|grate|hut) / lighter
  (bag|coat|jacket|evening|evenings|nights|shoes|load|tent|bike|racket) /
  (alarm|alarms|buzzer|bell|siren|timer|firework|fireworks|phone) (goes|went|going|go) off / slap~
  the (bongos|bass|drum|drums|djembe|cajon) / baby (kick|kicks|kicking) /
  (jump|jumps|jumped|leap*) off the .. into the (plunge|foam|sand|pool|deep end) / wears (his|her)
  heart on (his|her) sleeve for / (tic tac toe|tick list) /
  held back (a|the|his|her) (giggle|giggles|laugh|smile|yawn|crowd|tears of) / lunges and /
  (scrap|scraps) (of|for|book|metal|paper|yard|dealer|wood|heap|fabric) /
  (table|food|kitchen|vegetable|fabric|paper|leather) (scrap|scraps) / scrapped
  (the|his|her|a|their) (idea|plan|plans|design|old|model) / (eats|eat|gets|fed|feed|feeds|saves)
  .. (the|some) scraps /
  joint of (beef|lamb|pork|meat|ham|gammon) / joints (were|are) warmed / wasted at
  (left|right|centre|the back) / sniff~ (the|a) (flower|flowers|air|roses|cake|bread) / spice
  (burger|rack|cake|blend|market) / (blew|blow|blows|blowing|blown) up ..
  (balloons|balloon|lilo|tyres|airbed) / lift* the (cup|trophy|shield|title|lid|curtain) / new
  (phone|trainers|clothes|coat|bike|boots) from (his|her|the)
  (carer|carers|nan|gran|mum|dad|grandad|aunt) / new (trainers|boots|coat) for
  (netball|football|school|pe|running|dance|rugby) / (sweets|cake|crisps|chocolate) from the
  (party|fete|fair|tombola) / (the|whole|our) gang (went|go|all|met|meet|came|had) / (company
  of|chess with|bingo with) older people / hotel (had|has) (a|an|the)
  (pool|slide|buffet|gym|games) / disappear* (under|behind|beneath|inside) (a|the|his|her) /
  missing (two|three|one|some|four) .. (stickers|cards|pieces|teeth|buttons|socks|pages) /
  (bus|coach|train|minibus|ferry) .. back late / routine (maintenance|service|oil) / lines up the
  (dominoes|shot|putt|skittles|ball) / (put|puts|putting) up (his|her) hand / tag on (his|her)
  (bag|coat|case|suitcase|cat|dog) /
  cards close at (whist|bridge|rummy|poker) / hangs back to (help|tidy) / know the rules of /
  hammer and nail* / cracker and won .. .. screwdriver / (cafe|shop|pool|park|club|zoo|ride) shuts
  down / counsellor at (summer|scout)? camp / times before the whistle / runs the home team / lies
  easily in the / temple in the film / pills of bubble wrap / (swimming|pe|dance|football)
  (teacher|coach) for running / warning from (the|his|her) (swimming|pe|dance|football)
  (teacher|coach) / (cannot|can't) (wash|catch) the (cat|dog) / ramp .. .. lawnmower / a hole in
  (the|a) (cardboard|fence|sock|hedge) /
  (feeds|fed|feed|feeding) the
  (ducks|hens|cat|dog|fish|birds|rabbits|swans|lambs|goats|horses|chickens) / page turner / turner
  (exhibition|painting|paintings|prize) / transplant of the / cancer
  (research|charity|charities|shop|run) / hospice (shop|fun|charity) / isolation
  (exercise|exercises) / on report duty / coasting (down|along|home) / patch on (his|her|the)
  (jeans|knee|trousers|blazer|sleeve|tyre) / bites into ..
  (apple|apples|pear|cake|sandwich|burger|pizza|melon|peach) / scratch~ the
  (dog|cat|pony|horse|pig|puppy) (behind|under) / (tear|tears|tore|tearing) up the (old)?
  (newspaper|newspapers|paper|track|dance|cardboard) / ran off the page / sign for the
  (beach|motorway|zoo|shop|park|sea|fair) / prayer plant / puff pastry / punch with
  (oranges|fruit) / fruit punch
"""
