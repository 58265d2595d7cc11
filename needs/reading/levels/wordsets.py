"""Named sets of words for phrases: ``<peer>`` is any word for another child."""

from typing import Final

SETS: Final = {
    name: block.split()
    for name, block in {
        "his": "his her their my the a an its",
        "own": "his her their my",
        "self": "himself herself themself themselves myself hisself itself yourself",
        "he": "he she they i child",
        "him": "him her them me",
        "n": "one two three four five six seven eight nine ten eleven twelve several many",
        "adult": """adult adults carer carers staff worker workers teacher teachers us me foster
            keyworker manager tutor dinner""",
        "peer": """child children kid kids boy boys girl girls lad lads lass lasses peer peers
            resident residents others ones housemates housemate youngsters pupil pupils classmates
            classmate bairns tots""",
        "small": "little small smaller young younger wee tiny vulnerable weaker youngest smallest",
        "thing": """door doors window windows furniture chair chairs table tables plate plates tv
            telly television wall walls mirror mirrors crockery laptop tablet banister banisters
            radiator cupboard cupboards wardrobe lamp lamps glass glasses cup cups mug mugs toys
            windscreen car cars bedroom lounge kitchen property fence pane panes pots worktop""",
        "limb": """arm arms leg legs thigh thighs wrist wrists forearm forearms stomach tummy skin
            ankle ankles hip hips chest shin shins body""",
        "drug": """cannabis weed skunk dope hash ganja ket ketamine coke cocaine mdma spice pills
            xanax drugs substances heroin crack amphetamines speed solvents nos edibles thc""",
        "booze": """vodka cider beer beers lager wine gin rum whisky spirits alcohol booze cans
            alcopops tinnies prosecco""",
        "kin": """mum mam mom mummy dad daddy father mother nan nana nanna nanny gran granny
            grandma grandad grandparents grandmother grandfather auntie aunty aunt aunts uncle
            uncles sister sisters brother brothers siblings sibling cousins family parents stepdad
            stepfather stepmum relatives""",
        "fuel": """paper papers tissue tissues bin bins bedding mattress curtain curtains sofa
            cushion cushions carpet clothes shed bed leaves rubbish cardboard hedge bench wheelie
            duvet pillow blanket rug sleeve notice noticeboard garage skip barn haystack car""",
    }.items()
}
