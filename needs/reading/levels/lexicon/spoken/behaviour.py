"""Aggression and living with other children, as people say them without the words of the trade."""

from typing import Final

AGG: Final = """
9 threat* to (his|her|their) life / (broke~|broken|smashed|smash~) .. (by accident|accidentally) /
  wind .. smash* / (record|records) for / (broke|breaks|breaking|broken) .. (record|records) /
  push~ .. (on the swing|in (his|her) chair|wheelchair|buggy) / (push~|pushes) (his|her) (nan|
  gran|grandad|sister|brother) / went for .. (a|the) (walk|run|ride|swim|meal|coffee|drive) /
  (film|story|book|game|play|cartoon|novel|video|match|match report|comic) .. (stab*|smash*|hit*|
  kill*|fight*|punch*|shoot*|attack*|violen*|weapon*|knife) / (stab|stabs|stabbed|smash|smashes|
  kills) .. (ogre|dragon|monster|villain|zombies|zombie|baddie|baddies|orc|castle|potatoes|
  avocado|pumpkin|record) / (had to be|needs to be|wants to be|be|been|is|was) held (at|on|in|up|
  over|by the|to account|back a) (the|school|monday|tuesday|hand|hands|high)? / hold (him|her|
  them) (to|up|as|in|responsible|close|dear) / (glass|window|windows|door|doors|fence|gate|roof|
  shed|tv|boiler|washing machine|chair) (was|were|is|got) (broken|damaged|smashed) (by|in) (the|a)
  (storm|wind|football|ball|builder|delivery) / broke~ (his|her|their) (promise|word|heart|fast|
  duck|glasses by|lace|silence|own record|phone by) / (broke|breaks|break|broken) (up|the (news|
  ice|mould|bank|rules|spell|habit|record|silence|law|cycle|chain|pattern)) / (kick|kicks|kicking)
  (in|off) (at|the|when the|with) (medication|medicine|dose|match|season|game|football) / (hits|
  hit) (him|her|them) (hard|that|when|where it|how) / threw (up|in|out) / throw~ (up|in the towel|
  away|light|open|together|(his|her) arms (round|around)) / throw (blanket|over|rug|cushion) /
  chuck~ (out|it down|in the|(his|her) job) / (swing|swings|swung) (on|in|by|set|park|ball) /
  (went|goes|go) for (a|the|his|her|an|some|it|gold|ages|months|long|weeks|days|tea|lunch|
  breakfast) (walk|ride|swim|meal|coffee|medical|assessment|blood|check|drive|run|hot|job|
  interview|test|scan|x|bike|ice|milkshake|burger|contact|haircut|curry|pizza|bath|trial|dental|
  trials|first|second|cup|sleepover|tour|visit)?
1 (gives|gave|giving|full of) .. (lip|backchat|cheek|what for|mouthful|earful|verbals|abuse) /
  (effing|cussing|cusses|curses|cursing|swears|swore) (and|at|when|like a|in|if|his head)? / foul
  (language|mouth|mouthed|temper) / (shouts|yells|bawls|screams|shouting|yelling|roars|hollers|
  bellows) (at|back|abuse|insults|in (your|our|my|staff's) face) / (kicks|kicking|kick|kicked) off
  (verbally|when|if|about|over|at)? / (potty|sharp|acid|filthy) (mouth|tongue|tongued|mouthed) /
  calls .. every name / (names|insults|abuse|threats|obscenities) (at|to|when|hurled|thrown|under
  (his|her) breath) / (flies|flew|fly) off the handle / (sees|saw) red / (loses|lost|lose) (it|
  (his|her) (rag|cool|head|temper)) / (rages|raging|ranting|rants|ranted|seethes|fuming) (at|
  about|when|if) / (short|quick|hot|fiery|explosive|bad|hair trigger|volcanic|vile) (temper|
  tempered|fuse) / (gobs|mouths) off / in (your|our|staff's|people's) face / squares up verbally /
  (slams|slamming|slammed|slam) (the|a|every|his|her)? .. (door|doors|drawers|cupboards) / slammed
  door / (snaps|snarls|growls|hisses|glares) at / (verbal|verbals)
2e (went|goes|going|came|comes|flew|flies|lunge~|launched|launches|swung|swings|charges|charged)
  (at|for) (<adult>|someone|somebody|people|one of|anyone|(a|an|the|his|her|another|other|one) (of
  the)? (foster|other|smaller|younger|little|key|support|night|female|male)? (carer|staff|worker|
  member|teacher|boy|girl|lad|peer|resident|child|brother|sister|kid|kids|children|boys|girls|
  lads)) / lunge~ / (fists|fists and feet) (fly|flying|flailing|
  first) / (lay~|laid|lays|laying|
  laid) (into|about) / set~ about (<adult>|<peer>|another|one|him|the) / (wade~|pile~|pitch~) in /
  (clocked|clout~|deck~|belted|lamp~|thump~|wallop~|cuff~|whack~|clobber~|sock~|floored|batter~|
  nutted|leathered|bash~|biff~|bray~|skelp~|twatted) (<adult>|<peer>|me|us|someone|somebody|
  anyone|people|(a|another|one|the|his|her) .. (carer|staff|worker|member|teacher|boy|girl|lad|
  peer|resident|child|brother|sister|cousin|kid|of us|mate|classmate|children|kids)) / (hit~|
  kick~|slap~|punch~|bites|biting|nip~|pinch~|scratch~|spit~|spat|shov*|barge~|push~|trip~|grab~|
  jab~|poke~|elbow~|headbutt~|choke~|throttle~|chase~) (at|over|into)? (staff|<adult>|<peer>|a
  member|one of us|whoever|(his|her|the) (carer|brother|sister|teacher|dog|cat)) / (raise~|raises|
  raised|lifts|lifted|lift) (a|his|her)? (hand|hands|fist|fists) (to|at|against|and) / (hands|
  fists|handy) with (his|her) (fists|hands|feet) / (free|handy|ready|quick) with (his|her) (fists|
  hands|feet) / (comes|came|come) to blows / (brawl~|fisticuffs|fist fight*|punch up*|dust up*|
  ructions|roughhous*|scuffle~|tussle~) / (scraps|scrap|scrapping|scrapped) / (ruck|rucks) (with|
  in|at|over|most|every|between) / (wreck~|trash~|smash~|demolish~|destroy~|rip~|ransack~|upend~|
  overturn~|tip~
  over|flip~|kick~|punch~|batter~|boot~|vandalis*|dent~|lob~|hurl~|fling~|flung|chuck~|throw~|
  pelt~|sling~|slung) (up|over|in|down|at|through|a|an|the|his|her|our|my|their|two|three|four|
  every|all|several|any)? .. (<thing>|in (temper|anger)|off the (walls|wall|hinges)|belongings|at
  (us|staff|me|people)|to (bits|pieces)|office|unit|classroom|headboard) / (hurl~|fling~|flung|
  chuck~|lob~) (things|objects|shoes|food|whatever|anything|everything) / (replac*|repair*|mend*|
  new|fix*|board* up|plaster*) .. (doors|door|windows|window|walls|tv|tvs|telly|furniture|panels|
  pane|panes|glass|holes) .. (broke~|smash*|kick*|punch*|damage*|since|times|again|he|she|temper)
  / (he|she) broke (it|them|every|all|both|the|each|half|two) / (put|puts|putting) (his|her|a|an)
  (foot|fist|head|hand|boot|elbow|chair|brick) through / (has|have|had) broken (two|three|four|
  several|every|his|her|the) .. (doors|door|windows|window|tvs|tv|furniture|beds) / (holes|dents|
  hole) (in|punched|kicked) ..
  / (something|things|objects|cups|plates|shoes|items|chairs|missiles) (is|are|get|gets|being|was|
  were|go|goes|went)? (thrown|broken|smashed|kicked|flying|damaged|lobbed|wrecked|trashed|flung|
  hurled|chucked) / (somebody|someone) (shoved|punched|kicked|slapped|headbutted) / (somebody|
  someone|staff|carers|carer|worker|teacher|child|children|peers|person|one of us|people|adult|
  adults) (is|are|gets|get|was|were|being|been|has been|have been) (hit|shoved|kicked|bitten|
  punched|pushed|slapped|hurt|struck|nipped|scratched|spat|attacked|assaulted|headbutted|thumped|
  injured|nutted|grabbed) / (bruises|bruised|bite marks|teeth marks|scratches|marks|bruising) (on|
  to|all over|from) .. (staff|carers|carer|teacher|me|us|our|my|ta) / (left|leaves|gave|given|
  gives|has given) (me|us|staff|a worker|his carer|her carer|carers|one of us) .. (bruise*|black|
  mark*|scratch*|bite*|shaken|sore|swollen) / (hard|hot|heavy) handed with / (handy|punchy|
  physical|nasty|violent|aggressive) (with (staff|carers|people|peers|us)|outbursts) / (gets|got|
  turns|turned|becomes|become|can turn|can get|can be) (very)? (physical|violent|aggressive|nasty|
  handy|ugly|rough) / (physical|violent|explosive) (towards|outburst*|rage|rages|altercations|
  confrontation*) / (rough|cruel|unkind|vicious) (with|to) the (dog|cat|pets|animals|rabbit|
  hamster|puppy|kitten) / (hurts|hurt|kicks|kicked|torments|tortures|harms) (the|a|his|her|
  family)? (dog|dogs|cat|cats|pets|animals|rabbit|hamster|puppy|kitten|pony) / (damage|criminal
  damage) to (the|his|her|our|a|school|home|carers|doors|furniture|walls|cars|property|his
  bedroom) / damage~ .. (<thing>|property|belongings)
3 (had|have|has|need|needs|needed|having) to (be held|be restrained|be physically|hold (him|her|
  them)|restrain|physically|be brought to the floor|intervene physically) / (held|hold|holding|
  restrain*) (him|her|them)? (safely|down|by (two|staff|three)|back|for (his|her) safety|on the
  (floor|ground)) / (we|staff|trained staff|they) (have|has|had) (to)? (hold|held|holding|
  restrain) (him|her|them)? / (physical holds|holds|restraint|restraints) (are|is|were|was|have
  been)? (used|needed|required) (most|weekly|twice|three|several|each|every|regularly)? / (police|
  999) .. (called|rung|attend*|sent for|out) .. (violen*|smash*|wreck*|assault*|attack*|kick* off|
  control|fight*|aggress*|damage*|hit*) / (weekly|every week|each week|most weeks|most days|daily|
  every day|week in week out|days a week|times a week) .. (assault*|attack*|lash*|hit*|kick*|
  punch*|smash*|wreck*|trash*|goes for|lays into|bite*|damage*|break*|fight*|hurt*|violen*)
  (staff|us|people|of us|someone)? .. / (two|both|three) (of us|staff|adults|members of staff) ..
  (to (hold|contain|manage|keep|calm)|on shift because) .. (him|her|safe)? / (2:1|two to one) ..
  (violen*|aggress*|assault*|attack*) / (staff|carers|workers|teachers|ta) .. (off sick|gone off|
  off work|resigned|signed off|left|injured|casualty) .. (after|because|hurt|assault*|bite*|
  attack*|injur*|bruis*) / (black eye|split lip|bloody nose|bust lip|thick lip) / (gave|gives|
  given|left|leaving) .. (nose bleed|loose tooth) / (drew|draws|drawn) blood / violent (most|every|
  daily) (days|day|weeks|week)
4 (went for|goes for|came at|comes at|threaten~|threatening|attack~|chase~|lunge~ at|hit~|struck|
  beat|batter~|swung at|smash~) .. (member|worker|teacher|carer|boy|girl|peer|resident|us|me|
  staff|someone|another|brother|sister|her|him|people|lad|mother|mum|friend|child)? (with|using)
  (a|an|the|his|her|some|broken) .. (cue|bat|hammer|knife|scissors|bottle|glass|brick|chair leg|
  pole|plank|screwdriver|spanner|crowbar|chisel|pool ball|hockey stick|golf club|stick|iron bar|
  bar|pan|saw|axe|shovel|spade|poker|dumbbell|machete|blade|wood|stool|fork|rock|sock) / (pulled|
  pulls|drew|produced|pulling|brandish*|waved|waving|wielded|wielding|armed (himself|herself) with|
  grabbed|carries|carried|carrying|armed with|tooled up) (a|an|the|his|her|kitchen|two) .. (knife|
  blade|machete|knives|hammer|bat|crowbar|screwdriver|weapon|zombie
  knife|stanley knife|chisel|gun|axe|knuckleduster|cosh) (on|at|to|in|and|from|out|when|around)? /
  (stabbed|slashed|knifed|glassed|bottled|shanked|cheffed|chinged|stamped on|ran over|scalded|
  blinded|stab~) (a|another|his|her|the|someone|one|somebody|two|in) / (put|puts|putting|left|
  leave|sent|landed|hospitalised) (a|an|his|her|one|another|the|me|two|staff) .. (in|to|into)
  (hospital|a&e|casualty|intensive care|surgery) / (needed|required|had|requiring|needing)
  (surgery|stitches|hospital*|an operation|plates|reconstruct*) .. (after|face|nose|jaw|attack*|
  hit|punch*)? / (broke|fractured|breaking|dislocated|shattered|smashed|broken) (a|an|his|her|my|
  the|another|staff|one|two|someone's|carer's|worker's|teacher's) .. (nose|jaw|cheekbone|eye
  socket|ribs|collarbone|teeth|skull|cheek) / (knocked|knocks) .. (unconscious|out cold|teeth out|
  clean out) / (life threatening|life changing|grave|serious|significant|severe) (injury|injuries|
  harm|wound|wounds) (to|on|caused)? / (injury|injuries|wound) (was|were) (serious|severe|life
  threatening|life changing)
"""

PEE: Final = """
9 (boys|girls) only (school|club|class|team|changing|event|night|race) / (bickering|squabbl*|
  quarrel*|row|rows|fight|fighting) (was|is|were) between .. / (bully|bullying|bullied) (policy|
  week|lead|either|neither|ambassador) / single (parent|bed|room|bedroom|mum|dad|file|sex school|
  handed|word|day|minute|time) / (the|its|his|her) only (child|one) .. (who|to|with|in the (class|
  choir|school|team)) / an only child / (gets|got|get|getting) on like a house / live~ on (his|
  her|their) own (one day|eventually|when) / (picks|pick|picking) on (food|the|a|up)
1 (squabbles|squabbling|bickers|bickering|spats|tiffs|tiff|niggles) (with|over|about|between|
  most)? / (needs|need|needing|wants|with) .. (help|hand|support|reminding|nudging|coaxing|
  prompting|coaching) (to|with|in|at) (share|sharing|take turns|turn taking|taking turns|play|
  playing|join in|joining in|make friends|making friends|keep friends|lose|losing|wait) / (not|
  hates|dislikes|poor at|bad at|struggles with|hard) (likes?|good at|keen on)? (sharing|losing|
  waiting (his|her) turn|taking turns|turn taking|to share|to lose|sharing toys) / (bad|sore|poor)
  loser / (hogs|hogging) (the|toys|games|attention|ball) / (often|always|usually|left|stays|stands|
  hovers) on the (edge|edges|fringe|fringes|outside|sidelines|margins) / on the (edge|edges|fringe|
  fringes|outside|sidelines|margins) of (the|every|any|each|his|her|a)? (friendship)? (group|
  groups|games|play|playground|peers|things|class) / (struggles|finds it
  hard|finds it tricky|difficulty|slow|learning) (to|at|with|in)? (mix|make friends|keep friends|
  fit in|join in|making friends|keeping friends|share|reading social|read) (cues)? / (loner|keeps
  (himself to himself|herself to herself) with peers|plays alone|prefers (adult company|own
  company|adults)) / (prefers|seeks) (the company of)? (adults|younger children) (to|over|than) /
  (bossy|bosses|bossing) (with|in|games|play|other|the other|younger|his|her|about)? / few
  (friends|mates) (of)? / (friendless|lonely at school|left out|odd one out|on (his|her) own at
  (break|playtime|lunch))
2e (needs|need|has to be|have to be|wants|must be|requires) (an|a|some|close|constant|careful)?
  (adult|grown up|carer|staff|supervision|eye|eyes|referee|watching) .. (near|nearby|close|around|
  there|in the room|present|to (referee|sit in|watch|step in|keep the peace)|when|while) ..
  (play*|other children|other kids|friends|peers|children|kids|come round|games|others|lads) /
  (adult|adults|staff|carer|somebody|someone|we|i) (has to|have to|needs to|must|had to|having to)
  (sit in|be (there|around|near|nearby|close|on hand|in the room|present)|referee|keep (them|him|
  her|an eye)|step in|stand between|watch (him|her|them)|supervise|separate|intervene|break (it|
  them) up|police)
  .. (play*|other|friends|peers|children|kids|them|games|two|time|when|come round|referee|up|
  apart)? / (referee|peacemaker|umpire) (between|needed|around|when|most|for) / (has to|have to|
  having to|needs to|we) referee /
  (cannot|not|never) be left (alone)? (to play)? (with|alone with|unsupervised with|in a room
  with) (<peer>|other|another|the|his|her|younger|siblings) / (eye|eyes) on (him|her|them) ..
  (with|around|near|when|younger|others|children) / (snatch~|grabs|spoils|wrecks|ruins) .. (toys|
  games|game|play) / snatch~ .. (from|bosses) / (winds|wind|winding|wound|goads|goading|needles|
  needling|baits|baiting|taunts|taunting|teases|teasing|torments|tormenting|riles|provokes|
  provoking|antagonises|annoys|pesters|irritates|nips at|stirs|stirring) (up)? (the|them|his|her|
  other|others|peers|kids|children|lads|girls|boys|everyone|people|between|things|residents|
  trouble) .. (up|others|residents|kids|children|lads|boys|girls|in the (house|home))? / (falls|
  fell|fall|falling|fallen) out (with|every|most|daily|constantly|over|between) / (rows|argues|
  clashes|fights|scraps|squabbles|quarrels|locks horns|at loggerheads|butts heads|rubs|friction|
  tension|trouble|bother|flashpoints|aggro|fallings out|fisticuffs|bust ups|barneys|wars) (with|
  between) (the|other|another|his|her|peers|others|girls|boys|lads|kids|children|residents|
  housemates|anyone|foster|everyone|them|whoever) .. (<peer>|siblings|house|home|son|daughter)? /
  (picks|picked|pick|picking) (on|fights|a fight|arguments) (with)? .. (<peer>|him|her|others|
  smaller|on (him|her)|rotten)? / (gets|get|got|is|being|been|was|are|badly|easily) (picked on|
  bullied|teased|taunted|targeted|ganged up|excluded by|left out by|scapegoated|tormented|called
  names|beaten up|victimised) (by|at|on|for|in|because|and|online|something)? / (other|others|
  peers|kids|children|lads|girls|boys|residents) .. (pick on|picks on|bully|bullies|tease|torment|
  gang up|target|avoid|steer clear|keep (away|clear|their distance)|complain|scared|wary|tired|fed
  up) .. (him|her|of (him|her)) / wide berth / (bully|bullies|bullying|bullied|nasty|mean|
  spiteful|unkind|horrible|vile|cruel|intimidating|threatening|menacing|controlling|domineering|
  jealous|rough|hostile) (to|towards|with) (the|his|her)? (<peer>|other|others|younger|foster|
  little|smaller|carer's|anyone|siblings|birth|baby|ones) / (lords|lording|queens|throws (his|her)
  weight|rules the roost) .. (over|about|around|it)? / (top dog|queen bee|ringleader|pecking
  order) / (cannot|not) (be trusted|get (on|along)|tolerate|cope|stand|bear|live|manage) (to be)?
  (with|alone with|around|near|sharing|in the company of|being with) (the|any)? (other)? (<peer>|
  others|younger|siblings|anyone (his|her)) / (together|when together) (they|it) .. (fight|kick
  off|fireworks|trouble)? / (peer|peers) (conflict|conflicts|disputes|difficulties|relationships|
  dynamics|issues|aggression|interaction*) .. / (dynamics|mix|matching) (with|in|of) .. (home|
  house|residents|peers|others) .. (difficult|volatile|tense|fraught|careful) / (volatile|stormy|
  turbulent|fraught|explosive) (friendships|friendship|with peers|peer) / (takes|took|hits|
  hitting|lashes|pushes|bites|nips|kicks|pulls) (it|out|at|hair)? (out on|on|of)? (the|his|her|
  other)? (little|younger|smaller|other|foster|littler) (<peer>|ones|brother|sister|siblings)
3n not to (live|be placed) with .. .. (children|child|boys|girls|anyone) / (boys|girls|children)
  of (his|her) (own)? age (and|or) (over|up|above|older)
3 (girls|boys|males|females) only (please|home|house|household|placement|setting|unit) / older
  (children|teens|teenagers|boys|girls) only / only (with)? (older|girls|boys|males|females|same
  (age|sex)|single sex|teenagers) .. (please|home|house|household|placement|residents|children|
  peers)? / (no|without|away from|not .. with|never .. with|cannot .. with|clear of) (any|the)?
  (little|small|smaller|younger|small|vulnerable|tiny|pre school|toddlers|babies) (children|ones|
  kids|child|residents|siblings|boys|girls|babies|peers) / no (little|small) ones / (everybody|
  everyone|all|others|anyone|residents|children|somebody|any) (else)? (is|are|must be|to be|being|
  should be|be|living there)? (older|bigger|same age|over (ten|twelve|thirteen|fourteen)|(his|her)
  age and|of (his|her) age) / (hurts|hurt|hits|harms|targets|preys on|bullies|frightens|
  terrorises|picks on|attacks|goes for|batters|dominates|intimidates|exploits) (the|any|other)?
  (<small>|weaker) (<peer>|kids|ones|than|and)? / (must|should|to|needs to|has to|can only) be
  (the)? (youngest|oldest|eldest|only (girl|boy|female|male|child under)) .. (home|house|
  household|placement|there|by)? / (youngest|eldest|only child) (in|by) (the|a|far)? .. (home|
  house|household|two years|placement) / (not|isn't|never) safe (with|around|alongside|near|for)
  (them|boys|girls|other|the other|younger|children|little|peers|smaller|around) .. (children|
  kids|ones|peers)? / (other|younger|smaller|small|the) (<peer>|others) .. (not safe|unsafe|at
  risk|in danger|need protecting|protected|terrified|frightened|scared|petrified) (with|around|
  from|of|near|by)? (him|her)? / (badly|severely|seriously|relentlessly|persistently|repeatedly)
  bullied / (bullied|attacked|beaten up|targeted|assaulted|terrorised) (by|in) (the|other|boys|
  girls|older|every|all|peers|residents) .. (every|home|placement|residents|boys|peers)? /
  (matched|matching|match|mix|compatibility|impact) .. (careful*|extremely|crucial|critical|key|
  tight|essential|very) .. / (risk|danger|threat) (to|from|for|towards) (the|other|his|her)?
  (other|younger|smaller|peers|<peer>|residents|siblings|older children|vulnerable) .. (<peer>|
  people)? / (vulnerable|easily (led|victimised|bullied|targeted)|prey|target) (to|with|among|
  around|from|for) (stronger|older|bigger|dominant|other residents|peers|bullies) / (separate|
  separated|apart) from (his|her) (brother|sister|siblings|peers|twin|other) .. (because|hurt|
  harm|hit|safe*)
4 (only|sole|single) (child|young person|resident|one) (in|at|living|there|placed|home|placement|
  house) .. (placement|home|house|now|there|moment)? / (no|without) (other|any other) (children|
  young people|kids|residents|child|peers|young ones) .. (in|at|there|around|living|present|at
  all|home|house|placed)? / (live|lives|living|placed|be|placement|cared for|home|looked after|
  accommodated) (alone|by (himself|herself|themselves)|on (his|her|their) own|solo|in isolation|
  single handed) (with|for|in|at|because|and no|just) .. (staff|adults|team|now|moment|carers|
  safety)? / (solo|single|one bed|one bedded|single occupancy|sole occupancy|bespoke|stand alone|
  standalone|individual|one child|just for (him|her)|to (himself|herself)) (placement|home|house|
  setting|arrangement|provision|package|bed|flat|cottage|annexe|unit) / (cannot|nobody|unable|
  impossible) (can|could|to|be|safely)? (share|live|be placed|be housed|be matched|placed|safely
  share|safely live) (a|with|alongside|under|in)? .. (any (other)? (child|children|peers|young)|
  another child|other (children|young people|residents)|a home|any child|anyone (his|her) age|
  peers|same roof|one roof) / (whole|entire) (house|home) to (himself|herself) / no (child|
  children) (can|could|should|is|are) (be)? (safe|safely|placed|live|share) .. (with|him|her)?
"""

BLOCKS: Final = {"AGG": AGG, "PEE": PEE}
