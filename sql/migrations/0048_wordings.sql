-- "You have the wrong card" and a number that was given wrong make no wrong-number call. What was recorded once, is to be
-- recorded later, or on the line to which somebody else will come, is not this call.

select core.improve_wording('medicare_licensed_agent', 9, 'acd1077c6320668b60591c3923183e6b', $json$[
 ["-", "not_due_when,0,say", "have the wrong"],
 ["+", "not_due_when,0,say", "have the wrong (place|office|company|business|line|extension|$)"],
 ["+", "not_due_when,0,unless", "(gave|give|giving|given|told|read|reading|wrote|put|typed|entered) *3 wrong (number|phone)"],
 ["+", "not_due_when,0,unless", "(called|reached|rang) the wrong (number|place|house|office|company|business|phone|extension|line) *1 (last time|before|earlier|yesterday|first)"]
]$json$);

select core.improve_wording('recording_disclosure', 10, '99a2140426a61c7cd9a859153f9ab1db', $json$[
 ["+", "parts,0,unless", "used to (be)? (record|monitor|tape|recorded|monitored|taped)"],
 ["+", "parts,0,unless", "<heard> *4 but (not (now|yet|right now|today)|we stopped)"],
 ["+", "parts,0,unless", "(later on|when you enroll|once you enroll|after you enroll) *8 <heard>"],
 ["+", "parts,0,unless", "<heard> *2 (later on|when you enroll|once you enroll|after you enroll|at that (point|time))"],
 ["+", "parts,0,unless", "(who|he|she|they) (will|is going to|are going to) *1 (talk|speak|be|come|call|get) *5 (recorded|monitored) line"],
 ["+", "parts,0,unless", "(recorded|monitored) line in (a|an|just a|the next) *1 (minute~|second~|moment~|few|bit|while|hour)"]
]$json$);
