"""Education, and identity, culture, faith and language."""

from typing import Final

EDU: Final = """
9 (age|boys|girls|gender) excluded / exclusion (zone|zones|area|order|orders|clause) / residential
  school (report|staff|placement ended|last) / from a residential school / (before|after|until)
  (school|college) / school (report|reports|say|says|tell|feel|describe*|note*) / (excluded
  from|excluded by) (the|contact|family|his family|group|friends|nothing|peers)
1 extra .. (lessons|classes|english|maths|reading|sessions|phonics) / (class|college|esol|lessons|
  school) with (some|a bit of|extra|a little|in class)? (support|help)
0g (attend~|go~ to|like~|enjoy~|engage~ in|engage~ with) (school|college|lessons|learning|
  education|class|his lessons|her lessons) / (do|does|doing) (well|as well) (at|in) / mak* ..
  progress / stay~ in (class|lessons)
0 no (school|education) (refusal|avoidance|anxiety|exclusion*|issues|problems|concerns) / attend~
  (school|college|nursery|mainstream|every|full time|well|regularly|daily)
  (well|regularly|daily|every day|full time)? / attendance is (good|excellent|100|very good|above|
  high|strong|outstanding) / (good|excellent|full|100|perfect|strong|great) attendance / (doing|
  does|achieving|progressing|thriving) (very)? well (at|in) (school|college|nursery|class) / on
  track / working at (the)? (expected|age|greater) / (meeting|above|exceeding) (age)?
  (related|expected) / thriving (at|in) (school|college|nursery) / achieving (at|above|well) / no
  concerns .. (school|education|attendance) / meeting (his|her|their) targets / in mainstream
  school .. doing well / happy at (school|nursery|college) / settled (at|in) (school|nursery|
  college|mainstream)
1 (some|extra|additional|bit of) (support|help) (in|with|for) .. (pe|handwriting|spelling|subjects|
  exams|art|french) / (some|extra|additional|small group|little) (support|help|tuition|
  intervention*) .. (school|class|reading|maths|literacy|english|phonics|learning) / teaching
  assistant / (ta|lsa) support / catch up / behind (in|at|his peers|her peers|their peers|with|
  academically|peers|where) / (a|one) year behind / reading (mentor|support|intervention) / tuition
  / tutoring / (literacy|phonics|maths) (support|intervention*|group) / nurture group / pastoral
  support / learning mentor / gaps in (learning|his|her|education) / pep / detention* / nursery
  (place|sessions) .. support / booster / small group* / disruptive in (class|lessons) / personal
  education plan / some help .. class / (struggles|struggle) (with|to) (concentrate|reading|
  concentration|maths|literacy|keep up|focus) / low level disruption / lacks motivation (at|in)
  school / learning support / (extra|additional|some|bit of|small group|in class|classroom|little)
  (help|support|input|tuition|work) .. (school|class|reading|maths|literacy|english|phonics|
  spelling|writing|nursery|lessons|subjects|science|homework|college|learning) / extra
  (help|support|tuition|input) / (support|help) in (school|class|lessons|nursery|some) /
  (nursery|school) .. (extra|additional|some) (support|help) / (behind|below) .. (reading|maths|
  writing|school|academically|expected|peers) / catching up / falling behind / learning gaps /
  (concentrat*|focus) in (class|lessons|school) / easily distracted in / quiet in class / support
  with (reading|maths|literacy|learning|homework|spelling|writing) / early years (support|funding)
  / (missed|gaps) .. (schooling|education|learning) / changed schools / new school / phonics /
  little extra / (reads|read) below / struggles academically / support at school /
  (some|additional) (adult)? support in (class|lessons|school)
2 attendance (is|has) not (been)? (good|where|what|great) / ehcp / ehc plan / education health and
  care plan / education health and care / send support / sen support / sen k / sen register /
  special school / special educational needs / specialist (school|nursery|college|provision|
  education) / semh / senco / truan* / skip~ (school|lessons|class*) / bunk~ off / internal
  (truancy|exclusion) / attendance (is|of|at|was)? (poor|low|patchy|dropped|dipped|falling|
  irregular|erratic|inconsistent|below|under) / (poor|low|patchy|irregular|erratic|dipping|
  declining|dropping|inconsistent) (school)? attendance / ehcna / resource base / resourced
  provision / reluctant to (attend|go to) school / late to school / school report (cards|card) /
  statutory assessment / behaviour support plan / (leaves|leave) (lessons|class|classrooms) /
  individual support plan / 1:1 (support|ta|teaching) (in|at) (school|class) /
  (school|nursery|college|class) with (one to one|1:1|full time|additional) / specialist ..
  (school|nursery|college) / (ehcp|ehc) / (sen|send) (support|provision|needs) / (attends|at|goes
  to|attending|place at) (a|an|the) (specialist|special|sen|semh|mld|sld|autism) (school|provision|
  college|nursery|unit) / attendance .. (slipped|concern|drop*|issue*|poor|fallen|problem*|dip*) /
  truanting / absences / (walks|walked|storms) out of (lessons|class|school) / (wanders|roams) ..
  (corridors|school) / (send|sen) plan / named person .. school / support plan .. school / misses
  (school|lessons|days) / (poor|low) attender / (disrupts|disrupt) (lessons|class)
3 alternative provision / (attends|at|attending|in) (a|an|the)? (ap|pru) / pru / pupil referral
  unit / exclud* / exclusion* / suspend* / suspension* / (reduced|part time) (timetable|hours) /
  home tuition / hospital school / rarely attends / seldom attends / barely attends / refus*
  (school|to attend|to go to school|education) / school refus* / school non attend* / non attend*
  / ebsa / emotionally based school / managed move / isolation (unit|room) / isolat* at school /
  fixed term / at risk of permanent exclusion / off site (provision|education) / not attending
  (regularly|much|most) / school phobia / (an hour|two hours|one hour) .. (day|school|tuition) /
  persistent* absen* / severely absent / low attendance below 50 / suspended /
  (suspensions|suspension) / excluded from (school|college|nursery|mainstream|his|her) /
  (rarely|seldom|barely|hardly|sporadically) .. (class|school|attends|college|lessons) /
  (ap|alternative) (setting|placement|education|school) / bespoke (timetable|package|curriculum)
  .. / (hour|hours) a (day|week) .. (school|tuition|farm|learning|education) / home
  (tutor|tutoring|schooled|tuition|school) / (tutor|tutored|tutoring) at home / online
  (school|schooling|learning|lessons) / refuses (to go|to attend|school|education|to enter) /
  (days|mornings|afternoons|sessions) a week (at|in|of) / reduced (timetable|hours) / part time
  (timetable|school|basis) / phased (return|timetable) / school (anxiety|avoidance|avoidant) / at
  risk of exclusion / exclusions / internal isolation / (attends|attend) sporadically / hardly
  (been|at|attends|goes) .. school / hardly .. at school / (taught|tutor|tutors|teacher) ..
  (at|to) (the)? home / days out of (sixty|fifty|forty|thirty|sixty) / school attendance ..
  (very|extremely) (poor|low)
4n (school|college|education|course) (place|placement) .. (broken|broke|withdrawn|ended|fell) / not
  set foot in (school|college|class|lessons) / not in (education|school|any
  education|employment|full time education) / neet / no (school|education|educational|college)
  (place|placement|provision)? / out of (education|school) / without (a school|education|a school
  place|school) / not (attended|been attending|been in|been to) (school|education|any) / hasn't
  (attended|been to|been in) (school|education) / has not (attended|been to|been in|been attending)
  / (permanently|perm) excluded .. (no|not|out|without|awaiting) / (education|school) on site / on
  site (education|school) / residential (special)? school / education .. on (the)? (same)? site /
  cme / missing (from)? education / electively home educated / missing education / no formal
  education / not (currently)? (in|on|attending) (education|roll|any education|any school|school) /
  off roll / (stopped|stop) (going to|attending) (school|college) / school placement ..
  (ended|broken|withdrawn) / 52 week / 38 week / does not (attend|go to) (school|college|any) /
  (waiting|awaiting|needs|need|seeking|looking) (for|a|on)? .. (school|college|education)
  (place|placement) / no current (placement|school|education|provision|college|place) / not
  (currently)? (attending|accessing|engaging in|enrolled) .. (school|education|college|provision|
  learning) / (out of|no) (school|education|college) .. since / (has|had) no (school|education|
  college|provision) / not (had|have) .. (school|education|provision) / (school|education) ..
  (broke|broken) down / (refuses|refusing) all education / missing out on education / not enrolled
  / no longer (attends|attending|in education|has a school) / education (provided|provision)?
  (at|within) the (home|placement) / yet to (start|be allocated) .. (school|college) / neither
  (working|in education) / not (been)? well enough to .. (attend|take up|go|start) /
  (not|hasn't|never) .. been to school / no formal schooling / (cannot|unable to) attend
  (school|college|any)
3 permanent* exclu*
1 (maths|english|reading|science) tutor / (support|help) from a (mentor|ta) .. school
4n cannot go to school / lessons (take place|are|happen) .. (in|at) (the|his|her)? home
"""

IDC: Final = """
9 church (choir|club|hall|friends|youth) / hair and beauty / (very)? few words (about|on|to
  say|with|of advice|in|of) / (local|northern|strong|broad|funny|every|any|all|each|different)
  (accent|accents) / learning mentor / (no|without) english (lesson*|gcse|teacher|homework) / good
  (spoken)? english / fluent english / speaks fluent
0 no (cultural|identity|religious|specific cultural|particular cultural|language|communication)
  (needs|requirements|considerations) / english is (his|her|their)? (first|only) language / white
  british / white british .. no
1d (mixed|dual) (heritage|race|ethnicity|white|parentage) / cultur* / heritage / identity
  (needs|work|questions) / (curious|questions|explor*) .. (identity|heritage|sexuality|gender|
  culture) / life story / church / christian / catholic / baptised / explor* (his|her|their)
  (identity|heritage|culture|faith|roots|sexuality|gender) / bilingual / eal / speech ..
  (unclear|hard) / english as an additional / (polish|romanian|italian|spanish|portuguese) /
  traveller / gypsy / roma / accent / stammer / stutter / glottal / faith / cultural identity /
  jamaican / caribbean / nigerian / ghanaian / somali / bengali / pakistani / indian / jehovah* /
  slt / salt / speech (therapy|therapist) / (polish|romanian|traveller|irish|welsh|scottish|
  caribbean|african|asian|chinese|turkish|greek|portuguese|bulgarian|albanian) (heritage|descent|
  roots|origin|background|culture|family|traveller) / (of|from) .. (heritage|descent|origin|
  background) / (black|asian|white) (african|caribbean|british|other) / saturday school / home
  language / lisp / (celebrates|celebrate) (diwali|eid|christmas|hanukkah|vaisakhi)
2d halal / kosher / muslim / islam* / mosque / qur'an / quran / koran / ramadan / eid / pray~ /
  (prayers|prayer) / worship / gurdwara / temple / synagogue / sikh / hindu / jewish / hijab /
  vegetarian / hair (and|&) skin / (hair|skin) (care|needs|products|and) / (afro|braid*|black)
  hair / braids / lgbt* / gay / lesbian / bisexual / trans / transgender / non binary / nonbinary
  / pronouns / gender (identity|dysphoria|questioning|fluid|diverse) / (attends|attend)
  (church|mass) (weekly|every|each|regularly)? / mass / rastafari* / practising / deaf / hearing
  impair* / hard of hearing / lip read* / culturally (matched|appropriate|sensitive) / cultural
  match / (ethnic|ethnically) match* / pentecostal / orthodox / fast~ (during|in) / coming out /
  came out / same faith / mosque school / religious (needs|observance|practice|diet|festivals) /
  cultural (needs|match|food|diet|practice*) / (practising|devout|observant)
  (muslim|christian|catholic|jew|jewish|sikh|hindu) / (dietary|modest|prayer)
  (needs|requirements|dress|space|mat) / (bisexual|queer|pansexual|asexual|lgbtqia|lgbtq|lgbt) /
  they them / (hearing|deaf*) (loss|impair*|aid) / (hair|skin) and (skin|hair) / afro caribbean
  hair / textured hair / (barber|hairdresser) .. (black|afro|textured) / bar mitzvah / shabbat /
  vegan / does not eat (pork|beef|meat) / hearing aids
3d cannot speak (any)? english / few words of english / eye point* / communicat~
  (through|by|via|using) .. (switch*|device|eye|signs|symbols|pictures|cards|tablet|sounds|
  gesture*) / switch (user|access|device) / interpreter* / interpreting / bsl / british sign /
  makaton / sign language / (signs|sign) (to|for|using|with) / signing / pecs / aac / communication
  (aid|book|device|board|passport) / eye gaze / talker / asylum / uasc / unaccompanied / refugee /
  home office / leave to remain / immigration / (speaks|speak|spoke) (little|no|limited|only|very
  little|minimal|some) (english)? / (limited|no|little|minimal|basic) english / esol / english is
  (limited|not|his second|her second|very|poor|his additional) / (tigrinya|pashto|dari|kurdish|
  sorani|arabic|farsi|vietnamese|albanian|amharic|oromo|urdu|punjabi) / non verbal / nonverbal /
  objects of reference / pre verbal / translator / translat* / age assess* / human rights / first
  language is (not|tigrinya|pashto|dari|kurdish|arabic|farsi|albanian|vietnamese) / (no|without|
  little|limited|minimal) (speech|english|verbal|spoken) / (symbols|signs|pictures|picture cards)
  .. (communicat*|phrases|short|choices) / (uses|using|through|with|by) (symbols|signs|signing|
  signed|sign) / (little|some|basic) signing / (non|pre|minimally|limited) verbal* / nonspeaking /
  does not (speak|talk) / few words / words of english / english as a second / asylum seek* /
  refugee status / (kurdish|sorani|tigrinya|pashto|dari|arabic|farsi|vietnamese|amharic|somali|
  albanian|bengali|sylheti|mandarin|cantonese|urdu|punjabi) (speaker|speaking|only|is) /
  (speaks|speak) (kurdish|sorani|tigrinya|pashto|dari|arabic|farsi|vietnamese|amharic|oromo|
  albanian|mandarin|cantonese|only|no|little|limited) / (claim|claimed) asylum / small boat / age
  assessment
4d (must|essential|need*|require*) .. (same|matched|matching)
  (ethnic*|cultur*|faith|religion|religious|language| community|heritage|background) ..
  (essential|must|only)? / (matched|same) (community|faith|culture|language|family|carer*) ..
  essential / deaf (carers|community|family|household|club) / (fluent|fluently) ..
  (bsl|sign|signing|signer*) / (carers|carer|adults|household|family|home) .. (sign|bsl|signs) ..
  (fluent|fluently|first) / (culturally|ethnically|linguistically) matched .. essential / matched
  community / only .. (muslim|jewish|orthodox|deaf|sikh|same)
  (carers|family|household|home|faith) / specialist and matched /
  (jewish|muslim|sikh|hindu|deaf|orthodox|christian|somali|roma)
  (household|home|family|carers|carer|placement|community) .. essential /
  (household|home|family|carers|placement) .. (same faith|same culture|same religion|his
  faith|her faith) .. (essential|must|needed|required)? / cultural match .. essential / essential
  .. (same faith|shared language|same language|cultural match)
9 (lesson|lessons|subject|subjects|class) (is|are|was)
  (spanish|polish|italian|portuguese|romanian|welsh) / (spanish|polish|italian|portuguese)
  (gcse|lesson|lessons|class|homework|teacher)
4dh matched to (his|her|their) (own)? .. (community|communities|faith|culture) / essential ..
  (lives|live|placed) with .. (family|household|carers) of the same / family of the same
  (community|faith|culture)
"""

BLOCKS: Final = {"EDU": EDU, "IDC": IDC}
