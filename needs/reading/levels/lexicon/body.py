"""Learning disability, neurodiversity, physical disability and health."""

from typing import Final

LDN: Final = """
9 profoundly deaf / (very)? few words (about|on|to say|with|of advice|in|of) / behind
  (his|her|their) (back|brother|sister|hair|glasses|smile) / learning mentor / learning
  (disability|disabilities) (was|were|has been) ruled out / (few|some|words) (words)? of english /
  few words
0 no learning (disability|disabilities|difficulty|difficulties|needs) / cognitively able /
  average (ability|cognitive)
1d mild* learning (disabilit*|difficult*) / mild (ld|mld|cognitive|global) / developmental delay
  / speech (delay|and language delay) / slight (delay|learning) / (little|limited|few|no)
  (speech|words|language) / slower to (process|learn) / processing (difficult*|speed|time) /
  dyslexi* / dyspraxi* / dyscalculi* / some delay / delayed
  (speech|development|milestones|language) / below age related / working below / developmentally
  delayed / language delay / developmentally (behind|younger) / learning
  (difficulty|difficulties|needs) / borderline learning / low average / (delayed|behind) ..
  (speech|milestones|talking|toilet) / some (learning|cognitive|developmental) / speech (and
  language)? (difficult*|needs|disorder|impairment) / speech difficulty / language
  (disorder|difficult*|needs|impairment) / below (average|expected)
  (cognitive|ability|development)? / small steps / needs (extra|more) time to
  (process|understand|learn) / developmental trauma .. delay / delay in (his|her|their)
  (speech|talking|language|learning|development)
2d (places|placed|puts|scores|scored) (him|her|them)? .. below (his|her|their) (age|peers) / adapt~
  everything / moderate* learning (disabilit*|difficult*) / mld / learning disabilit* / global*
  (developmental)? delay / gdd / global developmental delay / cognitive (impairment|functioning|
  ability) / (functions|functioning|operates|understanding|understands|developmental age|works) ..
  (year old|age of|at the level|level of|younger) / intellectual disabilit* / simple (language|
  instructions|sentences) / simplified (language|instructions) / one step (at a time|instructions)
  / short (instructions|sentences) .. (visual*|pictures|understand) / (adapted|simplified)
  communication / emotional age / moderate ld / down syndrome / down's syndrome / downs syndrome /
  fragile x / easy read / widgit / chromosome / adapted communication / learning disability team /
  cwd team / children with disabilities team / (delayed|behind|delay) .. (all areas|every
  area|development|globally) / (learning|cognitive) (disability|disabilities) / learning
  (disability|difficulties) .. moderate / (cognitive|intellectual) (ability|functioning|level) ..
  (low|below|impaired|equivalent) / (equivalent|similar) to (a|that of) / (functioning|working|
  developmental) .. (age|years|level) .. (below|younger|behind|equivalent) / (visual|visuals) and
  simple / needs (pictures|symbols|visuals) .. understand / significantly behind .. development /
  iq
3d severe* learning (disabilit*|difficult*) / sld / severe*
  (cognitive|global|developmental|intellectual|ld) / significant*
  (learning|cognitive|developmental|global) (disabilit*|difficult*|delay|impairment) / severe and
  / severe ld / significantly delayed / severely delayed / significant learning
  (disabilit*|difficult*) / learning (disability|disabilities|difficulties) .. severe /
  (severe|severely) (learning|delayed|disabled|impaired) / severe range / severe end / very
  limited understanding / severe cognitive
4d profound* / pmld / profound and multiple / (constant|continuous) supervision ..
  (safety|danger|safe|understanding) / no (sense|awareness|understanding|concept) of
  (danger|road|safety|risk|traffic) / no danger awareness / no road sense / (no|little) .. sense
  of danger / profound range / (constant|continuous|round the clock) (supervision|adult) ..
  (danger|safe|safety|road|understand*) / no understanding of (danger|risk|safety|roads) / eyes
  on .. (traffic|danger|safe|heights)
"""

NEU: Final = """
9 (autism|adhd|asd) (was|were|has been) ruled out
0 neurotypical / no neurodevelopmental
1d (autistic|adhd|autism|asd|asc|fasd) (like)? (trait|traits|features|tendencies|presentation) /
  (traits|signs|features|indicators|possible|suspected|query|queried|suggestive) ..
  (autism|autistic|adhd|asd|asc|fasd|add|neurodiver*|neurodevelopmental) /
  (autistic|adhd|asd|asc|autism|neurodivergent|sensory) traits /
  (awaiting|waiting|pathway|referred|pending|undergoing|referral) ..
  (autism|adhd|asd|asc|fasd|neurodevelopmental|neuro) /
  (autism|adhd|asd|asc|fasd|neurodevelopmental) ..
  (pathway|traits|waiting|awaiting|referral|query|suspected|being assessed|assessment pending) /
  neurodevelopmental (pathway|assessment) / fidget* / easily distracted / short attention /
  sensory sensitiv* / prenatal (alcohol|exposure) / poor concentration / impulsiv* / restless /
  (under|undergoing|being) (assessment|assessed) .. (autism|adhd|asd|asc|fasd|neuro*) /
  (adhd|autism|asd|asc|fasd) .. (waiting
  list|referral|assessment|pathway|query|queried|suspected|possible|awaited) / waiting list for
  .. (adhd|autism|asd|asc|neuro*) / (being|be) assessed for .. (adhd|autism|asd|asc|fasd) / some
  sensory / likes routine / concentration (difficult*|problems|span) / social communication
  (difficult*|needs|disorder)
2d autis* / adhd / asd / asc / aspergers* / fasd / fetal alcohol* / foetal alcohol* / foetal
  alcohol spectrum / neurodiver* / tourette* / attention deficit / pda / pathological demand /
  sensory (needs|processing|seeking|profile|diet|issues|
  difficulties|seeker|integration|room|overload|breaks| differences|toys) / methylphenidate /
  melatonin / atomoxetine / lisdexamfetamine / elvanse / concerta / medikinet / equasym / ear
  defenders / visual (timetable*|schedule*|supports|prompts|cues) / now and next / movement
  breaks / social stories / add / hyperactiv* / stim~ / weighted blanket* / low arousal / routine
  .. (predictable|structure) / fidget (toy|toys) / (diagnosed|diagnosis) ..
  (autism|adhd|asd|asc|fasd|tourette*) / neurodivergen* / sensory / stimming / routine* ..
  (important|essential|predictable|change) / special interest* / (change|changes|transitions) ..
  (planned|prepared|advance|warning) / hyperfocus
3d (severe|significant|major|extreme|marked|complex|profound) ..
  (sensory|autism|adhd|autistic|fasd) / (sensory|autism|adhd|autistic|fasd) ..
  (severe|significant|significantly|overwhelm*|impact*|every part|uncontrolled|unmanaged|major) /
  sensory overload .. (daily|meltdown*|aggress*) / non verbal autis* / autis* .. (non
  verbal|nonverbal) / nonverbal / non verbal / smear* / cannot (tolerate|bear|cope with)
  (noise|touch|crowds|light|change|labels|clothes|any change|busy|lights|sound) / autistic
  burnout / (noise|touch|lights|change) .. (unbearable|intolerable) / rigid* ..
  (routine*|thinking|daily) .. (meltdown*|disrupt*) / medication .. (little|no)
  (effect|difference|impact) / (noise|lights|touch|crowds|smells) ..
  (unbearable|intolerable|overwhelm*) / cannot filter (noise|sound) / (cannot|can't)
  (bear|tolerate|stand|cope with|manage) ..
  (noise|touch|labels|clothing|crowds|lights|changes|smells|shoes|sounds) / severe autism /
  (significant|complex|high) (sensory|autism|autistic|adhd) / (sensory|autism|autistic|adhd|fasd)
  .. (significantly|severely|dominates|daily (meltdown*|crises)) / unmedicated adhd / autism ..
  no speech / highly rigid / high anxiety .. autism / autis* .. (high support|high needs)
4d specialist autism (placement|provision|setting|home|environment|unit|school) .. /
  (autis*|adhd|sensory|neuro*) .. (1:1|2:1|one to one|two to one|two staff|specialist
  environment) / (1:1|2:1|two to one|one to one) .. (autis*|sensory|neuro*) / padded / sensory
  environment .. (1:1|2:1) / extreme (sensory|autis*) / specialist autism environment /
  (autis*|sensory) .. (bespoke|specialist) (environment|placement|setting|provision) / low
  stimulus environment .. / highly specialist (autism|environment|sensory)
9 sensory (garden|gardens|trail)
"""

PHY: Final = """
0g (wash~|dress~|bath~|clean~|feed~) (himself|herself|themselves) / walk~ (far|unaided|well|long) /
  keep~ (himself|herself|themselves) clean / look~ after (his|her|their) (personal
  hygiene|hygiene|appearance)
0 physically (able|fit|well|active|independent) / no physical
  (disability|disabilities|needs|difficulties) / (independent|independently) (in|with|manages) ..
  (personal|self) care / fully mobile / independent in self care
9 prompt* .. wash (clothes|up|dishes|pots|his clothes|her clothes)
1 needs? (telling|reminding|nagging|chivvying) .. (wash|wipe|brush|clean|shower|bath|toilet|teeth|
  dress|change|hygiene) / prompt* .. (wash*|teeth|shower*|bath*|hygiene|toilet*|dress*|clean|
  personal care|self care|wipe|deodorant) / remind* .. (wash|teeth|shower|bath|hygiene|toilet|
  dress|clean|personal|self care|brush|wipe) / personal hygiene / poor hygiene / hygiene (is
  poor|prompts|reminders) / (reluctant|refuses|avoids) .. (wash|shower|bathe) / clums* /
  hypermobil* / poor (balance|coordination|fine motor) / fine motor / gross motor / insoles / mild
  cerebral / hearing aid* / (supervise|supervision|encouragement|oversight|reminding|reminders|
  reminded|remind|prompting|prompted) .. (wash*|dress*|hygiene|teeth|bath*|shower*|toilet*|personal
  care|self care) / toilet training / toileting accidents / help with (shoes|laces|buttons|zips|
  fastenings|shoelaces) / body odour / neglects (his|her|their) hygiene / (mild|slight)
  (hemiplegia|cerebral|physical|weakness) / (stomps|stomp) / trips (often|easily|over) /
  coordination / dyspraxia / hearing aids
2 help~ (him|her|them) (to)? (wash|dress|bath|shower|toilet|eat) / walking (frame|aid|aids) /
  splint* / orthotic* / afo* / walker / crutches / grab (rails|rail) / grab rail* / shower
  (chair|seat) / bath (seat|aid) / mobility (aid*|difficult*|needs|scooter|issues) / cerebral palsy
  / muscular dystrophy / spina bifida / physical disabilit* / occupational therap* / physiotherap*
  / physio / (help|assistance|support|assist*) (with|to|in|for) .. (washing|dressing|bathing|
  toileting|personal care|transfers|wash|dress|showering) / wheelchair .. (distance*|outside|
  outings|longer|part time) / buggy / standing frame / wheelchair / incontinen* / pads / continence
  / nappies / visual impairment / visually impaired / registered blind / sight impair* / partially
  sighted / limb / amput* / stairlift / stairs .. (difficult|cannot|struggle*|help) / ground floor
  / level access / prosthe* / adapted (bathroom|cutlery|equipment|vehicle) / juvenile arthritis /
  (walks|walking|mobilises) (with|using) (a|an) (stick|frame|walker|aid) / not yet
  (walking|sitting|crawling) / unsteady .. (feet|walking|stairs) / (physio|physiotherapy)
  (plan|exercises|programme) / limited mobility / reduced mobility / mobility / leg braces /
  (helmet|specialist buggy|adapted bike|specialist seating|specialist chair|special seating) /
  hemiplegia / (some|needs|requires) (help|assistance|support) (with|for) .. (personal|self) care /
  support with (personal|self) care / personal care / (bathroom|home|house|property|bedroom)
  adaptations / (help|assistance) .. (stairs|bath|dressing|feeding|eating)
3 hoist* / full time wheelchair / wheelchair (user|dependent) / (uses|power|powered|electric)
  wheelchair / (all|full|daily|intimate) personal care / personal care (needs|daily|every|twice|is)
  / transfers / adapted (home|property|house|accommodation|bungalow|bedroom|environment) / wet room
  / wetroom / profiling bed / ceiling track / sling / changed .. (day|night) / wheelchair
  accessible / through floor lift / non mobile / unable to walk / cannot walk / not able to walk /
  tracking hoist / quadripleg* / tetrapleg* / paralys* / moving and handling / manual handling /
  full (support|help|assistance|care) (with|for) .. (washing|dressing|personal|toileting|bathing) /
  (requires|needs|full) .. full personal care / (daily|regular|constant) personal care / lifted /
  (bath|ceiling|mobile) hoist / specialist (bed|bath|equipment) .. / adapted (vehicle|bathroom) and
  / double incontinen* / ramp* / (lives|live) on the ground floor / accessible (home|property|
  bathroom|bungalow|house)
4 two (carers|adults|people|staff) .. (transfers|hoist*|personal|moving|care|all|lift*|move) /
  2:1 .. (personal care|transfers|hoist*|moving|handling) / (turned in|repositioned|turned
  twice|repositioning|night care|care at night|care overnight) / all (aspects of)?
  (personal|physical|his|her|care) (care)? .. (two|carers|night) / full (physical)? care / waking
  night .. (turn*|reposition*|care|postur*) / (turn*|reposition*) .. night / totally dependent /
  fully dependent / relies on (adults|carers|others) for all / dependent on
  (adults|carers|others) for all / all aspects of (his|her|their) (personal|physical|daily)? care
  / 24 hour (postural|physical|personal) / postural (care|management) .. night /
  (turned|repositioned) .. (night|nights) / two (carers|people|adults|staff) (for|to) (all)? ..
  (moving|handling|transfer*|care|hoist*) / (total|complete|full) (physical)?
  (care|dependence|dependency) .. (day and night|two|all) / night time care / (care|carers)
  (through|throughout|during|at|overnight) (the)? night .. (turn*|pads|position*|personal)?
0 (sees|see|seeing) to (all)? (of)? (his|her|their) own .. (care|needs|washing|hygiene) /
  (does|manages) (all)? (of)? (his|her|their) own (personal)? (care|hygiene)
1 (wash|dress|shower|bathe) (and dress)? if .. prompt*
"""

HEA: Final = """
0t health / physical health / medical (needs|conditions|concerns|issues) / allergies
0g eat~ (well|enough|properly|much|regularly|meals|breakfast) / take~ (his|her|their)
  (medication|medicine|tablets|inhaler|insulin)
9 nobody but the (dentist|optician) / (up to date|registered) with .. (dentist|optician|dental|gp)
  / (dentist|optician) and (optician|dentist|gp)
0 health (is)? fine / no (health|medical|known health|physical health)
  (needs|concerns|conditions|issues|problems|condition) / good (physical)? health / (fit|healthy)
  and (well|healthy|active) / health is good / (physically)? healthy / in good health / no
  medical / no allergies / no known allergies / (immunisations|immunisation) .. up to date / no
  concerns .. health / no medication
1 asthma .. (mild|occasional*|rarely|no attacks) / mild (asthma|eczema|allerg*|hay|intoleran*) /
  eczema / hay fever / hayfever / bed wet* / bedwet* / enuresis / wet~ the bed / glasses / dental
  (work|treatment|decay|extraction*|care) / tooth decay / constipat* / gp ..
  (monitor*|aware|cream|reviewing|reviews) / overweight / underweight / minor
  (health|medical|heart) / optician / (lactose|dairy|gluten) / intoleran* / antihistamine* /
  fussy eat* / selective eat* / picky eat* / squint / grommets / migraine* / nosebleed* / wears
  glasses / heart murmur / headaches / anaemi* / dietary / weight .. (monitor*|gp) / soils
  (himself|herself|themselves) / soiling / encopres* / sleep hygiene / overdue ..
  (immunis*|dentist|health assessment) / vitamin d / acne / headlice / head lice / braces /
  thyroid / restricted diet / recurrent (ear|chest|infections) / scabies / (minor|mild)
  (ailment*|health|illness|asthma) / (needs|wears|has) glasses / (dental|dentist) / colds / nits
  / eczema / sleep (difficult*|problems|issues) / (bed|night) wetting / wets /
  (poor|limited|restricted) diet / (weight|diet) (is)? (monitor*|advice) / sprain* / ear
  infection* / allergic to (pollen|cats|dogs|penicillin|dust) / hayfever / heavy periods / growth
  .. monitor* / routine (health|medical) / cold sores
2d asthma / inhaler* / epilep* / seizure* / diabet* / t1dm / t1d / type 1 / type one / epi pen* /
  epipen* / adrenaline pen / auto injector* / anaphyla* / nut allerg* / severe allerg* / peanut
  allerg* / allerg* / sickle cell / coeliac / crohn* / heart condition / cystic fibrosis /
  insulin / nebulis* / buccal / rescue medication / eating (disorder|difficulties|issues) /
  restrict~ (his|her|their) (food|eating|intake|diet) / kidney / renal / arthritis / hospital
  (appointments|consultant|clinic|specialist) / paediatrician / medication
  (daily|twice|managed|administered|for epilepsy|regime) / haemophilia / anorexi* / bulimi* /
  arfid / binge* and / purg* / makes (himself|herself) sick / feeding (difficulties|issues|plan)
  / stoma / long term condition / hormone / hepatitis / hiv / scoliosis / trained carer* / cleft
  / lupus / blood disorder / hydrocephalus / shunt / sleep apnoea / dietician / dietitian /
  weigh~ weekly / hep b / prader willi / (pica|non food items|inedible) / (takes|prescribed) ..
  (medication|medicine|inhaler) .. (daily|twice|asthma|epilepsy|thyroid) / insulin dependent /
  (insulin|blood) (pump|glucose|sugars|injections) / cleft palate / carries ..
  (inhaler|pen|epipen) / long term (health|medical) / (under|seen by) ..
  (consultant|specialist|hospital|paediatric*) ..
  (heart|kidney|epilep*|diabet*|condition|team|asthma) / (asthma|epilepsy|diabetes|allergy)
  (plan|care plan|nurse|action plan) / low weight .. / underweight .. dietit* / disordered eating
  / restrictive eating / purging / refusing (food|meals|to eat) / (refuses|skips|skipping)
  (meals|food) / surgery / operation / heart (defect|disease) / gender clinic / chronic
  (pain|fatigue|illness|condition) / me cfs / ibs / endometriosis / anaphylactic / allerg* ..
  (nuts|severe|epipen|peanut*|bee|egg|milk|sesame|latex)
3d (epilepsy|seizures|diabetes|asthma|condition|sickle cell|blood sugars) .. (not|poorly|hard
  to|difficult to|never) .. (stable|control|controlled|managed) / gastrostomy / peg / peg fed /
  tube fed / tube feed* / ng tube / nasogastric / catheter* / suction* / delegated
  (nursing|healthcare|health) / nursing (tasks|care|input|needs|support) / community (children's|
  childrens|paediatric)? nurs* .. (weekly|visits|trains|trained|twice) / (unstable|poorly
  controlled|uncontrolled|brittle|deteriorat*) .. (diabetes|epilepsy|asthma|seizures|condition|
  health|sugars|blood) / (diabetes|epilepsy|asthma|seizures|condition|sugars|health) ..
  (unstable|poorly controlled|uncontrolled|not controlled|deteriorat*|erratic|out of control) / dka
  / ketoacidosis / (hypos|hypo) .. (frequent|severe|hospital*|unconscious|weekly) / (weekly|daily|
  frequent|regular|clusters) .. seizures / seizures .. (weekly|daily|frequent|more
  frequent|several|increas*) / hospital admission* / admitted to hospital .. (with|for|due) /
  (hospital|inpatient)? (admissions|readmissions) / refeeding / meal plan / supervised meals / rapid
  weight loss / bmi / bloods (weekly|checked weekly) / chemotherapy / leukaemia / cancer / dialysis
  /
  transplant / (lost|dropped) .. (stone|kilos|kg|weight) / (omits|omit) .. insulin / (skip|skips|
  skipping|refus*|omitting) .. (insulin|medication|injections|doses) / intensive care / severe
  (anorexia|eating|asthma|epilepsy) / central line / iv (antibiotics|infusion*) / (frequent|
  regular|repeated|several|multiple|recurrent) (hospital|admissions|a&e|seizures|hospitalis*) /
  (admitted|admission|admissions) .. (hospital|ward) .. (weight|diabet*|asthma|seizure*|infection*|
  dka|times|twice) / (unstable|erratic|uncontrolled|poorly controlled|badly controlled|hard to
  control) / nurse delegat* / delegat* .. nurse / (nurse|nurses|nursing) ..
  (trained|competenc*|sign* off|tasks|weekly|twice weekly|daily) / daily (clusters|seizures) /
  (refusing|refuses|misses|missing|skipping|omits) .. (insulin|medication|injections|tablets|doses)
  / tube / feeding tube / g tube / mic key / naso gastric / enteral / (meal|eating)
  (supervision|plan) .. (anorexia|weight|eating) / severe weight loss / weight loss
4d oxygen / tracheostomy / trachy / ventilat* / continuing (care|healthcare|health care) /
  complex (health|medical) (needs|condition*|care)? / life (limiting|threatening|limited) /
  emergency (protocol|care plan|health plan|medical plan) / status epilepticus / palliative / end
  of life / resuscitat* / tpn / waking night (nurse|care|carer*) ..
  (seizure*|oxygen|suction*|health) / apnoea monitor* / terminal / hospice / cpap / bipap /
  (overnight|home|continuous) oxygen / (ventilator|ventilated|ventilation|bipap|cpap) / emergency
  (health)? (care|healthcare|medical|rescue) (plan|protocol) / (chc|continuing care)
  (funded|funding|package)? / medically (complex|fragile) / life threatening
  (condition|seizures|allerg*|asthma) / do not resuscitate / dnar / acutely unwell .. hospital /
  intensive care
9 leg braces / (anxiety|mood|depression|sleep) which (his|her|the) gp .. monitor*
"""

BLOCKS: Final = {"LDN": LDN, "NEU": NEU, "PHY": PHY, "HEA": HEA}
