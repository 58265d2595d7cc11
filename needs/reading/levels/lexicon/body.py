"""Learning disability, neurodiversity, physical disability and health."""

from typing import Final

LDN: Final = """
9 learning mentor / learning (disability|disabilities) (was|were|has been) ruled out
0n no learning (disability|disabilities|difficulty|difficulties|needs) / cognitively able /
  average (ability|cognitive)
1d mild* learning (disabilit*|difficult*) / mild (ld|mld|cognitive|global) / developmental delay
  / speech (delay|and language delay) / slight (delay|learning) / (little|limited|few|no)
  (speech|words|language) / slower to (process|learn) / processing (difficult*|speed|time) /
  dyslexi* / dyspraxi* / dyscalculi* / some delay / delayed
  (speech|development|milestones|language) / below age related / working below / developmentally
  delayed / language delay / developmentally (behind|younger) / learning
  (difficulty|difficulties|needs) / borderline learning / low average
2d moderate* learning (disabilit*|difficult*) / mld / learning disabilit* / global*
  (developmental)? delay / gdd / global developmental delay / cognitive
  (impairment|functioning|ability) /
  (functions|functioning|operates|understanding|understands|developmental age|works) .. (year
  old|age of|at the level|level of|younger) / intellectual disabilit* / simple
  (language|instructions|sentences) / simplified (language|instructions) / one step (at a
  time|instructions) / short (instructions|sentences) .. (visual*|pictures|understand) /
  (adapted|simplified) communication / emotional age / moderate ld / down syndrome / down's
  syndrome / downs syndrome / fragile x / easy read / widgit / chromosome / adapted communication
  / learning disability team / cwd team / children with disabilities team
3d severe* learning (disabilit*|difficult*) / sld / severe*
  (cognitive|global|developmental|intellectual|ld) / significant*
  (learning|cognitive|developmental|global) (disabilit*|difficult*|delay|impairment) / severe and
  / severe ld / significantly delayed / severely delayed / significant learning
  (disabilit*|difficult*)
4d profound* / pmld / profound and multiple / (constant|continuous) supervision ..
  (safety|danger|safe|understanding) / no (sense|awareness|understanding|concept) of
  (danger|road|safety|risk|traffic) / no danger awareness / no road sense / (no|little) .. sense
  of danger
"""

NEU: Final = """
9 (autism|adhd|asd) (was|were|has been) ruled out
0n neurotypical / no neurodevelopmental
1d (traits|signs|features|indicators|possible|suspected|query|queried|suggestive) ..
  (autism|autistic|adhd|asd|asc|fasd|add|neurodiver*|neurodevelopmental) /
  (autistic|adhd|asd|asc|autism|neurodivergent|sensory) traits /
  (awaiting|waiting|pathway|referred|pending|undergoing|referral) ..
  (autism|adhd|asd|asc|fasd|neurodevelopmental|neuro) /
  (autism|adhd|asd|asc|fasd|neurodevelopmental) ..
  (pathway|traits|waiting|awaiting|referral|query|suspected|being assessed|assessment pending) /
  neurodevelopmental (pathway|assessment) / fidget* / easily distracted / short attention /
  sensory sensitiv* / prenatal (alcohol|exposure) / poor concentration / impulsiv* / restless /
  (under|undergoing|being) (assessment|assessed) .. (autism|adhd|asd|asc|fasd|neuro*)
2d autis* / adhd / asd / asc / aspergers* / fasd / fetal alcohol* / foetal alcohol* / foetal
  alcohol spectrum / neurodiver* / tourette* / attention deficit / pda / pathological demand /
  sensory (needs|processing|seeking|profile|diet|issues|
  difficulties|seeker|integration|room|overload|breaks| differences|toys) / methylphenidate /
  melatonin / atomoxetine / lisdexamfetamine / elvanse / concerta / medikinet / equasym / ear
  defenders / visual (timetable*|schedule*|supports|prompts|cues) / now and next / movement
  breaks / social stories / add / hyperactiv* / stim~ / weighted blanket* / low arousal / routine
  .. (predictable|structure) / fidget (toy|toys)
3d (severe|significant|major|extreme|marked|complex|profound) ..
  (sensory|autism|adhd|autistic|fasd) / (sensory|autism|adhd|autistic|fasd) ..
  (severe|significant|significantly|overwhelm*|impact*|every part|uncontrolled|unmanaged|major) /
  sensory overload .. (daily|meltdown*|aggress*) / non verbal autis* / autis* .. (non
  verbal|nonverbal) / nonverbal / non verbal / smear* / cannot (tolerate|bear|cope with)
  (noise|touch|crowds|light|change|labels|clothes|any change|busy|lights|sound) / autistic
  burnout / (noise|touch|lights|change) .. (unbearable|intolerable) / rigid* ..
  (routine*|thinking|daily) .. (meltdown*|disrupt*) / medication .. (little|no)
  (effect|difference|impact)
4d specialist autism (placement|provision|setting|home|environment|unit|school) .. /
  (autis*|adhd|sensory|neuro*) .. (1:1|2:1|one to one|two to one|two staff|specialist
  environment) / (1:1|2:1|two to one|one to one) .. (autis*|sensory|neuro*) / padded / sensory
  environment .. (1:1|2:1) / extreme (sensory|autis*) / specialist autism environment
"""

PHY: Final = """
0n physically (able|fit|well|active|independent) / no physical
  (disability|disabilities|needs|difficulties) / (independent|independently) (in|with|manages) ..
  (personal|self) care / fully mobile / independent in self care
1 prompt* .. (wash*|teeth|shower*|bath*|hygiene|toilet*|dress*|clean|personal care|self
  care|wipe|deodorant) / remind* ..
  (wash|teeth|shower|bath|hygiene|toilet|dress|clean|personal|self care|brush|wipe) / personal
  hygiene / poor hygiene / hygiene (is poor|prompts|reminders) / (reluctant|refuses|avoids) ..
  (wash|shower|bathe) / clums* / hypermobil* / poor (balance|coordination|fine motor) / fine
  motor / gross motor / insoles / mild cerebral / hearing aid*
2 walking (frame|aid|aids) / splint* / orthotic* / afo* / walker / crutches / grab (rails|rail) /
  grab rail* / shower (chair|seat) / bath (seat|aid) / mobility
  (aid*|difficult*|needs|scooter|issues) / cerebral palsy / muscular dystrophy / spina bifida /
  physical disabilit* / occupational therap* / physiotherap* / physio /
  (help|assistance|support|assist*) (with|to|in|for) ..
  (washing|dressing|bathing|toileting|personal care|transfers|wash|dress|showering) / wheelchair
  .. (distance*|outside|outings|longer|part time) / buggy / standing frame / wheelchair /
  incontinen* / pads / continence / nappies / visual impairment / visually impaired / registered
  blind / sight impair* / partially sighted / limb / amput* / stairlift / stairs ..
  (difficult|cannot|struggle*|help) / ground floor / level access / prosthe* / adapted
  (bathroom|cutlery|equipment|vehicle) / juvenile arthritis
3 hoist* / full time wheelchair / wheelchair (user|dependent) / (uses|power|powered|electric)
  wheelchair / (all|full|daily|intimate) personal care / personal care
  (needs|daily|every|twice|is) / transfers / adapted
  (home|property|house|accommodation|bungalow|bedroom|environment) / wet room / wetroom /
  profiling bed / ceiling track / sling / changed .. (day|night) / wheelchair accessible /
  through floor lift / non mobile / unable to walk / cannot walk / tracking hoist / quadripleg* /
  tetrapleg* / paralys* / moving and handling / manual handling / full
  (support|help|assistance|care) (with|for) .. (washing|dressing|personal|toileting|bathing)
4 two (carers|adults|people|staff) .. (transfers|hoist*|personal|moving|care|all|lift*|move) /
  2:1 .. (personal care|transfers|hoist*|moving|handling) /
  (turned|repositioned|turning|repositioning|night care|care at night|care overnight) / all
  (aspects of)? (personal|physical|his|her|care) (care)? .. (two|carers|night) / full (physical)?
  care / waking night .. (turn*|reposition*|care|postur*) / (turn*|reposition*) .. night /
  totally dependent / fully dependent / relies on (adults|carers|others) for all / dependent on
  (adults|carers|others) for all / all aspects of (his|her|their) (personal|physical|daily)? care
  / 24 hour (postural|physical|personal) / postural (care|management) .. night
"""

HEA: Final = """
0t health / physical health / medical (needs|conditions|concerns|issues) / allergies
0n no (health|medical|known health|physical health)
  (needs|concerns|conditions|issues|problems|condition) / good (physical)? health / (fit|healthy)
  and (well|healthy|active) / health is good / (physically)? healthy / in good health / no
  medical / no allergies / no known allergies / (immunisations|immunisation) .. up to date / no
  concerns .. health / no medication
1 asthma .. (mild|occasional*|rarely|no attacks) / mild (asthma|eczema|allerg*|hay|intoleran*) /
  eczema / hay fever / hayfever / bed wet* / bedwet* / enuresis / wet~ the bed / glasses / dental
  (work|treatment|decay|extraction*|care) / tooth decay / constipat* / gp / overweight /
  underweight / minor (health|medical|heart) / optician / (lactose|dairy|gluten) / intoleran* /
  antihistamine* / fussy eat* / selective eat* / picky eat* / squint / grommets / migraine* /
  nosebleed* / wears glasses / heart murmur / anaemi* / dietary / weight .. (monitor*|gp) / soil~
  / soiling / encopres* / sleep hygiene / overdue .. (immunis*|dentist|health assessment) /
  vitamin d / acne / headlice / head lice / braces / thyroid / restricted diet / recurrent
  (ear|chest|infections) / scabies
2d asthma / inhaler* / epilep* / seizure* / diabet* / t1dm / t1d / type 1 / type one / epi pen* /
  epipen* / adrenaline pen / auto injector* / anaphyla* / nut allerg* / severe allerg* / peanut
  allerg* / allerg* / sickle cell / coeliac / crohn* / heart condition / cystic fibrosis /
  insulin / nebulis* / buccal / rescue medication / eating (disorder|difficulties|issues) /
  restrict~ (his|her|their) (food|eating|intake|diet) / kidney / renal / arthritis / hospital
  (appointments|consultant|clinic|specialist) / paediatrician / consultant / medication
  (daily|twice|managed|administered|for epilepsy|regime) / haemophilia / anorexi* / bulimi* /
  arfid / binge* and / purg* / makes (himself|herself) sick / feeding (difficulties|issues|plan)
  / stoma / long term condition / hormone / hepatitis / hiv / scoliosis / trained carer* / cleft
  / lupus / blood disorder / hydrocephalus / shunt / sleep apnoea / dietician / dietitian /
  weigh~ weekly / hep b / prader willi
3d gastrostomy / peg / peg fed / tube fed / tube feed* / ng tube / nasogastric / catheter* /
  suction* / delegated (nursing|healthcare|health) / nursing (tasks|care|input|needs|support) /
  community (children's|childrens|paediatric)? nurs* .. (weekly|visits|trains|trained|twice) /
  (unstable|poorly controlled|uncontrolled|brittle|deteriorat*) ..
  (diabetes|epilepsy|asthma|seizures|condition|health|sugars|blood) /
  (diabetes|epilepsy|asthma|seizures|condition|sugars|health) .. (unstable|poorly
  controlled|uncontrolled|not controlled|deteriorat*|erratic|out of control) / dka / ketoacidosis
  / (hypos|hypo) .. (frequent|severe|hospital*|unconscious|weekly) /
  (weekly|daily|frequent|regular|clusters) .. seizures / seizures .. (weekly|daily|frequent|more
  frequent|several|increas*) / hospital admission* / admitted to hospital .. (with|for|due) /
  (hospital|inpatient|re) ?admissions / refeeding / meal plan / supervised meals / rapid weight
  loss / bmi / bloods (weekly|checked weekly) / chemotherapy / leukaemia / cancer / dialysis /
  transplant / (lost|dropped) .. (stone|kilos|kg|weight) / (omits|omit) .. insulin /
  (skip|skips|skipping|refus*|omitting) .. (insulin|medication|injections|doses) / intensive care
  / severe (anorexia|eating|asthma|epilepsy) / central line / iv (antibiotics|infusion*)
4d oxygen / tracheostomy / trachy / ventilat* / continuing (care|healthcare|health care) /
  complex (health|medical) (needs|condition*|care)? / life (limiting|threatening|limited) /
  emergency (protocol|care plan|health plan|medical plan) / status epilepticus / palliative / end
  of life / resuscitat* / tpn / waking night (nurse|care|carer*) ..
  (seizure*|oxygen|suction*|health) / apnoea monitor* / terminal / hospice / cpap / bipap
"""

BLOCKS: Final = {"LDN": LDN, "NEU": NEU, "PHY": PHY, "HEA": HEA}
