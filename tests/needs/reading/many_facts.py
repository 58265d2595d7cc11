# ruff: noqa: E501 - one form after the other reads as the list it is
"""Schools, addresses, postcodes, dates of birth and numbers in the forms that people write."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from tests.needs.reading.forms import NTH
from tests.needs.reading.invented import letters

# What numbers of texts about children are no one's.
HARMLESS: Final = """
He takes 10mg of melatonin at 19:30 and 5ml of Calpol if hot.
She is in Year 10, set 2, working at 4+ in maths and 9-1 in English.
Section 20 ended in 2024; a Section 47 enquiry was closed.
The plan is 1:1 for 20 hours, 2:1 at night, 24/7 cover at the start.
Contact is 3 x 2 hours a week, 10.30 to 12.30, at the centre.
His SDQ score was 19/40 in the spring and 12/40 in the autumn.
He weighs 45.5 kg and is 1.62 m tall, on the 75th centile.
Pocket money is £8.50 and savings of £1,200.00 are in a Junior ISA.
Ring 111 or 999, or Childline on 0800 1111, in an emergency.
The bus is the 143 or the X50, 5 minutes down the road and 2 stops.
He runs 5k in 24:10 and his best is 23.45.
Attendance is 94.6%, up from 71% in 2023/24.
KS2 SATs went well; KS3 and KS4 will be at a new place.
She was 7 weeks early and 3 lb 4 oz at birth.
Placements 1, 2, 3 and 4 ended within 6 months, 12 months, 18 months and 3 weeks.
It is a 20 minute drive or a 45 minute walk to the next road.
Between 6 and 8 p.m. he needs 2 adults, from 9 to 5 only 1.
He has a 12-week course of 50 minutes each at level 1 and level 2.
The IQ test gave 85, 90, 92 and 101 on the four scales.
Dosage: 18mg, 27mg, 36mg, then 54 mg a day from week 8.
Room 2 at the centre is booked, and number 10 is on his football shirt.
A score of 3-0, then 2-1 and 4-4, made his month.
He has been missing 14 times in 12 months for 2 to 36 hours.
Form C1A and Form E were filed; see the list of 7 points in part 4.
Top Gear and the M6, the A50 and the M62 are his idea of heaven; he knows every car from A1 to Q8.
Her bed is by window 3 and she likes FM 97.4 on low.
The target is 5 a day, 8 hours of sleep, and 60 minutes of exercise.
Band 4 funding of £650 a week was agreed on page 12 of 30.
He uses a PS5 and an Xbox One, level 42, and a Nokia 3310.
She read 12 books in 2025 and 15 the year before.
His blood group is O+ and his vitamin D was 42 nmol/L.
In 2019, 2021 and 2023 there were Child in Need plans.
Born at 35 weeks, spent 12 days in special care, home by week 37.
90 ml of SMA every 3 hours, up to 6 feeds in 24.
Lives 3 miles from school; the home must be within 10 miles, 20 at most.
"""
# The name of a school, and what people call it.
SCHOOLS: Final = {
    "St Bede's Catholic Primary School": "St Bede's|Saint Bede's|St Bedes|st bedes|St. Bede's Primary|St Bede's RC|SBCPS|ST BEDE'S",
    "Queen Elizabeth's Girls' School": "QEGS|Queen Elizabeth's|Queen Elizabeths Girls School|Queen Elizabeth Girls|Queen Elizabeth's Girls",
    "Hartcliffe Manor Academy": "Hartcliffe|Hartcliffe Manor|HMA|Hartclife Manor|hartcliffe manor academy|Hartcliffe Academy|Hart Cliffe Manor",
    "Our Lady of Lourdes RC Primary": "Our Lady's|Our Lady of Lourdes|Lourdes|OLOL|Our Lady of Lourdes School",
    "Christ the King Church of England Primary School": "Christ the King|CTK|Christ the King Primary|Christ The King School",
    "The Meadows Pupil Referral Unit": "The Meadows|The Meadows PRU|Meadows PRU|the Meadows unit",
    "Greenacre Infant and Junior School": "Greenacre|Greenacre Infants|Greenacre Juniors|Green Acre|Greenacres",
    "Sir John Hollis Academy": "Sir John Hollis|John Hollis Academy|Hollis Academy|SJH|Hollis",
    "Al-Noor Girls' Academy": "Al-Noor|Al Noor|Alnoor|Al-Noor Girls|Al Noor Academy",
    "Ysgol Gymraeg Bryn Coch": "Ysgol Bryn Coch|Bryn Coch|Ysgol Gymraeg Bryn Coch|YGBC",
    "Beis Yaakov Boys' School": "Beis Yaakov|Beis Yaakov Boys|Beis Yakov|BYBS",
    "Ravensbourne College": "Ravensbourne|Ravensborne|RAVENSBOURNE|Ravensbourne Sixth Form",
    "Palmer's Green Lane Primary": "Palmers Green Lane|Palmer's Green Lane|Palmers Green Lane School",
    "Holy Trinity C of E Junior School": "Holy Trinity|HTJS|Holy Trinity Juniors|Holy Trinity Junior",
    "Sacred Heart RC High School": "Sacred Heart|Sacred Hart High|SHHS|Sacred Heart RC",
    "St John the Baptist Academy": "SJB|John the Baptist|St Johns|St John's",
    "Nettlecombe First School": "Nettlecombe|Nettlecomb|Nettlecombe First",
    "Kingswood Grammar School for Boys": "Kingswood|Kingswood Grammar|KGS|King's Wood Grammar|Kingswood Boys",
}  # fmt: skip
# An address, and what people write of it.
ADDRESSES: Final = {
    "118 Pembury Street, Leicester": "118 Pembury Street|118 Pembury St|Pembury Street|Pembury St|pembury st|118, Pembury Street|118 Pembury|118 pembury street|Pembery Street|number 118",
    "Flat 3, 41 Larkspur Road, Bristol": "Flat 3, 41 Larkspur Road|41 Larkspur Road|41 Larkspur Rd|Larkspur Rd|flat 3|Flat 3, 41 Larkspur|Larkspur Road|larkspur road|41 Larkspur|no. 41|Lark Spur Road",
    "9 Tanyard Lane": "9 Tanyard Lane|Tanyard Lane|Tanyard Ln|9, Tanyard La|9 tanyard lane|Tan Yard Lane|TANYARD LANE",
    "The Old Smithy, Church Lane, Penrith": "The Old Smithy|the Old Smithy|Old Smithy|Church Lane|Church Ln",
    "Flat 12, Wharfside, 2 Canal Street": "Flat 12|Wharfside|2 Canal Street|2 Canal St|Canal Street|12 Wharfside",
    "Plot 11, Long Drove Caravan Site": "Plot 11|Long Drove|Long Drove Caravan Site|plot 11, Long Drove",
    "Apartment 7, Kestrel House, 19 St. Anne's Road": "Apt 7|Kestrel House|19 St Annes Rd|St Anne's Road",
    "Flat 9, Mulberry Court, Station Approach, Luton": "Mulberry Ct|Mulberry|Station Approach|Flat 9",
    "64 Heron Way, Taunton": "64 Heron Way|64, Heron Wy|Heron Wy|Heron Way|64 Heron",
    "6 Rosemount Terrace": "6 Rosemount Terrace|Rosemount Terr|Rosemount Ter|6 Rosemount Tce|Rose Mount Terrace",
    "77 Ironmonger Crescent": "77 Ironmonger Crescent|Ironmonger Cres|Ironmonger Cresc|77 Ironmonger Cr|77 Ironmongers Crescent",
    "84 Cazenove Gardens": "84 Cazenove Gardens|Cazenove Gdns|84 Cazenove Gdn|Cazanove Gardens",
    "15 Quarry Avenue": "15 Quarry Avenue|Quarry Ave|Quarry Av|15 Quarry Ave.|quarry avenue",
    "3a Belle Vue Close": "3a Belle Vue Close|3A Belle Vue Cl|Belle Vue Close|3 a Belle Vue Close",
    "Room 4, Beacon House, 15 Quarry Hill": "Room 4|Beacon House|15 Quarry Hill|Quarry Hill|room 4 at Beacon House",
    "1 Mill Cottages, Blandford": "1 Mill Cottages|Mill Cottages",
    "203 Alum Court": "203 Alum Court|203 Alum Ct|Alum Court|Alum Crt",
    "52 Gasworks Drive": "52 Gasworks Drive|Gasworks Dr|52 Gasworks Drv|Gas Works Drive",
    "31 Larkhill Square": "31 Larkhill Square|Larkhill Sq|31 Larkhill Sq.",
}  # fmt: skip


def postcodes(code: str) -> Iterator[str]:
    """A postcode of the record as it is written: ``BS5 7QT``."""
    outward, inward = code.split()
    yield from (
        code, outward + inward, code.lower(), (outward + inward).lower(), f"{outward}-{inward}",
        f"{outward} {inward}", f"{outward}\n{inward}", outward, f"{outward} {inward[0]}", f"({code})",
        f"{outward}.{inward}", f"{' '.join(outward)} {' '.join(inward)}",
    )  # fmt: skip


def births(b: date) -> Iterator[str]:
    """A date of birth, or so much of it that the record tells the rest."""
    th = "th" if 10 < b.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(b.day % 10, "th")
    yield from (
        f"{b:%d/%m/%Y}", f"{b.day}/{b.month}/{b:%y}", f"{b:%d.%m.%Y}", f"{b:%d-%m-%Y}", b.isoformat(),
        f"{b:%Y/%m/%d}", f"{b.month}/{b.day}/{b.year}", f"{b.day} {b:%B} {b.year}",
        f"{b.day}{th} {b:%B} {b.year}", f"{b.day}{th} of {b:%B}, {b.year}", f"{b:%B} {b.day}, {b.year}",
        f"{b:%B} the {b.day}{th}, {b.year}", f"{b:%b} {b.day}{th} {b.year}", f"{b.day} {b:%b} {b:%y}",
        f"{b.day}-{b:%b}-{b:%y}", f"{b.day}{b:%b}{b.year}", f"{b:%d%m%Y}", f"{b:%d%m%y}", f"{b:%Y%m%d}",
        f"{b:%d %m %Y}", f"{b.day} / {b.month} / {b.year}", f"{b.day}{th} {b:%B} '{b:%y}",
        f"the {NTH[b.day]} of {b:%B} {b.year}", f"{NTH[b.day]} {b:%B} {b.year}".upper(),
        f"the {NTH[b.day].replace('-', ' ')} of {b:%B}", f"{b.day}{th} {b:%B}",
        f"{b:%A} {b.day} {b:%B} {b.year}", f"turns 13 on {b.day} {b:%B}", f"birthday is {b.day}/{b.month}",
        f"birthday on the {b.day}{th} of {b:%b}", f"{b:%B} {b.year}",
        f"{b.day}{th} of the {b.month}{'st' if b.month == 1 else 'nd' if b.month == 2 else 'rd' if b.month == 3 else 'th'} {b.year}",
        f"{b.day}.{b.month}.{b:%y}", f"{b:%d}\n{b:%B}\n{b.year}", f"{b:%B} {b.day}{th}",
    )  # fmt: skip


def dates(draw: random.Random, count: int) -> Iterator[date]:
    for _ in range(count):
        yield date(2008, 1, 1) + timedelta(days=draw.randrange(365 * 15))


def _digits(draw: random.Random, count: int) -> str:
    return "".join(str(draw.randrange(10)) for _ in range(count))


def health_numbers(number: str) -> Iterator[str]:
    a, b, c = number[:3], number[3:6], number[6:]
    yield from (
        number, f"{a} {b} {c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"{a} {b}{c}", f"{a}{b} {c}", f"NHS{number}",
        f"{a}\n{b}\n{c}", f"NHS No.{a} {b} {c}", " ".join(number), f"{number[:5]} {number[5:]}",
        f"{a} {b} {c[:2]} {c[2:]}", f"{a}/{b}/{c}", f"{a} {b} {c}", f"NHS number: {a} {b} {c}.",
    )  # fmt: skip


def pupil_numbers(number: str) -> Iterator[str]:
    yield from (
        number, number.lower(), f"{number[0]} {number[1:]}",
        f"{number[0]}-{number[1:4]}-{number[4:8]}-{number[8:]}",
        f"{number[0]} {number[1:4]} {number[4:8]} {number[8:]}", f"UPN {number}", f"UPN:{number}",
    )  # fmt: skip


def telephones(draw: random.Random) -> Iterator[str]:
    """In the groups of Ofcom's plan, and as people run them together."""
    d = _digits(draw, 11)
    yield from (
        f"07{d[:9]}", f"07{d[:3]} {d[3:9]}", f"07{d[:3]} {d[3:6]} {d[6:9]}", f"07{d[:1]} {d[1:5]} {d[5:9]}",
        f"07{d[:3]}-{d[3:6]}-{d[6:9]}", f"+447{d[:9]}", f"+44 7{d[:3]} {d[3:9]}",
        f"+44 (0) 7{d[:3]} {d[3:9]}", f"+44(0)7{d[:9]}", f"00447{d[:9]}", f"0044 7{d[:3]} {d[3:9]}",
        f"07{d[:2]} {d[2:5]} {d[5:9]}", f"(07{d[:3]}) {d[3:9]}", f"447{d[:9]}",
        f"07{d[:3]}.{d[3:6]}.{d[6:9]}", f"020 7{d[:3]} {d[3:7]}", f"0207 {d[:3]} {d[3:7]}", f"0207{d[:7]}",
        f"(020) 7{d[:3]} {d[3:7]}", f"0161 {d[:3]} {d[3:7]}", f"0161{d[:7]}", f"0161-{d[:3]}-{d[3:7]}",
        f"01632 {d[:6]}", f"(01632) {d[:6]}", f"01632 {d[:3]} {d[3:6]}", f"01632{d[:6]}", f"016977 {d[:4]}",
        f"01274-{d[:3]}-{d[3:6]}", f"+44 161 {d[:3]} {d[3:7]}", f"tel:01632{d[:6]}",
        f"Tel.0113 {d[:3]} {d[3:7]}", f"07{d[:3]} {d[3:5]} {d[5:7]} {d[7:9]}", f"0 7{d[:3]} {d[3:9]}",
        f"07{d[:3]}/{d[3:9]}", f"029 2{d[:3]} {d[3:7]}", f"07{d[:3]}, {d[3:9]}",
    )  # fmt: skip


def others(draw: random.Random) -> Iterator[tuple[str, str]]:
    """Numbers and addresses of one person that no record holds, each with what it is."""
    d = _digits(draw, 8)
    code = f"{draw.choice(['OL', 'M', 'BL', 'SW', 'LS'])}{draw.randrange(1, 20)}"
    two, three = letters(draw, 2), letters(draw, 3).replace("Q", "V")
    n = d[1:4].replace("0", "1")
    forms = {
        "ni": [
            f"AB{d[:6]}C", f"ab{d[:6]}c", f"AB {d[:2]} {d[2:4]} {d[4:6]} C", f"AB-{d[:2]}-{d[2:4]}-{d[4:6]}-C",
            f"AB {d[:6]} C", f"AB{d[:2]} {d[2:4]} {d[4:6]}C", f"NI no. AB{d[:6]}", f"NINO AB{d[:6]}D",
        ],
        "postcode": [
            f"{code} {d[0]}{two}", f"{code}{d[0]}{two}", f"{code} {d[0]}{two}".lower(), f"{code}{d[0]}{two}".lower(),
            f"{code}-{d[0]}{two}", f"{code}  {d[0]}{two}", "W1A 1AA", "EC1A 1BB", "SW1A2AA", "n1 9gu",
        ],
        "email": [
            f"sam{d[:2]}@gmail.com", f"Sam.Smith@{three.lower()}.co.uk", f"sam_{d[:2]} @ gmail.com",
            f"sam{d[:2]}(at)hotmail.com", f"sam{d[:2]} [at] outlook.com", f"sam{d[:2]} at gmail dot com",
            f"sam.s+kids@{three.lower()}.org.uk", f"SAM{d[:2]}@YAHOO.CO.UK", f"sam{d[:2]}(at)gmail(dot)com",
        ],
        "handle": [
            f"@sam_{d[:2]}", f"@samsmith{d[:2]}", f"snap: sam{d[:2]}", f"Snapchat sam.{d[:2]}", f"insta sam_x_{d[:2]}",
            "Instagram: samsmithx", f"her insta is sam_{d[:2]}", f"TikTok @sam.{d[:2]}", f"gamertag SamTheMan{d[:2]}",
            f"Roblox username sam{d[:2]}", f"Xbox: Sam{d[:2]}", f"discord sam#{d[:4]}", f"on snap as sam{d[:3]}",
            "Insta handle samsmithx", f"PSN id sam-smith-{d[:2]}", f"snapchat name is samx{d[:2]}",
        ],
        "vehicle": [
            f"AB12 {three}", f"AB12{three}", f"ab12 {three.lower()}", f"reg A{n} {three}", f"registration {three} {n}A",
            f"reg {three} {n}B", f"car reg A12 {three}", f"number plate {three}{n[:2]}C", f"plate AB12-{three}",
            f"a blue Golf, AB61 {three},", f"a van, K{n} {three},", f"reg. {three} {n}", "registration JUG 1E",
        ],
        "case": [
            f"ZC24P{d[:5]}", f"ZC24C{d[:5]}", f"ZC 24 P {d[:5]}", f"zc24p{d[:5]}", f"LS23C{d[:5]}", f"ZW24F{d[:5]}",
            f"BS-24-C-{d[:5]}", f"ZC24P0{d[:4]}", f"case no. {two}{d[:6]}", f"case number {d[:7]}",
            f"court ref {two}/{d[:4]}/24", f"crime ref {d[:2]}/{d[:5]}/24", f"crime number {d[:8]}", f"FD24P{d[:5]}",
            f"CRO {d[:5]}/24{two[0]}", f"Home Office ref {two[0]}{d[:7]}",
        ],
        "url": [
            f"https://facebook.com/sam.{d[:3]}", f"facebook.com/sam.{d[:3]}", f"www.sam{d[:2]}.co.uk", f"fb.com/sam{d[:2]}",
            "///filled.count.soap", "what3words filled.count.soap", f"youtube.com/@sam{d[:2]}",
        ],
        "address": [
            "14 Larkhill Road", "3a Belle Vue Close", "Flat 12, 9 Station Road", "14 larkhill road", "14, Larkhill Rd",
            "14 Larkhill Cres", "14-16 Larkhill Avenue", "No. 14 Larkhill Road", "14 St James's Square",
        ],
        "file": [
            f"passport {d}1", f"bank account {d}", f"sort code {d[:2]}-{d[2:4]}-{d[4:6]}", f"Mosaic ID {d[:7]}",
            f"LiquidLogic no. {d[:6]}", f"hospital number {two[0]}{d[:6]}", f"ULN {d}12", f"asylum ref {two[0]}{d[:7]}",
        ],
    }  # fmt: skip
    yield from ((kind, form) for kind, made in forms.items() for form in made)
