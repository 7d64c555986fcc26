-- What 120 whole calls showed that go as close to the line as honest business does: licenses of something else, other
-- people's lawsuits, words that were aimed at nobody in the call, limits on times and days in which not to call, things
-- whose look alone is free, "till we hang up" of a recording; recordings in more words, and accounts that are named so.


select core.improve_wording('aca_consent', 9, 'ea5ec8b14494a75d215d542d798b80e4', $json$[
 ["+", "before,0,unless", "get covered (illinois|new jersey|jersey)"],
 ["+", "before,1,unless", "get covered (illinois|new jersey|jersey)"]
]$json$);

select core.improve_wording('debt_no_advance_fee', 6, '2083379eeac505691521f831255cc08d', $json$[
 ["+", "claims,0,unless", "(to|with|toward) (them|the (bank|creditor)~|your (bank|creditor)) *1 (then|before|and then|after that) *1 our (fee|share|percent|cut)"]
]$json$);

select core.improve_wording('debt_no_guarantee', 7, 'e6ae3efdc64f0e4e6ae68e0d131ca29d', $json$[
 ["+", "claims,1,unless", "(every|each|all) *1 (bank~|creditor~|lender~) *1 (got|has|have|get) *1 (a|its|their) *1 (different|own)"],
 ["+", "claims,1,unless", "(till|until|after|once|unless|when|as|wait~) *2 each *3 (settled|done|resolved|paid|finished)"]
]$json$);

select core.improve_wording('dnc_request', 8, '752c0c4bf166b6ea71f7f2dab45822a4', $json$[
 ["+", "claims,0,unless", "(monday~|tuesday~|wednesday~|thursday~|friday~|saturday~|sunday~|weekend~|weekday~) *1 (do not|never|not) (ever)? (call|contact|phone|ring|text|dial)"],
 ["+", "claims,0,unless", "(do not|never|not to) (ever)? (call|contact|phone|ring|text|dial|bother) (me|us|here|this house)? *1 (on)? (monday~|tuesday~|wednesday~|thursday~|friday~|saturday~|sunday~|weekend~|weekday~)"],
 ["+", "claims,0,unless", "(do not|never|not to) (ever)? (call|contact|phone|ring|text|dial|bother) (me|us|here|this house)? *1 (during|while) *2"],
 ["+", "claims,0,unless", "(told|tell|telling|asked) (them|those|that|these|all them|all those) (people|guys|folks|outfit|company|fellas|fellows|callers|ladies|jokers|clowns|birds|robots) *4"],
 ["+", "claims,0,unless", "off (of)? (their|his|her|somebody~|everybody~) *2 (list~|database|system|records)"],
 ["+", "claims,0,unless", "quit slamming (the|that|those|them|doors|my|your)"]
]$json$);

select core.improve_wording('government_impersonation', 9, 'e99140b802be66e98f1d4c0e78184e07', $json$[
 ["+", "claims,0,unless", "that is (the)? (government|medicare|federal government|congress|cms|washington) *1 (calendar|rule~|date~|deadline~|website|money|word~|decision|business|clock|doing|idea|number|line|list|job|form|handbook|book|system)"],
 ["+", "claims,0,unless", "that is (the)? (government|medicare|congress|cms|washington|social security) not (me|us|@|my|our)"]
]$json$);

select core.improve_wording('hostility', 9, '16d1bac0ea2d3c2611ae8c8d20a1e838', $json$[
 ["+", "claims,0,unless", "(come on|load|open up|work|stupid computer|hurry up|print) *1 you *1 (stupid|dumb|old|silly|damn|slow|lousy|rotten) (thing|machine|computer|box|piece)"],
 ["+", "claims,0,unless", "(he|she|they|it|those|them|somebody|someone|people|folks) *1 (ought to|should|must|oughta) *1 be"],
 ["+", "claims,0,unless", "(no|any) such *2"],
 ["+", "claims,0,unless", "^ (no|yes|okay|yeah|oh|sure|aw|hey) baby $"],
 ["+", "claims,2,unless", "(told|tell|said to|says to|say to|yelled at|hollered at|warned) (it|them|him|her|the *1|that *1|my *1) *1 (i|we) (will|am|are|am going to|are going to)"]
]$json$);

select core.improve_wording('medicare_licensed_agent', 8, 'f4579cba364fb141b4d66c5c1c947852', $json$[
 ["+", "parts,0,unless", "(captain~|notary|chauffeur~|motorcycle|boat~|boating|gun|pistol|carry|liquor|cdl|truck~|trucking|ham radio|amateur|radio|food|hair|massage|pesticide|teaching|teacher~|realtor~|broker~ of houses|poetic|dog|forklift|crane|welding|hvac|bartend~|daycare|pharmacy|cosmetologist~) *1 license~"],
 ["+", "parts,0,unless", "license~ to (cut|drive|fish|hunt|carry|teach|fly|marry|pour|spray|operate|haul|ride|tow|weld|groom|sell (beer|liquor|cars|houses|homes|boats|real estate))"],
 ["+", "parts,0,unless", "@ is (our|the|a|one of our) *1 <license> *1 <person>? *1 (and|she|he|so|who)"],
 ["+", "parts,0,unless", "licensed (notary|captain|realtor|beautician|barber|bartender|pilot|driver|electrician|plumber|masseuse|cosmetologist|hairdresser|chiropractor|welder|trucker|teacher|hunter|electrical|general contractor)"]
]$json$);

select core.improve_wording('mva_coaching', 8, '773a7f9a03060ac1ea5943dd1b9f6e2a', $json$[
 ["+", "claims,0,unless_near", "(just|exactly|tell~|say) *2 how it (is|was|feels|felt|happened)"],
 ["+", "claims,1,unless_near", "(just|exactly|tell~|say) *2 how it (is|was|feels|felt|happened)"],
 ["+", "claims,2,unless_near", "(just|exactly|tell~|say) *2 how it (is|was|feels|felt|happened)"],
 ["+", "claims,0,unless", "(my|our|the company) script (say~|want~|tell~|has|ends|starts)"]
]$json$);

select core.improve_wording('pii_spoken', 5, '580c2acd46971a8fa9104e67bfea21ad', $json$[
 ["+", "labels,account", "that is (your|the) account $"],
 ["+", "labels,bare_account", "(and|now|okay)? (the|your) account $"]
]$json$);

select core.improve_wording('pressure_tactics', 8, '3a76779b4003c7e894366581fc4191fa', $json$[
 ["+", "claims,0,unless", "(from|on|recorded|recording|taped|taping|tape|saved|saving|running|rolling|listening|recorder) *7 (till|until) *1 (we|you|i) (hang up|get off|end)"],
 ["+", "claims,0,unless", "without (a|your) *1 (yes|okay|say so|permission) from you"],
 ["+", "claims,2,unless", "(pick~|picked) up *3 (second|first|third|last)"],
 ["+", "claims,0,unless", "over the phone i would hang up"]
]$json$);

select core.improve_wording('recording_disclosure', 9, 'dcf6080a9d96034e07dd8ef050ebd632', $json$[
 ["+", "parts,0,say", "(recorder|tape machine|machine|computer|system|phone system) *1 (is)? *1 (taping|recording|catching|saving|keeping|picking up) *2 (us|this|everything|all|every word|what|both|you and|the call|the whole)"],
 ["+", "parts,0,say", "(recorder|tape) *1 (is)? *1 (going|running|rolling|on) *6 (call|line|end|phone|whole|now|today|talk|side)"],
 ["+", "parts,0,say", "(are|is|gets|get|getting) taping (us|this|you|me|all|everything|the)"],
 ["+", "parts,0,say", "(they|we|boss|company|office) *1 (are|is)? *1 (tape~|taping) (us|this|these|all|our|everything|every|the whole|you and)"],
 ["+", "parts,0,say", "(call|calls|conversation~|talk|this|it all|every word|everything *2 say) *1 (is|are|gets|get|being|will be|are being|is being|goes|go|ends up|end up|stays|stay~) *1 (saved|stored|kept|taped|captured|archived|filed) *2 (on|to|in|as|by) *2 (audio|tape|sound|system|file|server|computer|recording|record|archive|disk|library)"],
 ["+", "parts,0,say", "(keep~|kept|save~|saving|saved|store~|storing|hold~) *3 (audio|sound|tape|recording|sound file|audio file|copy) *3 (of)? *3 (this|the|our|every|each|what) *2 (call|conversation~|talk|said|say)"],
 ["+", "parts,0,say", "(call|conversation~|we|you and (i|me)|two of us|both of us|you and me|talk) *2 (is|are|go|goes|going|end~ up) *2 (on|into|onto|in) (a|our|the) *1 (recording|audio (file|archive|library|record)|sound (file|library|archive)|tape)"],
 ["+", "parts,0,say", "there is (a|an)? *1 (recording|tape) *2 (of this|being made|going|running|on this|on the line)"],
 ["+", "parts,0,say", "(company|office|boss|we|they) *2 record~ (me and you|you and me|us both|the both of us|both of us|both sides|the two of us)"],
 ["+", "parts,0,say", "(staff|they|we|folks|company|boss|office) *1 record~ (each|every|all) *1 (call|conversation)"],
 ["+", "parts,0,say", "(keep|keeps|kept|hold on to|holds on to|hang on to|save|saves|store|stores) *1 (recording~|audio|tapes|sound) *1 of (our|each|every|all|these|the|this) *1 (call|calls|conversation|conversations)"],
 ["+", "parts,0,say", "(conversation|call) *2 on (tape|audio) *3 (so|because|for|and|in case)"]
]$json$);

select core.improve_wording('solar_free_panels', 5, '127532e1a6d04600b8d02c5d66bb201d', $json$[
 ["+", "claims,1,unless", "(look~|asking|talking|a look|browsing|coming out|listening|finding out|drawing|measuring|figuring) *2 (is|are|costs|comes|be) *2 (free|no charge|no cost|at no (charge|cost)|for nothing)"]
]$json$);

select core.improve_wording('utility_impersonation', 8, '7a1691e5ddcc52000d8b205eff7a12bd', $json$[
 ["+", "claims,0,unless", "(they|those|he|she|that|it) (are|is) (who|the people|the ones|the folks|the company) *1 you"],
 ["+", "claims,0,unless", "(they|he|she|utility|power company|electric company) *2 (come|comes|swap~|install~|set~|change~|bring~) *3 meter"],
 ["+", "claims,0,unless", "(it|that|this) is (the|your) utility *1 (money|rule~|decision|call|line~|meter|side|job|form~|program|rebate|business|doing|number|charge|rate~)"]
]$json$);
