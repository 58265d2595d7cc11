"""
Invented pairs of a text and a profile: some contradict each other, some do not.

Each line: the text | what the profile holds | the clash and what it is about. A level that is not
given is not compared; "?" is not assessed.
"""

from typing import Final

CONTRADICTING: Final = """
He went missing twice in March. | MIS=0 | not zero MIS
She goes missing overnight every week. | MIS=0 | not zero MIS
He is often out all night and the police have had to look for him. | MIS=0 | not zero MIS
He has never gone missing. | MIS=3 | not none MIS
There is no risk of her going missing. | MIS=2 | not none MIS
She has no history of going missing. | MIS=4 | not none MIS
There is no risk of going missing. He went missing twice in March. | MIS=2 | itself MIS
She went missing for several days last month with high-risk adults. | MIS=1 | far apart MIS
He self-harms by cutting most weeks. | SLF=0 | not zero SLF
She took an overdose last month. | SLF=1 | far apart SLF
She took an overdose last month. | SLF=0 | not zero SLF
He has never self-harmed. | SLF=3 | not none SLF
There is no history of self-harm. | SLF=2 | not none SLF
No self-harm. She cuts her arms every week. | SLF=3 | itself SLF
He hits other children every week. | AGG=0 | not zero AGG
She assaults staff weekly and has been restrained. | AGG=1 | far apart AGG
He is never aggressive. | AGG=3 | not none AGG
She has never been violent. | AGG=2 | not none AGG
He punched a member of staff last week and smashed a window. | AGG=0 | not zero AGG
He is not aggressive. He assaults staff every week. | AGG=3 | itself AGG
He set fire to a bin last month. | FIR=0 | not zero FIR
She has never set a fire. | FIR=3 | not none FIR
There is no history of fire-setting. | FIR=2 | not none FIR
He has set several fires on purpose in the last few months. | FIR=1 | far apart FIR
She uses cannabis every day. | SUB=0 | not zero SUB
He does not use drugs or alcohol. | SUB=3 | not none SUB
He smokes weed daily. | SUB=1 | far apart SUB
She has never used drugs. | SUB=2 | not none SUB
She is being criminally exploited by a county lines gang. | EXP=0 | not zero EXP
There are no concerns about exploitation. | EXP=3 | not none EXP
He is being exploited to sell drugs and has an NRM referral. | EXP=1 | far apart EXP
He has been arrested and is on bail for robbery. | OFF=0 | not zero OFF
He has never been in trouble with the police. | OFF=3 | not none OFF
He works with the youth justice service after an offence in May. | OFF=0 | not zero OFF
She has a diagnosis of autism. | NEU=0 | not zero NEU
He has ADHD and takes medication for it. | NEU=0 | not zero NEU
He has epilepsy and takes medication every day. | HEA=0 | not zero HEA
She has type 1 diabetes and needs insulin. | HEA=0 | not zero HEA
He needs a hoist for all transfers and personal care every day. | PHY=0 | not zero PHY
He needs a hoist for all transfers and personal care every day. | PHY=1 | far apart PHY
She has severe learning disabilities. | LDN=0 | not zero LDN
She has severe learning disabilities. | LDN=1 | far apart LDN
He has been permanently excluded and is not in education. | EDU=0 | not zero EDU
She is not in school at all at present. | EDU=1 | far apart EDU
He has an EHCP. | EDU=0 | not zero EDU
She has daily meltdowns and cannot be settled. | EMO=0 | not zero EMO
She has daily meltdowns that last for hours and disrupt the home. | EMO=1 | far apart EMO
She is under CAMHS for depression. | MHE=0 | not zero MHE
He was admitted to a psychiatric unit last month with psychosis. | MHE=1 | far apart MHE
He must live without other children for now. | PEE=0 | not zero PEE
Contact with dad is supervised. | FAM=0 | not zero FAM
There is a court order that stops all contact with her father. | FAM=0 | not zero FAM
She needs an interpreter. | IDC=0 | not zero IDC
He has sexually abused a younger child. | SHB=0 | not zero SHB
There are no concerns about harmful sexual behaviour. | SHB=3 | not none SHB
He gets on well with other children. | solo=yes | answer solo
She loves being around younger children. | solo=yes | answer solo
He needs a solo placement. | solo=no | answer solo
She must live without other children. | solo=no | answer solo
He cannot live with other children at the moment. | solo=no | answer solo
She uses a wheelchair. | wheelchair=no | answer wheelchair
He does not use a wheelchair. | wheelchair=yes | answer wheelchair
She needs a hoist. | hoist=no | answer hoist
He cannot manage stairs. | ground_floor=no | answer ground_floor
She needs a downstairs bedroom. | ground_floor=no | answer ground_floor
No hoist is needed. | hoist=yes | answer hoist
He went missing twice in March. | MIS=? | gap MIS
She self-harms most weeks. | SLF=? | gap SLF
He has never set a fire. | FIR=? | gap FIR
She uses a wheelchair. | wheelchair=? | gap wheelchair
He is kind. | PEE=4 solo=no | profile solo
She loves art. | PEE=0 solo=yes | profile solo
"""

CONSISTENT: Final = """
He went missing twice in March. | MIS=2
He went missing twice in March. | MIS=3
He has never gone missing. | MIS=0
She has no history of going missing. | MIS=0
His brother goes missing every week. | MIS=0
She used to go missing, but not since 2023. | MIS=1
He self-harms by cutting most weeks. | SLF=3
There is no history of self-harm. | SLF=0
Her mother took an overdose last month. | SLF=0
He has never self-harmed. | SLF=0
He hits other children every week. | AGG=3
She has never been violent. | AGG=0
Her father was violent to her mother. | AGG=0
His spelling test was a smash hit. | AGG=0
He asks for a house with no shouting. He hits other children every week. | AGG=3
There is no risk of him going missing. | MIS=0
His mother says there is no risk of self-harm. | SLF=1
He set fire to a bin last month. | FIR=3
She has never set a fire. | FIR=0
He is fired up about football. | FIR=0
She likes sitting by the camp fire. | FIR=0
She uses cannabis every day. | SUB=3
He does not use drugs or alcohol. | SUB=0
His dad drinks every day. | SUB=0
There are no concerns about exploitation. | EXP=0
She is being criminally exploited by a county lines gang. | EXP=3
He has never been in trouble with the police. | OFF=0
He wants to be a police officer. | OFF=0
She has a diagnosis of autism. | NEU=2
His sister has autism. | NEU=0
He has epilepsy and takes medication every day. | HEA=2
She is fit and well. | HEA=0
He needs a hoist for all transfers and personal care every day. | PHY=3 hoist=yes
She has an EHCP. | EDU=2
He attends school every day and is on track. | EDU=0
She is under CAMHS for depression. | MHE=2
Contact with dad is supervised. | FAM=2
She needs an interpreter. | IDC=3
He gets on well with other children. | PEE=0 solo=no
He needs a solo placement. | PEE=4 solo=yes
She does not get on with other children. | solo=yes
She uses a wheelchair. | wheelchair=yes
His grandmother uses a wheelchair. | wheelchair=no
No hoist is needed. | hoist=no
He cannot manage stairs. | ground_floor=yes
He runs up the stairs. | ground_floor=no
He is funny, kind and loves football. | MIS=0 SLF=0 AGG=0 solo=no
She dreams of being a vet and enjoys baking. | EMO=1 MHE=0 EXP=0
He has never set a fire and has never gone missing. | FIR=0 MIS=0
"""


def pairs(listed: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in listed.strip().splitlines()]
