-- What another 120 whole calls showed, and recordings that were misheard ("we require our calls"): numbers that are
-- typed by the caller, cards that only came to mind ("go ahead with the number" of a Medicare card), a caller who is
-- down here and not in, someone passed to a licensed guy, and a term of endearment.

select core.improve_wording('aca_consent', 8, '08e02aa0b2816a774c9f5a899bf54eeb', $json$[
 ["+", "before,0,unless_near", "(need|want|have|get) your (okay|yes|go ahead)"]
]$json$);

select core.improve_wording('debt_consequences', 8, '3a36e488996b4868f23d0a81f925a143', $json$[
 ["+", "before,0,unless", "i am down (here|there|in|at|by|on|to|the|with|from|near|about|around)"]
]$json$);

select core.improve_wording('dnc_request', 7, 'd665e06f911f345a4a9d78383d11c9ea', $json$[
 ["+", "claims,0,unless_yes_to", "get it back"]
]$json$);

select core.improve_wording('government_impersonation', 8, 'b09f286233e25749c5196cbe0a3bf577', $json$[
 ["+", "claims,1,unless_yes_to", "(he|she|they|son|daughter|grandson|granddaughter|nephew|niece|brother|sister|husband|wife|cousin) *1 (work|works|worked) (for|at|with)"]
]$json$);

select core.improve_wording('hostility', 8, 'e3ab11cb34b586182e62cadf4cebaa07', $json$[
 ["+", "claims,0,unless", "(help|helping|for|with|thank|bless|love|hear|see|all right|alright|right|okay) *1 (you)? (baby|child)"]
]$json$);

select core.improve_wording('medicare_licensed_agent', 7, 'd27e3304d83b610f243e4197cf585568', $json$[
 ["+", "parts,0,say", "(i am|as|this is @ *1) (a|the|your) *2 license patient"],
 ["+", "parts,0,unless", "(pass~|hand~|send~|get|put|patch~|bring~|transfer~|connect~|give) you *3 (to|with) *3 <license>"],
 ["-", "not_due_when,0,say", "called the wrong"],
 ["+", "not_due_when,0,say", "(called|reached|rang) the wrong (number|place|house|office|company|business|phone|extension|line|$)"]
]$json$);

select core.improve_wording('mva_coaching', 7, '927608363182f8c44033c7a634b5bbf7', $json$[
 ["+", "claims,0,unless_near", "the way it (really|truly|actually) (is|was|happened|feels)"],
 ["+", "claims,1,unless_near", "the way it (really|truly|actually) (is|was|happened|feels)"],
 ["+", "claims,2,unless_near", "the way it (really|truly|actually) (is|was|happened|feels)"]
]$json$);

select core.improve_wording('mva_guaranteed_settlement', 4, 'a05f9d41d4095f6fdec9cf03ffc051e9', $json$[
 ["+", "claims,1,unless", "(case|claim|decision|choice|call|file) (is|are) *1 yours"]
]$json$);

select core.improve_wording('pii_request', 6, '7492db731bb0751d595bdba9b1a5f59f', $json$[
 ["-", "asks,card,say", "(ready|go ahead) *2 (for|with) *2 (number~|digits|card)"],
 ["-", "asks,card,say", "(fire away|shoot|go ahead|ready) *2 (with|for) *1 (the|those|your) *1 (digits|number|numbers)"],
 ["+", "asks,card,say", "(ready|go ahead) *2 (for|with) *2 card"],
 ["+", "hand_over,say", "(fire away|shoot|go ahead|ready) *2 (with|for) *2 (digits|number|numbers)"],
 ["+", "asks,ssn,unless", "(that is|it is|that was) *1 your social $"],
 ["+", "asks,ssn,unless", "(the|your) social (security)? (number)? (no|not now)"],
 ["+", "asks,card,unless", "you *1 (type|enter|key|punch|fill|put) *6 (yourself|your own|keypad)"],
 ["+", "asks,account,unless", "you *1 (type|enter|key|punch|fill|put) *6 (yourself|your own|keypad)"]
]$json$);

select core.improve_wording('recording_disclosure', 8, '51deb57a9fd443a0b3f53d181d31e5aa', $json$[
 ["+", "parts,0,say", "(we|i|they) *1 require~ (our|all|every|these|any) *2 (call|calls)"],
 ["+", "parts,0,say", "(we|i|they) take (our|these|all our|all these) (call|calls|conversations)"],
 ["+", "parts,0,say", "(be|is|are|goes|going|all) on take"],
 ["+", "parts,0,say", "(on|over) *1 (a|the|our) recorded (life|live|lives|lie|lying|lime|lane|lion|land|lone|lying)"],
 ["+", "parts,0,say", "(my|our|the) record is (on|running|rolling)"],
 ["+", "parts,0,say", "(i am|we are) recording them $"],
 ["-", "parts,0,unless", "(record|records|recording) (that you|your|whether|how|which|when|if you|down|his|her|an|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))"],
 ["+", "parts,0,unless", "(record|records|recording) (that you|your|whether|how (many|much|long|often|you|they|he|she)|which|when|if you|down|his|her|an|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))"]
]$json$);
