"""What people say at the kitchen table for the needs of every dimension."""

from typing import Final

BLOCKS: Final = {
    "AGG": """
2e (swung|swings) for (his|her|me|staff|another|somebody|someone|us) /
  (clock~|lamp~|deck~|smack~|nutted) (a|another|his|her|me|the|one) (other|little|smaller|foster)?
  (girl|boy|lad|child|teacher|carer|sister|brother|resident|mum|dad|peer) / nutted / chuck~
  (a|the|his|her|things|objects) ..
  (plate|plates|chair|chairs|cup|cups|stone|stones|brick|across|at|around) / headlock* / scrap~
  with / (went|goes|go|going) for (his|her|another|me|us|the|a)
  (carer|teacher|brother|sister|boy|girl|foster|staff|resident) / squar* up to
  (staff|his|her|me|us|other|people|carers|anyone|boys) / rough~ up / spit~ in
  (his|her|my|our|people|staff) (face|faces) / nip~ (staff|other|me|us|people|children) / set~
  about (a|another|his|her) (boy|girl|lad|child|brother|sister|carer)
4 glassed / knuckle duster* / knuckleduster*
""",
    "SLF": """
2eh rather not be (here|alive)
2e goug* (his|her|their) / noose / not want to be here any more /
  carv* .. into (his|her|their) (arm|arms|leg|legs|skin) / stub~ .. on (his|her|their)
  (arm|arms|hand|leg|legs|skin) / wish~ (he|she) (was|were|had) never .. born / no point in living
  / slice~ (his|her|their) (arm|arms|leg|legs|wrist|wrists|thigh|thighs)
3 slit~ (his|her|their) (wrist|wrists)
4 (took|taken|swallowed) .. (handful|load|packet|packets|box|bottle) of
  (pills|tablets|paracetamol|ibuprofen|medication)
""",
    "MIS": """
2e nobody (sees|saw) (him|her) (till|until) / slop~ off / not come in (until|till) / picked up by
  (the)? police (miles|wandering) / goes walkabout / disappearing act / out (until|till) .. in the
  morning / not been seen since
""",
    "SUB": """
9 (handful|load|packet|packets|box|bottle) of (pills|tablets|paracetamol|ibuprofen|medication)
2 (sniff~|huff~) (glue|gas|aerosol*|petrol|solvents) / pop~ pills / (does|doing|did)
  (coke|balloons|nos) / (bevvied|hammered|plastered) (every|most|on|at)
3 bottle of (vodka|gin|whisky|rum|wine|cider|spirits) (a|every|each) (day|night)
4 on the gear
9 on the gear (train|lever|stick|box)
""",
    "OFF": """
2 nick~ (from|things|cars|bikes|phones|money|stuff|sweets) / lift~ .. from shops / break~ into
  (cars|houses|sheds|shops|garages) / broke into (cars|houses|sheds|shops|garages|a)
""",
    "FIR": """
3e lit (the|a|his|her) (curtain|curtains|bin|sofa|bed|carpet|mattress|shed|rubbish) / put~ a match
  to / went up in flames
""",
    "SHB": """
2 pull~ down (a|another|his|her|other) .. (pants|trousers|knickers|shorts)
3 touch~ (a|his|her) (little|younger|small|young) (girl|boy|child|sister|brother|cousin) /
  interfer* with (a|his|her|another|younger)
  (little|younger|small|young|child|girl|boy|sister|brother|cousin)
""",
    "EXP": """
9 pay* (him|her|them) .. to deliver (papers|newspapers|leaflets|eggs|milk)
3 pay* (him|her|them) .. to (drop|carry|hold|deliver|sell|move) / passed (round|around)
  (by|between) / sex for (money|drugs|vapes|cigarettes|alcohol|food) / (does|doing) drops for
""",
    "ATT": """
2 flit~ between / not be told by / (tell~) (me|us|carers|his carer|her carer) (to get lost|where
  to go) / not let (anyone|anybody|any adult) (near|close) / runs rings (round|around)
  (us|carers|adults|staff)
3d no (carer|carers|placement|family|foster) .. has lasted / (carer|carers|placement|placements)
  .. not lasted (more|longer|long)
""",
    "PEE": """
2 (give~) .. (younger|other|others|little|smaller) .. hard time / lord* it over /
  (nasty|spiteful|mean|cruel) to (the)? (other|younger|little|smaller)
2n cannot bear (other|another|any) (kids|children|kid|child)
3 (children|residents|boys|girls) .. are (frightened|scared|afraid|terrified) of (him|her)
3n cannot be left with (the)? (younger|other|little|babies|smaller)
""",
    "EMO": """
2 go~ to pieces / falls apart / cry~ .. to sleep / sob~ .. to sleep
1 weepy / on edge
""",
    "EDU": """
2 wag~ (school|lessons|class) / skiv*
3 (kick~|thrown|chucked) out of (two|three|four|his|her|every|the)?
  (school|schools|college|class|nursery)
4n not been near (school|a classroom|college|a school)
""",
    "LDN": """
9 has only (two|three|four|five|six|ten) words to
2d only has (two|three|four|five|six|ten) words / has only (two|three|four|five|six|ten) words
""",
    "PHY": """
3 needs (feeding|changing|lifting|carrying|bathing) / fed by (a|an|his|her) (adult|carer)
""",
    "HEA": """
9 (has|have|had|having|in) (a)? (fit|fits) of (the)?
  (giggles|laughter|temper|rage|anger|pique|crying)
2 (has|have|had|having) fits / starv* (himself|herself|themselves)
""",
    "MHE": """
2 starv* (himself|herself|themselves)
""",
    "IND": """
2n cannot (boil an egg|make toast|use a washing machine|use a cooker) / not know how to
  (cook|shop|budget|use a cooker|use a washing machine)
2 burn~ through (his|her|their) (money|allowance|wages)
""",
}
