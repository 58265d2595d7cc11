"""Names that stand for each other: short forms, pet names, spellings of one name."""

from collections import defaultdict
from typing import Final

# One group a line: whoever bears one of them may be called by any other.
_GROUPS: Final = """
abigail abbie abby abi gail|abdul abdullah abdallah abdulla|adam ad|adrian ade
aisha aysha ayesha aicha aishah|albert al bert albie bertie
alexander alex alec al sandy xander lex alexei sasha
alexandra alex lexi lexie sandra sasha alexa alix|alfred alf alfie fred|alice ally ali
alison ali ally allie|alan allan allen al|amanda mandy manda|amelia millie milly amy mia melia
amina aminah ameena|andrew andy drew|angela angie ange|anna ann anne annie anya
anastasia ana stacey stacy nastya|anthony tony ant antony|archibald archie|arthur art artie
ashley ash ashleigh|barbara barb babs barbie|barnaby barney|beatrice bea trixie bee
benjamin ben benny benji benjy|bethany beth bethan|bernard bernie|bradley brad|bridget bridie
brian bryan bri|caitlin cait katelyn kaitlyn katelin|callum calum cal|cameron cam
caroline carol caz carrie|carolyn carol|cassandra cass cassie
catherine cathy cath kate katie kat kit kitty
katherine kate katie kat kathy kath kitty kit katy kathryn katharine catherine
charles charlie chas chaz chuck charley|charlotte charlie lottie lotte char charley|chelsea chels
cheryl chez|chloe clo|christina chris chrissy tina christine
christine chris chrissie tina christina|christopher chris kit topher christy|clara clare claire
constance connie|connor conor con|cynthia cindy|daisy daise|daniel dan danny dani
danielle dani danni elle|darren daz|david dave davey davy dai|deborah debbie deb debs debra
declan dec|denise den|dennis den denny|derek del|diana di|dominic dom nic|donald don donny
dorothy dot dotty dolly|douglas doug dougie|dylan dyl dillon|edward ed eddie eddy ted teddy ned
edwin ed eddie|eleanor ellie nell nellie ella elle nora elinor
elizabeth liz lizzie beth betty bess bessie libby eliza ellie elsie lisa lilibet betsy elisabeth
ella ellie|emily em emmy millie emilia|emma em emmie|eric ric rick|ethan eth|eugene gene
evelyn evie eve|eva eve evie|fatima fatimah fatma faatimah fatimata|felicity fliss flick flic
finley fin finn finlay|fiona fi|florence flo florrie flossie|frances fran franny frankie
francesca fran frankie chess|francis frank frankie|frank frankie francis franklin
frederick fred freddie freddy|gabriel gabe|gabrielle gabby gabs gaby gabriella|gareth gaz gary
gary gaz gazza garry|gavin gav|geoffrey geoff jeff jeffrey|george georgie|georgia georgie
georgina georgie gina|gerald gerry jerry|gillian gill jill jilly|grace gracie|graham gray graeme
gregory greg gregg|gwendolyn gwen|hannah han hana hanna|harold harry hal|harrison harry
harriet hattie harry hatty|harry harold henry haz|hassan hasan hassaan|hazel haze|heather hev
helen nell hels|henry harry hal hank|howard howie|hugh huey hughie
hussein husain hussain hossein husayn|ibrahim ibraheem ebrahim ibby|ian iain|imogen immy immie
isaac ike zac|isabella bella izzy isa belle isabelle|isabel izzy bella issy isobel isabelle izzie
isabelle izzy bella belle issy|jack jackie jacky john|jackson jack jax|jacob jake jakey
jacqueline jackie jacqui jax|jaden jayden jaydon jaiden jay|jayden jay jaydn jaydy
james jim jimmy jamie jem jimbo|jamal jamaal jay|jamie james|jane janey janie|janet jan
jasmine jas jazz jaz yasmin jazzy jasmin|jason jase jay|jean jeannie|jeffrey jeff geoff
jennifer jen jenny jenni jenna|jeremy jem jez jerry|jessica jess jessie jessy|jill gillian
joan joanie|joanna jo joanne|joanne jo joanna|joel joe|john johnny jack jon jonny
jonathan jon jonny johnny jonty jonathon johnathan|jordan jord jordy jordon|joseph joe joey jo
josephine jo josie joey|joshua josh joshy|joyce joy|judith judy jude|julia jules|julian jules
julie jules|juliet jules julie|justin jus|karen kaz|katie kate kat katherine katy|keira kiera kira
keiran kieran kieron kier|kelly kel kelley|kenneth ken kenny|kevin kev|khadija khadijah kadija
kimberley kim kimberly|kirsty kirsten|kristopher kris|kyle ky|lauren loz laurie lauryn lol
laura lolly laurie|lawrence larry laurie loz laurence|leah lee lea leia|lee leigh|leo leon lee
leonard len lenny leo|leslie les lesley|lewis lew louis lou|liam lee william
lillian lily lil lilly|lily lil lilly lilian lillie|linda lin lindy lyn|lindsay lindsey lins
lisa lis|logan lo|louis lou lewis louie|louise lou lulu|lucas luke luca|lucy lu luce lulu
luke lucas|lydia lyd|mackenzie mac mack kenzie|madeleine maddie maddy mads madeline madelyn
madison maddie maddy mads|malcolm mal|marcus marc mark
margaret maggie meg peggy marge margie greta daisy rita mags|maria mary mia ria
mariam maryam miriam maria|marie mary|marilyn maz|mark marky marcus marc|martha marty mattie
martin marty mart martyn|mary molly polly maria mae may|matilda tilly tilda mattie tillie
matthew matt matty mattie mathew|maureen mo|maurice mo|maxwell max|maximilian max
megan meg megs meghan|melanie mel|melissa mel missy lissa|mia mimi
michael mike mick micky mikey mickey|michelle shell chelle shelly|millie mill mildred camilla
miriam mim mirry|molly moll mollie|monica mon|mustafa mustapha moustafa|nadia nad|naomi nomi
natalie nat natty nattie|natasha tasha nat tash natty|nathan nate nath|nathaniel nate nat nathan
niamh neve neeve neave|nicholas nick nicky nico nicolas|nicola nicky nic nikki nicole
nicole nicky nic nikki nicola|niall neil|noor nur noura|norman norm|oliver ollie olly ol
olivia liv livvy livi olly ollie|oscar ozzie oz osc|osman usman uthman|omar umar omer|owen owain
pamela pam|patricia pat patsy trish tricia patti patty|patrick pat paddy rick ricky
paul pauly pablo|paula pauly|penelope penny pen nell|peter pete petey|philip phil pip phillip
philippa pip pippa phil pippy|phoebe phoebs febe|priscilla cilla|rachel rach rachael rae
ralph ralphie|raymond ray|rebecca becky becca bex beck becs rebekah|reginald reg reggie
reuben rube ruben|rhiannon rhi|rhys reece rees reese|richard rich rick ricky dick richie dickie
riley rye ryley|robert rob bob robbie bobby bert robby bobbie|roberta bobbie|robin rob|rodney rod
roger rog|ronald ron ronnie ronny|rory ror|rosemary rose rosie|rose rosie|roxanne roxy|ruby rubes
russell russ|ruth ruthie|ryan ry|sabrina bri|sally sal|samantha sam sammy sammie
samuel sam sammy samson|sandra sandy|sarah sara sally sadie saz|scarlett scar scarlet|scott scotty
sean shaun shawn shane|sebastian seb bas|shannon shan|sharon shaz shazza|sheila shell
shirley shirl|siobhan shiv shevaun chevonne|simon si|sinead shinead|sofia sophia sophie sofie
sophia sophie soph sofia|sophie soph sophia|stacey stace stacy anastasia
stephanie steph stephie stef stevie|stephen steve stevie ste steven stephan
steven steve stevie ste stephen|stewart stu stuart|stuart stu stewart|summer sum
susan sue susie suzy suzie|suzanne sue suzy|sydney syd sid sidney|taylor tay|terence terry tel
theodore theo ted teddy|theresa terry tess tessa teresa tracy|thomas tom tommy thom|tiffany tiff
timothy tim timmy|tobias toby|tracey trace tracy|tristan tris|tyler ty|tyrone ty|valerie val
vanessa nessa ness|veronica ronnie vera|victor vic|victoria vicky vic tori vicki vikki
vincent vin vinny vince|violet vi|virginia ginny ginger|vivian viv vivienne|wayne waz|wendy wend
wilfred wilf fred|william will bill billy liam willy wills willie|winifred winnie freda fred win
xavier xav|yasmin yas yaz yasmine jasmine|yousef yusuf youssef yousuf joseph yousif|yvonne von
zachary zac zach zack zak zachariah|zainab zaynab zeinab zayneb|zara zar|zoe zo zoey
ahmed ahmad ahmet achmed|ali aly|hamza hamzah|hamid hameed|jamila jameela jamilah|khalid khaled
layla leila laila leyla|mahmud mahmoud mehmood|mehdi mahdi|nasir naser nasser|rashid rasheed
saeed said sayed syed sayeed|salim saleem|samira sameera|suleiman sulaiman solomon suleyman
tariq tarik tareq|yahya yahia|zahra zara zahrah|karim kareem|oleksandr alexander sasha olek
piotr peter|pawel paul|katarzyna kasia kate|malgorzata gosia|agnieszka aga agnes|aleksandra ola
mateusz mati matt|jakub kuba|tomasz tomek tom|krzysztof krzys kris|wojciech wojtek|michal michael
andrzej andrew|stanislaw stan|magdalena magda|zofia zosia
"""
# Spellings of one name: any of them stands for any other.
_SPELLINGS: Final = """
mohammed mohamed muhammad muhammed mohammad mohamad mahomed muhamed mohamud mo moe mohd
yousef yusuf youssef yousuf yousif youcef joseph|hussein husain hussain hossein husayn hussien
aisha aysha ayesha aicha aishah aesha|ahmed ahmad ahmet achmed
fatima fatimah fatma faatimah fatimata|abdul abdullah abdallah abdulla|ibrahim ibraheem ebrahim
omar umar omer|osman usman uthman|zainab zaynab zeinab zayneb|suleiman sulaiman suleyman sulayman
layla leila laila leyla|katherine catherine kathryn katharine catharine kathrine
stephen steven stephan|sean shaun shawn|jayden jaden jaydon jaiden jaidon
caitlin kaitlin kaitlyn katelyn caitlyn|isabel isobel isabelle isabella|hannah hana hanna
sarah sara|mariam maryam miriam|khadija khadijah kadija|mustafa mustapha moustafa
siobhan shevaun shivaun chevonne|saoirse sersha seersha sorsha|caoimhe keeva kiva queeva
aoife eefa efa|oisin osheen usheen|tadhg tige taig|eilidh ayley ailey|cian kian kean
eoin owen eoghan ewan euan|orlaith orla|sinead shinade|grainne gronya grania|ruairi rory ruari
fionn finn|padraig patrick paddy|bridget brigid biddy bridie brid breda|meadhbh maeve meave
muireann mirren|dearbhla dervla|angharad harri anghared|rhiannon rhianon|emmanuel emanuel manny
chidera chi dera chichi
tariq tarik tareq|saeed said sayed saeid|said syed sayed|oleksandr aleksandr alexander
sofia sophia zofia
"""

_SAME: defaultdict[str, set[str]] = defaultdict(set)
for _group in f"{_GROUPS}|{_SPELLINGS}".replace("\n", "|").split("|"):
    for _name in _group.split():
        _SAME[_name].update(set(_group.split()) - {_name})
NICKNAMES: Final = {name: frozenset(others) for name, others in _SAME.items()}


def also_called(first: str) -> frozenset[str]:
    """What else somebody with this first name may be called; small letters."""
    return NICKNAMES.get(first, frozenset())
