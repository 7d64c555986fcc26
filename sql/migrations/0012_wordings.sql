-- Wordings that hold for sentences nobody wrote the rules for, and the concepts that all rules share.
--
-- Each row below replaces the wording of one seeded version. The new version takes title, severity, scope, direction,
-- dates and law over from the row it replaces, which stays and is switched off: a verdict names the version it used.
-- Where an installation has edited the wording, added a version or switched the rule off, its own rule stays in force;
-- the new version is stored switched off, for somebody to compare and to enable.

create temp table new_wordings (slug text, replaces integer, seeded text, params jsonb) on commit drop;
comment on column pg_temp.new_wordings.seeded is 'MD5 of the seeded params: whether the wording was edited.';

insert into new_wordings (slug, replaces, seeded, params) values
('concepts', 0, '',
$json${
  "slots": {
    "i_am": [
      "(this is|it is|i am|we are|here is|that is|my name is *3|name is *3|you have got) (calling|speaking|here)? (calling)? (you)? (today|now|back|directly|live|again)? (from|with|for|at|of|on behalf of|representing|out of|over at|down at|part of|in)? (the|your)?",
      "(calling|call|phoning|ringing|reaching out|checking in) (you)? (today|now|back|directly|in|again)? (from|on behalf of|for|with|at|out of) (the|your)?",
      "(you have|you) (just)? (reached|come through to|got through to|gotten through to) (the|your)?",
      "(you are|you will be|you have been|you are now) (now)? (talking|speaking|connected|through|on|put through|transferred) *1 (to|with) (the|your)?",
      "you are through (the|your)?",
      "(i|we) (am|are|do|have|always|been)? *1 (work|working|worked|represent|representing|speak|act|answer) *2 (for|at|with|from|to)? (the|your)?",
      "(here|over|down) (at|with) (the|your)?",
      "(welcome|thank you for calling|thanks for calling|thank you for holding for) (to)? (the|your)?",
      "(i am|we are|i|we) *2 (employed|sent|hired|assigned|appointed|authorized|deputized|commissioned|dispatched|contracted|instructed|directed) (out)? (here)? (by|from|through|with) (the|your)?",
      "on behalf of (the|your)?",
      "(courtesy|follow up|final|official|automated|quick|important) *1 (call|message|notice|reminder|notification) (from|on behalf of|by) (the|your)?",
      "(a|this) (call|message|notice) from (the|your)?",
      "my (employer|boss|office|supervisor~|department) (is|at) (the|your)?"
    ],
    "worker": [
      "representative~", "rep", "agent~", "officer~", "official~", "employee~", "inspector~", "technician~", "tech",
      "auditor~", "caseworker~", "case worker~", "administrator~", "investigator~", "specialist~", "supervisor",
      "manager", "department", "division", "office~", "branch", "desk", "bureau", "headquarters", "line", "crew",
      "field (rep|team|crew|agent|tech)", "program", "team", "hotline", "people", "side"
    ],
    "sure": [
      "guarant~", "garantee~", "promis~", "swear", "swore", "vow", "assur~", "my word",
      "(bet|wager) *2 (life|house|money|bottom dollar|farm|on it|license|paycheck)",
      "stake *2 (life|name|reputation|license|job)", "(take|taking) *3 to the bank", "money in the bank",
      "(no|without|beyond|not a) *2 doubt~", "no question~ (about|asked)?", "without question",
      "no (ifs|if ands|ands)", "(one hundred|a hundred|100|hundred|thousand|ten thousand|million|110|110) percent",
      "for (sure|certain|a fact)", "definite~", "certain~", "absolute~", "positive~", "undoubted~", "unquestionab~",
      "inevitab~", "automatic~", "surely", "no matter (what|how|who)", "come hell *3",
      "(ironclad|iron clad|bulletproof|bullet proof|rock solid|air tight|airtight|foolproof|fool proof|fail safe|failproof)",
      "(lock~|locked) (in|it in|down)", "(is|be|as|its) a lock", "in the bag", "(sure|safe) (thing|bet|fire)",
      "surefire", "slam dunk",
      "(can not|can never|never|no way *3|will not|does not|do not|not) *1 (lose|fail|miss|go wrong|be denied|get denied|be turned down|get turned down|backfire)",
      "(zero|no|without|without any) *1 risk", "risk free",
      "(is|be|are) *2 (given|done deal|sure|certain|bound|destined|set in stone)",
      "(as good as|good as) (done|yours|gone|won|settled|in)", "(count|bank|rely|depend|bet) on (it|that|this|me|us)",
      "mark my words", "(hold|quote) me (to|on) (it|that|this)", "(in|put it in) writing",
      "(every|each) *1 (single)? (time|client|customer|person|one|case|call~|member)",
      "(always|without fail|hands down|never fails|invariably)", "consider it",
      "(set|written|carved|etched) in stone", "rest easy", "rest assured", "sleep easy",
      "(cross my heart|scout~ honor|hand to god|on my mother~|pinky)", "(you have|you got) my word",
      "no (two ways|if|maybe~)", "trust me", "believe (me|you me)",
      "i (personally)? (know|can tell you) (for sure|for a fact|right now)",
      "(do not|no need to|never|not have to) *2 worry", "unconditional~",
      "(nothing|nobody|no one) *3 (can|will|could|is going to|going to) *1 (change|stop|take|undo|touch|prevent)",
      "period $", "end of (story|discussion)", "that is a fact", "(it is|that is) that simple",
      "consider (it|that|this|them|yourself|your *1)", "(would not|not going to|never) lie to you", "without fail",
      "dead certain", "stone cold", "a certainty"
    ],
    "polite_promise": [
      "(promise~|guarant~|swear|assure~|word|certain~|sure|vow) *1 (you|to)? *1 (that)? *1 (i|we|to|it|this|he|she|they|somebody|not|never|you) *1 (will|am|would|is|are|can|going)? *1 (not|only|never|to)? *1 (keep (this|it|your)|call~|be (quick|brief|right|honest|back|straight|fast|short|done)|take|waste~|sell~|share~|pressure|spam|bother|try|do my|do our|explain|send|email|mail|get back|listen|help|hurry|follow~|answer|text|ring|see you|make (this|it) *1 (quick|fast|easy|short|painless)|read|check (on|with|into|for|that)|double check|look (at|into|for|up)|go over|walk you|pass|fix|hold on|hang on|push you|talk|mess|butcher|quick|brief|short|painless|easy|won~ take)"
    ],
    "nobody_can_say": [
      "(not|never|no one|nobody|no|neither|can not|illegal|against the law|not allowed|prohibited|unlawful) *4 (guarantee~|promis~|assur~)",
      "(can not|do not|will not|would not|never|not going to|not able to|not allowed to|could not) *2 (guarantee|promise|assure|swear|say (that|you)|tell you (that|what|how much)|make (any|that) (promise~|guarantee~))",
      "(no|not a|any) (guarantee~|promise~)",
      "(would|wish i could|i could) *1 (love|like) to *1 (say|tell|promise|guarantee)", "i would be lying"
    ],
    "amount": [
      "# dollar~", "# (thousand|hundred|million|grand|k|bucks|g s|percent)", "(six|seven|five|four|multiple) figure~",
      "thousands", "millions", "hundreds", "half a million", "a quarter million",
      "(a)? couple *1 (thousand|hundred|grand)", "a (grand|mil|million)"
    ]
  }
}$json$),
('recording_disclosure', 1, '847f07f17966f7ecd6af8296c58609b1',
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
        "calls (to|from|with|in|and|between) *6 (are|is|may be|will be) (recorded|monitored|taped)"
      ],
      "unless": [
        "(pre|previously|already|just) recorded",
        "(last|previous|earlier|prior|other|next|second) (phone)? (call|conversation) *5 <heard>",
        "(transfer~|connect~) *8 (recorded|monitored) line",
        "(driving|public|medical|criminal|credit|county|court|our|your|my) (record|recorder)",
        "(for|on|off) (the|our|your|my) record",
        "(not|never) *2 (record|recording|recorded|monitored|taped|recorder)",
        "(was|were|had been) *1 recorded *3 (last|yesterday|earlier|before)",
        "(red|scotch|duct|sticky|measuring) tape",
        "record~ *1 (your|the|that|a|his|her) *1 (answer~|response~|name|information|voice mail|voicemail|message|number|vote|payment|mileage|reading|deed|lien)",
        "broken record", "(do|did|are|will) you *2 (record|recording|taping)",
        "(number|song|album|voice mail|message|greeting|prompt) *3 record~",
        "record~ *2 (message|greeting|number|voice|song|album|time|statement)",
        "record~ (of|people|somebody|him|her|them)",
        "(keep|kept|got|have) *1 (a|your|good|the) record~ (of|on|that|for)", "(trouble|sued|fined) for *2 record~"
      ],
      "yes_to": [
        "(is|are|am|this|<talk>|being|you|we|it|i) *4 (recorded|recording|monitored|monitoring|recorder|record)",
        "(is|are|am|this|<talk>|being|you|we|it|i) *5 (taped|taping|monitored|recorded|recording|record|on tape)",
        "recorded"
      ],
      "unless_yes_to": ["i (am|will be|want to|will|am going to|am also) (recording|record)", "can i record"]
    }]
}$json$),
('dnc_request', 1, '8a7a9c574e4d16fe4e9f39a627795891',
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
        "(this|it) (is|be|better be|should be) (the|my|your)? last (time|call) *3 (call|contact|hear)?",
        "unsubscribe", "leave (me|us) alone", "(want|need|make|like) (the|these|this|your|all)? *2 calls (to)? stop",
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
        "(you all|you people|you guys|you|they) (call|calls|called|keep calling|been calling) *8 (stop|quit|enough|cut it out|knock it off|harassment)"
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
        "(did|have|has|was|were|had|i|they|he|she) (not|never) *3 (get|got|been|received|called|contacted|receive)",
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
        "(get|make|help|have) *3 (stop|quit) *2 (call~|harass~)",
        "(stop|quit|end) *3 (calls|calling) *4 (from|by) *3 (creditor~|collector~|them|bank~|compan~|collection~)",
        "(mail|email|text|letter~|write) *2 (instead|me|us|it)? *1 (do not|not|rather than) call~",
        "on (do not|no) call (list|registry) *2 (but|and) *2 (it is|okay|go ahead|fine|that is okay|i do not mind)",
        "(trying to|tried to|want to|could) (contact|reach) *3 (again|back)",
        "(i|we) (will|would|can|could|should|did|do|will probably|might) (not|never) *2 (call|contact|bother|text|be calling|call you|bother you) *3"
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
('hostility', 1, '6b81766968045d599c8150fc11080367',
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
      "gasbag", "windbag"
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
        "(what|such) (an|a) (idiot|moron|bitch|asshole|loser|jerk|stupid (question|man|woman|person)|dumb question)",
        "your (stupid|dumb|fucking|damn|goddamn) *2", "(fuck|screw|damn|eff) (you|off|yourself|your)",
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
        "(quit|stop) *2 wast~ *1 (my|our|everybody) *2",
        "(you are|you just|you have|you been|you) *3 (wast~) *2 (my|our|everybody is|everybody) *2 (time|day|morning|afternoon|breath)?",
        "waste of *2 (time|breath|air|space|oxygen|skin|money|life)",
        "(do not|quit|stop) *1 (be|being|acting|act) *2 <fool>", "what are you *4 <fool>",
        "what is (wrong|the matter) with you",
        "(is|are) (there)? (something|anything) wrong *2 (you|head|brain|ears)",
        "are you *3 (deaf|dense|thick|dim|daft|slow|dumb|stupid|retarded|brain dead|illiterate|senile|drunk|high|blind|hard of hearing|mental|insane|serious~ this|kidding me with|listening or|that *1)",
        "(do|can|did|could) you (even|ever|not)? *1 (hear|read|think|understand|listen|have a brain|speak|comprehend|finish|go to school|count|spell) *3 (english|school|right|anything|at all|or (what|something|are you)|words|brain|simple)",
        "(use|have|got|find|buy|get|grow) *2 (brain|backbone|spine|clue)",
        "(learn|speak|try) *2 (english|to (read|listen|count|hear))",
        "(too|so) (stupid|dumb|old|slow|ignorant|cheap|lazy|thick|dense|senile|far gone|simple) to",
        "how (stupid|dumb|dense|slow|thick|ignorant|cheap|selfish|naive|gullible|old) *3 (you|one person|a person|somebody)",
        "(dumbest|stupidest|slowest|rudest|cheapest|laziest|worst|biggest *1|most (ignorant|stupid|annoying|pathetic|useless) *1) *1 (person|customer|caller|woman|man|people|lady|guy|human|thing|idiot|one|client~|call|noun)",
        "(no wonder|that is why) *2 (you|your|nobody|no one) *8",
        "(nobody|no one) *2 (cares|likes|loves|wants|gives) *4 (you|your)",
        "(born|raised|grow up|grew up) *4 (yesterday|barn|stupid|rock|cave)",
        "(go back|get back) to *2 (country|school|mexico|china|kindergarten|nursing home|where you *2|cave|hole|trailer)"
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
        "(will|would|may|might|to|do not let them) *2 (threaten|call) you *3",
        "(wast~) *2 (your|any of your) *1 time",
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
        "are you (still)? (hard of hearing|deaf) (in|or do)"
      ]
    }, {
      "say": [
        "^ (just|please|oh|so|now|then|hey|listen|you|will you|would you|can you|why do not you|and|okay)? shut *1 (up|mouth|face|hell up|trap)",
        "(need|should|have|better|got|ought|want you|tell you|telling you|can) (to)? (just|please)? shut *1 (up|mouth|face)",
        "shut (your|the fuck|the hell) *2", "just shut up", "shut (it|up|your)",
        "(keep|close|zip|button|shut|check|watch|mind) your (mouth|trap|lip|lips|face|pie hole|yap)",
        "(hush|quiet) (up|you|your)",
        "(stop|quit) (talking|your (yapping|whining|crying|bitching|moaning|complaining)|yapping|whining|running your)"
      ],
      "unless": [
        "(i|we|he|she|they|me|him|her) (will|would|can|should|just|need to|to|better|told me to|said)? shut",
        "shut (your|the) (door|water|window|gate|power|breaker|system|eyes|phone|computer|account|service|off|blinds)",
        "shut (it|them|that|everything) (off|down)", "(stop|quit) talking (about|to)"
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
        "(hang up|hang up on me) (again)? *2 (and|again) *4 (see|i will|i am|you will)", "dead (man|woman|meat)"
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
        "find you (a|the|some|something|another)"
      ]
    }]
}$json$),
('government_impersonation', 1, 'ae49da37fec1f728a4ecd0a6dd398b1b',
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
        "my (badge|federal|government|employee|officer) *2 (number|id|identification|badge) *2",
        "badge (number)? (is|#)",
        "(federal|government|state|official) (badge|id number|identification|employee|credentials)",
        "(the|your) (medicare|social security|government|federal|state|county) (office|department|agency|bureau|administration|division) (sent|asked|told|assigned|has|have|had|is|called|calling|needs|hired|gave|wants|flagged|selected|approved) *4 (me|us|calling|called|to call|you|reaching)",
        "(medicare|social security|the government|the state|the county|washington|congress|the feds|the IRS|CMS) (has|have|had|is|just|actually|itself)? *1 (sent|asked|tasked|authorized|assigned|hired|appointed|instructed|told|ordered|commissioned|deputized|put|having|requested|mandated|requires) *1 (me|us|my|our) *2",
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
        "uncle sam *2 (sent|here|calling|has|asked|hired)"
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
        "(what|which|your) (state|county|city)",
        "(government|federal|state) (tax|rebate~|incentive~|credit~|poverty|subsid~|law~|regulat~|rule~|guideline~|shutdown|holiday|website~|requires|require|says|pays|form~|limit~|level)",
        "(i am|we are|i|we|used to|formerly|previously|retired) *2 (worked|retired|used to) *4",
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
        "(medicare|social security|medicaid|government) <business>",
        "medicare (related|approved|eligible|contracted)",
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
        "(not|never|neither|nor)", "department of insurance",
        "(your|contact|call|visit) *2 (social security|medicare)", "(agency|company|broker~|insurance) *8"
      ]
    }]
}$json$),
('utility_impersonation', 1, '383eb18d7703690d879fee929bee70a4',
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
        "(we|i|our crew~|our tech~|our guys|my crew) *6 (your meter|meter reader|meter reading|the meter|smart meter) *3",
        "(our|we) *2 (grid|substation|power lines|transformer|meters|linemen|line crew)",
        "(shut|turn|cut|disconnect~) *1 (off)? your *1 (power|electric~|gas|service|lights|utilities) *3",
        "(we|i|department) *2 (mail~|send~|issue~|print~) *2 (your|the|you your|you the) *2 (electric~|power|utility|gas|energy) (bill|statement)",
        "(your|the|my|our) <utility> *2 (sent|asked|hired|assigned|authorized|contracted|dispatched|instructed|has|have|is having|wants|needs|told) *1 (me|us|our)",
        "(the|your|an|a) *2 (power|electric|electrical|utility|gas|energy) (company)? *1 (representative|rep|agent|inspector|technician|auditor|employee|worker|lineman|department)",
        "(bill|statement) (you get|that you get|you pay) *4 (from us|comes from us|to us)",
        "(i am|we are|then i am|yes this is) (from|with)? <own>? <utility>", "(really|actually) <own>? <utility>",
        "(electric~|power|utility|gas|energy) (department|division|office|headquarters)"
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
        "(are|were) you *3 <utility>"
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
        "(who|people|company|ones) *2 (i|we) pay *4"
      ],
      "unless_yes_to": [
        "(about|regarding|instead of|like|replac~|work with|bill from|bill with|called|told|told by|switch~|leave|still need|still have|pay~|sell~ (it|power|energy)? (back)? to|save~) *3 (my|the|our)? <utility>",
        "(have|on|get|got|bill~|through|with my|for my|pay~|rate~|use|using|customer of|switch~|talk to|call~|know~|approve~|does|will|would|sell|buy~|cut|replace|keep|still) *3 <utility>"
      ],
      "unless_near": [
        "(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)"
      ]
    }]
}$json$),
('medicare_licensed_agent', 1, '60c6d33fe2ab66fa997d189c8feded73',
$json${
  "by": "agent",
  "slots": {
    "person": [
      "agent~", "broker~", "advisor~", "adviser~", "representative~", "rep", "specialist~", "producer~",
      "professional~", "counselor~", "consultant~", "person", "expert~", "individual", "insurance", "sales", "health",
      "medicare", "seller"
    ],
    "license": [
      "licensed", "license", "licensing", "licenced", "certified and licensed", "licensure", "license~"
    ]
  },
  "parts": [{
      "name": "to be a licensed agent",
      "say": [
        "(state|fully|duly|independent|independently|nationally|locally|your|a|as|our)? <license> *3 <person>",
        "(i am|we are|i am a|all) *4 licensed", "licensed (in|with|by|through|and|to|across) *3",
        "(hold|have|carry) (a|an|my|active|the) *3 license~",
        "(my|agent|producer|insurance|state) license (number|is|id)?",
        "(my|national|the) (n p n|npn|national producer number|producer number)",
        "<person> *2 licensed (in|by|with|to)",
        "(i|we|i have|we have|have|been) *3 (held|holding|hold|carry|carried|got|have|had|keep|earned|maintain) *4 (license~)",
        "(i am|i been|i have been|we are|am) *5 licensed",
        "licensed (for|since|here|right here|right|over|going on|over in|as|agents|and|out of|to sell|all)",
        "(my|our) *4 license~ *4 (number|is|in|with|through|issued|for|current|active|good)", "license (number|is|#)",
        "(state|department of insurance|insurance department) *3 (license~|licensed|issued) *1 (me|us|my)?",
        "with *2 license~ (and|in|for)", "(a|an|your|as) *3 (licensed|state licensed) *3"
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
        "(agent|person|one|team|specialist~|colleague~|partner|supervisor|manager|boss|guy|lady) *3 (who|that|is|are) *2 (actually)? licensed"
      ],
      "yes_to": [
        "(are|is|am) (you|this|it) *4 licensed", "you (are|have) *4 licensed",
        "(have|hold|got) (a|an|your|the) *3 license", "licensed (agent|broker|person|insurance)"
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
      "unless": [
        "(number is|was|gave|give|have) *2 wrong number *2 (for|of) (my|the) *1 (doctor|plan|policy)"
      ]
    }]
}$json$),
('medicare_tpmo_disclaimer', 1, '379417803e9a5ee19457c9a550115626',
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
      "insurance compan~", "firm~", "of them", "health plans"
    ],
    "products": ["product~", "plan~", "option~", "polic~", "choices"],
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
        "(go to|dial~|call~|visit|contact|check|phone|ring|reach|look (at|on|up)|log on) *3 medicare"
      ]
    }, {
      "name": "the State Health Insurance Program",
      "say": [
        "<state>", "SHIP", "(health|state) insurance *1 (assistance|counsel~|help) *2",
        "state *3 (program|ship|counselor~|office|assistance)"
      ]
    }]
}$json$),
('medicare_tpmo_disclaimer', 2, '3a17cfa4c9d5faf63f14aece2fdc31b7',
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
      "insurance compan~", "firm~", "of them", "health plans"
    ],
    "products": ["product~", "plan~", "option~", "polic~", "choices"],
    "perk": [
      "dental", "vision", "hearing", "grocer~", "flex card", "food card", "spending card", "over the counter", "otc",
      "give back", "giveback", "transportation", "gym", "silver sneakers", "allowance~", "copay~", "co pay~",
      "deductible~", "premium~", "out of pocket", "drug~", "prescription~", "coinsurance", "hospital~",
      "doctor visits", "specialist~", "network", "meals", "eyeglasses", "dentures", "hearing aids", "cash back",
      "part b reduction", "benefit card", "extra benefits", "additional benefits", "more benefits", "new benefits"
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
        "(go to|dial~|call~|visit|contact|check|phone|ring|reach|look (at|on|up)|log on) *3 medicare"
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
      ]
    }],
  "due_when": "before"
}$json$),
('aca_consent', 1, 'd8108120ebac63046b51c04f9e46fba8',
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
        "(do|would|will|can|did) you *2 (consent|authorize|agree|permit|allow|let|give|approve) *8",
        "(is it|is that|would it be|be|it is|are you) (okay|alright|all right|fine|good|comfortable|cool) *4 (if|that|for|to|with)? *4 <helping>",
        "(okay|alright|all right|mind|comfortable) (if|with|that) (i|we|me|us|my) *4 <helping>",
        "(may|can|could|shall|should) (i|we) (please|now|have|go ahead and|start to|begin to)? *2 (help~|assist~|search~|enroll~|look~|find~|use your|access|check~|shop~|submit|apply|pull~|act|represent|review) *4",
        "(allow~|authoriz~|let) (me|us|our) *3 <helping>",
        "(permission|consent|authoriz~|okay|alright|agree|allow|approve|comfortable|green light|go ahead|blessing|say so) *8 (help~|assist~|search~|enroll~|look~|find~|act~|check~|shop~|submit~|represent~|work~|be your|your (agent|broker)|marketplace|on your behalf)",
        "(help~|search~|look~|enroll~|assist~|represent~|act~|shop~|apply~) *12 (permission|consent|okay with you|alright with you|fine with you|do you agree|is that (okay|alright|fine|good)|that okay|sound good|with your (okay|permission|consent)|good with that|yes or no)",
        "(is that|that|you|are you|would that be|sound|is this) (okay|alright|fine|good|all right|okay with you|agreeable|good with that|agree~)",
        "do you (agree|consent|authorize|give)", "(say|need) *3 (yes|i agree|i consent)",
        "(act|serve|work|be) *2 (as)? *1 your *2 (agent|broker|representative)", "on your behalf"
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
        "(i am|we are|i will|we will|let me|let us|going to|i have|we have|i can|just|start~|begin~|already) (now|just|go ahead and|going to|already|start|started|to|right now|also|be|been|in the process of|quickly)? *3 (enroll~|sign~|submit~|complet~) (you|your|the|this|it|him|her|a|an) *3",
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
        "(hit|click~|press~|hitting) *2 (submit|enroll|confirm)", "(card|id|packet|letter) *2 from (<metal>) *8",
        "(you are|you will be|you have been|boom|now|are) *2 (enrolled|signed up|insured)",
        "(put|place|placing|putting|get|getting|moving|switching|sign~|enroll~|roll~|stick~) you *3 (in|on|into|onto|to|with|up|over) *3 (that|the|a|this|one|<metal>|<plan>)",
        "(your|the) *1 (application|enrollment|policy|change) *3 (through|in|submitted|done|processed|effective|went|goes|approved|complete)",
        "as of (today|now|this morning)", "(moved|switched|enrolled|submitted|changed) $"
      ],
      "unless": [
        "(looking for|look at|looking at|searching for|shopping for|checking on|look into|looking into) *4 <plan> (today|for yourself|are you|do you|right)? $",
        "(thank you|thanks) for calling *4",
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
('debt_no_guarantee', 1, 'c9a6a4b6bd66609a8b4bf7801e2741c8',
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
      "agree~", "(knock|shav|tak|chop|slic|carv|trim|cut|hack)~ *5 (off|down)",
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
        "guarant~ (settle~|result~|reduc~|sav~|success|approv~|outcome|program)"
      ],
      "unless": [
        "guarant~ *4 (privacy|private|confidential~|information|safe|secure)", "(satisfaction|money back) guarant~",
        "loan guarant~",
        "(personal~|co sign~|cosign~|business|loan|student|federal~|government|sba|parent|spouse) *3 guarant~",
        "guarant~ *3 (loan|lease|mortgage|note|card|line of credit|income|student)",
        "(not|never|no one|nobody|can not|do not|nothing|neither|law|illegal|without) *5 guarant~",
        "guarant~ *3 (fund|letter|department)", "<polite_promise>"
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
        "you (will|are going to) (definitely|certainly|absolutely) *4", "<sure> && <gone>",
        "(all|every (dollar|penny|bit|cent|last)|everything|the whole *1|# (thousand|hundred) *1|that (debt|balance)|it|they|balance~|debt~|cards|accounts|your *2) *5 (will be|is getting|are getting|is going to be|are going to be|gets|is gonna be|going to be) *3 (wiped|erased|eliminated|gone|forgiven|settled|cut|slashed|paid off|cleared|resolved|history|zero|reduced|out of)",
        "(we are|i am|we will|i will|we are going to) *3 (shav~|knock~|slash~|cut~|wip~|tak~|chop~|get~|bring~|erase|eliminat~|drop~|settl~|reduc~) *2 (it|that|this|them|your *2|the *2|you|<amount>|# *1|half|all *2|everything) *2 (off|down|half|# percent|# *2 off|out|away|clean|zero|# (cents|pennies)|pennies|for #|third~|rid)",
        "(not a|no|never a|not one|ain't a) *2 (bank|creditor|lender|card company|collector) *6 (not|does not|will not|refuse~|ever|said no|say~ no|turn~)",
        "you (will|are going to|are gonna) *3 (get|have|see) *4 (same|exact|deal|results|savings|half|rid|out of debt|debt free|free|it (paid|down|cut|gone))",
        "(never|not) *3 (failed|miss~|lost|been wrong|wrong|had a (creditor|bank)) *4",
        "(every|all) *2 (creditor~|bank~|account~|client~|one of *2|customer~) *3 (settle~|accept~|agree~|take~|say~ yes|gets|got|come~ out|becomes|work~ with)",
        "(it is|that is) *2 (a certainty|stone cold|certain|as good as done|in the bag|a done deal|a given|a lock|a sure thing)",
        "(their|the|your) (bank~|creditor~|yours|card compan~|they) *2 (will too|have no choice|has no choice|have got no choice|always|always take|always settle|roll over|cave|fold|have to)",
        "(by|in|within) *3 (# months|# years|christmas|next year|summer|a year|# month) *6 (debt free|gone|zero|free|out of debt|owe nothing|clear)",
        "(debt free|gone|zero|free and clear|out of debt|owe nothing) *4 (by|in|within|inside) *3 (# *1 (month~|year~)|christmas|next *1|a year|two|three)",
        "(we|i) (will|are going to|am going to|gonna) *1 (eliminate|erase|wipe|get rid of|crush|kill|zap|vaporize) *3"
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
        "(interest|late fees|penalt~) *4", "(bankruptcy|chapter (seven|thirteen|7|13)|judge|court) *6",
        "(after|once|when|if|as) *5 (settl~|reduc~|paid off|forgiven|resolv~) *3",
        "(goal|plan|idea|aim|hope|purpose) *2 (is|to)", "<polite_promise>"
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
        "(will|would|am|are) *3 (i|it|they|debt|we) *4 (be (debt free|gone)|go away|disappear|for sure)"
      ]
    }]
}$json$),
('debt_consequences', 1, 'a9c770e028eda4b17f2abd42553e2fcc',
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
      "yes_to": ["<hurt> && <credit>"]
    }, {
      "name": "the risk of lawsuits",
      "say": [
        "sue", "sued", "suing", "sues", "suits", "lawsuit~", "law suit~",
        "legal (action~|proceeding~|judgment~|judgement~)", "(take~|taken|bring|drag~) (you)? *2 to court",
        "litigation", "(file|filed|filing) *3 (suit|against you|in court)", "garnish~", "judgment~ against",
        "court (action|case|judgment~)",
        "(take~|taken|bring|drag~|haul~|end up|wind up|land~|see you) *3 (to|in|into) court", "(legal|court) *2",
        "(file|bring|slap|hit) *3 (suit|case|lawsuit|judgment|papers)", "wage~ *3", "served *3 papers", "judgment~",
        "attorney~ *3 after you", "(process server|summons)"
      ],
      "yes_to": ["(sue~|suing|lawsuit~|court|garnish~|legal action)"]
    }, {
      "name": "the risk of collections",
      "say": [
        "collection~", "collector~", "collecting", "collect (on|from|the|against|your)",
        "(continue|keep|still) (to)? *2 (call~|contact~|pursue~|collect~)", "(debt|bill) collect~",
        "creditor~ *3 (call~|contact~|pursue~|continue|harass~)", "(continue~|continued|or|and) elections",
        "collection~ *2", "collect~", "bill collector~",
        "(phone|calls) *3 (keep|continue|may not stop|will not stop|still|ring~)",
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
      "unless": ["if (i|we)", "(not|never) *3"]
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
        "(our|the|this) plan"
      ],
      "unless": [
        "(energy|loyalty|training|tv|computer) program~",
        "(debt|national|freedom|american|united) *2 (relief|resolution|settlement|solutions|consolidation|help line|helpline) (this is|my name|speaking|how can|how may|@)",
        "(not|never|can not|do not|unable) *4 (work with|help with|take|settle|enroll|handle|qualify|program)"
      ],
      "unless_near": [
        "(thank you for calling|thanks for calling|you have reached|this is|my name is|calling) *8 (debt|settlement|relief|resolution|consolidation|program~)",
        "(transfer~|connect~) *6"
      ]
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
        "(can not|will not|never|are not going to|do not) *2 (touch|sue|garnish|bother|come after|harass|call|hurt|take) you *3",
        "(leave you alone|off your back for good)",
        "(you are|you will be) *2 (protected|safe|shielded|covered|untouchable|immune)"
      ],
      "even_if_negated": true,
      "unless": [
        "(can|could|do|will) not (guarantee|promise|say) *10", "(so|that) (it|they) (will|does|do) not",
        "(if|when) (you|they) *6 (not|no)", "(credit union|will not (lie|sugar))",
        "(can|could|may|might|will) (still)? (sue|hurt|call|come after)",
        "(not|never) (say|promise|guarantee|tell you) *8"
      ],
      "unless_near": [
        "(no one|can not|do not|not|never|we can) (guarantee|promise)",
        "(may|might|could) *3 (hurt|affect|sue|damage|impact|lower)"
      ]
    }]
}$json$);

create temp table untouched on commit drop as
select r.slug
from core.qa_rules r
left join new_wordings w on w.slug = r.slug and w.replaces = r.version
group by r.slug
having bool_and(w.slug is not null and r.enabled and md5(r.params::text) = w.seeded);

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

insert into core.qa_rules (slug, version, title, severity, kind, params)
select slug, 1, 'What the slots stand for that all rules share', 'warning', 'concepts', params
from new_wordings
where slug = 'concepts';
