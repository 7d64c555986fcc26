-- What another 240 whole calls showed of what must be said: recordings disclosed in passing ("we record, so there", "my
-- recorder's on"), plans that are only named as what might be done ("I'd be searching", "meaning I look up plans", "some
-- folks qualify"), benefits put off ("we'll get to dental"), a business called Debt Resolution, consequences over a full
-- stop ("And your credit. It'll get worse."), and Social Security that is an income and no number.

select core.improve_wording('aca_consent', 7, '99d3b02222fa169ecf64602948e6835f', $json$[
 ["+", "before,0,unless_near", "(i|we) would *2 (be|have to|need to|look~|search~|pull~|help~|find~|submit~|enroll~|check~|act~|compar~)"],
 ["+", "before,1,unless_near", "(i|we) would *2 (be|have to|need to|look~|search~|pull~|help~|find~|submit~|enroll~|check~|act~|compar~)"],
 ["+", "before,0,unless_near", "(some|most|many|plenty of|not all) *2 (people|folks|families|clients|households|of them)"],
 ["+", "before,0,unless", "(meaning|that is) *1 (i|we) *12 (look~|search~|compar~|check~|enroll~|submit~|help~|see|pull~)"],
 ["+", "before,1,unless", "(meaning|that is) *1 (i|we) *12 (look~|search~|compar~|check~|enroll~|submit~|help~|see|pull~)"],
 ["+", "before,0,unless", "(put|puts|putting) you (over|through|back) (to|with) @"],
 ["+", "before,0,unless", "open enrollment"],
 ["+", "before,1,unless", "i am (health|life|dental|auto) insurance"]
]$json$);

select core.improve_wording('debt_consequences', 7, 'e5ac8833fae8156ffd36d5d85179af1a', $json$[
 ["+", "slots,hurt", "ugly"],
 ["+", "slots,hurt", "get~ *1 (bad|hit|hurt|messy)"],
 ["+", "parts,0,say", "<credit> **2 (it|that) (will|is going to|may|might|can|could) *2 <hurt>"],
 ["+", "due_when,0,unless", "@ debt (relief|resolution)"],
 ["+", "due_when,0,unless", "(form|inquir~|request~|ask~|asked|interested|called|reached out|message~|wrote) *6 about *3 (consolidat~|settl~|negotiat~)"]
]$json$);

select core.improve_wording('medicare_tpmo_disclaimer', 10, '83e9e98eb2ae839ce59fc0f7a7793e86', $json$[
 ["+", "before,0,unless_near", "(i|we) will (get|come) (to|into) *4"],
 ["+", "before,0,unless_near", "(before|until|prior to) (i|we|you) *2 (touch|mention|hear|start|open|quote|read)"],
 ["+", "before,0,unless", "you (wrote|said|mentioned|told (me|us)|put down|checked|marked) *2 (that)? your *8"],
 ["+", "parts,0,say", "(more|other|additional) <plans> *4 than *5 (sell|offer|carry|have|represent|handle|ones|mine|ours)"],
 ["+", "parts,1,say", "<orgs> *5 there (is|are) *1 #"]
]$json$);

select core.improve_wording('pii_spoken', 4, '9e2de7c024d24f90075e3d1541ee48c8', $json$[
 ["+", "labels,other", "on social security"],
 ["+", "labels,other", "(draw~|collect~|get|gets|getting|live on|living on|touch|apply for|applied for) *1 (my|your|his|her)? social security"],
 ["+", "labels,other", "social security *1 (check|checks|income|benefit|benefits|disability|office|administration|money|retirement|payment|deposit|people|amount)"],
 ["+", "labels,other", "(are you|that is|you are|not|i am|we are) *1 (from|with)? *1 (the)? social security $"],
 ["+", "labels,card", "(long|big) (one|number) *2 front"]
]$json$);

select core.improve_wording('recording_disclosure', 7, '4da8c37b18fc456b121b578917b3e11f', $json$[
 ["+", "parts,0,say", "we (do|always|also)? record $"],
 ["+", "parts,0,say", "(i am|we are) (also|always|now|just)? (recording|taping) (this|so|because|everything)"],
 ["+", "parts,0,say", "^ *1 (recording|taping) (this|these|you|every)"],
 ["+", "parts,0,say", "(where|were|we are) unrecorded line"],
 ["+", "parts,0,say", "(line|phone) that records"],
 ["+", "parts,0,say", "(all|every) *1 (is|are|get|gets) (recorded|monitored)"],
 ["-", "parts,0,unless", "(driving|public|medical|criminal|credit|county|court|our|your|my) (record|recorder)"],
 ["+", "parts,0,unless", "(driving|public|medical|criminal|credit|county|court|our|your|my) record"],
 ["+", "parts,0,unless", "(county|city|court|deeds|flight) recorder"],
 ["-", "parts,0,unless", "record~ (that you|your|whether|how|which|when|if you|down|his|her|an|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))"],
 ["+", "parts,0,unless", "(record|records|recording) (that you|your|whether|how|which|when|if you|down|his|her|an|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))"],
 ["+", "parts,0,unless", "recorded (that you|your|whether|which|his|her|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))"]
]$json$);
