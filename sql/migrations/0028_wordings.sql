-- What whole calls in plain words showed: phrases that took a conjunction, a turn of another party's business or a clause
-- further on for the thing itself ("the state's got that program" / "Right"; "give me two secs"; "now that it's filled
-- out"; "down at Social Security"), words of another rule's ("updating the records"), and excuses that reached over a
-- comma ("No, I'm a licensed agent"; "How are you, we're recording this").

select core.improve_wording('aca_consent', 6, 'c831c3265bf1c10a72450bffe885f575', $json$[
 ["+", "parts,0,say", "(i|we) say yes"],
 ["+", "before,0,unless", "(that|it|which) means (i|we) (may|can|could) *12 (look~|search~|compar~|check~|enroll~|submit~|help~)"],
 ["+", "before,1,unless", "(that|it|which) means (i|we) (may|can|could) *12 (look~|search~|compar~|check~|enroll~|submit~|help~)"],
 ["+", "before,0,unless", "(bring|brings|bringing|knock|knocks) *1 down"],
 ["+", "before,0,unless", "if you *1 (want|like) (me|us) to *6 (check~|look~|search~|pull~|see|run|find~|compar~)"],
 ["+", "before,1,unless", "if you *1 (want|like) (me|us) to *6 (check~|look~|search~|pull~|see|run|find~|compar~)"]
]$json$);

select core.improve_wording('debt_consequences', 6, 'b65df1ab094379fea2ea994fcb054831', $json$[
 ["+", "slots,hurt", "(go|goes|going|went|stay|stays) down"],
 ["+", "denied,0,unless_near", "soft (look|pull|check|inquiry)"],
 ["-", "parts,0,unless", "<credit> *6 (will not|not|never|fine|same|untouched|stays)"],
 ["+", "parts,0,unless", "<credit> *6 (will not|not|never|fine|same|untouched|stays (the same|put|fine|good|intact|where))"],
 ["+", "due_when,0,unless", "(not|never) *5 (sign|enroll|put) you"],
 ["-", "due_when,0,say", "(debt relief|debt resolution|debt free|dedicated account|hardship)"],
 ["+", "due_when,0,say", "(debt relief|debt resolution|debt free|dedicated account)"]
]$json$);

select core.improve_wording('debt_no_advance_fee', 5, '277c910f84a4c49017e8b4dbe6a6c584', $json$[
 ["+", "claims,0,say", "(there is|it is|have|got) (a|the|your)? *1 (setup|set up|start up|enrollment|opening|sign up|processing) *3 # *4 (comes out|due|today|friday|monday|tomorrow|now|first|up front|upfront)"],
 ["+", "claims,0,unless", "(first|initial) payment *2 (is|has|been)? *1 (made|gone|paid) *3 (on|to|out)"],
 ["+", "claims,0,unless", "last (four|4)"],
 ["+", "claims,0,unless", "you are in @"],
 ["+", "claims,0,unless", "(give|need) (me|us) *1 # (sec~|minute~|min|mins|moment~|hours|days)"]
]$json$);

select core.improve_wording('debt_no_guarantee', 6, '6925f3e28aa5fadf39fadcefd78d9d2a', $json$[
 ["+", "claims,1,unless", "approval *2 (erased|gone)"]
]$json$);

select core.improve_wording('government_impersonation', 7, 'ed855bb52690522b346f46213231fc85', $json$[
 ["+", "claims,0,unless", "(gem|golden|garden|sunshine|empire|keystone|bay|lone star|peach|buckeye|silver|beehive|centennial|evergreen|volunteer|tri|pine tree|granite|show me|hoosier|sooner|aloha|prairie|palmetto|pelican|magnolia|bluegrass|beaver|badger|hawkeye|wolverine|mountain|ocean|nutmeg) state"],
 ["+", "claims,1,unless_yes_to", "(it is|i am|this is|my name is) @ washington"],
 ["+", "claims,0,unless", "(have|did|do) you *6 (down|over|up) (at|with)"],
 ["+", "claims,0,unless", "(sign~|apply~|applied|go|went|stop~|check~) *4 (down|over|up) (at|with)"],
 ["-", "claims,1,yes_to", "(the|a|actual|real) (government|federal|medicare|social security|marketplace|state|county|city) *1 (agency|office|people|department|employee|worker|program|person|official|company)?"],
 ["+", "claims,1,yes_to", "(the|a|actual|real) (government|federal|medicare|social security|marketplace) *1 (agency|office|people|department|employee|worker|program|person|official|company)?"],
 ["+", "claims,1,yes_to", "(the|a|actual|real) (state|county|city) *1 (agency|office|people|department|employee|worker|program|person|official|company)"]
]$json$);

select core.improve_wording('hostility', 7, '49f78a7f468018901790724f612164d4', $json$[
 ["+", "claims,0,unless", "your garage"],
 ["-", "claims,0,say", "(suck|shove|stick) *1 (it|dick) (up|where)?"],
 ["+", "claims,0,say", "(suck it|suck *1 dick|(shove|stick) *1 it (up|where))"],
 ["-", "claims,2,say", "i hope you (die|rot|get|lose|suffer|go to)"],
 ["+", "claims,2,say", "i hope you (die|rot|lose everything|suffer|go to hell)"],
 ["-", "claims,0,say", "(did|does|do) your (mother|mom|mama|momma|parents|wife|husband|teachers) *3 (teach|raise|drop|know|have any)"],
 ["+", "claims,0,say", "(did|does|do) your (mother|mom|mama|momma|parents|wife|husband|teachers) *3 (teach you|raise you|drop you|have any|know (how (stupid|dumb)|what a))"],
 ["-", "claims,0,say", "(stay|die|be|keep being|remain) *1 (broke|poor|stupid|ignorant|sick|miserable|fat|dumb)"],
 ["+", "claims,0,say", "(stay|die|keep being|remain) *1 (broke|poor|stupid|ignorant|sick|miserable|fat|dumb)"],
 ["-", "claims,0,say", "(drop dead|die (already|alone|broke|slow~)|rot in *2|go die)"],
 ["+", "claims,0,say", "(drop dead|die (already|alone|broke|slow~)|rot in (hell|jail|prison|your|that)|go die)"],
 ["-", "claims,0,say", "(senile|dementia|alzheimers|lost your (mind|marbles)|off your (rocker|meds)|out of your (mind|skull)|take your (meds|pills))"],
 ["+", "claims,0,say", "(lost your (mind|marbles)|off your (rocker|meds)|are you *1 (senile|out of your (mind|skull))|you are *2 (senile|out of your (mind|skull))|senile old)"],
 ["+", "claims,0,unless", "you a piece"],
 ["+", "claims,0,say", "(like|from) (a|some|an) <adj> *2 (woman|man|lady|bat|fool|hag)"],
 ["+", "claims,0,unless", "(stupid|dumb|damn|old|worthless|cheap) piece of (junk|crap|garbage)"],
 ["-", "claims,2,say", "(you have been|consider this a|this is a|that is a) (warned|warning|threat|promise) *2 (pal|buddy|lady|old|$)"],
 ["+", "claims,2,say", "(you have been|consider this a|this is a|that is a) (warned|warning|threat) *2 (pal|buddy|lady|old|$)"]
]$json$);

select core.improve_wording('medicare_licensed_agent', 6, 'd99f113523788d48f3a1033d4e62e9ed', $json$[
 ["+", "parts,0,unless", "the licensed *1 <person> (is|will|has|can)"],
 ["-", "parts,0,unless", "(not|never|no|nor|without|do not|does not|need|needs) *5 license~"],
 ["+", "parts,0,unless", "(not|never|nor|without|do not|does not|need|needs) *5 license~"],
 ["+", "parts,0,unless", "no *1 license~"],
 ["-", "parts,0,unless", "(compan~|carrier~|plan~|insurer~|they|company were|office~|provider~) *1 (are|is|were|all|was|be|must be|has to be|have to be)? *1 (all|fully|also)? *1 licensed"],
 ["+", "parts,0,unless", "(compan~|carrier~|plan~|insurer~|they|company were|office~|provider~) *1 (are|were|all|was|be|must be|has to be|have to be) *1 (all|fully|also)? *1 licensed"],
 ["+", "parts,0,unless", "(compan~|carrier~|plan~|insurer~|office~|provider~) (is)? licensed"]
]$json$);

select core.improve_wording('medicare_tpmo_disclaimer', 9, '796ff98540aa0bfc77639c19c569413b', $json$[
 ["+", "before,0,unless_near", "(before|until) i *1 (say|tell) *6"],
 ["+", "before,0,unless", "(group|employer|union|work|job|company) plan *2"],
 ["+", "before,0,unless", "^ *1 <perk> *1 (okay|all right|got it|sure|good|great)"]
]$json$);

select core.improve_wording('mva_coaching', 6, '88e0bed816f120df684d549ae228b30a', $json$[
 ["+", "claims,0,unless_near", "like you *1 (gave|said|told|put)"],
 ["+", "claims,2,unless_near", "like you *1 (gave|said|told|put)"],
 ["+", "claims,0,unless_near", "if it is *3"],
 ["-", "claims,0,say", "(wrong|nope) (#|you were|say|it was|he|she)"],
 ["+", "claims,0,say", "(wrong|nope) (#|you were|say|it was)"]
]$json$);

select core.improve_wording('mva_guaranteed_settlement', 3, 'd91d06d9c00b7955dfe861dc6dbbad38', $json$[
 ["+", "claims,1,unless", "how *1 (these|those|they|it|things|cases|claims) *1 (things|cases|claims)? *1 (get|gets|are|is) *1 paid"],
 ["+", "claims,2,unless", "how *1 (these|those|they|it|things|cases|claims) *1 (things|cases|claims)? *1 (get|gets|are|is) *1 paid"]
]$json$);

select core.improve_wording('pii_request', 5, 'e6f5a98fbf8aed122f1644bf76173aaa', $json$[
 ["-", "asks,ssn,say", "social security (number|would be|is)"],
 ["+", "asks,ssn,say", "social security (number|would be)"],
 ["+", "asks,ssn,say", "social security is $"],
 ["-", "asks,card,say", "(long|front|big) number~ *5 $"],
 ["+", "asks,card,say", "(long|front|the big) number~ *5 $"],
 ["+", "asks,card,unless", "(call|dial|phone|ring) *1 the number"],
 ["+", "asks,card,unless", "card (goes|is going) to"],
 ["-", "slots,card", "(all|those|the) (sixteen|fifteen|16|15)"],
 ["+", "slots,card", "(all|those) (sixteen|fifteen|16|15)"],
 ["+", "slots,card", "the (sixteen|fifteen|16|15) (digits|numbers|of them|on)"],
 ["+", "asks,card,unless", "medicare number~ *5 card"],
 ["+", "asks,card,unless", "(get|getting|send|sending|mail|mailing) you *2 card"],
 ["+", "hand_over,unless", "look at (what|the)"],
 ["+", "hand_over,unless", "(get|getting|send|sending|mail|mailing) you *3"],
 ["-", "slots,card", "(plastic|visa|mastercard|master card|amex|discover|debit|credit) *4 (number~|digits)"],
 ["+", "slots,card", "(plastic|visa|mastercard|master card|amex|discover|debit) *4 (number~|digits)"],
 ["+", "slots,card", "credit *1 card *3 (number~|digits)"],
 ["-", "asks,card,say", "(debit|credit|visa|mastercard) **10 (card number|the number|number on|read (it|that)|ready for|whenever you are ready)"],
 ["+", "asks,card,say", "(debit|credit card|visa|mastercard) **10 (card number|the number|number on|read (it|that)|ready for|whenever you are ready)"],
 ["+", "asks,account,unless", "(enter|type|put|fill|punch|key) *6 (yourself|online|on our *2 (form|site|website|portal|page|link)|website|portal|web page|secure page)"],
 ["+", "asks,ssn,unless", "(through|from) social security $"]
]$json$);

select core.improve_wording('pii_spoken', 3, '1ef037aa0a5f1ee13b3b3b271651de12', $json$[
 ["+", "labels,phone", "(what|which) number *3 (call|reach|text|ring)"],
 ["-", "labels,ssn", "(your|my|the|full|whole|his|her|our) social"],
 ["+", "labels,ssn", "(your|my|the|full|whole|his|her|our) social (number~|please|and|for|is|too|as well|first|now|again|or|to|so|$)"],
 ["-", "labels,bare_account", "account is"],
 ["+", "labels,bare_account", "(my|your|the) account is"],
 ["-", "labels,ssn", "social security (card)? (number~)?"],
 ["+", "labels,ssn", "social security (card number~|card|number~|is|and|please|or|$)"],
 ["+", "labels,routing", "number~ *3 (along|across|at|on|off|from) *2 bottom"],
 ["+", "labels,account", "number~ *3 (along|across|at|on|off|from) *2 bottom"],
 ["+", "bank_talk", "checkbook"],
 ["+", "bank_talk", "(blank|voided|void) check"]
]$json$);

select core.improve_wording('pressure_tactics', 7, 'a9d31ffc6555da7d12a9287ae734885e', $json$[
 ["+", "claims,0,unless", "now that"],
 ["+", "claims,0,unless", "or (sleep|think) (on|about)? (it|that)?"]
]$json$);

select core.improve_wording('recording_disclosure', 6, '3211445ad58d1dd927c39b7a3ae79154', $json$[
 ["+", "parts,0,say", "(i|we) (both)? (monitor|record) (and|or) (record|monitor) (these|this|them|it|every~|all|calls|our|your)"],
 ["+", "parts,0,say", "(they|we|company) (do|will|have to)? (record|tape) (me|us|you|my|our)"],
 ["-", "parts,0,unless", "(transfer~|connect~) *8 (recorded|monitored) line"],
 ["+", "parts,0,unless", "(transferring|connecting|transferred|connected|transfer you|connect you to|connect you with) *8 (recorded|monitored) line"],
 ["-", "parts,0,unless", "(do|did|are|will) you *2 (record|recording|taping)"],
 ["+", "parts,0,unless", "(do|did|are|will) you (also|ever|always|guys|all)? (record|recording|taping)"],
 ["+", "parts,0,unless", "(updat~|check~|correct~|pull~|review~|see|need|have) *3 records"],
 ["+", "parts,0,say", "(i am|we are) (also|always|now)? (recording|taping) $"],
 ["+", "parts,0,say", "(we|i) do record"]
]$json$);

select core.improve_wording('solar_free_panels', 4, '13a3553f5c3af887808c9964266292b3', $json$[
 ["+", "claims,0,unless_yes_to", "(zero|nothing|no money) (down|percent|interest|apr)"],
 ["-", "claims,0,say", "(compliment~|gratis|zilch|nada|our treat|on our dime|on the house)"],
 ["+", "claims,0,say", "(complimentary|gratis|zilch|nada|our treat|on our dime|on the house)"],
 ["-", "claims,1,say", "(zilch|nada|gratis|compliment~|on the house|our treat)"],
 ["+", "claims,1,say", "(zilch|nada|gratis|complimentary|on the house|our treat)"]
]$json$);

select core.improve_wording('utility_impersonation', 7, 'dc7b555f9dca0d514e903e8ef3ae6d79', $json$[
 ["+", "claims,0,unless", "<utility> *1 not (us|me|ours)"],
 ["-", "claims,2,yes_to", "^ *5 (you|this|it|yall|you all) *3 (the|my|our)? (electric|power|gas|light|utility|energy) *1 $"],
 ["+", "claims,2,yes_to", "^ *5 (you|this|it|yall|you all) *3 (the|my|our) (electric|power|gas|light|utility|energy) *1 $"]
]$json$);
