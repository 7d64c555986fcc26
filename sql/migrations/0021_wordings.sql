-- Wordings by meaning, continued: what independent authors said that no rule found, by cause (see docs/judging.md).
--
-- As in 0019: each row replaces the wording of one version and takes title, severity, scope, direction, dates and law over
-- from it; the old row stays and is switched off. Where an installation has edited the wording, added a version or switched
-- the rule off, its own rule stays in force and the new version is stored switched off. The rules use the shared concepts
-- as 0012 wrote them; where those were edited, every new version is stored switched off.

create temp table new_wordings (slug text, replaces integer, seeded text, params jsonb) on commit drop;
comment on column pg_temp.new_wordings.seeded is 'MD5 of the seeded params: whether the wording was edited.';

insert into new_wordings (slug, replaces, seeded, params) values
('debt_no_guarantee', 3, '3dee37691764169315ebc21b9109c853',
$json${
  "slots": {
    "cut": [
      "cut~", "reduc~", "slash~", "lower~", "settl~", "drop~", "eliminat~", "wip~", "erase~", "forgiv~", "get rid of",
      "knock~", "take~", "bring~", "resolv~", "negotiat~", "clear~", "make", "get", "shrink", "save~", "discharg~",
      "cancel~"
    ],
    "debt": [
      "debt~", "balance~", "it", "them", "that", "what you owe", "everything", "all of *3",
      "your (bills|cards|accounts|credit cards|loans)", "you~", "depth", "death", "this"
    ],
    "share": [
      "(in|by|to) half", "half", "by (at least|more than|over|up to|about|around)? # percent", "# percent",
      "(for|to|down to) *3 # *1 (cents|pennies) on the dollar", "by *2 (a|one|two) (third~|quarter~)",
      "for pennies *3", "(a|one|two) (third~|quarter~) of", "by # dollar~", "to zero", "to nothing"
    ],
    "will": [
      "will", "are going to", "is going to", "am going to", "promise", "swear", "always", "definitely", "certainly",
      "absolutely", "for sure"
    ],
    "gone": [
      "gone", "wip~ *2 (out|away|clean)?", "eras~", "eliminat~", "forgiv~", "disappear~", "vanish~", "go~ away",
      "zero", "settl~", "cut *3 (half|third~)", "in half", "debt free", "out of debt", "paid (off|down)", "slash~",
      "reduc~", "lower~", "resolv~", "cleared", "clean", "# (percent|cents|pennies) *4", "pennies *3",
      "(half|third|quarter|fraction) *3 (owe|debt|balance|that|it)", "less than (half|you owe|what)",
      "sav~ *3 (#|thousands|half|money)", "accept~", "take *3 (deal|offer|settlement|cents|less|#)", "say yes",
      "agree~", "(knock~|shav~|tak~|chop~|slic~|carv~|trim~|cut~|hack~) *5 (off|down)",
      "off (that|your|the) (balance|debt|back)", "results", "(be|get|getting|getting you|you) free", "# *2 off",
      "owe *3 (nothing|zero|half|less)", "pay *4 (half|#|fraction|less than)", "work~", "approv~", "qualif~",
      "lawsuit~", "behind you", "over with", "done with"
    ]
  },
  "claims": [{
    "say": [
      "guarant~ && (<gone>|<debt>|you|result~|outcome|it|program)",
      "(it is|that is|is|are|be|one hundred percent|results|success|absolutely) *2 guaranteed",
      "(i|we|they) *2 guarant~ (it|that|you|this|you that|your|results)", "guaranteed $", "^ guaranteed",
      "guarant~ (settle~|result~|reduc~|sav~|success|approv~|outcome|program)",
      "guarant~ *2 (they|you|creditor~|bank~|it|your *1|chase|discover) *2 (will|are going to|is going to) *1 (take|accept|settle|forgive|drop|reduce|pay|be|agree|say)"
    ],
    "unless": [
      "guarant~ *4 (privacy|private|confidential~|information|safe|secure)", "(satisfaction|money back) guarant~",
      "loan guarant~",
      "(personal~|co sign~|cosign~|business|loan|student|federal~|government|sba|parent|spouse) *3 guarant~",
      "guarant~ *3 (loan|lease|mortgage|note|card|line of credit|income|student)",
      "(not|never|no one|nobody|can not|do not|nothing|neither|law|illegal|without) *5 guarant~",
      "guarant~ *3 (fund|letter|department)",
      "(promise~|swear|assure~|word) *1 (you)? *1 (that)? *1 (i|we) *1 (will|am|would|can|going)? *1 (not|only|never|to)? *1 (keep (this|it|your)|call~|be (quick|brief|right|honest|back|straight)|take|waste~|sell~|share~|pressure|explain|send|email|mail|get back|listen|help|answer|make (this|it) *1 (quick|fast|easy|short|painless)|read|check|go over|walk you|hold on|push you)",
      "guarant~ *3 (i|we) (will)? *1 (call|be|mess|answer|not|never|talk|help|explain)"
    ],
    "yes_to": ["guarant~", "(promise|swear) *4 (me|that|it|you)"],
    "unless_near": ["<nobody_can_say>", "(did|do|are|have|were) you *3 (personally|sign~|guarant~)"]
  }, {
    "say": [
      "<will> *3 <cut> *5 <debt> *3 <share>",
      "(will|are going to|is going to) *6 <share> *4 (of)? (what you owe|your debt|your balance~|the debt|forgiven|off|gone|less|reduction)",
      "(i|we) (can|do|will)? (promise|swear|assure) *6 (<cut>|debt|settle~|debt free|out of debt|gone|results|save)",
      "(you|they|we|all|everything|it|debt~|balance~) *2 (will|are going to|is going to) *3 (be (debt free|out of debt|forgiven|gone|wiped~|erased|eliminated|cut in half|settled)|disappear|go away|vanish|get settled|settle)",
      "(we|i) (will|are going to|am going to|can|could|always) (have|get|make|wipe|erase|eliminate|clear) *4 (debt~|it|them|that|everything|balance~|this) *2 (go away|disappear|vanish|out|gone|erased|forgiven|eliminated|wiped|clean)",
      "make *4 (go away|disappear|vanish)",
      "(will|are going to|is going to) & (wiped (out|away|clean)|forgiven|erased|eliminated|completely gone|debt free|out of debt|cut in half)",
      "(we|i) (will|are going to|can) (eliminate|erase|wipe out|get rid of|cancel|forgive|clear) *2 (all|every|your|the|everything|it)",
      "(we|i|they|our program|the program|this program) (can|always|do|does)? (cut|cuts|reduce~|slash~|lower~|settle~|knock~|get|drop~|bring~|save~) *4 <debt> *3 ((in|by|to) half|(by|down|off|for) *2 # percent|# percent|pennies on the dollar)",
      "you (will|are going to) *2 (only|just)? (pay|owe|pay back|save|get) *5 (half|# percent|# *1 cents on|a fraction|pennies|nothing)",
      "(debt free|out of debt) *2 (in|within|by) *4 # *2 (month~|year~|days)",
      "(always|every time|never fail~|one hundred percent (success|of|guaranteed)|never (lose|lost))",
      "(one hundred|100) percent (success~|certain|sure|of your)",
      "(creditor~|bank~|card companies) (will|have to|are going to|must) (accept|take|agree|settle|forgive|drop)",
      "you (will|are going to) (definitely|certainly|absolutely)", "<sure> && <gone>",
      "(all|every (dollar|penny|bit|cent|last)|everything|the whole *1|# (thousand|hundred) *1|that (debt|balance)|it|they|balance~|debt~|cards|accounts|your *2) *5 (will be|is getting|are getting|is going to be|are going to be|gets|is gonna be|going to be) *3 (wiped|erased|eliminated|gone|forgiven|settled|cut|slashed|paid off|cleared|resolved|history|zero|reduced|out of)",
      "(we are|i am|we will|i will|we are going to) *3 (shav~|knock~|slash~|cut~|wip~|tak~|chop~|get~|bring~|erase|eliminat~|drop~|settl~|reduc~) *2 (it|that|this|them|your *2|the *2|you|<amount>|# *1|half|all *2|everything) *2 (off|down|half|# percent|# *2 off|out|away|clean|zero|# (cents|pennies)|pennies|for #|third~|rid)",
      "(not a|no|never a|not one|ain't a) *2 (bank|creditor|lender|card company|collector) *6 (not|does not|will not|refuse~|ever|said no|say~ no|turn~)",
      "you (will|are going to|are gonna) *3 (get|have|see) *4 (same|exact|deal|results|savings|half|rid|out of debt|debt free|free|it (paid|down|cut|gone))",
      "(never|not) *3 (failed|miss~|lost|been wrong|wrong|had a (creditor|bank))",
      "(every|all) *2 (creditor~|bank~|account~|client~|one of *2|customer~) *3 (settle~|accept~|agree~|take~|say~ yes|gets|got|come~ out|becomes|work~ with)",
      "(it is|that is) *2 (a certainty|stone cold|certain|as good as done|in the bag|a done deal|a given|a lock|a sure thing)",
      "(their|the|your) (bank~|creditor~|yours|card compan~|they) *2 (will too|have no choice|has no choice|have got no choice|always|always take|always settle|roll over|cave|fold|have to)",
      "(by|in|within) *3 (# months|# years|christmas|next year|summer|a year|# month) *6 (debt free|gone|zero|free|out of debt|owe nothing|clear)",
      "(debt free|gone|zero|free and clear|out of debt|owe nothing) *4 (by|in|within|inside) *3 (# *1 (month~|year~)|christmas|next *1|a year|two|three)",
      "(we|i) (will|are going to|am going to|gonna) *1 (eliminate|erase|wipe|get rid of|crush|kill|zap|vaporize)",
      "(will not|do not|not going to|never) *2 owe *2 (anybody|anyone|a *1|anything|them|nothing|nobody|one)",
      "(you|we) (will|are going to|going to) *3 (come out|end up|wind up|walk away|be) *4 (paying)? *2 (less|half|fraction|free|nothing|pennies|clean)",
      "(no way|not a chance|no chance|can not|never|impossible|not possible) *3 (turn~ (it|us|this|that|our *1|him|them) down|turn down (our|this|the) *1|say no|refuse~|reject~|fight|not settle|fail~)",
      "guarant~ *2 (they|you|creditor~|bank~|it|your *1|chase|discover) *2 (will|are going to|is going to) *1 (take|accept|settle|forgive|drop|reduce|pay|be|agree|say)",
      "(they|creditor~|bank~|we|chase|discover|capital one) (will|are going to|is going to|have to|has to) *2 (forgive|wipe|write off|drop|eliminate|cancel|erase|knock off|slash)",
      "you will be *1 (out of|free of|rid of|done with|clear of) *1 (debt|it|them|this|the *1)",
      "(we|i) *1 (knock|cut|slash|bring|get|drop|take|shave) *1 (every|each|all|any|your) *3 (down|half|off)",
      "(creditor~|bank~|they|chase|lender~) *1 (will|have to|always|are going to) *1 (agree|accept|settle|fold|cave|play ball|take it|go along)",
      "(do not|never|will not|can not) *1 (say|said|tell) *1 (us)? *1 no (to us)? *1 $",
      "it will be *1 (half|# percent|a third|a fraction|pennies) $"
    ],
    "unless": [
      "(may|might|could|can sometimes|possibl~|potential~|typical~|usual~|average|generally|often|try|aim|goal|hope~|estimate~|many|some|most|likely|attempt) *8 <share>",
      "always *2 (available|here|call|be|ask|welcome|have|free|best|withdraw|stop)",
      "will (always|help|work|try|do our best)", "settle (in|down|for)", "(not|never) (sure|certain|positive)",
      "(make|making|be|to|just|not|are you|am|for) sure (you|that|we|i|your|it|the|they|of|about|if|all|everything|to)",
      "^ (absolutely|certainly|definitely|sure) (sir|maam|not|no|yes|i|we can|you can|let|understand)",
      "(automatic~) *2 (draft~|withdraw~|payment~|deduct~|deposit~)",
      "(every|each) *2 (month|year|week|payday|case|situation|paycheck|payment|two weeks)",
      "always *2 (call|check|ask|good|best|review|cancel|stop|option|welcome)",
      "(promise|swear) *4 (call|send|mail|email|quick|try|explain|not|be straight)",
      "no matter (what|which|how) *3 (you (choose|decide|pick)|program)",
      "(certain|a certain) (type~|debt~|amount|kinds|creditor~|bank~|account~|number|state~|people|percentage|minimum|loans)",
      "do not worry", "(trust|believe) me",
      "(your|the) (first|next|monthly|new)? *1 payment *2 (will be|is going to be|would be|is)",
      "(interest|late fees|penalt~)", "(bankruptcy|chapter (seven|thirteen|7|13)|judge|court)",
      "(after|once|when|if|as) *5 (settl~|reduc~|paid off|forgiven|resolv~)",
      "(goal|plan|idea|aim|hope|purpose) *2 (is|to)", "(owe|pay) *1 (us|me)",
      "(plan|insurance|coverage|carrier) *3 turn~ *1 down",
      "(promise~|swear|assure~|word) *1 (you)? *1 (that)? *1 (i|we) *1 (will|am|would|can|going)? *1 (not|only|never|to)? *1 (keep (this|it|your)|call~|be (quick|brief|right|honest|back|straight)|take|waste~|sell~|share~|pressure|explain|send|email|mail|get back|listen|help|answer|make (this|it) *1 (quick|fast|easy|short|painless)|read|check|go over|walk you|hold on|push you)",
      "guarant~ *3 (i|we) (will)? *1 (call|be|mess|answer|not|never|talk|help|explain)",
      "(could|if|would|feel|hope|might|when) *3 (be)? *1 (out of|free of|debt free|done with)"
    ],
    "unless_near": [
      "(may|might|possibly|typically|usually|on average|average|generally|often|try to|aim|goal|hope|hopefully|estimate|many clients|some clients|most clients|clients (see|have)|potentially|results vary|depends|depending|attempt|sometimes|as much as|likely)",
      "(interest|late fees|credit score|would not|if you (keep|only pay|pay the minimum))", "calls (will)?",
      "<nobody_can_say>",
      "(can not (say|know|predict|tell)|no way (to|of) (know~|tell~|say~)|up to (the|your|each) (creditor|bank)|no telling|not up to me|we do not know)",
      "(usually|sometimes|could|in general|historically|we see|it varies|we shoot for|shooting for|would like to|working toward)"
    ],
    "yes_to": [
      "(will|can|would|could|do|does|so|you|this|it) *6 (cut|reduce|lower|settle|eliminate|wipe|erase) *5 (half|# percent|completely|everything|all)",
      "(will|would|am|are) *3 (i|it|they|debt|we) *4 (be (debt free|gone)|go away|disappear|for sure)",
      "(pay|owe|get|save) *3 (half|# percent|a third|nothing|# cents|less)"
    ]
  }]
}$json$),
('pii_spoken', 1, '0632442343774fe84a693b04048c0fc9',
$json${
  "check": "pii_spoken",
  "expected_after_consent": ["ssn"],
  "slots": {
    "number": ["number~", "digits", "no"]
  },
  "labels": {
    "ssn": ["social security (card)? (number~)?", "(your|my|the|full|whole|his|her|our) social", "social is"],
    "card": [
      "(credit|debit|visa|mastercard|amex|american express|discover|payment|bank) card *1 (number~|info~|details|digits)?",
      "(the|your|my|a|that) card", "card (number~|info~|details|digits)", "number~ (on|off) *3 card",
      "(sixteen|fifteen|16) (digit|digits)", "(my|your|the|a|that|this) (visa|mastercard|amex|discover)"
    ],
    "routing": ["routing", "routing <number>", "aba <number>"],
    "account": [
      "(bank|checking|savings) account *1 (<number>|info~)?", "account <number> *4 (bank|routing)",
      "routing *5 account", "account *4 routing", "(bank|checking|savings) (info~|details|<number>)",
      "bottom of *3 check"
    ],
    "bare_account": ["account <number>", "account is"],
    "part": ["last (four|4)", "first (three|3|five)", "middle (two|2)", "next (two|four|three)", "last (part|ones|group)"],
    "medicare_id": [
      "medicare (<number>|id|identification|beneficiary|claim|card)", "red white and blue",
      "medicaid *1 (<number>|id|card)", "mbi"
    ],
    "phone": [
      "phone <number>",
      "(cell|cellphone|cell phone|mobile|home|telephone|callback|call back|contact|office|work|direct|fax|best|toll free|reach|area code) <number>?",
      "(call|reach|text|contact) (me|you|us|him|her|them) (back)? (at|on)", "number to (reach|call|contact)",
      "(my|our|the|your) number is", "(calling|called) (you)? (from|at|about)?  *1 number", "area code", "extension",
      "call (back)? (at|us)", "dial"
    ],
    "zip": ["zip (code)?", "postal code", "zipcode"],
    "dob": ["(date of|your) birth~", "born", "birth (date|day)", "birthday", "dob", "how old"],
    "other": [
      "(policy|member|order|case|claim|reference|confirmation|agent|license|producer|npn|group|invoice|ticket|tracking|serial|model|vin|meter|customer|verification|code|file|badge|employee|id|identification|quote|application|docket|parcel|permit|receipt|rx|plan|enrollment|loan|npi|contract) (id)? (<number>|code|id|is)",
      "(utility|electric|electricity|power|gas|water|loan|membership) account *1 <number>?", "address", "street",
      "apartment", "income", "household", "a (month|year)", "per (month|year)", "vehicle identification", "odometer",
      "miles", "mileage", "square (feet|footage)", "pin", "expiration", "expires", "balance"
    ]
  },
  "bank_talk": ["routing", "bank~", "checking", "wire", "direct deposit", "savings account"]
}$json$),
('debt_no_advance_fee', 2, '76517f326d1ac9ac656acddcbf76d0f4',
$json${
  "slots": {
    "fee": [
      "fee~", "charge~", "payment~", "cost~", "deposit to us", "retainer~", "compensat~", "our cut", "our share",
      "our end", "our money", "dues", "(sign up|set up|starter) money", "skin in the game", "commission"
    ],
    "early": [
      "up front", "in advance", "today", "right now", "right away", "now", "first",
      "before *8 (start~|begin~|settle~|negotiat~|work|anything|do|enroll~|get started|we|help)",
      "to get (you)? (started|enrolled|going|set up|in)",
      "to (start|begin|enroll|sign up|activate|open|hold|secure|reserve|process|set (this|it|you) up|join)",
      "at (enrollment|sign up|the beginning|the start|signing)", "immediately", "this week", "on day one",
      "at the time of *2 (enroll~|sign~)", "even if *6 settle~", "whether *6 settle~", "as soon as *3 (clears|paid)",
      "at sign~", "day one", "from the (start|get go|beginning|jump)", "right off the bat",
      "over (the|your) first *3", "(spread|split) *3 (first|over)", "(in|with) your first *2", "front load~",
      "off the top", "the whole time", "from *2 first *2 (payment~|month~|draft~|deposit~)", "monthly from",
      "each month *3 (toward|goes|until)", "before *5 <start>", "off the bat", "out of the gate", "at the outset",
      "to get on the *1", "at enrollment", "in hand"
    ],
    "amount": [
      "# dollar~", "# (bucks|hundred|thousand|percent|a month|even|fifty|and change|up front)",
      "a (hundred|grand|couple hundred|few hundred) *1", "#"
    ],
    "start": [
      "start~", "begin~", "begun", "open~", "activat~", "call~ (your|the|them|any)", "contact~", "reach~ out",
      "file~", "get to work", "get going", "kick~ off", "move on", "lift a finger", "touch~ *2", "work~", "settl~",
      "negotiat~", "get you (in|started|enrolled|set up|going)", "enroll~", "retain us", "retain *1", "onboard~",
      "(set|put) *2 up", "process", "the attorney~", "the lawyer~", "(send|mail) *2 letter~", "the paperwork",
      "us to *2", "represent *1", "pick~ up the phone", "take (you|your|the) *2 case", "go after *2", "talk~ to",
      "deal with", "assign~", "turn (this|it) over", "put you in"
    ],
    "sum": [
      "# dollar~", "# (bucks|percent)",
      "(a|one|two|three|four|five|six|seven|eight|nine) (hundred|fifty|sixty|seventy|eighty|ninety|forty|thirty|twenty|nineteen|ten)",
      "(ninety|sixty|seventy|eighty|forty|fifty|thirty|twenty) (nine|five)", "a (grand|couple hundred|few hundred)"
    ],
    "opening": [
      "lock you", "get (you|it|this|the *1|things|started|going|rolling)", "put you", "start~", "begin~", "open~",
      "kick~", "reserve", "hold", "activate", "enroll~", "join", "set (it|you|this|things)", "sign (you)?",
      "process~", "become", "secure", "retain", "bring you", "move forward", "take (your|the|on)", "assign~", "file"
    ],
    "us": [
      "us", "me", "our (firm|company|office|team|law *1|attorney~)",
      "the (firm|law firm|company|office|attorney~|lawyer~)"
    ]
  },
  "claims": [{
    "say": [
      "(enrollment|sign up|signup|set up|setup|up front|upfront|advance|initial|processing|application|activation|retainer|registration|consultation|administrative|administration|start up|startup|one time|onboarding|filing|document|membership|program|service|monthly program|monthly service|legal|origination|attorney) (fee~|charge~|cost~)",
      "(fee~|retainer|charge of # *2|our (payment|charge|cost)) *6 <early>",
      "(pay~|charge~|charging|collect~|tak~|need~|owe~|bill~|run|debit~|cost~|due|put down|send~|requir~) *7 <fee> *5 <early>",
      "(pay|paying|send|wire|give) (us|me|the company|our company) *6 <early>",
      "(pay~|charge~|charging|collect~|bill~|debit~|cost~|tak~) *3 # dollar~ *5 <early>",
      "(charge|charging|bill|billing|debit) (you|your card|your account) *5 # *4 <early>",
      "(need|requires|require|takes|just|only) *3 # dollar~ *4 (up front|in advance|to get (you)? (started|enrolled|going)|to (start|begin|enroll|activate)|before we)",
      "(first|initial) (# )? (payment|payments|month|months) *5 (go~|is|are|cover~) *4 (fee~|us|our)",
      "(our|the|your) fee~ *4 (start~|begin~|come~ out|is taken|are taken|is due|are due|get paid|gets paid|is paid) *5 (first|right away|immediately|day one|with your first|before|today|now|up front|enroll~|regardless|no matter)",
      "fee~ *3 (before|prior to) *5 (settle~|resolved|negotiat~|anything|we|any)",
      "(fee~|it) (is|are) (due|payable|collected|charged|required|paid) *2 <early>",
      "(before|prior to) *3 (we|i) (can)? (settle|start|begin|negotiate|do anything|contact|talk|work|call|help) *6 (pay|fee~|charge~|need *3 # dollar~|owe)",
      "<amount> *6 (down|up front|today|now|first) *4 (before|so|to|and then|then|for us to|in order) *4 <start>",
      "(need~|takes|require~|pay~|send~|put|give|get) *3 <amount> *4 (before|for us to|so we can|in order to|to) *4 <start>",
      "(first|initial) *1 (#)? *1 (couple|few)? *1 (of)? *1 (payment~|month~|draft~|deposit~) *4 (go~|is|are|cover~|pay~|belong~|for) *4 (fee~|us|our *1|to us|ours|the (company|firm)|what covers our)",
      "(we|our (fee~|company|firm|compensation|cut|share)) *2 (collect~|take~|get~|bill~|charge~|earn~|paid|come~) *8 (whether *6 (settled|settle~|not)|even if *6 settle~|regardless|no matter|(over|during|in) (the|your) first *3|from day one|off the top|first|front)",
      "(we|us|our *1) (get|gets|take|takes|collect|collects) (paid|our *1 (money|fee|cut|share)|ours) *2 (first|before|up front|right away|off the top)",
      "(half|part|most|some|percent|a portion|# percent|portion|a piece|chunk|all) *4 (of)? *6 (month|payment~|deposit~|draft~|you put in|you pay|what *3) *4 (go~|come~|toward) *4 (fee~|us|our *1|company|program)",
      "(membership|subscription|service fee|maintenance|monthly fee|program fee) *3 (is|runs|costs|of|at)? *1 #",
      "(until|till) (they are|it is|our fee~|the fee~|we are|fee~) *2 paid *1 (off|in full|up)?",
      "(can not|do not|will not|not) *2 (start|begin|call|contact|touch|open|file|settle|negotiate|do anything|lift|work|move|get started) *5 (without|until|till|before|unless) *4 (it|fee~|payment|pay~|that|clears|retainer|money|you *2 (pay|paid))",
      "(fee~|retainer~|compensat~|commission|our *1 (cut|share|cost|money|charge)) *8 <early>",
      "(as soon as|once|when|after) *4 (fee~|payment|that|it|money|retainer|charge) *3 (clears|paid|posts|in|goes through|comes through|hits) *6 <start>",
      "(retain|hire|sign on) us", "to retain", "non refundable", "nonrefundable", "front load~", "skin in the game",
      "(pay~|money|fee~|charge|paid) *4 (before|whether|even if|even though) *5 settl~",
      "(admin~|document~|preparation|prep|doc prep|onboard~|enroll~|set up|case|file|audit|analysis|attorney|legal|counsel~|consult~) *1 (fee~|key|charge|cost) *8 (# *3|due|today|now|before|first|card)",
      "one time *3 #", "# *2 one time", "(initial|first|starter) payment *6 (our fee|to us|our *1)",
      "sooner *4 (pay|payment|fee|money|card) *10 sooner *2 we",
      "need *2 (credit|debit)? *1 card *2 for the *1 (onboarding|set up|processing|enrollment|file|application)",
      "(first|initial|opening) *2 (draft|payment|deposit|month~|# months|installment) *8 (our|as our|is our|to us|for us|company|firm|that is our) *2 (fee|fees|cost|charge|share|commission|retainer|pay)?",
      "(keep|take|hold|use|apply) *2 (first|initial) *2 (month~|payment~|draft~|deposit~)",
      "(pay~|paying) (us|the company|our firm|the firm) *3 (as you go|# *1 (a|per|each) month|monthly|while we|each month|every month)",
      "(run|charge|put it on|use|swipe|bill) *2 (card|debit|visa|mastercard|account) *4 (for|to cover) *2 (file|opening|set up|enrollment|processing|fee|analysis|document~|retainer|application|start~)",
      "(engagement|file|opening|starter|front end|counseling|analysis|retainer|sign on|startup|good faith) (fee~|charge~|cost~|payment|money|deposit)",
      "# *1 (dollar~|bucks|even)? *1 (to|gets you|will get you|and you are) *1 (join|in|enroll|start~|begin|sign up|get (in|started|going)|open|the (door|program|ball))",
      "# *1 (dollar~|bucks|even)? *2 (off|from|on|out of) *1 your *1 (card|account|checking|debit) *2 (now|today|right now|as|for|toward)",
      "(toward|for|against|on|as) (our|the|your) *1 (fee~|retainer|charge~|enrollment)",
      "(our|the) *1 (fee~|charge~|cost~|cut|share|money|pay) *4 (before|ahead of|prior to) *4 (creditor~|bank~|settle~|card~|see|debt~)",
      "pay to play", "gets you in the door",
      "nothing *1 (happens|moves|starts|gets done|begins) *2 (till|until|before|without|unless)",
      "(see|find|notice|get) *1 (a|the|our) charge *1 (from|by) (us|our|the (company|firm))",
      "(puts|put|pays|pay|chip~|kick~|throw~) *1 (in|down) *1 (a little|something|some|#|money) *4 to *1 (start|begin|get)",
      "(ours|our *1) (is|runs|comes to) *1 # *1 (dollar~|bucks)",
      "(first|initial|front) *1 (half|few|three|four|six|couple|#)? *1 (of)? *1 (year|months|payments) *2 (your|the)? *2 (money|payments|deposits|it)? *2 (covers|cover|pays|goes|go|is|are) *2 (our|for our|to our|toward our|us|to us|for us)",
      "retainer *4 before", "do not work for free",
      "<sum> *2 (up front|in advance|off the bat|at signing|out of the gate|at the outset|to <opening>)",
      "<sum> *1 (processing|enrollment|set up|filing|application|onboarding|registration|activation|membership|program|administration|document|engagement|starter|start up|sign up|retainer|legal) (fee~|charge~|cost~|payment|deposit|on|to|for|and|up|now|today|due|$)",
      "(put|run|charge|bill) *3 (processing|enrollment|set up|filing|application|onboarding|registration|activation|retainer|membership) *4 (on|to|through) *2 (card|visa|debit|master card|discover|account)",
      "before && (need~|take~|collect~|require~|ask~|get|want~|owe~|pay~) *4 <sum>",
      "(need~|takes|require~|ask~ for|want) *3 (today|now|right now|up front|from you) *3 <sum>",
      "(pay|paying|send|sending|give|giving|owe|wire|mail) <us> *3 (#|<sum>|the fee~|our fee~)",
      "(get|send|bring|pay|wire|mail) <us> *2 (fee~|retainer|money|payment) *4 (by|before|and|then|so|first|today|now)",
      "fee~ *5 (and|then) *2 (we|i|they|he|she) *2 (can|will|are able to|get)? *2 <start>",
      "you do not pay *2 (we|i|they|nobody|no one) (do not|can not|will not)",
      "(pay|paid|payment) *4 or *2 (nothing|no one|we do not|they do not|it does not) *2 <start>",
      "(charge~|fee~|cost~|payment~) of *1 <sum> *2 (for|to|up|today|now|at|before|when|due|comes)",
      "<sum> *1 (for|to) *2 (open~|start~|set~|process~|enroll~|file|filing|paper work|attorney~|intake|account set up)",
      "(most|half|part|percent|some|all|portion|piece|chunk) of (what|whatever|that|the) *7 (is|are|goes|pays|covers|go|cover|pay) *2 (our|ours|us|the (firm|company))",
      "(to be|be|get|gets|getting|been) paid *3 (before|first|up front|whether|even if|either way|right away|regardless|no matter)",
      "(due|owe~|pay|paid|collect~|earn~|ours) *3 (either way|regardless|no matter|settled or not|win or lose)",
      "(make|makes|get|gets) (our|their) money *3 (first|up front|before|right away|off the top)",
      "(first|next) *1 # *1 (payment~|month~|draft~|deposit~|installment~) *2 (is|are|go|goes) *1 (our~|us|mine|the firm)",
      "payment~ (to us|for us|to the (firm|company)) *3 (first|then|before|and|$)",
      "(our|the) *1 (fee~|charge|cost|compensation|cut|percentage) *3 (comes|taken|deducted|paid|pulled|drawn|collected|billed) *3 (out of|from) *2 (your|the|each|every|first) *2 (month~|deposit~|payment~|draft~) *4 (start~|month one|from|whether|right|day|first|until|immediately|before)",
      "installment *2 (of|on) *1 (our|the) *1 (fee~|retainer)",
      "(until|till|unless|without) *5 (paid|pay~|clears|posts) && (can not|will not|do not|nothing|not) *3 (<start>|happen~|do *1 thing|do anything)",
      "(# percent|<sum>) *4 (spread|split|divided) *3 first", "(put~|lay|need) *1 down *2 <sum>",
      "<sum> *1 down *2 (today|now|and we|then we)",
      "(take|run|charge|collect|grab) *2 <sum> *3 (over the phone|now|today|(on|off) your *1 card|by card)",
      "(fee~|charge|retainer|set up) *2 (is|gets|be|are) *1 (taken|collected|charged|paid|due) *1 (right away|up front|first|today|immediately|at once|on day one)",
      "(our|us|ours) *2 (comes|come|goes|gets|get) *1 first",
      "(earnest|good faith|commitment|deposit|start~|seed) money",
      "(soon as|once|when) *6 (hits|clears|posts|lands) *6 <start>",
      "cover~ *1 our *1 (cost~|fee~|overhead|expense~) *4 <early>", "(fee~|it) (is)? *1 paid *1 as (we|you) go",
      "(bill|charge|collect|take) *2 # percent && (start~|begin~) *3 (first|now|today|month one)",
      "(owe|pay) *4 (retainer|fee~) *3 (whether|even if|regardless|no matter|either way)",
      "(month~|payment~|draft~) # (through|to|and) # *2 (go|goes|are|is|belong~) *2 (us|ours|the (company|firm)|our *1)",
      "(money order|cashier~ check|gift card~|check|wire) *5 (made out|payable|sent|written) to <us>"
    ],
    "unless": [
      "(no|without|zero|any|never) *3 (enrollment|sign up|set up|setup|up front|upfront|advance|initial|processing|application|activation|hidden|monthly|program|service|legal|attorney) (fee~|charge~|cost~)",
      "(after|until|unless|once|only when|only after|not before) *8 (settle~|settlement|resolved|negotiat~)",
      "(late|overdraft|over limit|over the limit|interest|bank|annual|penalty|court|credit card) (fee~|charge~)",
      "(minimum|monthly|credit card|card|car|house|current|creditor|mortgage) payment~", "consultation *2 free",
      "(court|lawyer|attorney) fee~ *3 (from|if|in)",
      "(no|not|never|nothing|zero|without|any) *6 (fee~|charge~|up front|in advance|anything|pay~)",
      "(late|over limit|interest|overdraft|annual|bank|credit card|atm|court|transfer|card|creditor~|their|account) (fee~|charge~)",
      "(bank|trust company|escrow|account) *6 (charge~|fee~|# *3)",
      "(first|monthly|next) (payment|deposit|draft) *3 (is|will be|would be)? *2 (due|on|goes|comes out) *6 (own|your|account|fifteenth|first|third|the *1)",
      "(own|dedicated|your|savings|trust|settlement) account",
      "(pay|paying|paid) *4 (toward|on|to) *2 (the|your|those|these|each)? *1 (card~|creditor~|bank~|debt~|minimum)",
      "(filing|court) (fee~|cost~) *4 (bankruptcy|court|chapter)", "(tell|told) you",
      "(how much|what|did|do|does|have|were|are) *2 (you|they|he|she|that|it) *4 (pay~|paid|charge~|owe|fee~)",
      "(as|when|after|once|until|till) *3 (each|an|a|the|that|every|one)? *1 (account|debt|settlement|card|creditor)? *3 (settled|settles|resolved|approve|approved)",
      "(account|card|case|file|reference|order|member) number", "# *1 (creditor~|card~|account~)",
      "fee~ *4 (after|when|once|only|until)",
      "(pay|paying|send|owe|balance|limit|payment of) *3 # *3 (on|to|toward) *2 (card~|visa|discover|chase|minimum|them|balance)",
      "nothing *1 (happens|starts) *2 (till|until|unless|before|without) *1 (you|your|we|i) *1 (say|decide|sign|agree|approve|read|are|talk|have|review)",
      "(interest|minimum~) *8 before", "before you *1 touch", "(which|what) *1 payment",
      "zero *1 (dollar~)? *1 (to|down|up front|due|today|out of pocket)", "nothing *1 (to|down|due|today|up front)",
      "(own|your own|dedicated|escrow|trust) *2 (account|savings)", "(fee~|charge~|cost) *3 (is|are)? *2 earned",
      "(only|not) *3 (once|after|when) *6 (deal|settle~|sign~ off|agree~)",
      "owe *2 (them|creditor~|bank~|chase|discover|cards|on *2)", "(settle~|knock~|reduce~|cut) *4 <sum>",
      "(set aside|save|put away|put aside|build~|deposit) *4 <sum>", "(say|if) you (have|had|owe) *3 <sum>",
      "<sum> *1 to (settle|build|save)",
      "<sum> *3 (on the (card~|visa|balance~|loan~|discover|account~)|in debt|credit card~|balance~|total|owed|what you owe)",
      "owe <us> *1 (zero|nothing)", "<us> *1 (zero|nothing)"
    ],
    "unless_near": [
      "(illegal|against the law|not allowed|prohibited|scam~|other companies|some companies|law (says|prohibits|forbids)|ftc)",
      "(after|until|unless|once|when|only) *8 (settled|settle|settlement|resolved)",
      "(do not|does not|never|not|no|without) *5 (charge|pay|collect|take|ask|require|up front|upfront|fee~)",
      "(creditor~|bank~|card companies|they|lender~) (will|may|can|do|could)? *2 (charge~|add)",
      "(as|once|after|until|till|when|only) *5 (settled|settles|settlement is|approve|approved)",
      "(would be|is|that is) *1 (illegal|against)",
      "(other|that|another|last|some) (company|companies|place|outfit|guy~)", "refundable *2 (deposit|any time)",
      "bankruptcy"
    ],
    "yes_to": [
      "(is|are|so|do|does|will|would|you|there|have|the) *6 (fee~|charge~|cost~|pay|payment) *6 <early>",
      "(up front|upfront|enrollment|set up|setup|sign up|advance|initial) (fee~|cost~|charge~|payment)",
      "(pay|fee~|money|charge~) *6 (before|up front|upfront|first|today)",
      "(pay|paying|paid|owe|money|fee~|charge~) *5 (before|first|up front|now|today|even if|even though|whole time)",
      "(so|when) *6 (go|goes|paid) *2 (to)? (you|you all|you guys)",
      "(is|are|have|there|so|do|does|what|got|gotta|must|need) *4 (cost~|fee~|charge~|pay|give|send|put) *4 (start|begin|join|sign up|get in|enroll|today|now|first|something today)",
      "(owe|pay|owing|paying) *1 (you|you guys|you all|you people)",
      "(take|get|keep|collect|make|want) *3 (cut|share|fee~|money|paid|pay) *3 (before|first|up front|right away)"
    ],
    "unless_yes_to": ["(no|without|zero|not|never) *4 (fee~|charge~|cost~|pay)", "(free)"]
  }]
}$json$),
('debt_consequences', 3, '5030da161613e8fb856904acf6b878e7',
$json${
  "by": "agent",
  "slots": {
    "hurt": [
      "hurt~", "harm~", "damag~", "lower~", "affect~", "effect~", "impact~", "drop~", "negativ~", "decreas~", "down",
      "suffer~", "hit", "worse~", "ding~", "advers~", "reduc~", "declin~", "bad", "fall", "falls", "ruin~",
      "lose points", "dip", "tank", "take *2 hit", "show", "delinquen~", "late", "report~", "weak~", "influence~",
      "tak~ *3 (beating|hit|hits|dive|tumble|nosedive|toll|dip|bath|while)", "mess~ *1 up", "wreck~", "trash~",
      "tarnish~", "scar~", "black mark", "plummet~", "sink~", "tumble~", "slip~", "go~ (down|south)", "going down",
      "lower", "mark~", "bruis~", "rough", "set back", "setback", "derogatory", "charge off~", "charged off",
      "past due", "behind", "delinq~", "suffer", "not *2 pretty", "low", "knock~", "blemish~", "crash~", "dent~",
      "poor~", "worse", "lose *2 points", "points"
    ],
    "credit": [
      "credit (score~|rating~|report~|history|standing|file|bureau~|profile|number~)?", "credits",
      "(your|the|my|a|fico|his|her) *1 score~", "FICO", "scores"
    ]
  },
  "parts": [{
    "name": "the effect on credit",
    "say": ["<hurt> && <credit>"],
    "unless": [
      "(improve~|raise~|repair~|rebuild|help~|boost~|better) *4 <credit>",
      "(will not|never|does not|do not|is not going to|are not going to|would not|can not|without) *3 <hurt> *4 <credit>",
      "(no|zero) *2 (impact|effect|damage|harm|hit|change) *4 <credit>",
      "<credit> *6 (will not|not|never|fine|same|untouched|stays)",
      "(improve~|raise~|repair~|rebuild~|help~|boost~|better|build~|fix~) *4 <credit>",
      "credit (card~|union|counsel~|line)"
    ],
    "yes_to": ["<hurt> && <credit>"],
    "even_if_negated": true
  }, {
    "name": "the risk of lawsuits",
    "say": [
      "sue", "sued", "suing", "sues", "suits", "lawsuit~", "law suit~",
      "legal (action~|proceeding~|judgment~|judgement~)", "(take~|taken|bring|drag~) (you)? *2 to court",
      "litigation", "(file|filed|filing) *3 (suit|against you|in court)", "garnish~", "judgment~ against",
      "court (action|case|judgment~)",
      "(take~|taken|bring|drag~|haul~|end up|wind up|land~|see you) *3 (to|in|into) court", "(legal|court)",
      "(file|bring|slap|hit) *3 (suit|case|lawsuit|judgment|papers)", "wage~", "served *3 papers", "judgment~",
      "attorney~ *3 after you", "(process server|summons)", "(a|file|filed|filing|bring|civil|face) suit"
    ],
    "yes_to": ["(sue~|suing|lawsuit~|court|garnish~|legal action)"]
  }, {
    "name": "the risk of collections",
    "say": [
      "collection~", "collector~", "collecting", "collect (on|from|the|against|your)",
      "(continue|keep|still) (to)? *2 (call~|contact~|pursue~|collect~)", "(debt|bill) collect~",
      "creditor~ *3 (call~|contact~|pursue~|continue|harass~)", "(continue~|continued|or|and) elections", "collect~",
      "bill collector~", "(phone|calls) *3 (keep|continue|may not stop|will not stop|still|ring~)",
      "(harass~|hound~|call~) *2 (you)? *2 (creditor~|collector~)",
      "(creditor~|they|banks|lenders|somebody) *4 (keep|still|continue~|might|may|could|will|can) *3 (call~|ring~|contact~|come after|chas~|dun~|hound~|pursu~|blow~ up)"
    ],
    "yes_to": ["(collection~|collector~|keep calling|call me|calls)"]
  }],
  "before": [{
    "name": "the caller agreed to enrol",
    "by": "caller",
    "say": [
      "sign me up",
      "(let us|i will|i would like to|i want to|i am ready to|ready to|i am going to|go ahead and) (do (it|this|that)|enroll|sign up|get started|join|start the program|move forward)",
      "enroll me", "i (agree|accept) to (enroll|the (terms|program|agreement))", "i am in $", "count me in",
      "get me (started|enrolled)",
      "(sign|put|enroll|start|get|count|add) me *2 (up|in|started|down|going|enrolled|on|with)",
      "(let us|we can|i will|i would|i want to|i am ready to|i guess|okay|alright|fine|yes) *3 (do (it|this|that)|go (for it|ahead|with it)|start|enroll|join|get going|sign|begin|get it (started|done|going))",
      "i *1 (want|would like|am) *1 in", "(where|what) do i sign", "(i will|i would) take (it|that|the program)",
      "i am (ready|sold|on board|down|good to go)", "let me in"
    ],
    "yes_to": [
      "(ready|like|want|wish|agree|okay|able|comfortable) *2 to *3 (enroll|get started|sign up|move forward|start (the program|today|now)|begin (the|today|now)|proceed|join)",
      "(shall|can|should|may|do) (we|i|you) *3 (get (you)? (started|enrolled|signed)|enroll|sign (you)? up|move forward|proceed)",
      "(do you|will you) (agree|accept) *3 (enroll|program|terms)",
      "get you (started|enrolled|signed up) *2 (today|now|right now)?",
      "(want|wanna|ready|okay|good|shall|can|should|let|like|mind|comfortable) *5 (get (you)? *1 (started|going|enrolled|signed|set up)|sign~ (you)? *1 up|enroll~|move forward|go ahead|start|begin|do (it|this)|proceed|put you in|join)",
      "(sound|are you) *2 (good|okay|ready|in|on board)"
    ],
    "unless": ["if (i|we)", "(not|never)"]
  }],
  "due_when": [{
    "name": "program presented",
    "say": [
      "program~", "(settle~|settlement|negotiat~|consolidat~|restructur~)",
      "(cut|reduce|lower|eliminate|wipe|slash|resolve|get rid of|forgive) *4 (debt~|balance~|owe|it|payment~|cards)",
      "(enroll~|enrollment)", "(debt relief|debt resolution|debt free|dedicated account|hardship)",
      "(make|go) *4 (away|disappear)", "stop paying", "(one|low|single|lower) *2 payment",
      "(work~ *2 out|deal|talk~|dealing) *3 (with)? *1 (the|your)? (bank~|creditor~)", "(stop|quit) *2 paying",
      "(we|i) *3 (handle|take care of|deal with|talk to|fight) *3 (creditor~|bank~|debt~|everything|collectors|them)",
      "(sign~|enroll~|put|get) you *2 (up|in|started|enrolled)", "debt~ *3 (gone|less|half|settled|smaller|paid)",
      "(our|the|this) plan", "(in|the|this|our|your) program"
    ],
    "unless": [
      "(energy|loyalty|training|tv|computer) program~",
      "(debt|national|freedom|american|united) *2 (relief|resolution|settlement|solutions|consolidation|help line|helpline) (this is|my name|speaking|how can|how may|@)",
      "(not|never|can not|do not|unable) *4 (work with|help with|take|settle|enroll|handle|qualify|program)"
    ],
    "unless_near": [
      "(thank you for calling|thanks for calling|you have reached|this is|my name is|calling) *8 (debt|settlement|relief|resolution|consolidation|program~)",
      "(transfer~|connect~)"
    ],
    "even_if_negated": true
  }, {
    "name": "enrolment",
    "by": "caller",
    "say": [
      "(sign|enroll|put) me *2 (up|in|down|on|$)", "i want in",
      "(let us|i will|i am ready to|i want to) *2 (enroll|start the program|get started|do the program|join|sign up)"
    ],
    "yes_to": ["(get you (started|enrolled|signed)|sign you up|enroll you)"]
  }],
  "denied": [{
    "name": "denial",
    "say": [
      "(nothing|not anything) (bad|negative|wrong)? *2 (will|is going to|can|would|ever|bad) *1 happen~",
      "no (consequences|repercussions|downside~|risk~|negative~|problem with your credit|harm)",
      "(no|zero|without any|not any) (impact|effect|damage|harm|hit|change) *4 <credit>",
      "(will not|would not|does not|do not|can not|is not going to|are not going to|never|not) *2 (hurt|affect|effect|damage|impact|harm|touch|hit|lower|drop|ruin|show) *4 (<credit>|credit|score)",
      "<credit> *4 (will not|would not|does not|is not going to|can not|never) (be|go|get|drop|suffer|change|take)? *2 (hurt|affected|damaged|impacted|harmed|touched|down|drop|suffer|change|lower|hit)?",
      "<credit> *3 (stays|will stay|remains|will be|is) *2 (fine|same|safe|okay|intact|protected|good|perfect|untouched|unaffected)",
      "(can not|will not|never|do not|are not going to|are not allowed to|no one) *2 (will|can|is going to)? *1 (sue|come after|take (you)? to court|bother you|garnish|touch you|go to collection~|file)",
      "(no one|nobody|they) (will|can|is going to|are going to) (not|never)? *1 (sue you)",
      "(do not|not) (have to)? worry about (lawsuits|being sued|your credit|collection~|creditors|them|getting sued|your score)",
      "you (will|can) (not|never) (be|get) (sued|taken to court|in trouble)",
      "(protected|safe) from *3 (lawsuits|creditors|collection~|being sued)",
      "(all|the|those|your) (calls|collection calls|collections) *2 (will|are going to) (stop|end|go away)",
      "(no|not|never|none|nobody|no one|nah) *5 (touch you|come after you|bother you|mess with you|take you to court|gonna happen|going to happen|sue|sued|courts|hurt your credit)",
      "<credit> *3 (stays|stay|remains|is|will be) *3 (where|put|same|fine|safe|intact|good|alone|at|protected)",
      "(can not|will not|never|are not going to|do not) *2 (touch|sue|garnish|bother|come after|harass|call|hurt|take) you",
      "(leave you alone|off your back for good)",
      "(you are|you will be) *2 (protected|safe|shielded|covered|untouchable|immune)"
    ],
    "even_if_negated": true,
    "unless": [
      "(can|could|do|will) not (guarantee|promise|say)", "(so|that) (it|they) (will|does|do) not",
      "(if|when) (you|they) *6 (not|no)", "(credit union|will not (lie|sugar))",
      "(can|could|may|might|will) (still)? (sue|hurt|call|come after)", "(not|never) (say|promise|guarantee|tell you)"
    ],
    "unless_near": [
      "(no one|can not|do not|not|never|we can) (guarantee|promise)",
      "(may|might|could) *3 (hurt|affect|sue|damage|impact|lower)"
    ]
  }]
}$json$),
('hostility', 3, '9fe76d102b9d3af04f566323b0085103',
$json${
  "slots": {
    "fool": [
      "(dumber|slower|denser|stupider) than *4", "(no|not any|not a) *1 (brain~|sense|clue)",
      "a (few|couple) * short", "a joke", "airhead", "ass hole", "asshole~", "backward", "backwards", "bastard~",
      "bat shit", "biddy", "bitch~", "blockhead", "bonehead", "bonkers", "brain dead", "braindead", "brainless",
      "brat", "broke", "broke ass", "buffoon", "bum", "cheapskate~", "chump", "clown", "clueless", "codger", "coot",
      "cow", "coward~", "crazy old *1", "creep", "cretin~", "crook~", "crybaby", "cunt~", "daft", "deadbeat~", "deaf",
      "demented", "dense", "dick", "dickhead", "dim", "dim wit", "dimwitted", "dimwit~", "dingbat~", "dinosaur",
      "dirtbag", "disgusting", "dope", "douche~", "dumb", "dumbass~", "dumbo", "dummy", "fat", "filthy", "fool",
      "fossil", "fraud", "freak", "fruitcake", "fucked", "fucker~", "geezer", "goat", "greedy", "gullible", "hag",
      "half wit", "halfwit~", "hard headed", "hillbilly", "hopeless", "idiotic", "idiot~", "ignorant", "illiterate",
      "imbecile~", "inbred", "insane", "jackass~", "jerk", "knucklehead", "lazy", "leech~", "liar", "looney", "loony",
      "loser", "low life", "low-life", "lowlife", "lunatic", "mental", "miserable", "moocher~", "moronic", "moron~",
      "motherfucker~", "nasty", "nitwit~", "not * (bright|smart|sharp|all there)", "not the sharpest *4",
      "numbskull~", "nutcase", "nutjob", "nuts", "old (biddy|coot|goat|geezer|codger|crone|cow|buzzard|dog|broad)",
      "old (hag|fool|bat|fart|man|woman)", "one sandwich *3", "out of your mind", "pain in the (ass|butt|neck)",
      "parasite~", "pathetic", "peasant", "piece of (shit|crap|garbage|trash)", "pig", "prick", "psycho", "punk",
      "rat", "redneck", "relic", "retard~", "sap", "scum", "scumbag", "selfish", "senile", "shit", "shithead",
      "simpleton", "sleaze", "sleazebag", "slow in the head", "slut~", "snake", "stooge", "stupid", "sucker", "thick",
      "thick headed", "thick in the head", "thick skulled", "thief", "thieves", "tightwad", "trash", "twit", "ugly",
      "uneducated", "ungrateful", "useless", "vegetable", "wacko", "waste of (space|life|my time|time|breath)",
      "weirdo", "whiner", "whore~", "witch", "worthless"
    ],
    "curse": [
      "fuck~", "f word", "goddamn~", "god damn~", "damn~", "bloody", "freaking", "effing", "shit~", "bullshit~",
      "hell", "ass", "crap"
    ],
    "very": [
      "a", "an", "so", "such", "just", "really", "being", "pretty", "too", "that", "nothing but", "some kind of",
      "the", "one", "kind of", "completely", "totally", "complete", "total", "real", "freaking", "fucking", "damn",
      "seriously", "how", "as"
    ],
    "noun": [
      "idiot~", "moron~", "imbecile~", "dumbass~", "fool", "jerk", "loser", "liar", "clown", "asshole~", "ass hole",
      "bastard~", "bitch~", "jackass~", "prick", "scumbag", "dummy", "hag", "witch", "cow", "pig", "rat", "snake",
      "creep", "freak", "weirdo", "moocher~", "deadbeat~", "bum", "leech~", "parasite~", "sucker", "chump", "dope",
      "nitwit~", "halfwit~", "numbskull", "blockhead", "bonehead", "knucklehead", "airhead", "dimwit", "dingbat",
      "twit", "cretin", "buffoon", "coward", "cheapskate", "tightwad", "crook", "thief", "fraud", "scammer", "scum",
      "dirtbag", "punk", "brat", "crybaby", "whiner", "hillbilly", "redneck", "geezer", "coot", "codger", "biddy",
      "goat", "fart", "bat", "cunt", "whore", "slut", "motherfucker~", "fucker~", "shithead", "dickhead", "dick",
      "old (man|woman|lady)", "piece *3", "waste of *2", "pos", "nutcase", "lunatic", "psycho", "fossil", "relic",
      "son of a *1", "sack of *1", "heifer", "buzzard", "crone", "lowlife", "low life", "simpleton", "broad",
      "gasbag", "windbag", "crow", "crank", "grouch", "grump", "toad", "slob", "hog", "ape", "baboon", "donkey",
      "mule", "dunce", "dullard", "ding dong", "goof", "troll", "weasel", "worm", "vulture", "bozo", "schmuck",
      "putz", "douche", "douchebag", "retard", "simp", "imbecile", "nut job", "nut", "scrooge", "pest", "nuisance",
      "mental case", "dead beat", "space cadet", "pea brain", "birdbrain", "bird brain", "fruitcake", "cry baby",
      "sissy", "wimp", "pansy", "joker"
    ],
    "adj": [
      "stupid", "dumb", "ignorant", "fucking", "damn", "damned", "goddamn", "freaking", "frigging", "old", "lazy",
      "little", "crazy", "miserable", "worthless", "pathetic", "ugly", "senile", "filthy", "cheap", "selfish",
      "greedy", "dirty", "nasty", "rotten", "silly", "sorry", "useless", "bitter", "fat", "gullible", "ungrateful",
      "rude", "dried up", "washed up", "lying", "thieving", "broke", "clueless", "brainless", "stubborn", "cranky",
      "crusty", "wrinkled", "deaf", "blind", "slow", "big", "absolute", "total", "complete", "whiny", "spoiled",
      "moronic", "idiotic"
    ]
  },
  "claims": [{
    "say": [
      "(you|you people|you guys|you all) (are|sound|must be|look|seem|seem like|sound like|act like) <very>? <very>? <very>? <fool>",
      "are you (people|guys)? <very>? <very>? <fool>", "how <fool> (are|can|could) you",
      "(you|you people|you guys) (are|sound|look|act) *4 (idiot~|moron~|fool|liar|loser|jerk|asshole~|bastard~|bitch~|imbecile~|dumbass~|jackass~|scumbag)",
      "(do not|stop|quit) (be|being) <very>? <fool>",
      "you <very>? (stupid|dumb|ignorant|fucking|damn|goddamn|old|lazy|little|crazy|miserable|worthless|pathetic|ugly|senile|filthy|cheap) *2 (idiot~|moron~|fool|bastard~|bitch~|asshole~|person|man|woman|people|lady|guy|cow|hag|jerk|prick|loser|piece|liar|thing|pig|rat|son of)",
      "(you|listen|hey|look|okay|bye|goodbye|whatever|thanks|shut up|now|well|yes|no) (idiot|moron|bitch|asshole|dumbass|bastard|jackass|loser|stupid|dummy|jerk) $",
      "^ (idiot|moron|bitch|asshole|dumbass|bastard|jackass|loser|dummy|jerk) $",
      "(what|such) (an|a) (idiot|moron|bitch|asshole|loser|stupid (question|man|woman|person)|dumb question)",
      "your (stupid|dumb|fucking|damn|goddamn)", "(fuck|screw|damn|eff) (you|off|yourself|your)",
      "go (to hell|fuck|screw|jump|die)", "(kiss|bite) my (ass|butt)", "(piss|buzz|bug) off", "up yours",
      "burn in hell", "drop dead", "what the (fuck|hell) is wrong with you",
      "what is (the fuck|the hell)? wrong with you", "something wrong with (you|your (brain|head|hearing|ears))",
      "are you (deaf|dense|slow|blind|brain dead|high|drunk|mental)",
      "(you|you all) *2 (<curse>|piece of) (idiot|people|liar|joke|scammer|moron)", "full of (shit|crap)",
      "you <adj> *2 <noun>", "(you|your) <very>? <very>? <noun> $",
      "(listen|hey|look|well|bye|goodbye|fine|okay|whatever|alright|thanks|shut up|yeah|no|sure|and|now|oh) *1 <adj>? <noun> $",
      "(you|you people|you guys|you all|people like you|folks like you|your kind|your type) *2 (are|is|were|must be|sound|look|seem|act|being) *3 <fool>",
      "(call|calling|called) you *2 <noun>",
      "(what|who|how|why|where|when) the (fuck|fucking|hell|shit) *6 (you|your)",
      "(fuck~|bullshit|shit|shitty|goddamn~|asshole|bitch~|hell|damned) *4 (you|your|yourself)",
      "(you|your|yourself) *5 (fuck~|shit|bullshit|goddamn~|asshole|bitch~|damned|ass)",
      "(go|get) *1 (fuck~|screw|to hell|jump|die|hang yourself|lost|bent|stuffed|rot)",
      "(suck|eat|shove|stick) *2 (it|shit|dick|dirt|your|that|this) *2 (up|where)?", "zip it",
      "(shove|stick|cram) *4 (up|where)", "(bite|kiss|lick) (me|my *1)", "screw you",
      "get (lost|bent|stuffed|a life|a brain|over yourself|out of my face)",
      "(drop dead|die (already|alone|broke|slow~)|rot in *2|go die)",
      "(hope|bet|wish) (you|your) *4 (die|dies|rot|rots|choke|suffer|crash|burn|lose (everything|your)|broke|get cancer|never)",
      "(quit|stop) *2 wast~ *1 (my|our|everybody)",
      "(you are|you just|you have|you been|you) *3 (wast~) *2 (my|our|everybody is|everybody) *2 (time|day|morning|afternoon|breath)?",
      "waste of *2 (time|breath|air|space|oxygen|skin|money|life)",
      "(do not|quit|stop) *1 (be|being|acting|act) *2 <fool>", "what are you *4 <fool>",
      "what is (wrong|the matter) with you", "(is|are) (there)? (something|anything) wrong *2 (you|head|brain|ears)",
      "are you *3 (deaf|dense|thick|dim|daft|slow|dumb|stupid|retarded|brain dead|illiterate|senile|drunk|high|blind|hard of hearing|mental|insane|serious~ this|kidding me with|listening or|that *1)",
      "(do|can|did|could) you (even|ever|not)? *1 (hear|read|think|understand|listen|have a brain|speak|comprehend|finish|go to school|count|spell) *3 (english|school|right|anything|at all|or (what|something|are you)|words|brain|simple)",
      "(use|have|got|find|buy|get|grow) *2 (brain|backbone|spine|clue)",
      "(learn|speak|try) *2 (english|to (read|listen|count|hear))",
      "(too|so) (stupid|dumb|old|slow|ignorant|cheap|lazy|thick|dense|senile|far gone|simple) to",
      "how (stupid|dumb|dense|slow|thick|ignorant|cheap|selfish|naive|gullible|old) *3 (you|one person|a person|somebody)",
      "(dumbest|stupidest|slowest|rudest|cheapest|laziest|worst|biggest *1|most (ignorant|stupid|annoying|pathetic|useless) *1) *1 (person|customer|caller|woman|man|people|lady|guy|human|thing|idiot|one|client~|call|noun)",
      "(no wonder|that is why) *2 (you|your|nobody|no one)",
      "(nobody|no one) *2 (cares|likes|loves|wants|gives) *4 (you|your)",
      "(born|raised|grow up|grew up) *4 (yesterday|barn|stupid|rock|cave)",
      "(go back|get back) to *2 (country|school|mexico|china|kindergarten|nursing home|where you *2|cave|hole|trailer)",
      "(you|you are) *3 piece of (work|garbage|trash|crap|shit|dirt)",
      "(rocks|marbles|bricks|sawdust|air|hay|mush|nothing) *2 (in|between|for|inside) *1 (your|that|those) *2 (head|ears|brain|skull)",
      "(anybody|anything|somebody|lights|no one) *1 (home|on) *2 (in|up|inside) *1 (your|that|there) *1 (head|skull|thick)?",
      "(head of yours|thick skull|pea brain|two brain cells|brain cell~|half a brain|bird brain)",
      "(dumber|denser|slower|thicker|dimmer|stupider|uglier) than",
      "(my|a|any) *1 (dog|cat|monkey|child|toddler|kid|grandkid|parrot|rock|chimp|goldfish|# year old|kindergartner) *2 (understand~|could|can|would|knows|gets|is|has|reads|figure~|listens) *6 (better than|faster than|than you|more than|quicker|more sense)",
      "(dog|monkey|rock|toddler|goldfish|brick|post|door) *2 (smarter|brighter|quicker|than you)",
      "how do you *2 (dress|tie|function|breathe|survive|feed yourself|remember to breathe|wipe)",
      "grow *1 (a pair|up|a spine|some *1|a set|a brain)", "man up",
      "what kind of *2 (man|woman|mother|father|idiot|fool|moron|husband|wife|parent|grown man) *2 (has to|have to|asks|ask|lets|needs to|can not|turns|says no|leaves|does not|does this|acts)",
      "(stay|die|be|keep being|remain) *1 (broke|poor|stupid|ignorant|sick|miserable|fat|dumb)", "see if i care",
      "(jesus|christ|jesus christ|for (christ|god|pete|crying) *1 (sake|out loud)|my god|oh my god|good god|good lord|lord) *1 (lady|woman|old man|grandma|grandpa|you people) *1 (are|can|do|just|what|answer|give|listen|how|$)",
      "(give|tell|read|answer|fill~|sign|listen|get|open|find|spell|speak|say|pick|hurry|use|put|send|stop|quit|look) *4 (damn|goddamn|fucking|freaking|frigging|bloody|god damn|effing)",
      "(you|your|why|what|how|that) *6 (damn|goddamn|fucking|god damn|effing) *1 (form|question|zip|card|phone|number|letter|line|name|call|mouth|address|business|birthday|sentence|word|minute|time)",
      "(why|what|how|did|do|then|nice|brilliant|great) *8 (genius|einstein|sherlock|smart guy|smarty pants) $",
      "^ (way to go|nice going|nice one|good one|brilliant|great job|good job|real smart|congratulations) *1 (genius|einstein|sherlock|lady|moron|idiot)",
      "what are you *1 (five|six|four|three|two|ten|twelve|a (child|baby|kid|toddler)) *2 (years old|old|or what)? $",
      "(ought to|should|must|oughta) *1 be *2 (ashamed|embarrassed|locked up|put down|committed|in a home)",
      "shame on you", "have you no shame",
      "you (make me sick|disgust me|make me want to|are disgusting|are pathetic)",
      "(nobody|no one) *2 (going to|will|would|ever|gonna)? *1 (miss~|visit~|mourn~|loved|cried) *1 you",
      "you *2 (thick|dense|dim|slow|simple|deaf) *1 or (what|something)",
      "(mush|rocks|nothing|air|mud|oatmeal|sawdust) for brains", "for all i care",
      "(sorry|poor|pathetic|sad|pitiful) excuse (for|of)",
      "(god|man|wow|lord|jesus|boy) *1 (you|you are) *2 (thick|dense|dim|slow|stupid|dumb|deaf|simple|hopeless|impossible)",
      "(not|is not) *2 (sharpest|brightest|smartest) *3", "(few|couple) *2 (short of|shy of)",
      "not playing with a full deck",
      "(senile|dementia|alzheimers|lost your (mind|marbles)|off your (rocker|meds)|out of your (mind|skull)|take your (meds|pills))",
      "(belong~|put you|get you|go back) *3 (home|loony bin|asylum|nuthouse|zoo)", "close your (mouth|trap|yap|face)",
      "(quit|stop) *1 (your)? *1 (whining|yapping|sniveling|blubbering|crying like)",
      "i have (talked to|met|seen|known) *3 (smarter|brighter)",
      "(read|listen|talk|think|hurry) (faster|better|harder) *1 (you|lady|old|grandma|moron)",
      "(sick|tired) of *2 (you|you people|your (kind|type|attitude|mouth))",
      "(hate|can not stand) *1 (you|you people|old people|people like you)",
      "(you|you are) *2 that (slow|dumb|stupid|dense|thick|dim)", "(shut|quiet) that (dog|baby|kid|brat|mutt) *1 up",
      "(is|are) your (ears|brain|head) *1 (painted|broken|plugged|clogged|empty|screwed|stuffed|full)",
      "(boo hoo|cry me a river|cry about it|crying me a river)", "what part of *5 (understand~|get|follow|hear)",
      "(such|what) a jerk you", "(IQ|brains|brain|sense|manners|intelligence) of *1 (a|an)"
    ],
    "unless": [
      "(not|never) * a (stupid|dumb) question", "(would|will|could|might) be (crazy|stupid|a fool|nuts)",
      "(make|makes|made|feel|feeling|look) (you|me) * (stupid|dumb|crazy|foolish)",
      "you (are|sound) (so|too|really)? (nice|kind|slow down)", "are you that (nuts|crazy) about", "broke down",
      "are you crazy about", "(are|is|was|am|were) (not|never) *3 (stupid|dumb|idiot|crazy|a fool|old|fool)",
      "(stupid|crazy|insane|ridiculous~|dumb) (high|low|expensive|cheap|good|busy|price~|simple|easy|fast)",
      "(no|not) *2 (stupid|dumb|crazy|silly) question~", "(drive|drives|driving) (you|me) (crazy|nuts|insane)",
      "(scammers|crooks|thieves|they|them|he|she|company|it|this|that) (is|are|was|were) *3 <fool>",
      "(call|calling|called) you *4 (they|them|bad|names)",
      "(will|would|may|might|to|do not let them) *2 (threaten|call) you", "(wast~) *2 (your|any of your) *1 time",
      "(i|we) *3 (sound|look|feel|am|was) *2 (stupid|dumb|crazy|an idiot|old|like)",
      "crazy (busy|low|high|good|expensive|cheap|price~|weather|traffic|day|week)",
      "(too|so) (good|old|slow|cheap) to (be|qualify|drive|get)", "too old to", "slow (down|internet|computer)",
      "old (plan|policy|roof|house|system|unit|furnace|number|address|car|card|one)",
      "(nothing|not|never|not anything|is anything) *1 wrong with you",
      "(wrong with|matter with) your *4 (furnace|system|car|roof|unit|water|heater|back|neck|phone|knee|air|toilet|pipe~)",
      "god (damn|forbid)", "dumb luck", "how old (are|is)",
      "(pass|passes|when|if|before|should|after) *3 (you|he|she|they|somebody) *2 die~",
      "(you|you are) *2 (so|very|too)? (funny|sweet|kind $|nice|smart|sharp|hoot|riot|hard on yourself)",
      "(kick|beat) *1 yourself", "hell of a", "bless your heart",
      "stick (it|that|this|the|a) *3 (fridge|refrigerator|drawer|wallet|file|box|wall|on|in)",
      "are you (still)? (hard of hearing|deaf) (in|or do)",
      "(have|send|sending|get) *1 (somebody|someone|a tech~|one of *2|a crew|a guy|a man|people|a plumber|a technician|our *1|an *1|a *1) *1 (come|out|there|over|stop|to your|by|to come)",
      "(not|never) *2 (be|feel) (ashamed|embarrassed)", "grow up (there|here|in|on|around|with|near)",
      "(did|do|where|when|kids|you) *2 grow (up|some)",
      "(dementia|alzheimers|senile) *6 (care|plan~|coverage|cover~|mother|father|husband|wife|patient~|benefit~|unit)",
      "(mother|father|husband|wife|he|she|dad|mom) *5 (dementia|alzheimers)",
      "(sick|tired) of *3 (them|bill~|bills|high|paying|calls|rate~)",
      "take your (meds|pills) *3 (with|for|as|every|each|daily|at|and|on|in)",
      "(nut|crank|mule|hog|joker) *1 (allergy|job|free|shaft|case)",
      "what a (jerk|idiot|moron|clown|creep) (he|she|they|that guy|that man|that driver)",
      "(few|couple) *2 (short of|shy of) *2 (#|the|sixty|month|year)", "(he|she|they|it) *3 (loved|mourn~|miss~) you",
      "a (little|bit|tad) *1 hard of hearing"
    ]
  }, {
    "say": [
      "^ (just|please|oh|so|now|then|hey|listen|you|will you|would you|can you|why do not you|and|okay)? shut *1 (up|mouth|face|hell up|trap)",
      "(need|should|have|better|got|ought|want you|tell you|telling you|can) (to)? (just|please)? shut *1 (up|mouth|face)",
      "shut (your|the fuck|the hell)", "just shut up", "shut (it|up|your)",
      "(keep|close|zip|button|shut|check|watch|mind) your (mouth|trap|lip|lips|face|pie hole|yap)",
      "(hush|quiet) (up|you|your)",
      "(stop|quit) (talking|your (yapping|whining|crying|bitching|moaning|complaining)|yapping|whining|running your)"
    ],
    "unless": [
      "(i|we|he|she|they|me|him|her) (will|would|can|should|just|need to|to|better|told me to|said)? shut",
      "shut (your|the) (door|water|window|gate|power|breaker|system|eyes|phone|computer|account|service|off|blinds)",
      "shut (it|them|that|everything) (off|down)", "(stop|quit) talking (about|to)",
      "(have|send|sending|get) *1 (somebody|someone|a tech~|one of *2|a crew|a guy|a man|people|a plumber|a technician|our *1|an *1|a *1) *1 (come|out|there|over|stop|to your|by|to come)"
    ]
  }, {
    "say": [
      "(i|we) (will|am going to|are going to|can|could) *3 (find you|hunt you|hurt you|kill you|ruin you|destroy you|sue you|get you (fired|arrested|in trouble)|come (to your|after you|for you|over there and)|have you (arrested|thrown|locked)|(send|call) the (police|cops|sheriff) *3 (you|your)|make (you|your life) *2 (pay|sorry|suffer|regret|hell|miserable)|beat you|slap you|take your house|make sure you (regret|suffer|lose|pay for)|report you|mess you up|break your)",
      "(you|your family) (will|are going to) (be sorry|regret (this|it|that|hanging|not)|pay for (this|that)|be arrested|go to jail|end up in jail|get hurt|suffer)",
      "(i|we) know where you live", "(find out|finding out|see|learn|figure out|got) where you live",
      "(have|get|getting) you arrested", "watch your back", "or else $",
      "do not make me (come|angry|mad|hurt|call the)", "i hope you (die|rot|get|lose|suffer|go to)",
      "(i|we) (will|am going to|are going to|can|could|would|am about to|know|got|have|want to) *4 (find|hurt|kill|ruin|destroy|wreck|haunt|strangle|choke|smack|slap|punch|beat|break|bury|burn) (you|your *1)",
      "(find|track|hunt|run) you (down|out|and)", "get you (back for|for this|good for|one way)",
      "(i|we) (will|am going to|are going to|can) *2 (ruin|destroy|wreck|haunt|strangle|choke|smack|slap|punch|hurt|kill|trash|tank|burn) (you|your)",
      "(send|sending|sent|have|got|bring|bringing) (somebody|some people|some (guys|boys|fellas|folks)|a (guy|couple)|people|my (guys|boys|brother|cousin|people)|guys|boys|the (sheriff|police|cops|marshal~)|a (sheriff|cop|deputy)|deput~) *4 (over|your|house|place|door|out|after|you|there)",
      "(come|coming|drive|driving|pay|stop~|show~ up|swing~) *4 (your (house|place|home|door)|over there|visit|where you live|down there) *6 (teach|and|myself|personally|to|with)",
      "teach you *2 lesson",
      "(make|making) (you|your life|it|sure you|damn sure) *3 (pay|sorry|suffer|regret|hell|miserable|living hell|never|lose|cry|wish|hurt)",
      "(you are|you will|you are going to|going to|gonna) *1 (regret|pay for (this|that)|be sorry|wish you|answer for|see what happens|find out what|get what is coming|get yours|suffer)",
      "(watch|mind|cover) (your|yourself) *1 (back|self|mouth|step|tongue)?",
      "(call~|ring~|dial~|blow~ up) (you|your *1|back|this) *5 (all (day|night)|every (day|hour|minute|morning|night|single)|till you|until you|nonstop|non stop|around the clock|middle of the night|(twenty|ten|fifty|hundred) times)",
      "keep (calling|ringing|dialing|blowing) *6 (till|until|every|all|whether|forever|as long)",
      "(got|have|know|see|looking at|found|pulled up) *2 (your (address|house|home|street)|where (you|your) *2 (live|lives|work|works|sleep|go|kids|family))",
      "(something|bad things|accidents|anything) *3 happen~ to (you|your)",
      "(get|have|put) you (locked up|thrown|evicted|deported|fired|arrested|in jail|cut off|blacklisted|on a list)",
      "(turn|shut|cut) off your *2 (benefits|social security|medicare|power|lights)",
      "(lose|take|taking|cancel) your (house|home|medicare|social security|benefits) (for|if|because) *6 (me|this|hang|rude|attitude)",
      "(try|test|push|cross|mess with|play with|disrespect) (me|us) *3 (and|see|again)",
      "(hang up|hang up on me) (again)? *2 (and|again) *4 (see|i will|i am|you will)", "dead (man|woman|meat)",
      "see what happens *2 (to you|next|then)?", "(watch|check) (my|your) *1 back",
      "(phone|line|number) (ring|ringing|blow up|blowing up) *3 (all (night|day)|off|every|nonstop)",
      "(make|keep|have) (your|that) *1 (phone|line) *1 (ring~|busy|tied up|blowing)",
      "(swear|promise|bet|guarantee) *3 if you *4 (hang|say|call|do|keep|ask) *4 (i|we) *1 (will|am going to|am gonna|are going to)",
      "(think|you think) about that *1 (pal|buddy|lady|next time|tonight|before|$)",
      "got (your)? *1 (street|address|house) *3 (pal|buddy|lady|right here|in front|on my screen|and)",
      "(would|might) (be a shame|hate (for)?) (if|to see) *6 (happen~|house|family|dog|kids|hurt)",
      "(better|had better) (watch|sleep|look|lock|hope|pray|run) *1 (it|your|with|over|out|yourself)",
      "if i were you *2 (would)? *1 (watch|lock|be careful|look over)",
      "(call~|ring~|dial~) *4 (one|two|three|four) in the morning",
      "(better|had better) *1 (pray|hope|watch) *2 (i|we) *1 (do not|never|am not)"
    ],
    "unless": [
      "i hope you (get (better|well|the|what|a|some|your|it)|go to (bed|sleep|the))",
      "(find|get|call) you (a|the|an|some|back|your)", "get you (in|the|to|set|some|on|a|over|into|your)",
      "report you~ (to the credit|income)",
      "(send|sending|have|bring) *1 (somebody|technician|people|a guy|crew|guys|guy) *3 (out|over|your) *2 (to|for|and)? *1 (take|look|check|fix|inspect|measure|give|install|survey|help|repair|estimate|assess|see|quote|who|that|tomorrow|today|on|in|at|between|monday|tuesday|wednesday|thursday|friday|saturday|this)",
      "(watch|mind) your (step|email|mail|mailbox|budget|weight|sugar|salt|head)",
      "(track|find|get|back) (you|your) (down|up)? *1 (a|the|some|right|that|those|policy|claim|order|on|in|to|another)",
      "wish you *3 (the best|well|luck|good|happy|merry|nice|all)",
      "(have|got|see|is|confirm|verify|know|looking at) *1 your (address|home address) *2 (as|is|at|on|here|listed|right|correct|so|for)",
      "(will|would) (not|never) regret", "regret (not|missing|skipping|letting|dropping|going without)",
      "what the heck", "stop by your",
      "(hurt|break|ruin|wreck|tank|hit|trash) your (credit|score|warranty|budget|bank|wallet|plan)",
      "keep (calling|dialing) *4 (them|the|office|insurance|adjuster)", "get you back",
      "find you (a|the|some|something|another)",
      "(have|send|sending|get) *1 (somebody|someone|a tech~|one of *2|a crew|a guy|a man|people|a plumber|a technician|our *1|an *1|a *1) *1 (come|out|there|over|stop|to your|by|to come)",
      "(watch|check) (my|your) back (on|when|while|with|lifting|getting|out)",
      "think about that *2 (and|for|over|while|until|one|option|plan|some|okay|then)",
      "(got|have) *1 your (address|street) *2 (and|as|at|right here) *2 (zip|#|is|correct|now|so|let|the|to|your|for)"
    ]
  }]
}$json$),
('dnc_request', 3, '43b5367ce39d4858b271778ff6810fba',
$json${
  "by": "caller",
  "slots": {
    "contact": [
      "call", "calls", "contact", "phone", "ring", "text", "dial", "bother", "pester", "bug", "harass", "hound",
      "hassle", "solicit", "disturb", "message", "email", "reach out", "reach", "buzz", "hit up", "hit me up", "try",
      "annoy"
    ],
    "contacting": [
      "calling", "callings", "contacting", "phoning", "ringing", "bothering", "harassing", "texting", "dialing",
      "pestering", "bugging", "hounding", "hassling", "soliciting", "disturbing", "messaging", "emailing",
      "reaching out", "blowing up", "spamming", "annoying", "robo calling", "trying"
    ],
    "me": [
      "me", "us", "here", "my number", "this (number|phone|house|line|home|cell|address|place|household|residence)",
      "(that|the) (number|house|phone)",
      "my *1 (house|home|phone|number|cell|line|mother|mom|momma|wife|husband|family|parents|father|dad|son|daughter|place|office|work|job)",
      "our (house|home|number|phone|line|place)", "him", "her", "people", "folks", "at all", "back", "no more"
    ],
    "ever": [
      "again", "anymore", "any more", "ever", "any longer", "no more", "from now on", "another time", "one more time",
      "never"
    ],
    "list": [
      "list", "lists", "listing", "database~", "system~", "records", "files", "file", "directory", "call~ log",
      "rolodex", "computer", "books", "rotation", "dialer", "roster", "contact~", "mailing", "marketing", "sheet",
      "phone book", "queue", "robo~"
    ],
    "off_verb": [
      "take", "get", "keep", "pull", "scratch", "drop", "cross", "remov~", "delet~", "eras~", "leave", "strike",
      "wipe", "purge", "yank", "kick", "mark", "scrub", "blot", "cut", "rub", "x", "knock", "clear", "lift"
    ],
    "mine": [
      "me", "us",
      "my (name|number|phone|phone number|information|info|contact~|cell|home|line|mother|mom|wife|husband|house|dad|address|details|data|email|record~)",
      "(this|that|our|the|her|his) (number|phone|name|line|house|home|household|phone number|information|info|cell)",
      "him", "her", "it", "this"
    ],
    "calls": [
      "calls", "phone calls", "texts", "calling", "robocalls", "robo calls", "call~ and text~", "solicitations",
      "messages", "emails", "mess", "nonsense", "harassment"
    ]
  },
  "claims": [{
    "say": [
      "(take|get|keep|pull|scratch|drop|cross|remove|delete|erase|leave|strike) (me|my|us|this|our|the|that) *4 (off|from|out) *4 <list>",
      "(take|get|keep|pull) (me|us|my (name|number|phone number|information)|this number|our number) (off|out) $",
      "(remove|delete|erase|scratch) (me|us|my (name|number|phone number|phone|information|info|contact|home)|this (number|phone)|our (number|name))",
      "(stop|quit) (with (the|these|all|all the)? calls|<contacting>)",
      "(do not|not to|never|can not|should not) (you|please)? (ever)? <contact> <me>? <ever>",
      "(do not|not to) (you|please)? (ever)? (call|contact|phone|ring|text|dial) <me>",
      "(^|please|and|just|so|you|to|now|but|okay|no|people|guys|again) never (ever)? (call|contact|phone|ring|text|dial) <me>",
      "(do not|not to|never) (you|please)? (ever)? (call|phone|ring) (me|us)? back",
      "do not (you)? ever (call|phone|contact)",
      "(stop|quit|end|cut out) (making|with|placing)? (these|the|all|all these|your|those)? *2 (calls|phone calls|texts|calling)",
      "(take|get|remove|pull|keep|want|be) *4 (off|from|out of) *3 <list>",
      "(never|not) (call~|contact~|phon~|text~) <me> <ever>",
      "do not want (any|any more|more|no more|these|your|to get|to receive|to have|to keep getting|you|you people|you guys|you all) *3 (calls|calling|phone calls|texts)",
      "do not want (you|you people|you guys|you all|anybody|your company) *2 (to)? (call~|contact~|phone|bother~) (<me>|<ever>)",
      "do not want to be (called|contacted|bothered|on *5 list)",
      "(do not|not|never) (ever)? (want|wanna|like)? to (hear|get calls|be called|be contacted) (from|again|anymore)",
      "no more (calls|phone calls|calling|of these calls)",
      "(put|place|add|get) (me|us|my number|this number|my name|my phone) *4 (do not|no) call",
      "on (the|your|a|that|this|a national|the national) (do not|no) call (list|registry)",
      "(lose|forget|trash|throw (away|out)|get rid of) (my|this|our) *2 number", "(opt|opting) (me)? out",
      "(get|be|come|want|go) off (of)? (this|your|the|that|all|every|any) *3 <list>",
      "(not|never|no longer) *4 (called|contacted|bothered|call|calling|contact|contacting) *3 (again|anymore|any more|ever again)",
      "(not|never) *4 (get|receive|have|take|getting|receiving) *3 (any more|anymore|more|another|these|your) *3 (calls|call|phone calls|texts)",
      "(this|it) (is|be|better be|should be) (the|my|your)? last (time|call) *3 (call|contact|hear)?", "unsubscribe",
      "leave (me|us) alone", "(want|need|make|like) (the|these|this|your|all)? *2 calls (to)? stop",
      "calls (need|have|has|needs|must) (to)? stop", "<off_verb> <mine> *3 (off|from|out) (of)? *4 <list>",
      "<off_verb> <mine> *1 (off|out|from) (this|it|that|there|your|all|every|of there)? (thing|stuff|deal)? $",
      "(stop|quit|cease|desist|knock off|cut out|lay off|leave off|done with|enough with|enough of|tired of|sick of|fed up with|had it with|no need to keep) *2 (<contacting>|with *3 calls|the calls|these calls|all the calls)",
      "(stop|quit|cease) *2 <calls>", "(knock|cut) it (off|out) *3 (call~|phone)",
      "(do not|never|not to|not|did not|can not|should not) (you|be|please|you all|you people|bother to|dare|need to)? (ever|to|be|keep|go)? (<contact>|<contacting>) *5 (<ever>)",
      "do not (you)? (dare|ever|be|keep|bother) *1 (<contact>|<contacting>) *1 <me>",
      "(make|let|better be|had better be|should be|will be|is) (this|that|it) *3 last (time|call|one)",
      "last time *5 (call~|dial~|ring~|contact~|phone|hear|bother~)",
      "(last|final) (time|call) *3 (you|i) *3 (call~|dial~|hear from|contact~|bother~|answer|tell)",
      "(all|want|need|like|would like|wish|for) *3 (the|these|your|this)? (calls|calling|phone calls|texts) (to|has to|have to|must|need to|gotta) *1 (stop|end|quit|cease)",
      "(calls|calling|texts|phone) *2 (stop|stopped|end|ended|over|enough)",
      "(i|we|have|has|had|already|been|she|he) *2 (asked|told|begged|said|tell~) (you|your|them|somebody|the (last|other)|all of you|every) *4 (to)? (stop|quit|not to|never|take (me|us)|remove) *3 (call~|contact~|ring~|bother~|phon~|off|<me>)?",
      "(want|wanna|like|wish|need|get me|get us|be) (to be)? (off|out) *3 (<list>)",
      "(do not|not|never|no longer|did not) *3 (want|wish|care|like|need|appreciate|interested in|permission|consent|agree~|authoriz~) *6 (called|contacted|bothered|calls|solicited|calling|texts|phoned|hear from|contacting|contact|be called|texting|disturbed|solicitations) *3 (<me>|<ever>|you|from)?",
      "(never|not) *3 hear from *3 (you|your|this|company|again|anymore|any of)",
      "(add|put|place|get|sign|enter|register|mark|include) <mine> *4 (do not|no|dnc|never) *1 (call|contact|list|solicit)",
      "(i am|we are|this number is|my number is|number has been|it is|been) *4 (on|in) *4 (do not|no|dnc) *1 call",
      "(do not|no) call *1 (list|registry|register|request)", "DNC",
      "(leave|let) (me|us|her|him|my *1) *1 (be|alone|in peace)",
      "(forget|lose|burn|shred|delete|erase|block|trash|throw) *2 (my|this|our) *2 (number|phone|name|info~)",
      "forget *3 (number|you ever|existed|i exist|about me)", "cease and desist", "(opt|opting|opted) *2 out",
      "unsubscrib~", "off (of)? (your|this|that|the) *2 (list~|database|system|records)",
      "(if|next time) you (people|guys|all)? (ever|even|so much as)? *1 (<contact>|<contacting>) *5 (again|one more time|back|once more|anymore) *10 (report~|sue|suing|attorney|lawyer|police|cops|fcc|ftc|legal|block~|complain~|court|lawsuit|harass~|file|authorities|general)",
      "(report~|sue|suing|attorney|lawyer|police|cops|FCC|FTC|block~|complain~|court|file) *8 if (you|i|anybody) *4 (call~|contact~|hear|ring~|phone) *4 (again|one more time|back|once more|anymore)",
      "(no|not|zero|want) (more|any more|another|other|further) *2 (calls|call|contact|texts|solicitations|communication~|phone calls|calling)",
      "(i|we) (want|wanna|would like|need|demand|request|ask) (out|off) $",
      "(go|get|stay) (away|lost) (and|from|now|please)",
      "(is|was) (not|no) *2 (permission|consent) *3 (call|contact|text)", "revok~ *4 (consent|permission)",
      "(should not|ought not|better not|have no (business|right|reason)) *2 (be)? (call~|contact~|bother~) *2 (<me>)?",
      "stop (it|this) *2 (call~|phone)?",
      "(you all|you people|you guys|you|they) (call|calls|called|keep calling|been calling) *8 (stop|quit|enough|cut it out|knock it off|harassment)",
      "(appreciate|love|like|prefer|rather|thank you for|good with|happy) *2 (not|never) *2 (hear~|call~|contact~|bother~|get~)",
      "(you|you all|you guys|you people) *2 (need|have|got|must) *1 to stop $", "(not|never) hearing from you",
      "(want|need|like) (it|this|that|them|all this) (to)? stop",
      "(never|not) *2 (want|wanna|need|like) to *1 (get|receive|have|take|answer|see) *1 (another|any|one more|more|a single|these|your) *2 (call~|text~|message~)?",
      "(number|name|info~|phone) *1 (gone|deleted|removed|erased|wiped|taken|off) *3 (from|off|out)? *3 (there|whatever|wherever|list~|system|computer|files|everything|books)",
      "(left|kept|be left|leave me|leave us) (off|out) *2 (of)? *3 (call~|list~|futur~|these|your|this|it)",
      "last *2 (i|we) *1 (ever)? *1 (hear~|get|see|have to hear)",
      "(not|do not|never) *2 (get|receive|have|see|take) *1 (any|no|one)? *1 more *1 (of)? *1 (them|these|those|this|you|it) $",
      "(see to it|make sure|make certain|be sure|tell them) *3 (no one|nobody|they|it|none) *5 (<contact>|<contacting>|calls|phones|rings|contacts|bothers|texts|dials) *1 (<me>|again|any more)",
      "no (reason|need|call|cause|point|business|excuse|call for) *9 to *1 (be)? *1 (<contact>|<contacting>) *1 (<me>)",
      "(to not|not to|do not) (call|ring|dial|text|phone) **3 (phone|number|any more|again|here|house|line|ever)",
      "(not|never|no) *2 (give|gave|given|have|has) *3 (consent|permission|authorization|leave|right) *3 (<contact>|<contacting>|be called|be contacted)",
      "(mark|put|list|note|set) (me|us|this|my *1|it) *2 (down)? *1 (as|for|to)? *1 (do not|not to|never|no) (<contact>|calling)",
      "(ring|dial|call|try) (this|my|our) *2 (number|phone|line|house) *1 again *4 (you hear|hear me|understand|okay|or|please)",
      "(block|remove|drop|delete) (me|us|my *1|this number) *2 (or|and|whatever|please|okay|now|$)",
      "(lose|losing|forget|forgetting) (my|our|this|the) *1 number",
      "(you|you all|you guys|you people|this|it) *1 (need|have|has|got) to (quit|stop) *2 (calling|blowing up|ringing|bothering|harassing|with)",
      "(kindly|please|just) *1 (do not|not) *1 (<contact>|<contacting>) *2 (<ever>|<me>)",
      "(want|like|need) *2 (nothing|none) *3 (more to do|else to do|to do) with (you|your|this|these)",
      "(off|out of) (your|this|that|the) *2 (life|phone|hair)",
      "(my|our|this) *1 (name|number|phone|info~) *2 (need~|has|have|must|got|better) *1 to (come|be|get) *1 (taken)? (off|out)",
      "(not|never) *2 (want|let|have) *1 (it|this|that) *1 happen~ again",
      "(report~|sue|suing|lawyer|police|complain~|fcc|ftc|attorney) *8 (phone|line|it) *1 rings",
      "(phone|line) rings *2 (again|one more time|once more)",
      "get rid of (my|our) *1 (info~|number|name|data|phone)", "(and|to|better|please) not <contact> (me|us|here)"
    ],
    "unless": [
      "(<contact>|<contacting>|called|contacted) <me>? *3 (before|after|until|till|during|between|while|past|on|in|at) (the|a|my)? (noon|#|work|night|nights|lunch|dinner|supper|church|bed|weekend~|weekday~|monday~|tuesday~|wednesday~|thursday~|friday~|saturday~|sunday~|mid~|morning~|afternoon~|evening~|daytime|late|i (am|get) (at|off|home|up)|i get|i am|holiday~|breakfast|that time)",
      "(<contact>|<contacting>|called|contacted) <me>? (so|this|too|that) (late|early)",
      "(<contact>|<contacting>|called|contacted) <me>? (today|tonight|tomorrow|right now) $",
      "call me (a|an|sir|maam|honey|names|crazy|stupid|dumb|that|by|mister|miss|mrs|mr|liar|sweetie|dear|bob) $",
      "(they|them|creditor~|collector~|bank~|he|she|company|companies|callers) *4 (stop|quit) <contacting>",
      "(make|get|getting) (them|the|these|him|her) *4 (to)? (stop|quit) <contacting>",
      "(they|he|she|i|we|why|why did you|did you|would you) (do not|did not|does not|never|not) (ever)? (call|contact|called|contacted)",
      "if you (do not|never) (call|contact) (me|us)? *1 (back|by|soon|i)",
      "(did|have|has|was|were|had|i|they|he|she) (not|never) *1 (get|got|been|received|called|contacted|receive)",
      "you never (call|called)",
      "(remove|delete|take|drop) (me|us) *2 from *2 (policy|plan|insurance|account|deed|title|loan|application|coverage|mortgage|medicare|medicaid|program)",
      "(can not|could not|not able to) (call|text) (me|us|you)? (back|on|from)",
      "(stop|quit|do not|never) * (call~) me (@|mam|maam|sir|that|a|an|mister|miss|mrs|names|by|old|honey|sweet~|dear|crazy|late)",
      "(remove|delete|take|drop|leave) (me|us|him|her|it|this) (as|and put|for a|off of the|from *3 (policy|plan|insurance|account|deed|title|loan|application|coverage|mortgage|medicare|medicaid|car|auto))",
      "(take|remove|drop|cross|scratch|delete|erase|strike) (the|that|him|her) *4 off *4 (policy|plan|account|application|loan|list|card)",
      "(why|how come) *4 (stop~|quit)", "if you *3 want us to",
      "i (told|asked) (the|my|him|her|them|that) *6 (stop|quit|never|not to|do not) *3 (call~|contact~)",
      "<off_verb> (her|him|them|it) *2 (name)? off *1 (she|he|they|it|the (application|policy|plan|account))",
      "(they|he|she|collectors|creditors|banks|companies|other people|somebody else|scammers|bill collectors) *6 (stop|quit|keep) *2 (call~|harass~|bother~)",
      "(get|make|help|have) *1 (them|him|her|these|those|people|somebody|that|robo *1|scammers|telemarketers|collectors) *2 (stop|quit) *2 (call~|harass~)",
      "(stop|quit|end) *3 (calls|calling) *4 (from|by) *3 (creditor~|collector~|them|bank~|compan~|collection~)",
      "(mail|email|text|letter~|write) *2 (instead|me|us|it)? *1 (do not|not|rather than) call~",
      "on (do not|no) call (list|registry) *2 (but|and) *2 (it is|okay|go ahead|fine|that is okay|i do not mind)",
      "(trying to|tried to|want to|could) (contact|reach) *3 (again|back)",
      "(i|we) (will|would|can|could|should|did|do|will probably|might) (not|never) *2 (call|contact|bother|text|be calling|call you|bother you)",
      "(sister|brother|wife|husband|mother|father|mom|dad|neighbor|friend|son|daughter|they|he|she|who|boss|aunt|uncle) *1 (is|was|are|has been|got|went|put|signed) *3 (do not|no|dnc) *1 call *1 (list|registry)?",
      "do not call (my|him|her|the) *2 call (me|my)",
      "(on|in) *3 (do not|no) *1 call *2 (list|registry) but i *1 (fill~|ask~|sign~|request~|call~|want~|did)"
    ],
    "unless_near": [
      "(my|the) (doctor|bank|card|credit card|pharmacy|creditors|landlord|school|boss|mother in law|ex) *6 (stop|quit)",
      "(creditors|collectors|collection agenc~|debt collect~|bill collect~|capital one|discover|chase|citi~|banks) (to|from|not|never|keep|calling|stop|quit)"
    ],
    "yes_to": [
      "(put|place|add|mark|get|have) (you|your (name|number|phone|phone number)|this number|it) *4 (do not|no|dnc) *1 (call|contact|list)?",
      "(take|remov~|get|keep|delete|want|pull) (you|your (name|number|phone|info~|phone number)|this number) *4 (off|from|out of) *3 (list|lists|database|system|records)",
      "(want|like|prefer|asking|wish|need) *4 (stop|quit|not) *3 (call~|contact~|bother~)",
      "(not|never|stop) *3 (call~|contact~) (you)? (again|anymore)", "(remove|delete|take) you *2 (from|off)",
      "(off|from) *3 (list|lists|database)", "do not (call|contact)"
    ],
    "unless_yes_to": [
      "(not|never|no longer|stop|quit) *2 (creditor~|collector~|harass~)", "if (you|we|i) *4 (not|never)",
      "if you *6 (stop|quit|off|list)", "(just|simply|to|can) (say|tell us|ask) *8 (list|lists|database)"
    ]
  }]
}$json$),
('government_impersonation', 3, '381fc3210660a684dafdb346d639f275',
$json${
  "slots": {
    "office": [
      "department", "office~", "administration", "headquarters", "bureau", "division", "itself", "agency",
      "service center", "government"
    ],
    "business": [
      "advisor~", "adviser~", "advantage", "agent~", "alliance", "alternative~", "application~", "assist~",
      "associate~", "benefit~", "broker~", "care", "center~", "choice~", "compan~", "connect~", "consultant~",
      "coverage", "direct", "eligib~", "enroll~", "expert~", "group~", "guid~", "health", "help~", "info~",
      "insurance", "law~", "line", "link~", "market~", "more", "network~", "option~", "partner~", "plan~", "plus",
      "pro", "pros", "quote~", "resource~", "review~", "savings", "school", "senior~", "service~", "shop~",
      "simplif~", "solution~", "source~", "specialist~", "supplement~", "support~", "team", "usa", "advocate~",
      "disability", "attorney~", "part", "and you", "saver~", "select~", "made", "pathways", "hub", "hotline",
      "helpline", "beneficiar~", "recipient~", "subsid~", "approved", "certified", "contracted", "eligible", "card~",
      "related", "broker", "annual"
    ],
    "agency": [
      "(government|federal|federal government) *4 (bureau|agency|department|administration|enrollment office|office|division)",
      "(the)? (attorney general|sheriff~|police department|courthouse|county court|governor~|senator~|mayor~|white house|congress)",
      "(the)? (federal|state) (trade|communications|housing|energy) *2", "(the)? (health care|healthcare) (dot)? gov",
      "(the)? (health insurance|federal|official|state|national|government|actual|real) marketplace",
      "(the)? (housing|port|tax|transit) authority", "(the)? (state|county|city|federal) of @",
      "(the)? (treasury|HUD|HHS|FTC|FCC|FEMA|DMV|SSA|EPA|DOE|VA|USDA|DOT)", "(the)? bureau of *3",
      "(the)? centers? for medicare *3", "(the)? department of *5", "(the)? internal revenue *1",
      "(the)? medicare (dot)? gov", "(the)? social security (administration|office|department)",
      "(the)? veterans (affairs|administration)",
      "(the|our|your)? (united states|us|u s|federal|state|county|city|american|local|national) *1 government",
      "(the|your)? (state|county|city|federal|government|municipal|national) *2 (office|agency|department|bureau|program|administration|commission~|division|authority|benefits office|health department|insurance department|housing|assistance|marketplace|energy)",
      "CMS", "IRS", "cms", "medicare", "social security", "social security (administration|office|department)",
      "the (state|county) $", "the (state|county|city) *1 $",
      "the (state|federal) *2 (department|office|agency|bureau)",
      "the (stimulus|census) (bureau|office|department|program)",
      "the (united states|us|u s|federal|state|american|us federal)? government", "the center for medicare *3",
      "the centers for medicare *3", "the department of *4", "the federal (medicare)? (government|program|office)",
      "the feds", "the government", "the irs", "the medicare", "the social security",
      "the social security (administration|office|department)?", "the white house", "washington (dc|d c)?",
      "washington dc"
    ],
    "from": [
      "from", "with", "for", "at", "of", "on behalf of", "representing", "part of", "affiliated with",
      "working (for|with)", "by"
    ],
    "gov": [
      "government", "federal", "medicare", "social security", "state", "county", "city", "IRS", "CMS", "treasury",
      "marketplace", "HUD", "veterans", "medicaid"
    ]
  },
  "claims": [{
    "say": [
      "(calling|call|calls) (you)? (today|now|back|here|in|directly)? (from|on behalf of|with|for) (<agency>)",
      "(i|we) (represent|speak for|act for|answer to) <agency>",
      "(you are|you will be|you have been) (now)? (talking|speaking|connected|through) (to|with) (<agency>)",
      "(it is|this is) <agency> (calling|about|regarding|on the|here|with|again)",
      "(we are|i am|we work|i work|you have reached|you are speaking (to|with)|calling you) *6 (government|feds)",
      "(i am|we are|i work|we work|you have reached|you reached|this is|my name is|name is|speaking|you are speaking|welcome to|thank you for calling|thanks for calling|here) *5 (from|with|for|on behalf of|representing|part of|employed by|an arm of|a branch of|a division of) <agency>",
      "(i am|we are|this is|you have reached|you reached|welcome to|you are speaking (to|with)|thank you for calling|thanks for calling) (actually|really|in fact|the|a|official|officially)? (medicare|social security|the government|the federal government|cms|the irs|the social security administration|a government agency|a federal agency)",
      "(the|a|your|official|federal|us|united states|national) *1 (medicare|social security|government|federal) *2 (department|administration|bureau|headquarters)",
      "(medicare|social security|government) *1 (department|headquarters) (calling|here|today|about|regarding|in|and|how|speaking)",
      "medicare department",
      "(i am|we are|this is|as) *3 (a|an|the|your|official|with) *1 (government|federal|social security|irs|medicare|state) (employee~|official~|officer~|worker~|representative~|department|caseworker~|administrator~|agency|inspector~|program administrator)",
      "(this|it|that) (is|comes|is all)  (actually|all|really|just)? (a|an|the|part of a|part of the|your|through a|through the|from a|from the)? (new)? (official)? (federal|state|government|us government|united states government|national) (government)? (funded|sponsored|burial|funeral|relief|benefit~|solar|assistance|backed|issued|debt|health)? *1 (program|benefit~|agency|office|plan)",
      "(this is|it is|this comes|it comes) *4 (letter|check|payment) (directly)? (from|by|through) (the)? (government|social security|medicare)",
      "(this is|it is|this comes|it comes|a|the|new) *4 (benefit~|program|card|grant|money) (directly)? (from|by|through) (the)? (government|federal government|social security|social security administration|medicare|irs|state government)",
      "(government|federal) (burial|funeral|final expense|grocery|health) (benefit~|program|allowance)",
      "(medicare|the government|social security|cms|the federal government) (has|have|had)? (sent|asked|authorized|assigned|hired|appointed|instructed|told) (me|us)",
      "(representative|rep|agent|employee|official|officer|member|part|branch|division|arm|extension) (of|for|with|from) (<agency>)",
      "(benefit~|program|card|grant|money|policy|plan|letter) *1 (is|are|comes|come|coming) *2 (from|by|through) (the)? (us|united states|federal|state)? (government|social security|medicare|irs)",
      "(affiliated|endorsed|sponsored|sent|authorized|employed|appointed|hired|backed) (with|by) (the)? (us|united states|federal)? (government|medicare|social security|cms)",
      "<i_am> (actually|really|the|a|an|your|our|actual|real|official|officially)? <agency>",
      "<i_am> (actually|really|the|a|an|your|official)? *2 (medicare|social security|federal|government|state|county|IRS) *1 (<worker>)",
      "<i_am> (actually|really|the|your|official)? (medicare|social security) $",
      "(here|down|over) at (the)? (medicare|social security|<agency>)",
      "(we|us) (here)? at (medicare|social security|the government|CMS|<agency>)",
      "(medicare|social security|the government|CMS|the IRS) (here|calling|speaking|on the line)",
      "(we|i|us|our (office|department|agency|people)) (are|am) *3 (the|those) *2 (ones|people|office|department|agency|folks|guys|one|place|outfit) *1 (that|who|which)? *4 (send~|handle~|put~|process~|issu~|run~|pay~|mail~|administer~|deposit~|in charge of|manage~|sign~|control~|oversee~|approv~|cut~|give~) *5 (medicare|social security|benefits|check|checks|medicaid|subsid~)",
      "(i|we|our (office|department|agency)) (send~|issue|mail~|process|administer|run|pay|cut|put|deposit|oversee|regulate) *2 (your|everybody|everybody is|peoples) *1 (medicare|social security|medicaid) *1 (check~|benefit~|payment~|card~|deposit~)",
      "(medicare|social security|government|federal|state|county|your|the) *2 (case worker~|caseworker~|case manager|claims officer|benefits officer|enrollment officer|field officer|commissioner~|federal agent|special agent)",
      "my (badge|federal|government|employee|officer) *2 (number|id|identification|badge)", "badge (number)? (is|#)",
      "(federal|government|state|official) (badge|id number|identification|employee|credentials)",
      "(the|your) (medicare|social security|government|federal|state|county) (office|department|agency|bureau|administration|division) (sent|asked|told|assigned|has|have|had|is|called|calling|needs|hired|gave|wants|flagged|selected|approved) *4 (me|us|calling|called|to call|you|reaching)",
      "(medicare|social security|the government|the state|the county|washington|congress|the feds|the IRS|CMS) (has|have|had|is|just|actually|itself)? *1 (sent|asked|tasked|authorized|assigned|hired|appointed|instructed|told|ordered|commissioned|deputized|put|having|requested|mandated|requires) *1 (me|us|my|our)",
      "(official|actual|real) (medicare|social security|government|federal|state) *2 (call|business|notice|representative|office|department|agency|line|phone call|communication|employee|program)",
      "(a|an|the|this|our|official|on) (government|federal|medicare|social security) (call|line|business|phone call|notice|matter|notification|outreach|survey|audit|review|verification|hotline|enrollment center|benefits center|helpline|service center|update) (regarding|about|and|to|so|for|is|line|from|today|we)?",
      "(government|federal|state) (employee|worker|official|officer|agent|representative|agency|office|department|people|workers|employees)",
      "(we are|i am|this is|it is|you have reached) *2 (run|part|arm|branch|extension|division|wing|department|office|agency|unit) (of|by|under|within|inside) (the)? (<agency>|<gov>)",
      "(speaking|talking) (to|with) (the)? (government|medicare|social security|<agency>)",
      "under (the)? (authority|direction|orders) of (the)? (<agency>|<gov>)",
      "(my|our) (office|department|agency|division) is (with|in|part of|under|inside|at) (the)? (<agency>|<gov>)",
      "(i|we|here) *2 (work~|employed) (right|directly|straight)? (out of|inside|within|under|for|by|at) (the)? (<agency>|medicare|social security|cms)",
      "^ (good (morning|afternoon|evening)|hi|hello|hey|yes|thank you for calling) *1 (the)? (<agency>) *1 <worker>",
      "^ (the)? (<agency>) (here|speaking|calling|@)",
      "(with|from|for|at|of) (the|a|an) (government|federal government|feds) *2 (bureau|department|agency|office|division|branch|program office)",
      "(same|very) *1 (people|office|agency|folks|department) *1 (that|who) *3 (send~|mail~|issue~|pay~|handle~) *4 (medicare|social security|check|card)",
      "(<agency>|<gov>) (has|have|had|got|is having|wants|needs|asked) *1 (me|us) *2 (call~|reach~|contact~|phon~|talk~|here|go~|check~|enroll~|verify~)",
      "uncle sam *2 (sent|here|calling|has|asked|hired)",
      "<i_am> (the)? *1 (federal|government|state|county)? *1 (marketplace|exchange) *1 (the)? *1 (federal|government|official) *1 (one)?",
      "(@|agent|officer|investigator) *2 (with|from|at) (the)? (IRS|CMS|SSA|DOE|FTC|treasury)",
      "with the (i r s|c m s|s s a)",
      "(we are|i am|this is) *2 (the)? *1 (folks|people|ones|office|agency|department|place|who) *2 (who|that)? *1 (issue~|send~|mail~|run~|make~|handle~|administer~|sent) *3 (card~|medicare|benefit~|social security|check~)",
      "(your|the|our) (county|state|city|federal|local) (government|office|program) *1 (sent|asked|hired|told|authorized|has|assigned) *1 (me|us)",
      "(medicare|social security|medicaid|government|federal) *1 (enrollment|eligibility|notification|records|claims|processing|card|review|assistance) (department|office|bureau|division|administration)",
      "(we|i) (are|am|is) *2 (the)? *1 (folks|people|ones|office|agency|department|place) *1 (who|that)? *1 (issue~|send~|mail~|run~|make~) *4 (card~|medicare|benefit~|check~)",
      "(ones|people|folks|office|agency|place|outfit) *1 (that|who|which)? *1 (mail~|send~|sent|issue~|make~|gave|give~) *5 (red white|medicare card|social security check|your card)",
      "(national|main|central|regional|federal|official|local|district) (medicare|social security|medicaid) *1 (office|department|agency|bureau|center|headquarters|administration)",
      "^ (yes|oh|well|sure)? (from|with) (the)? (medicare|social security|government|federal government) $",
      "(medicare|social security|medicaid|your benefit~|federal benefit~) *2 (is|are) *1 (handled|run|managed|processed|issued|administered|paid out|overseen|controlled) *1 (by|through|out of|at|from|here) *1 (us|our *1|this office|my office|my department|here)",
      "(i am|we are) (really|actually|truly|in fact)? *1 (medicare|social security) $",
      "(assigned|appointed|deputized) *2 (to|by|from) *2 (medicare|social security|government|washington|federal)"
    ],
    "unless": [
      "(medicare|social security|medicaid) <business>",
      "(regulated|approved|licensed|set|paid|funded|required|subsid~|standards|rules) (by|of|from) (the)? (us|state|federal)? government",
      "government (website|site|marketplace|says|requires|shutdown|regulated|approved|subsid~|tax|funding)",
      "(medicare|social security|medicaid) *1 (advisor~|benefit~|plan~|solution~|insurance|center~|helpline|hotline|broker~|agency|agent~)",
      "(calling|call|calls) (you)? (today)? (for|with) (medicare|social security|medicaid)",
      "(the|about) (medicare|social security) *2 (department|office) (of|at|inside|within) *3 (insurance|agency|company)",
      "(work|working|works) with (medicare|social security|medicaid)",
      "(can|should|must|need to|have to|could|to|please|then|just|or|may|will|^) (call|contact|visit|ask|notify) (the)? (social security|medicare|government)",
      "thank you for calling (medicare|social security)? <business>",
      "(your|contact|call|visit|reach|ask|notify) *2 (social security|medicare) (office|administration|department)",
      "medicare (dot)? gov", "(800|eight hundred) medicare",
      "(it is|that is) (all|on|at|in|through|called|a)? *1 (medicare|medicaid) (dot|gov|part|that|and|or|not|advantage|itself)",
      "(medicare|medicaid|social security) <business>",
      "(private|independent|licensed|third party) *4 (agency|company|broker~|insurance|agent~)",
      "(calling|call|calls|reaching out) (you)? (about|regarding|concerning|because)",
      "(contract~|appointed|certified|approved|licensed) (with|by) *1 (medicare|cms|the state|state|federal|the department of insurance|department of insurance)",
      "(state|county|city) (farm|auto|street|line~|fair|tax~)",
      "(call|contact|visit|check with|ask|reach|notify|tell|go to|apply with|apply through|file with|go through|enroll~ through) (the|your)? *1 (local)? (<agency>|medicare|social security)",
      "(live|lives|living|located|based|here|right here|out|weather|county|from) (in|of) (the|your)? *1 (state|county|city|washington)",
      "(what|which|what is your) (state|county|city)",
      "(government|federal|state) (tax|rebate~|incentive~|credit~|poverty|subsid~|law~|regulat~|rule~|guideline~|shutdown|holiday|website~|requires|require|says|pays|form~|limit~|level)",
      "(i am|we are|i|we|used to|formerly|previously|retired) *2 (worked|retired|used to)",
      "licensed (in|by) (the)? state",
      "department of (insurance|labor) *2 (license~|complaint~|regulat~|approved|number)",
      "state (licensed|certified|approved|regulated|of (the art|mind|@))",
      "medicare (a|b|c|d|open|annual|approved|part|age|card~|number|deductible|coverage|savings account|set aside|and you|premium~|beneficiar~|question~|needs|customers|clients|members|people|folks|for|dot gov handbook|program~|recipient~|eligible|aged)",
      "(are|were) you *4 (government|federal|state|medicare|social security)",
      "(with|from|at|for|represent~) *3 (marketplace|government|county|state|city|national|federal|federated) (insurance|mutual|life|health|roofing|solar|heating|plumbing|electric|windows|services|auto|home|legal|law|debt|title|credit union|savings|bank|general)",
      "(insurance|licensed) *2 (agent~|broker~|agency|company) *6 (with|for|of|represent~)"
    ],
    "unless_near": [
      "state farm", "not connected", "not affiliated", "(state|county) (your|the) (name|address)",
      "(not|never|neither) *3 (government|medicare|social security|affiliated|endorsed|connected|federal|part of)",
      "(private|independent) (company|agency|insurance|broker|agent)"
    ]
  }, {
    "yes_to": [
      "(are|is|were|was) (you|this|it|that|you guys|you people|you all|this call) (really|actually|calling|guys|people|a|an|the|all|with|from|for|part of|like|officially|legitimately|connected (to|with))? (calling|with|from|for|part of|a|an|the|on behalf of|in|work~)? (calling)? (for|with|from|of|of the|on behalf of|in)? (the)? (real|actual|us|united states|federal|state|official)? (medicare|government|social security|cms|irs|feds|federal government|social security administration|medicaid|medicare office|medicare people|medicare department|government agency)",
      "(you|you guys|you all|you people|this) (are|is|work) (really|actually|calling|guys)? (from|with|for|part of)? (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "(calling|call|you) (me)? (from|with|for|work for|work with) (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "^ (so|oh|wait|and)? (from|with|for)? (the)? (federal|us|real|actual)? (medicare|government|social security) $",
      "(is|so) (this|it) (medicare|the government|social security)",
      "do you (guys|people|all)? work (for|with|at) (the)? (federal|us|state)? (medicare|government|social security|irs)",
      "(this|that|it|program|benefit|card) (is|comes|come) (really|actually|coming|all)? (a|from|from the|by the|through the)? (federal|real)? (government|medicare|social security) (program|benefit|thing|card)?",
      "(is|are|am|this|that|so|you|it|really|speaking|talking|wait|calling|call) *6 (<agency>|medicare|social security|government|federal|IRS|CMS|marketplace|the state|the county|the city|housing authority|DMV|treasury)",
      "from (the|my)? (city|state|county|government|feds|federal|<agency>)",
      "(the|a|actual|real) (government|federal|medicare|social security|marketplace|state|county|city) *1 (agency|office|people|department|employee|worker|program|person|official|company)?",
      "(work|works|working) (for|with|at) *3 (<agency>|medicare|social security|government|state|county|city)"
    ],
    "unless_yes_to": [
      "(medicare|social security|medicaid|government) <business>", "medicare (related|approved|eligible|contracted)",
      "(about|regarding|concerning|on|have|get|getting|receive|receiving|apply|applying|qualify|eligible|enrolled in|sign~ up for|help with|help me with|questions~) *3 (medicare|social security|the government)",
      "(one|1)? (800|eight hundred) medicare", "medicare gov",
      "(medicare|social security|government|state|federal) *1 (check~|card|income|benefit~|number|disability|plan~|part|supplement~|advantage|tax~|rebate~|incentive~|credit~|a and b|a b|coverage|deductible|premium~)",
      "(have|on|get|got|had|receive~|draw~|about|through my|question~|regarding|qualify|with my|for my|my|cover~|accept~|take~|pay~|eligible|approved by|does|will|would|like|instead of) *2 (medicare|social security|government|state|medicaid)",
      "(health|insurance|private|agency|broker~|sell~|sales)"
    ]
  }, {
    "say": [
      "(<i_am>|it is @) *1 (from|with|at|for)? (the|our|your|a)? *1 (medicare|social security|medicaid|federal|government) *2 (department|division|administration|headquarters|bureau|authority|commission)"
    ],
    "unless": [
      "(not|never|neither|nor)", "department of insurance", "(your|contact|call|visit) *2 (social security|medicare)",
      "(agency|company|broker~|insurance)"
    ]
  }, {
    "say": [
      "<i_am> *3 (medicare|social security|medicaid|government|federal) (benefit~|benefits|member|customer|national|health|eligibility|enrollment|savings|assistance|review) (office|department|bureau|administration|division)",
      "official *1 (medicare|social security|government|federal) *1 (call|notice|business|line|outreach)",
      "^ (good (morning|afternoon|evening)|hello|hi|hey|yes)? *1 (medicare|social security|medicaid) (benefit~|benefits|member|customer|national|eligibility|enrollment|review|services)? (office|department|bureau|administration|division) *1 (this is|how|my name|speaking|here|$)"
    ],
    "unless": [
      "(call|contact|visit|ask|notify|go to|check with|reach|tell|apply) *3 (medicare|social security|medicaid)",
      "(not|never) *3 (with|from|part|affiliated)", "(insurance|agency|company|broker~)"
    ]
  }, {
    "say": [
      "(courtesy|follow up|final|important|automated|official|this is (a|the|your)) *1 (call|notice|message|reminder) (from|by|on behalf of) <agency>"
    ],
    "unless": ["(medicare|social security|medicaid) <business>", "(not|never) *3 (call|from)"]
  }]
}$json$),
('utility_impersonation', 3, '72b6dcc2c472aa8520f3d0908a4dadcc',
$json${
  "slots": {
    "utility": [
      "(local|regional|city|county|current|public|own|home)? (power|electric|electrical|electricity|utility|utilities|gas|energy|water|light|power and light|gas and electric|gas and power|electric and gas|natural gas|energy and gas) (and gas|and light|and power)? (company|companies|provider|supplier|department|utility|cooperative|co op|coop|authority|board|service provider|carrier|corporation|people|folks|guys)",
      "(utility|utilities) $", "electric company", "power grid", "(electrical|electric) grid", "utility",
      "(pg and e|p g and e|pg e|p g e|pge|pacific gas *3|(southern|so|so cal) california edison|socal edison|socalgas|socal gas|southern california *2|edison|s d g and e|sdg and e|sdge|sdg e|san diego gas *3|duke (energy)?|duke power|con edison|con ed|coned|f p l|fpl|florida power *2|dominion|dominion (energy|power|virginia)|com ed|comed|commonwealth edison|national grid|xcel|excel energy|xcel energy|georgia power|entergy|p s e and g|pseg|pse g|p s e g|pepco|ameren|arizona public service|APS|salt river project|SRP|DTE|consumers energy|puget sound energy|PSE|rocky mountain power|pacificorp|pacific power|nv energy|alabama power|mississippi power|oncor|centerpoint|center point energy|eversource|AEP|american electric power|TVA|PECO|PPL|BGE|baltimore gas|first energy|firstenergy|LADWP|DWP|(los angeles)? department of water and power|water and power|TXU|reliant|CPS energy|austin energy|SMUD|memphis light *2|gulf power|tampa electric|TECO|evergy|westar|alliant energy|we energies|vectren|nipsco|NIPSCO|duquesne light|delmarva power|atlantic city electric|jersey central *2|potomac edison|penelec|met ed|santee cooper|progress energy|appalachian power|swepco|idaho power|avista|portland general *1|black hills energy|hawaiian electric|columbia gas|nicor|piedmont natural *1|spire|atmos)",
      "(rural electric|electric) (coop|co op|cooperative)"
    ],
    "own": [
      "your", "the", "your local", "the local", "your current", "our", "local", "your own", "your area", "your home",
      "your city", "your state", "the city", "the state"
    ]
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
      "(i am|we are|as) *2 (a|an|the|your) *1 (utility|power company|electric company) (representative|rep|agent|worker|inspector|technician|auditor|employee)",
      "<i_am> (actually|really|the|a|your|our|my|their|current|local|own|actual|real|official)? <own>? <utility> *1 (<worker>)?",
      "^ (hi|hello|hey|yes|good morning|that is what i am saying)? *1 (your|the|it is the|it is your)? *1 <utility> *1 (sir|maam|here|@)? $",
      "<utility> (here|calling|speaking|on the line|reaching out|customer (service|care)|billing|metering|meter|field|rebate|efficiency|service department)",
      "(we|us|here|down) (are|here|over)? (at|with|from) <own>? <utility>",
      "(this is|it is|here is) <own>? <utility>",
      "(i am|we are|that is|it is|this is|you are talking to) *3 (who|whoever|the ones|the (people|company|folks|guys|one|outfit)|the same (people|company|ones|folks|outfit)) *3 (you|your|that|who|you all) *3 (pay~|send~|provide~|suppl~|keep~|deliver~|run~|bring~|write~|mail~|bill~|read~|own~) *4 (electric~|power|light~|bill|energy|gas|juice|meter|house|home)",
      "(whoever|who|the company|the people|the folks|the ones|people) *2 (you|that|who) *2 (pay|send|write|provide~|supply|supplies|deliver~|keep~|read~) *4 (electric~|power|light|lights|gas|utility|energy|meter|bill)",
      "(we|i) (are the (ones|people|company|folks|guys)|actually)? *2 (provide|supply|deliver|send|bill|read|service|maintain|own|run|keep|power|bring) *1 (you|your) *2 (with)? *1 (power|electric~|gas|lights|meter|energy|utility|service to|home with|bill every month)",
      "(your|the) *1 (electric~|power|utility|gas|energy) (account|service) *4 (with us|through us|we)",
      "(your|an|the) account with us *6 (electric~|power|utility|gas|energy|light~)",
      "(our|been our|one of our|as our|as (a|an)? (electric|power|utility|energy) ) *1 (electric~|power|utility|energy|gas) (customer~|account|subscriber~|member~)",
      "(you are|you have been|been) *3 (power|electric~|utility|energy|gas) customer (of ours|with us|since|for)",
      "(electric~|power|utility|energy|gas) customer~ (of ours|with us)",
      "(we|i|our crew~|our tech~|our guys|my crew) *6 (your meter|meter reader|meter reading|the meter|smart meter)",
      "(our|we) *2 (grid|substation|power lines|transformer|meters|linemen|line crew)",
      "(shut|turn|cut|disconnect~) *1 (off)? your *1 (power|electric~|gas|service|lights|utilities)",
      "(we|i|department) *2 (mail~|send~|issue~|print~) *2 (your|the|you your|you the) *2 (electric~|power|utility|gas|energy) (bill|statement)",
      "(your|the|my|our) <utility> *2 (sent|asked|hired|assigned|authorized|contracted|dispatched|instructed|has|have|is having|wants|needs|told) *1 (me|us|our)",
      "(the|your|an|a) *2 (power|electric|electrical|utility|gas|energy) (company)? *1 (representative|rep|agent|inspector|technician|auditor|employee|worker|lineman|department)",
      "(bill|statement) (you get|that you get|you pay) *4 (from us|comes from us|to us)",
      "(i am|we are|then i am|yes this is) (from|with)? <own>? <utility>", "(really|actually) <own>? <utility>",
      "(electric~|power|utility|gas|energy) (department|division|office|headquarters)",
      "^ (hi|hello|hey|good morning|this is)? *1 (city|county|the city|your city) (gas|power|electric|water|light)",
      "(we|i) (handle|do|take care of|manage|run) *2 (billing|meter~|account|service) *4 (electric~|power|gas|utility|energy|light)",
      "(we own|our) *1 (poles|wires|meters|grid|transformer~|power lines|gas lines)",
      "(we own) *2 (lines|poles|wires)",
      "(this is|it is|i am (with|from)|we are) *1 (the|your) *1 (electric|power|utility|gas) company *1 (solar|energy|savings|efficiency|rebate|upgrade) (department|division|program|team|office|side)",
      "(folks|people|ones|guys|company) *1 (that|who)? *1 (keep|keeps) *1 (your|the) *1 (lights|power|electric~) *1 (on|running)?"
    ],
    "unless": [
      "(separate|different|apart|independent|away|aside|letter|bill|bills|save~|lower~|buy~|get~|power|electricity|energy|credit~|rebate~|hear|heard|comes) from <own>? <utility>",
      "(work|working|works|partner~|connected|coordinate~|deal|deals) (directly)? with <own>? <utility>",
      "solar (energy|power|electric) company", "a *2 (energy|power|electric|solar|water|gas) company $",
      "(bill|bills|statement|account|letter|rate~|credit~|rebate~) (from|with|by|for|at) <own>? <utility>",
      "(from|with|for) (a|an|another|any) *2 <utility>", "save~ (with|from)",
      "(separate|different|independent|apart|away|aside) (from)? *4 <utility>",
      "(save~|buy~|paying|pay|sell~|bought|switch~|leave|replac~|lower~|reduc~|cut~|instead of|less|than|versus|what|how much|charged|rate~|raise~|raising|hike~|increase~|bill~|owe|send|give|sends|credit~|price~) *4 <utility>",
      "(your|the) *1 <utility> (bill|bills|rate~|rates|charge~|charges|raise~|will|would|may|can|could|is going|pays|gives|buys|credits|requires|still|keeps|does|do|has been raising|sends|charge|sends you|offers|approv~|sign~|inspect~|come~|install~|need~|permission|interconnect~)",
      "(who|what|which) *3 <utility>",
      "(a|an|another|any|every|some) (different|new|local|private)? (solar|energy|power|electric|water|gas|plumbing|electrical) (company|provider|contractor|people)",
      "(solar|heating|plumbing|roofing|windows|HVAC) (and)? *2 (energy|power|electric|company)",
      "(call|called|contact|ask|check with|work~ with|partner~ with|coordinate with|deal with|approved by|through|sent to|letter to|permission from|connect~ to|tie~ to|tied to|back to|hooked to) *2 <utility>",
      "(shut|turn|cut) *1 (off)? (your|the) *1 (gas|water|power|breaker) *3 (valve|off|before|main|while|at the|supply)",
      "<i_am> *4 (solar|roofing|heating|plumbing|windows|contractor~|installer~|home services|energy (savings|solutions|advisors|consultants|partners|pros))",
      "(meter) *4 (run~|spin~|backward~)",
      "<utility> *1 (problem|issue|fault|job|responsibility|side|meter|pole|line~|end|equipment|truck|decision)",
      "(are|were) you *3 <utility>", "(have|got|see|are|any) *2 (power lines|meters|transformer~)",
      "(company|provider|utility) *1 <utility>"
    ],
    "yes_to": [
      "(are|is|were) (you|this|it|you guys|this call) *4 (from|with|for|part of|work~ for)? <own>? <utility>",
      "(you|you guys|you all|you people|this|that) (are|is|work) *3 (from|with|for|part of)? <own> <utility>",
      "(calling|call|you) (me)? (from|with|for) <own>? <utility>",
      "^ (so|oh|wait|and|you are|my|okay)? (with|from|for)? (my|the|our|my own)? <utility> $",
      "do you (guys|people)? work (for|at) (my|the|our)? <utility>", "(from|with) (my|the|our) <utility>",
      "(are|is) (you|this) (my|the|our) <utility>",
      "(is|are|am|this|that|so|you|it|really|speaking|talking|wait|calling|call|say~) *6 <own>? <utility>",
      "(are|is|you|this|it|really|calling|from|with) *3 (my|the|our) <utility>", "^ *2 <utility> $",
      "(who|people|company|ones) *2 (i|we) pay"
    ],
    "unless_yes_to": [
      "(about|regarding|instead of|like|replac~|work with|bill from|bill with|called|told|told by|switch~|leave|still need|still have|pay~|sell~ (it|power|energy)? (back)? to|save~) *3 (my|the|our)? <utility>",
      "(have|on|get|got|bill~|through|with my|for my|pay~|rate~|use|using|customer of|switch~|talk to|call~|know~|approve~|does|will|would|sell|buy~|cut|replace|keep|still) *3 <utility>"
    ],
    "unless_near": ["(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)"]
  }, {
    "say": [
      "(from|with|out of|in|here at|represent~) *2 (office|department|desk|side|center|division|crew|team|unit) (of|at|for|with|out of|from) (your|the|our) (local)? <utility>",
      "(i am|we are|this is|as|name is *2|here is) *4 (rep|reps|representative~|agent~|tech|technician~|inspector~|auditor~|crew|specialist~|supervisor|engineer|reader|man|guy) *1 (out of|with|from|at|for|over at) (your|the|our)? (local)? <utility>",
      "^ (hello|hi|hey|good (morning|afternoon|evening))? *2 (gas|electric|edison|power company|power and light|gas and electric) (company)? *1 (it is about|this is|calling|here|we (noticed|see|saw|show)|about (your|the))",
      "(gas|electric|electricity|power|light|utility) (bill|account|service) (with|through) us",
      "(i am|we are|as) *1 (your|the|a) *1 (utility|utilities|power company|electric company) *1 (rep|representative~|agent~|inspector~|man|people|crew|tech~)"
    ],
    "unless": [
      "(not|never) *5 <utility>",
      "(work~|partner~|deal~|coordinate~|contract~|call~|talk~|switch~|save~) *3 (with|to|from) *2 <utility>",
      "solar *2 (company|energy|power|electric)", "(plumb~|heating|furnace|water heater|hvac) *3 (gas|electric)",
      "gas *1 (line~|leak~|furnace~|heat~|stove~|water~|dryer|fireplace|price~|station~|range|or electric)",
      "electric *1 (panel~|heat~|car~|vehicle~|stove~|water~|bill|or gas|rate~|cost~|work|fireplace|breaker~)"
    ],
    "unless_near": ["(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)"]
  }]
}$json$),
('pii_request', 2, '4994df7aa237ab310591a8a1c232a4ca',
$json${
  "check": "pii_request",
  "expected_after_consent": ["ssn"],
  "slots": {
    "ask": [
      "need", "give", "tell", "read", "provide", "verify", "confirm", "get", "what is", "what was", "what are",
      "may i", "can i", "could i", "share", "say", "enter", "type", "grab", "ask (you)? for", "ask", "asking",
      "looking for", "require", "collect", "take", "want", "have", "let me", "start with", "repeat", "spell",
      "how about", "go ahead", "requires", "punch", "key", "use", "send", "text", "run", "put in", "pull up",
      "needing", "getting", "giving", "reading", "missing", "continue with", "begin with", "and", "also", "then",
      "is", "or", "ready for", "ready when", "i will take", "take down", "jot down", "write down", "punch in",
      "plug in", "let us get", "let us (try|do|start)", "using", "under", "with", "would be", "what about",
      "hit me with", "rattle off", "read off", "call out", "flip over"
    ],
    "your": [
      "your", "the", "a", "that", "you are", "you", "full", "complete", "entire", "whole", "nine digit",
      "sixteen digit", "me", "all of", "all"
    ],
    "ssn": [
      "social security (card)? (number~|digits|no)", "(full|entire|whole|complete) social", "social (number|digits)",
      "social $", "social (please|for me|so|to|and|real|now|handy|first|again|off)", "social security $",
      "social security (please|for me|to|so i|so we|real|and (your|date)|now|again|first|for (verification|this))",
      "social security number", "(nine|all nine) digits of *3 social", "tax id~ number", "SSN",
      "(social|soch|sosh) would be", "social is", "social *1 (what is it|all of it|number|would be)",
      "(nine|all nine) (digits|numbers)"
    ],
    "card": [
      "(credit|debit|bank|visa|mastercard|master card|american express|amex|discover|payment|prepaid|credit or debit) (card)? (card)? (number~|digits|info|information|details)",
      "card (number~|digits|info|information|details)",
      "(sixteen|fifteen|long|full|16) (digit)? (digits|number~|card)",
      "number~ (on|off|from|of|across) *3 (card|debit|visa|mastercard)",
      "digits (on|off|from|of|across) *3 (card|debit|visa|mastercard)", "card *2 expiration",
      "(cvv|cvc|security code)", "(three|four|3|4) (digit~|numbers|number|digit code) *3 (on|from|at|off) *2 back",
      "(number~|digits) *2 (on|across|along) *2 (front|back) *2", "(all|those|the) (sixteen|fifteen|16|15)",
      "(expiration|expiry) (date|month) *3 card", "security code",
      "digits (on|off|from|of|across) *5 (card|debit|visa|mastercard)",
      "number~ (on|off|from|of|across) *5 (credit|debit|visa|mastercard)", "number~ (on|off) of *3 (card|debit)"
    ],
    "bank": [
      "(bank|checking|savings|banking|checking or savings|debit) (account|account and routing|account or routing)? (number~|info|information|details)",
      "(bank|checking|savings) account (number~|info~|details)", "routing (number~|and|digits|transit)?",
      "account (number)? and *2 routing", "numbers (at|on|along|off) *4 (bottom|check|checks)",
      "(number~|digits|numbers) *2 (at|on|along|off|across|from) *3 (bottom|check|checkbook)",
      "account (digits|number~) *3 (there|at|with|for *2 (draft|payment~|premium))",
      "number~ (of|for|to|on|from) *2 (checking|savings|bank|debit) *1 account",
      "(checking|savings|bank|banking) (the|a)? *1 count *1 (number~|info~)",
      "numbers *1 (on|off|across|from) *2 (check|checks|checkbook)"
    ]
  },
  "asks": {
    "ssn": {
      "name": "a social security number",
      "say": [
        "<ask> *4 <your> *2 <ssn>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <ssn>",
        "your (full|complete|entire|nine digit)? social security number", "your (full|complete|entire|whole) social",
        "(rest|first five|first three|middle two|all nine|nine) (digits)? of *3 social",
        "what (is|are) (your|the) social (security)?",
        "(date of birth|birth date|birthday|d o b|DOB|address|name|zip) (and|then|plus) *2 (your|the|full)? *1 (social|SSN) $",
        "your (social|SSN) (would be|is|was|number is|please)",
        "(with|by|using|under|off) (your|the) (full)? *1 (social|SSN)",
        "(first five|first three|the first|all) *2 (of|digits of)? *6 social *6 (last four|rest|after)",
        "above your social",
        "<ask> *3 (your|a|the|full|entire|whole|that|his|her|both|wife|husband) *1 social (whenever|when|for|please|so|and|to|now|first|too|as well|if|real|handy|number|digits|is|would|on (the|file)|over|again|then|because|before|what|also|or|we|i|$)",
        "(verify|confirm|identify|find|look|pull) *4 (with|by|using|under) *2 social *1 (security)? *1 (number)?",
        "social security (number|would be|is)",
        "(can not|will not|not able to|unable to) *6 without *1 (the|your|a|that) *1 social",
        "(have|has|got) to have *2 (the|your) *1 social", "(go|just) *1 (ahead with|with) (the|your) social",
        "let us have (that|it|your social|the social)", "ask~ *2 for your (social|social security number)",
        "let us (get|have|do) (the|your) social"
      ],
      "unless": [
        "(last|final|ending) *1 (four|4) *5 social (security)? (number)?",
        "social (security)? (number)? * last (four|4)",
        "social (media|worker|workers|life|services|event~|distanc~|network~)",
        "social security *1 (benefit~|check~|income|administration|office~|disability|payment~|retirement|amount|department|deposit~|money|statement~|award~|increase|recipient~|every|each|or a|pays|pay|direct|and medicare|a month|monthly|taxes|tax|fund~|system|program~|ssi|ssdi|letter|card in the)",
        "(on|receive|receiving|get|getting|draw|drawing|collect|collecting|have|from|take|applied for|apply for|started) (your)? social security $",
        "(not|never|nor|do not|will not|without|no|nobody|stop~|won~) *4 (ask|need|want|give|share|require|read|say|tell|collect|take|asking|giving|asks|see|sees|taking|run)",
        "(last|final|ending) *2 (four|4)", "have *5 (handy|ready|with you) when you",
        "(scam~|stranger~|somebody|anybody|they) *4 (ask~|want~|call~|need~)",
        "(put|enter|type) it in the (link|website|portal)",
        "(draw~|get|receiv~|on|collect~|from|with|through) *2 social security *1 (or|yet|already|disability|income|check~|each|every|at)",
        "(number|card|copy) *1 (from|of|for) the social",
        "social security (is|would be) *2 (your|the|not|going|taxed|paid|safe|included|in)",
        "social (life|media|work~|hour|event~|gathering~|group|club)", "how (much|often|long) *4 social security"
      ],
      "yes_to": [
        "(need|want|have|ask~|give|giving|require|take|get|read) *4 (my|the|a) *2 social (security)? (number|card)?",
        "(my|the) social (security)? (number)?"
      ],
      "unless_yes_to": [
        "(last|ending) *1 (four|4)", "social security (benefit~|check~|income|disability|office|money)",
        "(want|like|can|could|may|do) (you)? (to)? (wait|call)"
      ]
    },
    "card": {
      "name": "a card number",
      "say": [
        "<ask> *4 <your> *2 <card>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <card>",
        "(read|give|tell) *2 (me|us)? (the|your|that)? *1 (card|debit card|credit card) (number~)? (to me|over the phone|now|whenever|when|out|slowly|please|and)",
        "your *2 (card|visa|mastercard) number~",
        "^ (and|okay|so|now|then)? (the|your|those|that) (number~|digits) *6 card",
        "(read|give|tell) me *2 (sixteen|fifteen|16) *1 digits", "(what|which) card **12 number~",
        "(go ahead with|let me have|i am ready for) (the|your|that) *3 (card|number on)",
        "(what|which) (is|are) *2 (card|sixteen) *1 (number~|digit~)",
        "card number (please|whenever|when|and|for|first)",
        "(which|what) *1 (card|visa|mastercard|one) **14 (number|digits|sixteen|ready)",
        "(debit|credit|visa|mastercard) **10 (card number|the number|number on|read (it|that)|ready for|whenever you are ready)",
        "(ready|go ahead) *2 (for|with) *2 (number~|digits|card)",
        "(and|what is|read|give me|tell me) *3 number *2 (on|off) (that|the|your) (card|visa|video|mastercard|one|front)",
        "(long|big|whole|full) (number~|digits) *3 (front|card|it)",
        "(three|four|3|4) (digit~|numbers|digit code) *3 (on|from) *2 back",
        "(expiration|expiry|expires) *4 (code|back|cvv|security)",
        "(code|number~|digits) *1 on *1 back *2 (card|it)?", "^ *4 (code|digits) *2 on the back",
        "(put|run|charge|bill) *3 (your|the|that|on|a) *2 (visa|card|debit|mastercard|amex|discover) *4 (read|give|tell|what)",
        "card **14 (the)? (digits|sixteen) *1 $",
        "(fire away|shoot|go ahead|ready) *2 (with|for) *1 (the|those|your) *1 (digits|number|numbers)",
        "(gotta|got to|have to|must) have *2 (digits|number~) *5 card"
      ],
      "unless": [
        "(last|final|ending) *1 (four|4) *6 (card|digits)", "card * last (four|4)",
        "(medicare|medicaid|insurance|member~|id|health|library|red white and blue|white and blue|identification|green|business|report|subsidy|flex|grocery|benefit~|otc|permanent resident|prescription|social security|part a|part b|driver~) *1 card *2 (number~|digits|info~|details)?",
        "number~ (on|off|from|of|across) *4 (medicare|medicaid|insurance|member~|id|red white|health|social security|white and blue|business|prescription) *3 card",
        "medicare *6 card number~", "credit card (debt~|bill~|balance~|compan~|payment~|interest|account~)",
        "(not|never|nor|do not|will not|without|no|nobody|stop~|won~) *4 (ask|need|want|give|share|require|read|say|tell|collect|take|asking|giving|asks|see|sees|taking|run)",
        "(last|final|ending) *2 (four|4)", "have *5 (handy|ready|with you) when you",
        "(scam~|stranger~|somebody|anybody|they) *4 (ask~|want~|call~|need~)",
        "(put|enter|type) it in the (link|website|portal)",
        "number~ *3 (on|off|from) *3 (medicare|medicaid|insurance|bill|letter|policy|license|vehicle|title|furnace|meter|unit|id|red)",
        "number *3 (on|at) *2 back *3 (call|member|insurance|medicare|id|your card)",
        "(highest|biggest|lowest|smallest|what|which|how much) *3 (number|balance|rate|limit)",
        "(which|what) card (has|have|is|are|do|did)"
      ],
      "unless_near": ["medicare card", "red white and blue", "(keep|protect|guard|safe|private) *6 (yourself|safe|private|secret)"],
      "yes_to": [
        "(need|want|have|ask~|give|giving|require|take|get|read|do you need|you want) *4 (my|the|a) *3 card (number~|info~|details)",
        "(want|need) *2 my *2 (debit|credit|visa|mastercard) *1 card"
      ],
      "unless_yes_to": ["(medicare|insurance|member) card", "(last|ending) *1 (four|4)"]
    },
    "account": {
      "name": "a bank account number",
      "say": [
        "<ask> *4 <your> *2 <bank>", "^ (and|okay|so|now|then|perfect|great|alright|next)? (your|the|full) *2 <bank>",
        "your *2 (bank|checking|savings) account (number~|info~|details)", "your *2 routing",
        "routing number (and|please|on|for|is what|first)",
        "(bank|checking|savings) account (number|information) (please|and|for)",
        "your account (number)? and *2 routing", "(checking|savings|bank) **8 account number",
        "(read|give|tell|get|need|what) *4 (number~|digits) *2 (across|at|along|on|off) *3 (bottom|check)",
        "(bank|checking|savings|account|paycheck|deposited|draft~) **16 (account (number|digits)|routing|digits there|account number there)",
        "(what|which) (is|are) *3 account (number|digits)", "what i need is *3 <bank>",
        "what *2 account number *1 (there|with them)"
      ],
      "unless": [
        "(last|final|ending) *1 (four|4) *6 (account|checking|savings|bank|digits)", "account * last (four|4)",
        "(utility|electric|electricity|power|gas|water|meter|customer|insurance|policy|member|loan) account (number)?",
        "(have|open|use|own) (a|any) (bank|checking|savings) account $", "routing (your|you|the|this|calls|call)",
        "(not|never|nor|do not|will not|without|no|nobody|stop~|won~) *4 (ask|need|want|give|share|require|read|say|tell|collect|take|asking|giving|asks|see|sees|taking|run)",
        "(last|final|ending) *2 (four|4)", "have *5 (handy|ready|with you) when you",
        "(scam~|stranger~|somebody|anybody|they) *4 (ask~|want~|call~|need~)",
        "(put|enter|type) it in the (link|website|portal)",
        "(electric|utility|power|gas|water|bill|policy|customer|loan|creditor|collection|card|member|order) *4 account (number|digits)",
        "account number *4 (electric|utility|bill|power|gas|card|statement|letter|loan|creditor)"
      ],
      "yes_to": [
        "(need|want|have|ask~|give|giving|require|take|get|read) *4 (my|the|a) *2 (bank account|routing|checking account|savings account|bank) *1 (number~|info~|details)?"
      ],
      "unless_yes_to": ["(last|ending) *1 (four|4)"]
    }
  }
}$json$),
('pressure_tactics', 2, '8a485a559f7255f0683b085c481d37b6',
$json${
  "slots": {
    "act": [
      "give me (a|your|an)? *2 (yes|no|answer|decision)", "be", "decide", "commit~", "do it", "say yes",
      "make (a|your|the|up)? *1 (decision|mind|choice)", "sign (up)?", "enroll", "commit", "act", "buy",
      "do (this|it|that|something)", "choose", "agree", "move (on this|forward)", "get (this|it) done",
      "lock (it|this|that)? *1 in", "give me (a|an|your) (answer|decision|yes)", "answer", "pay", "accept", "start",
      "take (it|this|the deal)", "finish", "complete this", "apply", "book"
    ],
    "now": [
      "today", "right now", "now", "right away", "immediately", "this minute", "this very minute", "this second",
      "tonight", "on this call", "on (this|the) phone", "during this call", "before *3 hang~ up",
      "before *4 (end|over|off) *4 (call|phone)", "within the hour", "in the next # minutes",
      "while (i have|we are|you are) *3 (phone|line)", "this instant"
    ],
    "hang_up": [
      "(hang|hanging|hung|hangs) up", "(get|getting|got|go|going|step) off *2 (phone|line|call|here)",
      "(end|ends|ending|ended|finish~|over) *2 (call|conversation|chat)",
      "(call|conversation|line) *1 (ends|ended|is over|is done|drops|drop|dropped|closes|closed|finishes|disconnects)",
      "(let|letting) (you|me|us) (go|off)", "(let|letting) you off the (phone|line|hook)", "disconnect~",
      "(put|putting|set|lay) *2 (phone|receiver) down", "leave *1 (this|the) (call|line|phone)",
      "(say|saying) (goodbye|bye)", "walk away", "(close|closed) (this|the|my|your) (window|screen|file|application)",
      "(drive|walk|pull) (off|away|out)", "(get|go|come) off with (me|you)", "(hop|jump|click) off",
      "leave (your|the) (house|driveway|table|porch)", "stay on (with me|the line|here|the phone)",
      "kick~ (you|me|us) (out|off)", "(close|closed|closing|shut) *1 out *2 (application|file|case|account|screen)?",
      "(out|outside) (your|the|that) door", "(off|out of) here", "leave (here|tonight|today)"
    ],
    "decide": [
      "decid~", "decision~", "choos~", "choice", "pick (one|it|a plan|something)", "commit~", "sign", "say yes",
      "yes or (a)? no", "a yes", "make *1 mind up", "make up your mind", "an answer", "your answer",
      "pull the trigger", "(jump|hop|get) on (it|this|board)",
      "(get|have|be|wrap|have to) *3 (locked in|done|handled|wrapped up|settled|nailed down|taken care of|signed)",
      "wrap (this|it) up", "lock *2 in", "move on (this|it)", "act", "in or (you are)? out",
      "take (this|the deal|advantage)", "do (this|it)", "claim (it|this|your *1)", "grab (this|it|your *1)",
      "your (word|commitment)", "enroll", "commitment", "(that|a|your|the) yes",
      "(get|got|have) (it|this) (over|done|in|handled|settled|set|taken care of|squared away)", "verbal",
      "(go|move) (ahead|forward)", "say so", "make the call", "green light",
      "(get|be) (enrolled|signed up|signed|approved|set up)", "sign~ *2", "john hancock", "signature"
    ],
    "must": [
      "(have|need|needs|has|got|gotta|ought|forced|better) to", "must", "(had better|better)",
      "(need|want|require|expect|needing) (you|an|a|your) *1 (to)?", "no (other)? choice but to",
      "only (option|way|choice) is (to)?",
      "(you are|you are going to be) (deciding|choosing|signing|doing|committing|picking)"
    ],
    "on_call": [
      "(on|in|during|within) (this|our|todays) (very)? (call|phone call|conversation|chat)",
      "on the (phone|call|line) (right)? (now|today|with me)",
      "while *1 (i have|i have got|we are|you are|you have|i got) *4 (phone|line|talking|speaking|here|on)",
      "(before|till|until|by the time|without) *4 <hang_up>", "on the spot", "right (here and)? now",
      "this (very)? (minute|second|instant|moment)"
    ],
    "at_once": [
      "today", "now", "tonight", "right away", "immediately", "asap",
      "before (midnight|tonight|tomorrow|the day is out|the end of the day|i (leave|go))",
      "in the next # (minutes|seconds)", "<on_call>"
    ],
    "loss": [
      "gone", "lost", "(lose|loses|losing) (it|this|out|your *2|that|the *1|everything)", "disappear~", "vanish~",
      "evaporat~", "forfeit~", "poof", "(goes|go|given|going|passed|gets) *2 (away|to (somebody|the next|another))",
      "(somebody|another *1|the next *1) *2 (takes|gets|grabs|has|snaps) *2", "cancel~", "revok~", "void",
      "off the table", "kiss *2 goodbye",
      "(can not|never|will not) *2 (get|reopen|reinstate|bring|offer|come|see|hold|honor|save) *3 (back|again|twice|it|this|that|another)",
      "miss~ (out|the boat|your *1)", "too late", "back of the line", "down the drain", "out the window", "dies",
      "dead", "permanently *1", "back to square one", "start~ over", "full price", "nobody *3 (bring|get|fix|help)",
      "(offer|rate|price|spot|slot|discount|approval|deal|file) *2 (closes|ends|expires|dies|is over)", "evaporate~",
      "(will not|not|never) *1 (be here|be there|be around|last|come back|be waiting|be available|see|get)",
      "(no|not) *2 (getting|coming|going) back", "done", "over",
      "(give|hand|offer) (it|this|that|your *1) *1 (to|away)",
      "next *1 (guy|caller|person|senior|family|homeowner|in line)", "(kick~|beat~) yourself", "regret~", "sorry",
      "wish you had", "is history", "out of luck", "all over", "no good", "dried up", "closed", "sold out", "taken",
      "(nothing|not|no) *3 (can|could|able to) *1 do *2 (for you|about it)?", "stuck", "on your own",
      "(not|never) *3 (help|save|fix) *2", "release~ (your|the|it)"
    ],
    "delay": [
      "think~ *2 (about|over|on|it|this)?", "sleep on *1", "sleep~ *1 (on)? (it|this|that)",
      "(talk|check|run it|discuss it|go) *2 (to|with|by|past|over with) *2 (your|the|anybody|somebody|him|her|them) *1",
      "(call|come) *2 (back|later)", "shop~ around", "compar~", "wait~",
      "(take|leave) *2 (to|till|until) (the)? (weekend|tomorrow|monday|next week)", "(get|let) back to me"
    ]
  },
  "claims": [{
    "say": [
      "(have|need|needs|must|got|gotta|had better|better|ought) (to)? (really|just|either)? <act> *4 <now>",
      "must <act> *4 <now>", "(it|this) (has|have|needs|got) to (be|happen) *3 <now>",
      "(lose|losing|gone|lost|expire~|disappear~|forfeit~|miss out|somebody else) & (hang up|hung up|hanging up|end of *2 call|after today|after this call|tomorrow|if you wait|the call ends|when we end|get off the phone)",
      "this is it", "(need|want|require|expect) you to *2 <act> *4 <now>",
      "(until|till) (we|you|i) (hang up|get off|end)",
      "(will not|never|not going to) *2 (get|have|see|find) (another|this|a second|a better|that) *3 (chance|shot|opportunity|offer|price|deal|rate)",
      "(today|now|this call) *2 or *1 (you|it is|you will|it will be|they) *2 (lose|miss|gone|forfeit|never|give)",
      "(good|valid|available|there|open) only *3 (on this call|while we|right now|until we)",
      "only *3 (on this call|while (we are|i have you) on|until we hang)",
      "you (must|better) (decide|act|sign up|enroll)",
      "before (the end of|the end|end of|we end|i end|we finish|this call ends|the call ends|we disconnect|we get off|you get off|i get off|we hang up|you hang up|i hang up|hanging up|i let you go|i have to let you go) *3 (call|phone|up|off|line|ends|over|go|conversation)",
      "before *2 (hang|hanging) up", "before this call (is|gets)? (over|ends|ended)",
      "(lose|losing|lost|miss|missing|forfeit) *5 forever",
      "(gone|lost|lose it|closed|over) (forever|for good|permanently)",
      "never (get|have|see|be offered|be able|qualify) *5 (again|chance|opportunity)",
      "(last|only|final) (chance|shot|opportunity)",
      "(no|not|never) *3 (another|second|better) (chance|shot|opportunity|offer)",
      "before (this|the|our) (phone)? (call|conversation) (is|gets)? (over|ends|ended|done|finished)",
      "(now or never|do or die)", "(once in a lifetime)",
      "(if|once|when|as soon as|the moment|the second|the minute) (you|we) (hang up|get off|disconnect|end this|let me go|leave this call|end the call) *8 (gone|lose|lost|expire~|cancel~|not|no|never|forfeit~|give|goes|somebody|disappear~|over)",
      "if you do not (<act>|take) *5 (<now>) *8 (lose|lost|gone|miss|forfeit|never|not|cancel~|no)",
      "if you do not <act> *2 <now>", "if you wait *6 (lose|gone|too late|miss|never|not)",
      "(can not|could not|will not|do not) (have|get|give you|offer|hold) *3 time to think",
      "no time to (think|wait|waste|lose|talk)", "(do not|no) (need to|have to|time to)? think about it",
      "(nothing|not anything) to think about", "stop (thinking|stalling|hesitating|wasting time)",
      "(need|want|require|must have|have to have|got to have|have to get) (an|your|a|the) (answer|decision|yes|commitment|signature) *3 <now>",
      "(can not|not able to|will not be able to|no way to) (call|come) back",
      "(can not|will not be able to|will not) (offer|hold|get|give|do) *5 (again|tomorrow|later|after (today|this call))",
      "(it is|this is) (today|now) or (never|nothing)",
      "(right now|today) or (never|lose|it is gone|nothing|not at all)", "make up your mind",
      "(too late|be too late) *2 (tomorrow|after|if you|once|when you)",
      "(spot|benefit~|offer|slot|money|approval|price|rate|discount|deal) *4 (gone|disappear~|cancel~|goes to somebody|given to somebody|given away) *4 (hang|today|tomorrow|call|minute~|somebody)",
      "what are you waiting for",
      "do not (lose|miss|waste) *3 (chance|opportunity|this|out) *4 (today|now|again|forever)",
      "<must> *3 <decide> *4 <at_once>", "<must> *1 (be|get|happen) *3 <at_once>", "<on_call> & (<must> *2 <decide>)",
      "(it is|this is|it has to be|this one is|either) *2 (today|tonight|now|right now|this minute) or (never|nothing|not|forget|you|it|somebody|else|no|we|i)",
      "<at_once> or (never|nothing|not at all|not ever|you (lose|miss|can forget|will lose)|forget it|(it is|it will be|they are) *1 <loss>|somebody|else|i (give|move|have to))",
      "(<hang_up>|if you wait|every (minute|second|day) you (wait|hesitate)|(if|when|once|the (second|minute|moment)) *3 (let|say no|put (this|it) off|leave)|past this call|after this call|after (today|tonight)|come tomorrow) && <loss>",
      "(if|unless|when) *2 (do not|you are not|not) *2 <decide> *8 <loss>",
      "(till|until) *3 (<hang_up>|end of *2 (call|chat|conversation))",
      "(past|beyond) this (phone)? (call|conversation)",
      "(leave|go|drive off|walk out|get off *2) *3 without *3 (signature|enroll~|picking|decid~|sign~|yes|an answer|a decision|commit~|choosing)",
      "without *2 (picking|choosing|a decision|deciding|an answer|signing|a yes|committing)",
      "(can not|not going to|not|will not) *2 (let|letting) you *1 (off|go|hang) *6 (till|until|without|unless)",
      "what is (there)? *1 (to think about|left to think|stopping you|the hold up|holding you back)",
      "(what|nothing|no|not) *3 (left)? to (think|mull|talk) *1 (about|over)",
      "(no|not) *2 thinking *2 (about|over|it)", "no (thinking|sleeping|waiting|shopping|calling back)",
      "(quit|stop|enough|tired of) *2 (stall~|drag~|wast~|hesitat~|overthink~|going back and forth|waffl~|hem~)",
      "you (can not|do not get to|are not able to|will not get to) *1 (sit|<delay>)",
      "(do not|no) (bother|point)? *1 (in)? (calling|coming) *2 (back|tomorrow|later)",
      "(no|not) *2 (coming|calling|going|come) *1 back (to|from|later|for|on)",
      "(what is it|what will it|which (is it|way)|yes or no|what it will|what it is) *2 (going|gonna|be|to be|now|come on|are we)",
      "(one|single) (time|shot|and done)  *2 (deal|offer|thing|chance|only)",
      "(one shot|one call close|one and done|one time (deal|offer|shot|opportunity))",
      "^ (so|just|come on|please|okay|then|now)? *1 (decide|choose|commit|say yes|pick one|make up your mind|make a decision|pick) *2 (now|right now|today|this (second|minute|instant)|$)",
      "(good|valid|available|there|open|hold|holding|price|rate) *3 (for the next|for another|another|in the next) # *1 (minute~|second~|hour)",
      "(spots|slots|seats|openings|spaces) *2 (run out|are (running|filling|going)|fill up|left)",
      "(clock is|time is) (ticking|running out|almost up)", "running out of time",
      "(jump|move|act|hurry) (now|fast|quick~|on (it|this))", "one or the other *2 <at_once>",
      "(never|not|will not) *2 (see|get|find|offer) *2 (these|those|this|that|such|another) *2 (terms|price|rate|deal|offer|chance|numbers)? *2 (again|twice)",
      "(hold~|keep~|honor~|save~|good|open|valid|available|there) *6 (as long as|only while|only as long|just while|only until|only till|just until|just till)",
      "(today|tonight) only *1 (thing|deal|offer|price|rate|special|chance)",
      "(not|never) *1 (tomorrow|later|next week|next time) *1 (now|today|right now|tonight)",
      "(last|final) (day|hour|minute|call|chance|shot) *2 (for|of|to)?",
      "let us (just)? *1 <decide> *2 (right now|right this *1|this (minute|second|instant)|on this call|before *2 <hang_up>)",
      "<loss> *3 (the|that) (second|minute|moment|instant) *1 (i|you|we)",
      "(the|that) (second|minute|moment|instant) *1 (i|you|we) *1 <hang_up>",
      "(only|just) *2 (got|have|get)? *1 # *3 (left|remaining|to go|available|more) *12 (want|give|grab|take|now|today|phone|going|gone|or|fast)",
      "(do you want|you want|want) (it|this|in|one|them) or (not|should|do|am|what|no)",
      "(somebody|person|people|folks) *3 (right behind you|waiting|in line|on hold|ringing)", "ringing off the hook",
      "(wait~|think~|hesitat~|delay~|stall~) *3 (cost~ you|costing you|why people|lose)",
      "(do not|never|no need to|without) *2 (ask|call|check with|talk to|consult|bother) *2 (your|the) *1 (kids|wife|husband|son|daughter|family|children|spouse|lawyer|brother|sister)",
      "(can not|no time|not going to have time|do not have time) *3 (shop|compare|look around|ask around|think|wait)",
      "(die|dies|died|drop dead|pass away|passed) (tonight|tomorrow|on the way|today)",
      "(sign|do|take|decide|choose|commit|enroll|buy) (it|this|up|on|something)? *1 (now|right now|tonight) *1 (before|or|while|because|$)",
      "(now or|now is) (never|the time|your only|your last)",
      "(five|ten|two|three|fifteen|few|couple|#) *1 (minutes|seconds) *2 (left|or|until|before|then|and then) *4 <loss>",
      "(closes|close|expires|expire|ends|shuts|runs out|dies|resets) *1 (in|at|when|once|as soon as) *3 (minutes|hang up|we|you|the call|seconds)",
      "you are (deciding|choosing|signing|committing|doing (it|this)) *2 <at_once>",
      "(deciding|choosing|signing|committing) *1 (right now|this minute|on this call|before *2 <hang_up>)",
      "(want|need|get|like|take) (your|a|the|that) *1 (john hancock|signature|commitment|verbal) *2 (before|now|today|tonight|while)",
      "are we (doing|signing|going (for|ahead with)) (this|it|ahead)",
      "not *2 (let|letting) you *1 (walk|leave|go|get) *1 (away|off|out)",
      "(neighborhood|area|town) *2 (tonight|today) only",
      "(it is|just|only) *1 (yes|in) or *1 (no|out) *2 (right here|right now|now|today|here|tonight)",
      "(one|1) (call|visit|shot|chance|time) *1 (one|1) (call|chance|shot|price|offer|deal)",
      "(let us|not going to|can not|not|do not|never) *1 (leave|end|finish|get off) (this|the) (call|phone|table) *1 (without|until|till|before)",
      "(i|we) *1 (do not|never) *1 (do|take|make) *1 (callbacks|call backs|second (visits|calls|trips))",
      "not *1 leaving *2 (empty handed|without|until|till)",
      "(just|go ahead and|please|now|then) *1 (sign|enroll|commit|agree|say yes|take it|do it) *3 while *1 (we are|i am|you are|i have|we have)",
      "tell me *1 yes $",
      "(can not|will not|not able to) *1 (keep|hold) *2 (window|file|slot|spot|offer|door|rate|price|application) *1 open",
      "<must>? *1 (sign|enroll|commit|decide|agree) *4 or *1 (they|we|i|it|you|somebody) *3 <loss>"
    ],
    "unless": [
      "(have|need|got) to (decide|do it|do this|act|sign|choose|pay) *4 (which|what time|how|where) ",
      "(pay|start|book|do (it|this|something)) (your|my|a|the)? *2 (bill|bills|premium|appointment|paperwork|month|payment)",
      "(do not|no) (need to|have to) (think about|make up|decide)",
      "before (we|i|you) (hang up|end|get off|let you go|finish) *5 (do you|any|have|let me|i (want|need|just)|is there|can i|could i|may i|make sure|give|review|confirm|verify|your confirmation)",
      "before *5 (call|phone|up|off|line|go) (do you|any|have any|let me|i (want|need|just|will)|is there|can i|could i|may i|make sure|i am going to|we will|please|would you|are there|write|here is|to)",
      "(i|we|let me) *4 before (we|i|you) *4 (hang up|call|off|phone|up|go)",
      "(last|only|final) (chance|opportunity|shot) to (ask|review|change|correct|cancel|withdraw)",
      "(if|in case|should) (we|the call|you|i|this call) *3 (disconnect~|dropped|drops|cut off|lost|lose)",
      "(get|got|gets|getting) (disconnected|cut off|dropped)", "(no|not|any) *2 (rush|hurry|pressure|obligation)",
      "(do not|not|never|no need to|without) *2 (have|need|having|got|must|rush~)? *1 (to)? *1 <decide> *3 <at_once>",
      "(call|reach|get) *2 (before|until) *2 (<at_once>|#)",
      "(until|till) (you|we) *1 (are ready|decide|talk|feel|have had|get (the|your|an))",
      "(take|have) *2 (all the|your|as much) time", "(ask|let me|tell|for me) *3 before *2 (<hang_up>)",
      "(get (your|the|a|that) *2 (name|number|email|address|zip|callback)) *3 before *2 (<hang_up>)",
      "before *3 <hang_up> *1 (do|can|let|is|are|i|any|what|did|would|may|could|one|have|just|so|please|here|your|and|to)",
      "(lost|lose) (sleep|the (call|connection)|you|my|their|coverage|his|her|weight|benefits)",
      "(can not|will not) let you go *1 without (saying|thanking|telling|a)",
      "(on|in) this (call|conversation) *1 (is|are|will be|may be|to|with|we)",
      "(better|need|have) to (do (it|this)|get (this|it|that)) *2 (right|correctly|properly)",
      "if you *2 (call~|have) *2 (later|question~|tomorrow)", "(do not|not) *1 (wait|hesitate) to",
      "(the|my|your|your old) (computer|battery|phone|store|office|shop|line~) *2 (closes|close|dies|shuts)",
      "(enrollment|window|office|offices|store|period|sale) *3 (closes|ends|close|end)",
      "(last|final) (day|call|chance|shot|minute) *3 (to|of|for|is|was) *3 (enroll~|month|work|school|the (year|sale)|your (coverage|policy|plan)|december|question)",
      "(the|their|your|his|her) last (day|call|chance|hour|shot)", "(not|do not) (sign|take|do|buy|decide|choose)",
      "(die|dies|died|pass~) *6 (beneficiary|first two years|policy pays|money goes)", "want it or not"
    ],
    "unless_near": [
      "(open|annual|special|initial|general|election) *1 (enrollment|election)",
      "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~",
      "november~", "election period", "qualifying (event|life event)", "statute of limitation~",
      "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) ",
      "(take your time|no pressure|no rush|up to you|whenever you are ready|sleep on it if|open until|still be (here|there))"
    ],
    "yes_to": ["(have|need|got|must|gotta) (to)? (i)? *2 <act> *4 <now>", "(do|must) i (have|need)? (to)? <act> *4 <now>"]
  }, {
    "say": [
      "(if|unless) *2 (do not|not|can not|will not) *1 (say (yes|no)|decide|choose|commit|sign|enroll|take (it|this|the *1)|do (it|this)|act|have *1 (yes|answer|decision|signature)|get *1 (yes|answer|decision)|agree|pick) *4 (today|now|tonight|on this call|on the (phone|call)|this (call|minute|second)|before *3 <hang_up>|right here)",
      "(tomorrow|later|next week|after (today|this|tonight)|monday) *1 (is|will be|would be|it is) (just|already)? *1 (too late|gone|over|no good)",
      "(now|this call|today|right now|tonight) or (no (call|deal|nothing|plan|offer)|not at all|nothing|bust)",
      "(do not|does not|can not|never|no) (do|take|make|allow|offer)? *1 (callbacks|call backs|second calls|follow ups)",
      "there will not be *1 (tomorrow|later|next time|second (call|time))",
      "there is no (tomorrow|later|next time|second (call|time))",
      "(giving|give|gave) *1 (it|this|that) up for (life|good|ever)",
      "(wait on|sit on|put off) (this|it) *3 (never|lose~|miss~) *3",
      "(want|like) (it|this) *1 (you)? *1 (take|grab|get|do|say) (it|so|yes) (now|right now|today)",
      "(shut|locked|lock|left|frozen|kicked) *1 out (for good|forever|permanently|for life|of (it|this) for)",
      "(is|are) *1 one call (thing|deal|offer|quote|close|only)",
      "(need|want) *3 (yes|answer|decision|commitment) *5 (right this|this) (minute|second|instant)",
      "(finishing|doing|deciding|settling|signing|wrapping) (this|it) (up)? *2 (here and now|right here|right now|on this call|now or)",
      "(ends|end|gone|expires|goes away|disappears|closes) (when|once|if|the (second|minute|moment)) *2 <hang_up>"
    ],
    "unless": ["(no|not any|without) *1 (rush|pressure|obligation|hurry)", "(do not|not) (have|need) to"],
    "unless_near": [
      "(open|annual|special|initial|general|election) *1 (enrollment|election)",
      "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~",
      "november~", "election period", "qualifying (event|life event)", "statute of limitation~",
      "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) ",
      "(take your time|no pressure|no rush|up to you|whenever you are ready|sleep on it if|open until|still be (here|there))",
      "(that is|it is|is) *1 (fine|okay|all right)", "no (problem|worries|big deal)",
      "(call|email|mail|text) (me|it|you) *2 (whenever|back|later|any time|tomorrow)?", "penalt~", "up to you"
    ]
  }]
}$json$),
('recording_disclosure', 3, 'fa7afb15a45059af8e75849fcc5ba75b',
$json${
  "by": "agent",
  "within_s": 60,
  "slots": {
    "heard": [
      "recorded", "recording", "records", "record", "recorder", "monitor~", "taped", "taping", "tape", "on tape",
      "captur~", "listen~ (in|to)", "preserved", "documented by audio"
    ],
    "talk": [
      "call", "calls", "line", "lines", "conversation~", "phone", "phones", "communication~", "discussion",
      "everything", "interaction~", "talk", "chat", "what *2 (say|said|talk~|discuss~)", "audio", "voices"
    ]
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
      "for (quality|training|compliance|your protection) *8 <heard>",
      "<talk> & (recorded|recording|records|monitored|taped|recorder)",
      "(keep|keeping|kept|make|making|take|taking|have|save|saving|got) *3 (recording~|recordings|tape|audio|audio copy) *3 (of|for|on|running|going)?",
      "(recording|tape|recorder|recorders) (is|are|has been|has|have|will be|starts|started) *2 (on|running|rolling|going|started|begun|active|being|made)?",
      "(being|get|gets|getting|been) *2 (recorded|monitored|taped|captured|recorded)",
      "(we|i|they|company|system) (do)? (record|tape|monitor|capture) (all|every|our|these|this|the|your|each|everything|conversations|it|and|any|calls)",
      "(recorded|monitored|taped|captured|listened) (for|and|or|purely for|strictly for) *2 (quality|training|compliance|your|our|legal|security|record|monitor~|tap~|customer|accuracy|assurance|purposes)",
      "(for|purely for) (our|your|legal|compliance|quality|training|security) *4 (record~|monitor~|tap~)",
      "<talk> *4 (is|are|be|being|get|gets|getting) (captured|saved|stored|archived|kept)",
      "listen~ in *6 (call~|quality|training|line|time to time|supervisor)",
      "(quality|supervisor~|manager~|somebody|training) *6 listen~ in",
      "(recorded|recording) & (speaking|talking|conversation|call|line|proceed|continue|stay on)",
      "consent~ *3 (recording|recorded|taping)",
      "(we|i|they|company) (do|will|are going to|always|also)? *1 (record|tape|monitor) (them|it|this|what|that|every *1|all)",
      "calls *3 (on file|kept|saved|stored|archived)",
      "calls (to|from|with|in|and|between) *6 (are|is|may be|will be) (recorded|monitored|taped)",
      "(calls|lines|conversations) *8 (are|is) (recorded|monitored|taped)",
      "(keep|make|have|making|keeping) (a|the|an)? *1 (audio)? *1 record~ (of|on) (our|your|all|these|this|every|the) *2 (call~|conversation~|phone)",
      "(quality|assurance|supervisor~|manager~|trainer~|somebody|compliance) *4 (listen~|monitor~)",
      "(recorder|recording|tape|machine) (is)? (running|going|rolling)", "(recorder|recording|tape) is *1 on",
      "on (a|the) recorder",
      "(there is|got|have|having) *2 (recorder|recording device|tape) *2 (running|going|on|rolling|here)",
      "(record~|taping|monitor~|tape) (us|you and (me|i)|the two of us|both of us|our *1 (call~|talk|chat|conversation))",
      "(one|it|this|that|line|we|you|everything) (will|is going to|is|are|may|might) *1 (be|being|get|getting)? *1 (recorded|taped) (as well|too|also|like|same|today|now|so|just|okay|and|$)"
    ],
    "unless": [
      "(pre|previously|already|just) recorded",
      "(last|previous|earlier|prior|other|next|second) (phone)? (call|conversation) *5 <heard>",
      "(transfer~|connect~) *8 (recorded|monitored) line",
      "(driving|public|medical|criminal|credit|county|court|our|your|my) (record|recorder)",
      "(for|on|off) (the|our|your|my) record", "(not|never) *2 (record|recording|recorded|monitored|taped|recorder)",
      "(was|were|had been) *1 recorded *3 (last|yesterday|earlier|before)", "(red|scotch|duct|sticky|measuring) tape",
      "record~ *1 (your|the|that|a|his|her) *1 (answer~|response~|name|information|voice mail|voicemail|message|number|vote|payment|mileage|reading|deed|lien)",
      "broken record", "(do|did|are|will) you *2 (record|recording|taping)",
      "(song|album|voice mail|message|greeting|prompt) *3 record~",
      "record~ *2 (message|greeting|number|voice|song|album|time|statement)",
      "record (of|people|somebody|him|her|them)",
      "(keep|kept|got|have) *1 (a|your|good|the) (record|records) (of|on|that|for)",
      "(trouble|sued|fined) for *2 record~",
      "(listen~|heard|got|hear) *2 (to)? (the|your) (recording|recorded message|message) *3 (you)? (left|sent)?"
    ],
    "yes_to": [
      "(is|are|am|this|<talk>|being|you|we|it|i) *4 (recorded|recording|monitored|monitoring|recorder|record)",
      "(is|are|am|this|<talk>|being|you|we|it|i) *5 (taped|taping|monitored|recorded|recording|record|on tape)",
      "recorded"
    ],
    "unless_yes_to": ["i (am|will be|want to|will|am going to|am also) (recording|record)", "can i record"]
  }]
}$json$),
('medicare_no_guarantee', 2, '11522a1a5e8a28a9aed3dc562ebd72d2',
$json${
  "slots": {
    "sure": [
      "definitely", "certainly", "absolutely", "surely", "for sure", "for certain", "no matter what",
      "without a doubt", "no doubt", "undoubtedly", "one hundred percent", "automatically", "always"
    ],
    "gain": [
      "save~", "savings", "get", "receive", "qualify", "be approved", "lower", "pay (less|nothing)", "have",
      "benefit", "keep", "reduce", "be covered", "money", "cash", "dollars"
    ],
    "certain": [
      "guarant~", "garantee~", "promis~", "(i|we) (swear|vow|assure|bet)", "swear to you", "(i)? assure you",
      "my word",
      "(bet|wager|stake) *2 (life|house|money|bottom dollar|farm|license|paycheck|name|reputation|job|ranch)",
      "(take|taking) *3 to the bank", "money in the bank", "in the bank", "(no|without|beyond|not a) *2 doubt~",
      "no question", "without question", "no ifs", "no (two ways|maybe~)",
      "(one hundred|hundred|100|thousand|million|ten) percent", "for (sure|certain|a fact)", "definitely",
      "certainly", "absolutely", "positively", "undoubted~", "no matter (what|how|who)",
      "(ironclad|rock solid|airtight|foolproof)", "(is|as|be) a (lock|given|certainty|done deal|sure thing)",
      "locked in", "in the bag", "(sure thing|surefire|slam dunk)", "(it|that) is (that)? *1 certain",
      "(is|be) certain", "mark my words", "(count|bank|rely|depend) on (it|that|this)",
      "(put|have) (it|that|this) in writing", "rest (assured|easy)",
      "(cross my heart|hand to god|scout~ honor|mother~ grave)", "never fails", "without fail", "(trust|believe) me",
      "a given", "that is a (fact|promise)", "consider it done", "easy money", "it never fails"
    ],
    "perk": [
      "dental", "vision", "hearing", "grocer~", "flex", "food card", "spending card", "over the counter", "give back",
      "giveback", "rides", "transportation", "gym", "allowance~", "copay~", "deductible~", "premium~",
      "out of pocket", "drug~", "prescription~", "meals", "glasses", "dentures", "hearing aids", "cash", "benefit~",
      "card", "cover~", "doctor~", "medicine~", "pills", "insulin", "money", "#", "extra help", "back", "savings",
      "help", "hundred *1", "subsid~", "reward~"
    ],
    "better": [
      "sav~", "qualif~", "approv~", "accept~", "eligible", "free", "zero", "nothing", "lower~", "less", "cheaper",
      "drop~", "go (down|to zero)", "goes (down|to zero)", "went down", "knock~", "cut", "double~", "get", "gets",
      "getting", "receiv~", "covered", "cover~", "have", "keep", "yours", "see", "put back", "come", "coming",
      "never (pay|have)", "increase", "paid", "locked in", "start", "better off"
    ],
    "outcome": [
      "(you|they|it|we|that|this|everything|your *2|premium~|cost~|copay~|benefit~|drug~|doctor~|money|card|back|# *1|five hundred|hundred *1) *1 (will|are going to|is going to|are|is|gets|get|saves|drops|goes|go|would|can|have|has) *4 <better>",
      "you *1 (sav~|qualif~|get|pay (less|nothing|zero)|receive|have) *3",
      "(save|saving|qualify|get|pay less|lower) *3 (you|your) *3", "<better> *4 <perk>",
      "never (pay|see) *3 (copay|premium|bill|dime|again)",
      "(your *1|the|that|this) *1 (premium~|cost~|copay~|bill~|drug~|pills|coverage|money|card|benefit~|check|doctor~|dental) *3 <better>",
      "(your *1|the|that|this) *1 (premium~|cost~|copay~|bill~|check) *1 (going|goes|go|coming|drops|dropping) *1 (down|to|up|back)?",
      "(have|get|see|save|getting|saving) *1 (an|a)? *1 (extra|more|back) *1 #",
      "(will not|not going to|never) *1 pay *1 (more|a (dime|penny|cent)|anything|another)",
      "you (will)? *1 (be|being) *1 (approved|covered|saving|getting|accepted)",
      "(that|this|the|your) *1 (plan|card|policy|coverage) *1 (covers|cover|pays|saves|gives|gets)"
    ]
  },
  "claims": [{
    "say": ["guarant~", "garantee~"],
    "unless": [
      "guaranteed (issue|renewable|renewability|acceptance|period|right~|life|universal|standard)",
      "(issue|renewal) guarantee~",
      "guarant~ *4 (privacy|private|confidential~|information|safe|secure|call you back|honest~|truth|never (call|sell|share)|will not (call|sell|share))",
      "(satisfaction|money back) guarant~", "<polite_promise>",
      "guarant~ (letter|fund|association|certificate|notice|sheet|period)",
      "(kind|type|sort|form|any|was there|is there|have|had|come with|with) *2 (a|any)? *1 (kind of)? *1 guarantee~",
      "(thing|only thing) *3 guarant~",
      "guarant~ *5 (mess up|butcher|mispronounce|no pressure|talk your ear|patient|polite|nice|honest|listen)",
      "guarant~ *1 (you|that|it|this|we)? *2 (are|is|are not|is not) *2 (not)? *2 (the only|alone|confus~|hard|tricky|common|normal)",
      "guarant~ *1 (renewab~|issue|acceptance|enrollment right|right~)", "commercials will"
    ],
    "yes_to": ["guarant~", "(guarantee~|promise|certain|for sure|definitely)"],
    "unless_yes_to": ["guaranteed (issue|renewable|acceptance)", "(can|could|do|will) you *1 (promise|guarantee) *2 (not|call|send)"],
    "unless_near": ["<nobody_can_say>", "guaranteed renewable"]
  }, {
    "say": [
      "(i|we) (can|do|will)? (promise|swear|assure|vow) *5 <gain>", "my word *5 <gain>",
      "(you|it|this|they|we) (will|are going to|is going to|would) <sure> *4 <gain>",
      "(you|it|this|they) <sure> *2 (will|qualify|get|save|are going to)",
      "(you|it|this|they) (will|are going to) *2 <gain> *6 (<sure>) $",
      "<sure> (save|get|receive|qualify|lower|approved)",
      "(there is|no|without|beyond) *2 (doubt|question) (that|about it)? *2 (you|it|they|we)",
      "(one hundred|100|a hundred) percent *3 (approved|qualify|qualified|covered|save|eligible)",
      "(one hundred|100|a hundred) percent (free|covered|approved|guaranteed|certain|sure (you|it|that)|of the time)",
      "(you are|you will be) <sure> *2 (approved|qualified|covered|eligible|getting|saving)",
      "(can not|will not|do not|never) *2 (lose|go wrong|be denied|be turned down|pay a (dime|penny))",
      "everybody (qualifies|gets|saves|is approved|is eligible)", "(risk free|sure thing|no way you will not)",
      "<certain> && <outcome>",
      "(you|they|it|we|your *2) (will|are going to|is going to|are) *1 (definitely|absolutely|for sure|certainly|positively|surely|automatically|without fail|one hundred percent|always|guaranteed) *2 <better>",
      "(you|it|they|your *2) (definitely|absolutely|certainly|for sure|positively|automatically) *2 (qualify|qualifies|get|gets|will|save|saves|are (approved|covered|getting|eligible))",
      "(every|each|all|hundred percent) *2 (client~|senior~|people|customers|folks|members|person|one) *5 (sav~|qualif~|gets|get|approved|come~ out|better off)",
      "everybody (i|we) *3 (sav~|qualif~|gets|approved)",
      "(not a|no|zero|never a|without a) *1 (chance|way|doubt|question) *3 (you|it|they|that) *3 (pay more|lose|not|denied|turned down|go up|going up|qualify|get|save)",
      "you (will|are going to|would) never *2 (pay|see|have|owe|get a bill|lose)",
      "(can not|never|will not) *1 (be|get) (denied|turned down|rejected)",
      "(i|we) *1 (give|gave|giving) you *2 word *8 (pay|get|sav~|qualif~|cover~|approv~|free|lower|have|drop|never)",
      "(is|it is) certain *1 (that)? *1 you will *1 (be|get|save|qualify)",
      "in writing *4 (your|you|the) *2 (cost~|premium~|sav~|pay|get|will)",
      "(bank|count|rely|bet) on (it|that|this) *2 (you|your|the|they)",
      "(i am|am|absolutely|dead) (positive|certain|sure) *1 (that)? *1 (you|it|they|your *1) *1 (will|are going to|is going to|qualif~|sav~)",
      "sure as *2 (sunrise|sun|day|anything|can be|shooting|death|i am)",
      "no ifs *3 (plan|you|it|they|that) *2 (covers|cover|will|get|pays|saves)",
      "(not|never) *1 (had|have|seen|met) *1 (anybody|a person|one|a client|somebody|a senior) *1 (turned|denied|refused|declined|rejected|not (save|qualify|get))"
    ],
    "unless": [
      "(one hundred|100) percent (sure|certain) (about|of|on|what|which|if|how)",
      "<sure> *2 (check|look|ask|call|help|understand|get (you|back|that|it|to)|have (you|me|that))",
      "(you|we) will <sure> (have|get) to", "always (review|check|ask|call|have the)", "without (a|any) doubt about",
      "<polite_promise>",
      "(get|getting|receive|have|see) *1 (a|an|the|your|to|that|this|some|it|you|back|another|my|our|her|him|time) *2 (call|letter|email|packet|text|card in|booklet|information|info|copy|confirmation|pulled|over to|in the mail|message|explanation|look|answer~|pen|question~|list|choice|chance|right|ask|talk|review)",
      "(want|wanna|need|have|like|able|free|try|trying|make sure|got|hoping) to *1 (get|keep|have|see|save|call|check|look|ask|make|be|lower|talk|read|review|put|cover)",
      "make sure", "(am|are|not|be) *1 (sure|certain|positive) (about|of|on|what|which|if|how|whether|that)",
      "(not|never) (sure|certain|positive|definite~|absolute~|necessarily)",
      "^ sure *1 (let me|i can|no problem|thing|go ahead|what)",
      "^ (absolutely|certainly|definitely|sure|positively) (sir|maam|yes|i|we|you (can|may|do|are)|let|what|and|so|go|that)",
      "(keep|have) *3 (part|parts|your medicare|rights|medicare rights|right)", "(part|parts) (a|b)",
      "always *2 (right|option|choice|call|check|ask|able|free|welcome|been|have to|review|want to)",
      "(you|we|i) can (always|certainly|absolutely|definitely|sure)",
      "(may|might|could|would|should|can) *1 (always|certainly|absolutely|definitely|automatically|surely)",
      "(automatic~) *2 (enroll~|renew~|deduct~|withdraw~|draft~|payment|pay|taken|come~ out|billed|roll~)",
      "no matter (what|which|how) *2 (plan|you (choose|decide|pick|do)|company|happens)",
      "(certain|a certain) (plan~|drug~|amount|doctor~|income|county|counties|people|area~|criteria|age|level|number|benefit~|card~|product~|service~|condition~|store~|item~|time~|companies|pharmac~|hospital~|ones|things)",
      "(every|each) *1 (year|month|quarter|plan|county|state|pharmacy|company|carrier|area|day|week|fall|january|time|call|visit)",
      "(no|any|a|my|your) (questions|question (about|for|on|so far|at all)|doubts)",
      "(have|has|had|if|any|without) *2 (question~)", "(do not|not|no need to) *2 worry",
      "for sure *1 (what|if|how|which|whether|yet|until) *1 (you|it|they|we|the|that)",
      "(not|no way|never|can|until|cannot) *2 (know|tell|say|knowing) *2 for (sure|certain)", "you bet",
      "i (swear|promise) (i|it is|this|that thing|the computer|we)",
      "(no doubt) *1 (it|that|they|this|you) *1 (is|are|have been|has been|was|feel|heard|had)",
      "without (a|any) doubt *1 (it|that) is", "(call|count) on me", "with you on",
      "(not|never|are you|almost|pretty|fairly) *1 (positive|certain|sure)",
      "(positive|certain|sure) *1 (that)? *1 (you|they|it) *1 (will|are going to|is going to) *2 (want|need|have to|hear|find|like|understand|get (a|the|that|your) *1 (call|letter|card))",
      "(have|pay|owe|see) (a|the|some|your|that) *1 (copay~|deductible~|premium~|penalty|bill|network)",
      "(have|need|has) to"
    ],
    "unless_near": [
      "(call|email|letter|confirmation|packet) (from|in the mail|back|you)", "<nobody_can_say>",
      "(depend~|not sure|may|might|could|possib~|potential~|it varies|if you (qualify|are eligible|have|get)|some people|let us see|we will see|whether)",
      "did (you|they|he|she|somebody)", "guaranteed renewable"
    ],
    "yes_to": [
      "(will|would|do|am|are|is) (i|we|it|they|this) *2 (definitely|certainly|for sure|really going to) *3 <gain>",
      "(promise|swear) (i|that|me|we)",
      "(will|would|do|am|are|is|so|can) *4 (definitely|certainly|for sure|guaranteed|really|promise) *4 (<better>|<perk>)"
    ]
  }, {
    "say": [
      "(i|we) do (guarantee|promise) *2 (you|that|it|this|the) *6 (will|going to|cut|save~|lower~|get|cover~|drop|go down|half|free)"
    ],
    "unless": ["(do|can) not *4 (guarantee|promise)", "<polite_promise>", "(this|it) will be (quick|brief|short|fast|easy)"],
    "unless_near": ["guaranteed renewable"]
  }]
}$json$),
('aca_no_guarantee', 2, 'f1579b611a4dffe1e0aa701380e608bc',
$json${
  "slots": {
    "cover": [
      "health (care|plan~|insurance|coverage)", "plan~", "coverage", "insurance", "obamacare", "obama care",
      "benefit~", "polic~", "medical", "marketplace"
    ],
    "money": [
      "cash", "gift~", "subsidy", "spending", "grocery", "debit", "visa", "prepaid", "rewards", "flex", "food",
      "stimulus", "money", "allowance", "benefits", "health", "gas"
    ],
    "service": [
      "my (help|service~|assistance|time|guidance)", "our (help|service~|assistance|guidance)",
      "(help|service~|assistance|consultation|quote|call|comparison) (is|are)",
      "this (call|service|consultation|quote)", "(cost|charge|fee) (to you)? for (my|our|this)"
    ],
    "certain": [
      "guarant~", "garantee~", "promis~", "(i|we) (swear|vow|assure|bet)", "swear to you", "(i)? assure you",
      "my word",
      "(bet|wager|stake) *2 (life|house|money|bottom dollar|farm|license|paycheck|name|reputation|job|ranch)",
      "(take|taking) *3 to the bank", "money in the bank", "in the bank", "(no|without|beyond|not a) *2 doubt~",
      "no question", "without question", "no ifs", "no (two ways|maybe~)",
      "(one hundred|hundred|100|thousand|million|ten) percent", "for (sure|certain|a fact)", "definitely",
      "certainly", "absolutely", "positively", "undoubted~", "no matter (what|how|who)",
      "(ironclad|rock solid|airtight|foolproof)", "(is|as|be) a (lock|given|certainty|done deal|sure thing)",
      "locked in", "in the bag", "(sure thing|surefire|slam dunk)", "(it|that) is (that)? *1 certain",
      "(is|be) certain", "mark my words", "(count|bank|rely|depend) on (it|that|this)",
      "(put|have) (it|that|this) in writing", "rest (assured|easy)",
      "(cross my heart|hand to god|scout~ honor|mother~ grave)", "never fails", "without fail", "(trust|believe) me",
      "a given", "that is a (fact|promise)", "consider it done", "easy money", "it never fails"
    ],
    "dime": [
      "anything", "nothing", "a (thing|dime|penny|cent|nickel|dollar|red cent|single *1)",
      "one (dime|penny|cent|red cent)", "any money"
    ],
    "all": [
      "everybody", "anybody", "every (american|family|citizen|caller|household|single *1|one)",
      "all (americans|families|callers|citizens|of (us|you))", "no matter (who|what|how) *3", "anyone", "whoever"
    ],
    "gift_card": [
      "(cash|gift|subsidy|spending|grocery|prepaid|reward~|flex|food|stimulus|allowance|gas|mastercard|master|visa|debit|money|benefit~|healthy|wellness|loaded) *1 card~"
    ],
    "give": [
      "get", "gets", "getting", "receive", "give", "gives", "giving", "send", "sends", "sending", "mail", "mails",
      "mailing", "claim", "collect", "comes with", "qualify for", "entitled to", "load", "loads", "put", "puts",
      "deposit~", "hand~", "eligible for", "pay you", "pays you", "wire", "drop", "there is", "it is", "comes on",
      "on", "have", "collecting"
    ]
  },
  "claims": [{
    "say": [
      "free *2 <cover>", "<cover> *1 (is|are|will be|comes|would be|was|be) *3 free",
      "(get|getting|have|receive|qualify for|giving|give|offer~) *3 <cover> *3 (for free|at no cost|free of charge)",
      "(completely|totally|absolutely|one hundred percent|100 percent) free *2 <cover>?",
      "<cover> *3 (costs|cost) (you)? (nothing|zero)", "<cover> *4 (at no cost|no charge|for nothing|free of charge)",
      "(no|zero) (cost|dollar) (health|plan|coverage|insurance) *3 (for (you|everybody|anybody|all|the))",
      "<cover> (is|are)? *2 free for", "free for *1 (everybody|anybody|all|you)",
      "(made|make|makes) *3 (insurance|coverage|<cover>|care) free",
      "(covered|insured) *2 (for|at) (zero|nothing|free|no cost)"
    ],
    "unless": [
      "(toll|tax|smoke|feel|obligation|hassle|worry|stress|ad|risk|hands|sugar|commission|debt) free",
      "free (to (call|ask|choose|cancel|reach|change|contact|say|shop|compare|pick)|quote~|consultation~|comparison|estimate|call|review|service|help|assistance|of obligation|and clear)",
      "free *2 (preventive|preventative|wellness|checkup|annual|screening~|vaccin~|generic~)",
      "<cover> *4 (preventive|preventative|wellness)", "<service> *3 free",
      "(preventive|preventative|wellness|annual|screening~|vaccin~|checkup~|flu|shot~|physical~|mammogram~) *1 (visit~|care|service~|exam~)? *2 (is|are|at|for|covered)? *2 (free|no cost|no charge)"
    ],
    "yes_to": ["(is|are|so|it|that|this) *5 (free|no cost)", "(get|have) *3 <cover> *2 (for free|free)", "free <cover>"],
    "unless_yes_to": ["(you|your|help|service|call|quote|consultation) *3 free", "feel free", "free to"],
    "unless_near": [
      "<nobody_can_say>",
      "(if (you|your|approved|eligible|the|they|somebody|it)|depend~|some people|some folks|may|might|could|based on|not free|wish)",
      "(your|the) (employer|job|work) *1 (plan|insurance|coverage)"
    ]
  }, {
    "say": [
      "(it|that|this|everything) (is|will be|would be) (all|completely|totally|absolutely|basically|literally|one hundred percent|100 percent|pretty much|just|really)? free",
      "(for free|free of charge|at no cost to you|absolutely free|completely free|totally free|all free)",
      "(does not|will not|do not|not going to|is not going to) cost you (a (dime|penny|cent|thing)|anything)",
      "(costs|cost) you (nothing|zero)", "(pay|paying) (nothing|absolutely nothing)",
      "(not|never|nothing|without) *3 (cost~|pay~|paying|spend~) *3 <dime>",
      "(on uncle sam|on the house|on us|on the government|already (been)? paid for|paid for by (the)? (government|feds|state|uncle))",
      "(it will|it is going to|you will|that will|premium~ will|it is) *2 (be|pay|only)? *1 (zero|nothing) *1 (dollar~|bucks|ever|forever|period|guaranteed)",
      "<certain> && (free|zero|(pay|cost) nothing)", "(zero|nothing) *3 no matter (what|who|how)",
      "(cost~|costing|pay~|charge~|run~) (you)? *2 (zip|zilch|nada|zero|squat|nothing)",
      "(there is|it is|that is|at|for) *1 (zero|no) (cost|charge) *2 (to you|ever|at all|period|whatsoever|involved|a gift|from|for you|$)",
      "(gift|handout|freebie) from *2 (government|state|feds|uncle sam)"
    ],
    "unless": [
      "free to", "feel free", "(owe|pay|paying|cost~) *1 (us|me)", "you *1 (do not|will not) *1 get *1 (a)? *1 check",
      "(shot~|vaccin~|checkup~|physical~|screening~|ride~|lunch~|mammogram~) *2 (for)? free"
    ],
    "unless_near": [
      "(i|we) (do|work|provide|help) *4 free", "paid by *3 (insurance|carrier~|compan~)",
      "(help|service~|assistance|consultation|quote|comparison|call|time|broker|agent|advice|guidance)",
      "(preventive|preventative|checkup~|physical|screening~|wellness)", "(speak|talk|ask|look|compare|shop)",
      "(if (you|your|approved|eligible|the|they|it|somebody)|depend~|some people|may|might|could|based on|after the (credit|tax)|not (free|true|everybody)|isn't|deductible)",
      "(until|till|unless|before) *3 (settle~|we|you|the|they|system|it|turned|win|approved)",
      "(visit|site|first|estimate|quote|move|cancel|design|look|talk|ask|lose)"
    ]
  }, {
    "say": [
      "guarant~", "garantee~",
      "<certain> && (you *3 (qualif~|approv~|accept~|get|be covered|save)|qualif~|approv~|zero premium)"
    ],
    "unless": [
      "guaranteed (issue|renewab~|availability)",
      "guarant~ *4 (privacy|private|confidential~|information|safe|secure|satisfaction)",
      "(satisfaction|money back) guarant~", "<polite_promise>", "(make|making|be|to|not|are you|am) sure",
      "(for sure|definitely|certainly|absolutely) *2 (check|look|see|find|ask|call|want|need|help)",
      "^ (absolutely|certainly|definitely|sure) (sir|maam|yes|i|we|you can|let|what|and)",
      "(every|each) (year|month|plan|county|state|time|company)", "(do not|not) *2 worry",
      "(automatic~) *2 (renew~|pay~|draft~|enroll~|re)"
    ],
    "yes_to": ["guarant~"],
    "unless_near": [
      "<nobody_can_say>",
      "(if (you|your|approved|eligible|the|they|somebody|it|we)|depend~|may|might|could|whether|based on|did (you|they|somebody)|see (if|what))"
    ]
  }, {
    "say": [
      "(everybody|anybody|all (people|americans|callers|of you)|every (person|american|one|caller)|absolutely everybody|all) *2 (qualif~|is eligible|are eligible|gets (approved|accepted|covered|it|one|a|the|coverage)|is approved|is accepted|are approved|can (get|qualify))",
      "(no one|nobody) (is|gets|ever gets) (denied|turned (down|away)|rejected|declined)",
      "(can not|will not|never) (be|get) (denied|turned (down|away)|rejected|declined)",
      "you (automatically|definitely|absolutely|certainly) *1 (qualify|qualified|are approved|get)",
      "(you|it) (will|are going to) (definitely|certainly|absolutely|for sure) *2 (qualify|be approved|get|save|be free)",
      "(i|we) (can)? (promise|swear|assure) *6 (qualify|approved|get|save|pay|covered|free|zero|coverage|cheap~)",
      "<all> *4 (qualif~|eligible|approved|accepted|entitled|gets (approved|covered|accepted|it|one|in)|is (in|covered))",
      "(no one|nobody) *3 (denied|turned (down|away)|rejected|declined|refused|left out)",
      "you (already|automatically|are already|are automatically|pre|are pre) *2 (qualif~|approved|eligible|accepted)",
      "you qualif~ (already|automatically|no matter)",
      "(they|carrier|company|marketplace|government) *2 (can not|will not|have to|has to) *1 (say no|turn you down|deny|reject|accept you|take you|approve you)",
      "(automatic|instant|guaranteed|sure) (approval|acceptance|qualification|yes)",
      "(do not|will not) even *1 (have to|need to) *1 (look|check|ask)", "(already|pre) approved",
      "(does not|do not|not) matter *1 (what|how|who|if) *6 (get|qualif~|in|approved|eligible|covered)",
      "(every|each) *1 (person|one|american|family|household|caller) *2 (gets|get|receives|is getting) *1 (this|it|that|one|coverage|the)",
      "(not one|not a single|no) (person|caller|family|one) *4 (refused|denied|rejected|turned (down|away)|declined)",
      "(everybody|you) *1 (pays|pay) *1 (zero|nothing)"
    ],
    "unless": [
      "pre existing", "(everybody|anybody) *2 (who|that|with|under|over|in)", "all *2 (plans|plan|options)",
      "not *1 <all>", "<all> *3 (who|that|with|under|over|in the|earning|making|whose|else|on)",
      "(health|preexisting|condition|diabetes|cancer|sick)", "anybody *1 (else|in|on|who|that|down)"
    ],
    "unless_near": [
      "(pre existing|preexisting)", "(if|based on|depends|depending)",
      "(health condition~|diabetes|cancer|illness|sick)",
      "(may|might|could|does not|do not|is not) *2 (qualif~|everybody)",
      "(did|do|does|was|were|are|has|have) (you|they|anybody|he|she|your)"
    ],
    "yes_to": ["(does|do|will|can) (everybody|anybody|i (definitely|automatically)) *2 (qualif~|get)"]
  }, {
    "say": [
      "<money> *1 card~ ", "(cash|money) (back|bonus|reward|benefit~|every month|each month|in your|payment~|gift)",
      "(get|receive|give you|send you|mail you|gets|giving you|sending you|qualify for|claim|eligible for|pay you|hand you) *4 (cash|money|a check|checks|gift~|stimulus|rebate check|subsidy check|# dollar~)",
      "subsidy (check~|cash|money|payment~)",
      "(# dollar~|cash|money|benefit~|allowance|subsidy|funds) & (loaded|put|goes|sent|placed|deposited|on) *3 card",
      "(paid|pay you) to (enroll|sign)", "stimulus",
      "# dollar~ *3 (subsidy|card|cash|gift|grocer~|gas|rent|bills|spend)",
      "(subsidy|tax credit) *4 (pay|use it|spend it|spend) *3 (rent|groceries|gas|bills|food|anything)",
      "<give> *5 <gift_card>",
      "<gift_card> *4 (every month|each month|with *1 #|in the mail|worth|loaded|just for|for (enrolling|signing))",
      "<give> *4 (a check|checks|free money|cash money|spending money|gas money|grocery money|cash)",
      "(use|spend|spending) (it|the *2|that *2|your *1|them) *4 (gas|groceries|rent|bills|diapers|food|whatever|anything|utilities)",
      "(# (dollar~|bucks|hundred|thousand)|money|cash|allowance|subsidy|funds|stimulus|benefit) *8 (on|onto|comes on|in) *2 (a|your|the|that) *2 (card|mastercard|visa|cash app|bank account|account)",
      "free money", "(giv~|hand~|pass~) *2 out *3 (# *2|money|cash|check~|card~|dollar~)",
      "(allowance|stimulus|money|cash) *4 (rent|groceries|gas|bills|diapers|food)"
    ],
    "unless": [
      "(debit|credit|visa|bank|insurance|member|id|medicare|social security|green|health insurance) *1 card (number|on file|to pay|ready|handy|information|you)",
      "(save|saving|savings|pay|cost~|deductible|copay|premium|income|make|earn~|owe) *4 # dollar~",
      "(health|benefits|medical) card",
      "(not|no|never|nobody|nothing|without|none) *6 (cash|gift|check|checks|card~|stimulus|money|allowance)",
      "(have|got|grab|use|with|insurance|id|member~|security|medicare|medicaid|business|green) *2 (id|insurance|member~|debit|credit|green|business)? *1 card~",
      "pay *2 cash", "(cash|money) (at|to|for) the (doctor|clinic|pharmacy)",
      "(straight|directly) to the (insurance|carrier|company|plan)",
      "(make|earn|bring|income|paid|salary|spend|spending|cost) *5 money",
      "money *2 (do you|you make|each month from|coming in)",
      "(do|did|does|are|have|will|can) (you|they|he|she|your *1) *3 (get|getting|receive~|have|got|collect) *2 (any)? *1 (money|cash|check~|allowance)",
      "(do|did|does) you *1 (put|have|use|keep|spend|load) *3 (money|cash|card~)"
    ],
    "unless_near": [
      "(what is|do you|how much|are you|have you|did you) *5 (income|make|paid|earn|pay)",
      "(premium|deductible|copay|out of pocket|co pay|visit|tax credit~ (of|is|lower~|reduc~|goes))",
      "(no such thing|scam~|not true|not real|is not (cash|money|a)|that ad|those ads|commercial~ (are|is|lie)|pay (it|some of it|that)? back|rather than|instead of a)"
    ],
    "yes_to": [
      "(get|receive|send me|is there|there is|comes with|do i get|about) *4 (cash|gift card|subsidy card|<money> card|check|money)"
    ]
  }, {
    "say": [
      "^ (no|nope|yes|correct|right|sir|maam)? not (a|one) (red|single)? *1 (penny|dime|cent|nickel|dollar|thing) *1 (i promise|ever|from you|out of your pocket|out of pocket)"
    ],
    "unless": ["(more|less|over|until|till|unless|before)", "(broker|my help|our help|agent) *6 (penny|dime|cent)"]
  }]
}$json$),
('solar_free_panels', 2, '4e17235da61c7cd2a1569808d54f6357',
$json${
  "slots": {
    "solar": [
      "solar", "panel~", "system~", "equipment", "installation~", "install", "electricity", "power", "energy",
      "roof~", "batter~", "setup", "thing"
    ],
    "visit": [
      "estimate~", "quote~", "consultation~", "inspection~", "assessment~", "visit~", "appointment~", "evaluation~",
      "survey~", "report~", "proposal~", "analysis", "design~", "audit~", "review", "information", "brochure",
      "session", "obligation", "call", "roof (check|inspection)", "help"
    ],
    "gratis": [
      "free", "(no|zero) (cost|charge|money|bill|payment~)",
      "(on us|on the house|on our dime|our treat|compliment~|gratis|nada|zilch|zip|for nothing)",
      "(not|never) *1 (a|one|single) *2 (dime|penny|cent|nickel)", "(big|fat) *2 zero",
      "(paid for|covered|taken care of|picked up|footed|handled) *1 (by (the|uncle|your|a|somebody) *3|in full|entirely|one hundred percent|completely|for you|already)"
    ],
    "dime": [
      "anything", "nothing", "a (thing|dime|penny|cent|nickel|dollar|red cent|single *1|plug nickel)",
      "one (dime|penny|cent|red cent|dollar|single *1|thin *1)", "any money", "money out of pocket",
      "(red|single|thin) (cent|penny|dime)"
    ]
  },
  "claims": [{
    "say": [
      "free (<solar>|new|brand new|home)? *2 (solar|panel~|system~|installation|equipment|electricity|power|batter~)",
      "(panel~|solar|system~|equipment|installation|install|electricity) *2 (is|are|will be|come|comes|would be|be) *4 (free|at no cost|no cost|free of charge|on us|on the house|at zero cost)",
      "(get|getting|go|going|have|receive|give|giving|install~|put~|qualify for|qualified for|approved for|with|offer~) *5 (solar|panel~|system~|equipment|installation) *5 (for free|free|at no cost|no cost|for nothing|free of charge|at zero cost|without paying *3)",
      "(panel~|solar|system~|equipment|installation) *5 (cost~|costs you) *2 (nothing|zero)",
      "(panel~|solar|system~|installation|it|this|they) (will not|do not|does not|is not going to|are not going to|would not|not) *2 cost (you)? *2 (anything|a (thing|dime|penny|cent|nickel|dollar)|nothing|money)",
      "(not|never) (have to)? (pay|spend) *2 (a (thing|dime|penny|cent|nickel)|anything) *3 (for)? *2 (panel~|solar|system|installation|them|it|this|ever)?",
      "(pay|pays|paying) (absolutely)? (nothing|zero) *2 (for)? *2 (panel~|solar|system|installation|them|it|ever|at all|out of pocket ever)?",
      "(government|state|federal|utility|program|they|we|grant|county|city) *3 (pay~|cover~|foot~|pick~ up) *3 (for)? (everything|all of it|the (whole|entire|full) (thing|cost|system|bill)|the (panels|system)|your (panels|system)|it all|them all|one hundred percent|the panels|all the cost)",
      "(fully|completely|entirely|one hundred percent|100 percent) (paid for|covered|funded|subsidized|free)",
      "(not|never|nothing|without|nor) *3 (cost~|pay~|paying|spend~|owe~|owing|come~ out of *2 pocket|set you back|put up|lay out) *3 <dime>",
      "(not|never) *2 (owe|pay) *2 (anybody|anyone|them|a soul|nobody) *3 (anything|a (dime|penny|cent)|nothing|for)",
      "(pay|pays|paying|cost~|owe) (you)? *2 (zero|nothing|nada|zilch|zip) *3 (for)? *2 (panel~|solar|system|equipment|installation|them|it|forever|ever)?",
      "<gratis> & (panel~|solar|system|equipment|installation|setup|install)",
      "(compliment~|gratis|zilch|nada|our treat|on our dime|on the house)",
      "(panel~|system|solar|installation|equipment|they|it|everything) (is|are|will be) *1 (paid for|on us|covered|on the house|on our dime|taken care of|a gift)",
      "giv~ *1 (away|you|them|it|these) *4 (panel~|system~|solar|away|free|nothing)",
      "(government|state|federal|utility|program|grant|county|city|rebate~|incentive~|uncle sam|power company|tax~) *2 (pay~|paid|cover~|foot~|pick~ up|take~ care of|buy~) *3 (everything|all|tab|whole|entire|it|panel~|system|bill|every|cost|rest)",
      "(paid|covered|funded|taken care of) *1 (by|through|for by) (the)? *2 (government|state|federal|utility|program|grant|county|city|rebate~|incentive~|uncle sam|taxpayer~)",
      "(out of (your)? pocket|your cost|the cost|your price|total|price|cost on *1|cost to you) *5 (is|of|comes to|it is|will be)? *2 (zero|nothing|nada|zilch)",
      "(nobody|no one|never|not) *3 (send~|get|see|give|receive|hand) *3 (bill|invoice) *3 (for)? *2 (panel~|system|them|it|solar|equipment|'em|m)",
      "what *2 cost **3 (zilch|nada|nothing|zip|zero)",
      "(zero|no) (cost|payment~|bill~) *3 (zero|no) (cost|payment~|bill~|out of pocket)",
      "(if (i|we) told you|what if) *2 (panel~|system|solar|it|they) *2 (were|was|is|are|would be) *2 <gratis>",
      "(setup|system|panel~|thing|installation) *2 (is|are) *2 (gift|giveaway|freebie|present|bonus)",
      "free **10 (panel~|install|system)",
      "(never|no|not|nobody) *4 (bill|invoice|payment|charge) *2 (for|on) *2 (panel~|system|solar|equipment|installation)",
      "(gift|giveaway|handout|freebie|grant) from *2 (state|government|utility|county|city|feds)",
      "(nobody|no one) *1 (pays|buys|spends|has to pay|is paying) *4 (panel~|solar|system)",
      "not a *1 (dime|penny|cent|nickel) *2 (now or|ever|from you|of your|out)",
      "(present|gift) from *1 (uncle|the (state|government|power|city))",
      "(no|zero) (loan|lease) *2 (no|zero) (lease|loan|bill|payment~|catch)", "(covered|paid|funded) in full",
      "paying *1 (people|you|homeowners|folks) to *1 (take|have|get|go|put)"
    ],
    "unless": [
      "free *2 <visit>",
      "(feel|toll|hassle|maintenance|worry|interest|tax|obligation|risk|carbon|emission|trouble|debt) free",
      "(at no cost|no cost|free) *3 <visit>", "free (to|up|from|and clear)", "<visit> *5 (free|no cost)",
      "(pay|paying) (nothing|zero) (down|up front|upfront|today)",
      "(giv~ away|give~) *4 (panel~|solar|system~) (for)? *1 (your|a)? *1 (address|friend~)",
      "(interest|hassle|worry|obligation|maintenance|stress|commission|carbon|tax|trouble|toll|feel|risk|debt|emission|fossil) free",
      "free *1 (from|up|to|time|will|of (obligation|any|pressure|shade))", "(feel|are you|be|is he|is she|you) free",
      "free **6 <visit>", "(owe|pay|paying|cost~) *1 (us|me)", "you *1 (do not|will not) *1 get *1 (a)? *1 check",
      "(nobody|no one) *1 (gets|gives|is giving|has)"
    ],
    "yes_to": [
      "(is|are|so|it|that|this|they|panel~|solar|really|totally) *5 (free|no cost|for nothing)",
      "(get|have|getting) *4 (solar|panel~|system|them|it) *3 (for free|free|for nothing)",
      "(not|nothing|never) *4 (cost|pay|spend) *4 (me|anything|a dime|a penny|nothing)", "no cost",
      "(does not|will not) cost (me|anything)", "free (solar|panel~|system)",
      "(for nothing|for free|zero|no cost|on the house|zilch|do not pay|not pay~|nothing)"
    ],
    "unless_yes_to": ["<visit> *4 free", "free *2 <visit>", "(feel|toll) free", "free to"],
    "unless_near": [
      "(until|till|when|once|after|unless|before|first|starts) *3 (system|turned|switched|installed|on|install~|day|month|payment|you|they|it|sixty|then)",
      "(up front|upfront|zero down|nothing down|no money down|due today|at signing|to start|right now|initially|day one|out of pocket to (start|begin))",
      "(warranty|repair~|maintenance|monitoring|service|break~|breaks|removal|permit~|replac~|clean~|estimate~|quote~|consult~|visit~|look|inspect~|engineer|designer|survey|proposal|call|question~|move|cancel|reschedul~|obligation|talk|report|drawing~|analysis)",
      "(loan|lease|financ~|monthly payment|payment of|a month|per month|# a month)",
      "free (to|on|at|for (a|the|an)|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday)",
      "(are|is|is anybody|be|will) (you|anybody|he|she|your *1) *1 free",
      "(until|till|unless|before) *3 (settle~|we|you|the|they|system|it|turned|win|approved)",
      "(visit|site|first|estimate|quote|move|cancel|design|look|talk|ask|lose)", "(hail|storm|damage|insurance)"
    ]
  }, {
    "say": [
      "(no|zero) (cost|charge) (to you|whatsoever|at all|ever|involved|of any kind|for you|to the homeowner~|out of pocket to you)?",
      "(at|for) (absolutely|literally)? (no|zero) (cost|charge)", "free of (cost|charge)",
      "(it|that|this|they|everything) (is|are|will be) (all|completely|totally|absolutely|basically|literally|one hundred percent|really|actually)? free",
      "(cost~|costing) (you)? (absolutely)? (nothing|zero)",
      "(completely|totally|absolutely|one hundred percent|100 percent) free", "for free",
      "(without|never|not) *3 (paying|costing|cost|pay) (you)? (a (dime|penny|cent)|anything)",
      "(zilch|nada|gratis|compliment~|on the house|our treat)"
    ],
    "unless": [
      "(no|zero) (cost|charge) (or|and|no) obligation",
      "(no|zero) *2 (cost|money|dollars) (down|up front|upfront|today)", "free (to|up)",
      "no cost (for|on|to) *3 <visit>", "(toll|feel|hassle) free",
      "(giv~ away|give~) *4 (panel~|solar|system~) (for)? *1 (your|a)? *1 (address|friend~)",
      "(interest|hassle|worry|obligation|maintenance|stress|commission|carbon|tax|trouble|toll|feel|risk|debt|emission|fossil) free",
      "free *1 (from|up|to|time|will|of (obligation|any|pressure|shade))", "(owe|pay|paying|cost~) *1 (us|me)",
      "you *1 (do not|will not) *1 get *1 (a)? *1 check"
    ],
    "unless_near": [
      "<visit>", "(rental|loaner|delivery|shipping|haul~|removal|tow~|diagnos~)",
      "(come out|stop by|take a look|up front|upfront|zero down|no money down|warranty|repair~|maintenance)",
      "(until|till|when|once|after|unless|before|first|starts) *3 (system|turned|switched|installed|on|install~|day|month|payment|you|they|it|sixty|then)",
      "(up front|upfront|zero down|nothing down|no money down|due today|at signing|to start|right now|initially|day one|out of pocket to (start|begin))",
      "(warranty|repair~|maintenance|monitoring|service|break~|breaks|removal|permit~|replac~|clean~|estimate~|quote~|consult~|visit~|look|inspect~|engineer|designer|survey|proposal|call|question~|move|cancel|reschedul~|obligation|talk|report|drawing~|analysis)",
      "(loan|lease|financ~|monthly payment|payment of|a month|per month|# a month)",
      "free (to|on|at|for (a|the|an)|this|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday)",
      "(are|is|is anybody|be|will) (you|anybody|he|she|your *1) *1 free",
      "(until|till|unless|before) *3 (settle~|we|you|the|they|system|it|turned|win|approved)",
      "(visit|site|first|estimate|quote|move|cancel|design|look|talk|ask|lose)"
    ]
  }, {
    "say": [
      "^ (no|nope|yes|correct|right|sir|maam)? not (a|one) (red|single)? *1 (penny|dime|cent|nickel|dollar|thing) *1 (i promise|ever|from you|out of your pocket|out of pocket)"
    ],
    "unless": ["(more|less|over|until|till|unless|before)", "(broker|my help|our help|agent) *6 (penny|dime|cent)"]
  }]
}$json$),
('medicare_tpmo_disclaimer', 3, '56001281fb4b290991ade64d74789b8a',
$json${
  "by": "agent",
  "within_s": 60,
  "slots": {
    "offer": [
      "offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents",
      "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"
    ],
    "plans": ["plan~", "option~", "polic~"],
    "orgs": [
      "organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance",
      "insurance compan~", "firm~", "of them", "health plans", "organizations"
    ],
    "products": ["product~", "plan~", "option~", "polic~", "choices", "projects"],
    "state": [
      "state health *3 (insurance|assistance|program|help|information)",
      "state *1 (insurance|health) *2 (program|assistance|counsel~)", "health insurance (assistance)? program",
      "(local|your|state) s h i p", "(local|your|or|state|the) (ship|shipp|chip|ships)",
      "local state *3 (help|health|program|information|insurance)"
    ]
  },
  "parts": [{
    "name": "that not every plan is offered",
    "even_if_negated": true,
    "say": [
      "(do not|does not|can not|may not|not|never|don) (currently|actually|necessarily)? <offer> *3 (every|all|each|any and all|everything) *4 <plans>",
      "(do not|does not|can not|not) <offer> (everything|every|all) *4 available",
      "(not|are not) (every|all) *3 <plans> *5 (offered|available|represented|through us)",
      "not (every|all) *4 <plans>", "(limited|only (some|certain|a few|part)) *3 (number|selection|of)? *3 <plans>",
      "only (offer|represent|have|sell) (some|certain|a few|part) *4 <plans>",
      "(offer|represent|have|sell|carry) (every|all) (of the)? *3 <plans> *3 (available|area|county|zip|market)",
      "help with *2 plan choice~", "(do not|not) offer every",
      "(plan~|option~|polic~|some|ones|others|everything|products) *6 (not|do not|are not|can not|we do not) *3 (sell|offer~|carry|represent~|have|available (from|through|with)|by us|through (us|me)|with us|handle|work with)",
      "(there are|other|more|some) *4 (plan~|option~) *6 (do not|not|can not|beyond|outside|we do not) *4",
      "(not|do not|can not|does not|will not) *3 <offer> *3 (every|all|each|any and all|everything|the whole)",
      "(not|not all|not every) *5 (every|all|each) *5 (plan~|option~|compan~|carrier~)",
      "(only|just) *3 (some|part|certain|a few|a portion|a handful|a selection|a limited) *5 (plan~|option~|compan~|market)",
      "every plan *6 (not|do not)"
    ]
  }, {
    "name": "how many organizations are represented",
    "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>",
      "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>",
      "(with|for|from|through|by|of|have|got|at|are) *2 # *3 <orgs>", "# *4 <orgs>", "<orgs> *3 # (of them)?"
    ]
  }, {
    "name": "how many products they offer",
    "say": [
      "(offer~|have|has|provide~|with|and|total~|sell~|carry|represent~|of) *4 # *4 <products>",
      "<orgs> *6 # *3 <products>", "# (different|total|medicare|health)? *1 <products> (in|for|available)",
      "# *4 <products>", "<products> *2 # (of them)?",
      "(together|between them|among them|combined|altogether|all told|total|which|who) *5 # *3"
    ]
  }, {
    "name": "Medicare.gov or 1-800-MEDICARE",
    "say": [
      "medicare (dot)? *1 (gov|com|org|government|go|dog of|guv)", "medicaregov",
      "(one|1) (800|eight hundred|eight hundred and) *1 (medicare|633)", "(800|eight hundred) medicare",
      "(contact|call|visit|reach) medicare", "(medicare|medicaid) (dot|dog|that) *1",
      "medicare (website|web site|hotline|help line|directly|online|number)", "(website|web site) *3 medicare",
      "(1|one) *1 (800|eight hundred|eight oh oh|eight zero zero) *2",
      "(go to|dial~|call~|visit|contact|check|phone|ring|reach|look (at|on|up)|log on) *3 medicare",
      "med (of|a|i|o)? care", "(medic|medica) (care|dot|air)", "(contact|visit|call) *1 med *1 care"
    ]
  }, {
    "name": "the State Health Insurance Program",
    "say": [
      "<state>", "SHIP", "(health|state) insurance *1 (assistance|counsel~|help) *2",
      "state *3 (program|ship|counselor~|office|assistance)"
    ]
  }]
}$json$),
('medicare_tpmo_disclaimer', 5, 'f79d0fdffcccc6234d3276018e6d4fff',
$json${
  "by": "agent",
  "slots": {
    "offer": [
      "offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents",
      "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"
    ],
    "plans": ["plan~", "option~", "polic~"],
    "orgs": [
      "organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance",
      "insurance compan~", "firm~", "of them", "health plans", "organizations"
    ],
    "products": ["product~", "plan~", "option~", "polic~", "choices", "projects"],
    "perk": [
      "dental", "vision", "hearing", "grocer~", "flex card", "food card", "spending card", "over the counter", "otc",
      "give back", "giveback", "transportation", "gym", "silver sneakers", "allowance~", "copay~", "co pay~",
      "deductible~", "premium~", "out of pocket", "drug~", "prescription~", "coinsurance", "hospital~",
      "doctor visits", "specialist~", "network", "meals", "eyeglasses", "dentures", "hearing aids", "cash back",
      "part b reduction", "benefit card", "extra benefits", "additional benefits", "more benefits", "new benefits",
      "cleaning~", "filling~", "crown~", "x rays", "root canal~", "bridgework", "chiropract~", "bath bar~"
    ]
  },
  "parts": [{
    "name": "that not every plan is offered",
    "even_if_negated": true,
    "say": [
      "(do not|does not|can not|may not|not|never|don) (currently|actually|necessarily)? <offer> *3 (every|all|each|any and all|everything) *4 <plans>",
      "(do not|does not|can not|not) <offer> (everything|every|all) *4 available",
      "(not|are not) (every|all) *3 <plans> *5 (offered|available|represented|through us)",
      "not (every|all) *4 <plans>", "(limited|only (some|certain|a few|part)) *3 (number|selection|of)? *3 <plans>",
      "only (offer|represent|have|sell) (some|certain|a few|part) *4 <plans>",
      "(offer|represent|have|sell|carry) (every|all) (of the)? *3 <plans> *3 (available|area|county|zip|market)",
      "help with *2 plan choice~", "(do not|not) offer every",
      "(plan~|option~|polic~|some|ones|others|everything|products) *6 (not|do not|are not|can not|we do not) *3 (sell|offer~|carry|represent~|have|available (from|through|with)|by us|through (us|me)|with us|handle|work with)",
      "(there are|other|more|some) *4 (plan~|option~) *6 (do not|not|can not|beyond|outside|we do not)",
      "(not|do not|can not|does not|will not) *3 <offer> *3 (every|all|each|any and all|everything|the whole)",
      "(not|not all|not every) *5 (every|all|each) *5 (plan~|option~|compan~|carrier~)",
      "(only|just) *3 (some|part|certain|a few|a portion|a handful|a selection|a limited) *5 (plan~|option~|compan~|market)",
      "every plan *6 (not|do not)"
    ]
  }, {
    "name": "how many organizations are represented",
    "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>",
      "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>",
      "(with|for|from|through|by|of|have|got|at|are) *2 # *3 <orgs>", "# *4 <orgs>", "<orgs> *3 # (of them)?"
    ]
  }, {
    "name": "how many products they offer",
    "say": [
      "(offer~|have|has|provide~|with|and|total~|sell~|carry|represent~|of) *4 # *4 <products>",
      "<orgs> *6 # *3 <products>", "# (different|total|medicare|health)? *1 <products> (in|for|available)",
      "# *4 <products>", "<products> *2 # (of them)?",
      "(together|between them|among them|combined|altogether|all told|total|which|who) *5 #"
    ]
  }, {
    "name": "Medicare.gov or 1-800-MEDICARE",
    "say": [
      "medicare (dot)? *1 (gov|com|org|government|go|dog of|guv)", "medicaregov",
      "(one|1) (800|eight hundred|eight hundred and) *1 (medicare|633)", "(800|eight hundred) medicare",
      "(contact|call|visit|reach) medicare", "(medicare|medicaid) (dot|dog|that)",
      "medicare (website|web site|hotline|help line|directly|online|number)", "(website|web site) *3 medicare",
      "(1|one) *1 (800|eight hundred|eight oh oh|eight zero zero)",
      "(go to|dial~|call~|visit|contact|check|phone|ring|reach|look (at|on|up)|log on) *3 medicare",
      "med (of|a|i|o)? care", "(medic|medica) (care|dot|air)", "(contact|visit|call) *1 med *1 care"
    ]
  }],
  "before": [{
    "name": "talk of benefits",
    "questions": false,
    "say": [
      "<perk>",
      "(you|you will|you would|you can|you could|you may|you are going to|members) (get|gets|receive|qualify for|have|pay|save|be getting|be paying|eligible for) *5 (# dollar~|dollar~ *1 # |card|allowance|benefit~|coverage|plan|month|back)",
      "(plan|plans|coverage|benefits|it|this) (has|have|covers|cover|offers|include~|comes with|gives|give|pays|pay|provides|costs) *5 (# dollar~|benefit~|coverage|dental|no cost|zero|you|free|doctor~|hospital~|month)",
      "(benefits|coverage|plan) (of|in|for) (this|the|that|these) plan~", "zero dollar",
      "# dollar~ *2 (a|per|every|each) (month|year|quarter)",
      "(covers|cover|covered) (at)? *2 (# percent|everything|your doctor~)"
    ],
    "unless_near": [
      "(before|until|prior to) *4 (discuss~|talk~|go over|going over|get into|review~|look~|speak|share|cover|we begin|i (can|go|get))",
      "(need|have|required) to (read|tell|disclose|inform)", "not (offer|represent)", "(not|no) (discuss~|talk)"
    ],
    "unless": [
      "(you|you have) *1 reached",
      "(calling|from|with|at|for) *2 plan *1 (right|finder~|advisor~|solution~|pro~|choice~|match~)"
    ]
  }],
  "due_when": "before"
}$json$),
('aca_consent', 3, 'ca0dd0275cca2c876f019ae6e170f7eb',
$json${
  "slots": {
    "permit": ["permission", "consent", "authorization", "authorisation", "approval", "okay", "go ahead"],
    "helping": [
      "help~", "assist~", "search~", "enroll~", "look~", "find~", "use", "using", "work~ (with|on)", "act~", "access",
      "check~", "review~", "shop~", "submit~", "apply~", "update", "conduct~", "pull~", "see", "share", "represent",
      "proceed", "move forward", "compare", "view"
    ],
    "plan": [
      "plan~", "option~", "coverage~", "marketplace", "polic~", "quote~", "health insurance", "application",
      "exchange", "healthcare dot gov", "health care gov", "premium~", "subsid~", "tax credit~", "carrier~",
      "ambetter", "oscar", "molina", "blue cross", "blue *1", "cigna", "aetna", "united *1", "united", "kaiser",
      "humana", "anthem", "centene", "wellcare", "florida blue", "silver", "bronze", "gold", "catastrophic",
      "enrollment", "ppo", "hmo"
    ],
    "metal": [
      "(silver|bronze|gold|platinum|catastrophic) *1", "ambetter", "oscar", "molina", "blue cross *3",
      "blue *1 (plan|silver|bronze|gold)", "cigna", "aetna", "united (health|healthcare|silver|bronze|gold)",
      "kaiser", "anthem", "wellcare", "florida blue", "friday health", "christus", "medica", "bright health",
      "caresource"
    ]
  },
  "parts": [{
    "name": "the caller's consent",
    "by": "caller",
    "say": [
      "(you|you all|you guys) (have|got|do have) (my)? (full|verbal)? (permission|consent|authorization|okay|approval)",
      "(i|we) (do|hereby|will)? (give|grant) (you|y all)? (my|full)? *1 (permission|consent|authorization|okay)",
      "(i|we) (do|hereby|fully)? (consent|authorize)", "(my|full) (permission|consent|authorization) (is|to|for)",
      "^ i (agree|consent|authorize)",
      "i *1 (sent|texted|replied|signed|said|typed|clicked) *2 (yes|consent|form|agree~)",
      "(you|yall|you guys) *2 (have|got) *2 (permission|consent|authorization|okay|go ahead|green light|blessing)",
      "(i|we) *2 (give|gave|grant|giving|sign|signed|agree|agreed|consent|authorize|allow) *5 (permission|consent|authorization|okay|you to|go ahead|the yes|to (that|it|you)|help)",
      "(consent|permission) (granted|given|is given)",
      "(go ahead|yes) *3 (search|look|help|find|enroll|act|represent|work|check|be my agent|do it|pull)",
      "(i|we) *1 (agree|consent|authorize|give consent|give permission)",
      "(you can|you may|i am okay with you|fine with me|i am good with you|i would like you to|i want you to) *3 (search|look|help|find|enroll|act|represent|work on|be my (agent|broker)|check|shop|pull)"
    ],
    "yes_to": [
      "(have|get|got|need~|ask~ for|give~|grant~|with|obtain|require|receive|want|seek~|record~|confirm|verify|like) *4 (your|verbal) *2 <permit>",
      "(permission|consent|authorization) (to|for|that|before)",
      "(do|would|will|can|did) you *2 (consent|authorize|agree|permit|allow|let|give|approve)",
      "(is it|is that|would it be|be|it is|are you) (okay|alright|all right|fine|good|comfortable|cool) *4 (if|that|for|to|with)? *4 <helping>",
      "(okay|alright|all right|mind|comfortable) (if|with|that) (i|we|me|us|my) *4 <helping>",
      "(may|can|could|shall|should) (i|we) (please|now|have|go ahead and|start to|begin to)? *2 (help~|assist~|search~|enroll~|look~|find~|use your|access|check~|shop~|submit|apply|pull~|act|represent|review)",
      "(allow~|authoriz~|let) (me|us|our) *3 <helping>",
      "(permission|consent|authoriz~|okay|alright|agree|allow|approve|comfortable|green light|go ahead|blessing|say so) *8 (help~|assist~|search~|enroll~|look~|find~|act~|check~|shop~|submit~|represent~|work~|be your|your (agent|broker)|marketplace|on your behalf)",
      "(help~|search~|look~|enroll~|assist~|represent~|act~|shop~|apply~) *12 (permission|consent|okay with you|alright with you|fine with you|do you agree|is that (okay|alright|fine|good)|that okay|sound good|with your (okay|permission|consent)|good with that|yes or no)",
      "(is that|that|you|are you|would that be|sound|is this) (okay|alright|fine|good|all right|okay with you|agreeable|good with that|agree~)",
      "do you (agree|consent|authorize|give)", "(say|need) *3 (yes|i agree|i consent)",
      "(act|serve|work|be) *2 (as)? *1 your *2 (agent|broker|representative)", "on your behalf",
      "(mind|okay|alright|fine) (if|with|that) *1 (i|we|me) *3 (take|have|do|run|peek|look|go|poke)",
      "mind *1 (me|us|my) *1 (look~|pull~|check~|search~|shop~|help~|run~|tak~|see~|find~|compar~)"
    ],
    "unless_yes_to": [
      "(may|can|could) (i|we) (please)? (help|assist) you (today|with (something|anything)|out) $",
      "how (may|can|could) (i|we) (help|assist)", "(call~|contact~|text~) you *6 (consent|permission|okay)",
      "(record~|monitor~) *4 (consent|okay|permission)",
      "(consent|agree|okay|permission) *4 (record~|monitor~|being recorded)",
      "(may|can|could) (i|we) (look|check|see|find|help|use|pull|get|have) *2 (your (name|zip|age|email|phone|number|income|birth~|date)|who|how many|if you are there)"
    ]
  }],
  "before": [{
    "name": "help with plans",
    "say": [
      "(i am|we are|i will|we will|let me|let us|going to|i have|we have|i can|just|start~|begin~|already) (now|just|go ahead and|going to|already|start|started|to|right now|also|be|been|in the process of|quickly)? *3 (enroll~|sign~|submit~|complet~) (you|your|the|this|it|him|her|a|an)",
      "(i am|we are|let me|let us|i will|we will|i have|we have|going to|just) (now|just|go ahead and|going to|already|quickly|right now|be|here|and)? *2 (look~|search~|pull~|check~|find~|run~|compar~|shop~|brows~|see~|bring~) (up|for|through|at|over|into|on|out|in)? *4 <plan>",
      "(looking|searching|pulling|checking|comparing|shopping|running) (up|for|through|at|into)? *4 <plan> *4 (now|right now|here|available|in your)",
      "(while|as) (i|we) (just|quickly|go ahead and)? *1 (search|look|pull|check|run|find|compare|submit|enroll|get you|sign you) *5 (<plan>|enrolled|signed|up)",
      "(i|we) (can|could|do|already|now)? *1 (see|found|have found|am seeing|are seeing|located|am looking at|got|picked|have|selected|chose|have got) *4 (plan|plans|option|options|polic~|quote~) *4 (for you|in your|available|here|with|that|from|at|through|called|on|zero|for)",
      "there (are|is) *4 (plan|plans|options) *3 (available|for you|in your|here|that)",
      "(the|your) (best|new|cheapest|lowest) *2 (plan|option|coverage) *2 (is|would be|i see|will be|starts|here)",
      "you (are|have been|are now|are already|were) (now|all|already|successfully|officially|being|going to be)? (enrolled|signed up|covered|set up with|being enrolled)",
      "(application|enrollment) *3 (is|has been|was|is being|has) *2 (submitted|complete~|done|processed|in|started|finished|gone through|filed)",
      "(submit~|start~|fill~ out|complet~|file|filed|filing|update~|process~|creat~|begin~) (in|up|on|and submit)? (your|the|an|a|this|that) *2 (application|enrollment|marketplace account|healthcare account)",
      "(switch~|chang~|mov~|put~|plac~|sign~|enroll~|get~|got) you (over|up|in|into|on|onto|out of|to|from|for|right)? *4 <plan> *2 (now|today|right|already|starting|effective|that)?",
      "(i am|we are|i have|i) (enroll~|sign~|signed) you",
      "already (enrolled|signed|submitted|done|switched|changed)",
      "you (are|have been) (approved|qualified) for *5 (plan|coverage|subsid~|tax credit~)",
      "(your|the) (new)? (plan|coverage|insurance) (starts|begins|is active|will start|is effective|is in place)",
      "(i|we) (have|had|just|already|went|go) *3 (put|changed|moved|switched|signed|enrolled|submitted|sent|filed|ran|pulled) *2 (your|you|the) *3 (application|plan|coverage|policy|enrollment|through|over|up|in)?",
      "(i|we) (just|already|went ahead and|have|did|actually|also|am|are)? *2 (ran|run|running|submitted|enrolled|signed|put|moved|moving|putting|changed|switched|switching|changing|picked|selected|chose|hit submit|filed|sent in|processed|finished|completed|locked|updated|renewed|applied|started|did) *5 (you|your|it|that|this|yours|<plan>)",
      "<metal> *6 (# *1 (dollar~|a month|per month|per|after|bucks)?|#|zero|for|at|with)",
      "(for|at|costs|is|only|just) *1 (#|zero) *6 (a month|per month|monthly|after *3 credit|premium)",
      "(first|cheapest|lowest|best|next|top|other|second) *4 (one|plan|option|pick)? *3 (is|would be|pops up|comes up|that|here|showing|at) *5 (#|<metal>|<plan>)",
      "you are (showing|coming up|looking at|getting|eligible|approved|qualified|enrolled|all set|covered|now|in the) *6 (#|<plan>|tax credit|marketplace|subsidy|bronze|silver|gold|now|coverage)?",
      "(marketplace|system|exchange|site|website|it|computer|screen) *1 (has|shows|is showing|gives|gave|brought up|pulled up|came back|is giving|says|found) *6 (plan~|option~|you|#|<metal>|eligible)",
      "(sort~|filter~|scroll~|narrow~|brows~|comb~) *4 (by|through|price|plan~|list|them|these|option~|network)",
      "(pull~|bring~|look~|search~|check~|run~|get~) *3 (up)? *2 (your|the|some|these|those|all) *2 (<plan>|options|application|account|profile|numbers|quotes|coverage|eligibility|what is available)",
      "(see|find out|figure out|check|look at|look up|show you) (what|which|if) *2 (you|is|plans|plan|we|marketplace|options|there) *3 (qualify|available|eligible|get|have|can get|out there|options|best|offer~|for)",
      "(hit|click~|press~|hitting) *2 (submit|enroll|confirm)", "(card|id|packet|letter) *2 from (<metal>)",
      "(you are|you will be|you have been|boom|now|are) *2 (enrolled|signed up|insured)",
      "(put|place|placing|putting|get|getting|moving|switching|sign~|enroll~|roll~|stick~) you *3 (in|on|into|onto|to|with|up|over) *3 (that|the|a|this|one|<metal>|<plan>)",
      "(your|the) *1 (application|enrollment|policy|change) *3 (through|in|submitted|done|processed|effective|went|goes|approved|complete)",
      "as of (today|now|this morning)", "(moved|switched|enrolled|submitted|changed) $"
    ],
    "unless": [
      "(looking for|look at|looking at|searching for|shopping for|checking on|look into|looking into) *4 <plan> (today|for yourself|are you|do you|right)? $",
      "(thank you|thanks) for calling",
      "(once|after|until|before|if|when|unless) *12 (search~|look~|enroll~|submit~|pull~|help~|find~|run~)",
      "(income|household|make|makes|earn~|age|pay|paying) *4 (#|is|of)"
    ],
    "unless_near": [
      "(before|once|after|until|unless|without) *8 (permission|consent|authoriz~|agree~|say yes|your okay|approval)",
      "(before|until) (i|we) *2 (can|could|may|am|start|begin|look|search|enroll|help|do|pull|go)",
      "(permission|consent|authorization) (to|for|before|that)",
      "your (permission|consent|authorization|verbal consent)",
      "(do not|not|never|no one|can not) *4 (look~|search~|pull~|enroll~|sign~|submit~)",
      "(agent|specialist|representative|somebody|they|he|she) (will|can|would|who)",
      "(do|would|will|may|could|is it|mind|shall|can) (you|i|we|it be|okay|alright) *6 (search~|look~|help~|enroll~|pull~|check~|find~|go ahead|submit~|run~|okay|permission|authorize|agree|consent|allow|act)",
      "(are you|were you|you are|you were|thank you for calling|calling about|called about) (still|just|currently|already|now)? (looking|searching|shopping|interested|calling|enrolled|on|currently|covered|with|insured)",
      "(friend|last year|previous~|currently|current plan|used to|what kind|do you have|did you have|have you|who is your)",
      "(go ahead|okay|alright|fine|permission|consent) *3 (if|for me to|that i|with me)",
      "(i|we) (would|will) (need|have) to *2 (ask|get|have)", "consent form",
      "(it|form|text|link|document|letter|email) says",
      "(can not|will not|unable to|not going to|would not) *4 (look~|search~|pull~|enroll~|sign~|submit~|help~|do anything|see|start)"
    ],
    "questions": false
  }],
  "due_when": "before"
}$json$),
('medicare_licensed_agent', 3, '2db9b3567da09bbd89a69678e039299c',
$json${
  "by": "agent",
  "slots": {
    "person": [
      "agent~", "broker~", "advisor~", "adviser~", "representative~", "rep", "specialist~", "producer~",
      "professional~", "counselor~", "consultant~", "person", "expert~", "individual", "insurance", "sales", "health",
      "medicare", "seller"
    ],
    "license": ["licensed", "license", "licensing", "licenced", "certified and licensed", "licensure", "license~"]
  },
  "parts": [{
    "name": "to be a licensed agent",
    "say": [
      "(state|fully|duly|independent|independently|nationally|locally|your|a|as|our)? <license> *3 <person>",
      "(i am|we are|i am a|all) *4 licensed", "licensed (in|with|by|through|and|to|across)",
      "(hold|have|carry) (a|an|my|active|the) *3 license~",
      "(my|agent|producer|insurance|state) license (number|is|id)?",
      "(my|national|the) (n p n|npn|national producer number|producer number)",
      "<person> *2 licensed (in|by|with|to)",
      "(i|we|i have|we have|have|been) *3 (held|holding|hold|carry|carried|got|have|had|keep|earned|maintain) *4 (license~)",
      "(i am|i been|i have been|we are|am) *5 licensed",
      "licensed (for|since|here|right here|right|over|going on|over in|as|agents|and|out of|to sell|all)",
      "(my|our) *4 license~ *4 (number|is|in|with|through|issued|for|current|active|good)", "license (number|is|#)",
      "(state|department of insurance|insurance department) *3 (license~|licensed|issued) *1 (me|us|my)?",
      "with *2 license~ (and|in|for)", "(a|an|your|as) *3 (licensed|state licensed)"
    ],
    "unless": [
      "(transfer~|connect~|put~|pass~|send~|hand~|bring~|refer~|patch~|switch~|forward~|get~ you|schedule|set you up|appointment|warm) *8 <license> *3 <person>",
      "(speak|talk|meet|chat|consult) (directly)? (to|with) (one of)? (a|an|our|the|your|another|any)? *2 <license> *3 <person>",
      "<license> *2 <person> (comes|joins|takes|picks|calls|steps|gets|is next|is standing|handles|does)",
      "<license> *3 <person> (will|is going to|can|may|should|would|to) *2 (call|contact|reach|help|assist|answer|go over|explain|be|get|walk|take|review|with you|come)",
      "(have|let|get|find|grab|need|wait~ for|want) (me|you|one of|to)? *2 (a|an|our|my|the|another|those) *1 <license> *3 <person>",
      "(driver~|drivers|marriage|business|fishing|hunting) license", "(not|never) *3 <license>",
      "(are you|is it|is he|is she|are they) *2 <license>",
      "(they|he|she|my (manager|supervisor|colleague|partner)) (are|is) *3 <license>",
      "(get|getting|hoping|hopin|studying|working on|working toward|apply~|waiting on|waiting for|test for|exam for|class for|renew~|lost|lose|suspended|expired|not yet|used to) *6 license~",
      "(until|when|once|if|before) (i|we|you|they) *1 (get|have|pass|finish) *4 license~",
      "(not|never|no|nor|without|do not|does not|need|needs) *5 license~",
      "(contractor~|doctor~|dentist~|nurse~|practice~|facility|provider~|therapist~|pharmacist~|physician~|real estate|nursing|software|plumber~|electrician~|hospital~|barber|cosmetology|pilot|law|driver is) *3 (licensed|license)",
      "(licensed|license) *2 (doctor~|dentist~|nurse~|facility|provider~|therapist~|pharmacist~|physician~|contractor~|plumber~|electrician~|lawyer~|attorney~|plate~)",
      "license plate~", "(your|his|her|their) *1 (driver~)? *1 license",
      "(talk|speak|hear from|get|meet|chat|pass~|connect~|transfer~|bring~|hand~|put~|route~) *6 <license> *3 <person>",
      "(she|he|they|who|that) (is|are|will be|would be) *2 (the|a|an|our|your)? *1 (licensed)",
      "(agent|person|one|team|specialist~|colleague~|partner|supervisor|manager|boss|guy|lady) *3 (who|that|is|are) *2 (actually)? licensed",
      "(sold|offered|handled|done|available) (by|through|only by) *2 <license>", "licensed *2 (get|let me|will)",
      "(car|truck|vehicle|dog|business|driver) *1 licensed",
      "(will|going to|gonna|should|soon) *1 (be|get|become) *1 licensed", "(for|with|to) the licensed"
    ],
    "yes_to": [
      "(are|is|am) (you|this|it) *4 licensed", "you (are|have) *4 licensed",
      "(have|hold|got) (a|an|your|the) *3 license", "licensed (agent|broker|person|insurance)",
      "^ (so|and|are)? *1 you *2 (licensed|license)"
    ],
    "unless_yes_to": ["(speak|talk|transfer~|connect~) *5 licensed"]
  }],
  "not_due_when": [{
    "name": "a wrong-number call",
    "by": "any",
    "say": [
      "(wrong|incorrect) (number|person|phone|house|guy|lady|party)", "dialed (the)? wrong",
      "(no one|there is no one|nobody) (here)? (by|with|of) that name", "misdialed", "have the wrong",
      "called the wrong", "did not mean to (call|dial)", "not the (right|correct) number"
    ],
    "unless": ["(number is|was|gave|give|have) *2 wrong number *2 (for|of) (my|the) *1 (doctor|plan|policy)"]
  }]
}$json$),
('mva_coaching', 2, '06f27bc02cec0b560f40371b4e9d1522',
$json${
  "slots": {
    "listener": [
      "doctor~", "physician~", "nurse~", "hospital", "lawyer~", "attorney~", "insurance *2", "adjuster~", "police",
      "officer~", "them", "him", "her", "law firm", "chiropractor~", "intake *2", "judge", "everybody", "anybody",
      "people", "specialist", "paralegal", "medical *2", "er", "emergency room", "insurer", "they",
      "(the|your)? *1 (doc|docs|dr)"
    ],
    "injury": [
      "light", "green", "stop sign", "signal~", "lane", "pain~", "hurt~", "injur~", "neck", "back", "whiplash",
      "headache~", "dizz~", "sleep", "ten", "walk", "work", "numb~", "tingl~", "worse", "severe", "unbearable",
      "excruciating", "agony", "fault", "red light", "speeding", "seat belt", "passenger", "shoulder~", "knee~",
      "head", "concussion", "serious", "sore", "suffer~", "symptom~", "treatment", "miss~ work", "accident", "hit",
      "texting", "brake~"
    ],
    "push": [
      "just", "make sure (you|to)?", "be sure (you|to)?", "remember (to|you)?",
      "you (should|need to|have to|want to|must|got to|better|are going to|gonna|will want to|can|could|ought to|might want to)",
      "do not forget to", "go ahead and", "always", "you just", "when *6", "i want you to", "i need you to", "try to",
      "if (they|he|she|anybody|the doctor|the attorney|the adjuster) ask~ *3", "then",
      "all you (have to|need to|got to) do is", "^"
    ],
    "audience": [
      "(the|your|that|his|her|their|any|those|whatever)? *1 (doctor~|physician~|nurse~|hospital|lawyer~|attorney~|insurance *1|adjuster~|police|officer~|cop~|judge|jury|intake *1|chiropractor~|specialist|er|emergency room|E R|medical *1|company|therapist|law firm)",
      "them", "him", "her", "everybody", "anybody", "people", "they", "m", "(the|your)? *1 (doc|docs|dr)"
    ],
    "subject": [
      "you", "your *2", "it", "it is", "he", "she", "they", "there",
      "the (pain|light|other *2|crash|accident|car|truck|guy|driver)", "that (guy|driver|truck)", "a", "his", "her",
      "their", "my *1", "i", "its"
    ],
    "fact": [
      "(are|were|have|had|has|can not|could not|hurt~|is|was|did|do|does|feel|felt|ran|hit|blew|cut|missed|lost|got|never|still|woke|wake|keep~|ache~|kill~|came|went|slammed|blacked|passed|saw|looked|kept|started|been|not|only|always|cries|threw|need~|flew|twisted|jumped|banged|heard)"
    ],
    "cue": [
      "just", "make sure (you|to)?", "be sure (you|to)?", "remember (to|you)?",
      "you (should|need to|have to|must|got to|better|will want to|are going to|ought to|want to|would want to)",
      "do not forget to", "go ahead and", "always", "i want you to", "i need you to", "we need you to",
      "all you (have to|need to|got to) do is", "^", "and", "then", "or", "so", "to",
      "how you (answer|say|put|handle)", "okay", "what i would (do|say) is", "if (i|it) were (you|me) i would",
      "i would", "you (wanna|gotta|got to)", "they (want|need|like) to hear (that)?"
    ],
    "secret": [
      "mention~", "bring~ *1 up", "volunteer~", "disclos~", "admit~", "breathe a word", "let on", "talk~ about",
      "get into", "go into"
    ]
  },
  "claims": [{
    "negation_inside": false,
    "say": [
      "<push> (tell|inform|let) (the|your|that|to)? *1 <listener> (know)? (that)? (you|your|it|the pain|pain|they|his|her|the other|is|everything|my) *5 <injury>",
      "<push> (tell|inform) (the|your)? *1 <listener> (that)? (the|your|you|it|its|they) *8 (ten|worse|can not|could not|constant~|every day|all the time|never|always|really bad|so bad|killing|terrible|severe|unbearable|passed out|blacked out|lost)",
      "<push> (say|claim|state|report|write|put down|mention|testify|swear|answer|act|complain|insist|pretend|repeat) *2 (that|like|as if|about|of|to)? *1 (you|your|it|the|they|yes|a|its|my|pain) *5 <injury>",
      "<push> (say|claim|rate|call) (it|the pain|your pain|that|its|it is) *5 (ten|nine|eight|severe|unbearable|worse|bad|excruciating)",
      "(exaggerat~|fake|faking|embellish~|play (it|that|the pain|your pain|this)? *2 up|make it (sound|look|seem) *2|lay it on|oversell|pump up|ham it up|stretch the truth|bend the truth|dramatize)",
      "(act|pretend|look|limp|behave) (like|as if|that|as though|injured|hurt)",
      "even (if|though) *4 (does not|do not|did not|is not|are not|was not|feel fine|not really|only|no)",
      "the (more|worse|bigger) *7 the (more|bigger|higher|better) *4 (money|settlement|get|case|check|worth|paid|payout|compensation|dollars)",
      "(do not|never|not) (you)? (tell|mention|say|bring up|admit|disclose|let) *2 (the|your|that|them|him|her|anybody|<listener>|you|about|it|anything|to) *6 (fault|before|previous~|prior|already|old|fine|okay|not hurt|pre existing|preexisting|texting|phone|speeding|drinking|drunk|only|feel|little|better|sorry|seat belt|past|history)",
      "(leave|keep) (out|that out|it out|quiet|that to yourself|it to yourself|that part)",
      "(magic word~|right words|script|what (to|you should|you need to|you have to) (say|tell|claim))",
      "(here is|this is|i will tell you|let me tell you) *2 (what|exactly) *2 (to|you) *3 (say|tell|claim)",
      "say (your|the|you) (neck|back|pain|head) *6 (hurts|hurt|pain|killing|injured)",
      "you (need to|should|have to|must|ought to|want to|better) (say|claim|complain|report|pretend|act|mention) *4 <injury>",
      "(pain|it) (is|was) *2 (a)? (ten|nine) (out of|of)",
      "<cue> *1 (tell|telling|inform|let) <audience> (know)? (that|how)? <subject> *3 <fact>",
      "(then)? you (tell|inform|go tell) <audience> (that)? <subject> *3 <fact>",
      "<cue> *1 (say|claim|swear|testify|state|insist|act like|pretend|put (down|down that|that)|write (down|down that|that)|report) (that|like|as if)? <subject> *3 <fact>",
      "(^|and|then|just) you (say|tell <audience>|answer) (that)? (i|my|yes|no|never)",
      "<cue> *1 (say|put|write|tell <audience>|claim|answer|report|mark|call it|make it) *1 (ten|nine|a (ten|nine)|# (weeks|days|months|times|miles))",
      "(ask~) *8 (say|answer|tell <audience>) *1 (yes|no|never)",
      "put *4 on (the|your) (form|paper~|questionnaire) *3 (that)? <subject>",
      "(put|write|mark) (down)? *3 (weeks|months|a ten|ten|nine)",
      "(on the (form|paper~|intake|questionnaire)) *1 (you)? *1 (put|say|write|mark|check)",
      "(do not|never|no need to|not need to|not have to|need not|would not|avoid|stop) *2 <secret>",
      "(do not|never|not have to|no need to) *1 (tell|say) *1 (to)? <audience>? *1 (that|about|you had|you were|you have|how|your)",
      "(skip|leave out|leave off|leave|omit|drop|lose|bury|gloss over|forget) *1 (about)? (the|that|your|any|all) *3 (part|injury|accident|surgery|history|condition|bit|phone|brakes|drinks|beers|wreck|pain|back|knee|shoulder)",
      "(nobody|no one|they|he|she|adjuster|insurance|doctor) *1 (needs to|need to|has to|have to|do not need to|does not need to|does not have to|will ever|is going to|can|could|would ever|going to) *2 (hear|prove|check|know about|find out|know the difference|know any (better|different)|know otherwise|know that)",
      "(can not|can never|no way *3) prove",
      "(as far as|for all) *1 (anybody|they|the *1|he|she|everybody) *1 (is concerned|are concerned|know~)",
      "(that is|here is|this is|it is) (the|our|your) (story|line|version|answer)",
      "(that is|it is) what you (say|tell|put|answer|go with)",
      "(stick|go) (to|with) (that|the|your|our|this) *1 (story|version)", "(get|keep) *2 (story|stories) straight",
      "the answer *2 (is|will be|should be) *2 (never|no|none|yes|ten|always)",
      "you (were|was|had|did|are|have) not *5 (got it|understand|okay|remember)",
      "you (were|had|did|have) **7 (got it|remember that|you hear me|capiche|that is what you say|stick)",
      "not (anymore|any more|before *3|today|now) you (do|did|are|were|have|can)",
      "(want to|should|could|need to|got to|might|gonna|going to|little|some|just|and|go in|walk in|come in|^) *2 (limp|wince|moan|groan|cry|hobble|grimace|whimper|wobble) *2 (a|when|in|for|front|some|little|around|it|if|every|like|out|getting|bit|at)",
      "(hold|grab|rub) your (neck|back|head)",
      "(wear|put on|get|keep) *3 (collar|brace|sling|cane) *4 (even|when|for (the|looks|court)|so|to the|whenever|any time)",
      "(make|cook|think|come) (up)? (something|a|some|an) *3 (up|about)",
      "make up *3 (about|headache~|pain|story|symptom~|injury|something)",
      "let us (just)? *1 (say|call it|go with|put|make it|pretend|practice|rehearse) *1 (he|she|you|it|your|that|they|the|#|my)",
      "(need|want) you to *1 (have|be|feel|hurt|get|develop) *2 (pain~|hurt~|injur~|neck|back|headache~|whiplash|symptom~|sore|bad)",
      "(so)? you (have got|got|have) *2 (neck|back|pain|headache~|whiplash|symptom~) *2 (right|okay|now|understand)",
      "even (if|though|when|on (the)? days) *3 (fine|better|good|okay|well|great|healed|nothing)",
      "(run~|build~|rack~|pile~|pad~|jack~|crank~|drive~|bump~|pump~) *4 (bill~|medicals) *1 up",
      "(run~|build~|rack~|pile~|pad~|jack~|crank~|drive~|bump~|pump~) (up|the) *2 (bill~|medicals)",
      "(say|tell|claim|put|add|throw in|mention) **12 (that will|that would|that makes it|it will|it makes it|makes it|that is|it is|they) *2 (double|doubles|triple|triples|boost|boosts|worth more|bigger|pay more|pays more|another claim|where the money|more money|helps the (case|claim|number))",
      "the (more|worse|bigger|longer|louder) *7 the (more|bigger|higher|better|fatter)",
      "here is how (you|to|we) *2 (answer|say|tell|handle|put|word|play)",
      "(want|wanna|would like|supposed|gonna want|need) *1 to say *1 (is)? *1 (that)? *1 <subject> *3 <fact>",
      "(lie|fib) (to|about|a little)", "(stretch|bend|shade|fudge) (it|the truth|things|a little)",
      "(be|act|play|sound|look) (more|extra|real|really|a little|like you are) *1 (hurt|injured|sad|upset|pitiful|weak|stiff|in pain|messed up|pain)",
      "(adjuster~|insurance|doctors|jury|juries|judges|lawyers) (hate~|love~|eat~)", "be sure (he|she|they|it)",
      "(wrong|nope) (#|you were|say|it was|he|she)", "so you were going #",
      "(if|when|whenever) *1 <audience> *1 (ask~|want~ to know|say~|bring~ it up) *6 (it is|it was|you|the answer|that|your) *2 (terrible|awful|horrible|a ten|ten|unbearable|worse|never|no|yes|always|killing|bad|severe|constant|daily|every|were|was|can not|could not|did not|had|are|have)",
      "(sound|act|look|come across|go in|walk in|seem) *1 (like)? *2 (agony|pain|hurt~|miserable|injured|suffering|devastated|traumatized|dying)",
      "(put|write|get) (your|her|his|their) *1 name *1 (down|on|in)",
      "say (it|that) (back|again and again|with me|loud|like you mean it)", "repeat after me",
      "(there is|there was|you have|you had|what) *1 (no|never)? *1 (old|prior|previous|earlier|other) (injury|accident|wreck|back|pain|surgery|claim)",
      "it does (now|today)", "^ (it|he|she|you) (does|do|did) now",
      "(that is|it is) (what|how|where) *3 (pays|sells|gets you|they (want|need|look)|the money|wins)",
      "(we|you) do not *1 (talk|speak|say|mention|discuss|bring) *2 *1 (about|up)? *3 (earlier|old|first|other|prior|previous|that|before)",
      "(ask for|get|request|demand|push for) *3 (mri|injection~|surgery|therapy|x ray~) *8 (tell|say|complain)",
      "(no one|nobody) *1 (going to|will|would|can|is ever going to) *1 (know (you|it|that|the|they|he|she|any)|find out|check (it|that|your (story|phone|records))|notice|question it)",
      "<cue>? (tell|telling) <audience> (your|it|the (pain|light|other *1|car)) *2 (goes|go|is|are|was|were|hurts|hurt|feels|gets|got|keeps|ran|hit|numb|started|came|been)",
      "ask~ *1 (tell|inform) (the|your)? *1 <listener> (that)? <subject> *3 <fact>",
      "(sound|look|act|seem|come across|walk in|go in) *1 (like) *2 (you are)? *2 (agony|pain|hurt~|dying|injured|suffering)",
      "(agony|unbearable|excruciating) *2 (okay|right|got it|remember)",
      "(keep|leave) *3 (to yourself|between us|under your hat|under wraps|out of (it|this|there))",
      "you did not *1 (see|touch|have|look|use|drink|do|feel|know) *6 (okay|got it|understand|remember|understood) $",
      "there was (no|never) *2 (okay|got it|understand|understood)",
      "(i would|i will|let us) *1 (say|call|put|make|rate) *1 (it|the pain|your pain|that|pain) *2 (a|is a|as a|at a)? *1 (ten|nine|eight)",
      "(circle|check|mark|tick|list) *1 (every|all|everything|each) *1 (of)? *1 (body|box~|part~|symptom~|one|them)?",
      "say (it|its|that it|you|your *1) *1 (shoots|hurts|aches|burns|throbs|radiates|kills|stings|is (bad|real|so|really|terrible|constant))",
      "(lead|start|open) with *1 (the|your) (back|neck|pain|head|headache~|shoulder~|knee)",
      "(you were|you had|you are) *1 (doing|going) (the limit|the speed|#|under)",
      "(wrong|nope) *1 you (were|had|did|saw|hit|felt)",
      "^ no *1 you were *1 (doing|going|stopped|not|looking|parked)",
      "(more|extra|lots of) (visits|treatment~|appointments|therapy|doctor~) *8 (need|or not|check|money|bigger|worth)",
      "whether *1 (you|it) *1 (need~|want|hurt~|feel|does|is) *3 (or not|not|or no)",
      "^ you did *1 you (hit|saw|felt|blacked|passed|had|were|hurt|lost|heard)"
    ],
    "unless": [
      "(just|please|you|to|and|then|can|could|should|^) tell *3 <listener> *2 (the truth|what happened|exactly (what|how|where)|everything (that)?|how you (feel|are|really)|where it hurts|the facts|honestly|about (the|your|any|all|how|what) *3)",
      "(say|tell|report) *2 (only|just)? *1 (what|exactly what|how) (happened|you (feel|felt|saw|remember|experienc~))",
      "(be|stay) honest",
      "(can not|not allowed to|will not|do not|never|could not) (tell|coach|advise) (you)? *2 (what|how) to (say|tell|claim)",
      "(what|how) (happened|do you|did|would you|are you)", "(on|from) a scale",
      "(is|was|would you say) *3 pain *4 (ten|one)",
      "(did you|do you|have you|what did you|were you|are you|you already) (say|said|tell|told|mention~|report~|feel|complain~)",
      "(tell|inform|let) <audience> *2 (you|your) *3 (represented|lawyer|attorney|name|number|appointment|referred|sent|calling|accident (happened|was)|were in (an|a) (accident|wreck|crash|collision)|are (a|our|with)|will (call|be)|can not talk|can (call|come)|coming|running late|file|case)",
      "(tell|say|told) *3 if (you|it|your|that|there)",
      "(did|have|has|does|do|would|are|was|were|had) (you|they|he|she|the *1|your *1) *2 (say|tell|told|said|claim|report|mention)",
      "okay (to|if you) say", "(so|and|okay) you (said|say|told|mentioned)",
      "(nobody|no one|not|never) *5 (tell|coach|advise) you (what|how) *2 (say|tell|claim|answer)",
      "(not|never) *1 (going to|allowed to|able to|supposed to|can|could|should)? *1 (tell|coach|advise) you",
      "(can not|could not|would not|not) *2 say (that|if|whether|how|what|you|it|for)", "tell (me|us)",
      "let (me|us) *1 (know|tell|get|put|look|ask|note|make sure|write|mark|transfer|check|see|just confirm)",
      "(do not|never|please) *1 (make (anything|something|stuff|things) up|make up|exaggerat~|lie|fake|embellish|guess|hide|leave anything|fib|stretch)",
      "(tell|told|say|talk|mention) *4 (anything|nothing) *4 (until|till|before|without)",
      "(talk|speak) *3 (until|before|without)",
      "(important|need|be sure|want you|remember|best|have|try|trying) *2 not (to)? *2 (exaggerat~|lie|embellish~|fake)",
      "(forget|forgot|hesitate|afraid) *1 to *2 (mention|tell|bring|say|report)", "(afraid|hesitate|shy|embarrassed)",
      "what you (said|told|have told|mentioned)", "(like|as) you (said|told)",
      "(kids|children|people|folks) (do not|always|often|never|tend)",
      "(need|want|like) you to (be|have|get) *2 (rest~|seen|better|comfortable|checked|honest|truthful|careful|copy|look)",
      "(hold|keep|grab) your *3 (phone|paper~|pen|card|receipt~)", "would (they|he|she|it|you) say",
      "(free|right|able|allowed|entitled|welcome|want|like) to (say|tell) *2 (no|yes)",
      "(i|we|let me|going to|need to|have to|just) *1 (put|write|note) (down)? *1 that you",
      "(is|was|were|are) there *2 (old|prior|previous|other)",
      "(any|other|no other|do you have|have you had|did you have) *2 (old|prior|previous|earlier|other)",
      "(when|if) *1 <audience> *1 ask~ *4 (for|you to (sign|give|come)|about (money|insurance))",
      "(so|when|because|if|as|like) (you|they|he|she) (say|told|said|claim|claimed|reported|report|mentioned|mention)",
      "(they|he|she|somebody|anybody|lawyers|some|people|firms) *2 (will|may|might|could|would|try|tries) *1 (to)? *1 (tell|say|coach|get you)",
      "(did|has|have|does) (anybody|somebody|they|he|she) *2 (tell|told|say|ask~)",
      "(okay|fine|alright|good|perfectly okay) to say", "(get|getting|be) *1 (checked|seen|looked at|examined)",
      "you (have|got|have got) *2 (attorney|lawyer|representation|counsel)"
    ],
    "unless_near": [
      "(the truth|honest~|truthful~|accurate~)", "(scale (of|from)|how bad|how would you)",
      "(transfer~|connect~) you", "(if (that is|it is|it|you|that) (true|really|so|did|does|do hurt|hurts))",
      "honest", "truth", "exactly (what|how|as)", "(as you remember|in your own words)",
      "(checked out|get seen|looked at)"
    ],
    "yes_to": [
      "(should|do|so|can|want|need) (i|you|me) *3 (say|tell|claim|lie|pretend|exaggerate|act|complain)",
      "(should|do|can|could|want me to|need to|have to) *3 (say|tell *2|put|claim|act|pretend) *3 (it|i|that|my|more|worse|hurts)",
      "(want|need|like) me to (say|lie|fake|act|pretend|exaggerate|limp)",
      "(should|do|can|could|would) (i|we) *2 (tell|say) *6 (hurt~|pain|light|green|fault)"
    ],
    "unless_yes_to": [
      "(want|need) me to (say|tell) (you|it|that|my) *2 (name|address|what happened|again|about)",
      "(tell|say) (you|the attorney|them|my) *2 (what happened|the truth|name|about)", "what (should|do) i"
    ],
    "even_if_quoted": true
  }, {
    "negation_inside": false,
    "even_if_quoted": true,
    "questions": false,
    "say": [
      "(go with|call it|make it|stick with|say|tell <audience>|put|give <audience>|circle|rate it|keep it at|bump it to) *1 (it is)? *1 (a|an)? *1 (nine|ten|eight)",
      "(nobody|no one|they|insurance|juries|adjuster~) *1 (do not|only|never|will not|does not)? *1 (pay~|write~ checks|cut~ checks) *2 (on|for) *2 (four|five|three|two|bad|pain|sore|nothing|little|stiff|soreness|scratch~|worst|hurt~|serious)",
      "(whatever|anything|when|if|no matter what|soon as) *2 (<audience>|they) ask~ *5 (it is|you (felt|were|had|have|are|never|can not|could not|did not|feel)|your)",
      "<cue> *1 (complain~|say something|talk) (of|about) *2 <injury>",
      "(can not|never|do not|not) (see|find|measure|disprove|test|check|argue with) *3 (x ray~|mri|scan|film|pain|headache~|a sore|test|back pain)",
      "(put|mark|write|note|list) you (down)? *1 (as|with) (having|had|being|injured|hurt|unable|not able) *4",
      "you (do|did|are|were|have|had|can not|will) for (this|the|our|your) (case|claim|form|paper~|purpose~|$)",
      "^ no *1 no **2 it (hurts|hurt|aches|kills|is killing)",
      "^ it hurts **3 (all the time|every (day|night)|constant~|bad)",
      "(make|makes) it (sound|look|seem) (bad|worse|awful|terrible|good|real|serious|painful)",
      "(gotta|got to|have to|need to) (sell|milk|work|push|play) it", "they only pay *2 (for|when|if)",
      "(we are|you are) going to (say|tell <audience>|claim) *1 (that)? *1 (you|he|she|it|they)",
      "(there goes|kiss *2 goodbye|you just lost|kills|sinks|tanks) *2 (case|claim|money|check|settlement) *8 (so|you)",
      "^ so you are not (feeling|doing|getting) *1 (better|fine|good|okay|well)",
      "(leave|keep|take) (the|that|your) *3 (part|bit|phone|text|drinks|beers|speed|seat belt|injury|accident|surgery)? *4 out of it",
      "(do not|does not) (care|matter) what you (told|said|remember|saw|think)",
      "(want~|need~|love~|like~) to hear *1 (is|that)",
      "(whoever|anybody|everybody|whichever *1) (who|that)? *1 ask~ *3 you",
      "(let us|we need to|they need to) hear *3 <injury>", "far as *3 (know~|concerned)",
      "(how about|why do not|suppose) *1 (we|you) (say|put|call it|go with|tell|write)",
      "(check|mark|x|tick) (by|next to|beside|in) *2 (everything|every|all|each)",
      "(do not|never) *1 (say|tell <audience>|admit|let on) *2 (you are|you feel|you felt|it is|that you are|i am) *2 (okay|fine|good|better|all right|great|not hurt)",
      "(round|bump|crank|nudge|jack|push|raise) *3 (up)? to *1 (a|an)? *1 (nine|ten|eight)",
      "(repeat|say) (that|it) *1 (for me|back to me|after me|with me|again for me)",
      "(if|when|whenever) *1 (<audience>|he|she|they) *1 (ask~|want to know|wants to know|wonder~) *6 it (started|was|is|began|happened|hurt|hit|came)",
      "that is how it goes $",
      "(the|your) (light|arrow|signal) (was|is) (green|red|yellow) **3 (got it|okay|right|remember|understand)",
      "(did not|do not|never) *1 happen~ *3 (okay|got it|understand|remember|you hear) $",
      "(they|he|she) (do not|does not) need (that|to (know|hear) (that|about|it|all))",
      "(the|your) (worst|bad) days? *3 (every day|all|each)",
      "(add|throw in|mention|toss in|include) *2 (headache~|back|neck|dizz~|anxiety|nightmare~|sleep~|numb~|whiplash|shoulder) *3 (too|also|as well|while you|even|for good|on top|it helps)",
      "(forget|forgot|never mind) *1 (about)? *1 (the|that|your) *3 (old|phone|beer~|drink~|prior|text~|first|other|surgery)"
    ],
    "unless": [
      "(let|make) (me|us) *2 (put|note|mark|write)",
      "you (have|got|have got) *2 (attorney|lawyer|representation|counsel)",
      "(^|so|and|like|as|what) you (said|mentioned|told (me|us|them))",
      "(is|was|were|are|do|does|did|would|could|how) *2 (you|it|the pain|your *1) *6 (nine|ten|eight)",
      "(nine|ten|eight) *1 (o clock|am|pm|a m|p m|thirty|fifteen|minutes|days|weeks|months|years|people|hundred|thousand|dollar~|percent|miles|in the morning)",
      "(i am|we are) going to (put|write) *1 (that)? *1 (you|your) *1 (name|number|on|in|down|through|with|address|first|last|email)",
      "(put|mark|write) you down (for|as a|as the) *2 (appointment|call~|client|driver|passenger|owner)",
      "(truth|honest~|truthful~|accurate~)",
      "(what|whatever) (really|actually|truly)? *1 (happened|hurts|you (feel|felt|remember))"
    ]
  }]
}$json$);

create temp table untouched on commit drop as
select r.slug
from core.qa_rules r
join new_wordings w on w.slug = r.slug and w.replaces = r.version
group by r.slug
having bool_and(r.enabled and md5(r.params::text) = w.seeded)
   and count(*) = (select count(*) from new_wordings n where n.slug = r.slug)
   and max(r.version) = (select max(version) from core.qa_rules o where o.slug = r.slug)
   and exists (
       select from core.qa_rules c
       where c.slug = 'concepts' and c.enabled and md5(c.params::text) = '7838d6e2acc527cd28f9688aa9a086d2'
   );

insert into core.qa_rules
    (slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, law, enabled)
select r.slug, newest.version + row_number() over (partition by r.slug order by r.version),
       r.title, r.verticals, r.severity, r.direction, r.kind, w.params, r.effective_from, r.effective_until, r.law,
       r.slug in (select slug from untouched)
from new_wordings w
join core.qa_rules r on r.slug = w.slug and r.version = w.replaces
cross join lateral (select max(version) as version from core.qa_rules where slug = r.slug) newest;

update core.qa_rules r
set enabled = false
from new_wordings w
where w.slug = r.slug and w.replaces = r.version and r.slug in (select slug from untouched);
