"""Physical needs and health, as people say them without the words of the trade."""

from typing import Final

PHY: Final = """
9 (prompt*|remind*|nudg*|telling) .. (meals|eat|bills|cook|cooking|laundry|get up|money|bins|
  appointments|shop) .. (wash|washing|shower|showering|clean|hygiene) / (prompt*|remind*|nudg*|
  telling) .. (wash|washing|shower|showering|clean|hygiene) .. (meals|eat|bills|cook|cooking|
  laundry|money|bins|appointments|phone|alarm|shop|get up)
9 shin pads / physio (drills|student|degree) / bath chair .. (dog|cat) / (feeds|feed|washes|
  brushes|baths) (the|his|her) (hens|dog|cat|cats|dogs|rabbit|rabbits|ducks|horses|horse|pony|
  fish|birds|guinea|hamster|chickens|lambs|goats) / (bungalow|house|home|hall|building|college|
  school|flat|neighbour*|library|church|bus) .. (has|with|had|fitted) .. (hoist|ramp|ramps|lift|
  wet room|stairlift|level access|grab rails) (left|from|already|for (the|their|a|his|her|
  previous)|installed for) / wheelchair (basketball|rugby|tennis|racing|dance|race|sports|club|
  team|racer|fencing|symbol|friendly|taxi|user group) / (chair|chairs) (leg|lift|of|person|man) /
  (armchair|deck chair|rocking chair|gaming chair|high chair) / (pads|pad) (of|thai|paper|kick|
  shin|knee|note|launch|boxing|for (cricket|hockey|his shins)|up|about|around|the|out|off) /
  (hand|hands) (with|in|to|on) (the|his|her) (chores|washing up|garden|homework|deck|shopping|dog|
  animals|dishes|helm) / (lift|lifts) (weights|home|to|from|share|spirits|music) / (washes|wash|
  washing) (up|the|his hands|her hands|hands|dishes|cars|pots|line|machine|basket|day) / (dresses|
  dress|dressing) (up|gown|room|like|for|smartly|well|as) / (turned|turn|turning) (in|up|out|over|
  down|round|around) (early|his homework|a|for|every|late)
1 (nudg*|nag*|chas*|chivv*|remind*|prompt*|told|coax*|persuad*|encourag*) (him|her|them)? (to|
  about|into|over) (have a|take a|get)? (wash|washing|brush|brushing|teeth|shower|showering|bath|
  bathe|bathing|clean|hygiene|hair|deodorant|wipe|flush|toilet|dress|dressed|dressing|underwear|
  clean clothes|change (his|her)|pants|socks|nails) .. (teeth|hair|clothes|bath|face|hands)? /
  (needs|need|wants) (nudging|nagging|reminding|prompting|encouraging|coaxing|telling|chasing)
  (to|into|about|with|before) (wash|brush|teeth|have a (bath|shower|wash)|bathe|shower|clean (his|
  her)|toilet|dress*|hygiene) / (avoids|dodges|refuses|hates|shuns|reluctant|loath|resists|puts
  off) (to)? .. (showers|showering|washing|bathing|baths|the shower|the bath|soap|personal
  hygiene|brush* (his|her) teeth|shower|bath) / (wears|lives in|sleeps in) (the)? (same|dirty)
  (clothes|pants|socks|underwear|hoodie) .. (days|week)? / (smells|smelly|pongs|whiffs|body odour)
  .. (wash*|shower*|urine|unless)? / (clumsy|ungainly|unsteady|wobbly on (his|her) feet|falls over
  (a lot|often)|trips over|bumps into|drops things|poor coordination|low muscle tone|flat feet|
  heavy footed|uncoordinated|cannot ride a bike|awkward gait|toe walker) / (toilet|potty)
  (training|trained|timer|reminders|prompts|accidents) / (accidents) .. (day|pants|toilet|wet*|
  school|toileting) / (laces|zips|buttons|shoelaces|fastenings|cutlery|pencil|scissors|
  handwriting) .. (help|hard|difficult|tricky|struggles|fiddly|cannot|needs) / (help|hand|
  struggles|trouble|difficulty) (with|doing) .. (laces|zips|buttons|shoelaces|shoes|fastenings|
  cutlery|pencil|wiping)
2 (walks|walking|moves|gets (about|around|round)|mobilises|mobile) (with|on|using|by) (a|an|the|
  two|his|her)? .. (sticks|stick|crutches|frame|walker|rollator|splints|afos|kaye|aid|aids|rails|
  holding) / (splints|splint|callipers|calipers|braces|orthoses|orthotics|insoles|specialist
  shoes|special boots|adapted footwear|supportive boots|leg brace|back brace|body brace|gaiters|
  lycra suit|helmet) (on|for|at|in|and|both|worn|every)? .. (legs|leg|feet|night|ankles|back|
  spine)? / (wants|needs|need|has|gets|requires|likes) (a|some|a bit of|a little|physical|adult|
  our|an adult's)? (hand|help|assistance|support|steadying|arm|lift) (with|on|up|getting|in|to|
  from|at|for) .. (stairs|step|steps|bath|bathing|dressing|dress|toilet|toileting|washing|wash|
  shower|showering|cutting up|feeding|shoes|getting (in|out|dressed|up)|transfers|undressing|
  pulling up|kerbs|cutting|mealtimes|socks) / (someone|somebody|carer|adult|staff|person|we|i)
  (to|has to|have to|needs to|must|helps|help|does|do|cuts|cut|pulls|fastens) .. (do|fasten|cut|
  cut up|carry|lift|push|wash|dress|bathe|shoes|food|push)? .. (his|her|him|them) (shoes|food|
  meat|hair|buttons|wheelchair|chair|dressed|in and out|up (the)? stairs|bath|back|socks|trousers|
  bag) / (wheels|pushes|pushed|propels|wheeled) (himself|herself|themselves|him|her) .. (chair|
  about|round|around|in)? / (wheelchair|chair|buggy|mobility scooter|trike|walker|major buggy)
  (for|over|when|on|outdoors|outside|beyond|and (ramp|ramps)|part time|sometimes|at times) ..
  (distance*|long*|outdoors|outside|outings|tired|tires|school|anything)? / (weak|weaker|weakness|
  stiff|tight|contracture*|paralysed|missing|shorter|floppy|low tone|reduced) .. (left|right)?
  (side|arm|hand|leg|legs|limb|limbs|grip|muscle|muscles|hip|hips|ankle|ankles|tone|tone|calves) /
  (cerebral palsy|muscular|duchenne|spina bifida|hemiplegi*|diplegi*|dystrophy|spinal|
  osteogenesis|brittle bone*|arthrogryposis|ehlers|hypermobility|talipes|club foot|achondroplasia|
  dwarfism|perthes|dysplasia|ataxia|friedreich|cmt|spastic*|botox) / (physio|physiotherapist|
  physiotherapy|stretches|stretching|ot|occupational therapist|hydrotherapy|orthotist|wheelchair
  services) (programme|exercises|exercise|each|every|daily|twice|weekly|nightly|to be done|visits|
  plan|sessions|has|at|with|and|recommends|for|input)? .. / (tires|tired|fatigues|fatigue|
  exhausted) (easily|quickly|walking|after|on) .. (walk*|stairs|legs|distance)? / (grab|hand|bed|
  bath|stair|extra) (rails|rail|bars|seat|board|lift|handle|handles) / (bath|shower|toilet|
  perching|raised toilet) (chair|seat|stool|board|frame|step) / (adapted|special|angled|chunky|
  weighted) (cutlery|beaker|cup|plate|bike|trike|keyboard|chair|seat|seating|desk|buggy|spoon) /
  (pads|nappies|pull ups|nappy|continence) (at|by|still|through|for|during|changed|overnight|day
  and night) .. (night|day|nine|eight|ten|eleven|twelve|school|bed|changed|adult)? / in (pads|
  nappies|pull ups) / (bowel|bladder) (programme|accidents|problems|control|issues|care) / (ground
  floor|downstairs) (bedroom|room|toilet|bathroom|living|shower) / (cannot|not|struggles|hard|
  unable) (to|to manage|manage|managing|do|climb|with|climbing)? (the)? (stairs|steps|kerbs|
  buttons|walk far|walk very far|walk long|far|uneven ground|hills) / (registered|severely|
  partially|legally) (blind|sighted|sight impaired) / (low vision|tunnel vision|white cane|long
  cane|braille|guide dog|cortical visual|nystagmus|night blind*|blind in) / (poor|limited|little|
  no|failing|partial) (sight|vision|eyesight) (in|and|so|even|with)? / (disabled|disability)
  (badge|parking|facilities|bathroom|nursery|child|register|living allowance)
3 (hoist~|hoists|hoisted|hoisting|mobile hoist|ceiling hoist|sling|slings|tracking|stand aid|
  rotunda|turner) (in|out|into|is|for|from|on|used|needed|him|her|to|and|transfers|slings)? ..
  (bed|bath|chair|toilet)? / (lift|lifts|lifted|carried|carry|carries|helped) (in|into|out|onto|
  on|from|between|upstairs|over|everywhere) (and out)? (of)? .. (bed|bath|chair|toilet|wheelchair|
  car|stairs) / (one|a|single) (carer|person|adult|worker) .. (washes|dresses|sees to|does|bathes|
  changes|feeds|toilets|washing|dressing|all (his|her)) .. (him|her|washing|dressing|care|and)? /
  (washes|dresses|bathes|feeds|toilets|changes|washed|dressed|bathed|fed|toileted|changed) (him|
  her|and (dresses|dressed|washes|fed|toileted|changed|bathed))? .. (by (an|a|one|the)|morning and
  (evening|night)|twice a day|every (day|morning)|day and night|daily|each (day|morning)|from top
  to toe|head to toe) .. (adult|carer|person|staff)? / (has to be|needs to be|must be|have to be|
  needs|is|being|be) (washed|dressed|bathed|fed|toileted|changed|showered|wiped|spoon fed|carried|
  lifted|hoisted|pushed everywhere) (and|by|in|at|every|day|on|daily|from|through|with|several)? /
  (spoon fed|fed by|needs feeding|cannot feed (himself|herself)|cannot dress|cannot wash|cannot
  stand|cannot sit|not weight bear*|non weight bearing|cannot weight bear|cannot transfer|cannot
  get (out of|into) bed) / (does|do|can|will|could|has|able) (not|never) (to)? (walk|stand|weight
  bear|walked|sit unaided|sit up|sit|bear weight) / (powered|power|electric|manual|motorised|
  moulded|tilt|custom|permanent|full time) (chair|wheelchair|chairs|wheelchairs) / (uses|in|using|
  needs|user|moves in|sits in|has|gets about in) (a|an|his|her|the)? wheelchair (full time|all|
  everywhere|at all|always|indoors|for all|inside|most of) / (wheelchair|chair) (user|bound|
  dependent|accessible|all the time|full time|indoors) / (level access|step free|wide doors|
  widened doors|wider doors|wet room|wetroom|through floor|ramped|fully adapted|adapted|on the
  level|all on one level|single storey|accessible) .. (home|house|property|bungalow|bathroom|
  throughout|shower|doorways|bedroom|vehicle) / (house|home|property|bungalow) .. (on the level|
  adapted|ramped|accessible|single storey|step free|wheelchair) / (must have|needs|requires|has to
  have) (a|an) (ground floor|wet room|ceiling|adapted|level|profiling|hoist|ramp|bungalow|hospital
  bed|through floor) / (personal|intimate) care .. (daily|every|morning|all|full*|twice|needed|
  adult|needs|day|each|throughout|needed for|and (transfers|hoist*)) / (hospital|profiling|cot|
  safe space|high sided|safety) (bed|beds) / (standing frame|acheeva|tilt table|sleep system|
  moulded seat|postural (management|seating|support)|p pod)
4 (two|2|both) (carers|people|adults|staff|of us|pairs of hands|handlers|workers|person|persons)
  (for|to|at|needed|are|must|have|every|always|needed to|required|with|do|lift|move|hoist|turn|
  change) .. (move|moves|moving|lift|lifts|transfers|transfer|hoist*|turn*|change*|handling|
  personal|bathe|bath|care|each|wash*|everything|him|her) / (two person|double handed|double up|
  two handed|2 person|2:1) (transfer|transfers|lift|lifts|care|hoist*|handling|package|moving|
  carers|manual) / (turned|turning|repositioned|reposition|repositioning|moved|rolled|changed|
  suctioned) (him|her|them)? .. (hour|hours|night|overnight|through the night|hourly|two hourly|
  every two|every three|every four) / (up|carer|staff|awake|someone) .. (night|nights) .. (turn*|
  reposition*|change (his|her) (pad|position)|roll (him|her)|position*) / (everything|every need|
  every single thing|all needs|everything physical|each and every) (done|is done|has to be done|
  must be done|met) (for|by) (him|her|them|adults|others|carers|someone|two) / (relies|depends|
  reliant|dependent) (entirely|totally|completely|wholly|fully|utterly)? (on|upon) .. for (all|
  every|everything|moving|each) .. (care|need|movement|needs|aspect|physical|everything)? /
  (cannot|not) (move|roll|turn|lift|sit|hold) .. (himself|herself|by himself|head|over|unaided|
  without|anything himself|own head) .. (over|up|bed)? / (full|total|complete|all|round the clock|
  24 hour) (physical|personal|nursing|postural)? care (day and night|by two|round|for everything|
  throughout|24)
"""

HEA: Final = """
9 (gp|doctor|dental|vet) surgery / (asthma|diabetes|epilepsy) nurse (friend|neighbour|came to tea)
  / (his|her) tablets with / (coeliac|diabetes|epilepsy|asthma|allergy|allergies|disease|
  condition|murmur|tumour|cancer|leukaemia|infection) .. (tested for|excluded|ruled out|tests
  (were|came back) (clear|negative)|negative|test was negative|screened for|not found|no sign) /
  (blood|heart|kidney|hair|sugar) (brothers|type|group|sisters|relative|relatives|family|line|
  orange|count|bath|pressure (normal|fine)|warming|felt|to heart|beans|pie) / (tummy|stomach|
  winter|sickness|vomiting|cold|flu) (bug|virus|bugs) (in|last|this|like|going|and|that|over|but|
  on)? / (eat|eats|ate|eating) like a (horse|king|trooper) / (picture|epitome|clean bill) of
  health / right as rain / (pump|pumps) (up|iron|fist|track|bottle|bike|water|his tyres) / (peg|
  pegs) (board|out|line|legs|it|clothes|coat|level|tent|loom) / (tube|tubes) (station|map|line|of|
  slide|train|socks|youtube) / (refus*|will not eat|tips) .. (food|meals|meal) (they|he|she|
  carers|carer|that|the carer|cooked|we) .. (cook*|made|make|prepare*)? / (operation|surgery)
  (manager|centre|christmas|hours|at the vet|on the (dog|cat))
1 (gp|doctor|surgery|practice nurse|pharmacist|chemist|dentist|optician) (gives|gave|prescribes|
  prescribed|has given|treats|supplies) (us|him|her)? .. (cream|spray|lotion|ointment|drops|
  laxative*|movicol|gel|antihistamine*|shampoo|iron|vitamin*) / (ointment|emollient*|movicol|
  laxido|laxative*|antihistamine*|piriton|cetirizine|nasal spray|eye drops|ear drops|iron tablets|
  hay fever spray) .. / (cream|creams|lotion|spray|vitamin drops) (for|prescribed|from|twice) (his|
  her|the)? (dry|sore)? (eczema|skin|rash|spots|acne|psoriasis|hay fever|gp|doctor|pharmacist|a
  day|daily) / (touch|bit|mild|slight|a little|minor) .. (of)? (eczema|asthma|hay
  fever|psoriasis|rash|constipation|allergy|wheeze|wheezy|anaemia|acne|reflux|squint|tummy|chesty)
  / (wears|needs|has|prescribed) (his|her|new|strong|a)? (glasses|specs|spectacles|contact lenses|
  patch|braces|brace|retainer|grommets|hearing test) / (wets|wet|soils|soiled) (the|his|her) (bed|
  pants|mattress|self) / (wet|dirty) beds / (dry nights|bed alarm|enuresis alarm|desmopressin) /
  (tummy|stomach|head|back|growing) (ache|aches|pains|upsets|pain|cramps|aches) (most|a lot|often|
  when|that|every|investigat*|gp)? / (teeth|tooth|dental) .. (out|decay*|fillings|extract*|rotten|
  bad|poor|neglect*|filling|treatment|work|abscess|need* attention) / (behind|missed|catching up|
  outstanding|overdue|due) .. (jabs|vaccin*|immunis*|injections|health assessment|dental|optician|
  eye test|dentist|checks|boosters) / (overweight|underweight|chubby|skinny|thin|heavy for|weight
  (up|gain|going up|crept)|poor appetite|picks at (his|her) food|faddy|fussy eater|fussy with
  food|picky eater|overeats|gorges|comfort eats|limited diet) / (dodgy|sore|bad|weak|funny|glue|
  recurring|recurrent|frequent) (ear|ears|tummy|chest|throat|back|knee|tonsils|bladder|coughs|
  colds|nosebleeds|stomach|utis|uti|tonsillitis|waterworks) / (lactose|dairy free|gluten free|
  wheat free) / (verruca*|warts|ringworm|impetigo|scabies|threadworm*|nits|headlice|veruca*|
  athlete|chilblains|fungal)
2d (syrup|tablet|tablets|medicine|medication|meds|inhaler|inhalers|injection|injections|drops|
  pump|capsules|puffer|puffers|preventer|spray) .. (twice|three times|once|four times|morning and
  night|every|each|daily|day|night|for (his|her)|regular*|at set times) (daily|a day|day|night|
  morning|epilepsy|fits|heart|thyroid|bowels|asthma|kidneys|reflux|blood)? / (held|controlled|
  managed|kept|stable|well controlled|under control|kept in check|kept at bay) (by|on|with|in
  check) (a|his|her|the|daily|regular)? (tablets|tablet|medication|syrup|medicine|meds|inhaler|
  inhalers|diet|insulin|pump|injections) / (carer|carers|staff|adult|adults|whoever|household|
  home|we|i) .. (need* to know|must know|has to know|shown|show|learn*|know*) .. (fit|fits|
  seizure*|epi pen|epipen|inject*|insulin|rescue|buccal|inhaler|feed|feeding|medical|carb*|hypo|
  hypos|what to do|allergy|reaction) / trained in what to do / (type (1|one|2|two)|diabetic|
  diabetes|t1|insulin|libre|dexcom|carb counting|count carbs|counting carbs|finger pricks|finger
  prick|blood sugars|blood sugar|glucose|hba1c|ketones|hypos|hypo) (diabetic|diabetes|sensor|
  checks|monitor|levels|injections|pump|kit)? / (epileptic|epilepsy|absence seizures|
  petit mal|grand mal|tonic clonic|focal seizures|convulsions|keppra|lamotrigine|levetiracetam|
  valproate|midazolam|emerade|jext|epipen|carbamazepine|topiramate|clobazam) / (has|had|having|
  gets|prone to|takes) (fits|funny turns|blackouts|absences|convulsions|seizures|vacant spells|
  febrile) / (allergic|allergy|reaction|anaphyla*) (to)? .. (nuts|nut|peanut|peanuts|milk|egg|
  eggs|sesame|bee|wasp|latex|fish|shellfish|kiwi|wheat|soya|severe|stings|dairy|everything) /
  asthmatic / chronic asthma / (blue|brown) inhaler / ventolin / salbutamol / clenil / peak flow /
  nebuliser / asthma (plan|attack|attacks|pump|needs|nurse|clinic) / (heart|kidney|liver|lung|
  thyroid|bowel|bladder|blood|skin|joint|spine|adrenal|pituitary|hormone|autoimmune|metabolic|
  genetic|immune|clotting|gut|stomach) (condition|disease|disorder|problem|problems|defect|
  failure|complaint|transplant list|clinic|specialist|medication|operation|trouble|valve|murmur
  under) / (under|sees|seen by|monitored by|open to|reviewed by|clinic at) (the|a|his|her|great
  ormond|alder|an)? (hospital|consultant|cardiolog*|cardiac|gastro*|neurolog*|renal|paediatrician|
  paediatric|endocrin*|haematolog*|respiratory|dermatolog*|rheumatolog*|oncolog*|specialist|
  epilepsy|diabetes|diabetic|asthma|allergy|dietitian|dietician|eating|urology|orthopaed*|
  metabolic|ormond|alder|street|immunolog*|clinic) (nurse|clinic|team|consultant|for|every|hey|
  street|at|unit|hospital|nurses|appointments)? / (eating disorder|anorexia|bulimia|bulimic|
  anorexic|arfid|binges|bingeing|binge eats|makes (himself|herself) sick|brings (it|food) back up|
  vomits after|sick after meals|skips meals|skipping meals|restricts|restricting|starves|starving
  (himself|herself)|counts calories|calorie counting|hides food (at|in her napkin)|barely eats|
  hardly eats|laxative abuse|will not eat|refuses to eat|lives on cereal|off (his|her) food|
  weighed (each|every|weekly|twice|fortnight*)) (under|service|team|for|and|after|at|clinic|in|
  most|days|plan|by|week)? .. / (sickle|thalassaemia|haemophili*|cystic|crohn*|colitis|ulcerative|
  lupus|jia|pots|marfan|nephrotic|cushing|addison|hashimoto|hirschsprung|turner syndrome|
  klinefelter|neurofibromatosis|tuberous|pku|phenylketonuria|galactosaemia|g6pd|von willebrand|
  itp|hydrocephalus|brain shunt|vp shunt|scoliosis|juvenile arthritis|congenital|rheumatic|
  kawasaki|long
  covid|chronic fatigue|tb|tuberculosis|hiv|hepatitis) (cell|anaemia|disease|fibrosis|syndrome|
  condition|positive|surgery|screening|heart|clinic|b|c|fever|trait)? / (feeding|health|medical|
  healthcare|care|seizure|asthma|allergy|diabetes|epilepsy) (plan|passport|protocol) (in place|
  from|for|at|agreed|written|with) / reflux (medicine|medication) / (injections|injection|
  infusion|infusions|dressings|dressing changed|catheter|blood tests|bloods|transfusions|
  transfusion|physio for (his|her) chest|chest physio|stoma bag|stoma|colostomy|ileostomy|reflux
  medicine|feeds|thickened fluids|thickener|special diet|high calorie drinks|fortisips|supplement
  drinks|growth hormone|hormone blockers|steroids) (daily|every|each|at home|monthly|weekly|care|
  run by|twice|prescribed|management)
3d (asthma|diabetes|epilepsy|seizures|fits|sugars|blood sugars|condition|sickle) (is|are)? .. (all
  over the (shop|place)|up and down|out of control|swing*|yo yo*|unpredictable|not settled|
  brittle|unstable|erratic|poorly controlled|never stable|hard to control|badly controlled|
  uncontrolled|not under control|hard to manage|getting worse|worsening|deteriorat*|not
  responding|drug resistant|refractory|breaks through) / (brittle|unstable|uncontrolled|poorly
  controlled|drug resistant|refractory|severe|difficult) (asthma|asthmatic|diabetes|diabetic|
  epilepsy|seizures|eczema|sickle|anorexia|crohn*|colitis) / (blue lighted|blue lighting|rushed|
  ambulance|ambulances|admitted|admissions|admission|in hospital|hospitalised|hospital stays|a&e|
  resus|in and out of hospital|high dependency|hdu) (in|to|for|with|four|twice|three|several|many|
  five|six|this|since|last|again|every|most|by)? .. (asthma|attack|dka|sugars|diabet*|fits|
  seizure*|since (september|january|march|april|may|june|july|august|october|november|easter|
  summer|christmas)|this (year|term|month|winter)|times this|sickle|crisis|chest|breath*|
  infection*|weight|feeding|dehydrat*) / (two|three|four|five|six|seven|eight|several|many|
  repeated|numerous|frequent|emergency) .. (admissions|hospital admissions|hospital stays|
  ambulances|stays in hospital|trips to a&e|a&e visits|crises|crisis admissions) / in and out of
  hospital / (community|specialist|school|district|diabetes|children's|continuing care|epilepsy)
  (nurse|nurses|nursing) .. (sign* off|signed|train*|competen*|visit*|weekly|daily|twice|every|
  trained|supervis*|assess*|comes|delegat*|in each|calls) .. (carer|carers|staff|off|us|insulin|
  tasks)? / (carers|carer|staff|foster carers|two carers|us) .. (signed off|competenc*|passed out|
  assessed as competent|certified|deemed competent|trained by the nurse|trained by nurses) .. /
  (clinical|nursing|medical|delegated|invasive|healthcare) (tasks|task|procedures|care tasks|
  interventions|competencies|procedure) / (fed|feeds|feed|feeding|medicines|fluids|nutrition)
  (through|via|by|down|overnight|into) (a|an|his|her|the)? (tube|peg|gastrostomy|button|ng|pump|
  nasogastric|nose|stomach|mic key|jej) / (tube|peg|button|gastrostomy|pump|gastro) (feeds|
  feeding|fed|feed|care|changes|site|overnight) / (fits|seizures) (most|every|daily|several|
  weekly|many|cluster*|twice|a day|two or three|up to|more|increasing|changing|at night|in
  clusters|despite) .. (days|day|week|night|weekly|often|medication)? / (daily|weekly|several|
  nightly|frequent|cluster|clusters of|breakthrough|nocturnal) (fits|seizures|seizure|hypos) /
  (weight|bmi) .. (dropping|falling|plummet*|dangerously|losing|lost|drop*|fallen|low|critical*|
  loss) .. (weekly|kilo*|hospital|stone|bloods|ecg|clinic)? / (meals|meal times|mealtimes|every
  meal) (are|is|to be|must be|being|need|have to be|have) (to be)? (supervised|sat with|watched|
  supervising|supervision|monitored) / (will not|refuses to|refuses|not|stops|skips|omits|misses)
  (take|taking|inject|injecting|have|test|testing)? (his|her)? (insulin|medication|injections|anti
  epileptic*|tablets|treatment|dialysis|seizure medication) (and|so|which|for|has|dangerously|
  putting)? / (dialysis|chemo|chemotherapy|radiotherapy|stem cell|bone marrow|transplant|central
  line|hickman|port a cath|picc|portacath|iv antibiotics|leukaemia|lymphoma|tumour|tumor|oncology|
  cancer)
4d (night time|long term|home|invasive) ventilation / (breathing|apnoea|saturation|sats) monitor /
  (oxygen|ventilation|suction|monitor) (at night|overnight|day and night|through the night|round
  the clock|dependent|needed|machine) / (ventilator|ventilated|tracheostomy|trachy|trache|trachi|
  suctioning|cpap|bipap|breathing machine|breathing support) (at|overnight|day|
  through|and|dependent|needed|night|machine|every|for|on|care|saturation|round)? .. (night|clock|
  home|day)? .. / (awake|waking|nurse|carer|trained) .. (night|nights|all night|through the night|
  overnight) .. (breath*|oxygen|seizure*|suction*|ventilat*|monitor*|saturation*|fits|airway|
  feeds) / (stops|stopped|stop) breathing / (chc|continuing (health)? care|continuing healthcare|
  complex health|medically fragile|palliative|hospice|life limited|life limiting|end of life|
  shortened life|terminal (illness|condition|diagnosis|disease)|terminally|dnr|dnacpr|respect form|
  advance care plan|advanced care plan|
  not expected to (live|reach)) (funding|funded|package|nurse|care|team|plan|needs|diagnosis|
  condition|stays|with)? / (emergency|rescue|crisis|resus*|status) (protocol|plan|protocols|
  treatment plan) .. (seizure*|breath*|airway|hospital|heart|999|adrenal|steroid)? / (prolonged|
  status|non stop|life threatening|dangerous) (seizures|seizure|fits|epilepticus|fitting) /
  (could|may|might) (die|kill|be fatal) .. (without|if|within|minutes)
"""

BLOCKS: Final = {"PHY": PHY, "HEA": HEA}
