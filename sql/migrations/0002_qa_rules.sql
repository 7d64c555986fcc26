-- The rules of a first start. Rules are data: change them by adding a version with its dates, so that
-- an old call is still judged by the rule of its day. docs/judging.md explains the phrases and params.
-- The facts of law need a lawyer's review before production.

insert into core.qa_rules (slug, version, title, verticals, severity, direction, kind, effective_from, effective_until, law, params) values
('recording_disclosure', 1, 'Somebody says in the first minute that the call is recorded', null, 'critical', 'any', 'required_words', null, null,
 'All-party consent to recording: CA DE FL IL MD MA MT NV NH PA WA',
$json${
  "by": "agent",
  "within_s": 60,
  "slots": {
    "heard": ["recorded", "recording", "monitored", "monitoring", "record", "recorder"],
    "talk": ["call", "calls", "line", "lines", "conversation~", "phone", "phones", "communication~"]
  },
  "parts": [{
    "name": "that the call is recorded",
    "say": [
      "(recorded|monitored|recorder|record|recording|courted) (and|or)? (recorded|monitored)? (phone)? (line|lines|call|calls|conversation)",
      "recorded (life|lives|lying|lime|lane|lion|land|lying) $",
      "(<talk>|this|it|everything|you|we) (is|are|may|will|can|might|could|gets|get|being|be) *4 <heard>",
      "this (phone)? <talk> was (also|being)? <heard>",
      "(i|we) (am|are|will|do|may|have to|must|can)? (be|also|always|to|both)? <heard> *3 (<talk>|you|everything|this)",
      "(being|may be|will be|are|is|be) <heard> (for|and|or|to|by)",
      "<heard> *2 (for|quality|training) *1 (quality|training|purposes|assurance|compliance|customer|service|protection|records)",
      "(mind|okay|alright|consent|agree|permission|ready) *4 (<talk>|i|we|it|this|be|being|you|to) *2 <heard>",
      "for (quality|training|compliance|your protection) *8 <heard>"
    ],
    "unless": [
      "(pre|previously|already|just) recorded",
      "(last|previous|earlier|prior|other|next|second) (phone)? (call|conversation) *5 <heard>",
      "(transfer~|connect~) *8 (recorded|monitored) line",
      "(driving|public|medical|criminal|credit|county|court|our|your|my) (record|recorder)",
      "(for|on|off) (the|our|your|my) record"
    ],
    "yes_to": [
      "(is|are|am|this|<talk>|being|you|we|it|i) *4 (recorded|recording|monitored|monitoring|recorder|record)"
    ],
    "unless_yes_to": ["i (am|will be|want to|will|am going to|am also) (recording|record)", "can i record"]
  }]
}$json$),

('dnc_request', 1, 'The caller asks not to be called again', null, 'warning', 'any', 'forbidden_words', null, null,
 '47 CFR 64.1200(d)(3), 16 CFR 310.4(b)(1)(iii): to be honoured within 10 business days',
$json${
  "by": "caller",
  "slots": {
    "contact": ["call", "contact", "phone", "ring", "text", "dial", "bother"],
    "contacting": ["calling", "contacting", "phoning", "bothering", "harassing", "texting", "dialing"],
    "me": ["me", "us", "here", "this (number|phone|house|line|home)", "that number", "my (house|home|phone|number|cell|line|mother|mom|wife|husband|family|parents|father|dad)", "our (house|home|number|phone)"],
    "ever": ["again", "anymore", "any more", "ever", "any longer", "no more"],
    "list": ["list~", "database~", "system", "records", "files", "directory", "call~ log"]
  },
  "claims": [{
    "say": [
      "(take|get|keep|pull|scratch|drop|cross|remove|delete|erase|leave|strike) (me|my|us|this|our|the|that) *4 (off|from|out) *4 <list>",
      "(take|get|keep|pull) (me|us|my (name|number|phone number|information)|this number|our number) (off|out) $",
      "(remove|delete|erase|scratch) (me|us|my (name|number|phone number|phone|information|info|contact|home)|this (number|phone)|our (number|name))",
      "(stop|quit) (with (the|these|all|all the)? calls|<contacting>)",
      "(do not|not to|never|can not|should not) (you|please)? (ever)? <contact> <me>? <ever>",
      "(do not|not to) (you|please)? (ever)? (call|contact|phone|ring|text|dial) <me>", "(^|please|and|just|so|you|to|now|but|okay|no|people|guys|again) never (ever)? (call|contact|phone|ring|text|dial) <me>",
      "(do not|not to|never) (you|please)? (ever)? (call|phone|ring) (me|us)? back",
      "do not (you)? ever (call|phone|contact)", "(stop|quit|end|cut out) (making|with|placing)? (these|the|all|all these|your|those)? *2 (calls|phone calls|texts|calling)", "(take|get|remove|pull|keep|want|be) *4 (off|from|out of) *3 <list>", "(never|not) (call~|contact~|phon~|text~) <me> <ever>",
      "do not want (any|any more|more|no more|these|your|to get|to receive|to have|to keep getting|you|you people|you guys|you all) *3 (calls|calling|phone calls|texts)",
      "do not want (you|you people|you guys|you all|anybody|your company) *2 (to)? (call~|contact~|phone|bother~) (<me>|<ever>)",
      "do not want to be (called|contacted|bothered|on *5 list)",
      "(do not|not|never) (ever)? (want|wanna|like)? to (hear|get calls|be called|be contacted) (from|again|anymore)",
      "no more (calls|phone calls|calling|of these calls)",
      "(put|place|add|get) (me|us|my number|this number|my name|my phone) *4 (do not|no) call",
      "on (the|your|a|that|this|a national|the national) (do not|no) call (list|registry)",
      "(lose|forget|trash|throw (away|out)|get rid of) (my|this|our) *2 number",
      "(opt|opting) (me)? out", "(get|be|come|want|go) off (of)? (this|your|the|that|all|every|any) *3 <list>", "(not|never|no longer) *4 (called|contacted|bothered|call|calling|contact|contacting) *3 (again|anymore|any more|ever again)", "(not|never) *4 (get|receive|have|take|getting|receiving) *3 (any more|anymore|more|another|these|your) *3 (calls|call|phone calls|texts)", "(this|it) (is|be|better be|should be) (the|my|your)? last (time|call) *3 (call|contact|hear)?", "unsubscribe", "leave (me|us) alone",
      "(want|need|make|like) (the|these|this|your|all)? *2 calls (to)? stop", "calls (need|have|has|needs|must) (to)? stop"
    ],
    "unless": [
      "<contact> <me>? *3 (before|after|until|till|during|between|while|past|on|in|at) (the|a|my)? (noon|#|work|night|nights|lunch|dinner|supper|church|bed|weekend~|weekday~|monday~|tuesday~|wednesday~|thursday~|friday~|saturday~|sunday~|mid~|morning~|afternoon~|evening~|daytime|late|i (am|get) (at|off|home|up)|i get|i am|holiday~|breakfast|that time)",
      "<contact> <me>? (so|this|too|that) (late|early)",
      "<contact> <me>? (today|tonight|tomorrow|right now) $",
      "call me (a|an|sir|maam|honey|names|crazy|stupid|dumb|that|by|mister|miss|mrs|mr|liar|sweetie|dear|bob) $",
      "(they|them|creditor~|collector~|bank~|he|she|company|companies|callers) *4 (stop|quit) <contacting>",
      "(make|get|getting) (them|the|these|him|her) *4 (to)? (stop|quit) <contacting>",
      "(they|he|she|i|we|why|why did you|did you|would you) (do not|did not|does not|never|not) (ever)? (call|contact|called|contacted)", "if you (do not|never) (call|contact) (me|us)? *1 (back|by|soon|i)", "(did|have|has|was|were|had|i|they|he|she) (not|never) *3 (get|got|been|received|called|contacted|receive)",
      "you never (call|called)",
      "(remove|delete|take|drop) (me|us) *2 from *2 (policy|plan|insurance|account|deed|title|loan|application|coverage|mortgage|medicare|medicaid|program)",
      "(can not|could not|not able to) (call|text) (me|us|you)? (back|on|from)"
    ]
  }]
}$json$),

('hostility', 1, 'The agent insults, threatens or swears at the caller', null, 'critical', 'any', 'forbidden_words', null, null,
 '16 CFR 310.4(a)(1)',
$json${
  "slots": {
    "fool": ["idiot~", "moron~", "stupid", "dumb", "dumbass~", "imbecile~", "fool", "retard~", "ignorant", "pathetic", "loser", "jerk", "asshole~", "ass hole", "bastard~", "bitch~", "jackass~", "prick", "scumbag", "trash", "worthless", "senile", "brainless", "clown", "dummy", "liar", "crazy old *1", "old (hag|fool|bat|fart|man|woman)", "piece of (shit|crap|garbage|trash)", "waste of (space|life|my time|time|breath)", "fat", "lazy", "ugly", "broke ass", "nuts", "out of your mind", "disgusting", "a joke", "slow in the head", "deaf"],
    "curse": ["fuck~", "f word", "goddamn~", "god damn~", "damn~", "bloody", "freaking", "effing"],
    "very": ["a", "an", "so", "such", "just", "really", "being", "pretty", "too", "that", "nothing but", "some kind of", "the", "one", "kind of", "completely", "totally", "complete", "total", "real", "freaking", "fucking", "damn", "seriously", "how", "as"]
  },
  "claims": [
    {"say": [
      "(you|you people|you guys|you all) (are|sound|must be|look|seem|seem like|sound like|act like) <very>? <very>? <very>? <fool>",
      "are you (people|guys)? <very>? <very>? <fool>",
      "how <fool> (are|can|could) you", "(you|you people|you guys) (are|sound|look|act) *4 (idiot~|moron~|fool|liar|loser|jerk|asshole~|bastard~|bitch~|imbecile~|dumbass~|jackass~|scumbag)", "(do not|stop|quit) (be|being) <very>? <fool>",
      "you <very>? (stupid|dumb|ignorant|fucking|damn|goddamn|old|lazy|little|crazy|miserable|worthless|pathetic|ugly|senile|filthy|cheap) *2 (idiot~|moron~|fool|bastard~|bitch~|asshole~|person|man|woman|people|lady|guy|cow|hag|jerk|prick|loser|piece|liar|thing|pig|rat|son of)",
      "(you|listen|hey|look|okay|bye|goodbye|whatever|thanks|shut up|now|well|yes|no) (idiot|moron|bitch|asshole|dumbass|bastard|jackass|loser|stupid|dummy|jerk) $",
      "^ (idiot|moron|bitch|asshole|dumbass|bastard|jackass|loser|dummy|jerk) $",
      "(what|such) (an|a) (idiot|moron|bitch|asshole|loser|jerk|stupid (question|man|woman|person)|dumb question)",
      "your (stupid|dumb|fucking|damn|goddamn) *2",
      "(fuck|screw|damn|eff) (you|off|yourself|your)", "go (to hell|fuck|screw|jump|die)", "(kiss|bite) my (ass|butt)", "(piss|buzz|bug) off", "up yours", "burn in hell", "drop dead",
      "what the (fuck|hell) is wrong with you", "what is (the fuck|the hell)? wrong with you", "something wrong with (you|your (brain|head|hearing|ears))", "are you (deaf|dense|slow|blind|brain dead|high|drunk|mental)",
      "(you|you all) *2 (<curse>|piece of) (idiot|people|liar|joke|scammer|moron)", "full of (shit|crap)"
    ], "unless": [
      "(not|never) * a (stupid|dumb) question", "(would|will|could|might) be (crazy|stupid|a fool|nuts)", "(make|makes|made|feel|feeling|look) (you|me) * (stupid|dumb|crazy|foolish)", "you (are|sound) (so|too|really)? (nice|kind|slow down)",
      "are you that (nuts|crazy) about", "broke down", "are you crazy about"
    ]},
    {"say": [
      "^ (just|please|oh|so|now|then|hey|listen|you|will you|would you|can you|why do not you|and|okay)? shut *1 (up|mouth|face|hell up|trap)",
      "(need|should|have|better|got|ought|want you|tell you|telling you|can) (to)? (just|please)? shut *1 (up|mouth|face)", "shut (your|the fuck|the hell) *2", "just shut up"
    ], "unless": ["(i|we|he|she|they|me|him|her) (will|would|can|should|just|need to|to|better|told me to|said)? shut", "shut (your|the) (door|water|window|gate|power|breaker|system|eyes|phone|computer|account|service|off|blinds)"]},
    {"say": [
      "(i|we) (will|am going to|are going to|can|could) *3 (find you|hunt you|hurt you|kill you|ruin you|destroy you|sue you|get you (fired|arrested|in trouble)|come (to your|after you|for you|over there and)|have you (arrested|thrown|locked)|(send|call) the (police|cops|sheriff) *3 (you|your)|make (you|your life) *2 (pay|sorry|suffer|regret|hell|miserable)|beat you|slap you|take your house|make sure you (regret|suffer|lose|pay for)|report you|mess you up|break your)",
      "(you|your family) (will|are going to) (be sorry|regret (this|it|that|hanging|not)|pay for (this|that)|be arrested|go to jail|end up in jail|get hurt|suffer)",
      "(i|we) know where you live", "(find out|finding out|see|learn|figure out|got) where you live", "(have|get|getting) you arrested", "watch your back", "or else $", "do not make me (come|angry|mad|hurt|call the)", "i hope you (die|rot|get|lose|suffer|go to)"
    ], "unless": ["i hope you (get (better|well|the|what|a|some|your|it)|go to (bed|sleep|the))", "(find|get|call) you (a|the|an|some|back|your)", "get you (in|the|to|set|some|on|a|over|into|your)", "report you~ (to the credit|income)"]}
  ]
}$json$),

('pii_request', 1, 'The agent asks for a social security, card or bank account number', null, 'critical', 'any', 'check', null, null,
 'PCI DSS 3.3.1 and the FTC Safeguards Rule: such numbers do not belong in a recording',
$json${
  "check": "pii_request",
  "expected_after_consent": ["ssn"],
  "slots": {
    "ask": ["need", "give", "tell", "read", "provide", "verify", "confirm", "get", "what is", "what was", "what are", "may i", "can i", "could i", "share", "say", "enter", "type", "grab", "ask (you)? for", "ask", "asking", "looking for", "require", "collect", "take", "want", "have", "let me", "start with", "repeat", "spell", "how about", "go ahead", "requires", "punch", "key", "use", "send", "text", "run", "put in", "pull up", "needing", "getting", "giving", "reading", "missing", "continue with", "begin with", "and", "also", "then", "is", "or"],
    "your": ["your", "the", "a", "that", "you are", "you", "full", "complete", "entire", "whole", "nine digit", "sixteen digit", "me", "all of", "all"],
    "ssn": ["social security (card)? (number~|digits|no)", "(full|entire|whole|complete) social", "social (number|digits)", "social $", "social (please|for me|so|to|and|real|now|handy|first|again|off)", "social security $", "social security (please|for me|to|so i|so we|real|and (your|date)|now|again|first|for (verification|this))", "social security number", "(nine|all nine) digits of *3 social", "tax id~ number"],
    "card": ["(credit|debit|bank|visa|mastercard|master card|american express|amex|discover|payment|prepaid|credit or debit) (card)? (card)? (number~|digits|info|information|details)", "card (number~|digits|info|information|details)", "(sixteen|fifteen|long|full|16) (digit)? (digits|number~|card)", "number~ (on|off|from|of|across) *3 (card|debit|visa|mastercard)", "digits (on|off|from|of|across) *3 (card|debit|visa|mastercard)", "card *2 expiration", "(cvv|cvc|security code)"],
    "bank": ["(bank|checking|savings|banking|checking or savings|debit) (account|account and routing|account or routing)? (number~|info|information|details)", "(bank|checking|savings) account (number~|info~|details)", "routing (number~|and|digits|transit)?", "account (number)? and *2 routing", "numbers (at|on|along|off) *4 (bottom|check|checks)"]
  },
  "asks": {
    "ssn": {
      "name": "a social security number",
      "say": ["<ask> *4 <your> *2 <ssn>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <ssn>", "your (full|complete|entire|nine digit)? social security number", "your (full|complete|entire|whole) social", "(rest|first five|first three|middle two|all nine|nine) (digits)? of *3 social", "what (is|are) (your|the) social (security)?"],
      "unless": [
        "(last|final|ending) *1 (four|4) *5 social (security)? (number)?", "social (security)? (number)? * last (four|4)",
        "social (media|worker|workers|life|services|event~|distanc~|network~)",
        "social security *1 (benefit~|check~|income|administration|office~|disability|payment~|retirement|amount|department|deposit~|money|statement~|award~|increase|recipient~|every|each|or a|pays|pay|direct|and medicare|a month|monthly|taxes|tax|fund~|system|program~|ssi|ssdi|letter|card in the)",
        "(on|receive|receiving|get|getting|draw|drawing|collect|collecting|have|from|take|applied for|apply for|started) (your)? social security $"
      ],
      "yes_to": ["(need|want|have|ask~|give|giving|require|take|get|read) *4 (my|the|a) *2 social (security)? (number|card)?", "(my|the) social (security)? (number)?"],
      "unless_yes_to": ["(last|ending) *1 (four|4)", "social security (benefit~|check~|income|disability|office|money)", "(want|like|can|could|may|do) (you)? (to)? (wait|call)"]
    },
    "card": {
      "name": "a card number",
      "say": ["<ask> *4 <your> *2 <card>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <card>", "(read|give|tell) *2 (me|us)? (the|your|that)? *1 (card|debit card|credit card) (number~)? (to me|over the phone|now|whenever|when|out|slowly|please|and)", "your *2 (card|visa|mastercard) number~", "^ (and|okay|so|now|then)? (the|your|those|that) (number~|digits) *6 card", "(read|give|tell) me *2 (sixteen|fifteen|16) *1 digits", "(what|which) card **12 number~", "(go ahead with|let me have|i am ready for) (the|your|that) *3 (card|number on)", "(what|which) (is|are) *2 (card|sixteen) *1 (number~|digit~)", "card number (please|whenever|when|and|for|first)"],
      "unless": [
        "(last|final|ending) *1 (four|4) *6 (card|digits)", "card * last (four|4)",
        "(medicare|medicaid|insurance|member~|id|health|library|red white and blue|white and blue|identification|green|business|report|subsidy|flex|grocery|benefit~|otc|permanent resident|prescription|social security|part a|part b|driver~) *1 card *2 (number~|digits|info~|details)?",
        "number~ (on|off|from|of|across) *4 (medicare|medicaid|insurance|member~|id|red white|health|social security|white and blue|business|prescription) *3 card",
        "medicare *6 card number~", "credit card (debt~|bill~|balance~|compan~|payment~|interest|account~)"
      ],
      "unless_near": ["medicare card", "red white and blue", "(keep|protect|guard|safe|private) *6 (yourself|safe|private|secret)"],
      "yes_to": ["(need|want|have|ask~|give|giving|require|take|get|read|do you need|you want) *4 (my|the|a) *3 card (number~|info~|details)"],
      "unless_yes_to": ["(medicare|insurance|member) card", "(last|ending) *1 (four|4)"]
    },
    "account": {
      "name": "a bank account number",
      "say": ["<ask> *4 <your> *2 <bank>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <bank>", "your *2 (bank|checking|savings) account (number~|info~|details)", "your *2 routing", "routing number (and|please|on|for|is what|first)", "(bank|checking|savings) account (number|information) (please|and|for)", "your account (number)? and *2 routing", "(checking|savings|bank) **8 account number"],
      "unless": [
        "(last|final|ending) *1 (four|4) *6 (account|checking|savings|bank|digits)", "account * last (four|4)",
        "(utility|electric|electricity|power|gas|water|meter|customer|insurance|policy|member|loan) account (number)?",
        "(have|open|use|own) (a|any) (bank|checking|savings) account $", "routing (your|you|the|this|calls|call)"
      ],
      "yes_to": ["(need|want|have|ask~|give|giving|require|take|get|read) *4 (my|the|a) *2 (bank account|routing|checking account|savings account|bank) *1 (number~|info~|details)?"],
      "unless_yes_to": ["(last|ending) *1 (four|4)"]
    }
  }
}$json$),

('pii_spoken', 1, 'A social security, card or bank number was spoken', null, 'warning', 'any', 'check', null, null,
 'PCI DSS 3.3.1 and the FTC Safeguards Rule: such numbers do not belong in a recording',
$json${
  "check": "pii_spoken",
  "expected_after_consent": ["ssn"],
  "slots": {
    "number": ["number~", "digits", "no"]
  },
  "labels": {
    "ssn": ["social security (card)? (number~)?", "(your|my|the|full|whole|his|her|our) social", "social is"],
    "card": ["(credit|debit|visa|mastercard|amex|american express|discover|payment|bank) card *1 (number~|info~|details|digits)?", "(the|your|my|a|that) card", "card (number~|info~|details|digits)", "number~ (on|off) *3 card", "(sixteen|fifteen|16) (digit|digits)", "(my|your|the) (visa|mastercard|amex|discover)"],
    "routing": ["routing", "routing <number>", "aba <number>"],
    "account": ["(bank|checking|savings) account *1 (<number>|info~)?", "account <number> *4 (bank|routing)", "routing *5 account", "account *4 routing", "(bank|checking|savings) (info~|details|<number>)", "bottom of *3 check"],
    "bare_account": ["account <number>", "account is"],
    "part": ["last (four|4)", "first (three|3|five)", "middle (two|2)", "next (two|four|three)", "last (part|ones|group)"],
    "medicare_id": ["medicare (<number>|id|identification|beneficiary|claim|card)", "red white and blue", "medicaid *1 (<number>|id|card)", "mbi"],
    "phone": ["phone <number>", "(cell|cellphone|cell phone|mobile|home|telephone|callback|call back|contact|office|work|direct|fax|best|toll free|reach|area code) <number>?", "(call|reach|text|contact) (me|you|us|him|her|them) (back)? (at|on)", "number to (reach|call|contact)", "(my|our|the|your) number is", "(calling|called) (you)? (from|at|about)?  *1 number", "area code", "extension", "call (back)? (at|us)", "dial"],
    "zip": ["zip (code)?", "postal code", "zipcode"],
    "dob": ["(date of|your) birth~", "born", "birth (date|day)", "birthday", "dob", "how old"],
    "other": [
      "(policy|member|order|case|claim|reference|confirmation|agent|license|producer|npn|group|invoice|ticket|tracking|serial|model|vin|meter|customer|verification|code|file|badge|employee|id|identification|quote|application|docket|parcel|permit|receipt|rx|plan|enrollment|loan|npi|contract) (id)? (<number>|code|id|is)",
      "(utility|electric|electricity|power|gas|water|loan|membership) account *1 <number>?",
      "address", "street", "apartment", "income", "household", "a (month|year)", "per (month|year)", "vehicle identification", "odometer", "miles", "mileage", "square (feet|footage)", "pin", "expiration", "expires", "balance"
    ]
  },
  "bank_talk": ["routing", "bank~", "checking", "wire", "direct deposit", "savings account"]
}$json$),

('calling_hours', 1, 'Outbound calls only between 8 am and 9 pm at the called party''s place', null, 'critical', 'outbound', 'check', null, null,
 '47 CFR 64.1200(c)(1); stricter states as listed, each with the day its law took effect where that matters',
$json${
  "check": "calling_hours",
  "hours": {"where": "47 CFR 64.1200(c)(1)", "every_day": ["08:00", "21:00"]},
  "stricter": [
    {"where": "Florida (Fla. Stat. 501.616)", "effective_from": "2021-07-01", "every_day": ["08:00", "20:00"],
     "area_codes": ["239", "305", "321", "324", "352", "386", "407", "448", "561", "645", "656", "689", "727", "728", "754", "772", "786", "813", "850", "863", "904", "941", "954"]},
    {"where": "Oklahoma (15 O.S. 775C)", "effective_from": "2022-11-01", "every_day": ["08:00", "20:00"],
     "area_codes": ["405", "539", "572", "580", "918"]},
    {"where": "Washington (RCW 80.36.390)", "effective_from": "2022-06-09", "every_day": ["08:00", "20:00"],
     "area_codes": ["206", "253", "360", "425", "509", "564"]},
    {"where": "Maryland (Com. Law 14-4502)", "effective_from": "2024-01-01", "every_day": ["08:00", "20:00"],
     "area_codes": ["227", "240", "301", "410", "443", "667"]},
    {"where": "Connecticut (Gen. Stat. 42-288a)", "effective_from": "2023-10-01", "every_day": ["09:00", "20:00"],
     "area_codes": ["203", "475", "860", "959"]},
    {"where": "Massachusetts (M.G.L. c. 159C)", "every_day": ["08:00", "20:00"],
     "area_codes": ["339", "351", "413", "508", "617", "774", "781", "857", "978"]},
    {"where": "Texas (Bus. & Com. Code 301.051)", "every_day": ["09:00", "21:00"], "sun": ["12:00", "21:00"],
     "area_codes": ["210", "214", "254", "281", "325", "346", "361", "409", "430", "432", "469", "512", "621", "682", "713", "726", "737", "806", "817", "830", "832", "903", "915", "936", "940", "945", "956", "972", "979"]},
    {"where": "Alabama (Code 8-19A-14)", "every_day": ["08:00", "20:00"], "sun": null,
     "area_codes": ["205", "251", "256", "334", "659", "938"]},
    {"where": "Louisiana (R.S. 45:844.31)", "every_day": ["08:00", "20:00"], "sun": null,
     "area_codes": ["225", "318", "337", "457", "504", "985"]},
    {"where": "Mississippi (Code 77-3-723)", "every_day": ["08:00", "20:00"], "sun": null,
     "area_codes": ["228", "471", "601", "662", "769"]}
  ],
  "area_code_zones": {
    "208": ["America/Boise", "America/Los_Angeles"], "986": ["America/Boise", "America/Los_Angeles"],
    "219": ["America/Chicago", "America/New_York"], "574": ["America/New_York", "America/Chicago"],
    "812": ["America/New_York", "America/Chicago"], "930": ["America/New_York", "America/Chicago"],
    "270": ["America/Chicago", "America/New_York"], "364": ["America/Chicago", "America/New_York"],
    "606": ["America/New_York", "America/Chicago"],
    "308": ["America/Chicago", "America/Denver"],
    "423": ["America/New_York", "America/Chicago"], "729": ["America/New_York", "America/Chicago"],
    "541": ["America/Los_Angeles", "America/Boise"], "458": ["America/Los_Angeles", "America/Boise"],
    "605": ["America/Chicago", "America/Denver"], "701": ["America/Chicago", "America/Denver"],
    "620": ["America/Chicago", "America/Denver"], "785": ["America/Chicago", "America/Denver"],
    "775": ["America/Los_Angeles", "America/Denver"],
    "850": ["America/New_York", "America/Chicago"], "448": ["America/New_York", "America/Chicago"],
    "906": ["America/New_York", "America/Chicago"],
    "907": ["America/Anchorage", "America/Adak"],
    "928": ["America/Phoenix", "America/Denver"],
    "250": ["America/Vancouver", "America/Edmonton"], "236": ["America/Vancouver", "America/Edmonton"],
    "672": ["America/Vancouver", "America/Edmonton"], "778": ["America/Vancouver", "America/Edmonton"],
    "306": ["America/Regina", "America/Edmonton"], "639": ["America/Regina", "America/Edmonton"],
    "418": ["America/Toronto", "America/Halifax"], "581": ["America/Toronto", "America/Halifax"],
    "367": ["America/Toronto", "America/Halifax"],
    "709": ["America/St_Johns", "America/Halifax"], "879": ["America/St_Johns", "America/Halifax"],
    "807": ["America/Toronto", "America/Winnipeg"],
    "867": ["America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Toronto"]
  }
}$json$),

('government_impersonation', 1, 'The agent says or implies to be Medicare, Social Security or the government', null, 'critical', 'any', 'forbidden_words', null, null,
 '16 CFR 461, 42 CFR 422.2262(a)(1)',
$json${
  "slots": {
    "office": ["department", "office~", "administration", "headquarters", "bureau", "division", "itself", "agency", "service center", "government"],
    "business": ["advisor~", "adviser~", "advantage", "agent~", "alliance", "alternative~", "application~", "assist~", "associate~", "benefit~", "broker~", "care", "center~", "choice~", "compan~", "connect~", "consultant~", "coverage", "direct", "eligib~", "enroll~", "expert~", "group~", "guid~", "health", "help~", "info~", "insurance", "law~", "line", "link~", "market~", "more", "network~", "option~", "partner~", "plan~", "plus", "pro", "pros", "quote~", "resource~", "review~", "savings", "school", "senior~", "service~", "shop~", "simplif~", "solution~", "source~", "specialist~", "supplement~", "support~", "team", "usa", "advocate~", "disability", "attorney~", "part", "and you", "saver~", "select~", "made", "pathways", "hub", "hotline", "helpline", "beneficiar~", "recipient~", "subsid~", "approved", "certified", "contracted", "eligible", "card~", "related", "broker", "annual"],
    "agency": ["medicare", "the medicare", "cms", "the centers for medicare *3", "the center for medicare *3", "social security", "the social security (administration|office|department)?", "social security (administration|office|department)", "the (united states|us|u s|federal|state|american|us federal)? government", "the federal (medicare)? (government|program|office)", "the (state|federal) *2 (department|office|agency|bureau)", "the irs", "the department of *4", "medicaid", "the (state|county) $", "the white house", "washington dc"],
    "from": ["from", "with", "for", "at", "of", "on behalf of", "representing", "part of", "affiliated with", "working (for|with)", "by"]
  },
  "claims": [
    {"say": [
      "(calling|call|calls) (you)? (today|now|back|here|in|directly)? (from|on behalf of|with|for) (<agency>)", "(i|we) (represent|speak for|act for|answer to) <agency>", "(you are|you will be|you have been) (now)? (talking|speaking|connected|through) (to|with) (<agency>)", "(it is|this is) <agency> (calling|about|regarding|on the|here|with|again)", "(we are|i am|we work|i work|you have reached|you are speaking (to|with)|calling you) *6 (government|feds)",
      "(i am|we are|i work|we work|you have reached|you reached|this is|my name is|name is|speaking|you are speaking|welcome to|thank you for calling|thanks for calling|here) *5 (from|with|for|on behalf of|representing|part of|employed by|an arm of|a branch of|a division of) <agency>",
      "(i am|we are|this is|you have reached|you reached|welcome to|you are speaking (to|with)|thank you for calling|thanks for calling) (actually|really|in fact|the|a|official|officially)? (medicare|social security|the government|the federal government|cms|the irs|the social security administration|a government agency|a federal agency)",
      "(the|a|your|official|federal|us|united states|national) *1 (medicare|social security|government|federal) *2 (department|administration|bureau|headquarters)",
      "(medicare|social security|government) *1 (department|headquarters) (calling|here|today|about|regarding|in|and|how|speaking) ",
      "medicare department",
      "(i am|we are|this is|as) *3 (a|an|the|your|official|with) *1 (government|federal|social security|irs|medicare|state) (employee~|official~|officer~|worker~|representative~|department|caseworker~|administrator~|agency|inspector~|program administrator)",
      "(this|it|that) (is|comes|is all)  (actually|all|really|just)? (a|an|the|part of a|part of the|your|through a|through the|from a|from the)? (new)? (official)? (federal|state|government|us government|united states government|national) (government)? (funded|sponsored|burial|funeral|relief|benefit~|solar|assistance|backed|issued|debt|health)? *1 (program|benefit~|agency|office|plan)",
      "(this is|it is|this comes|it comes) *4 (letter|check|payment) (directly)? (from|by|through) (the)? (government|social security|medicare)", "(this is|it is|this comes|it comes|a|the|new) *4 (benefit~|program|card|grant|money) (directly)? (from|by|through) (the)? (government|federal government|social security|social security administration|medicare|irs|state government)",
      "(government|federal) (burial|funeral|final expense|grocery|health) (benefit~|program|allowance)",
      "(medicare|the government|social security|cms|the federal government) (has|have|had)? (sent|asked|authorized|assigned|hired|appointed|instructed|told) (me|us) ",
      "(representative|rep|agent|employee|official|officer|member|part|branch|division|arm|extension) (of|for|with|from) (<agency>)",
      "(benefit~|program|card|grant|money|policy|plan|letter) *1 (is|are|comes|come|coming) *2 (from|by|through) (the)? (us|united states|federal|state)? (government|social security|medicare|irs)",
      "(affiliated|endorsed|sponsored|sent|authorized|employed|appointed|hired|backed) (with|by) (the)? (us|united states|federal)? (government|medicare|social security|cms)"
    ], "unless": [
      "(medicare|social security|medicaid) <business>", "(regulated|approved|licensed|set|paid|funded|required|subsid~|standards|rules) (by|of|from) (the)? (us|state|federal)? government", "government (website|site|marketplace|says|requires|shutdown|regulated|approved|subsid~|tax|funding)",
      "(medicare|social security|medicaid) *1 (advisor~|benefit~|plan~|solution~|insurance|center~|helpline|hotline|broker~|agency|agent~) ",
      "(calling|call|calls) (you)? (today)? (for|with) (medicare|social security|medicaid)",
      "(the|about) (medicare|social security) *2 (department|office) (of|at|inside|within) *3 (insurance|agency|company)",
      "(work|working|works) with (medicare|social security|medicaid)",
      "(can|should|must|need to|have to|could|to|please|then|just|or|may|will|^) (call|contact|visit|ask|notify) (the)? (social security|medicare|government)",
      "thank you for calling (medicare|social security)? <business>",
      "(your|contact|call|visit|reach|ask|notify) *2 (social security|medicare) (office|administration|department)"
    ], "unless_near": ["state farm", "not connected", "not affiliated", "(state|county) (your|the) (name|address)"]
    },
    {"yes_to": [
      "(are|is|were|was) (you|this|it|that|you guys|you people|you all|this call) (really|actually|calling|guys|people|a|an|the|all|with|from|for|part of|like|officially|legitimately|connected (to|with))? (calling|with|from|for|part of|a|an|the|on behalf of|in|work~)? (calling)? (for|with|from|of|of the|on behalf of|in)? (the)? (real|actual|us|united states|federal|state|official)? (medicare|government|social security|cms|irs|feds|federal government|social security administration|medicaid|medicare office|medicare people|medicare department|government agency)",
      "(you|you guys|you all|you people|this) (are|is|work) (really|actually|calling|guys)? (from|with|for|part of)? (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "(calling|call|you) (me)? (from|with|for|work for|work with) (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "^ (so|oh|wait|and)? (from|with|for)? (the)? (federal|us|real|actual)? (medicare|government|social security) $",
      "(is|so) (this|it) (medicare|the government|social security)",
      "do you (guys|people|all)? work (for|with|at) (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "(this|that|it|program|benefit|card) (is|comes|come) (really|actually|coming|all)? (a|from|from the|by the|through the)? (federal|real)? (government|medicare|social security) (program|benefit|thing|card)?"
    ], "unless_yes_to": [
      "(medicare|social security|medicaid|government) <business>", "medicare (related|approved|eligible|contracted)", "(about|regarding|concerning|on|have|get|getting|receive|receiving|apply|applying|qualify|eligible|enrolled in|sign~ up for|help with|help me with|questions~) *3 (medicare|social security|the government)"
    ]}
  ]
}$json$),

('utility_impersonation', 1, 'The agent claims to be the caller''s power or utility company', '{solar,home_services}', 'critical', 'any', 'forbidden_words', null, null,
 '16 CFR 461',
$json${
  "slots": {
    "utility": [
      "(power|electric|electrical|electricity|utility|utilities|gas|energy|water|light|power and light|gas and electric|gas and power) (company|provider|supplier|department|utility|cooperative|co op)",
      "(utility|utilities) $", "electric company", "power grid", "utility",
      "(pg and e|p g and e|pg e|pacific gas *3|southern california edison|so cal edison|edison|s d g and e|sdg and e|sdg e|san diego gas *3|duke energy|con edison|con ed|f p l|fpl|florida power *2|dominion energy|dominion power|com ed|comed|national grid|xcel|xcel energy|georgia power|entergy|p s e and g|pseg|pse g|pepco|ameren|arizona public service|salt river project|srp|dte|consumers energy|puget sound energy|rocky mountain power|nv energy|alabama power|oncor|centerpoint|eversource)"
    ],
    "own": ["your", "the", "your local", "the local", "your current", "our", "local", "your own", "your area", "your home", "your city", "your state", "the city", "the state"]
  },
  "claims": [{
    "say": [
      "(calling|call) (you)? (today|now|in|back|directly|here)? (from|on behalf of|with|for|at) <own>? <utility>",
      "(this is|i am|we are|my name is|name is|it is|hi|hello|speaking|here) *6 (from|with|for|at|representing|on behalf of|part of|a part of|a division of|employed by|work for|works for) <own>? <utility>",
      "(i|we) (work|works|am working|are working) (for|at) <own>? <utility>",
      "(this is|i am|we are) (actually)? (your|the|your local|the local|your current) <utility>",
      "(you have|you) reached <own>? <utility>",
      "(your|the|your local) <utility> (calling|here|sent me|sent us|asked me|asked us|has (sent|asked|assigned|authorized) (me|us))",
      "(as|being) your <utility>", "on behalf of <own>? <utility>",
      "(i am|we are|as) *2 (a|an|the|your) *1 (utility|power company|electric company) (representative|rep|agent|worker|inspector|technician|auditor|employee)"
    ],
    "unless": ["(separate|different|apart|independent|away|aside|letter|bill|bills|save~|lower~|buy~|get~|power|electricity|energy|credit~|rebate~|hear|heard|comes) from <own>? <utility>", "(work|working|works|partner~|connected|coordinate~|deal|deals) (directly)? with <own>? <utility>", "solar (energy|power|electric) company", "a *2 (energy|power|electric|solar|water|gas) company $", "(bill|bills|statement|account|letter|rate~|credit~|rebate~) (from|with|by|for|at) <own>? <utility>", "(from|with|for) (a|an|another|any) *2 <utility>", "save~ (with|from)"],
    "yes_to": [
      "(are|is|were) (you|this|it|you guys|this call) *4 (from|with|for|part of|work~ for)? <own>? <utility>",
      "(you|you guys|you all|you people|this|that) (are|is|work) *3 (from|with|for|part of)? <own> <utility>",
      "(calling|call|you) (me)? (from|with|for) <own>? <utility>",
      "^ (so|oh|wait|and|you are|my|okay)? (with|from|for)? (my|the|our|my own)? <utility> $",
      "do you (guys|people)? work (for|at) (my|the|our)? <utility>",
      "(from|with) (my|the|our) <utility>", "(are|is) (you|this) (my|the|our) <utility>"
    ],
    "unless_yes_to": ["(about|regarding|instead of|like|replac~|work with|bill from|bill with|called|told|told by|switch~|leave|still need|still have|pay~|sell~ (it|power|energy)? (back)? to|save~) *3 (my|the|our)? <utility>"]
  }]
}$json$),

('pressure_tactics', 1, 'The caller is pressed to decide', null, 'warning', 'any', 'forbidden_words', null, null,
 '42 CFR 422.2264(c), 16 CFR 310.3(a)(4)',
$json${
  "slots": {
    "act": ["give me (a|your|an)? *2 (yes|no|answer|decision)", "be", "decide", "commit~", "do it", "say yes", "make (a|your|the|up)? *1 (decision|mind|choice)", "sign (up)?", "enroll", "commit", "act", "buy", "do (this|it|that|something)", "choose", "say yes", "agree", "move (on this|forward)", "get (this|it) done", "lock (it|this|that)? *1 in", "give me (a|an|your) (answer|decision|yes)", "answer", "pay", "accept", "start", "take (it|this|the deal)", "finish", "complete this", "apply", "book"],
    "now": ["today", "right now", "now", "right away", "immediately", "this minute", "this very minute", "this second", "tonight", "on this call", "on (this|the) phone", "during this call", "before *3 hang~ up", "before *4 (end|over|off) *4 (call|phone)", "within the hour", "in the next # minutes", "while (i have|we are|you are) *3 (phone|line)", "this instant"]
  },
  "claims": [{
    "say": [
      "(have|need|needs|must|got|gotta|had better|better|ought) (to)? (really|just|either)? <act> *4 <now>",
      "must <act> *4 <now>", "(it|this) (has|have|needs|got) to (be|happen) *3 <now>", "(lose|losing|gone|lost|expire~|disappear~|forfeit~|miss out|somebody else) & (hang up|hung up|hanging up|end of *2 call|after today|after this call|tomorrow|if you wait|the call ends|when we end|get off the phone)", "this is it", "(need|want|require|expect) you to *2 <act> *4 <now>", "(until|till) (we|you|i) (hang up|get off|end)", "(will not|never|not going to) *2 (get|have|see|find) (another|this|a second|a better|that) *3 (chance|shot|opportunity|offer|price|deal|rate)", "(today|now|this call) *2 or *1 (you|it is|you will|it will be|they) *2 (lose|miss|gone|forfeit|never|give)", "(good|valid|available|there|open) only *3 (on this call|while we|right now|until we)", "only *3 (on this call|while (we are|i have you) on|until we hang)", "you (must|better) (decide|act|sign up|enroll)",
      "before (the end of|the end|end of|we end|i end|we finish|this call ends|the call ends|we disconnect|we get off|you get off|i get off|we hang up|you hang up|i hang up|hanging up|i let you go|i have to let you go) *3 (call|phone|up|off|line|ends|over|go|conversation)",
      "before *2 (hang|hanging) up", "before this call (is|gets)? (over|ends|ended)",
      "(lose|losing|lost|miss|missing|forfeit) *5 forever", "(gone|lost|lose it|closed|over) (forever|for good|permanently)",
      "never (get|have|see|be offered|be able|qualify) *5 (again|chance|opportunity)", "(last|only|final) (chance|shot|opportunity)", "(no|not|never) *3 (another|second|better) (chance|shot|opportunity|offer)", "before (this|the|our) (phone)? (call|conversation) (is|gets)? (over|ends|ended|done|finished)", "(now or never|do or die)", "(once in a lifetime)",
      "(if|once|when|as soon as|the moment|the second|the minute) (you|we) (hang up|get off|disconnect|end this|let me go|leave this call|end the call) *8 (gone|lose|lost|expire~|cancel~|not|no|never|forfeit~|give|goes|somebody|disappear~|over)",
      "if you do not (<act>|take) *5 (<now>) *8 (lose|lost|gone|miss|forfeit|never|not|cancel~|no)", "if you do not <act> *2 <now>", "if you wait *6 (lose|gone|too late|miss|never|not)",
      "(can not|could not|will not|do not) (have|get|give you|offer|hold) *3 time to think", "no time to (think|wait|waste|lose|talk)", "(do not|no) (need to|have to|time to)? think about it", "(nothing|not anything) to think about", "stop (thinking|stalling|hesitating|wasting time)",
      "(need|want|require|must have|have to have|got to have|have to get) (an|your|a|the) (answer|decision|yes|commitment|signature) *3 <now>",
      "(can not|not able to|will not be able to|no way to) (call|come) back *6", "(can not|will not be able to|will not) (offer|hold|get|give|do) *5 (again|tomorrow|later|after (today|this call))",
      "(it is|this is) (today|now) or (never|nothing)", "(right now|today) or (never|lose|it is gone|nothing|not at all)", "make up your mind", "(too late|be too late) *2 (tomorrow|after|if you|once|when you)",
      "(spot|benefit~|offer|slot|money|approval|price|rate|discount|deal) *4 (gone|disappear~|cancel~|goes to somebody|given to somebody|given away) *4 (hang|today|tomorrow|call|minute~|somebody)",
      "what are you waiting for", "do not (lose|miss|waste) *3 (chance|opportunity|this|out) *4 (today|now|again|forever)"
    ],
    "unless": [
      "(have|need|got) to (decide|do it|do this|act|sign|choose|pay) *4 (which|what time|how|where) ",
      "(pay|start|book|do (it|this|something)) (your|my|a|the)? *2 (bill|bills|premium|appointment|paperwork|month|payment)",
      "(do not|no) (need to|have to) (think about|make up|decide)", "before (we|i|you) (hang up|end|get off|let you go|finish) *5 (do you|any|have|let me|i (want|need|just)|is there|can i|could i|may i|make sure|give|review|confirm|verify|your confirmation)",
      "before *5 (call|phone|up|off|line|go) (do you|any|have any|let me|i (want|need|just|will)|is there|can i|could i|may i|make sure|i am going to|we will|please|would you|are there|write|here is|to)",
      "(i|we|let me) *4 before (we|i|you) *4 (hang up|call|off|phone|up|go)",
      "(last|only|final) (chance|opportunity|shot) to (ask|review|change|correct|cancel|withdraw)"
    ],
    "unless_near": ["(open|annual|special|initial|general|election) *1 (enrollment|election)", "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~", "november~", "election period", "qualifying (event|life event)", "statute of limitation~", "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) "],
    "yes_to": ["(have|need|got|must|gotta) (to)? (i)? *2 <act> *4 <now>", "(do|must) i (have|need)? (to)? <act> *4 <now>"]
  }]
}$json$),

('medicare_tpmo_disclaimer', 1, 'The TPMO disclaimer in the first minute', '{medicare}', 'critical', 'any', 'required_words', null, '2026-09-30',
 '42 CFR 422.2267(e)(41), as in force until 2026-09-30',
$json${
  "by": "agent",
  "within_s": 60,
  "slots": {
    "offer": ["offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents", "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"],
    "plans": ["plan~", "option~", "polic~"],
    "orgs": ["organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance"],
    "products": ["product~", "plan~", "option~"],
    "state": ["state health *3 (insurance|assistance|program|help|information)", "state *1 (insurance|health) *2 (program|assistance|counsel~)", "health insurance (assistance)? program", "(local|your|state) s h i p", "(local|your|or|state|the) (ship|shipp|chip|ships)", "local state *3 (help|health|program|information|insurance)"]
  },
  "parts": [
    {"name": "that not every plan is offered", "even_if_negated": true, "say": [
      "(do not|does not|can not|may not|not|never|don) (currently|actually|necessarily)? <offer> *3 (every|all|each|any and all|everything) *4 <plans>",
      "(do not|does not|can not|not) <offer> (everything|every|all) *4 available",
      "(not|are not) (every|all) *3 <plans> *5 (offered|available|represented|through us)", "not (every|all) *4 <plans>",
      "(limited|only (some|certain|a few|part)) *3 (number|selection|of)? *3 <plans>", "only (offer|represent|have|sell) (some|certain|a few|part) *4 <plans>",
      "(offer|represent|have|sell|carry) (every|all) (of the)? *3 <plans> *3 (available|area|county|zip|market)", "help with *2 plan choice~", "(do not|not) offer every"
    ]},
    {"name": "how many organizations are represented", "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>", "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>"
    ]},
    {"name": "how many products they offer", "say": [
      "(offer~|have|has|provide~|with|and|total~|sell~|carry|represent~|of) *4 # *4 <products>", "<orgs> *6 # *3 <products>", "# (different|total|medicare|health)? *1 <products> (in|for|available)"
    ]},
    {"name": "Medicare.gov or 1-800-MEDICARE", "say": ["medicare (dot)? *1 (gov|com|org|government|go|dog of|guv)", "medicaregov", "(one|1) (800|eight hundred|eight hundred and) *1 (medicare|633)", "(800|eight hundred) medicare", "(contact|call|visit|reach) medicare"]},
    {"name": "the State Health Insurance Program", "say": ["<state>"]}
  ]
}$json$),

('medicare_tpmo_disclaimer', 2, 'The TPMO disclaimer before benefits are discussed', '{medicare}', 'critical', 'any', 'required_words', '2026-10-01', null,
 '42 CFR 422.2267(e)(41), as in force from 2026-10-01',
$json${
  "by": "agent",
  "slots": {
    "offer": ["offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents", "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"],
    "plans": ["plan~", "option~", "polic~"],
    "orgs": ["organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance"],
    "products": ["product~", "plan~", "option~"],
    "perk": ["dental", "vision", "hearing", "grocer~", "flex card", "food card", "spending card", "over the counter", "otc", "give back", "giveback", "transportation", "gym", "silver sneakers", "allowance~", "copay~", "co pay~", "deductible~", "premium~", "out of pocket", "drug~", "prescription~", "coinsurance", "hospital~", "doctor visits", "specialist~", "network", "meals", "eyeglasses", "dentures", "hearing aids", "cash back", "part b reduction", "benefit card", "extra benefits", "additional benefits", "more benefits", "new benefits"]
  },
  "parts": [
    {"name": "that not every plan is offered", "even_if_negated": true, "say": [
      "(do not|does not|can not|may not|not|never|don) (currently|actually|necessarily)? <offer> *3 (every|all|each|any and all|everything) *4 <plans>",
      "(do not|does not|can not|not) <offer> (everything|every|all) *4 available",
      "(not|are not) (every|all) *3 <plans> *5 (offered|available|represented|through us)", "not (every|all) *4 <plans>",
      "(limited|only (some|certain|a few|part)) *3 (number|selection|of)? *3 <plans>", "only (offer|represent|have|sell) (some|certain|a few|part) *4 <plans>",
      "(offer|represent|have|sell|carry) (every|all) (of the)? *3 <plans> *3 (available|area|county|zip|market)", "help with *2 plan choice~", "(do not|not) offer every"
    ]},
    {"name": "how many organizations are represented", "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>", "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>"
    ]},
    {"name": "how many products they offer", "say": [
      "(offer~|have|has|provide~|with|and|total~|sell~|carry|represent~|of) *4 # *4 <products>", "<orgs> *6 # *3 <products>", "# (different|total|medicare|health)? *1 <products> (in|for|available)"
    ]},
    {"name": "Medicare.gov or 1-800-MEDICARE", "say": ["medicare (dot)? *1 (gov|com|org|government|go|dog of|guv)", "medicaregov", "(one|1) (800|eight hundred|eight hundred and) *1 (medicare|633)", "(800|eight hundred) medicare", "(contact|call|visit|reach) medicare"]}
  ],
  "before": [{"name": "talk of benefits", "questions": false, "say": [
    "<perk>",
    "(you|you will|you would|you can|you could|you may|you are going to|members) (get|gets|receive|qualify for|have|pay|save|be getting|be paying|eligible for) *5 (# dollar~|dollar~ *1 # |card|allowance|benefit~|coverage|plan|month|back)",
    "(plan|plans|coverage|benefits|it|this) (has|have|covers|cover|offers|include~|comes with|gives|give|pays|pay|provides|costs) *5 (# dollar~|benefit~|coverage|dental|no cost|zero|you|free|doctor~|hospital~|month)",
    "(benefits|coverage|plan) (of|in|for) (this|the|that|these) plan~", "zero dollar", "# dollar~ *2 (a|per|every|each) (month|year|quarter)", "(covers|cover|covered) (at)? *2 (# percent|everything|your doctor~)"
  ], "unless_near": ["(before|until|prior to) *4 (discuss~|talk~|go over|going over|get into|review~|look~|speak|share|cover|we begin|i (can|go|get))", "(need|have|required) to (read|tell|disclose|inform)", "not (offer|represent)", "(not|no) (discuss~|talk)"]}],
  "due_when": "before"
}$json$),

('medicare_no_guarantee', 1, 'No guaranteed benefits, amounts or savings', '{medicare}', 'critical', 'any', 'forbidden_words', null, null,
 '42 CFR 422.2262(a)(1)',
$json${
  "slots": {
    "sure": ["definitely", "certainly", "absolutely", "surely", "for sure", "for certain", "no matter what", "without a doubt", "no doubt", "undoubtedly", "one hundred percent", "automatically", "always"],
    "gain": ["save~", "savings", "get", "receive", "qualify", "be approved", "lower", "pay (less|nothing)", "have", "benefit", "keep", "reduce", "be covered", "money", "cash", "dollars"]
  },
  "claims": [
    {"say": ["guarant~", "garantee~"],
     "unless": [
      "guaranteed (issue|renewable|renewability|acceptance|period|right~|life|universal|standard)",
      "(issue|renewal) guarantee~", "guarant~ *4 (privacy|private|confidential~|information|safe|secure|call you back|honest~|truth|never (call|sell|share)|will not (call|sell|share))",
      "(satisfaction|money back) guarant~"
     ],
     "yes_to": ["guarant~"], "unless_yes_to": ["guaranteed (issue|renewable|acceptance)"]},
    {"say": [
      "(i|we) (can|do|will)? (promise|swear|assure|vow) *5 <gain>", "my word *5 <gain>",
      "(you|it|this|they|we) (will|are going to|is going to|would) <sure> *4 <gain>", "(you|it|this|they) <sure> *2 (will|qualify|get|save|are going to) *3",
      "(you|it|this|they) (will|are going to) *2 <gain> *6 (<sure>) $", "<sure> (save|get|receive|qualify|lower|approved)",
      "(there is|no|without|beyond) *2 (doubt|question) (that|about it)? *2 (you|it|they|we) *4", "(one hundred|100|a hundred) percent *3 (approved|qualify|qualified|covered|save|eligible)", "(one hundred|100|a hundred) percent (free|covered|approved|guaranteed|certain|sure (you|it|that)|of the time)",
      "(you are|you will be) <sure> *2 (approved|qualified|covered|eligible|getting|saving)",
      "(can not|will not|do not|never) *2 (lose|go wrong|be denied|be turned down|pay a (dime|penny))", "everybody (qualifies|gets|saves|is approved|is eligible)", "(risk free|sure thing|no way you will not)"
     ],
     "unless": ["(one hundred|100) percent (sure|certain) (about|of|on|what|which|if|how)", "<sure> *2 (check|look|ask|call|help|understand|get (you|back|that|it|to)|have (you|me|that))", "(you|we) will <sure> (have|get) to", "always (review|check|ask|call|have the)", "without (a|any) doubt about"],
     "unless_near": ["(call|email|letter|confirmation|packet) (from|in the mail|back|you)"],
     "yes_to": ["(will|would|do|am|are|is) (i|we|it|they|this) *2 (definitely|certainly|for sure|really going to) *3 <gain>", "(promise|swear) (i|that|me|we)"]}
  ]
}$json$),

('medicare_licensed_agent', 1, 'The agent says to be licensed', '{medicare}', 'warning', 'any', 'required_words', null, null,
 '42 CFR 422.2272(c)',
$json${
  "by": "agent",
  "slots": {
    "person": ["agent~", "broker~", "advisor~", "adviser~", "representative~", "rep", "specialist~", "producer~", "professional~", "counselor~", "consultant~", "person", "expert~", "individual", "insurance", "sales", "health", "medicare", "seller"],
    "license": ["licensed", "license", "licensing", "licenced", "certified and licensed"]
  },
  "parts": [{
    "name": "to be a licensed agent",
    "say": [
      "(state|fully|duly|independent|independently|nationally|locally|your|a|as|our)? <license> *3 <person>",
      "(i am|we are|i am a|all) *4 licensed", "licensed (in|with|by|through|and|to|across) *3", "(hold|have|carry) (a|an|my|active|the) *3 license~",
      "(my|agent|producer|insurance|state) license (number|is|id)?", "(my|national|the) (n p n|npn|national producer number|producer number)", "<person> *2 licensed (in|by|with|to)"
    ],
    "unless": [
      "(transfer~|connect~|put~|pass~|send~|hand~|bring~|refer~|patch~|switch~|forward~|get~ you|schedule|set you up|appointment|warm) *8 <license> *3 <person>",
      "(speak|talk|meet|chat|consult) (directly)? (to|with) (one of)? (a|an|our|the|your|another|any)? *2 <license> *3 <person>",
      "<license> *2 <person> (comes|joins|takes|picks|calls|steps|gets|is next|is standing|handles|does)", "<license> *3 <person> (will|is going to|can|may|should|would|to) *2 (call|contact|reach|help|assist|answer|go over|explain|be|get|walk|take|review|with you|come)",
      "(have|let|get|find|grab|need|wait~ for|want) (me|you|one of|to)? *2 (a|an|our|my|the|another|those) *1 <license> *3 <person>",
      "(driver~|drivers|marriage|business|fishing|hunting) license",
      "(not|never) *3 <license>", "(are you|is it|is he|is she|are they) *2 <license>",
      "(they|he|she|my (manager|supervisor|colleague|partner)) (are|is) *3 <license>"
    ],
    "yes_to": ["(are|is|am) (you|this|it) *4 licensed", "you (are|have) *4 licensed", "(have|hold|got) (a|an|your|the) *3 license", "licensed (agent|broker|person|insurance)"],
    "unless_yes_to": ["(speak|talk|transfer~|connect~) *5 licensed"]
  }],
  "not_due_when": [{"name": "a wrong-number call", "by": "any", "say": [
    "(wrong|incorrect) (number|person|phone|house|guy|lady|party)", "dialed (the)? wrong", "(no one|there is no one|nobody) (here)? (by|with|of) that name", "misdialed", "have the wrong", "called the wrong", "did not mean to (call|dial)", "not the (right|correct) number"
  ], "unless": ["(number is|was|gave|give|have) *2 wrong number *2 (for|of) (my|the) *1 (doctor|plan|policy)"]}]
}$json$),

('aca_consent', 1, 'The caller consents before help, search or enrolment begins', '{aca}', 'critical', 'any', 'required_words', null, null,
 '45 CFR 155.220(j)(2)(iii)',
$json${
  "slots": {
    "permit": ["permission", "consent", "authorization", "authorisation", "approval", "okay", "go ahead"],
    "helping": ["help~", "assist~", "search~", "enroll~", "look~", "find~", "use", "using", "work~ (with|on)", "act~", "access", "check~", "review~", "shop~", "submit~", "apply~", "update", "conduct~", "pull~", "see", "share", "represent", "proceed", "move forward", "compare", "view"],
    "plan": ["plan~", "option~", "coverage~", "marketplace", "polic~", "quote~", "health insurance", "application", "exchange", "healthcare dot gov", "health care gov"]
  },
  "parts": [{
    "name": "the caller's consent", "by": "caller",
    "say": [
      "(you|you all|you guys) (have|got|do have) (my)? (full|verbal)? (permission|consent|authorization|okay|approval)",
      "(i|we) (do|hereby|will)? (give|grant) (you|y all)? (my|full)? *1 (permission|consent|authorization|okay)", "(i|we) (do|hereby|fully)? (consent|authorize)", "(my|full) (permission|consent|authorization) (is|to|for)"
    ],
    "yes_to": [
      "(have|get|got|need~|ask~ for|give~|grant~|with|obtain|require|receive|want|seek~|record~|confirm|verify|like) *4 (your|verbal) *2 <permit>",
      "(permission|consent|authorization) (to|for|that|before)", "(do|would|will|can|did) you *2 (consent|authorize|agree|permit|allow|let|give|approve) *8",
      "(is it|is that|would it be|be|it is|are you) (okay|alright|all right|fine|good|comfortable|cool) *4 (if|that|for|to|with)? *4 <helping>",
      "(okay|alright|all right|mind|comfortable) (if|with|that) (i|we|me|us|my) *4 <helping>",
      "(may|can|could|shall|should) (i|we) (please|now|have|go ahead and|start to|begin to)? *2 (help~|assist~|search~|enroll~|look~|find~|use your|access|check~|shop~|submit|apply|pull~|act|represent|review) *4",
      "(allow~|authoriz~|let) (me|us|our) *3 <helping>"
    ],
    "unless_yes_to": ["(may|can|could) (i|we) (please)? (help|assist) you (today|with (something|anything)|out) $", "how (may|can|could) (i|we) (help|assist)", "(call~|contact~|text~) you *6 (consent|permission|okay)", "(record~|monitor~) *4 (consent|okay|permission)", "(consent|agree|okay|permission) *4 (record~|monitor~|being recorded)", "(may|can|could) (i|we) (look|check|see|find|help|use|pull|get|have) *2 (your (name|zip|age|email|phone|number|income|birth~|date)|who|how many|if you are there)"]
  }],
  "before": [{
    "name": "help with plans",
    "say": [
      "(i am|we are|i will|we will|let me|let us|going to|i have|we have|i can|just|start~|begin~|already) (now|just|go ahead and|going to|already|start|started|to|right now|also|be|been|in the process of|quickly)? *3 (enroll~|sign~|submit~|complet~) (you|your|the|this|it|him|her|a|an) *3",
      "(i am|we are|let me|let us|i will|we will|i have|we have|going to|just) (now|just|go ahead and|going to|already|quickly|right now|be|here|and)? *2 (look~|search~|pull~|check~|find~|run~|compar~|shop~|brows~|see~|bring~) (up|for|through|at|over|into|on|out|in)? *4 <plan>",
      "(looking|searching|pulling|checking|comparing|shopping|running) (up|for|through|at|into)? *4 <plan> *4 (now|right now|here|available|in your)", "(while|as) (i|we) (just|quickly|go ahead and)? *1 (search|look|pull|check|run|find|compare|submit|enroll|get you|sign you) *5 (<plan>|enrolled|signed|up)",
      "(i|we) (can|could|do|already|now)? *1 (see|found|have found|am seeing|are seeing|located|am looking at|got|picked|have|selected|chose|have got) *4 (plan|plans|option|options|polic~|quote~) *4 (for you|in your|available|here|with|that|from|at|through|called|on|zero|for)",
      "there (are|is) *4 (plan|plans|options) *3 (available|for you|in your|here|that)", "(the|your) (best|new|cheapest|lowest) *2 (plan|option|coverage) *2 (is|would be|i see|will be|starts|here)",
      "you (are|have been|are now|are already|were) (now|all|already|successfully|officially|being|going to be)? (enrolled|signed up|covered|set up with|being enrolled)",
      "(application|enrollment) *3 (is|has been|was|is being|has) *2 (submitted|complete~|done|processed|in|started|finished|gone through|filed)", "(submit~|start~|fill~ out|complet~|file|filed|filing|update~|process~|creat~|begin~) (in|up|on|and submit)? (your|the|an|a|this|that) *2 (application|enrollment|marketplace account|healthcare account)",
      "(switch~|chang~|mov~|put~|plac~|sign~|enroll~|get~|got) you (over|up|in|into|on|onto|out of|to|from|for|right)? *4 <plan> *2 (now|today|right|already|starting|effective|that)?",
      "(i am|we are|i have|i) (enroll~|sign~|signed) you", "already (enrolled|signed|submitted|done|switched|changed)", "you (are|have been) (approved|qualified) for *5 (plan|coverage|subsid~|tax credit~)",
      "(your|the) (new)? (plan|coverage|insurance) (starts|begins|is active|will start|is effective|is in place)"
    ],
    "unless": ["(looking for|look at|looking at|searching for|shopping for|checking on|look into|looking into) *4 <plan> (today|for yourself|are you|do you|right)? $"],
    "unless_near": ["(before|once|after|until|unless|without) *8 (permission|consent|authoriz~|agree~|say yes|your okay|approval)", "(before|until) (i|we) *2 (can|could|may|am|start|begin|look|search|enroll|help|do|pull|go)", "(permission|consent|authorization) (to|for|before|that)", "your (permission|consent|authorization|verbal consent)", "(do|would|will|can|may|could|is it|are you|shall|mind) (you|i|we|okay|alright)", "(do not|not|never|no one|can not) *4 (look~|search~|pull~|enroll~|sign~|submit~)", "(are you|were you|you are|you were|thank you for|calling|called|people|customers|members|families) *3 (looking|searching|shopping|interested|calling|about|enroll~)", "(agent|specialist|representative|somebody|they|he|she) (will|can|would|who)", "(friend|husband|wife|last year|previous~|currently|current|ago)"]
  }],
  "due_when": "before"
}$json$),

('aca_no_guarantee', 1, 'No free, guaranteed or cash promises', '{aca}', 'critical', 'any', 'forbidden_words', null, null,
 '45 CFR 155.220(j)(2)(i), FTC Act section 5',
$json${
  "slots": {
    "cover": ["health (care|plan~|insurance|coverage)", "plan~", "coverage", "insurance", "obamacare", "obama care", "benefit~", "polic~", "medical", "marketplace"],
    "money": ["cash", "gift~", "subsidy", "spending", "grocery", "debit", "visa", "prepaid", "rewards", "flex", "food", "stimulus", "money", "allowance", "benefits", "health", "gas"],
    "service": ["my (help|service~|assistance|time|guidance)", "our (help|service~|assistance|guidance)", "(help|service~|assistance|consultation|quote|call|comparison) (is|are)", "this (call|service|consultation|quote)", "(cost|charge|fee) (to you)? for (my|our|this)"]
  },
  "claims": [
    {"say": [
      "free *2 <cover>", "<cover> *1 (is|are|will be|comes|would be|was|be) *3 free", "(get|getting|have|receive|qualify for|giving|give|offer~) *3 <cover> *3 (for free|at no cost|free of charge)", "(completely|totally|absolutely|one hundred percent|100 percent) free *2 <cover>?", "<cover> *3 (costs|cost) (you)? (nothing|zero)", "<cover> *4 (at no cost|no charge|for nothing|free of charge)"
     ],
     "unless": ["(toll|tax|smoke|feel|obligation|hassle|worry|stress|ad|risk|hands|sugar|commission|debt) free", "free (to (call|ask|choose|cancel|reach|change|contact|say|shop|compare|pick)|quote~|consultation~|comparison|estimate|call|review|service|help|assistance|of obligation|and clear)", "free *2 (preventive|preventative|wellness|checkup|annual|screening~|vaccin~|generic~)", "<cover> *4 (preventive|preventative|wellness)", "<service> *3 free"],
     "yes_to": ["(is|are|so|it|that|this) *5 (free|no cost)", "(get|have) *3 <cover> *2 (for free|free)", "free <cover>"], "unless_yes_to": ["(you|your|help|service|call|quote|consultation) *3 free", "feel free", "free to"]},
    {"say": ["(it|that|this|everything) (is|will be|would be) (all|completely|totally|absolutely|basically|literally|one hundred percent|100 percent|pretty much|just|really)? free", "(for free|free of charge|at no cost to you|absolutely free|completely free|totally free|all free)", "(does not|will not|do not|not going to|is not going to) cost you (a (dime|penny|cent|thing)|anything)", "(costs|cost) you (nothing|zero)", "(pay|paying) (nothing|absolutely nothing)"],
     "unless": ["free to", "feel free"],
     "unless_near": ["(i|we) (do|work|provide|help) *4 free", "paid by *3 (insurance|carrier~|compan~)", "(help|service~|assistance|consultation|quote|comparison|call|time|broker|agent|advice|guidance)", "(preventive|preventative|checkup~|physical|screening~|wellness)", "(speak|talk|ask|look|compare|shop)"]},
    {"say": ["guarant~", "garantee~"],
     "unless": ["guaranteed (issue|renewab~|availability)", "guarant~ *4 (privacy|private|confidential~|information|safe|secure|satisfaction)", "(satisfaction|money back) guarant~"], "yes_to": ["guarant~"]},
    {"say": ["(everybody|anybody|all (people|americans|callers|of you)|every (person|american|one|caller)|absolutely everybody|all) *2 (qualif~|is eligible|are eligible|gets (approved|accepted|covered|it|one|a|the|coverage)|is approved|is accepted|are approved|can (get|qualify))", "(no one|nobody) (is|gets|ever gets) (denied|turned (down|away)|rejected|declined)", "(can not|will not|never) (be|get) (denied|turned (down|away)|rejected|declined)", "you (automatically|definitely|absolutely|certainly) *1 (qualify|qualified|are approved|get)", "(you|it) (will|are going to) (definitely|certainly|absolutely|for sure) *2 (qualify|be approved|get|save|be free)", "(i|we) (can)? (promise|swear|assure) *6 (qualify|approved|get|save|pay|covered|free|zero|coverage|cheap~)"],
     "unless": ["pre existing *6", "(everybody|anybody) *2 (who|that|with|under|over|in) *8", "all *2 (plans|plan|options)"], "unless_near": ["(pre existing|preexisting)", "(if|based on|depends|depending)"],
     "yes_to": ["(does|do|will|can) (everybody|anybody|i (definitely|automatically)) *2 (qualif~|get)"]},
    {"say": ["<money> *1 card~ ", "(cash|money) (back|bonus|reward|benefit~|every month|each month|in your|payment~|gift)", "(get|receive|give you|send you|mail you|gets|giving you|sending you|qualify for|claim|eligible for|pay you|hand you) *4 (cash|money|a check|checks|gift~|stimulus|rebate check|subsidy check|# dollar~)", "subsidy (check~|cash|money|payment~)", "(# dollar~|cash|money|benefit~|allowance|subsidy|funds) & (loaded|put|goes|sent|placed|deposited|on) *3 card", "(paid|pay you) to (enroll|sign)", "stimulus", "# dollar~ *3 (subsidy|card|cash|gift|grocer~|gas|rent|bills|spend)", "(subsidy|tax credit) *4 (pay|use it|spend it|spend) *3 (rent|groceries|gas|bills|food|anything)"],
     "unless": ["(debit|credit|visa|bank|insurance|member|id|medicare|social security|green|health insurance) *1 card (number|on file|to pay|ready|handy|information|you)", "(save|saving|savings|pay|cost~|deductible|copay|premium|income|make|earn~|owe) *4 # dollar~", "(health|benefits|medical) card"], "unless_near": ["(what is|do you|how much|are you|have you|did you) *5 (income|make|paid|earn|pay)", "(premium|deductible|copay|out of pocket|co pay|visit|tax credit~ (of|is|lower~|reduc~|goes))"],
     "yes_to": ["(get|receive|send me|is there|there is|comes with|do i get|about) *4 (cash|gift card|subsidy card|<money> card|check|money)"]}
  ]
}$json$),

('debt_no_advance_fee', 1, 'No fee before a debt is settled', '{debt_relief}', 'critical', 'any', 'forbidden_words', null, null,
 '16 CFR 310.4(a)(5); inbound calls too, 16 CFR 310.6(b)(5)',
$json${
  "slots": {
    "fee": ["fee~", "charge~", "payment~", "cost~", "deposit to us", "retainer~"],
    "early": ["up front", "in advance", "today", "right now", "right away", "now", "first", "before *8 (start~|begin~|settle~|negotiat~|work|anything|do|enroll~|get started|we|help)", "to get (you)? (started|enrolled|going|set up|in)", "to (start|begin|enroll|sign up|activate|open|hold|secure|reserve|process|set (this|it|you) up|join)", "at (enrollment|sign up|the beginning|the start|signing)", "immediately", "this week", "on day one", "at the time of *2 (enroll~|sign~)", "even if *6 settle~", "whether *6 settle~"]
  },
  "claims": [{
    "say": [
      "(enrollment|sign up|signup|set up|setup|up front|upfront|advance|initial|processing|application|activation|retainer|registration|consultation|administrative|administration|start up|startup|one time|onboarding|filing|document|membership|program|service|monthly program|monthly service|legal|origination|attorney) (fee~|charge~|cost~)",
      "(fee~|retainer|charge of # *2|our (payment|charge|cost)) *6 <early>", "(pay~|charge~|charging|collect~|tak~|need~|owe~|bill~|run|debit~|cost~|due|put down|send~|requir~) *7 <fee> *5 <early>",
      "(pay|paying|send|wire|give) (us|me|the company|our company) *6 <early>", "(pay~|charge~|charging|collect~|bill~|debit~|cost~|tak~) *3 # dollar~ *5 <early>", "(charge|charging|bill|billing|debit) (you|your card|your account) *5 # *4 <early>",
      "(need|requires|require|takes|just|only) *3 # dollar~ *4 (up front|in advance|to get (you)? (started|enrolled|going)|to (start|begin|enroll|activate)|before we)",
      "(first|initial) (# )? (payment|payments|month|months) *5 (go~|is|are|cover~) *4 (fee~|us|our)", "(our|the|your) fee~ *4 (start~|begin~|come~ out|is taken|are taken|is due|are due|get paid|gets paid|is paid) *5 (first|right away|immediately|day one|with your first|before|today|now|up front|enroll~|regardless|no matter)",
      "fee~ *3 (before|prior to) *5 (settle~|resolved|negotiat~|anything|we|any)", "(fee~|it) (is|are) (due|payable|collected|charged|required|paid) *2 <early>",
      "(before|prior to) *3 (we|i) (can)? (settle|start|begin|negotiate|do anything|contact|talk|work|call|help) *6 (pay|fee~|charge~|need *3 # dollar~|owe)"
    ],
    "unless": [
      "(no|without|zero|any|never) *3 (enrollment|sign up|set up|setup|up front|upfront|advance|initial|processing|application|activation|hidden|monthly|program|service|legal|attorney) (fee~|charge~|cost~)",
      "(after|until|unless|once|only when|only after|not before) *8 (settle~|settlement|resolved|negotiat~)",
      "(late|overdraft|over limit|over the limit|interest|bank|annual|penalty|court|credit card) (fee~|charge~)",
      "(minimum|monthly|credit card|card|car|house|current|creditor|mortgage) payment~", "consultation *2 free", "(court|lawyer|attorney) fee~ *3 (from|if|in)"
    ],
    "unless_near": ["(illegal|against the law|not allowed|prohibited|scam~|other companies|some companies|law (says|prohibits|forbids)|ftc)", "(after|until|unless|once|when|only) *8 (settled|settle|settlement|resolved)", "(do not|does not|never|not|no|without) *5 (charge|pay|collect|take|ask|require|up front|upfront|fee~)", "(creditor~|bank~|card companies|they|lender~) (will|may|can|do|could)? *2 (charge~|add)"],
    "yes_to": ["(is|are|so|do|does|will|would|you|there|have|the) *6 (fee~|charge~|cost~|pay|payment) *6 <early>", "(up front|upfront|enrollment|set up|setup|sign up|advance|initial) (fee~|cost~|charge~|payment)", "(pay|fee~|money|charge~) *6 (before|up front|upfront|first|today)"],
    "unless_yes_to": ["(no|without|zero|not|never) *4 (fee~|charge~|cost~|pay)", "(free)"]
  }]
}$json$),

('debt_no_guarantee', 1, 'No promised result or percentage', '{debt_relief}', 'critical', 'any', 'forbidden_words', null, null,
 '16 CFR 310.3(a)(2)(x)',
$json${
  "slots": {
    "cut": ["cut~", "reduc~", "slash~", "lower~", "settl~", "drop~", "eliminat~", "wip~", "erase~", "forgiv~", "get rid of", "knock~", "take~", "bring~", "resolv~", "negotiat~", "clear~", "make", "get", "shrink", "save~", "discharg~", "cancel~"],
    "debt": ["debt~", "balance~", "it", "them", "that", "what you owe", "everything", "all of *3", "your (bills|cards|accounts|credit cards|loans)", "you~", "depth", "death", "this"],
    "share": ["(in|by|to) half", "half", "by (at least|more than|over|up to|about|around)? # percent", "# percent", "(for|to|down to) *3 # *1 (cents|pennies) on the dollar", "by *2 (a|one|two) (third~|quarter~)", "for pennies *3", "(a|one|two) (third~|quarter~) of", "by # dollar~", "to zero", "to nothing"],
    "will": ["will", "are going to", "is going to", "am going to", "promise", "swear", "always", "definitely", "certainly", "absolutely", "for sure"]
  },
  "claims": [
    {"say": ["guarant~", "garantee~"], "unless": ["guarant~ *4 (privacy|private|confidential~|information|safe|secure)", "(satisfaction|money back) guarant~", "loan guarant~"],
     "yes_to": ["guarant~", "(promise|swear) *4 (me|that|it|you)"]},
    {"say": [
      "<will> *3 <cut> *5 <debt> *3 <share>", "(will|are going to|is going to) *6 <share> *4 (of)? (what you owe|your debt|your balance~|the debt|forgiven|off|gone|less|reduction)",
      "(i|we) (can|do|will)? (promise|swear|assure) *6 (<cut>|debt|settle~|debt free|out of debt|gone|results|save)",
      "(you|they|we|all|everything|it|debt~|balance~) *2 (will|are going to|is going to) *3 (be (debt free|out of debt|forgiven|gone|wiped~|erased|eliminated|cut in half|settled)|disappear|go away|vanish|get settled|settle)",
      "(we|i) (will|are going to|am going to|can|could|always) (have|get|make|wipe|erase|eliminate|clear) *4 (debt~|it|them|that|everything|balance~|this) *2 (go away|disappear|vanish|out|gone|erased|forgiven|eliminated|wiped|clean)",
      "make *4 (go away|disappear|vanish)", "(will|are going to|is going to) & (wiped (out|away|clean)|forgiven|erased|eliminated|completely gone|debt free|out of debt|cut in half)", "(we|i) (will|are going to|can) (eliminate|erase|wipe out|get rid of|cancel|forgive|clear) *2 (all|every|your|the|everything|it)",
      "(we|i|they|our program|the program|this program) (can|always|do|does)? (cut|cuts|reduce~|slash~|lower~|settle~|knock~|get|drop~|bring~|save~) *4 <debt> *3 ((in|by|to) half|(by|down|off|for) *2 # percent|# percent|pennies on the dollar)",
      "you (will|are going to) *2 (only|just)? (pay|owe|pay back|save|get) *5 (half|# percent|# *1 cents on|a fraction|pennies|nothing)", "(debt free|out of debt) *2 (in|within|by) *4 # *2 (month~|year~|days)", "(always|every time|never fail~|one hundred percent (success|of|guaranteed)|never (lose|lost))", "(one hundred|100) percent (success~|certain|sure|of your)",
      "(creditor~|bank~|card companies) (will|have to|are going to|must) (accept|take|agree|settle|forgive|drop)", "you (will|are going to) (definitely|certainly|absolutely) *4"
     ],
     "unless": ["(may|might|could|can sometimes|possibl~|potential~|typical~|usual~|average|generally|often|try|aim|goal|hope~|estimate~|many|some|most|likely|attempt) *8 <share>", "always *2 (available|here|call|be|ask|welcome|have|free|best|withdraw|stop)", "will (always|help|work|try|do our best)", "settle (in|down|for)"],
     "unless_near": ["(may|might|possibly|typically|usually|on average|average|generally|often|try to|aim|goal|hope|hopefully|estimate|many clients|some clients|most clients|clients (see|have)|potentially|results vary|depends|depending|attempt|sometimes|as much as|likely)", "(interest|late fees|credit score|would not|if you (keep|only pay|pay the minimum))", "calls (will)?"],
     "yes_to": ["(will|can|would|could|do|does|so|you|this|it) *6 (cut|reduce|lower|settle|eliminate|wipe|erase) *5 (half|# percent|completely|everything|all)", "(will|would|am|are) *3 (i|it|they|debt|we) *4 (be (debt free|gone)|go away|disappear|for sure)"]}
  ]
}$json$),

('debt_consequences', 1, 'Credit score, lawsuits and collections are disclosed before enrolment', '{debt_relief}', 'warning', 'any', 'required_words', null, null,
 '16 CFR 310.3(a)(1)(viii)',
$json${
  "by": "agent",
  "slots": {
    "hurt": ["hurt~", "harm~", "damag~", "lower~", "affect~", "effect~", "impact~", "drop~", "negativ~", "decreas~", "down", "suffer~", "hit", "worse~", "ding~", "advers~", "reduc~", "declin~", "bad", "fall", "falls", "ruin~", "lose points", "dip", "tank", "take *2 hit", "show", "delinquen~", "late", "report~", "weak~", "influence~"],
    "credit": ["credit~ (score~|rating~|report~|history|standing|file|bureau~|profile)", "your credit", "the credit"]
  },
  "parts": [
    {"name": "the effect on credit", "say": ["<hurt> *8 <credit>", "<credit> *10 <hurt>"], "unless": ["(improve~|raise~|repair~|rebuild|help~|boost~|better) *4 <credit>"]},
    {"name": "the risk of lawsuits", "say": ["sue", "sued", "suing", "sues", "suits", "lawsuit~", "law suit~", "legal (action~|proceeding~|judgment~|judgement~)", "(take~|taken|bring|drag~) (you)? *2 to court", "litigation", "(file|filed|filing) *3 (suit|against you|in court)", "garnish~", "judgment~ against", "court (action|case|judgment~)"]},
    {"name": "the risk of collections", "say": ["collection~", "collector~", "collecting", "collect (on|from|the|against|your)", "(continue|keep|still) (to)? *2 (call~|contact~|pursue~|collect~)", "(debt|bill) collect~", "creditor~ *3 (call~|contact~|pursue~|continue|harass~)", "(continue~|continued|or|and) elections"]}
  ],
  "before": [{
    "name": "the caller agreed to enrol", "by": "caller",
    "say": ["sign me up", "(let us|i will|i would like to|i want to|i am ready to|ready to|i am going to|go ahead and) (do (it|this|that)|enroll|sign up|get started|join|start the program|move forward)", "enroll me", "i (agree|accept) to (enroll|the (terms|program|agreement))", "i am in $", "count me in", "get me (started|enrolled)"],
    "yes_to": ["(ready|like|want|wish|agree|okay|able|comfortable) *2 to *3 (enroll|get started|sign up|move forward|start (the program|today|now)|begin (the|today|now)|proceed|join)", "(shall|can|should|may|do) (we|i|you) *3 (get (you)? (started|enrolled|signed)|enroll|sign (you)? up|move forward|proceed)", "(do you|will you) (agree|accept) *3 (enroll|program|terms)", "get you (started|enrolled|signed up) *2 (today|now|right now)?"],
    "unless": ["(not|never|no) *3", "if (i|we)"]
  }],
  "due_when": [{"name": "program presented", "say": [
    "program~", "(settle~|settlement|negotiat~|consolidat~|restructur~)", "(cut|reduce|lower|eliminate|wipe|slash|resolve|get rid of|forgive) *4 (debt~|balance~|owe|it|payment~|cards)", "(enroll~|enrollment)", "(debt relief|debt resolution|debt free|dedicated account|hardship)", "(make|go) *4 (away|disappear)", "stop paying"
  ], "unless": ["(energy|loyalty|training|tv|computer) program~"], "unless_near": ["(thank you for calling|thanks for calling|you have reached|this is|my name is|calling) *8 (debt|settlement|relief|resolution|consolidation|program~)", "(transfer~|connect~) *6"]}],
  "denied": [{
    "name": "denial", "say": [
      "(nothing|not anything) (bad|negative|wrong)? *2 (will|is going to|can|would|ever|bad) *1 happen~", "no (consequences|repercussions|downside~|risk~|negative~|problem with your credit|harm)", "(no|zero|without any|not any) (impact|effect|damage|harm|hit|change) *4 <credit>",
      "(will not|would not|does not|do not|can not|is not going to|are not going to|never|not) *2 (hurt|affect|effect|damage|impact|harm|touch|hit|lower|drop|ruin|show) *4 (<credit>|credit|score)", "<credit> *4 (will not|would not|does not|is not going to|can not|never) (be|go|get|drop|suffer|change|take)? *2 (hurt|affected|damaged|impacted|harmed|touched|down|drop|suffer|change|lower|hit)?", "<credit> *3 (stays|will stay|remains|will be|is) *2 (fine|same|safe|okay|intact|protected|good|perfect|untouched|unaffected)",
      "(can not|will not|never|do not|are not going to|are not allowed to|no one) *2 (will|can|is going to)? *1 (sue|come after|take (you)? to court|bother you|garnish|touch you|go to collection~|file)", "(no one|nobody|they) (will|can|is going to|are going to) (not|never)? *1 (sue you)", "(do not|not) (have to)? worry about (lawsuits|being sued|your credit|collection~|creditors|them|getting sued|your score)", "you (will|can) (not|never) (be|get) (sued|taken to court|in trouble)", "(protected|safe) from *3 (lawsuits|creditors|collection~|being sued)", "(all|the|those|your) (calls|collection calls|collections) *2 (will|are going to) (stop|end|go away)"
    ],
    "even_if_negated": true,
    "unless": ["(can|could|do|will) not (guarantee|promise|say) *10", "(so|that) (it|they) (will|does|do) not", "(if|when) (you|they) *6 (not|no)"],
    "unless_near": ["(no one|can not|do not|not|never|we can) (guarantee|promise)", "(may|might|could) *3 (hurt|affect|sue|damage|impact|lower)"]
  }]
}$json$),

('solar_free_panels', 1, 'Solar panels are not called free', '{solar}', 'critical', 'any', 'forbidden_words', null, null,
 'FTC Act section 5, 16 CFR 251',
$json${
  "slots": {
    "solar": ["solar", "panel~", "system~", "equipment", "installation~", "install", "electricity", "power", "energy", "roof~", "batter~"],
    "visit": ["estimate~", "quote~", "consultation~", "inspection~", "assessment~", "visit~", "appointment~", "evaluation~", "survey~", "report~", "proposal~", "analysis", "design~", "audit~", "review", "information", "brochure", "session", "obligation", "call", "roof (check|inspection)", "help"]
  },
  "claims": [
    {"say": [
      "free (<solar>|new|brand new|home)? *2 (solar|panel~|system~|installation|equipment|electricity|power|batter~)", "(panel~|solar|system~|equipment|installation|install|electricity) *2 (is|are|will be|come|comes|would be|be) *4 (free|at no cost|no cost|free of charge|on us|on the house|at zero cost)", "(get|getting|go|going|have|receive|give|giving|install~|put~|qualify for|qualified for|approved for|with|offer~) *5 (solar|panel~|system~|equipment|installation) *5 (for free|free|at no cost|no cost|for nothing|free of charge|at zero cost|without paying *3)",
      "(panel~|solar|system~|equipment|installation) *5 (cost~|costs you) *2 (nothing|zero)", "(panel~|solar|system~|installation|it|this|they) (will not|do not|does not|is not going to|are not going to|would not|not) *2 cost (you)? *2 (anything|a (thing|dime|penny|cent|nickel|dollar)|nothing|money)",
      "(not|never) (have to)? (pay|spend) *2 (a (thing|dime|penny|cent|nickel)|anything) *3 (for)? *2 (panel~|solar|system|installation|them|it|this|ever)?", "(pay|pays|paying) (absolutely)? (nothing|zero) *2 (for)? *2 (panel~|solar|system|installation|them|it|ever|at all|out of pocket ever)?",
      "(government|state|federal|utility|program|they|we|grant|county|city) *3 (pay~|cover~|foot~|pick~ up) *3 (for)? (everything|all of it|the (whole|entire|full) (thing|cost|system|bill)|the (panels|system)|your (panels|system)|it all|them all|one hundred percent|the panels|all the cost)", "(fully|completely|entirely|one hundred percent|100 percent) (paid for|covered|funded|subsidized|free)"
     ],
     "unless": ["free *2 <visit>", "(feel|toll|hassle|maintenance|worry|interest|tax|obligation|risk|carbon|emission|trouble|debt) free", "(at no cost|no cost|free) *3 <visit>", "free (to|up|from|and clear)", "<visit> *5 (free|no cost)", "(pay|paying) (nothing|zero) (down|up front|upfront|today)"],
     "yes_to": ["(is|are|so|it|that|this|they|panel~|solar|really|totally) *5 (free|no cost|for nothing)", "(get|have|getting) *4 (solar|panel~|system|them|it) *3 (for free|free|for nothing)", "(not|nothing|never) *4 (cost|pay|spend) *4 (me|anything|a dime|a penny|nothing)", "no cost", "(does not|will not) cost (me|anything)", "free (solar|panel~|system)"],
     "unless_yes_to": ["<visit> *4 free", "free *2 <visit>", "(feel|toll) free", "free to"]},
    {"say": ["(no|zero) (cost|charge) (to you|whatsoever|at all|ever|involved|of any kind|for you|to the homeowner~|out of pocket to you)?", "(at|for) (absolutely|literally)? (no|zero) (cost|charge)", "free of (cost|charge)", "(it|that|this|they|everything) (is|are|will be) (all|completely|totally|absolutely|basically|literally|one hundred percent|really|actually)? free", "(cost~|costing) (you)? (absolutely)? (nothing|zero)", "(completely|totally|absolutely|one hundred percent|100 percent) free", "for free", "(without|never|not) *3 (paying|costing|cost|pay) (you)? (a (dime|penny|cent)|anything)"],
     "unless": ["(no|zero) (cost|charge) (or|and|no) obligation", "(no|zero) *2 (cost|money|dollars) (down|up front|upfront|today)", "free (to|up)", "no cost (for|on|to) *3 <visit>", "(toll|feel|hassle) free"],
     "unless_near": ["<visit>", "(rental|loaner|delivery|shipping|haul~|removal|tow~|diagnos~)", "(come out|stop by|take a look|up front|upfront|zero down|no money down|warranty|repair~|maintenance)"]}
  ]
}$json$),

('mva_guaranteed_settlement', 1, 'No promised amount or win', '{mva}', 'critical', 'any', 'forbidden_words', null, null,
 'ABA Model Rules 7.1 and 7.2; FTC Act section 5',
$json${
  "slots": {
    "cash": ["# dollar~", "# (thousand|hundred|million|grand)", "# (grand|k|figures|bucks)", "(six|seven|five) figure~", "money", "cash", "paid", "settlement~", "compensat~", "check", "payout", "pay day", "payday", "thousands", "millions", "hundreds of thousands", "a lot of money", "big money"],
    "sure": ["definitely", "certainly", "absolutely", "for sure", "no matter what", "without a doubt", "no doubt", "one hundred percent", "automatically", "surely", "always"]
  },
  "claims": [
    {"say": ["guarant~", "garantee~"], "unless": ["guarant~ *4 (privacy|private|confidential~|information|safe|secure|call)", "(satisfaction|no fee|no win no fee|contingency) guarant~"],
     "yes_to": ["guarant~"]},
    {"say": [
      "(you|your family|we|client~) (will|are going to|is going to|are gonna|should expect to|are definitely|shall) *2 (get|receive|win|be awarded|walk away|collect|make|see|have|be getting|be paid|end up with|recover|take home|get you|be compensated) *4 <cash>", "(you|we) (will|are going to) *2 (win|be paid|get paid|prevail)", "(case|claim|insurance|company|settlement|accident|injury|this|they|it) *2 (will|is going to|are going to) *2 (pay|bring|get|give|be|make|net) *2 (you)? *3 <cash>", "(they|insurance|it|the other (driver|side|guy)) *2 (will|are going to|is going to|have to|has to) *2 (pay|give|owe|cut) you *5 <cash>", "get you *5 (# dollar~|# thousand|# million|paid|a settlement|settlement|money|the maximum|a check|cash)",
      "(case|claim|injury|accident|this|it|neck|back) (is|are|will be|has to be) *2 (easily|probably|definitely|at least|worth|going to be)? *2 worth *4 (#|thousands|millions|a lot|big|six figure~|five figure~|hundreds)", "worth (at least|a minimum of|easily|over|more than|upwards of|about|around|no less than) *2 #",
      "(i|we) (can|do|will)? (promise|swear|assure) *6 (<cash>|win|case|get|compensat~|result~)", "(you|we|it) *1 <sure> *3 (win|get|have a (winning|strong|solid)|receive|paid|settle)", "<sure> (win|get (money|paid|a settlement|compensated)|going to win)", "(can not|never|not going to) (lose|lost)", "(slam dunk|sure thing|easy money|open and shut|in the bag|free money|no way you (can)? lose|lock this case|winning case|easy win|automatic win|win every|won every)", "(always|every) *2 (win|wins|won|client gets|settle~)", "(minimum|at least) (of)? # *2 (dollar~|thousand|million|grand)", "(looking at|talking about|talking|expect|expecting) *4 (# dollar~|# thousand|# million|six figures|five figures|seven figures)"
     ],
     "unless": ["(if|unless|in case|when|until) (we|you|they|the attorney~|your attorney|there) *2 (win|do win|get|recover|settle)", "(win|get) *3 (or lose|whether)", "(may|might|could|can sometimes|possibl~) *4 (get|receive|be|win|recover)", "check up", "(limit~|policy|deductible|medical|bill~|damage~|cost~|coverage|repair~) *5 # (dollar~|thousand)"],
     "unless_near": ["(may|might|could|possibly|depends|depending|if (we|you|they|your|the attorney)|unless|not promise|no guarantee|estimate|varies|vary|every case is different|some cases|past results)", "(contingency|no fee|do not pay|only pay|not pay)", "(did you|have you|how much|what is|were you|was there|do you) *6"],
     "yes_to": ["(will|would|am|can|do|so|are|is) (i|we|you|it|going) *5 (<cash>|win)", "(worth|get|getting) *4 #", "(promise|swear) *4"],
     "unless_yes_to": ["(have|need) to pay", "(if|did|have) (i|you|they) *3", "cost", "(can|could|may|would) i (get|ask|have|speak|talk) *3 (your|a lawyer|an attorney|the)"]}
  ]
}$json$),

('mva_coaching', 1, 'The caller is not told what to claim', '{mva}', 'critical', 'any', 'forbidden_words', null, null,
 'State insurance-fraud statutes; ABA Model Rule 3.4(b)',
$json${
  "slots": {
    "listener": ["doctor~", "physician~", "nurse~", "hospital", "lawyer~", "attorney~", "insurance *2", "adjuster~", "police", "officer~", "them", "him", "her", "law firm", "chiropractor~", "intake *2", "judge", "everybody", "anybody", "people", "specialist", "paralegal", "medical *2", "er", "emergency room", "insurer", "they"],
    "injury": ["light", "green", "stop sign", "signal~", "lane", "pain~", "hurt~", "injur~", "neck", "back", "whiplash", "headache~", "dizz~", "sleep", "ten", "walk", "work", "numb~", "tingl~", "worse", "severe", "unbearable", "excruciating", "agony", "fault", "red light", "speeding", "seat belt", "passenger", "shoulder~", "knee~", "head", "concussion", "serious", "sore", "suffer~", "symptom~", "treatment", "miss~ work", "accident", "hit", "texting", "brake~"],
    "push": ["just", "make sure (you|to)?", "be sure (you|to)?", "remember (to|you)?", "you (should|need to|have to|want to|must|got to|better|are going to|gonna|will want to|can|could|ought to|might want to)", "do not forget to", "go ahead and", "always", "you just", "when *6", "i want you to", "i need you to", "try to", "if (they|he|she|anybody|the doctor|the attorney|the adjuster) ask~ *3", "then", "all you (have to|need to|got to) do is", "^"]
  },
  "claims": [
    {"negation_inside": false, "say": [
      "<push> (tell|inform|let) (the|your|that|to)? *1 <listener> (know)? (that)? (you|your|it|the pain|pain|they|his|her|the other|is|everything|my) *5 <injury>", "<push> (tell|inform) (the|your)? *1 <listener> (that)? (the|your|you|it|its|they) *8 (ten|worse|can not|could not|constant~|every day|all the time|never|always|really bad|so bad|killing|terrible|severe|unbearable|passed out|blacked out|lost)",
      "<push> (say|claim|state|report|write|put down|mention|testify|swear|answer|act|complain|insist|pretend|repeat) *2 (that|like|as if|about|of|to)? *1 (you|your|it|the|they|yes|a|its|my|pain) *5 <injury>", "<push> (say|claim|rate|call) (it|the pain|your pain|that|its|it is) *5 (ten|nine|eight|severe|unbearable|worse|bad|excruciating)",
      "(exaggerat~|fake|faking|embellish~|play (it|that|the pain|your pain|this)? *2 up|make it (sound|look|seem) *2|lay it on|oversell|pump up|ham it up|stretch the truth|bend the truth|dramatize)", "(act|pretend|look|limp|behave) (like|as if|that|as though|injured|hurt) *4", "even (if|though) *4 (does not|do not|did not|is not|are not|was not|feel fine|not really|only|no) *3", "the (more|worse|bigger) *7 the (more|bigger|higher|better) *4 (money|settlement|get|case|check|worth|paid|payout|compensation|dollars)",
      "(do not|never|not) (you)? (tell|mention|say|bring up|admit|disclose|let) *2 (the|your|that|them|him|her|anybody|<listener>|you|about|it|anything|to) *6 (fault|before|previous~|prior|already|old|fine|okay|not hurt|pre existing|preexisting|texting|phone|speeding|drinking|drunk|only|feel|little|better|sorry|seat belt|past|history)",
      "(leave|keep) (out|that out|it out|quiet|that to yourself|it to yourself|that part) *4", "(magic word~|right words|script|what (to|you should|you need to|you have to) (say|tell|claim))", "(here is|this is|i will tell you|let me tell you) *2 (what|exactly) *2 (to|you) *3 (say|tell|claim)", "say (your|the|you) (neck|back|pain|head) *6 (hurts|hurt|pain|killing|injured)", "you (need to|should|have to|must|ought to|want to|better) (say|claim|complain|report|pretend|act|mention) *4 <injury>", "(pain|it) (is|was) *2 (a)? (ten|nine) (out of|of)"
     ],
     "unless": ["(just|please|you|to|and|then|can|could|should|^) tell *3 <listener> *2 (the truth|what happened|exactly (what|how|where)|everything (that)?|how you (feel|are|really)|where it hurts|the facts|honestly|about (the|your|any|all|how|what) *3)", "(say|tell|report) *2 (only|just)? *1 (what|exactly what|how) (happened|you (feel|felt|saw|remember|experienc~))", "(be|stay) honest", "(can not|not allowed to|will not|do not|never|could not) (tell|coach|advise) (you)? *2 (what|how) to (say|tell|claim)", "(what|how) (happened|do you|did|would you|are you)", "(tell|let) (me|us) *8", "(on|from) a scale", "(is|was|would you say) *3 pain *4 (ten|one)", "(did you|do you|have you|what did you|were you|are you|you already) (say|said|tell|told|mention~|report~|feel|complain~)"],
     "unless_near": ["(the truth|honest~|truthful~|accurate~)", "(scale (of|from)|how bad|how would you)", "(transfer~|connect~) you"],
     "yes_to": ["(should|do|so|can|want|need) (i|you|me) *3 (say|tell|claim|lie|pretend|exaggerate|act|complain) *6"], "unless_yes_to": ["(want|need) me to (say|tell) (you|it|that|my) *2 (name|address|what happened|again|about)", "(tell|say) (you|the attorney|them|my) *2 (what happened|the truth|name|about)", "what (should|do) i"]}
  ]
}$json$);
