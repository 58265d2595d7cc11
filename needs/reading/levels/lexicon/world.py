"""Education, identity, family time and independence."""

from typing import Final

EDU: Final = """
0n attend~ (school|college|nursery|mainstream|every|full time|well|regularly|daily)
  (well|regularly|daily|every day|full time)? / attendance is (good|excellent|100|very
  good|above|high|strong|outstanding) / (good|excellent|full|100|perfect|strong|great) attendance
  / (doing|does|achieving|progressing|thriving) (very)? well (at|in)
  (school|college|nursery|class) / on track / working at (the)? (expected|age|greater) /
  (meeting|above|exceeding) (age)? (related|expected) / thriving (at|in) (school|college|nursery)
  / achieving (at|above|well) / no concerns .. (school|education|attendance) / meeting
  (his|her|their) targets / in mainstream school .. doing well / happy at
  (school|nursery|college) / settled (at|in) (school|nursery|college|mainstream)
1 (some|extra|additional|small group|little) (support|help|tuition|intervention*) ..
  (school|class|reading|maths|literacy|english|phonics|learning) / teaching assistant / (ta|lsa)
  support / catch up / behind (in|at|his|her|with|academically|peers|where) / (a|one) year behind
  / reading (mentor|support|intervention) / tuition / tutoring / tutor / homework /
  (literacy|phonics|maths) (support|intervention*|group) / nurture group / pastoral support /
  learning mentor / gaps in (learning|his|her|education) / pep / detention* / nursery
  (place|sessions) .. support / booster / small group* / disruptive in (class|lessons) / personal
  education plan / some help .. class / (struggles|struggle) (with|to)
  (concentrate|reading|concentration|maths|literacy|keep up|focus) / low level disruption / lacks
  motivation (at|in) school / learning support
2 ehcp / ehc plan / education health and care plan / education health and care / send support /
  sen support / sen k / sen register / special school / special educational needs / specialist
  (school|nursery|college|provision|education) / semh / senco / truan* / (skips|skip)
  (school|lessons|class*) / skipping (school|lessons) / bunk~ off / internal (truancy|exclusion)
  / attendance (is|of|at|was)? (poor|low|patchy|dropped|dipped|falling|
  irregular|erratic|inconsistent|below|under) /
  (poor|low|patchy|irregular|erratic|dipping|declining|dropping|inconsistent) (school)?
  attendance / ehcna / resource base / resourced provision / reluctant to (attend|go to) school /
  late to school / school report (cards|card) / statutory assessment / behaviour support plan /
  (leaves|leave) (lessons|class|classrooms) / individual support plan / 1:1 (support|ta|teaching)
  (in|at) (school|class) / (school|nursery|college|class) with (one to one|1:1|full
  time|additional) / specialist .. (school|nursery|college)
3 alternative provision / (attends|at|attending|in) (a|an|the)? (ap|pru) / pru / pupil referral
  unit / exclud* / exclusion* / suspend* / suspension* / (reduced|part time) (timetable|hours) /
  home tuition / hospital school / rarely attends / seldom attends / barely attends / refus*
  (school|to attend|to go to school|education) / school refus* / school non attend* / non attend*
  / ebsa / emotionally based school / managed move / isolation (unit|room) / isolat* at school /
  fixed term / at risk of permanent exclusion / off site (provision|education) / not attending
  (regularly|much|most) / school phobia / (an hour|two hours|one hour) .. (day|school|tuition) /
  persistent* absen* / severely absent / low attendance below 50
4n not in (education|school|any education|employment|full time education) / neet / no
  (school|education|educational|college) (place|placement|provision)? / out of (education|school)
  / without (a school|education|a school place|school) / not (attended|been attending|been
  in|been to) (school|education|any) / hasn't (attended|been to|been in) (school|education) / has
  not (attended|been to|been in|been attending) / (permanently|perm) excluded ..
  (no|not|out|without|awaiting) / (education|school) on site / on site (education|school) /
  residential (special)? school / education .. on (the)? (same)? site / cme / missing (from)?
  education / electively home educated / missing education / no formal education / not
  (currently)? (in|on|attending) (education|roll|any education|any school|school) / off roll /
  (stopped|stop) (going to|attending) (school|college) / school placement ..
  (ended|broken|withdrawn) / 52 week / 38 week / does not (attend|go to) (school|college|any)
3 permanent* exclu*
"""

IDC: Final = """
0n no (cultural|identity|religious|specific cultural|particular cultural|language|communication)
  (needs|requirements|considerations) / english is (his|her|their)? (first|only) language / white
  british / white british .. no
1d (mixed|dual) (heritage|race|ethnicity|white|parentage) / cultur* / heritage / identity
  (needs|work|questions) / (curious|questions|explor*) ..
  (identity|heritage|sexuality|gender|culture) / life story / church / christian / catholic /
  baptised / explor* (his|her|their) / bilingual / eal / speech .. (unclear|hard) / english as an
  additional / (polish|romanian|italian|spanish|portuguese) / traveller / gypsy / roma / accent /
  stammer / stutter / glottal / faith / cultural identity / jamaican / caribbean / nigerian /
  ghanaian / somali / bengali / pakistani / indian / jehovah* / slt / salt / speech
  (therapy|therapist)
2d halal / kosher / muslim / islam* / mosque / qur'an / quran / koran / ramadan / eid / pray~ /
  (prayers|prayer) / worship / gurdwara / temple / synagogue / sikh / hindu / jewish / hijab /
  vegetarian / hair (and|&) skin / (hair|skin) (care|needs|products|and) / (afro|braid*|black)
  hair / braids / lgbt* / gay / lesbian / bisexual / trans / transgender / non binary / nonbinary
  / pronouns / gender (identity|dysphoria|questioning|fluid|diverse) / (attends|attend)
  (church|mass) (weekly|every|each|regularly)? / mass / rastafari* / practising / deaf / hearing
  impair* / hard of hearing / lip read* / culturally (matched|appropriate|sensitive) / cultural
  match / (ethnic|ethnically) match* / pentecostal / orthodox / fast~ (during|in) / coming out /
  came out / same faith / mosque school / religious (needs|observance|practice|diet|festivals) /
  cultural (needs|match|food|diet|practice*)
3d interpreter* / interpreting / bsl / british sign / makaton / sign language / (signs|sign)
  (to|for|using|with) / signing / pecs / aac / communication (aid|book|device|board|passport) /
  eye gaze / talker / asylum / uasc / unaccompanied / refugee / home office / leave to remain /
  immigration / (speaks|speak|spoke) (little|no|limited|only|very little|minimal|some) (english)?
  / (limited|no|little|minimal|basic) english / esol / english is (limited|not|his second|her
  second|very|poor|his additional) / (tigrinya|pashto|dari|kurdish|sorani|arabic|
  farsi|vietnamese|albanian|amharic|oromo|urdu| punjabi) / non verbal / nonverbal / objects of
  reference / pre verbal / translator / translat* / age assess* / human rights / first language
  is (not|tigrinya|pashto|dari|kurdish|arabic|farsi|albanian|vietnamese)
4d (must|essential|need*|require*) .. (same|matched|matching)
  (ethnic*|cultur*|faith|religion|religious|language| community|heritage|background) ..
  (essential|must|only)? / (matched|same) (community|faith|culture|language|family|carer*) ..
  essential / deaf (carers|community|family|household|club) / (fluent|fluently) ..
  (bsl|sign|signing|signer*) / (carers|carer|adults|household|family|home) .. (sign|bsl|signs) ..
  (fluent|fluently|first) / (culturally|ethnically|linguistically) matched .. essential / matched
  community / only .. (muslim|jewish|orthodox|deaf|sikh|same)
  (carers|family|household|home|faith) / specialist and matched
"""

FAM: Final = """
9o contact used to be
0no no (contact|family time) (issues|concerns|problems|restrictions) / (contact|family time) is
  (straightforward|positive|unproblematic|relaxed|informal|going well) / (sees|see) .. whenever /
  (family time|contact) .. (goes well|smoothly|positive|enjoys|straightforward|well)
1o (carer|carers|foster) .. (transport*|drive*|take*|drop*|collect*|lift*) .. (contact|family
  time|see|mum|dad|nan|family) / (transport*|lift|lifts|drive*|taken) (to|for|to and from)
  (contact|family time|see|visit|visits) / (family time|contact) ..
  (transport*|lift|lifts|driven|drive*|carer|carers) / unsupervised (contact|family time) /
  (weekly|fortnightly|monthly) (contact|family time|visits|phone|calls|video) /
  (take~|taken|drive~|drives) .. to see (mum|dad|his|her|their|nan) / (sees|see|seeing)
  (his|her|their|mum|dad|nan|both) .. (saturday|saturdays|sunday|sundays|together|fortnight) /
  (family time|contact) .. (weekly|fortnightly|monthly|once a month|every week|every
  fortnight|twice a month|saturday*|weekend*) / (sees|see)
  (his|her|their|mum|dad|nan|older|younger|both|family) ..
  (weekly|fortnightly|monthly|every|month|week|weekend) / family time / letterbox (contact)? /
  (video|phone|facetime|telephone) (calls|contact) / contact (with|is|takes|plan)
2o supervised (contact|family|time|visits|visit|at) / (contact|family time|visits|visit|time) ..
  (supervis*|contact centre|overseen|monitored) / contact centre / (contact|family time|sees|see)
  .. (several|three|four|five|six|many|different) (people|relatives|family|members|sets) /
  (contact|family) supervisor / (supervis*|overseen|observed) .. (contact|family
  time|visits|mum|dad|parents) / separate (contact|family time) /
  (unsettled|upset|distressed|dysregulated|anxious|angry|hostile|challenging)
  (before|after|around|following|by) .. (contact|family time|visits|seeing|mum|calls) /
  (contact|family time|visits) .. (unsettl*|upset*|distress*|inconsistent|let
  down|cancel*|unreliable|miss*) / (mum|dad|mother|father|parents) ..
  (cancel*|unreliable|inconsistent|miss|misses|let~|does not attend|not turn up|fail*) / family
  time .. (siblings|mum|dad|and|both) .. (and|separately|plus)
3o (volatile|conflict*|hostile|heated|high emotion|acrimon*|fraught|explosive) .. (contact|family
  time|parents|mum|dad|family|visits|meetings) / (contact|family time|parents|visits|family) ..
  (volatile|conflict*|hostile|heated|fraught|acrimon*| explosive|arguments|abusive) / non
  molestation / restraining order / no contact with
  (his|her|their|mum|dad|father|mother|either|birth|step*|parents|any) /
  (mum|dad|mother|father|stepdad|stepfather) ..
  (abusive|aggressive|intimidat*|threaten*|undermin*|hostile) ..
  (staff|carers|professionals|contact|him|her|workers|centre|social)? / domestic (abuse|violence)
  .. (contact|parents|family time|same room) / (orders|order) in force / contact order /
  prohibited steps / section 34 / s34 / supervision order .. (contact|family) / parents .. (same
  room|not meet|cannot meet|kept apart|separate days|separately) / undermin* .. placement /
  (relations|relationship|relationships) .. volatile / heated arguments / marac / contact ..
  (suspended|stopped|ceased|reduced by) / turn* up .. (drunk|under the influence|at
  school|uninvited|unannounced) / sabotage* contact / da perpetrator
4o court ordered .. (no contact|contact|restriction*) / court (has|had)? (ordered|directed) ..
  (no|not|restrict*) / (address|location|placement|whereabouts|school) .. (confidential|not be
  disclosed|undisclosed|secret|withheld|not .. shared|not be shared|not known to) /
  (confidential|undisclosed|secret|withheld) (address|placement|location) / threat* ..
  (find|abduct|kill|take|snatch|remove|harm|hurt|kidnap) / risk of abduction / (abduct*|snatch*)
  .. (father|mother|dad|mum|parents|family|risk) / honour based / forced marriage /
  (father|mother|dad|mum|parents|family|uncle|stepfather) .. (threat*|abduct*|snatch*|tried to
  take|stalk*) / injunction / section 34 / (must|should|can) not .. (know|find out|be
  told|learn|discover) .. (address|placement|where|location) / no contact order /
  (not|cannot|never) .. know where .. (lives|living|placed|is) / breach* ..
  (order|injunction|bail) .. (contact|father|mother|dad|mum) / order ..
  (prevent*|prohibit*|forbid*) .. (contact|father|mother|dad|mum|seeing)
"""

IND: Final = """
0n (fully|largely|very|completely) independent / (good|strong|excellent|advanced) independen*
  skills / ready for (independence|independent living|semi independence|his own|her
  own|supported) / independently (cooks|travels|shops|budgets|manages) / manages (his|her|their)
  own (money|budget|flat|appointments|medication|washing) / (cooks|budgets|shops|cleans) (for
  himself|for herself|independently|well) / age appropriate independen* / independence skills are
  (good|age|strong|excellent) / independent living skills are (good|strong)
1 (learning|coaching|some support|working on|help|developing|building|support) ..
  (independence|cook*|budget*|independent living|life skills|travel training|laundry) /
  independence skills / (basic|simple) (meals|cooking|budgeting) / semi independen* / travel
  train* / life skills / independent living skills / (budgeting|cooking|laundry|independence)
  (skills|work|support|practice) / independence (work|training|programme|pathway) / pathway plan
  / driving lessons / needs coaching
2 (daily|regular|constant|frequent|lots of|every day|each day) (prompt*|remind*|nudg*) .. /
  prompt* .. (daily|every day|each day|get
  up|cook*|clean*|meals|laundry|eat|bills|appointments|morning|money|tidy|room) /
  (needs|need|requires) (prompting|prompts|reminding|reminders|nudging) / prompts to
  (get|cook|clean|attend|manage|keep|take|tidy|eat|shop) / (remind*|prompt*) ..
  (appointments|bills|laundry|cook|shopping|bedroom|chores) / (struggles|struggle) (to|with)
  (budget|budgeting|cook|managing money|manage money|get up|getting up|manage a budget) / limited
  (independence|independent|life|self care) skills / poor (independence|budgeting|money|life)
  (skills|management)? / (cannot|can't|unable to) cook / difficulty .. (budget*|managing money) /
  without (reminders|prompts|prompting|reminding) / (appointments|bills|money|meals|chores) ..
  (reminders|prompts|prompting)
3 (cannot|can't|unable|not able|could not|unable to|does not) (to)? (manage|budget|handle|look
  after|cope with|keep) .. (money|budget|meals|safe|himself|herself|
  themselves|finances|benefits|tenancy|home|independent*| alone|food) / no
  (independence|independent living|budgeting|cooking|life|money) skills / (spends|spend) ..
  (all|allowance|money) .. (day|once|immediately|at once|straight) / (leaves|left|leaving) ..
  (hob|gas|oven|cooker|door|iron|taps) .. (on|open|unlocked|running)? / not (safe|ready) ..
  (alone|unsupervised|independen*|own|tenancy|live) / (very|extremely|significantly|severely)
  (limited|poor|delayed|low) (independence|independent|life|self) / no concept of
  (money|budgeting|time) / unsafe (in|around) the kitchen / needs .. (everything|all)
  (done|shown|doing) / far from ready / not ready to (live|move|leave|manage|hold) /
  (vulnerable|at risk) (in|if) .. (living)? (alone|independently|tenancy) / cannot be left
  (alone|unsupervised|home)
4 24 hour (care|support|staff|staffing|supervision|staffed) / 24 7 (care|support) / 24/7
  (care|support|staffing) / round the clock / not ready for (supported|semi) / unsuitable for
  supported accommodation / supported accommodation (is|would be)?
  (not|unsuitable|unsafe|inappropriate) / (24h|24hr|24hrs) (care|support|staff*) / never .. able
  to live independently / lifelong care / adult (social)? care (placement|transition)
"""

BLOCKS: Final = {"EDU": EDU, "IDC": IDC, "FAM": FAM, "IND": IND}
