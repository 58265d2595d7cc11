"""First names that are common among children and adults in England; not a list of real people."""

from typing import Final

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
# Not a child: saints' days, heroes of books, games and football are left to the phrases below.
COMMON: Final = frozenset(
    name for name in {*_MORE.split(), *NICKNAMES} if len(name) > 2 and name not in ORDINARY
)
_FAMOUS: Final = """
harry potter|harry styles|taylor swift|ed sheeran|marcus rashford|peppa pig|george pig|thomas tank
thomas the|bob the|ben 10|sam smith|billie eilish|ariana grande|justin bieber|roald dahl
jacqueline wilson|david walliams|david attenborough|michael jackson|michael jordan|lewis hamilton
lionel messi|cristiano ronaldo|harry kane|jude bellingham|bukayo saka|leah williamson|beth mead
mary earps|tom gates|horrid henry|percy jackson|alice in|charlie and|charlie brown|james bond
james and|jack russell|jack and|jack daniels|jack frost|goldilocks and|stephen king|spencer davis
bruno mars|bob marley|elton john|tyler the|dexter s|kevin hart|simon cowell|louis vuitton
calvin klein|tommy hilfiger|paul smith|hugo boss|ted baker|john lewis|marks and|martin luther
nelson mandela|rosa parks|anne frank|florence nightingale|winston churchill|henry viii
queen elizabeth|king charles|prince william|prince harry|prince george|princess diana|duke of
stevie wonder|george michael|luke littler|luke skywalker|tyson fury|anthony joshua|tom daley
jessica ennis|jason and|max verstappen|lando norris|barry the|hannah montana|dora the
ella fitzgerald|amy winehouse|adam ant|enid blyton|anne of|matilda the|lara croft|mary poppins
mary berry|jamie oliver|gordon ramsay|joe wicks|jeremy kyle|jeff kinney|greg heffley|tracy beaker
dennis the|desperate dan|postman pat|fireman sam|paddington bear|rupert bear|winnie the|alex rider
billy elliot|oliver twist|oliver the|stuart little|nanny mcphee|kung fu|ronald mcdonald
donald duck|daisy duck|minnie mouse|mickey mouse|sonic the|luigi and|mario kart|mario and
super mario|luigi s|zelda and|princess zelda|st george|st patrick|st david|st andrew|saint george
saint patrick|st john|john ambulance|george s|samuel l|chris brown|chris evans|katy perry
olivia rodrigo|zara larsson|sabrina carpenter|dua lipa|lewis capaldi
"""
FAMOUS: Final = frozenset(_FAMOUS.strip().replace("\n", "|").split("|"))
