"""Attachment, and self-harm, as people say them without the words of the trade."""

from typing import Final

ATT: Final = """
9 (shuts|shut|shutting) (him|her|us|the dog|it|everyone) out of (the|his|her) (room|bedroom|
  kitchen) / (attached|attachment) (to|file|document|files|form|theory|aware|training|sheet) (a|
  his|her|the|this|please)? (bear|teddy|dog|blanket|toy|rabbit|comforter|phone|email|one eyed|cat|
  hamster)? / reject~ (by|from) / (trusts|trust) (no|not) (machine|satnav) / test~ the (soup|bath|
  food|mic|water with)
1 (weighs|sizing|size|sizes|weigh|weighing) (you|adults|people|us|new) up / (cautious|shy|
  reticent|aloof|distant|standoffish) (with|around|of|towards) (new|adults|strangers|carers|you|
  us|men|women|grown ups|people) / (slow|slower|long time|while|weeks|months|year) (to|before) ..
  (trust*|open* up|warm*|let* (you|adults|people|anyone) in|thaw*|come* round|confid*|relax*) /
  (takes|took|needs|takes (him|her)) (a|some|its|his|her|their)? (time|while|long|months|weeks) ..
  (trust|thaw|open up|let|come round|(know|get used to) (people|you|us|adults|new|someone|others|
  carers)|warm|believe) / (does not|not) (let on|give
  much away|open up|confide|trust) (easily|quickly|readily|straight away|at first|until)? /
  (keeps|plays) .. (cards close|himself to himself|herself to herself) / (hangs|stands|holds|hung)
  back (from|with|until|till|and watch*|at (first|new)) / (needs|wants) to (be sure|know) .. (you|
  adults) .. /
  (tests|watch~|watches) from (the door|a distance|afar|the edge) / watchful / mistrustful /
  (suspicious|sceptical) of (adults|carers|us|new|help|kindness|everyone) / trust .. (earned|hard
  won|earn|comes slow*|slow to come|takes months|bit by bit) / earn (his|her|their) trust /
  (he|she|they|slowly|slow to) (thaw|thaws|thawed) / thaw* (with|towards|slowly) / once bitten /
  self sufficient / (will not|not) ask (for)? (help|adults|
  us|anyone)
2 (push~|shov*|shoves|pushing|pulls|knock*) (us|me|you|them|carers|adults|people|her carer|his
  carer|staff) (away|off|out) / push~ .. away .. (close|near|kind|care|love) / (minute|moment|
  second|soon as) (we|you|i|they|anyone|adults|people|someone) get~ (too)? (close|near) / (tells|
  telling|told) (us|me|them|carers|her carer|his carer) .. (hates|not my|not her|not his|real
  (mum|mam|dad)) / (hates|hate|loathes) (us|me|you) (one|then|and|when) / (then|next) .. (wants|
  demands|needs|asks for) .. (tucking in|cuddle|cuddles|hug|knee|lap|love) / (one|some) (minute|
  moment|day|hour) .. (cuddl*|cling*|loving|knee|lap|love*|sweet|hug*|close|all over) / (knee|lap)
  one (minute|moment) / not (my|her|his) (real)? (mum|mam|dad|mother|father|parent) / (go~|goes|
  walks|wanders|run~) (up)? (to|off with) (any|every|total|complete|perfect)? (stranger|strangers|
  anyone|anybody|adult) / (any|every) (stranger|visitor|passer by|adult) .. (mum|hug*|lap|home|
  hand|knee|cuddle*|sit on)? / (hug~|kiss~|cuddle~|climb* on|sit~ on|sits on) .. (strangers|
  stranger|visitors|people (he|she) has (just|only)|people (he|she) barely|anyone who|everyone
  (he|she) meets) / (taken|take (him|her|me)) home (with|by) (them|strangers|any) / (calls|called|
  calling) (every|any|all|each) .. (mum|mummy|mam|daddy|dad) / (over|too|overly|instantly|
  indiscriminately) (familiar|friendly|affectionate|trusting) (with|to|towards) / (indiscriminate|
  superficial|shallow) .. (affection|charm|friendly|friendliness|attachments) / (trust~|trusts)
  (no|nobody|no one|none) (grown up|grown ups|adult|adults|carer|one|of us)? / (trusts no|not
  trust any) / (won't|will not|not|never|refuses to) (take|accept|have|let|allow) .. (food|
  comfort|help|plaster|cuddle|care|love|affection|kindness|praise|anything) .. (from|off) (anyone|
  anybody|us|me|adults|carers|any|an adult|a carer|people) / (looks|look) after (himself|herself)
  and (will not|trusts|lets) / does (it|everything) all (himself|herself|for himself|for herself)
  / (runs|rules) the (house|roost|home|show) .. / (has to|must|needs to|wants to|likes to|got to)
  (be (in)? (control|charge|boss)|have the last word|win|run) / (controls|controlling|bosses|
  orders|commands|rules) (us|me|adults|carers|everyone|the (house|household|carers|adults|family)|
  everything|about) / (argues|argue|arguing|battles|fights|quibbles) .. (every|each|over
  everything|everything|rule|rules|request|instruction|no) / (every|each) (request|instruction|no|
  rule|boundary|limit) (is|becomes|turns|ends|has|must|gets) .. (battle|fight|argument|tested|war|
  negotiat*|challenge*|debate|row|push*)? / (push~|pushes|kicks|tests|challenges|pushing|testing|
  test|pushed) (at|against|every|all|each|a|any|the)? (new|house)? (rule|rules|boundary|
  boundaries|limit|limits|line|lines|no|patience) / (sees|see|seeing) how far (he|she|they) can /
  (waiting|waits|braced|ready|expects|expecting|sure|convinced) .. (to be)? (sent away|moved|
  dumped|thrown out|rejected|let down|given up on|abandoned|sent back|moved on|got rid) / (going
  to|will you|are you going to|when are you) (send|get rid|give up|keep) .. (away|of|back|me|him|
  her) / (packs|packed|keeps) .. (case|bag|bags|suitcase) .. (ready|sent away|move on|by the door|
  just in case) / (lies|lying|fibs|tells lies|tells tales) .. (constantly|easily|black is white|
  blind) / (cling~|clings|clingy) (one|then|and|but) .. (next|hostile|push*|angry|cold|rejecting|
  hits) / (hot and cold|push and pull|push me pull|come here go away|come close|jekyll) / (steals|
  stashes|hides|squirrels|hoards) .. (food|biscuits|snacks|bread) / (takes|took) .. (food|biscuits|
  snacks|bread) .. (room|bed|pillow|drawers|under|bedroom|night) / (will not|never|cannot|not) be
  (told (off|by|no|what)|parented|comforted|mothered|cuddled|held|hugged) (by|off)? (us|me|anyone|
  adults|carers|women|any)? / (cannot|not) (bear|
  stand|take|cope with) (being|to be) (told|comforted|praised|helped|held|looked after|parented|
  close) / (flinches|stiffens|freezes|recoils|stiff) (from|when|if|at) .. (held|hug*|hugged|
  touch*|cuddle*|close|affection|praise)? / (spoils|wrecks|ruins|sabotages|spoiling) .. (treat|
  treats|birthday*|nice|good (times|days|things)|praise|outing*) / (acts|behaves) like .. (the
  parent|a little (mum|mother|parent)|an adult|the adult) / (mothers|parents|minds) (his|her)
  (younger|little|brother|sister|siblings) / (parentified|pseudo mature|old before) / (ambivalen*|
  disorgani*|avoidant|insecure|anxious ambivalent|anxious avoidant) (style|attachment|pattern|
  with|about|towards)? / (jealous|possessive|demands|craves) .. (attention|undivided) / follows
  (me|us|carers|her carer|his carer) (everywhere|round|around|from room) / (cannot|not) let (me|
  us|carers|her carer|him) out of (his|her) sight
3 (turn~) (his|her|their) (face|head|back) (away|from|on) .. (kindness|care|carers|carer|comfort|
  us|love) / (refus*|rejects|tips|throws|bins|spits|will not eat|not eat) .. (food|meals|meal|
  dinner|tea|plate) .. (cook*|made|make*|make for|carer|carers|we|they|in the bin|i) / (will not|
  refuses to|not|won't) (be)? (looked after|cared for|parented|mothered|nurtured) / (shuts|
  shutting|shut) .. out (anyone|anybody|everyone|adults|those|people|carers|all) .. (look* after|
  care*|love*|help*|close|near)? / (tells|told|telling|says to) (one|day|night|staff|each|me|him|
  her) .. (the other|other|another|night team|his wife|her husband|that the) .. (cruel|hit|hits|
  mean|said|hates|shouts|nasty|unfair|let)? / (plays|playing|play|sets|set|setting|turns|turn|
  turning|pits|pitting|pit|divides|splits|split|splitting) (us|adults|staff|carers|one|the|me|mum|
  people|workers|grown ups|team|her|his|each|everyone) .. (against|off against|apart) .. (other|
  another|each)? / (drives|drove|driven|comes|came|driving|drive) a wedge / divide and (rule|
  conquer) / (two|three|2|3|both|several|a couple of|couple of|last two|second|previous) ..
  (carers|placements|families|homes|foster homes|sets of carers|lots of carers|households|
  fostering families) .. (asked|ask|gave|given|served|had to give|threw|handed|called time|could
  not|requested|ended|gone|broken|broke|collapsed|fallen|fell|failed|given up|notice) .. (notice|
  move|moved|leave|go|end|cope|carry on|through|down|him|her|time)? / (lots|sets|pairs) of
  (foster)? (carers|parents) .. (notice|gave|given|gone|ended|asked|burnt)? / (foster)? (carers|
  carer|placement|placements|home|homes) .. (threw|thrown|put|handed|sent|asked) .. (in the towel|
  notice|him back|her back|him out|her out|to leave|to go|moved) / (thrown|threw) in the towel /
  (gave|given|give|giving|handed in|hand in|served) (their|her|his|our|immediate|my)? notice (on
  (him|her|them)|because|after|within|last|today) / (cannot|not) (get|getting) (near|close to|
  anywhere near|anywhere with) (him|her|them) / (false|untrue|made up|malicious|unfounded)
  (allegation*|accusation*|complaints) / (makes|made|making|makes up|making up|repeated) ..
  (allegations|accusations|complaints) (about|against|of) / (accuses|accused|accusing) (carers|
  staff|us|me|foster|her carer|his carer) / (spits|spit|spat|throws|threw) .. (kindness|love|
  affection|care) .. (back|face) / (cruel|vicious|vile|spiteful|hateful|hostile|hurtful|
  contemptuous) (to|towards|with) (me|us|carers|his carer|her carer|foster|staff|adults|anyone
  who) / (rejects|rebuffs|spurns|refuses|rejected|resists|repels|fights) (all|every|any|each) ..
  (care|carers|carer|comfort|kindness|affection|help|adult|adults|overture*|attempts|warmth|love|
  nurture) / (placement|placements|carers|home) (is|are)? .. (hanging by a thread|on (its|their)
  last legs|close to breaking|about to (end|break)|at breaking point|end of (its|their) tether|
  brink)
4 (cannot|not|unable|never) (to)? (bear|stand|cope|manage|live|survive|tolerate|last|be|settle|
  live) .. (with|in|inside|as part of)? .. (family|families|family's|foster) (home|life|house|
  setting|living|placement|again|environment) / (families|fostering|family life|family homes|
  foster care|foster placements|foster homes|families all) .. (not work|does not work|do not work|
  too (close|much|intense|hot)|break* down|not for (him|her)|never worked|collapse* (each|every)|
  failed|too claustro*) / (every|each|all) .. (foster|family|placement|placements|families|foster
  home|home) .. (broken|broke|ended|collapsed|failed|fallen|fell|breaks|ends) .. (down|days|weeks|
  months|apart|through)? / (four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|
  fifteen|4|5|6|7|8|9|10|11|12|13|14|15) .. (foster)? (homes|placements|families|carers|foster
  carers|households|moves|sets of carers) .. (in (two|three|four|a|one|the|18|under)|broken|have|
  ended|all|couldn't|could not|and none|asked|gave|collapsed|fallen|down) / (string|trail|series|
  succession|catalogue|history|run) of .. (broken|failed|breakdown*|disrupted|collapsed|ended) ..
  (placements|homes|families|foster*)? / (love|closeness|intimacy|affection|family life|being
  cared for|being loved|a family) .. (frighten*|terrif*|unbearable|too much|intolerable|suffocat*|
  threat*) (him|her|them)? / no (family|foster family|foster carer|foster carers) (can|could|will|
  is able to|has been able to) (manage|cope|keep|hold|contain|meet|take|have|look|care|live|give)
"""

SLF: Final = """
9 scars .. from / (scratch*|cut|graz*|hurt) .. (arms|legs|knees|hands) .. (climbing|on (a|the|
  some)|in the|playing|falling|picking) / glass (cabinet|door|doors|case|bottles) / (bang~|hit~|
  bump~) (his|her) head on (a|the) (swing|table|door frame|slide|climbing|kerb|cupboard|shelf|
  goalpost) / (scratch*|cut|cuts|marks|burns|scars|wounds|bruise*) .. from (a|the|brambles|bushes|
  nettles|falling|playing|climbing|gardening|football|rugby|cat|kitten|puppy|surgery|an|his
  operation|her operation) / injur~ <self> (playing|at|falling|in|while|when|on) / point in
  (living|life) (by|near|at) / (picks|pick|picking) at (his|her|their) (food|dinner|tea|plate|
  guitar) / hurt~ <self> (playing|falling|climbing|skating|at|when (he|she) fell)
2e (wound|wounds|mark|marks|cut|cuts|scratch|scratches|burn|burns|injury|injuries|scar|scars) ..
  (on|to|upon) <self> / (wound|wounds|marks|cuts|scratches|burns|injuries) (that)? (he|she|they)
  (has|have|had)? (made|done|makes|does|inflicts|inflicted|caused) / (take~|takes) (it|things|
  everything|his anger|her anger) out on (himself|herself|themselves|his own|her own) / (make~|
  made|leaves|leaving|left|does|doing|put~) .. (scratches|cuts|marks|nicks|burns|scratch|cut) (on|
  to|across|along|down|up|in) <own> / (scratches|cuts|scars|welts|nicks|slashes) (on|across|along|
  down|up|to|over|all over) <own> (own|upper|inner|left|right|lower)? <limb> / (cuts|cut|cutting|
  slices|slicing|slash|slashes|slashing|scores|nicks|scratches|scratched|scratching|scrapes|
  scraping) .. (tops|top|inside|insides|back|backs|side|sides) of <own> <limb> / (cut~|scratch~|
  burn~|hurt~|injur*|harm~|bruis*|mark~|slash~|damag*) (his|her|their) own (body|skin|arm|arms|
  leg|legs|flesh) / (bang~|thump~|bash~|hit~|smack~|slam~|crack~|beat~) (his|her|their) (own)?
  (head|forehead|skull|face) / (bang~|thump~|bash~|crack~) (his|her|their)? (head|heads) on (the|
  walls|things|floors|purpose|doors) / headbutt~ (the|walls|wall|floor|doors) / (slap~|thump~|
  stab~|jab~|claw~|bruise~|whip~|choke~|throttle~) (himself|herself|themselves) / (claw~|rip~|
  tear~|peel~|gnaw~|hack~|saw~) .. <own> (own)? (skin|arm|arms|legs|wrist|wrists|scabs|wounds|
  face|fingers) / (dig~|push~|stick~|press~) .. (nails|pins|pin|compass|needle|needles|glass|
  scissors|staples|pen|fork) .. (into|in|to) <own> (own)? (skin|arm|arms|leg|legs|thigh|palm|
  palms|hand|hands|wrist) / (compass|scissors|sharpener|staple|staples|safety pin|drawing pin|
  paperclip|broken glass|tweezers|blade|blades|razor) .. <own> (own)? <limb> / sharpener (blade|
  blades) / (take~|pull~|unscrew*|break~) .. sharpeners (apart|up)? / (scratches|scratching|pick~|
  picks) .. until .. (raw|bleeds|blood|bleeding|bleed) / (opens|opening|opened|reopens|reopening)
  (up)? (old|the|his|her) .. (wounds|cuts|scars|wound) / old scars / (hide~|hides|covers|cover~|
  covering) .. (scars|cuts|marks) / (long|wears) sleeves .. (hide|cover|heat|hot|summer|arms|
  scars|marks) / (light|shallow|surface|faint|superficial) (scratches|scratch|cuts|cut|marks|
  nicks|lines) / (hurt~|harm~|injur*) (his|her|their) (own)? body / (harm|injury|damage|hurt) to
  (his|her|their) own / (purposely|deliberately|intentionally) (hurt~|cut~|burn~|harm~|injur*|
  scratch~|bang~) (himself|herself|themselves|his|her) / (hurt~|burn~|bang~|scratch~) .. on
  purpose <self>? / (self (injury|injuring|injures|injurer|strangulat*|punish*|ligatur*|
  mutilation)) / punish~ <self> / (snap~|snaps|pings|pinging) .. (band|bands|bobble|bobbles) ..
  (wrist|wrists|arm) / (sh|dsh) (incidents|incident) / sits with .. blade / (thoughts|talk|talks|
  talking|spoke|speaks|thinks|thinking) (of|about) (suicide|dying|harming|cutting|ending (it|
  things|his|her)|(hurting|killing) (himself|herself|themselves)|taking (his|her|their) (own)?
  life) / (say~|said|tell~|told|
  messaged|texted|wrote|writes|written|posts|posted) .. (wants|want|wanted|wishes|better off|
  rather be|ready|going) (to)? (dead|die|be dead|end it|gone|not be here) / better off (dead|
  without (him|her|them|me)|if (he|she) (was|were) (dead|not|gone)) / better if (he|she|i) (was|
  were|had) (dead|never|not) / (want~|wants|wish*) .. (to)? (go to sleep|sleep) and (never|not)
  wake / never wake up / not (wake|waking) up / not want to (exist|carry on|go on|live|wake up|be
  alive|be on this) / (cannot|not) (see|sees) (the|a|any)? (point|reason) (in|of|to)? (living|
  life|going on|carrying on|being here|live|go on|being alive) / no (reason|point|will) (to|in)
  (live|living|carry on|go on|being alive|being here) / nothing to live for / (life|living) ..
  (pointless|not worth|over|has no) / tired of (living|being alive|life) / (sick|fed up) of
  (living|life|being alive) / (wish~|wishes) (he|she|i) (was|were) (dead|never|not here|gone) /
  wants to be (with|in) .. (heaven|the sky) / (google*|search*|look~ up|looked up|looking up|
  research*) .. (ways to die|how to die|suicide|overdose|methods|hanging) / how (to kill|to hang|
  many tablets) / (morbid|obsess*|preoccup*) .. (death|dying)
2 (safety|keep safe|staying safe) plan .. (self harm*|cut*|scratch*|thoughts|hurt*|low) /
  superficial self / (self harm|selfharm) (plan|kit) / first aid .. (cuts|self harm)
3 (stockpil*|squirrel*|stash*|hoard*|saving up|saved up) .. (tablets|pills|paracetamol|ibuprofen|
  medication|meds|antidepressants|painkillers|codeine) / (tablets|pills|paracetamol|ibuprofen|
  medication|painkillers) .. (stockpil*|squirrel*|stash*|hoard*|hidden|under (the|his|her)
  (mattress|pillow|bed)) / (blade|blades|razor|razors|sharps|glass|sharpeners|tweezers) .. (kept|
  locked|counted|put away|cleared|lock|under lock|stored|confiscat*|taken off|handed in|out of
  reach) / (lock~|hide~|count~|remov*|clear~) .. (blades|razors|sharps|sharp things|anything
  sharp|glass|scissors) / anything sharp / (room|bedroom|rooms) (is|are|gets|has|being)? (to be|
  been)? (swept|sweep|searched|stripped) / (sweep~|search~|swept|strip~) (her|his|their) (room|
  bedroom) / go~ (over|through) (her|his|their) (room|bedroom) .. (each|every|night|evening|day) /
  (cutting|harming|self harm*|cuts) .. (deeper|more often|worse|upped|climbing|more and more|
  increas*) / (deeper|worse) each time / (stitched|stitches|sutured|glued|steri strips) .. (cuts|
  arms|arm|wounds|legs|wrist|wrists) / (cuts|wounds|arms|arm|legs|wrists) .. (stitched|stitches|
  glued|glueing|sutured|suturing|stitching) / (cord|rope|belt|lace|laces|scarf|shoelace|shoelaces|
  cable|wire|tights|sock|socks|hoodie string|string|dressing gown cord|sheet|bra) .. (round|
  around) <own> neck / (something|things|anything) (tight)? (round|around) (his|her|their) neck /
  (checks|checked) .. every (ten|fifteen|five|thirty) .. (self harm*|cut*|safe) / (suicide|
  ligature|self harm) (risk|knife|kit|safe|proof) .. (high|cutter|assessment|curtain*)? /
  (bathroom|bedroom) door (is|stays|kept)? .. (unlocked|open|off) .. (cut*|harm*|safe)
4 suicide watch / (picked|set|chosen|named|planned|decided on) (the|a) (day|date|time|method|
  place) to (die|do it|end it|go) / (goodbye|farewell|suicide) (note|notes|text|texts) / (had to
  be|was|been|being) cut
  down / (pull~|talk~|coax*|brought|bring|get|got) (him|her|them)? (down|back|off) .. (bridge|
  ledge|roof|tracks|railings|parapet|multi storey|barrier|flyover|viaduct) / (bridge|flyover|
  viaduct|parapet|railway|tracks|multi storey|ledge|motorway) .. (jump|jumping|threaten*|talked|
  coaxed|police|end it|suicid*|edge) / (climb*|climbed|got|went) over .. (railings|barrier|
  parapet) / (step~|walk~|run~|threw|throw~|jump~) .. in front of .. (on purpose|to die|
  deliberately) / (deliberately|purposely|meaning to) .. in front of / (threw|throws|throw)
  (himself|herself|themselves) (in front|off|under|from|into the (road|traffic|river)) /
  (swallow~|took|taken|gulp~|necked|downed|overdosed) (on)? (all|loads|lots|ten|twelve|fifteen|
  sixteen|twenty|thirty|forty|fifty|dozens|around|about|some|several|a lot|10|12|15|16|20|24|28|
  30|32|40) .. (tablets|pills|paracetamol|ibuprofen|painkillers|antidepressants) / swallow~
  (bleach|antifreeze|poison|weedkiller) / drank bleach / drink~ bleach / (tried|tries|trying|
  attempt*|meant|means|planned|going|plan|plans) to (do away|end it|die|kill|hang|drown|take (his|
  her|their)|finish (it|himself|herself)|top) (all)? (with|life|himself|herself|themselves|own
  life)? / do~ away with <self> / top~ <self> / od (on|of|this|last) / (ods|od'd|oded) /
  (attempt~|attempts) on <own> life / (try~|tries|tried) to (kill|hang|drown|suffocate|smother|
  strangle|choke) <self> / (made|making|make) .. attempt .. (life|suicide|die) / nearly (died|
  succeeded|killed) .. (overdose|hang*|ligature|himself|herself) / (never|not) (to be)? (left
  alone|out of (our|staff)? sight) .. (harm|hurt|suicid*|cut*|kill) / (someone|somebody|staff|
  adult) .. (at arm's length|within arm's reach|arms length|in the bathroom with)
"""

BLOCKS: Final = {"ATT": ATT, "SLF": SLF}
