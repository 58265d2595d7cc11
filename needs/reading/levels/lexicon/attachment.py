"""Attachment and relationships with carers."""

from typing import Final

ATT: Final = """
9 in and out of (rows|trouble|hospital|school|fights|work|rehab|prison|lessons|court|arguments|
  bed|bath|car|chair|wheelchair) /
  (last|two|three|four) .. (visits|visit|sessions|calls|meetings) ended (with|early|in|when|after|
  badly)
0g trust~ (adults|carers|people|anyone|easily|his|her|professionals|staff|others) / accept~ (care|
  comfort|boundaries|help|affection|praise|rules|authority) / follow~ (the|house|his|her|any)?
  (rules|boundaries|instructions|house rules) / respond~ (well)? to (boundaries|carers|adults|
  rules|authority|limits|praise) / respect~ (boundaries|carers|adults|authority|rules) / close to
  (his|her|their) carers / warm~ to (people|adults|carers|new) / let~ (adults|carers|staff|people|
  anyone|anybody) (get|come)? (in|close|near|help|care|comfort)
0 (secure|securely|strong|positive|good|healthy) (attachment|attached|attachments|bond|bonded)
  .. (carer|carers|foster) / well attached / secure attachment* / securely attached
1 trust~ (nobody|no one|no adults) / slow to (trust|warm|let) / take~ (his|her|their) time
  (with|to|around|before) .. (trust|people|adults|grown ups|carers|warm|settle|know|new)? /
  (watches|watchful|hangs back|stands back) .. (join*|new|adults|people|trust*) / hang~ back /
  suspicious of (adults|new|people|carers) / takes time to (trust|build|warm|get to know|settle) /
  wary (of|at|with) / guarded / finds it hard to trust / struggle~ to trust / (difficulty|
  difficulties|hard|difficult) .. trust* / mistrust* / distrust* / trusts slowly / shy (with|of)
  (new|adults|carers|strangers) / not trust (adults|professionals|anyone|people|others|easily) /
  (nobody|no one) .. trusts / cautious (with|of|around) (new|adults) / needs time to (build|trust)
  / reserved / slow to build / trust issues / find~ it (difficult|hard) to (trust|accept
  care|accept help|let) / self reliant / over independent / reluctant to accept / build~ trust /
  trust .. (slow|slowly|time) / take~ (a)? (while|time|long) to (trust|warm|settle|get) /
  (warms|warm) (slowly|up slowly) / wary / cautious / holds back / finds trust (hard|difficult) /
  keeps (adults|people) at (a)? (distance|arm) / struggles to accept (praise|help|care) / slow to
  warm / not trust easily / does not easily trust / guarded / untrusting / trust takes / reluctant
  to (trust|open|engage|talk|let)
2 keep~ .. (carers|adults|people|everyone|staff|carer) at arm / attachment (difficult*|issues|
  needs|disorder|problems|concerns|style|trauma) / insecure* attach* / ambivalent* /
  (freez*|froze|shut~|shuts) (you|us|me|carers|people|him|her|adults) out / (close|clingy|loving|
  affectionate) one (day|minute|moment|hour) / cling~ .. (then|and) .. (shov*|push*|reject*|hit*) /
  (has|have|needs|wants) to be (the)? boss / (checks|checking|testing) .. (mean|leave|stay|keep) ..
  / in and out of / keeps .. arm's length / (want~|wants) (me|us|him|her|comfort|closeness|
  affection|you) .. then (reject*|doesn't|does not|don't|push*|refuse*) / boss~ (me|us|carers|
  adults|everyone|him|her|them) (about|around)? / blow~ hot and cold / (has|needs|wants|likes) to
  be in (charge|control) / in charge of everything / avoidant / disorganised attachment /
  controlling / test~ (his|her|their)? (boundaries|boundary|adults|carers|limits|every|the
  rules|carer|foster) / push~ boundaries / push~ (carers|people|adults) away / need~ to be in
  control / indiscriminate* / over familiar / overfamiliar / (over|overly) friendly with strangers
  / clingy .. (hostile|rejecting|angry) / push pull / hot and cold / expects to be (rejected|let
  down|tested|moved|sent) / fear of (rejection|abandonment) / fears (rejection|abandonment) /
  rejection / hoard~ food / lies to carers / difficulty .. relationships with (carers|adults) /
  seek~ constant attention / attention needing / attachment seeking / sabotag* / let down ..
  (adults|many) / resist~ (care|affection|comfort) / test~ .. (boundaries|mean|stick) / manipulat*
  / struggles with authority / parentified / superficial relationships / attachment / refuse~ to
  follow (rules|boundaries) / defiant / defies / oppositional / cling~ to (carers|adults|his|her|
  foster|staff) / hates (them|carers|her|him) / lies (about|to) / (one minute|one moment) ..
  (then|next) / (affectionate|loving|clingy) .. (then|next|hostile|pushes|rejecting) / power
  (struggle|struggles|battle|battles) / takes food / food hoarding / hides food / steals food /
  (seeks|seek) (control|proximity|attention from) / (difficulty|difficulties|struggles) (with|in)
  (relationships|attachment|forming|attaching) / blocked care / need for control / every
  instruction / hypercritical of carers / attention seeking / jealous of (carer|attention|the
  carer) / relationships with (adults|carers) (are|can) .. (difficult|conflict*|turbulent|
  ambivalent) / (tests|test) (adults|carers|them|staff|people|every) / (tests|test) ..
  (limits|reliab*|trust) / (rule|boundary) testing / disinhibited / (expects|expect) (adults|
  carers|people|placements) to (leave|reject|fail|give) / testing whether / keeps (adults|carers)
  at arm / tests whether / (finds|find) it (hard|difficult) to (accept|receive) (care|praise|love|
  affection|nurture) / (seeks|seeking) reassurance .. carers .. (constantly|repeatedly) /
  (pushes|pushing) (adults|them|people|carers|her|him) away / push pull / struggles with boundaries
  / does not respect (boundaries|authority) / (conflicted|mixed) .. carers / fear of being (moved|
  rejected|abandoned|left)
3 reject~ (all|the|any)? (carers|care|adults|his carer|her carer|them|us|
  me|everyone|everybody|affection|attempts|parenting) /
  rejecting of / splits adults / split~ (carers|adults|staff|the team) / play~
  (one|adults|carers|staff) .. (another|against|off) / placement breakdown* /
  (placement|placements|home|homes|carers|carer) .. (broken|broke|break) down /
  (carers|carer|placement*) .. (notice|notices|end|ended) / served notice / gave notice / given
  notice / (two|three|2|3) .. (placements|homes|carers) .. (ended|end|breakdown*|broken) /
  multiple placement* / disrupted placements / placement (disruption*|instability|ending*|moves)
  / endings at the request of / (four|five|4|5|many|several) .. placement* ..
  (breakdown*|broken|ended|disrupt*|failed) / carers .. (asked|requested) .. (end|move|leave|go)
  / (asked|requested) .. (him|her|them|child) to (leave|move|go) / false allegations /
  allegations against (carers|staff|foster) / refuses to be parented / will not accept parenting
  / cannot accept (care|parenting|authority) / severe attachment / reactive attachment /
  significant attachment / profound attachment / hostile to (carers|adults|staff) /
  (families|carers|foster|placements) .. asked .. (moved|move|leave|removed) / does not
  need (anyone|adults|parents) / ignores carers / adoption (breakdown|disruption|broke|disrupted)
  / breakdown of (his|her|their) (adoption|placement) / (rejects|rejected|rejecting) ..
  (carer|carers|adults|care|comfort|warmth|affection) / pitting adults / (two|three|2|3) ..
  (unplanned|disrupted) (endings|moves) / (last|previous) (two|three) ..
  (gave|notice|ended|asked) / unplanned (endings|moves|ending|move) /
  (several|many|multiple|numerous|frequent) placement (moves|changes|endings) / placement .. (at
  risk|breaking down|fragile) / notice (has been|was|been)? (given|served) / immediate notice /
  28 (days|day) notice / carers .. unable to continue / (cruel|hurtful) .. carers / refuses to
  (engage|bond|attach) .. (carers|adults) / will not (let|allow) (adults|carers) / rejects
  (parenting|love|nurture|boundaries) / (turns|turned) (adults|carers|staff) against
4 cannot (tolerate|manage|cope with|bear|live in) .. (family|families|intimacy|closeness|foster)
  / unable to (tolerate|manage|live in|cope with) .. (family|intimacy|foster|closeness) /
  repeated (breakdowns|placement breakdowns|disruptions) / (six|seven|eight|nine|ten|eleven|
  twelve|6|7|8|9|10| 11|12|13|14|15|multiple| numerous) .. (placement*|foster) ..
  (breakdown*|broken|ended|disrupt*|failed|moves) / family (life|living|setting|environment) is
  too (much|intense|intimate) / too intense for (him|her|them) / not ready for (a)?
  (family|foster) / (placement*|fostering|families) .. repeatedly ..
  (broken|failed|ended|break|breaks) / cannot live in a family / no family setting /
  (cannot|can't|could not|unable) .. (family life|family setting|family home|family
  environment|family based) / unable to live in a family / family placement ..
  (not|unsuitable|cannot) / (six|seven|eight|nine|ten|eleven| twelve|thirteen|fifteen|6|7|8|
  9|10|11|12|13|14| 15) (foster|previous|different)? (placements|homes|carers|families|foster
  homes) / closeness .. (unbearable|intolerable|too much|threatening) / (not|doesn't|don't) do
  families / residential care is recommended
1 (bit|little|lot) of time to (warm|trust|let|settle|get)
2 push~ (everyone|everybody|anyone|anybody) away / push~ away
  (anybody|anyone|everyone|everybody|people|adults|carers|those|any|all|staff|us|me) /
  test~ the (water|waters) / call~ (all)? the shots / asked to leave ..
  (placement|placements|homes|carers) / not (talk|speak) to (his|her|the|their) (foster)?
  (carer|carers)
3 set~ (one|him|her|us|me|staff|adults|carers) .. against / will not accept (any)?
  (care|comfort|parenting|help) from / not let (me|us) (look after|comfort)
3d asked for (him|her|them) to be (moved|removed) / (earlier|previous|last|two|three|2|3) ..
  (carer|carers|placements) (gave|served) notice
"""

BLOCKS: Final = {"ATT": ATT}
