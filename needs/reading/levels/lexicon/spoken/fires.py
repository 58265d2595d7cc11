"""Fire-setting and harmful sexual behaviour, as people say them without the words of the trade."""

from typing import Final

FIR: Final = """
9 (fire service|firefighters|fire brigade) (came|visited|came in) .. (school|with|talk|class) /
  matches of / shows (his|her) .. (teeth|tooth) / (fire|fires) (at|on|up) (the)? (will|target|
  back|all cylinders|questions|engine|me|him|her) / (like a house|get on like|on like a house) on
  fire / (fire|fires) (away|up|off|risk assessment|marshal|warden|extinguisher|blanket|door|doors|
  regulations|officer|crew|truck|safety talk|brigade visit|pit|place|side|guard|service cadets|
  station|cadet|cadets|red|eater|fly|flies) / (lights|lit|light|lighting) (candles|the (candles|
  barbecue|bbq|stove|campfire|bonfire|way|room|stage|touch paper|gas|hob|log)|a (candle|barbecue|
  campfire|bonfire|lamp)|barbecue) / (burn|burns|burnt|burned|burning) (the|his|her|a) (toast|
  dinner|cakes|tea|sausages|pan|mouth|tongue|hand|finger|fingers|arm|cookies|midnight|candle|soup|
  ears|feet|calories|supper|bacon|rice) / burnt (toast|orange|out|offering*|sienna|down before|to
  (a|the) crisp) / (sun|sunburn*|burnt by the) / (torch|torches) (light|under|in|for|batteries|
  song) / (scouts|guides|camp|forest school|bushcraft|cubs|school trip|bonfire night|duke of
  edinburgh|cadets) .. (fire|fires|matches|bonfire|flames) / (fire|fires|matches|flames|
  marshmallows) .. (scouts|guides|forest school|bushcraft|cubs|camp|camping|bonfire night|cadets)
  / (football|cricket|tennis|rugby|darts|boxing|netball|hockey|chess) .. (matches|match) / matches
  (his|her|the|that|up|them|colours|socks|with (the|his|her)) / (set|sets|setting) (the world|the
  pitch|the stage|her heart|his heart|out|up|off) (on fire|alight)? / (hair|heart|room|face) on
  fire / set fire to (the (stage|dance|charts|pitch|world)|rain) / (candles|matches|lighter)
  (cake|birthday|on (the|his|her)|fluid|shade|load|mood|touch|note|clothes|weight|than|side|green|
  blue)
1 (drawn|attracted|fixated|mesmerised|transfixed|hypnotised|taken|intrigued|obsess*|fascinat*|
  curious|interest*) .. (fire|fires|flames|matches|lighters|candles|the (gas|hob|flame)) /
  (caught|found|seen) .. (striking|playing|messing|fiddling|experimenting) .. (match|matches|
  lighter|lighters) .. (once|aged|age|at|when)? / (fascination|curiosity|preoccupation|interest)
  (with|in|about) (fire|fires|flames|matches|lighters|burning)
2 (play~|messing|mess~|fiddl*|muck*) (about|around)? with (fire|matches|lighters|a lighter|flames|
  a box of matches) / (a)? (flick~|flicking|strik*) (a|his|her)? (lighter|lighters|matches) (on|
  and|in|at)? / (one off|single|isolated) .. (fire|fires|arson) .. (year|years)? / (lighters|
  lighter|matches) .. (bedroom|pocket|room|bag|sock|socks|shoe|hidden|stash*|found|confiscat*|
  taken off|locked|banned|allowed|hand* in)
3e (put~|puts|putting|holds|holding|hold|held|take~|touch~|applied|applies|applying|set~|takes)
  (a|the|his|her) (lighter|match|flame|naked flame|lit match|blowtorch|candle) (to|against|under|
  near|up to) / (torch~|torched|torches|torching) (a|an|the|his|her|two|three|cars|bins|wheelie|
  several|another|someone|sheds|some|four) / (burnt|burned|charred|singed|scorched|melted|scorch|
  burn) (tissue|tissues|paper|papers|matches|holes|hole|carpet|bedding|marks|curtain|curtains|
  plastic|hair|clothes|toys|foil|cardboard|matchsticks|duvet|patches|patch|wallpaper|sofa|cloth|
  leaves|remains) / (spent|used|struck|dead) (matches|match|matchsticks|lighter|lighters) / (lit|
  lights|light|lighting|sets|set|setting|burns|burnt|burned|burning|starts|started|starting|
  ignites|ignited|ignite) (up|off|light to|fire to|alight|fires|a fire|small fires|fire|the fire)?
  (to|with|in|under|of|on)? (a|an|the|his|her|their|some|another|someone's|two|three|pieces of|
  bits of|toilet|school|bus|park|empty|staff|carer's|old|dry)? (wheelie|kitchen|pile of|bale of|
  litter|paper|doll's|dolls)? (<fuel>|fire|fires|wheelie bin|hair|toilet roll|toilet paper|school
  bag|door|field|grass|woods|woodland|building|bus shelter|playground|toilets|changing room|
  caravan|tent|moped) .. (on fire|alight|ablaze|light)? / (mattress|bedding|curtains|sofa|bin|
  bins|bedroom|shed|duvet|carpet|bed|house|school|hair|doll|rubbish|car|field|hedge|paper|papers)
  (on fire|alight|ablaze|in flames|aflame|up in (flames|smoke)) / (fire|blaze|flames|smoke) (in
  (his|her|the) (bedroom|room|bin|bathroom|toilet|toilets|school|shed|garden|sink|wardrobe|
  kitchen|unit)|he started|she started|he lit|she lit|he set|she set|started by (him|her)|put out|
  damaged|evacuat*|took hold|spread) / (brigade|fire engine|fire engines|fire service|
  firefighters|fire crew|fire crews) .. (called|attended|put|out|twice|again|times|tackle*) ..
  (to|because|after|bin|fire|bedroom|lit|started|set)? / (firesetter*|fire setter*|firestarter*|
  fire starter*|fire raising|fire raiser|pyromani*|arsonist|arson|wilful fire) / (fire|fires)
  (intervention|setting|setter|raising|play|lighting|starting|awareness|safety|setters) ..
  (programme|worker|work|course|intervention|risk|behaviour|referral|team|officer|sessions|scheme)
  / (no|without|banned|search* for|check* for|lock* away|remov*|confiscat*|hide) (lighters|
  matches|lighter|aerosols|ignition sources|sources of ignition) .. (allowed|house|home|bedroom|
  room|kept|in)? / (sources|source) of ignition / (smoke|heat) (detector|detectors|alarm) ..
  (extra|in (his|her) (room|bedroom)|sprinkler*) / (set|sets) (off|light) .. fireworks (at|in|
  through|indoors|letterbox)
4 (four|five|three|six|seven|two|several|many|series of|string of|spate of|number of|multiple|
  third|fourth) .. (deliberate|separate|serious|small|bin)? (fire|fires|arson attacks|arsons|
  blazes) .. (since|in|this|last|over|within|weeks|months|summer|easter|christmas|term|past) /
  (repeatedly|keeps|kept|continues|persistently|time and again|carries on) (on)? (set|setting|
  sets|light|lighting|lights|start|starting) (fire|fires|small fires|things|bins) .. (on fire|
  alight|fire)? / (meant|means|intended|intends|intending|wants|wanted|said|says|threatens|
  threatened|threatening|trying|tried|plan|planned|hoping|hoped|vowed) (to|that|he|she|it|they|
  him|would|wanted) .. (burn|burns|burned) (it|them|us|people|the|someone|down|staff|everyone|his|
  her|the house|the place|alive|to death) .. (down|alive|with|in)? / (people|staff|residents|
  children|carers|family|others|everyone) (to burn|asleep|inside) .. (fire|lit|set|danger) /
  (occupied|while .. (asleep|slept)|with (people|children|residents|staff) (in|inside)) .. (fire|
  fires|lit|bedroom|bedrooms|house|building|set) / (arson|fire|fires) (with intent|endangering|
  being reckless|attack|in an occupied|to hurt|to kill|on purpose|deliberately) / (used|poured|
  pours|pouring|splashed|using|soaked|doused) (petrol|accelerant|white spirit|lighter fluid|
  lighter fuel|paraffin|aerosols|deodorant|an accelerant)
"""

SHB: Final = """
9 (sexual|sex) (health|education|orientation|identity|lesson|ed|clinic|lessons|nurse|matters|
  advice) / (rubs|rub|rubbing|rubbed) (himself|herself|themselves) (down|dry|better|along (the|a)|
  with (a|the) (towel|cream|lotion)) / (rubs|rub) (along|off|shoulders|salt|of the green) / (in|
  on) bed (with) (a|the|his|her) (cold|flu|teddy|book|bug|tablet|phone|cat|dog|temperature|virus|
  hot) / (touch|touched|touching|touches) (by|(his|her|my|our) (heart|toes|nose)|base|down|wood|
  on|the (ball|sides|void)|typing|screen) / touch (rugby|screen|football|judge|line) / (explicit|
  explicitly) (consent|permission|instructions|say|said|asked|told|teach*|rules|language
  programme) / flasher (lights)? / (naked (eye|flame|truth|ambition)) / (strip|strips|stripped|
  stripping) (the|wallpaper|paint|of|the bed|search|cartoon|lights|back)
1 (crude|smutty|rude|dirty|lewd|saucy|smutty|blue|bawdy|suggestive|risque|sexual|silly sexual|
  sexy|sexualised|sexually) (jokes|joke|comment|comments|remarks|remark|gestures|gesture|innuendo|
  noises|talk|drawings|language|songs|dancing|dances|words|humour|chat|doodles|questions) / (too
  old|beyond|old|advanced|ahead) (for|of) (his|her) years .. (sex*|jokes|knowledge)? / (knows|
  knowledge|knew|talks|asks) .. (about|of) (sex|sexual) .. (too much|than|beyond|should)? /
  (pulls|pulling|pulled) down (his|her) (own)? (trousers|pants|top|skirt|knickers|shorts) / (pulls|
  pulling|pulled) (his|her) (own)? (trousers|pants|top|skirt|knickers|shorts) down / (drops|
  dropping|dropped) (his|her) (own)? (trousers|pants|knickers|shorts) / (lifts|lifted|lifting|pulls
  up) (up)? (his|her) (top|skirt) / (flashes|flashed) (at|staff|people|others|girls|boys|peers|
  neighbour*) / (mooned|moons) (at|staff|people|cars|us|others|peers|neighbour*) / (streaks|
  streaked) (naked|nude) / (wanders|walks|
  runs|comes|parades) (about|around|round|downstairs|out)? (naked|nude|undressed|with nothing on|
  in (his|her) (pants|underwear)) / (hands|hand) (down|in) (his|her) (own)? (pants|trousers|
  underwear|knickers|shorts) / (play~|playing) (mummies|doctors|mums|you show me|show me yours) /
  (touches|touching|fiddles|fiddling|rubs|rubbing|plays) (with)? (himself|herself|themselves|his
  privates|her privates|his willy|his penis) (in|at|when|under|during|while|on|a lot|most|
  publicly|openly|too)? / (over|too|very|overly) (tactile|touchy|familiar physically|physically
  close|huggy|hands on) / (invades|stands too close|personal space|no sense of personal|sits too
  close|too close to) .. (space|people|strangers|boundaries|peers|girls)?
2 (rubs|rubbing|rubbed|rub|presses|pressing|pressed|pushes|grinds|grinding|thrusts|thrusting|
  humps|humping) (himself|herself|themselves|up|his body|her body|his groin|his hips|his crotch|
  against|his private parts|on) .. (against|up against|on|into|at|legs|staff|people|furniture|
  peers|girls|boys|teddy*)? / (graphic|explicit|obscene|sexually explicit|pornographic|degrading|
  vulgar|sexually aggressive|sexually graphic|sexual) (sexual)? (things|language|comments|threats|
  messages|remarks|talk|pictures|photos|content|suggestions|drawings|descriptions|notes|
  propositions|advances|texts|material|videos|images|noises at) (to|about|at|towards|of|sent|
  from)? / (gropes|groped|groping|fondles|fondled|fondling|grabs|grabbed|grabbing|squeezes|
  squeezed|slaps|slapped|pinches|pinched|touches|touched|touching|feels|felt) (at)? (a|an|the|his|
  her|their|other|another|girls|girl's|boys|boy's|staff|staff's|women's|woman's|female|peers|
  children's|people's|carer's|teacher's)? .. (bottom|bottoms|bum|bums|breast|breasts|boobs|chest|
  crotch|groin|genitals|privates|private parts|penis|willy|testicles|between the legs|inner thigh|
  intimately|sexually|inappropriately|where (he|she) should not) / feel~ up / (looks|looking|
  peers|peeps|peering|peeping|spies|spied|watches|films|filmed|filming|watched|walks in|bursts in)
  (at|on|in|under|over)? .. (undress*|showering|in the (shower|bath|toilet|bathroom)|getting
  changed|changing|toilet door|up skirts|cubicle|through keyhole*|naked) / (asks|asked|asking|
  tells|told|wants|tried|tries|dared|dares|bribes|persuades|gets|got) (a|the|other|another|girls|
  boys|peers|children|younger|kids|people|to|his|her|him) .. (to (show|touch|kiss|undress|take
  (their|his|her)|pull (down|their)|have sex|see|lick|suck|get into bed|play)|their|for) ..
  (privates|private parts|clothes|pants|knickers|trousers|bits|bottom|willy|sex|naked|sexual|
  photos|nudes) / (expose|exposes|exposed|exposing|flashes|flashed|flashing) (himself|herself|
  themselves|his|her|to|at) .. (genitals|penis|bottom|breasts|privates|staff|girls|boys|peers|
  public|neighbour*|window)? / (masturbat*) (in (front|public|lounge|class|communal)|at|openly|
  over|on|while|with the door) / (simulat*|mimics|mimicking|acts out|acting out|acted out|mimes|
  miming|enacts|re enacts|imitates) (sex|sexual|sex acts|intercourse|oral|humping) .. (acts|with
  (toys|dolls|peers|other|teddy))? / (sexual*|sexualised) (play|contact|touch*|games|behaviour|
  behaviours|advances|approaches|gestures|acts|activity|experiment*|incidents|incident|bullying|
  harassment|interest) (with|towards|to|at|involving) .. (other|peers|children|staff|younger|boys|
  girls) / (watch*|views|viewing|access*|seeks|looks at|downloads|downloaded|shows|showing|showed|
  addicted to|shares) .. (porn|pornography|porno|extreme images|sexual videos|adult (sites|
  content)|hentai) / (offers|offered|offering) sex / (sex* inappropriate|sexually (disinhibited|
  forward|suggestive|provocative|preoccupied|reactive|intrusive|harassing|inappropriate|
  precocious)) / (preoccup*|obsess*|fixat*) with (sex|sexual|porn*|genitals|underwear) / (steals|
  stole|takes|took|hoards|hides) .. (underwear|knickers|bras|tights) / (into|climbs into|gets
  into|got into|found in|in) (bed|beds) with .. (<peer>|brother|sister|foster|carer|grandson|
  granddaughter|son|daughter|year old|resident)
3 (sexually)? (abused|abuses|abusing|molested|molests|molesting|interfered with|fiddled with|
  raped|sexually assaulted|assaulted sexually|forced (himself|herself) on|penetrated|digitally
  penetrated) (a|an|his|her|the|another|two|three|other|several|younger|him|them|someone's|
  carer's) .. (<small>|<peer>|brother|sister|cousin|niece|nephew|stepsister|stepbrother|year old|
  four|five|six|seven|eight|nine|grandson|granddaughter|toddler|baby|son|daughter|sibling|
  siblings)? / (touch~|touches|touched|touching|kissed|licked|fondled|rubbed|stroked|felt) ..
  (under|inside|beneath) (his|her|their) (pyjamas|pants|clothes|underwear|nappy|knickers|trousers|
  nightie|skirt|vest|top|bedclothes|covers) / (put|puts|putting|placed|inserted|pushed) (his|her|
  a) (hand|hands|finger|fingers|penis|mouth|object) (down|in|into|inside|up|on) .. (pants|
  knickers|trousers|private*|nappy|bottom|vagina|mouth|underwear|skirt) / (made|makes|forced|
  forces|got|persuaded|bribed|tricked|coerced|threatened|told|making|forcing) (a|an|his|her|the|
  another|two|younger|other|him|them) .. (to)? (undress|strip|perform (a|oral|sex*)|have sex|
  (touch|lick|suck|kiss) (him|her|himself|herself|his|it)|(touch|lick|suck|kiss|show|watch|take) ..
  (penis|private*|naked|off|clothes|sexual*|porn*|herself|himself|bits|bottom|willy)) / (oral|anal|
  penetrative|full|underage) sex (with|on|from) .. (<peer>|year old|younger|
  sister|brother|cousin)? / (aim|aim3|aim 3|g map|hsb|harmful sexual|lucy faithfull|psychosexual|
  sexual behaviour) (assessment|assessments|service|team|assessors|intervention|programme|work) ..
  (sexual*|hsb|under way|carried out|completed|started)? / (no|without|away from|not .. (live|
  share|be|be alone|alone)|never .. (alone|left)) .. (younger|little|small) (children|ones|child|
  kids|girls|boys) .. (sex*|house|home|in placement|bedroom|upstairs)? / (children|child|girls|
  boys|ones|those|anyone) (younger|smaller|littler) than (he|she|him|her|himself|herself) /
  (abusive|harmful|coercive|predatory|inappropriate|concerning|aggressive|harming) sexual*
  (behaviour|behaviours|acts|touching|contact) / (sexually|sexual) (harmed|harming|coerced|
  coercive|predatory|abusive|victimis*|grooming|groomed|exploitative) .. (<peer>|younger|a|
  another|his|her)? / (groom*|lur*) (a|younger|other|little|smaller|children|girls|boys) ..
  (child|girl|boy|children|sex*|bedroom|alone)? / (alarm|alarms|sensor|door alarm|door sensors|
  bedroom doors alarmed) .. (bedroom|night|door|landing) .. (sex*|children|younger|safety)
4 (never|not|no) (to)? (be|left|allowed|unsupervised|have|time|contact|access|alone)? (alone|
  unsupervised|on (his|her) own|out of (sight|line of sight)|unsupervised (contact|time|access))
  (with|around|near) (any|other|a|another)? (<peer>|child|minors|under|anyone under|vulnerable|
  girls|boys|little|younger) / (raped|rapes|rape of) (a|an|his|her|another|two|the) / (rape|sexual
  assault|sexual offences|sex offence|sexual offence|sex offences|indecent assault) .. (charge*|
  convict*|bail*|trial|court|guilty|sentenced|register|counts) / (charged|convict*|sentenced|
  guilty|bailed|trial) .. (rape|sexual assault|sexual offences|sex offence|indecent|sexual
  activity|penetration) / (sex|sexual) offend* (register|treatment|programme|order) / (several|
  many|multiple|two|three|four|number of) (victims|complainants|younger victims|children) ..
  (sexual*|abused|rape*|assault*)? / (high|very high|significant|serious) (risk|danger) (to|of) ..
  (children|girls|boys|peers|females) .. (sexual*|1:1|one to one)? / (one to one|1:1|2:1|constant
  (supervision|sight)|eyes on|arm's length) .. (sexual*|hsb|other children|any child|children
  about|around (girls|boys|children))
"""

BLOCKS: Final = {"FIR": FIR, "SHB": SHB}
