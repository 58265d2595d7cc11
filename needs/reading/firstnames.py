"""First names that are common among children and adults in England; not a list of real people."""

from typing import Final

from needs.reading.folding import Folded, listed
from needs.reading.nicknames import NICKNAMES
from needs.reading.wordnames import ORDINARY

_MORE: Final = """
aaliyah aaron abdi abrehet adele agata agnes aidan aiden aimee aisling alana alba aleena alejandro
aleksander alexis alia alina alisha alistair alma amaya amber ameera amelie amir amira ana andre
andrea andrei anika anil anisa anita anjali annabel annabelle anton anya april arash aria ariana
arjun arlo armaan asad asha asher astrid aubrey audrey aurora ava avery axel ayaan ayla beau bella
bilal blake bobby bonnie boris brandon brayden brenda brendan brody bronwyn bruno bryn caleb
callie callum camilla carla carlos carmen carter casey cecilia celeste chantel chantelle chelsea
chidi chika ciara claire clarissa clayton cody colette colin connor corey courtney craig curtis
dalton damian damien damon darcey darcy daria darius deepak delilah demi deon dermot desmond devon
dexter diego dimitri dina dominik donna doreen dorian doris duncan dwayne ebony edith eileen
elaine elena eleni elias elijah elise eliza elliot elliott ellis eloise elsa elton elvira emeka
emil emilio emir emmanuel enzo erica erin ernest esme esmee estelle esther etta ewan ezra fabian
faisal farah farhad farhan faye felix fern fernando ferne filmon fleur flynn freya gemma genevieve
gerard gideon gloria gordon greta gurpreet gwen hafsa haider hamid hamish harjit harleen harley
haroon harper harvey hayden hayley heidi helena henrietta herbert hilary hope hugo humphrey ida
idris ifeoma igor ike imani imran inaya ines ingrid irene irina iris ismail ivan ivy jace jada
jade jaime jakob janice jared jarvis jasper javier jax jaxon jaxson jaya jayce jayden jaydn
jeanette jemima jemma jenson jerome jesse joaquin jocelyn jolene jonah jorge jose jovan juan
juanita juliana julius june kaden kai kaitlyn kamal kamil kamran kara kareena karl karolina kasper
kayden kayla kayleigh keeley keely keisha keith kelsey kelvin kendra kerry keziah kian kieran
kiran kirk kitty klaudia kofi kourtney krystal kwame kyla kyle kylie lacey laila lana lara latoya
laurel layla leanne leila lena leona leonardo leroy levi lewis lexie liam lila lilly lina lindsey
logan lola lorenzo lorna lorraine louisa luca lucia lucian lucinda luella luis luna lyla lyra
mabel macy maisie malachi malik malika manuel mara marcel marek margot mariana marina mario marisa
marissa marley marlon marsha martina marvin marwa mason mateo maxine maya meera mehmet mercedes
merle micah mika mila miles milly milo mina mitchell mohan moira montana morgan moses muna musa
myles myra nabil nadine naeem nahla naima naveed navid nazir neha neil nelly nelson nevaeh ngozi
nia nikhil nikita nile nina noel noelle nora nyla odette olga omid orla oskar otis ottilie paige
parker pascal patrycja paulina pearl pedro perry petra pierre piper pippa polly preston priya
quentin quinn raheem rahul raj rajesh ralph ramona rania raphael raquel rashida raul raven rayan
reece reggie remi renee rex rhian rhona rhys ricardo rocco rohan rohullah roman romeo ronan rosa
rosalind rosanna rosie ross rowan roxanna ruby rufus rupert ryan saffron saira sakina salma salman
sana sanjay santiago saoirse saskia savanna selam selena selina semhar serena seth shabana shakira
shanice shannon shantelle sharif shayla shelby sherry shreya sienna silas simone simran skyla
skyler sonia sonya spencer stefan stefania stella sunita suraj susanna svetlana sylvia tabitha
talia tamara tamsin tania tanya tara tatiana teagan teegan terence tesfay thea thelma theodora tia
tiana tiegan tobias toby travis trent trevor trinity tristan troy tuan tyler tyrell ulrich uma una
ursula usha vera verity vernon vijay vikram viola vladimir warren wesley whitney wilma winston
wyatt xander xanthe yara yasin yonas yuki yuri yusra yvette zabi zahid zain zaina zak zane zaynab
zeeshan zeke zelda zena zoya zsofia zuzanna
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
daisy ridley
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
