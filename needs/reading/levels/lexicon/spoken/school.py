"""Education, identity, culture, faith and language, as people say them at home."""

from typing import Final

EDU: Final = """
9 (has|have) not (ever)? been in (trouble|care|hospital|touch|contact|fights|a fight|bother|court|
  custody) / exclud~ <self> / no school (trip|uniform|dinner|dinners|run|bus|play|photo) / left
  (school|college) at (three|half|lunch|home) / suspended from (a|the) / (sen|resourced) base that
  (he|she) (has|never) / an hour to get to school / walks out of school (with|at) / exclud~ ..
  (onion|onions|nuts|meat|coeliac|disease|from (the|a) (recipe|team photo|meeting|diet|figures|
  group chat|will)|possibility|parents|fracture|him from the) / (sus|suspended|suspension)
  (bridge|belief|from (the|a) (ceiling|club|team|rope)) / (out|off|home|back) (of|from) (school|
  college) (at|by|on (the|time)|for (tea|the (holidays|summer)|half term|christmas)|holidays|trip|
  bus|uniform) / school (place|trip|places) (is secure|confirmed|on the) / no school (in|on|today|
  tomorrow|during|at) / (half term|school holidays|inset)
1 (booster|catch up|nurture|small|intervention|withdrawal|reading|spelling|maths|phonics|homework|
  breakfast|literacy|numeracy|precision teaching) (group|groups|sessions|session|class|club|
  lessons|programme|teaching|recovery|buddy|interventions|support) (for|in|at|with|twice|after|
  most|help*|each)? / (bit|little|touch|slightly|year|term|few months|six months) (behind|below)
  (with|in|at) / (help|support|hand|push|nudge|encouragement|tuition|tutor|tutoring|boost) (with|
  in|for) (his|her|the)? (reading|maths|spelling|writing|english|homework|literacy|lessons|class|
  numeracy|times tables|phonics|coursework|revision|gcses|sats) / (pupil premium|learning mentor|
  key adult at school|meet and greet|on (a)? report card|on report|time out card|exit card|pastoral
  (team|
  support|lead)|lunchtime club|quiet space at school|school mentor|virtual school) / (coasting|
  underachieving|under achieving|daydreams in|chatty in|loses focus|lacks focus|needs refocusing|
  class clown|underperform*|working towards|catching up|plays up in) .. (class|lessons|school|
  english|maths)? / (gaps|missed) .. (learning|schooling|moves|knowledge|school) / (wobbly|
  anxious|reluctant|nervous) about (school|mornings|secondary|starting) / (detention|detentions|
  behaviour points|lunchtime detention)
2 (ehcp|ehc|education health and care) (plan|for|with|names|in place|being|is|needs|review|
  request*|assessment|and|says)? / (sen|send|additional needs|special needs|special educational|
  senco|inclusion) (support|register|plan|school|unit|base|needs|provision|team|department|
  college|room|list|status|k|base) / (special|specialist|autism|semh|mld|sld) (school|college|
  academy) / (resourced|additionally resourced|autism|semh|mld|hearing impaired) (base|unit|
  provision|setting) / (full time|one to one|1:1|dedicated|own|individual|named) (ta|teaching
  assistant|lsa|support assistant|classroom assistant|adult|support|helper|aide) .. (school|class|
  lessons|nursery)? / (skips|skipping|bunks|bunking|wags|wagging|skives|skiving|dodges|dodging|
  mitches|mitching|twags|twagging|cuts|ditches|ditching|misses|missing|truants|walks out of|storms
  out of|leaves|wanders out of|refuses) (off)? (school|lessons|class|classes|maths|pe|college|a
  lesson|double|a day|two days|days|fridays|mondays) / (bunks|bunking|skives|skiving|wagging|
  mitching|twagging|playing truant|plays truant) (off)? / (attendance|attends) .. (patchy|poor|
  dipped|slipping|dropping|in the (seventies|eighties|sixties)|hit and miss|up and down|below
  ninety|not great|worry|concern|fallen|low|erratic|four days|sporadic|shaky) / (misses|missed|
  missing|loses|off) (a|one|two|about a)? (day|days|morning|mornings|lesson|lessons) (or (so|
  two))? (a|most|every|each) (week|weeks|fortnight|day) / (behaviour|inclusion|individual
  education|pastoral) (support)? (plan|contract|report) (at|in|from)? (school)? / (two|three|four|
  several) years behind / (well|far|way|years|long way) behind (in|at|with|his|her|peers|the|
  class|where|other|academically|their) / (isolation|internal (exclusion|isolation|suspension)|
  seclusion|reset room|removed from (lessons|class)|sent out (of (class|lessons|the (class|
  classroom|room|lesson))|most|often|every|twice)) .. (most|often|every|twice|lessons|
  class|room|days)? / (late|latecomer|dragged|carried|coaxed|persuaded|hours to get) .. (to|into|
  through) (school|class|the gates|gate) / (statutory|ehc|needs) assessment (requested|under way|
  request*|started|agreed)
3 (suspensions|suspension|fixed terms) (this|last|since|for|twice|three|four|five|over|already|so
  far) / (cut down|reduced|part time|shortened|limited|half|restricted|personalised|two hour|one
  hour|bespoke|modified|truncated|minimal) (timetable|hours|day|days|week|schedule|curriculum|
  provision|package) / (in|goes|going|attends|attending|school|timetable|hours|provision|college|
  lessons|class|tuition|tutor|education|managing|manages|tolerates|there|only|just|pru|ap) (for|at|
  on|in|of|to|is|only|just|comes)? (a)? (two|three|one|half|few|couple of) .. (mornings|days|hours|
  afternoons|sessions|half days|lessons) (a|per|each|in the|of the) week / (two|three|one|half|few|
  couple of) .. (mornings|days|hours|afternoons|sessions|half days|lessons) (a|per|each|in the|of
  the) week (of|at|in|with) (a|an|his|her|the)? (school|education|tuition|tutor|class|lessons|
  college|provision|pru|unit|learning|mentor) / only in (school|lessons|class) ..
  (days|day|mornings|morning|hours|hour) / in (school|lessons|class) only (two|three|one|half|
  mornings|an hour) / (alternative|off site|forest school|farm school|outreach|medical)
  (provision|provider|education|placement|school|unit|learning|tuition) / (pru|ap|pupil referral|
  hospital school|short stay school|tuition centre|medical needs) (on|for|two|three|an hour|since|
  in|most|provision|full|part|placement|teacher|place)? / (refus*|will not|won't|cannot bring
  (himself|herself) to|not|too (anxious|frightened)) (to)? (go|get|going|set foot|enter|walk|be
  got|step|come) (in|into|to|through|near|past|inside|on)? (the)? (school|gates|gate|building|
  classroom|lessons|class|car in the morning|door of school|college|bus to school) / (put|asked|
  thrown|kicked|chucked|turfed|booted|moved|sent) (him|her)? (out|on|away) (of|from|by) (the|his|
  her|two|three|four|five|every|several|last)? (last)? (school|schools|place|college|nursery|
  academy|one|mainstream|placement|primary|secondary) / (perm excluded|permanently excluded|
  permanent exclusion|pex|pexed|permexed|managed move|expelled|expulsion|excluded for good) /
  (attendance|attends|attended|been in|in school) .. (less than half|under half|third of|quarter
  of|fraction of|handful of|barely|hardly|below fifty|below half|twenties|thirties|teens|single
  figures|under fifty|one day in|a day a) / (hardly|barely|scarcely|rarely|seldom) (ever)? (goes|
  sets foot|attends|been|in|there|turns up|gets) (to|in|at|into)? .. (school|college|class|
  lessons|education|term)? / (days|sessions|weeks|lessons) (missed|lost|off|absent) .. (term|year|
  exclu*|suspen*) / (home|online|one to one|1:1|individual) (tuition|tutor|tutoring|tutored|
  lessons|schooling|learning) .. (hours|week|instead|mornings|because|while|only)? / (school|head|
  academy|they) .. (cannot|can't|no longer|not) (meet (his|her) needs|cope|keep (him|her)|manage|
  have (him|her)) / (last chance|final warning|on the brink|verge of|threat of|risk of|edge of|
  hanging by) .. (exclusion|excluded|expelled|school|losing (his|her) place)
4 (no|without|lost (his|her)|losing|lacks|awaiting|needs|found no|between|waiting for|wants|
  await*) (a|an|new|any|current|kind of)? (school|education|college|educational|nursery|training|
  provision|schooling) (place|provision|placement|places|offer|roll|at all|since|whatsoever|
  setting|here|now|named|identified|yet|on offer|found) .. / (off|from) roll / off rolled / took
  (him|her) off roll / (not|isn't|neither|nor|never) (currently)? (in|on|at|had|accessing|
  receiving|getting|attending|engaged in|enrolled in|enrolled at) (any|a|an|the|full time)?
  (school|college|education|work|roll|training|class|employment|lessons|course|tuition|provision)
  .. (work|training|since|or|at all|for|now|easter|months)? / (not|never) (been|set foot|gone|
  stepped) (in|to|back|into|inside|near) (a|an|any|his|her|the)? (school|college|classroom|
  education|lesson|lessons|class|building) .. (since|for|in|months|year|this)? / (nothing|no one|
  nowhere|nobody|no school|no college) .. (found|will (have|take|admit)|has been (found|offered|
  identified)|can take|offered (him|her)|on offer) .. (him|her|education|place|yet|since)? / (out
  of|missing|missed|dropped out of|left|stopped|quit|given up|walked away from|fallen out of)
  (all|any|full time|mainstream|formal)? (school|education|college|schooling|learning|training|
  courses) (since|for|altogether|entirely|completely|at|last|in|now|months|and|in (march|may|june|
  september|october|november|january|february|april|july)) / (neet|cme|ehe|electively home|home
  educated|educated at home|taught at home|school at home|education at home|educated on site|on
  site education|on site school|education on site|school on site|teaching on site|school in the
  (home|grounds|building)|lessons in the (home|house|unit|lounge|building)|lessons on site|
  schooled on site|classroom on site|learning on site|in house education) / (lessons|education|
  schooling|learning|teaching|tuition|school) .. (in the home|on site|on the premises|at the home|
  within the home|inside the home|where (he|she) lives|under the same roof|in house|comes to (him|
  her)) / (home|placement|provision|setting) (with|that has|that provides|offering) (education|
  school|its own school|lessons|a classroom|its own classroom|teaching) / (52 week|fifty two week|
  residential special|38 week|residential school|boarding special) (placement|school|provision|
  place)?
"""

IDC: Final = """
9 carer .. speaks / carers speak / (sign language|bsl|makaton) (as a (hobby|subject|gcse)|club|for
  fun|course|gcse) / gay man / (does|did) (her|his) own (braids|hair|plaits) / (dab hand|good|
  brilliant|clever|creative|skilled|great|handy) (at|with|in) .. hair / hair (salon|saloon|cut|
  colour|and (make up|nails)|styles|styling|dye|bobble*|straighteners|gel|dryer) / (diet|diets) of
  (crisps|chips|cereal|toast|junk|sweets) / (on a|junk food|balanced|healthy|fad|coke|weight loss)
  diet / (interpreter|interpreters|interpreting) (service|services) (has|have|offers|covers|is|for
  (forty|all|parents|mum|dad))? / (agency|council|service|team|provider) has interpreters / sign
  (up|off|on|for a|in|the (form|petition|papers|card|consent)|of|in sheet|post|posts) / (signs|
  signed) (up|off|of|the|for (the|a) (team|club|course)|papers|with (the|a) (club|team|agent)|out|
  in|his|her) / (signs|sign) (that|he|she|they|and symptoms) / (good|bad|great|vital|warning|
  early|no|all) (sign|signs) / (fast|fasts|fasting) (food|bowl*|runner|asleep|learner|track|
  friends|blood|bloods|tests) / (temple|temples) (of|run|throb*|grey) / gay (marriage|parents|
  carers|couple) / (pride|proud) (of|in|comes) / trans (port|atlantic|fats)
1d (mixed|dual|white and (black|asian)|half (jamaican|irish|polish|nigerian|pakistani|turkish|
  ghanaian|indian)) (race|heritage|parentage|background|ethnicity|african|asian|caribbean)? /
  (from a|from an|comes from|of|with) (polish|romanian|irish|traveller|gypsy|roma|nigerian|
  ghanaian|somali|pakistani|bengali|indian|jamaican|caribbean|turkish|greek|portuguese|ukrainian|
  chinese|vietnamese|filipino|hungarian|lithuanian|latvian|slovak|czech|congolese|kenyan|
  zimbabwean|iraqi|syrian|afghan|sudanese|eritrean|kurdish|yemeni|arab|welsh speaking|black|asian)
  (family|roots|heritage|background|stock|descent|origin|household) / (second|additional|other)
  language / (two|three) languages / (polish|romanian|urdu|punjabi|welsh|portuguese|spanish|
  turkish|hungarian|lithuanian|yoruba|twi|tamil|gujarati|hindi|bengali|ukrainian) (at home|and
  english|with (his|her)|food|mass|church|dishes|is spoken|spoken|songs|cooking|channel*|
  celebrations) / (christmas|easter|lent|diwali|eid|vaisakhi|hanukkah|lunar new year) ..
  (important|matters|kept|marked|observ*) / (likes|wants|enjoys|loves|misses|asks for) .. (food|
  dishes|music|films|songs) from (home|his|her|jamaica|poland|nigeria|ghana|romania|india|
  pakistan) / (misses|asks for) (jollof|pierogi|rice and peas|dal|roti|samosas|fufu|plantain|curry
  goat) / (life story|life journey|identity|heritage|roots) (work|book|questions|box|sessions) /
  (questions|asks|wonders|curious|confused) .. (where (he|she) comes from|roots|birth father|
  heritage|who (he|she) is|identity|ethnicity|sexuality|gender) / (speech|talking|words) (is|are)?
  .. (unclear|hard to (follow|understand)|muddled|mumbl*|slurred|indistinct) / (speech|language)
  (therapist|therapy|sessions|delay) .. (sounds|blocks|clear*|school)? / (goes|taken|go) to
  (church|mass|chapel|sunday school|kingdom hall|meeting)
2d (keeps|eats|needs|wants|only eats|eating|strict|has a|follows|on a|must be|food is|food must
  be|serve) (a)? (halal|kosher|vegetarian|vegan|jain|haram free|pork free|beef free|no beef|no
  pork) (food|meat|diet|kitchen|meals|household|only|products)? / (no|avoids|never eats|not eat|
  does not eat|will not eat|doesn't touch) (pork|beef|bacon|ham|pork products|gelatine|meat) /
  (five|three) (prayers|times a day) .. (pray*)? / (prays|prayer|praying|prayers) (mat|five|times|
  daily|on|at|before|with|room|space|every|friday|beads)? / friday prayers / (jummah|sabbath|
  shabbat|langar|puja|mandir|madrasa|madrassah) / (gurdwara|temple|synagogue|kingdom hall|chapel)
  .. (on (fridays|sundays|saturdays)|each week|weekly|every (friday|sunday|saturday)) / (fasts|
  fasting|fast) (for|during|at|in) (ramadan|lent|navratri|yom kippur|the month) / (wears|wear|
  wearing|keeps) (a|an|the|his|her)? (hijab|headscarf|head scarf|turban|patka|kippah|kippa|niqab|
  abaya|kara|kirpan|cross always|hair uncut|uncut hair|jilbab|salwar|topknot) / uncut hair / hair
  uncut / (afro|black|mixed|curly|coily|textured|type 4|4c|natural|caribbean|african|mixed race)
  (textured)? (hair|curls|skin) .. (care|products|oil|oils|wants|needs|who knows|look* after|
  braid*|cornrow*|cream|properly|hairdresser|barber|moistur*|know*|routine|proper|detangl*)? /
  (hair|skin|scalp) .. (oil|oiled|oiling|braid*|cornrow*|canerow*|detangl*|moistur*|shea|cocoa
  butter|coconut|wash day|products|barrier|creamed|twists|locs|locks|cream* daily|
  specialist|right products|proper products|properly) / (braids|cornrows|canerows|locs|dreadlocks|
  box braids|twist outs) / hair and skin / skin and hair / (barber|hairdresser|salon|someone|
  carer|carers|adult|adults) .. (who|that) (know*|understand*|can do|does|specialis*) .. (hair|
  afro|braids|skin|black hair) / (lgbt*|lgbtq*|gay|lesbian|bisexual|pansexual|queer|asexual|trans|
  transgender|non binary|nonbinary|enby|genderfluid|gender fluid|agender|questioning (his|her|
  their) (gender|sexuality)) (and|boy|girl|lad|young|man|woman|teenager|friendly|affirm*|since|
  person|youth|teen|flag|group|support|wants|who|is|identity|male|female)? / (identifies|identify|
  came out|come out|coming out|out|lives|living) as (a|an)? (gay|lesbian|bi|bisexual|trans|
  transgender|non binary|male|female|boy|girl|man|woman|queer|pansexual|asexual) / (uses|use|
  prefers|wants|goes by|asks for) .. (they them|she her|he him|pronoun|pronouns|right name|chosen
  name|right pronouns|preferred name|right words|a different name) / (chosen|preferred|right|new)
  (name|name and pronouns|pronouns|pronoun) .. / (binder|binding|chest binder|gender (clinic|
  identity|affirm*|service|therapist|questioning|dysphoria|incongruence)|deadname|misgender*|
  transition (socially|medically)|socially transition*) / (practising|devout|observant|strict|
  committed|faithful|religious) (muslim|catholic|christian|sikh|hindu|jew|jewish|jehovah|
  rastafarian|buddhist|orthodox|pentecostal|family|girl|boy|lad|child) / (faith|religion|
  religious|cultural|culture) .. (practice*|observ*|must be (respected|honoured|kept)|diet|
  festivals|requirements|kept up|honour*|respect*|rules) / honour (all|his|her|their) (that|this|
  faith|culture|diet|religion|hair|beliefs|worship) / (deaf|hearing loss|hearing impaired|hearing
  impairment|hearing aids|cochlear|cochlear implant|radio aid|moderate hearing|hard of hearing|lip
  reads|lipreads) (in|and|with|aids|on|both|since|implants|child|girl|boy|lad)? / (stammers|
  stammer|stutters|stutter) (badly|severely|that|needs) / (traveller|gypsy|romany|roma|showman|
  bargee) (boy|girl|lad|lass|culture|customs|way of life|site|community|family|and proud|ways)
3d (interpreter|interpreters|interpreting|translator|translators|translation|language line|
  telephone interpreter) (at|needed|every|always|used|booked|required|app|apps)? / (translat*|
  google translate) .. (app|phone|everything|for him|for her) / (asylum|asylum seeker|asylum
  seeking|uasc|unaccompanied minor|unaccompanied|refugee|refugees|leave to remain|home office|age
  assessed|age dispute*|age assessment|immigration|solicitor for asylum|screening interview|
  substantive interview|indefinite leave|merton|visa|stateless|undocumented|no recourse|brp|
  settled status|refused status) (claim|application|process|lodged|interview|status|decision|
  appeal|solicitor|outstanding|pending|child|young|minor|granted|case|outcome|dispute|waiting|
  seeker|seeking|and)? / (arrived|travelled|crossed|journeyed) .. (alone|by boat|small boat|
  dinghy|lorry|the channel|unaccompanied|by (himself|herself)|on (his|her) own) / (no|little|
  hardly any|barely any|scarcely any|few words of|limited|very little|minimal|basic|broken|almost
  no|next to no|not much|not a word of|smattering of|beginner|starting to learn|learning) english
  / (not|cannot|hardly|barely|can't) (yet)? (speak|understand|speaks|understands|read|have|follow)
  (any|much|a word of|good|enough|very much)? english / (first|main|only|mother|home|preferred|
  native) (language|tongue) (is|being|was)? .. (bsl|sign|makaton|sorani|kurdish|pashto|dari|farsi|
  arabic|tigrinya|amharic|albanian|vietnamese|somali|oromo|urdu|bengali|mandarin|cantonese|
  sylheti|ukrainian|russian|persian|lingala|hausa|swahili) / (speaks|speaking|speak|understands)
  (only|mainly|mostly|just)? (sorani|kurdish|pashto|dari|farsi|arabic|tigrinya|amharic|albanian|
  vietnamese|somali|oromo|kurmanji|mandarin|cantonese|persian|lingala|russian|ukrainian|bulgarian|
  nepali) / (bsl|british sign language|sign language|sign supported|makaton|signalong|pecs|aac|
  signed english|tactile sign*|eye gaze|eyegaze|proloquo|grid|talker|voice output|communication
  (aid|book|board|device|cards|app|passport)|picture exchange|objects of reference|big mack|
  switches to (talk|communicate)) (user|to|and|as|is|for|for everything|at|with|used|signs|signer|
  level|needed|interpreter|fluent|users|needs)? / (talks|communicates|speaks|asks|chats|
  communicate|talk|tells (you|us)) (with|through|by|using|in|via) (his|her|a|an|the|mostly|only)?
  (hands|signs|sign|makaton|bsl|pictures|picture|symbols|device|tablet|talker|ipad|app|eyes|cards|
  gestures|pointing|noises|sounds|eye gaze|photos|switch|board|book) / (adults|carers|carer|staff|
  family|everyone|people|whoever|household) .. (must|need* to|have to|should|who can|who|able to|
  willing to learn|learn* to|learn) (learn|use|know|sign|signs)? (sign|makaton|bsl|signing|some
  signs|pecs) / (does|do) not (speak|talk|use (words|speech)) (at all|yet|any) / (no|without|
  lacks|has no|few) (speech|spoken words|spoken language|words yet|verbal (speech|language|
  communication)) / (non|pre|minimally) (verbal|speaking)
4d (must|has to|have to|needs to|only|insist*|essential|vital) (be|that|live|lives|placed|to be|
  with)? .. (placed|with|in|matched|live) .. (orthodox|jewish|charedi|haredi|muslim|sikh|hindu|
  deaf|roma|traveller|same (faith|culture|religion|language|community|ethnicity|background)|own
  (community|faith|culture|language|people)|bsl|signing|somali|afghan|eritrean|kurdish) (family|
  household|home|carers|community|carer) / (deaf|signing|bsl using) (household|family|carers|home|
  community|adults|carer|peers|families) / (whole|everyone in the|entire) (house|household|home|
  family) .. (sign*|bsl|speaks|observ*|keeps (kosher|halal|sabbath)) / (cultural*|religious*|
  faith|linguistic*|language|heritage|ethnic*) (match|matched|matching) (is|essential|only|or|
  required|must|needed|placement|family|home|has to|non negotiable) .. (essential|must|only|non
  negotiable|required|paramount|needed)? / only (his|her|their) own (community|people|faith)
"""

BLOCKS: Final = {"EDU": EDU, "IDC": IDC}
