"""Learning disability and neurodiversity, as people say them without the words of the trade."""

from typing import Final

LDN: Final = """
9 one step at a time (he|she|they) (says|said) / (severe|significant|long|short|global|moderate)
  delay (with|in|to|on) (the|his|her)? (passport|paperwork|flight|train|transport|report|process|
  supply|court|move|allocation) / (adults|people|grown ups|someone|children) with (a)? (learning
  disabilit*|learning difficult*|disabilities|special needs|down) / (tell|read|see|follow|count)
  (the)? .. (difference|score|joke|plot of) / (year|years) (above|ahead|olds do|old do) / (behind|
  below) (the|his|her|zero|par|deck|bars|us|me|schedule|with the rent) / count (on|himself|
  herself|the days|to ten)
1d (bit|little|year|touch|slightly|somewhat|two years|eighteen months) (slow|slower|behind|
  delayed|immature|younger) .. (for (his|her) age|peers|development|to (learn|pick|grasp)|in (his|
  her) (learning|development|speech)) / (slow|slower) (to|at) (learn|learning|pick|pick up|
  understand|process|catch on|take things in|grasp) / (takes|needs) (a little|a bit|longer|extra|
  more|a while|time) .. (to)? (understand|process|take (it|things) in|think|answer|work (it|
  things) out|learn|grasp|longer) / (instructions|things|information|it) .. (repeated|repeating|
  said twice|broken down|chunked|in chunks|in small (steps|chunks)|one bit at a time|more than
  once|two or three times) / (repeat*|broken down|breaking down|chunk*) .. (instructions|tasks|
  things|information) / (mild|slight|some|specific|low level) .. (learning|cognitive|
  developmental|language) (need|needs|difficulty|difficulties|delay|disability|problem|problems) /
  (young|immature|younger) for (his|her|their) (age|years) / (struggles|finds it hard|poor|
  difficulty|weak) (to|with|at)? (remember|remembering|memory|abstract|time concepts|working
  memory|understanding instructions|long instructions|following instructions|short term memory) /
  (working|short term|poor) memory / (receptive|expressive) language .. (delay*|behind|poor|low|
  difficult*)?
2d (operates|functions|functioning|thinks|presents|behaves|acts|working|works|understanding|reads|
  plays|developmentally|cognitively|emotionally|intellectually|level|ability|mind|comprehension|
  development) (is)? (at|as|like|of|more|closer|around|about|nearer)? .. (a|an|the level of|that
  of|level)? (two|three|four|five|six|seven|eight|nine|ten|much younger|far younger|toddler|
  nursery|reception|year one|infant|primary) .. (year old|years|months|level|age|child|aged child|
  in understanding|stage|school)? / (about|more like|nearer|closer to|around|going on) (two|three|
  four|five|six|seven|eight|nine) (in|for|to)? .. (understanding|learning|ability|development*|
  terms of|head|ways|inside|understands) / (on paper|on the outside|by birthday|by age|
  chronologically|in years) .. (two|three|four|five|six|seven|eight|nine) .. (understanding|
  ability|development*|inside|head|level)? / (at|on) (nursery|reception|infant|toddler|preschool|
  pre school|key stage one|early years|pre key stage|p) (level|levels|scales|stage|curriculum) /
  (p|pre key stage) (levels|level|scales|standards) / (one|single|two) (instruction|thing|step|
  request|question|command|sentence|idea|task) at a time / (things|it|words|everything|
  instructions|language) .. (saying|said|put|kept|explained|keep) .. (plain|simple|plainly|simply|
  short|few) (words|language|terms|sentences|and slow*)? / (plain|simple|short|few) (words|
  sentences|phrases|instructions|language) .. (picture|pictures|symbols|visual*|extra time|
  repeat*|one at a time|slowly|signs) / (words|sentences|instructions) .. (with|backed|supported|
  alongside) .. (pictures|picture|symbols|visuals|photos|gestures) / (cannot|not|unable|never
  learn*|struggles) (to|able to)? (tell|telling|read|count|write|spell|follow|add|recognise|do)
  (the|his|her|a|up|money|coins|simple|more|basic|beyond|past|to)? .. (time|money|change|clock|
  coins|story|write|name|ten|sums|address|words|alphabet|letters|two step|instructions) / (cannot|
  not|barely|hardly|can't) read (or|and) (write|count) / (barely|hardly|scarcely) (read|reads|
  write|writes|count|counts) / (needs|need|has to have) (things|everything|it|tasks|information|
  instructions) (explaining|explained|simplif*|broken down|breaking down|showing|shown|repeat*|
  modelled|in pictures|adapted) .. / (global|generalised|general|moderate|significant|marked) ..
  (delay|learning need|learning needs|learning problems|learning difficulty|learning difficulties|
  learning disability|impairment) / (adapted|easy read|pictorial|picture|symbol|simplified)
  (information|materials|versions|timetable|language|communication|instructions|curriculum|
  letters) / (iq) (of|is|in|below|under|around|was|score|tested|range) / (syndrome|chromosom*|
  deletion|duplication|microdeletion|microcephaly) / (foetal|fetal|acquired|traumatic) brain
  injury / brain injury / (learning disability|ld|lld|cldt|ldt) (nurse|team|camhs|register|health
  check|service) / (mld|moderate learning|learning disabled|intellectually (disabled|impaired)|
  cognitively impaired) / well (below|behind) (his|her|their|where|age|peers|other|everyone) ..
  (age|peers|should|understanding|learning)? / (not|never) (understand|grasp|know|get) .. (money|
  time|days of the week|more than|consequences|what day|left and right|abstract|jokes)
3d (handful|couple|dozen|few|ten|twenty|five|six|three|four) (of)? (single)? words (only|at most|
  and (signs|a|some|no)|in all|but|no|a (book|few)|some) / (has|uses|says|only|speaks|just|signs
  and) (a|about|only|just)? (handful|couple|dozen|few|ten|twenty|five|six|three|four) (of)?
  (single)?
  words / (few|single|handful of) words (only|and) / (needs|need|has|
  wants|requires) (an|a)? (adult|adults|grown up|carer|help|someone|somebody|support) .. (nearly
  everything|almost everything|most things|everything|every task|all tasks|all daily|at all times|
  all the time|every aspect) / help (with|in) (nearly|almost|just about|practically)? (everything|
  every aspect|all areas|all aspects|most things) / (sld|severe learning|complex learning|profound
  learning) (school|base|unit|needs|difficulties|class|disability|delay)? / (severe|severely|
  significantly|substantially|very significantly|seriously|markedly) (delayed|impaired|learning
  disabled|limited|disabled|behind|below|cognitively) / (level of|that of|functions as|same as)
  (a|an)? (baby|toddler|two year old|one year old|eighteen month*|twelve month*|three year old) /
  (photo|picture|symbol) (book|cards|board) .. (point|choose|ask|tell|show) / (book|board) of
  (photos|pictures|symbols) / (does|will|can) not (understand|follow|grasp) (what|speech|spoken|
  most|simple|language|any|anything|a word) .. (said|say|language|instructions|words)? / (very|
  extremely) (limited|low|poor|little) .. (understanding|cognition|comprehension|awareness|
  language|cognitive)
4d (no|not|without|little|zero) (any|have any|have|having|real|got any)? (sense|idea|awareness|
  notion|understanding|concept|perception|fear|appreciation) (of|that|about) (any)? (danger|
  dangers|risk|risks|traffic|roads|cars|road|hot|heights|water|safety|harm|stranger) / (somebody|
  someone|adult|adults|carer|staff|grown up|one of us) .. always (have|has|needs|to|need|be)? ..
  (with him|with her|with them|at (his|her) side|hold* (his|her) hand|beside (him|her)|life) /
  (cannot|not|never) be (left|alone|out of|unattended|unsupervised) .. (a (moment|second|minute)|
  sight|safe*|danger|second|moment|minute|eat* (anything|things)|road|even) / (profoundly|totally)
  (disabled|learning disabled|delayed|dependent|impaired) / (multi sensory|sensory) (curriculum|
  learner|level of development) / (developmental|mental|cognitive) age (of)? .. (months|baby|under
  (one|two)|less than)
"""

NEU: Final = """
9 (rocks|rocking|spins|spinning|paces|pacing) .. (chair|music|metres|race|dance|pitch) / (never
  still|always on the go) (on|in) the (pitch|court|water|field) / headphones .. music / cannot
  wait (to|for|until) / (timetable|timetables) .. (every|each|all) (classroom|class|room) /
  (training|trained|course|courses|qualification|workshop|e learning|experience) .. (autism|adhd|
  fasd|asd|sensory|neurodiver*|autistic|tourette*) / (autism|adhd|fasd|asd|neurodiver*) (training|
  course|week|day|charity|aware|friendly|awareness|champion|lead|conference) / whirlwind (tour|
  visit|week|romance|year|of a) / sensory (garden|trail|play for babies|story|nursery|museum) /
  (bounces|bouncing) (off|on|round|around|along) (the|a|his|her)? (trampoline|castle|ideas|bed|
  him|her|each|ball) / (spinning|spin) (class|bike|plates|top|yarn|the wheel|dj) / (flap|flaps)
  (jack|jacks|about nothing|of)
1d (few|some|several|possible|mild|hint of|suggestion of|signs of|maybe|shades of|flavour of) ..
  (autistic|adhd|autism|asd|neurodivergent|spectrum) (traits|trait|features|tendencies|signs|
  behaviours|quirks|characteristics|type|needs|sensitivities|difficulties|issues)? / (on|joined|
  joins|put on) the (waiting list|pathway|list) for .. (assessment|autism|adhd|asd|asc|neuro*) /
  (school|gp|senco|teacher|paediatrician|carer|carers|nursery|we|they) (wonder*|think*|suspect*|
  query|queries|ask*|believe*|raised) .. (adhd|autism|asd|autistic|spectrum|add|asc|fasd|
  neurodiver*) / (chews|chewing) (his|her|on|sleeves|collar|everything|pencils|cuffs) / (wriggles|
  wriggly|wriggling|squirms|fidgets|fidgety|cannot sit still|never still|always on the go|never
  sits|on the go all|ants in (his|her) pants|jiggles) .. / (not|hard to|cannot|difficult to|
  struggles to) (sit still|concentrate|focus|pay attention|stay on task|stay in (his|her) seat) /
  (mind|attention) (wanders|flits|drifts|span) / attention span / (short|poor|limited|low|
  fleeting) (attention|concentration|focus) .. / (likes|prefers|needs|wants|thrives on|insists on)
  (things|life|his day|her day|everything|to know)? .. (same way|just so|same order|what is
  coming|what is next|sameness|predictable|routine|warning) / (fussy|particular|picky|sensitive)
  (about|with|to) .. (labels|textures|seams|noise|smells|socks|lights|clothes|food touching) /
  (dislikes|hates|bothered by|sensitive to) (loud|sudden|busy|crowded|bright|hand dryers|noise|
  noises|crowds|labels|certain textures) / (very|so|quite|too|is) literal / (takes|took) (things|
  everything|words|us|you) .. literally / literal (thinker|thinking|mind*|understanding)
2d (diagnosed|diagnosis|confirmed|assessed|identified) (with|of|as)? .. (adhd|autis*|asd|asc|fasd|
  add|tourette*|neurodiver*|neurodivergent|dyspraxi*|spectrum|sensory processing) / (on the|the
  autistic|autism) (spectrum) / (spectrum) (disorder|condition) / (fetal|foetal) alcohol / drank
  in pregnancy / (elvanse|concerta|ritalin|methylphenidate|medikinet|equasym|xaggitin|delmosart|
  atomoxetine|strattera|guanfacine|intuniv|lisdexamfetamine|dexamfetamine|clonidine|melatonin|
  circadin|vyvanse|xenidate) / (adhd|attention) (medication|meds|tablets|tablet|clinic|nurse|
  diagnosis|medicine|review) / (board|cards|timetable|timetables|schedule|planner|chart|boards) ..
  (now and next|now next|visual|first and then|first then|picture|pictures) / (now and next|first
  and then|now next|first then|visual|picture|symbol|widgit) (board|boards|cards|timetable|
  timetables|schedule|schedules|planner|charts|chart|strip|calendar|countdown) / (sand|visual|egg)
  (timer|timers) / (ear defenders|headphones|noise cancelling|fidget|fidgets|weighted|wobble
  cushion|chewy|chewelry|chew toy|chewbuddy|dark den|sensory den|body sock|sensory tent|calm tent|
  trampette|peanut ball|spinner|theraputty|tangle) (blanket|jacket|headphones|toys|toy|cushion|lap
  pad|for|in|when|at|to)? / (rocks|spins|spinning|humming|hums|scripts) (when|round and round|to
  (calm|self|settle)|on the spot|for hours|and (flap*|rock*|spin*|hum*)) / (flaps|flapping|rocking|
  hand flapping|stims|stimming|tics|tic|lines up|lining up|toe walks|toe walking|echolalia|
  scripting) (his|her|and|when|round|hands|to (calm|self|settle)|on the spot|for hours|toys|cars|
  everything|things|when (excited|upset))? / (changes|change|transitions|surprises|new places|
  plans) .. (warn*|prepar*|advance|countdown|planned|in advance|notice|social story|told|hard|
  difficult|upset*|throw*|unsettl*|floor*|distress*) / (needs|need) (warning|preparing|notice|
  plenty of warning|advance warning|preparation|forewarning) .. (change|changes|new|visitors|
  transitions|any)? / (quiet|down|calm|decompression|wind down) (time|hour|space|corner|room)
  after school / (movement|brain|sensory|regulation) (breaks|break|circuit|circuits|diet|time|
  snack) / (sensory) (ot|assessment|processing|lady|integration|profile|seeking|avoiding|seeker|
  avoider|regulation|sensitivities|sensitivity|strategies|equipment|input|kit|box|circuits|space|
  stuff) / (same|no) .. (mistake|mistakes|consequence|consequences|cause and effect|lesson) ..
  (over and over|again|never|joins|not (learn|link|connect)|every) / (not|never) (learn|learns|
  link|links|connect|connects|join) .. (consequences|mistakes|actions|cause|dots|two (up|
  together)) / (bouncing|bounces|climbing|climbs|swings|ricochets|tears) (off|up|from|round|
  around) the (walls|wall|ceiling|rafters|lampshades|curtains|room|house) / (motor|engine) (never|
  runs|does not|that never) .. (stops|stop|running|turns off)? / (driven by a motor|no off switch|
  no brakes|never switches off|acts (before|without) thinking|acts first|thinks later|blurts|
  blurts out|interrupts constantly|cannot wait|poor impulse|no impulse|impulse control|no filter)
  / impulsiv* / (masks|masking) (all day|at school|in|until|and|his|her) / (demand|pathological
  demand) (avoid*|avoidance|sensitive|free|avoidant) / (low demand|low arousal|low stimul*|
  structured|autism friendly|adhd friendly|neurodivers* friendly) (approach|home|environment|
  routine|parenting|setting|space)? / (eats|will only eat|wears|will only wear|only eats|only
  wears) (only|beige|the same|one|three|certain|plain|soft|four|five) .. (foods|food|clothes|
  textures|brand|things|socks|colour)? .. (texture*|sensory|autis*)
3d (autism|adhd|fasd|sensory|autistic|needs|they|it|condition*) .. (rules|rule|runs|run|dominates|
  dominate|governs|dictates|controls|colours|affects every|takes over|shapes) (the|his|her|every|
  everything|all)? (house|home|show|day|life|household|roost|everything|family|part|hour|routine|
  whole) / (any|slightest|smallest|a single|tiny|unplanned|unexpected|every) (noise|change|sound|
  smell|touch|light|unplanned change|difference|alteration|change of plan|deviation) .. (day is
  (lost|gone|ruined)|meltdown*|lost|hours|ruin*|explo*|collapse*|undoes|screams|sends|sets) /
  (cannot|not|unable|never) (to)? (bear|stand|abide|tolerate|cope|manage|endure|filter|be in|
  handle|take) (with|in|any|out|being in|the)? .. (noise|noises|touch|touched|labels|lights|
  crowds|smells|shops|supermarket*|busy (room|rooms|places)|classroom|sound|sounds|clothes|fabric|
  shoes|hand dryers|change|changes|seams|water on|hair (brushed|washed|cut)|teeth (brushed)) /
  (breaks|bolts|runs|flees) (out of|from) .. (busy|noisy|crowded|any room|loud) / (sensory (lady|
  ot|therapist|person|specialist)|autism (team|outreach|nurse|specialist|practitioner)|outreach)
  .. (weekly|every week|each week|comes weekly|once a week|twice a week|here every) / (sensory|
  autistic) (needs|overload|meltdown|meltdowns|crisis|difficulties|distress|shutdown|shutdowns|
  issues) .. (daily|every day|several times|most days|stop*|prevent*|dominat*|major|severe*|
  significant*|extreme*|hours|whole|everything) / (meltdown*|shutdown*) .. (sensory|autis*|noise|
  overload) .. (daily|most days|every)? / (smears|smearing|smeared) (faeces|poo|himself|walls|his|
  her) / (rigid|inflexible|fixed) (routines|thinking|rituals|about) .. (everything|hours|all|day|
  meltdown*|violen*) / (eats|only eats) (three|four|two|five) (foods|things) / (no|non|minimal|
  barely any|limited) (verbal|speaking|speech) .. (autis*|autism)
4d (autism|autistic|asd|sensory|neuro*) .. (specialist|bespoke|purpose built|dedicated|tailored)
  (home|setting|environment|provision|placement|unit|service|house) .. / (specialist|bespoke|
  purpose built|dedicated|highly adapted|low stimulus|low stimulation|soundproof*|padded) (autism|
  autistic|sensory|asd|low arousal) (home|environment|setting|room|placement|house|provision|unit|
  space|walls|building|bedroom) .. (autis*|sensory|asd|1:1|2:1|one to one|two to one|noise)? /
  (one to one|two to one|1:1|2:1|two staff|two adults|round the clock|constant) .. (autis*|
  sensory|stimul*|adhd|asd)
9 (low arousal|structured|low stimul*) (approach|training) (policy|model|by all|across)
"""

BLOCKS: Final = {"LDN": LDN, "NEU": NEU}
