"""First names that are common among children and adults in England; not a list of real people."""

from typing import Final

from needs.reading.folding import Folded, listed
from needs.reading.nicknames import NICKNAMES
from needs.reading.wordnames import ORDINARY

_MORE: Final = """
aaliyah aaron abdi abdirahman abdulrahman abena abrehet adaeze adebayo adele afua agata agnes aidan
aiden aiko ailsa aimee aisling ajay akash akosua akua alana alasdair alastair alba aled aleena
alejandro aleksander alena alessandro alexandru alexis alfonso alia alina alisha alistair aliyah
alma alyssa amandeep amara amarjit amaya amber ambreen ameera amelie aminata amir amira amit ana
anastasija anders andre andrea andreea andrei andrius aneta angelina angus anika anil anisa anita
anjali anjana annabel annabelle anneka annette antoine anton antoni antonio anya april arabella
arash arben archana arfan aria ariadne ariana arjun arlo armaan armand arnav arron arvind arya asad
asha asher asif asma astrid ata aubrey audrey aurelia aurora ava avani avery avtar axel ayaan ayla
ayo ayodele azad azeem aziz babak balwinder barry bartosz basma beata beatriz beau bella benedict
bernadette beryl besnik beverley bianca bibi bilal billie birgit blake bobby bogdan bohdan bonnie
boris brandon brayden brenda brendan brett britney brody bronagh bronwyn bruce bruno bryn bryony
burak caleb callie callum calvin camilla candice carina carl carla carlos carlton carly carmel
carmen carole carter carys casey cassius catalina catrin catriona cecilia celeste cerys chandni
chanel chantel chantelle charlene charmaine chaya chelsea chiamaka chiara chidi chika chinedu
chukwuemeka ciara ciaran cillian claire clarissa clayton clifford clive cody colette colin colleen
connor corey corinne cornelius cosmin courtney craig cristian cristina curtis dafydd dagmara dalia
dalton damian damien damilola damir damon danuta danyal daphne darcey darcie darcy daria darius
darlene darragh davina dawid deepa deepak deirdre delia delilah delroy demi denis deon dermot
derrick desiree desmond devika devon dexter diane diego dieudonne dilan dilys dimitra dimitri dina
dmytro dolores dominik dominika donna doreen dorian doris dorota dovid dovydas dragana duncan dusan
dwayne ebele ebony edith edna eduardo efua eileen eimear ekaterina elaha elaine elena eleni elias
elif elijah elin elise eliza elliot elliott ellis elodie eloise elsa elspeth elton elvira emeka
emil emilio emine emir emmanuel emre enrique enzo erica erika erin ernest esme esmee esra estelle
esther etta eugenia eunice evangeline ewa ewan ewelina exauce ezra fabian fadumo faisal faiza farah
fareed farhad farhan farida farouk farzana fatou faye federico felix femi fergus fern fernando
ferne ffion filip filmon fintan fiorella fleur florin flynn folake folasade frederik freya funmi
gabriela gaynor gemma genevieve geraldine gerard gethin gideon gintare giorgio giovanni giulia
glenda glenn glenys glodi gloria goncalo goran gordon greta grzegorz guillermo gulsum gurdeep
gurpreet gwen gwilym gwyneth hafiz hafsa haider haleema hamdi hamid hamish hanif hareem harjit
harleen harley haroon harper harvey hawre hayat hayden hayley hector heidi helena helga henrietta
henrik herbert hilary hilda hira hodan hollie hope hubert hugo humaira humphrey husna ida idris
ieuan ifeoma igor ike iman imani imelda imran inaya ines ingrid ioana iolo iona ionut irene irfan
irina iris isha isla ismael ismail iulia ivan ivy iwona izabela jace jacek jada jade jagdeep jaime
jakob janice janusz jared jarek jaroslaw jarvis jasper jaspreet javed javier jax jaxon jaxson jaya
jayce jayden jaydn jayne jeanette jeannette jemima jemma jenson jermaine jerome jesse jianyu joana
joao joaquin jocelyn jodie johnjo jolanta jolene jonah jonas jordana jorge jose jovan juan juanita
juliana julita julius june justine justyna kacper kaden kai kaitlyn kalina kamal kamil kamila
kamran kara kareena karina karl karol karolina kasper katarina kathleen katja kavita kayden kayla
kayleigh keegan keeley keely keir keisha keith kelechi kelsey kelvin kemi kendra kenji kerri kerry
keshia keziah khadra kian kieran kinga kiran kirk kirstie kitty klaudia kofi konrad kourtney
kristaps kristina krystal krystyna kuldeep kumar kwabena kwame kyla kyle kylie lacey laila lakshmi
lamar lana lara larissa laszlo latisha latoya laurel laurent layan layla leandro leanne leila lena
leona leonardo leroy leszek letitia levi lewis lexie liam liana lidia liepa lila lilly lina lindsey
linus lionel liviu llinos logan lola lorcan lorenzo loretta lorna lorraine louisa luana lubna luca
lucasz lucia lucian lucille lucinda lucjan ludmila luella luis luiza lukasz luljeta luna lyla lynda
lynette lynn lynne lyra mabel macy mahnoor mairi maisie maja makeda malachi malik malika manjit
manoj manuel mara marcel marcin marek margot marian mariana maricel marika marina mario marion
marisa marissa mariusz marjorie marlena marley marlon marsha marta martina marvin marwa mason mateo
matteo matthias maura mauricio mavis maxine maya meera mehmet mehreen meiling melinda menachem
mercedes merle merve merveille meryem micah mihaela mihai mika mila milena miles milly milo mina
minh mireille miroslav misha mitchell moesha mohan moira monika montana morag morgan morwenna moses
muhsin muna musa myfanwy myles myra nabil nadeem nadine naeem nahla naila naima najma nasreen
nasrin natalia navdeep naveed navid nayeli nazir neha neil nelly nelson nerys nevaeh ngozi nguyen
nia nicolae nigel nikhil nikita niklas nikola nile nimrat nina nisha noah noel noelle nora norah
norma nuala nura nuria nyasha nyla obi octavia odette oksana olaf olena olga oliwia oluwadamilare
oluwaseun omid orla oskar oswald otis ottilie otto padma paige paolo parker parminder parveen
pascal pascale patrice patrycja patryk paulina pauline pavel pearl pedro perry petra phuong phyllis
pia pierre piper pippa polly pooja pradeep preston pritpal priya priyanka przemyslaw puneet quang
quentin quinn radek radoslaw rafael rafal raheem rahim rahul raj rajesh rajinder ralph ramesh
ramiro ramona rania ranjit raphael raquel rashida raul raven ravi rayan razvan reece reggie regina
rehana remi renata renee rex rhian rhoda rhodri rhona rhys ricardo ritu rivka rizwan roberto rocco
rochelle rodrigo rohan rohullah roisin rojin rokas rolf roman romana romeo romy ronan rosa rosalie
rosalind rosanna rosie ross rowan roxana roxanna roy ruaridh rubina ruby rudi rufus rukhsana rupert
rupinder rutendo ryan ryszard sabah sadia saffron safia sahil sahra saima saira sakina saleh salma
salman samina samir sana sandeep sandor sangeeta sanjay sanna santiago saoirse sapna sarita saskia
savanna selam selena selina semhar semra seren serena serge sergio seth shabana shabnam shahid
shaista shakeel shakira shania shanice shannon shantelle sharif sharmila shayla shazia shehnaz
shelby shelley sherry shilan shirin shmuel shofiqul shona shreya shukri sian siddharth sidra sienna
silas silvia simona simone simran skyla skyler slawomir sobia sofija sonia sonja sonya soraya
spencer stanley stavros stefan stefania steffan stella sunita suraj susanna suzanna svetlana
svitlana sylvia sylwia szymon tabitha tadeusz tafadzwa tahir tahmid tahmina talia talitha tamara
tamsin tamsyn tania tanisha tanveer tanya tara tarek tasneem tatiana tatjana teagan teegan tegan
tendai terence tesfalem tesfay thabo thandi thea thelma theodora thiago thomasina thuy tia tiana
tibor tiegan timea tobi tobias toby toluwani tomas tomos toni torsten travis trent trevor trinity
tristan tristram troy tuan tudor tunde tyler tyrell tyson ugochukwu ulrich uma una ursula usha uzma
valentina valeria vasile vera verity vernon veronika vesna vicente vijay vikas vikram viktor vilma
viola viorel vladimir vladislav waleed wanda wanjiru warren wesley whitney wiktor wiktoria wilma
winston wioletta wyatt xander xanthe xiuying yara yasin yasmeen yesenia yetunde yigit yohannes
yolanda yonas yuki yuliya yuri yusra yvette zabi zabihullah zahid zain zaina zak zakariya zakir
zane zaneta zaynab zbigniew zeeshan zeke zelda zena zeynep zhihao zoltan zoran zoya zsofia zubair
zuzana zuzanna
"""
# As often a place, a club or a hero of a film as somebody the child knows.
_ELSE: Final = listed(
    """
    roman chelsea preston devon sydney georgia jordan florence nile alba montana romeo juliet elsa
    anna mario luigi zelda ariel belle jasmine barney harvey bella stella victoria lincoln
    carlisle logan peppa ant dec may clark mac ali con don hank jet kit lex ash alexa sonny josh
    bam rye mill mel
    """
)
COMMON: Final = frozenset(
    name for name in {*_MORE.split(), *NICKNAMES} if len(name) > 2 and name not in ORDINARY | _ELSE
)
_FAMOUS: Final = """
harry potter|harry styles|taylor swift|ed sheeran|marcus rashford|peppa pig|george pig|thomas tank
sam smith|billie eilish|ariana grande|justin bieber|roald dahl|jacqueline wilson|david walliams
david attenborough|michael jackson|michael jordan|lewis hamilton|lionel messi|cristiano ronaldo
harry kane|jude bellingham|bukayo saka|leah williamson|beth mead|mary earps|tom gates|horrid henry
percy jackson|charlie brown|james bond|jack russell|jack daniels|jack frost|stephen king
spencer davis|bruno mars|bob marley|elton john|kevin hart|simon cowell|louis vuitton|calvin klein
tommy hilfiger|paul smith|hugo boss|ted baker|john lewis|martin luther|nelson mandela|rosa parks
anne frank|florence nightingale|winston churchill|henry viii|queen elizabeth|prince william
prince harry|prince george|princess diana|stevie wonder|george michael|luke littler|luke skywalker
tyson fury|anthony joshua|tom daley|jessica ennis|max verstappen|lando norris|hannah montana
ella fitzgerald|amy winehouse|adam ant|enid blyton|lara croft|mary poppins|mary berry|jamie oliver
gordon ramsay|joe wicks|jeremy kyle|jeff kinney|greg heffley|tracy beaker|desperate dan
postman pat|fireman sam|paddington bear|rupert bear|alex rider|billy elliot|oliver twist
stuart little|nanny mcphee|ronald mcdonald|donald duck|daisy duck|minnie mouse|mickey mouse
mario kart|super mario|princess zelda|st george|st patrick|st david|st andrew|saint george
saint patrick|st john|john ambulance|samuel l|chris brown|chris evans|katy perry|olivia rodrigo
zara larsson|sabrina carpenter|dua lipa|lewis capaldi|thomas the tank|bob the builder
tyler the creator|dora the explorer|anne of green|dennis the menace|winnie the pooh
luigi s mansion|alice in wonderland|jack and the|james and the giant|charlie and the chocolate
ben 10|king charles|burger king|lion king|west ham|west brom|west midlands|west yorkshire
west sussex|long covid|jack wills|sam fender|ava max|jason derulo|millie bobby|billie jean
noel edmonds|frank ocean|olivia newton|amy johnson|grace jones|grace kelly|adele s|mark rober
will smith|will ferrell|matt smith|chris hemsworth|tom cruise|tom holland|tom and jerry|tom hanks
emma watson|emma raducanu|andy murray|mo salah|mo farah|harry maguire|jack grealish|phil foden
declan rice|jordan pickford|jordan henderson|lucy bronze|ella toone|jack black|ryan reynolds
charlie chaplin|bruce lee|bill gates|elon musk|bob geldof|george orwell|george ezra|lily allen
sam ryder|henry hoover|max power|barbie dream|oscar wilde|jane austen|jimmy choo|victoria beckham
david beckham|brooklyn beckham|david bowie|alan turing|alan sugar|alex ferguson|alex scott
alexander the great|ivan the terrible|hugo cabret|arthur christmas|arthur conan|ali baba|ali g
muhammad ali|prophet muhammad|mother teresa|virgin mary|bloody mary|jesus christ|john cena
john wick|john deere|michael caine|michael rosen|michael morpurgo|malorie blackman|philip pullman
julia donaldson|axel scheffler|francesca simon|anthony horowitz|rick riordan|liz pichon
andy griffiths|robert muchamore|martin odegaard|martin lewis|scott mctominay|victoria station
victoria derbyshire|charlie cooke|leon edwards|stuart broad|joe root|ben stokes|ben white
ben nevis|jos buttler|kevin de|kyle walker|luke shaw|marcus aurelius|bella swan|edward cullen
peter rabbit|peter pan|peter parker|peter kay|tony stark|steve rogers|bruce wayne|clark kent
miles morales|jack sparrow|jack skellington|charlie bucket|willy wonka|billy connolly|bobby moore
robin hood|robin van|rex orange|oliver bonas|max muscle|jessica rabbit|ron weasley
hermione granger|daniel radcliffe|lauren james|lauren hemp|chloe kelly|keira walsh|alessia russo
fran kirby|rachel daly|georgia stanway|ellen white|simone biles|roger federer|rafael nadal
serena williams|emma stone|zac efron|vanessa hudgens|miley cyrus|selena gomez|nicki minaj|jay z
kanye west|travis scott|lil nas|chris martin|liam gallagher|noel gallagher|liam payne|niall horan
louis tomlinson|zayn malik|george harrison|paul mccartney|ringo starr|robbie williams|gary barlow
cheryl cole|simon pegg|holly willoughby|philip schofield|stacey solomon|joe sugg|zoe sugg
daisy ridley|batman and robin|mo salah|ryan reynolds|adele|brown bear|hey duggee|paw patrol
toy story|alton towers|legoland windsor|ollie watkins|erling haaland|kylian mbappe|mikel arteta
jurgen klopp|pep guardiola|cole palmer|alexia putellas|central cee|chappell roan|post malone
kendrick lamar|jessica ennis hill|adam peaty|katie taylor|conor mcgregor|oti mabuse
claudia winkleman|dav pilkey|tom fletcher|beatrix potter|quentin blake|katniss everdeen|bob ross
steve irwin|bear grylls|charles darwin|isaac newton|albert einstein|frida kahlo|vincent van gogh
pablo picasso|william shakespeare|charles dickens|rosalind franklin|ada lovelace|mahatma gandhi
malala yousafzai|greta thunberg|prince charles|robert burns|guy fawkes|rick astley|freddie mercury
john lennon|whitney houston|kate bush|chris hoy|ellie simmonds|hannah cockroft|dina asher smith
keely hodgkinson|dele alli|wayne rooney|alan shearer|usain bolt|mike tyson|oleksandr usyk
sonic hedgehog|minecraft steve|wallace and gromit|shaun the sheep|danger mouse|doctor who
sherlock holmes|indiana jones|darth vader|optimus prime|lightning mcqueen|horrible henry
bing bunny|mister maker|ryan gosling|timothee chalamet|millie bobby brown|jenna ortega
wednesday addams|blue peter|mary seacole|carol ann duffy|benjamin zephaniah|ada lovelace
stephen hawking|mo salah|emma raducanu|dina asher smith|bear grylls|greta thunberg
"""
FAMOUS: Final = frozenset(_FAMOUS.strip().replace("\n", "|").split("|"))
_LONGEST: Final = max(len(name.split()) for name in FAMOUS)


def is_famous(page: Folded, at: int) -> bool:
    """Whether a word is part of the name of somebody everyone knows: Harry Potter."""
    words = page.words
    for first in range(max(0, at - _LONGEST + 1), at + 1):
        for end in range(max(at, first + 1) + 1, first + _LONGEST + 1):
            if " ".join(word.low for word in words[first:end]) in FAMOUS:
                return words[first].capital
    return False
