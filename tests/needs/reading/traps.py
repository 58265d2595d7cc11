"""
One-sentence traps: a dimension, what may be suggested, and the sentence.

``no`` no need may be suggested · ``absent`` that it is not so must be · ``past`` a need of level 1
at most (fire-setting: 2) must be · ``2``, ``1-2`` a need of that level must be.
"""

NEGATION = """
EMO no      He is not anxious about the move.
EMO absent  There are no concerns about her emotional wellbeing.
MHE absent  She has no mental health diagnosis.
MHE no      CAMHS did not identify a mental health condition.
MHE absent  Mental health: nil.
SLF absent  There is no history of self-harm.
SLF absent  She has never self-harmed.
SLF absent  Self-harm: none known.
SLF no      He denies any thoughts of suicide.
SLF absent  No concerns about self-harm, suicide or overdose.
AGG absent  He isn’t aggressive at home.
AGG no      He has never hit, kicked or bitten anyone.
AGG absent  There have been no incidents of violence or property damage.
AGG no      She doesn't lash out, shout or throw things.
ATT no      There are no signs of attachment difficulties.
ATT absent  She is securely attached to her foster carers.
PEE absent  She gets on well with other children in the home.
PEE no      He does not bully other children.
EXP absent  There is no evidence of exploitation.
EXP no      She is not known to be at risk of CSE.
EXP no      No indicators of criminal exploitation or county lines involvement were found.
MIS absent  He has never gone missing.
MIS absent  Missing episodes: nil.
MIS no      She does not abscond or run away.
MIS absent  No missing episodes have been recorded.
MIS no      There's nothing to suggest he would go missing.
SUB absent  She does not drink, smoke or use drugs.
SUB no      There is no known use of cannabis, alcohol or other substances.
SUB absent  Substance misuse: none.
OFF absent  He is not known to the youth justice service.
OFF no      No convictions, cautions or arrests.
OFF absent  She has never been in trouble with the police.
FIR absent  There is no history of fire-setting.
FIR no      Neither fire-setting nor arson has been a feature.
SHB absent  There are no concerns about sexualised behaviour.
SHB no      He has not displayed harmful sexual behaviour.
LDN absent  She has no learning disability.
LDN no      A learning disability was ruled out last year.
NEU absent  He does not have autism or ADHD.
NEU no      Autism was assessed and not diagnosed.
PHY absent  He has no physical disability.
PHY no      She does not need help with washing or dressing.
HEA absent  He has no known allergies or medical conditions.
HEA no      She is fit and well and takes no medication.
EDU no      He has never been excluded from school.
EDU no      She does not have an EHCP and does not need one.
IDC no      An interpreter is not needed.
IDC absent  There are no cultural or religious needs.
FAM no      There are no court orders in force and no threats from family.
IND no      He does not need prompting to cook or clean.
"""

TIME = """
EMO past    He used to have meltdowns but these stopped two years ago.
MHE past    She was previously under CAMHS and was discharged in 2022.
SLF past    She last self-harmed two years ago.
SLF past    He has not self-harmed since 2023.
SLF past    There has been no self-harm for eighteen months.
SLF past    Historic self-harm, nothing recent.
SLF past    When she was eleven she took an overdose.
AGG past    He used to hit carers when he first came into care.
AGG past    Previously assaulted staff at his last placement.
AGG past    He no longer lashes out at adults.
ATT past    In the past she rejected carers, and two placements broke down.
PEE past    He used to fight with other children at his last home.
EXP past    She was sexually exploited three years ago.
EXP past    He was historically linked to county lines.
MIS past    She used to go missing every week.
MIS past    He has not gone missing since 2023.
MIS past    He no longer absconds.
MIS past    His last missing episode was in 2022.
SUB past    She used to smoke cannabis daily.
SUB past    He stopped drinking over a year ago.
OFF past    He received a referral order in 2021, now completed.
FIR past    As a small child he set fire to a bin.
FIR past    The last fire was three years ago.
SHB past    Sexualised behaviour was a concern when he was five.
PHY past    He used to need a wheelchair after an operation.
HEA past    She had seizures as a baby.
EDU past    He was excluded in Year 2, four years ago.
FAM past    Contact used to be supervised.
IND past    Previously he could not manage money.
NEU 2       He was diagnosed with autism in 2019.
LDN 3       Severe learning disability was confirmed five years ago.
HEA 2       She was diagnosed with epilepsy in 2018.
"""

PERSON = """
MIS no      His brother goes missing most weekends.
SUB no      Mum uses heroin.
SUB no      Her parents misuse alcohol and cannabis.
SUB no      She worries about mum's drinking.
SUB no      Parental substance misuse led to care proceedings.
EDU no      His friend was excluded last week.
AGG no      Dad was violent towards mum.
AGG no      He witnessed violence between his parents.
AGG no      She was exposed to aggression and assaults at home.
AGG no      He was hit by his stepfather.
OFF no      His older brother is in prison for robbery.
OFF no      Her father has convictions for burglary and theft.
MHE no      Mum has bipolar disorder and was sectioned.
MHE no      Maternal depression was a factor.
SLF no      Her mother took an overdose in 2020.
SLF no      His sister self-harms.
SLF no      A friend of hers died by suicide.
EXP no      Her sister was sexually exploited.
EXP no      His cousin is involved in county lines.
FIR no      Another resident set a fire in the kitchen.
SHB no      His uncle was convicted of sexual offences.
LDN no      His mother has a learning disability.
NEU no      Her twin brother has autism.
PHY no      Grandmother uses a wheelchair.
HEA no      His dad has epilepsy.
HEA no      Nan has diabetes and asthma.
EMO no      Mum gets very anxious before visits.
ATT no      His sister rejects her carers.
PEE no      His brother fights with other children.
IND no      Mum cannot manage money.
MIS 2-3     Mum reports that he goes missing every week.
SUB 2-3     Carers say he smokes cannabis every day.
AGG 2-3     He hits his brother every week.
SLF 2-3     Her sister found her cutting herself.
"""

HYPOTHESIS = """
MIS no      He could go missing if placed near the railway station.
MIS no      If she goes missing, call the police.
MIS no      He might run away if contact is stopped.
EXP no      She would be exploited if she returned to the area.
EXP no      He may be groomed unless his phone is checked.
AGG no      He would become violent if he saw his stepfather.
AGG no      Staff should follow the plan in case of aggression.
SLF no      She might self-harm if the placement ended.
SLF no      In case he self-harms, staff hold a first aid kit.
SUB no      She could start drinking if she goes back to that group.
OFF no      He may offend if he is bored.
FIR no      He might set fires if he had a lighter.
SHB no      There might be sexualised behaviour, which is not yet known.
EDU no      He could be excluded if this continues.
EDU no      He may need an EHCP if he falls further behind.
HEA no      If she had a seizure, dial 999.
PHY no      He may need a hoist when he is older.
NEU no      He may have ADHD.
MHE no      She may need CAMHS if her mood drops.
EMO no      She would be distressed if she had to move school.
PEE no      He could need a solo placement if this breaks down.
IDC no      He may need an interpreter if the hearing goes ahead.
FAM no      Contact might be supervised if mum relapses.
IND no      He would struggle to budget if he lived by himself.
LDN no      He could have a mild learning disability.
ATT no      He might reject carers if pushed.
EXP 1       She is at risk of sexual exploitation.
AGG 2-3     If told no he hits out at carers.
AGG 1-3     When he is tired he kicks and punches.
"""

HEDGE = """
EMO 1       He can be a little anxious.
EMO 1       She is sometimes sad after visits.
EMO 1       He can be slightly tearful at bedtime.
AGG 1       He can be a bit verbally aggressive when tired.
ATT 1       He can be a little wary of new adults.
PEE 1       She sometimes struggles to share.
MIS 1       He is occasionally late home.
SUB 1       She has tried cannabis once.
EDU 1       He gets a little extra help with reading.
SHB 1       He sometimes makes inappropriate sexual comments.
SLF 2-3     Keira cut her arms twice last week.
SLF no      She cut her own hair for a dare.
PEE 4       He must be the only child in placement at present.
MIS 1       He is usually twenty minutes late home from the park.
HEA 1       She has mild eczema.
LDN 1       He has a mild learning disability.
NEU 1       He shows some autistic traits.
PHY no      He has autism and simple adaptations at school work.
PHY 1       He needs an occasional prompt to brush his teeth.
IND 1       She is learning to cook and budget.
OFF 1       One caution for a minor offence.
"""

FIGURES = """
SLF no      He would die for a pizza.
SLF no      She was dying to see the puppies.
SLF no      He killed himself laughing.
FIR no      She fires questions at everyone she meets.
FIR no      He sets the pitch on fire.
FIR no      He is on fire at maths this term.
FIR no      He wants to be a firefighter and loves fire engines.
AGG no      He is killing it at maths.
AGG no      He hit it off with his carer straight away.
AGG no      She hit the ground running at college.
AGG no      He smashed his GCSEs.
AGG no      He punches the air when his team scores.
AGG no      He loves kicking a ball about in the garden.
AGG no      She is a fighter and will fight for what she believes in.
AGG no      He attacks his homework with gusto.
AGG no      He can use a knife and fork.
AGG no      She throws herself into everything.
MIS no      He runs away with the ball.
MIS no      Her imagination runs away with her.
MIS no      She is missing her old school and misses her friends.
MIS no      He is missing two front teeth.
SUB no      She is addicted to Minecraft.
SUB no      He drinks plenty of water and milk.
SUB no      He enjoys weeding the garden.
SUB no      She loves curry and all things spicy.
OFF no      She steals the show at every concert.
OFF no      He takes charge of the barbecue.
OFF no      She takes offence easily.
EMO no      He was over the moon and crying with laughter.
EMO no      He was worried sick that Arsenal would lose, he joked.
PEE no      She has a solo in the school concert.
HEA no      He had a heart attack when he saw his birthday cake.
EXP no      He trafficks in terrible jokes.
SHB no      She touches everyone's hearts.
IDC no      Football is his religion.
"""

MORE = """
MIS no      There have been no episodes of going missing since he arrived.
MIS no      At no point has she been reported missing.
MIS no      He isn’t known to abscond.
MIS no      She has not had any missing episodes.
MIS no      Missing from home: N/A
MIS no      Going missing – no concerns.
MIS no      Absconding: No
MIS no      Risk of absconding: low, no previous episodes.
SUB no      He has no interest in drugs or alcohol.
SUB no      He neither smokes nor drinks.
SUB no      He says he has never tried cannabis.
SUB no      Alcohol: none. Drugs: none.
SUB no      There is nothing to indicate substance misuse.
SUB no      She doesn't vape.
SUB no      She tested negative for drugs.
AGG no      He rarely if ever raises his voice and is never aggressive.
AGG no      There has been no physical aggression.
AGG no      Not aggressive in any way.
AGG no      He has never been physically violent to carers or peers.
AGG no      Nobody has been hurt by him.
SLF no      No self-injurious behaviour has been observed.
SLF no      He does not present with suicidal ideation.
SLF no      She has not made any attempts to harm herself.
SLF no      She has never attempted suicide.
SLF no      Self harm - no known history
FIR no      He has not set any fires.
FIR no      Fire setting: no.
OFF no      He has no criminal record.
OFF no      There are no pending charges and he has not been arrested.
EXP no      Exploitation is not a concern at this time.
EXP no      There are currently no concerns regarding child sexual exploitation.
SHB no      No sexualised behaviours have been reported.
NEU no      She does not meet the criteria for ADHD.
MHE no      He is not open to CAMHS.
MHE no      She has never needed CAMHS.
HEA no      She has no asthma, epilepsy or diabetes.
HEA no      He does not take any medication and has no allergies.
EDU no      She has never been suspended.
EDU no      He is not excluded and has no history of exclusion.
PHY no      He doesn’t use a wheelchair or any aids.
LDN no      There is no evidence of a learning disability.
IDC no      He speaks fluent English so no interpreter is required.
FAM no      Contact does not need to be supervised.
EMO no      She is no more anxious than any other child.
MIS past    He went missing regularly at his mother’s but has not done so for 14 months.
MIS past    There were several missing episodes in 2022.
MIS past    Prior to placement she went missing overnight.
SLF past    Her last episode of self-harm was in January 2024.
SLF past    She self-harmed when she was twelve.
SLF past    It has been three years since he last cut himself.
SLF past    She has been free of self-harm for over a year.
SUB past    He has been abstinent from cannabis for a year.
SUB past    He gave up cannabis last year and has not used since.
SUB past    He smoked cannabis in the past.
AGG past    Two years ago he assaulted a carer; nothing since.
AGG past    He was violent as a younger child.
AGG past    His aggression has stopped.
EXP past    In 2021 she was a victim of sexual exploitation.
OFF past    He was on a referral order three years ago.
FIR past    He set a fire at his primary school six years ago.
MHE past    She was under CAMHS until 2022.
PEE past    Previously there was conflict with other children.
SHB past    Historical sexualised behaviour, none since 2020.
MIS no      Her twin sister regularly absconds.
MIS no      Two other young people in the home go missing.
SUB no      Dad is alcohol dependent.
SUB no      He found his mother after she had overdosed on heroin.
SUB no      Substance misuse by both parents was a concern.
SUB no      His mum's boyfriend smokes crack.
SUB no      There was drug use in the family home.
AGG no      Mum's partner assaulted her.
AGG no      He grew up with domestic violence.
AGG no      She has been assaulted by another resident.
AGG no      He was attacked by a group of boys.
AGG no      There was violence in the home.
SLF no      He worries because his mum self-harms.
SLF no      His best friend took an overdose last week.
SLF no      Mother attempted suicide in front of him.
OFF no      Dad is in custody awaiting trial.
OFF no      Several family members are known to the police.
OFF no      Her boyfriend was arrested for robbery.
MHE no      Her mother has schizophrenia and sees a psychiatrist weekly.
MHE no      Parental mental ill health, including depression.
EDU no      His sister has an EHCP.
EDU no      All of his siblings attend special schools.
EXP no      Mum was trafficked as a teenager.
HEA no      Mum has multiple sclerosis and dad has diabetes.
NEU no      Two of his siblings have ADHD.
LDN no      Both parents have learning disabilities.
SHB no      Grandfather is a registered sex offender.
SHB no      She was sexually abused by her stepfather.
SHB no      He was raped by an older boy.
FIR no      His brother set fire to the family home.
ATT no      Carers of his sister gave notice after she rejected them.
EMO no      Grandma is anxious about the move.
PEE no      His brother cannot live with other children.
SUB 1-4     His mum says he is drinking most nights.
AGG 2-4     Staff tell us he punches walls every week.
MIS 2-4     According to her nan, she goes missing twice a week.
EDU 3-4     School have confirmed that he was excluded on Monday.
MIS no      There is a risk he would run away if moved out of the area.
MIS no      We are concerned that she could abscond.
SLF no      Should he self-harm, take him to A&E.
SLF no      Were she to self-harm, call her worker.
SUB no      He may be tempted to use drugs.
AGG no      Carers need to know what to do should he become aggressive.
AGG no      It is possible that he could be violent.
PHY no      In future she may require a wheelchair.
EXP no      If left unsupervised online he could be exploited.
EDU no      Without support he might be excluded.
MHE no      CAMHS could be considered if things get worse.
EMO 1       She gets a bit worried about tests.
EMO 1       At times he can be a little low.
AGG 1       He can be slightly argumentative.
SLF no      He laughed until he nearly died.
AGG no      She hits all her targets at school.
AGG no      He smashed it at the talent show.
AGG no      He is a killer on the football pitch.
FIR no      She has set the stage alight in the school play.
FIR no      He has a burning ambition to be a chef.
MIS no      She ran away with the egg and spoon race.
MIS no      He is missing his mum.
SUB no      He is high on life.
SUB no      He got drunk on success.
OFF no      He stole everyone’s hearts.
OFF no      It would be a crime not to mention his singing.
EMO no      She is worried about nothing and nobody.
HEA no      He gives everyone a heart attack jumping out from behind doors.
AGG no      She fights her corner.
AGG no      He beats everyone at chess.
AGG no      He has a knockout smile.
AGG no      He bites off more than he can chew.
EXP no      He exploits gaps in the defence.
PEE no      He likes solo sports such as running.
"""

GROUPS = {
    "negation": NEGATION,
    "time": TIME,
    "person": PERSON,
    "hypothesis": HYPOTHESIS,
    "hedge": HEDGE,
    "figures of speech": FIGURES,
    "said otherwise": MORE,
}


def traps() -> list[tuple[str, str, str, str]]:
    """Every trap: its group, dimension, what may be suggested, and its sentence."""
    lines = (
        (group, line) for group, block in GROUPS.items() for line in block.strip().splitlines()
    )
    return [(group, *_parted(line)) for group, line in lines]


def _parted(line: str) -> tuple[str, str, str]:
    code, may, sentence = line.split(maxsplit=2)
    return code, may, sentence
