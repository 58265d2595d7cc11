"""
Names to invent people with, by heritage, as mixed as the West Midlands.

Names that are also ordinary words (Hope, Young, May) are left out: a pen picture could then not be
checked for names.
"""

from dataclasses import dataclass
from typing import Final

from codes.ssda903 import Ethnicity


@dataclass(frozen=True, slots=True)
class Heritage:
    """Where a family comes from, and what its home life may be like."""

    ethnicity: Ethnicity
    boys: tuple[str, ...]
    girls: tuple[str, ...]
    surnames: tuple[str, ...]
    religions: tuple[str, ...] = ("",)
    language: str = "English"
    identity: tuple[str, ...] = ()  # words of codes.words that a child may ask for


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_BOYS = _names(
    "Alfie Archie Callum Charlie Connor Daniel Dylan Ethan Finley Freddie George Harvey Isaac "
    "Jacob Jake Joshua Kian Leo Lewis Liam Logan Luke Mason Oliver Reuben Riley Ryan Toby Tyler"
)
_GIRLS = _names(
    "Abigail Alice Amelia Amy Bethany Caitlin Charlotte Chloe Eleanor Ella Emily Erin Evie "
    "Freya Georgia Imogen Jessica Keira Lacey Layla Lexi Libby Lucy Maisie Megan Molly Olivia"
)
_SURNAMES = _names(
    "Adkins Bagley Beddows Bishton Blakemore Bradshaw Cartwright Clewley Danks Dunkley Edgerton "
    "Fellows Gough Hadley Harthill Jeavons Lycett Millward Nokes Onions Perks Pitchford Raybould "
    "Shakeshaft Tonks Wedge Westwood Whitehouse Worrall Yardley"
)
_CARIBBEAN = _names("Barrett Bogle Campbell Clarke Dacosta Francis Gayle Grant Lindo Morrison Reid")
_AFRICAN = _names("Abebe Adeyemi Afolabi Boateng Chanda Dube Eze Kamara Mensah Moyo Nwosu Okafor")
_PUNJABI = _names("Bains Bhandal Chahal Dhaliwal Gill Grewal Johal Kang Mann Purewal Sahota Uppal")
_PAKISTANI = _names("Ahmed Akhtar Butt Chaudhry Hussain Iqbal Khan Mahmood Malik Qureshi Raja Shah")

WHITE: Final = Heritage(
    Ethnicity.WBRI, _BOYS, _GIRLS, _SURNAMES, ("", "", "", "Christian"), identity=("church",)
)
IRISH: Final = Heritage(
    Ethnicity.WIRI,
    _names("Aidan Cian Declan Eoin Fionn Oisin Padraig Ronan"),
    _names("Aoife Ciara Grainne Maeve Niamh Orla Roisin Sinead"),
    _names("Brennan Cafferty Doyle Flanagan Gallagher Keane McDonagh Nolan Rafferty Sweeney"),
    ("Catholic",),
    identity=("church",),
)
POLISH: Final = Heritage(
    Ethnicity.WOTH,
    _names("Filip Jakub Kacper Maciej Oskar Szymon Wojciech"),
    _names("Aleksandra Hanna Julia Maja Oliwia Wiktoria Zuzanna"),
    _names("Adamczyk Dudek Kaczmarek Lewandowski Mazur Nowak Sikora Wilk Zielinski"),
    ("Catholic",),
    "Polish",
    ("polish", "church"),
)
ROMA: Final = Heritage(
    Ethnicity.WROM,
    _names("Denis Florin Ionut Marius Robert Sorin"),
    _names("Alina Denisa Elena Larisa Mirela Simona"),
    _names("Balan Ciobanu Dumitru Lacatus Radu Stan"),
    ("Christian",),
    "Romanian",
    ("romanian", "church"),
)
MIXED: Final = Heritage(
    Ethnicity.MWBC,
    _names("Andre Jaden Jayden Kai Kieran Marcus Nathaniel Rio Theo Tyrese Zion"),
    _names("Aaliyah Amara Chanel Imani Jasmine Kiara Nevaeh Sienna Tia Zara"),
    _SURNAMES + _CARIBBEAN,
    ("", "Christian"),
    identity=("afro hair", "church"),
)
MIXED_ASIAN: Final = Heritage(
    Ethnicity.MWAS,
    _names("Adam Aron Jai Kiran Noah Rohan Sami Zak"),
    _names("Anisha Leila Maya Mina Nadia Priya Sofia Tara"),
    _SURNAMES + _PUNJABI,
    ("", "Sikh", "Muslim"),
    identity=("vegetarian", "halal"),
)
PUNJABI: Final = Heritage(
    Ethnicity.AIND,
    _names("Amrit Arjan Gurpreet Harjot Jaskaran Karan Manveer Ranjit Sukhdeep Tejinder"),
    _names("Amandeep Baljit Harpreet Jasleen Kiranjit Manpreet Navdeep Simran Sukhpreet"),
    _PUNJABI,
    ("Sikh", "Sikh", "Hindu"),
    "Punjabi",
    ("punjabi", "gurdwara", "vegetarian"),
)
PAKISTANI: Final = Heritage(
    Ethnicity.APKN,
    _names("Adeel Bilal Hamza Haroon Ibrahim Imran Junaid Rehan Usman Yusuf Zain"),
    _names("Aisha Fatima Hafsa Iqra Khadija Maryam Nimra Sana Sumaya Zainab"),
    _PAKISTANI,
    ("Muslim",),
    "Urdu",
    ("halal", "mosque", "urdu"),
)
BANGLADESHI: Final = Heritage(
    Ethnicity.ABAN,
    _names("Abdul Habib Jahangir Kamrul Rafiq Shahid Tanvir"),
    _names("Ayesha Farzana Mahfuza Nasrin Rabeya Sharmin Tahmina"),
    _names("Begum Chowdhury Islam Miah Rahman Uddin"),
    ("Muslim",),
    "Bengali",
    ("halal", "mosque", "bengali"),
)
CARIBBEAN: Final = Heritage(
    Ethnicity.BCRB,
    _names("Akeem Dante Devonte Jermaine Kofi Malachi Romario Shaquille Tariq"),
    _names("Alisha Brianna Chantelle Ebony Kezia Latoya Renee Shanice Tamara"),
    _CARIBBEAN,
    ("Christian", ""),
    identity=("afro hair", "black skin", "church"),
)
AFRICAN: Final = Heritage(
    Ethnicity.BAFR,
    _names("Ayo Babatunde Chidi Emeka Kwame Samuel Tendai Tunde Yaw"),
    _names("Abena Adaeze Chipo Esther Folake Ngozi Rutendo Temi Yemi"),
    _AFRICAN,
    ("Christian", "Christian", "Muslim"),
    identity=("afro hair", "black skin", "church"),
)
CHINESE: Final = Heritage(
    Ethnicity.CHNE,
    _names("Haoran Jun Ming Wei Yichen"),
    _names("Jia Lin Mei Xinyi Yan"),
    _names("Chen Huang Lau Wong Zhang"),
)
KURDISH: Final = Heritage(
    Ethnicity.OOTH,
    _names("Ako Dilshad Hawre Karwan Rebin Sherko Zana"),
    _names("Awaz Dilan Hana Nasrin Shilan"),
    _names("Abdulla Hama Kareem Mahmud Rashid Salih"),
    ("Muslim",),
    "Kurdish",
    ("halal", "mosque", "kurdish"),
)
SUDANESE: Final = Heritage(
    Ethnicity.BAFR,
    _names("Abdelrahman Adam Amir Bashir Khalid Mustafa Osman"),
    _names("Amina Halima Mariam Salma"),
    _names("Abakar Eltayeb Hassan Idris Ishaq Suleiman"),
    ("Muslim",),
    "Arabic",
    ("halal", "mosque", "arabic"),
)
ERITREAN: Final = Heritage(
    Ethnicity.BAFR,
    _names("Abel Dawit Filmon Henok Merhawi Natnael Yonas"),
    _names("Feven Helen Rahwa Selam Senait"),
    _names("Ghebre Haile Kidane Mehari Tesfay Woldu"),
    ("Christian",),
    "Tigrinya",
    ("tigrinya", "church", "afro hair"),
)

# Chosen for a city of the West Midlands: more mixed than England's 71 % White (DfE 2024).
FAMILIES: Final = {
    WHITE: 56, IRISH: 2, POLISH: 3, ROMA: 2, MIXED: 13, MIXED_ASIAN: 3, PUNJABI: 6, PAKISTANI: 4,
    BANGLADESHI: 1, CARIBBEAN: 4, AFRICAN: 5, CHINESE: 1,
}  # fmt: skip
ALONE: Final = {KURDISH: 40, SUDANESE: 33, ERITREAN: 27}  # unaccompanied children
CARERS: Final = {
    WHITE: 66, IRISH: 3, POLISH: 2, MIXED: 4, PUNJABI: 9, PAKISTANI: 4, CARIBBEAN: 7, AFRICAN: 5,
}  # fmt: skip
