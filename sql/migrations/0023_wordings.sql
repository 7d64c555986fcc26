-- Wordings by meaning, continued: certainty, duress and universals as concepts that the guarantee rules share.
--
-- As in 0019 and 0021: each row replaces the wording of one version and takes title, severity, scope, direction, dates and
-- law over from it; the old row stays and is switched off. Where an installation has edited the wording, added a version or
-- switched the rule off, its own rule stays in force and the new version is stored switched off. The concepts gain slots and
-- lose none, so a rule of one's own reads as before; where they were edited, every new version is stored switched off.

create temp table new_wordings (slug text, replaces integer, seeded text, params jsonb) on commit drop;
comment on column pg_temp.new_wordings.seeded is 'MD5 of the seeded params: whether the wording was edited.';

insert into new_wordings (slug, replaces, seeded, params) values
('concepts', 1, '7838d6e2acc527cd28f9688aa9a086d2',
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
    ],
    "vouched": [
      "(i|we) *1 (do|can|will|would|could|personally|absolutely|positively)? *1 (guarantee~|promis~|swear|swore|vow|assure~)",
      "(i|we) *1 (give|gave|am giving|giving) you *2 word", "you have *1 (got)? my *2 word",
      "(take|got|on|upon) my *1 word", "my (word|promise) (on|to|is)", "cross my heart", "hand to god",
      "scout~ honor", "so help me", "on my (mother~|mama~|kids|children~|life|honor|father~)",
      "(i|we) *1 (will|would)? *1 (bet|wager|stake|put|lay|risk) *2 (life|house|money|bottom dollar|last dollar|farm|ranch|license|paycheck|name|reputation|job|truck|cash|it)",
      "you can (bet|bank|count|rely|depend|hang your hat|plan) *2 on",
      "(bank|count|rely|depend|bet) on (it|that|this)", "(take|taking) (it|that|this) *1 to the bank",
      "(hold|quote) me (to|on) (it|that|this)", "(mark|heed) my words", "(trust|believe) (you)? me",
      "take it from me", "rest (assured|easy)", "sleep (easy|well)", "(i|we) *2 (see|seeing) to it",
      "(put|have|got|get|is) *2 in writing", "in black and white", "no (ifs|two ways|maybe~|buts|mistake)",
      "no (question|doubt|question~|doubts) *1 (about|$)",
      "(there is|there is not|not) (no|a|any) (doubt|question) *2", "without (a|any)? *2 (doubt|question|fail)",
      "(beyond|past) *2 (doubt|question)", "not a (shred|shadow|bit) of doubt", "hands down", "plain and simple",
      "simple as that", "clear cut", "end of (story|discussion)", "period $", "full stop", "case closed",
      "and that is that", "that is a *1 (fact|promise|certainty|given|guarantee|lock|cinch|done deal)",
      "(it|that|this|which) (is|will be) (certain|guaranteed|a given|automatic|settled|definite|for sure)",
      "(is|are|be|as|it|that|this) *1 (a|an)? *1 (given|lock|cinch|certainty|done deal|sure thing|sure bet|safe bet|slam dunk|foregone conclusion|shoo in|lead pipe cinch|home run)",
      "(set|written|carved|etched|cast|chiseled) in (stone|concrete|granite|ink)", "in the bag", "in the bank",
      "signed sealed *2", "locked (in|up|down)", "nailed down",
      "(ironclad|iron clad|rock solid|airtight|foolproof|fool proof|bulletproof|surefire|sure fire)",
      "(one hundred|hundred|100|110|thousand|million|a hundred and ten) percent", "for (sure|certain|a fact)",
      "(dead|absolutely|stone cold|damn|darn) (certain|sure)",
      "(am|are|is|will be) *2 (certain|positive|bound|guaranteed|sure|destined)",
      "(definite~|certainly|absolute~|positively|undoubted~|unquestion~|surely|inevitab~|automatic~)",
      "(never|not|does not|do not) *1 (fail~|miss~)", "like clockwork", "no exceptions", "no matter (what|how|who)",
      "come (hell|rain|what may)", "rain or shine", "guarant~", "garant~"
    ],
    "forced": [
      "(can not|can never|could not|will not|would not|never|not going to|not about to|do not get to|not allowed to|have no right to|does not get to|do not dare|would not dare) *1 (ever|even)? *1 (say no|refuse|turn *2 down|deny|reject|decline|disagree|fight|push back|walk away|back out|pull out|wiggle out|weasel out|get out of (it|that|paying)|argue|hold out)",
      "(have|has|had|got) *1 (got)? *1 (no|zero|not much|little) *1 (choice|option~|alternative|way out|leg to stand on|say in (it|the matter))",
      "(do not|does not|not) have (a|any|much of a) *1 (choice|option|say)",
      "(have|has|got|gotta|are forced|is forced|are required|is required|are obligated|is obligated|are bound|is bound) *1 to *1 (give|pay|accept|take|approve|honor|cover|write|cut|settle|agree|hand|fork|cough|say yes|let you|play ball|come down|deal|cave|work with|knock)"
    ],
    "impossible": [
      "(no|not a|not one|zero|never a|not any|ain't no|there ain't) *1 (way|chance|scenario|possibility|world|situation|universe|path|risk|danger|how)",
      "(impossible|inconceivable|unthinkable|not possible|out of the question)",
      "(never|not once|not ever|yet to|not) *1 (seen|had|met|known|heard of|come across|run into|worked with|see|have)"
    ],
    "small_promise": [
      "(promise~|guarant~|swear|assure~|word|vow|certain~|sure) *1 (you|to)? *1 (that)? (i|we|not) *1 (will|am|would|are|can|have|going)? *1 (not|only|never|to|just)? *1 (keep~ (this|it|your)|call~|be (quick|brief|right|honest|back|straight|fast|short|done|gentle)|take (a|only|just|no|up|good|notes|care|your|five|ten|two)|waste~|sell~|share~|pressure|spam|bother|try~|do my|do our|explain~|send~|email~|mail~|get back|listen~|help~|hurry|follow~|answer~|text~|ring|see you|make|read~|check~|look~|go~ over|walk you|pass~|fix~|hold on|hang on|push~ you|talk~|mess|butcher|transfer~|put you|let you)",
      "(promise~|guarant~|swear|assure~) *1 (you|to)? *1 (that)? *1 (it|this) *1 (will|is|would|takes|only)? *1 (not|only|be|just)? *1 (quick|brief|short|painless|easy|fast|take (long|only|just|a|two|five|ten)|takes|worth (it|your time))"
    ],
    "sworn": [
      "(i|we) *1 (do|can|will|personally|absolutely|positively)? *1 (guarantee|promise|swear|vow|assure|vouch)",
      "(i|we) *1 (give|gave|am giving) you *2 word", "(you have|you got|on|take|mark) *1 my *1 (word|words)",
      "my (word|promise) (on|to|is)", "cross my heart", "(hand|honest|swear) to god", "scout~ honor", "so help me",
      "on my (mother~|mama~|kids|children~|life|honor|father~)",
      "(i|we) *1 (will|would)? *1 (bet|wager|stake|risk) *2 (life|house|money|bottom dollar|last dollar|farm|ranch|license|paycheck|name|reputation|job|truck|cash|it|you)",
      "put *2 (money|house|name|paycheck) on (it|that)", "eat my (hat|shoe~|words)",
      "you can (bet|bank|count|rely|depend|hang your hat|plan) *1 on", "(bank|count|rely|depend) on (it|that|this) $",
      "(take|taking) (it|that|this) *1 to the bank", "(hold|quote) me (to|on) (it|that|this)", "mark (it|that) down",
      "believe (me|that|you me) $", "take it from me", "no (ifs|two ways|maybe~|buts|mistake about)",
      "no (question|doubt) about (it|that)", "not a (shred|shadow|bit) of doubt", "end of (story|discussion)",
      "period $", "full stop", "case closed", "(total|complete|absolute|full|utter|dead) certainty",
      "that is a *1 (fact|promise|certainty|given|guarantee|lock|done deal)",
      "(is|are|it|that|this|you) *1 (a|an) *1 (lock|cinch|certainty|done deal|sure thing|sure bet|slam dunk|foregone conclusion|shoo in|home run)",
      "(set|written|carved|etched|cast) in (stone|concrete|granite)", "in the bag",
      "as good as (yours|done|in|gone|won|settled|paid|there)", "signed sealed *2",
      "(ironclad|iron clad|rock solid|airtight|foolproof|bulletproof|surefire)",
      "(one hundred|hundred|100|110|thousand|million|a hundred and ten) percent", "(no|without) exceptions",
      "every (single)? (time|case|one of them)", "come (hell|rain)", "rain or shine", "like clockwork",
      "without fail", "two ways about", "cannot miss", "it is automatic", "that is how it (always|works every time)"
    ],
    "pays_nothing": [
      "(not|never|without|no one|nobody|nor|neither|zero chance) *4 (owe|owing|pay|pays|paying|spend|spending|charge|charged|cost|costing|run|bill|billed|shell out|fork over|cough up|part with|dip into|leaves|leave|come out of|comes out of|touch|hit|take|be out|make|see|get|set) *4 (a (single|red|thin|plug|lousy)? *1 (dime|penny|cent|nickel|buck|thing|bill|invoice|payment|copay|premium)|one (single|red)? *1 (dime|penny|cent)|(your|the) (wallet|pocket|pocketbook|checkbook|purse|bank account|savings)|nothing|another (dime|penny|cent|copay|bill|premium|payment))",
      "not (a|one) *2 (dime|penny|cent|nickel) *3 (leave~|come~|out of|from)",
      "(bill|invoice|payment) *1 (never|does not|will never) *1 (come~|show~|arrive~|hit~)",
      "(no|zero) (expense|cost|charge|price tag|bill|payment~) to (you|the homeowner|homeowners|them)",
      "free (of charge|ninety nine|as a bird)",
      "(courtesy|compliments) of *2 (state|government|feds|federal *1|county|city|uncle sam|utility|taxpayers|program)",
      "(state|government|feds|federal *1|county|city|uncle sam|utility|taxpayers|tax folks|irs|marketplace|washington) *2 (foot~|pick~ up|eat~|absorb~|buy~|cover~ the|pay~ for *1 (whole|entire|all)) *3 (it|bill|tab|cost|whole *1|everything|system|thing|premium~)?"
    ],
    "pledged": [
      "i (promise|guarantee|swear) *1 (you)? *1 (that|it)", "(you have|you got|on|take) *1 my word",
      "(that is|it is) *1 (a|the)? *1 (promise|guarantee|fact|certainty|certain|guaranteed|given|lock)",
      "no (question|doubt|ifs|two ways) *1 about (it|that)", "(count|bank|bet|depend|rely) on (it|that)",
      "mark my words", "(take) (it|that) to the bank", "for (sure|certain)", "(one hundred|hundred|100) percent",
      "guaranteed", "no exceptions", "trust me", "(put|have|get) (it|that) *1 in writing"
    ],
    "every_one": [
      "everybody",
      "every (last|single)? *1 (one|person|american|family|client~|caller|customer|member|senior|homeowner|citizen|case|body|man|woman|human|individual|household|soul|file)",
      "all *1 (of)? *1 (our|my|the|you|these|those|us) *1 (client~|caller~|people|folks|customers|members|cases|seniors|families)?",
      "(one hundred|hundred|100|ninety nine) percent of *2 (client~|caller~|people|folks|customers|members|cases|seniors|families|them|time|everybody)?",
      "each *1 (and every)? *1 (one|person|client|caller|family)",
      "(anybody|anyone|whoever) (who|that)? *2 (call~|sign~|ask~|want~|enroll~|join~|walks)"
    ],
    "softened": [
      "depend~", "may", "might",
      "could (be|get|save|have|come|go|end|still|also|possibly|mean|see|qualify|drop|change|vary|take|lower|help|pay|owe|sue|settle|win|receive|do|always|make|cost|change|lose)",
      "possible", "possibility", "possibly (be|get|save|qualify|win|settle|lower|have)", "potential~", "hope~",
      "likely", "probably", "maybe", "perhaps", "typical~", "usually", "sometimes", "on average", "average",
      "generally", "estimate~",
      "(some|many|most|certain|not all|not every) *1 (people|folks|client~|plans|callers|families|cases|creditor~|bank~|of (them|our|my|the|these)|one|body)",
      "not (everybody|all|every|each|necessarily)",
      "(if|whether|unless) (you|they|he|she|it|your|we|the|there|that|approved|eligible|somebody) *3 (qualif~|approv~|eligible|accept~|agree~|win|settle~|recover~|decide~|allow~|makes|say)",
      "(results|it|that|amounts|benefits|they) *1 (vary|varies|differ~|change~)", "let us see", "we will *2 see",
      "not sure", "no (telling|idea|promises)", "hard to say",
      "(wish|love|like) *1 (i could|to) *1 (say|tell|promise)",
      "^ (so|and|okay|well|now|but|then|yes|no)? (did|does|do|has|have|had|was|were|are|is|would|will|can) (you|they|anybody|somebody|he|she|your|that|there)",
      "^ (so|and|well|okay|now)? (how|what|which|who|when|where) (much|many|long|did|do|does|is|are|was|were|would|will|can)",
      "(said|told (you|us|me)|heard|thought|ask~|wish) *2 (you|to|they|that)? *1 (would|want~|like|wish|hope~|try~|aim~|goal)",
      "(goal|aim|plan|idea|point) *2 (is|to)"
    ]
  }
}$json$),

('aca_consent', 4, '2dea55c6b218a9beee0b4dbf7eeb035e',
$json${
  "slots": {
    "permit": [
      "permission", "consent", "authorization", "authorisation", "approval", "okay", "go ahead"
    ],
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
      "(may|can|could) (i|we) (look|check|see|find|help|use|pull|get|have) *2 (your (name|zip|age|email|phone|number|income|birth~|date)|who|how many|if you are there)",
      "(consent|okay|permission|agree|authorize) *5 (text~|sms|email~|auto dial~|autodial~|message~|marketing|record~|monitor~|phone calls|automated)"
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
  }, {
    "name": "help with plans",
    "say": [
      "(i am|we are|i) *2 (submit~|filling out|fill out|starting|finishing|completing|sending in|processing|working on|typing up|keying in|putting in|doing|updating|entering|opening|creating|editing|renewing) *2 (your|the|an|this|that|up your)? *2 (application|enrollment|marketplace (account|profile|application)|healthcare application|coverage|policy|health care *1 account)",
      "(i am|we are|i have|i just|i got|i) *2 (in|inside|into|logged into|logging into|logged in to|signed into|pulled up|looking at|on|opened|accessing) *1 (your|the) *2 (health care gov|healthcare|marketplace|exchange|application|federal marketplace|account) *2 (account|profile|application|page|now|looking|and|system)?",
      "(log~|sign~) *1 (in|into|on) *4 (and|to|so)? *2 (change|chang~|switch~|update~|see|pull~|submit~|enroll~|your|the)  *2",
      "(chang~|switch~|mak~|list~|put~|becom~|mov~|nam~|transfer~|add~|tak~ over) *4 (agent|broker|representative|rep) *2 (of record|to me|me|to us|on (your|the|file))",
      "(agent|broker) of record *3 (to|is|now|me|us|chang~|switch~)",
      "(i have|i got|we have|we got|got|here are|these are) *2 (the|your|some|#|several|a few) *2 (plans|options|quotes) *1 (up|here|in front|open|pulled|on my (screen|end)|right here|ready|for you)",
      "(i would|i will|i am going to|let me|going to) *1 (put|place|get|slide|stick|move|drop) you *1 (in|into|on|with|over to) *2 (the|a|that|this)? *2 (<metal>|bronze|silver|gold|plan|ambetter|oscar|one|policy)",
      "you (have|have got|got) *1 (#|several|a few) *2 (plans|options) *1 (available|here|to|in your|the|that|on|for)",
      "(ran|run|running|put|plugg~|enter~|punch~|key~|ranger) *2 (your|you|the|info) *2 (info|information|numbers|name|details|data|through|social|income)? *1 (through|into|in|on) *1 (the)? *1 (marketplace|system|exchange|health care|healthcare)",
      "(building|bringing|booting|firing|coming) up *2 (your|the) *2 (plans|options|application)",
      "(switching|moving|enrolling|signing|rolling|transferring) you *2 (over|up|into|in|to|from|right|now)"
    ],
    "unless": [
      "(if|once|after|before|until|when|unless|with|without) *10 (consent|permission|okay|agree~|say yes|authoriz~)",
      "(were|was) you *6", "you have *1 # *2 (plans|options) *2 (at work|through work|now|currently)",
      "(would|could|may|can|should|shall|do you want|is it|do you mind|mind|like) *1 (i|me|we|you)? *6 (agent|broker) of record",
      "on the (phone|line|call)", "(do|did|does|have|are) you *4 (log|sign~|application|account|plan~)"
    ],
    "unless_near": [
      "(permission|consent|authoriz~|your okay|your approval)",
      "(may|can|could|shall|should|mind if|okay if|alright if|is it *2 if|would you|do you want|want me|like me|let me know) *2 (i|we|me|us|to)",
      "(not|never|can not|will not) *4 (submit~|enroll~|sign~|start~|look~|pull~|switch~|chang~)",
      "(agent|specialist|they|he|she|somebody) (will|can|would)",
      "(did|have|do|were|are|has) you *4 (log|sign~|submit~|fill~|enroll~|account|application)"
    ]
  }],
  "due_when": "before"
}$json$),

('aca_no_guarantee', 3, 'e56e4fde56b61f6be2ab0382a616cf85',
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
    ],
    "nothing": [
      "nothing", "zero", "zip", "zilch", "nada", "squat", "nil", "goose egg", "diddly", "not one (dime|penny|cent)",
      "naught", "zero dollars", "free"
    ],
    "cost": [
      "premium~", "deductible~", "coverage", "insurance", "health (plan|care|insurance|coverage)",
      "monthly (cost|bill|payment)", "plan", "out of pocket", "payment~", "it", "that"
    ],
    "in": [
      "qualif~", "approv~", "accept~", "eligible", "in", "covered", "enrolled", "get (it|this|one|on|in|that|the *2)",
      "gets (it|this|one|on|in|that|the *2|approved|accepted|covered|a *2)", "a yes", "taken"
    ],
    "funds": [
      "cash", "money", "allowance~", "subsid~", "card~", "check~", "funds", "stimulus", "refund~", "rebate~",
      "payment~", "dollar~", "bucks", "(five|six|one|two|three|four|seven|eight|nine) hundred"
    ],
    "spend": [
      "rent", "groceries", "gas", "bills", "food", "diapers", "utilities", "light bill", "clothes", "whatever *2",
      "anything *2", "car note", "phone bill"
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
    "yes_to": [
      "(is|are|so|it|that|this) *5 (free|no cost)", "(get|have) *3 <cover> *2 (for free|free)", "free <cover>"
    ],
    "unless_yes_to": [
      "(you|your|help|service|call|quote|consultation) *3 free", "feel free", "free to"
    ],
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
    "yes_to": [
      "guarant~"
    ],
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
    "yes_to": [
      "(does|do|will|can) (everybody|anybody|i (definitely|automatically)) *2 (qualif~|get)"
    ]
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
      "(no such thing|scam~|not true|not real|is not (cash|money|a)|that ad|those ads|commercial~ (are|is|lie)|pay (it|some of it|that)? back|rather than|instead of a)",
      "(only if|overpa~|irs|refund~|tax return)"
    ],
    "yes_to": [
      "(get|receive|send me|is there|there is|comes with|do i get|about) *4 (cash|gift card|subsidy card|<money> card|check|money)"
    ]
  }, {
    "say": [
      "^ (no|nope|yes|correct|right|sir|maam)? not (a|one) (red|single)? *1 (penny|dime|cent|nickel|dollar|thing) *1 (i promise|ever|from you|out of your pocket|out of pocket)"
    ],
    "unless": [
      "(more|less|over|until|till|unless|before)", "(broker|my help|our help|agent) *6 (penny|dime|cent)"
    ]
  }, {
    "name": "it",
    "say": [
      "(not|never|without|nothing|nor|neither|no one|nobody) *2 (owe|owing|pay|paying|spend~|shell~ out|fork~ over|cough~ up|part with|lay out|out|see|get|mailed|sent|charged|billed) *5 (a (red|single|thin|lousy|plug)? *1 (dime|penny|cent|nickel|bill|invoice|premium)|one *1 (dime|penny|cent)|premium|premiums)",
      "(premium~|deductible~|coverage|insurance|health plan~|monthly (cost|bill|payment)) *3 (is|are|will be|be|comes to|come to|stays|equals) *4 <nothing>",
      "(health (plan|care|insurance|coverage)|insurance|coverage|plan) *2 (for|at|costs|without *2) *1 (zero|nothing|zilch|free|nada|zip|bill|cost)",
      "(compliment~|gratis|free of charge|giveaway|give away|handout|freebie|courtesy of *1 (government|federal *1|uncle|state|feds))",
      "(money|something|insurance|coverage|it|plan) for nothing",
      "(given|handed|comes|come|yours) *2 (to you)? *1 (for)? free",
      "(government|uncle sam|feds|state|washington|taxpayer~|president|irs|obama|congress|marketplace) *2 (pays|foots|picks up|pick up|foot|covers|takes care of|is paying|eats|handles|pay) *2 (the (bill|tab|whole|full|entire|premium|rest)|for (it|everything|all *1|you *2|yours)|all|all of it|every~|it all|it|your *2|one hundred percent|$)",
      "<every_one> *6 <in>",
      "(no one|nobody|(not|never) *2 (anybody|a (single)? *1 (person|soul|caller|family))|nary a *2) *8 ((can not|not) (qualify|get|have|be|approved)|denied|turned (down|away)|rejected|declined|refused|left out|come up short)",
      "<impossible> *8 (denied|turned (down|away)|turn (you|anybody) (down|away)|rejected|declined|refused|left out|say~ no|deny|reject|come up short|not (qualify|get|approved)|pay~|premium|owe|bill)",
      "you *2 (qualif~|are in|are approved|are eligible|are accepted|got approved|are covered) && <vouched>",
      "you qualif~ $", "you are in $",
      "consider (yourself|it|that|this) *1 (approved|done|enrolled|covered|in|qualified|a yes|yours)",
      "(will|are going to|is going to|have|get|gets|getting|save|saving|be|pay~|end~ up) *4 (approved|qualif~|accepted|subsidy|tax credit|coverage|covered|free|<nothing>|save~|insurance|health plan) && <vouched>",
      "(premium|deductible|coverage|insurance|plan|subsidy|credit|cost) *6 (yours|free|<nothing>|approved|coming) && <vouched>",
      "(they|marketplace|government|carrier~|company|companies|anybody|no one|it|insurance *1) *2 <forced>",
      "(premium~|coverage|insurance|subsid~|tax credit|approv~|qualif~|denied|card|free|deductible~|health plan) && <sworn>",
      "(income|what you (make|earn)|how much you (make|earn)|job|age|citizenship|credit) *1 (does not|do not|is not) *1 (matter|count|a factor|important) && (get|in|qualify|approved|covered|free)",
      "<funds> *4 (coming|headed|on (the|its) way|on the road) *1 (your way|to you)",
      "(cut|cuts|write|writes|mail|mails|send|sends) you *1 (a|that|the|your) *2 check",
      "do not care *1 (if|what|how much|where|how) *5 (make|earn|work|made|bucks) *6 (get|getting|qualify|in|approved|covered)",
      "(card|allowance|subsidy|credit) *3 (pay|cover|use|used|buy) *3 (your|for|on|the)? *1 <spend>",
      "<pays_nothing> && <sworn>", "free everything",
      "(no one|nobody) *1 (pays|is paying|has to pay|ever pays) *2 (this|it|that|anything|nothing)",
      "<pays_nothing> && (insurance|coverage|plan|this|premium~|health)",
      "free *2 (doctor~|hospital~|everything|medicine~|prescription~|insurance|coverage|health) *1 (visit~)? *3 free",
      "(got|get|gets|getting|have) (it|this|one|theirs|coverage|insurance|covered) *1 (for)? *1 (free|nothing|zero)",
      "(anybody|anyone|everybody|whoever) *1 (breathing|alive|with a pulse|off the street|who *1 (calls|asks)) *3 (can|get|gets|will|qualif~)",
      "(can not|could not|can never) *1 (get|be)? *1 (denied|turned down|rejected|refused)",
      "(pays|pay) you *2 (to have|for having|to sign|to enroll|to join|just)",
      "money *3 (aside|waiting|there|sitting) *3 (your name|for you)",
      "(dollar|dollars|grand|thousand|money|bucks) (back)? *2 (lands|land|drops|drop|shows up|goes|hits|hit|comes|back in) *2 (on|in|at) *1 (a|your) *1 (card|hand~|account|mailbox|pocket)",
      "<funds> *5 (your|the) *1 (account|mailbox|pocket~|hand~|wallet|purse|door|bank|mail)",
      "(reimburse~|rebate~|refund~|pays you|pay you|paid to you) *2 in cash",
      "(deposit~|load~|wire~|send~|mail~|drop~|put~|hand~|direct deposit~|shoot) *3 <funds> *3 (to|in|into|on|onto|at) *1 (you|your)",
      "(deposit~|load~|wire~|mail~|hand~) *1 (you|them|it) *4 <funds>",
      "(subsidy|credit|allowance|money|government|benefit) *3 (comes|goes|sent|paid|come|mailed) *2 (to you|straight to you|directly to you|right to you|your way) *3 (check|cash|card)?",
      "(paycheck|pay check|check|cash|paid|money|card|bucks|dollar~) *4 (just|simply|merely|only)? *1 for *1 (signing|enrolling|having|joining|calling|picking|saying|getting)",
      "<gift_card> *6 (# *3|a month|every month|each month|<spend>)", "(# *3|every month|each month) *6 <gift_card>",
      "(# (dollar~|bucks|hundred|thousand)|# #|# hundred) *5 (on|for|toward) *3 <spend>",
      "(# (dollar~|bucks|hundred|thousand)|sixty four hundred) *5 (health|subsidy|wellness|spending|benefit) *1 card",
      "(spend~|use~|blow) *2 (it|the *1|them|that|on)? *2 (on|for) *2 <spend>",
      "but *2 (promise|guarantee|swear|assure|bet) *1 (you)? *1 (that)? *1 (you|it|they|your *1|we|every~|this) *1 (will|are going to|is going to|get|win|save|qualify|are getting)"
    ],
    "unless": [
      "<small_promise>",
      "(definitely|certainly|absolutely|for sure|surely|positively) *1 (want|need|have|like|got|going) *1 to",
      "(certain|sure|positive) *1 (you|he|she|they|i|we) *1 (have had|had|said|told|heard|feel|felt|know|get (a lot|these|calls)|are (tired|busy)|spelled|spell|got)",
      "(promise~|guarantee~|swear|assure~|vow) *1 (you)? *1 (that)? *1 (i|we) *1 (have|am|are|was|were|never|did|do|only|just|would|will not|heard|did not|do not)",
      "(promise~|guarantee~|swear|vow) *1 to *1 (get (this|it|that|you (to|in|an|the|a|over|through))|do|call|send|keep|listen|help|try|be|look|answer|ask|explain|make|put|pass|take|find|check|go|tell|treat)",
      "for sure $",
      "for sure *1 (take|let|go|i|we|no|yes|what|if|how|which|when|where|yet|until|you can|that is (a|fine|okay))",
      "^ (for sure|absolutely|definitely|certainly|sure|positively|no doubt|hundred percent)",
      "(absolutely|definitely|certainly|surely|for sure|automatically) *1 (have|has|need~|get|got|be|take|make|give) *1 (the|a|some|any|plenty of|your|that|to|it|time|more|you)? *1 (time|right|chance|look|call|think|note|ask|choice|option|copy|notice|question~|talk|wait|review)",
      "(make|making|be|to|am|are|not|for|made) (sure|certain|positive) *1 (you|that|we|i|your|it|the|they|of|about|if|what|all|everything|to|he|she)",
      "(certain|a certain|certain number of) *1 (plan~|drug~|amount|doctor~|income|county|counties|people|area~|type~|debt~|kind~|creditor~|account~|states|age|time~|injur~|case~|point|date|percentage|level)",
      "(one hundred|hundred|100) percent *2 (sure|certain|positive) *1 (what|which|if|how|about|of|whether|that is|on|yet)",
      "(one hundred|hundred|100) percent (of (the|your|my|what|that|it)|disab~|coinsurance|coverage|covered|at fault|liable|va|honest|free to|confidential|understand)",
      "(automatic~) *3 (draft~|withdraw~|pay~|deduct~|deposit~|renew~|enroll~|billed|bill|transfer~|sent|reorder|out)",
      "(preventive|preventative|generic~|visit~|checkup~|screening~|vaccin~|wellness|primary care|telehealth|telemedicine|labs) *8 <nothing>",
      "<nothing> *6 (copay~|for (generic~|preventive|preventative|talking|my|our|the call|a quote)|visit~|to (talk|compare|look|call|ask|me|apply|find))",
      "(pay|owe|cost~|paying|charge~) *1 (me|us)", "(my|our|this) *1 (help|service~|time|call|quote)",
      "(feel|toll|tax|smoke|obligation) free",
      "free (to|quote~|call|help|service~|consultation~|annual|checkup~|clinic)", "pre existing",
      "(until|till|unless|before) *3 (approv~|start~|you|we|the|they|coverage)", "more than *3",
      "<every_one> *3 (who|that|with|under|over|in (the|your)|earning|making|whose|else|on)",
      "(debit|credit|visa|bank|insurance|member|id|medicare|security|green|business) *1 card~ *2 (number|on file|ready|handy|information|you|to pay)",
      "(your|an|the|his|her) *1 (insurance|member|id|new) *1 card~",
      "(income|child support|unemployment|alimony|wages|job|salary|tip~) *4 (a|per|each|every)? *1 (week|month|year|job|hour|tips)",
      "straight to the (insurance|carrier|company|plan)", "(to|on) the insurance",
      "<every_one> *4 (report~|list~|included|file~|counted|asks)"
    ],
    "unless_near": [
      "<softened>", "(health|medical) *1 (reason~|condition~|question~|problem~|history)",
      "(pre existing|preexisting|diabetes|cancer|sick)",
      "(preventive|preventative|checkup~|physical|screening~|wellness|generic~|vaccin~)",
      "(premium|deductible|copay|income) *4 (do you|are you)",
      "(no such thing|scam~|not true|not real|that ad|those ads|misleading|myth|fake|bogus)", "(in|out of) network",
      "(pay|draft|first payment|bank account|auto pay)  *4 (premium|month)", "(if|based on|unless|until|after)",
      "(how much|do you)", "for *2 (first|one|# ) *1 (visit~|month)"
    ]
  }]
}$json$),

('debt_consequences', 4, '3a9c11144acedf339b426ad3bec9317a',
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
      "(your|the|my|a|fico|his|her) *1 score~", "FICO", "scores", "creditworth~", "credit worth~", "borrowing power",
      "ability to (borrow|get (credit|a loan|approved|loans))", "(your|the) sport"
    ]
  },
  "parts": [{
    "name": "the effect on credit",
    "say": [
      "<hurt> && <credit>"
    ],
    "unless": [
      "(improve~|raise~|repair~|rebuild|help~|boost~|better) *4 <credit>",
      "(will not|never|does not|do not|is not going to|are not going to|would not|can not|without) *3 <hurt> *4 <credit>",
      "(no|zero) *2 (impact|effect|damage|harm|hit|change) *4 <credit>",
      "<credit> *6 (will not|not|never|fine|same|untouched|stays)",
      "(improve~|raise~|repair~|rebuild~|help~|boost~|better|build~|fix~) *4 <credit>",
      "credit (card~|union|counsel~|line)"
    ],
    "yes_to": [
      "<hurt> && <credit>"
    ],
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
      "attorney~ *3 after you", "(process server|summons)", "(a|file|filed|filing|bring|civil|face) suit",
      "(creditor~|bank~|lender~|card compan~|collector~|they) *1 (can|could|may|might|still) *2 (see|soon|shoe|suit|so|zoo) you"
    ],
    "yes_to": [
      "(sue~|suing|lawsuit~|court|garnish~|legal action)"
    ]
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
    "yes_to": [
      "(collection~|collector~|keep calling|call me|calls)"
    ]
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
    "unless": [
      "if (i|we)", "(not|never)"
    ]
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
    "yes_to": [
      "(get you (started|enrolled|signed)|sign you up|enroll you)"
    ]
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

('debt_no_advance_fee', 3, '7754d7ba307b451f096be14794c9d5c7',
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
    ],
    "work": [
      "(call~|calling|contact~|reach~ out|write~|writing|phone|negotiat~|talk~|dispute|go after) *4", "start~",
      "begin~", "get (going|started|to work|rolling)", "get the ball rolling", "lift a finger",
      "(open|take|work|file|assign|touch|pick up) *2 (case|file|account~|debt~|phone)",
      "(send~|mail~|write|writes|file~|draft~) *2 (first|letter~|paper~|anything)", "do anything",
      "(pick up|touch) *2", "(anything|something) (is|gets|happens|done|settled)",
      "(we|i|he|she|they|attorney|negotiator|team) *1 (move|do|go|act|open|step|budge|take|work)", "the ball rolling",
      "get (you|your *1) *1 (opened|in|enrolled|moving|rolling|started)"
    ],
    "our_pay": [
      "fee~", "retainer~", "charge~", "compensation",
      "our *1 (money|cut|share|percentage|end|commission|cost~|bill|invoice|pay)",
      "(his|her|their|the (firm|company|attorney|lawyer)) *1 (money|cut|retainer|pay)",
      "(set up|start up|processing|activation|administrative|admin|enrollment|maintenance|program|service|onboarding|intake|account|file|monitoring) *1 (cost~|charge~|fee~|payment|money)",
      "payment to (us|the (firm|company))", "money (to|with|for) (us|the (firm|company))"
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
      "owe <us> *1 (zero|nothing)", "<us> *1 (zero|nothing)", "(first|each|every) settlement *12 fee~",
      "(see|look at|review|send) *4 (statement~|month~ of)",
      "(did|have|had|were|are|was|has) *1 (you|they|he|she) *6 (fee~|charge~|payment|retainer|cost~|up front|in advance|before *4)",
      "(when|once|after|as soon as) *12 (settl~|accept~|agree~|deal|resolv~|approv~) *12 (fee~|charge~|paid|get|collect~|bill~|earn~) ",
      "fee~ *4 (loan|apartment|mortgage|lease|that place)"
    ],
    "unless_near": [
      "(illegal|against the law|not allowed|prohibited|scam~|other companies|some companies|law (says|prohibits|forbids)|ftc)",
      "(after|until|unless|once|when|only) *8 (settled|settle|settlement|resolved)",
      "(do not|does not|never|not|no|without) *5 (charge|pay|collect|take|ask|require|up front|upfront|fee~)",
      "(creditor~|bank~|card companies|they|lender~) (will|may|can|do|could)? *2 (charge~|add)",
      "(as|once|after|until|till|when|only) *5 (settled|settles|settlement is|approve|approved)",
      "(would be|is|that is) *1 (illegal|against)",
      "(other|that|another|last|some) (company|companies|place|outfit|guy~)", "refundable *2 (deposit|any time)",
      "bankruptcy", "(that|those|these) (ad|ads|commercial~)",
      "(first|each|every) settlement *4 (happen~|is|when|clears|usually|done)",
      "(when|once|after|until|as soon as) *5 (accept~|agree~|sign~ off|okay~|approv~|take~) *4 (deal|offer|settlement|it)"
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
    "unless_yes_to": [
      "(no|without|zero|not|never) *4 (fee~|charge~|cost~|pay)", "(free)"
    ]
  }, {
    "say": [
      "(we|attorney|lawyer|firm|corporate|company|office|he|she|they) *2 (want~|need~|require~|collect~|ask~ for|take~|charge~|get~|expect~|gotta have|bill~) *4 (<our_pay>|<sum>) *6 (before|and then|first|up front|in advance|then|so|now|today)",
      "(half|part|some|most|all|portion) of *2 (<our_pay>) *6 (in advance|up front|now|today|first|due|before|at *1 (sign~|enroll~))",
      "<our_pay> *6 (in advance|up front|beforehand|ahead of time|at signing|from day one|right off)",
      "(can not|will not|do not|nothing|not|never|no one|nobody) *4 <work> *5 (till|until|without|before|unless|prior to) *8 (<our_pay>|paid|pay|payment|<sum>|money|clears|card)",
      "(till|until|unless|without|before|once|after|soon as) *6 (<our_pay>|payment|<sum>) *5 (clear|clears|clear|paid|taken care of|in|received|covered|hits|posts|goes through|handled|settled up) & (<work>|happen~|start~|begin~)",
      "(put|putting|lay|laid|need|get|give|wire|send|mail|pay|drop|throw|venmo|zelle) *2 (us|me|the (firm|company))? *1 (some|a little|<sum>|the *1 (<sum>|hundred)|money|something|half|#) *3 (money|bucks|dollar~|down|hundred)? *3 (before|and then|then|so) *2 (we|i|they|he|<work>)",
      "(money|<sum>|something|#) *1 down *2 (with|to|for) (us|me|the (firm|company))",
      "<sum> *2 down *3 (and then|then|before|so) *1 (we|i)",
      "(small|little|modest|quick|good faith|starter|refundable|one time)? *1 deposit *2 (up front|today|now|first|with us|to us|to (hold|save|reserve|lock|secure|get|start|open))",
      "(bill|billing|charge|charging|invoice|debit) you *4 (as we go|monthly|every month|each month|starting|from|regardless|either way|whether|up front|today|weekly|along the way)",
      "<our_pay> *5 (every|each|per|a) *1 month *3 (whether|regardless|settled|even|while|no matter|until|from|starting)",
      "(settled|results|settle|resolved) or not",
      "(whether or not|regardless|no matter|even if) *6 (settl~|results|resolved|anything) && (<our_pay>|bill~|charge~|pay~|owe~|due)",
      "<sum> *2 (gets|will get|opens|starts|gets you|starts up|kicks off|covers|buys) *3 (case|file|account|you|the *1|started|going|opened|enrolled|in|paper~)",
      "(what|which) card *3 (use|like|want|put|running) && (<sum>|<our_pay>|get~|start~|open~)",
      "(pay|paid|prepay|pay~) *3 (program|service|cost|us|fee~|firm|company) *4 (before|first|up front|then|in advance|ahead)",
      "(money|pay|paid|check) *4 (before|prior to|ahead of) *2 (he|she|we|they|attorney|lawyer|anybody|anything) *2 <work>",
      "(get you (in|into|started|going|set|enrolled|rolling|opened)|guide you|enroll you|start you|sign you up) *4 (today|now|date)? *1 it is **6 <sum>",
      "<sum> *2 (that is|is|as) *1 (our|the|a) *2 (fee~|administrative|admin|retainer|charge|cost|processing|set up) *3 before",
      "fee~ *3 (kicks in|begins|starts|due|hits) *2 (today|now|right away|immediately|this (week|friday|month)|at *1 (sign~|enroll~)|day one|first)",
      "(lawyer~|attorney~|we|firm|company|i) *1 (charge~|want~|need~|get~) <sum> *1 (to|for) *2 (look~|review~|open~|start~|take|talk|sign~|file)",
      "(pay|cover|handle|take care of) *3 <our_pay> *2 (and|then|so) *1 (i|we|they|he|she|you) *1 (will|can|get|are)",
      "retainer *2 (is|of|runs|will be|comes to) *2 (#|<sum>)",
      "(pay~|put|owe|chip in|contribute) *2 (something|money|a little|some|part|it|a bit|a portion) *2 (up front|in advance|first|down|beforehand|before *4 <work>)",
      "(we|i) (charge|bill|collect) *1 for *4 (now|today|up front|first|right away|in advance)",
      "(square up|settle up|get square) *1 with us",
      "(cover|handle|take care of|knock out|get) *1 (the|your) *2 (registration|intake|set up|enrollment|processing|activation|retainer|start up|first fee) *4 (and then|then|before|so)",
      "(intake|registration|start up|set up|enrollment|activation|opening|signing|file|welcome|engagement) (fee~|charge~|cost~)",
      "(slide|slip|hand|spot|shoot|toss|float) (me|us) *2 <sum>",
      "(keep|keeping|take|taking) *2 (first|initial) *3 (payment~|month~|days|draft~|deposit~) *4 (as|for) *1 our",
      "<sum> *4 (from|per|for) (each|every) *1 (client|person|customer|file) *4 before"
    ],
    "unless": [
      "(not|no|never|nothing|without|zero|do not|can not) *3 <our_pay>",
      "(no|not|never|nothing|do not|does not|can not|will not|without) *4 (charge~|collect~|take~|bill~|ask~|want~|need~|require~|pay~|owe~|get paid|up front|in advance|dime)",
      "(after|once|when|until|till|only|unless) *8 (settl~|resolv~|accept~|agree~|results|approv~|deal)",
      "(late|overdraft|over limit|interest|bank|annual|penalty|court|credit card|atm|transfer|cash advance|closing) *1 (fee~|charge~|cost~)",
      "(did|have|had|were|are|was|has|how much|what) *1 (you|they|he|she) *6",
      "(creditor~|bank~|chase|discover|capital one|collector~|card compan~|they) *2 (want~|ask~|need~|charge~|require~|take~|bill~)",
      "(own|dedicated|savings|settlement|trust|escrow|your|in your) *1 (account|name|fund)",
      "(you can|you are able to|you could) *2 (put|save|afford|set)",
      "(settle~|balance~|debt~|owe~|limit|minimum~) *3 <sum>",
      "<sum> *3 (in (debt|cards|savings)|on *2 (card~|visa|discover|chase|capital)|balance|limit|minimum|a (month|week) (toward|on|in)|debt)",
      "(due date~|car|house|rent|mortgage|student) *2", "first deposit *4 (fifteenth|account|own)", "no card",
      "do not need (a|your) *1 card", "(another|other|that|some|last) *1 (company|outfit|place|firm|guy~)",
      "bankruptcy", "(consultation|quote|call) *2 (free|no charge)", "free *1 (of charge|consultation)",
      "month~ for # *1 month~", "(first|each|every|a) settlement *10",
      "(see|look at|review|get|send) *4 (statement~|month~ of)",
      "<sum> *1 (month~|week~|day~|minute~|hour~|year~|statement~|page~)"
    ],
    "unless_near": [
      "(that|those|the|these) (ad|ads|commercial~)", "(first|each|every) (settlement|deal|account settled)",
      "(statement~|month~ of bank)",
      "(illegal|against the (law|rules)|not allowed|prohibited|scam~|ftc|federal law|law says)",
      "(after|until|once|when|only) *8 (settled|settles|settle|settlement|resolved|accept~|agree~)",
      "(do not|does not|never|not|no|without) *3 (charge|collect|take|ask|require) *4 (up front|in advance|before|anything|fee~|dime)",
      "(another|other|that|some|last) *1 (company|outfit|place|firm|guy~)",
      "(creditor~|bank) *2 (will|may|can|might) *1 (charge~|ask|want|add)"
    ]
  }, {
    "say": [
      "(half|part|some|portion|third|quarter|# percent|piece|chunk) *3 <our_pay> *3 (in advance|up front|now|today|first|at *1 (sign~|enroll~)|right away|beforehand|before *5)",
      "(half|part|some|# percent) (now|today|up front|in advance|first) *3 (half|rest|balance|remainder|other|# percent) *2 (when|later|after|once|as)"
    ],
    "unless": [
      "(not|no|never|nothing|without|zero|if) *5 <our_pay>",
      "(creditor~|bank~|chase|discover|they|collector~|hospital|court|other *1) *4 <our_pay>",
      "(did|have|had|were|was) *1 (you|they|he|she) *6"
    ]
  }]
}$json$),

('debt_no_guarantee', 4, 'da0f0e5eeb8a4f51d8e7dd554ed41919',
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
    ],
    "lender": [
      "they", "creditor~", "bank~", "discover", "chase", "capital one", "citi~", "lender~", "collector~",
      "card compan~", "wells fargo", "american express", "amex", "synchrony", "visa", "it", "every one of them",
      "all of them", "anybody"
    ],
    "relief": [
      "(be|get|getting|come out|coming out|walk away|end up|wind up|being|become) *2 (debt free|out of *1 (debt|death|this|it|here)|free and clear|clear of *1|out from under|done|free)",
      "(debt~|balance~|card~|bill~|loan~|account~|collections|lawsuit~|it|all of it|everything) *3 (gone|history|disappear~|vanish~|wiped *1|erased|halved|slashed|go~ away|cut (in|to|down|by)|paid off|forgiven|settled|behind you|come~ down|down (by|to))",
      "(pay~|owe~|paying|owing) *3 (half|# cents|# percent|# *1 on the dollar|a third|a fraction|pennies|peanuts|less|nothing|a quarter|next to nothing)",
      "sav~ *3 (#|half|thousands|a (bundle|fortune|ton|lot)|money|big)",
      "(settle~|accept~|agree~|cave~|fold~|roll~ over|play~ ball|go~ along|say~ yes) ",
      "take *2 (our|the|that|whatever|half|less|#|pennies|it)",
      "(half|# percent|a third|two thirds|most) *2 (off|gone|knocked|forgiven|wiped|less)", "the savings",
      "this *1 (works|work)",
      "(knock~|cut~|slash~|chop~|slic~|bring~|get~|drop~|shav~|trim~|whittle~) *3 (it|that|them|this|these|those|balance~|debt~|what you owe|half|all) *2 (down|in half|off|by|to|in two)?",
      "out of *1 (debt|death)", "cents (on|from|for|to) *1 (the|a|every) *1 dollar"
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
      "guarant~ *3 (i|we) (will)? *1 (call|be|mess|answer|not|never|talk|help|explain)",
      "guarant~ *1 (you)? *1 (that)? *1 (i|we) *1 (have|am|are|never|heard|have heard|did|know|understand)",
      "(lone|fed|federal|f h a|fha|v a) *5 guarant~", "guarant~ *4 (fha|f h a|v a|loan~|income|annuity)"
    ],
    "yes_to": [
      "guarant~", "(promise|swear) *4 (me|that|it|you)"
    ],
    "unless_near": [
      "<nobody_can_say>", "(did|do|are|have|were) you *3 (personally|sign~|guarant~)", "but *1 not"
    ]
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
      "(could|if|would|feel|hope|might|when) *3 (be)? *1 (out of|free of|debt free|done with)",
      "if *2 (every|all|each) *4 (agree~|accept~|settle~)",
      "(definitely|certainly|absolutely) *1 (want|need|have|like|get|hear) *1 to",
      "^ *2 (does|do|did|is|are|will|would) (it|they|that|this) *1 always",
      "always *2 (go~|went|sold|sent|charged|the|want~|call~|a|been|have|had|paid|pay)"
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
  }, {
    "say": [
      "<relief> && <vouched>",
      "(debt~|balance~|creditor~|bank~|owe|card~|settle~|half|discover|chase|citibank|capital one|collector~|lawsuit~|pay back|number|offer|# (thousand|hundred|grand|dollar~)) && <sworn>",
      "(nobody|no one|not one) *3 (left|leaves|leave|finish~|gone through|walk~) *5 (in debt|still|owing|without|stuck)",
      "(debt~|balance~|cards|bills|all of it) (go|goes|disappear|disappears|vanish|vanishes) *1 (away|poof|just like that)",
      "(can not|never) *1 (lose|go wrong|fail) *1 (with|on|in) *2 (program|this|us|plan|it)",
      "(never|not ever|not|no longer) *2 (have to|got to)? *1 (pay (it|that|them|this)? *1 back|repay|owe (anybody|nobody|them|a soul))",
      "(owing|owe) (nobody|no one|nothing) *3",
      "(scot free|scott free|free and clear|debt free|free as a bird) *4 (by|in|within|#|next)",
      "# *1 (month~|year~) *2 (and)? *2 (scot|scott|debt|home) free",
      "(whack~|hack~|slash~|axe~|chop~|slice~|melt~|shrink~|shrivel~|cut~) *3 in (half|two|thirds)",
      "every *2 (creditor~|bank~|one) *2 (fold~|cave~|settle~|take~|agree~|roll~|say~ yes|accept~|give~ in)",
      "(never|not) *1 (seen|had|met) *2 (one|bank|creditor|a *1) *2 (hold out|say no|refuse|turn|fight)",
      "(that is|it is) (how|what|the way) *1 (it|they|we) *1 (always|ever|every time) *2",
      "we *1 (make|made) *3 (debt|it|them|that|balance~) (disappear|vanish|go away)",
      "you *1 owe *2 # *4 pay (back)? #", "<lender> *2 <forced>",
      "<impossible> *6 (not work|fail~|say~ no|turn~ *2 down|refus~|lose|reject~|not (settle|get|accept|take|pay|come)|without *3)",
      "(they|creditor~|bank~|discover|chase|it) (will not|would not) $",
      "consider *3 (history|gone|done|settled|paid|over|handled|yesterday|erased|toast|solved|debt free|a memory)",
      "<every_one> *5 (gets out|graduate~|saved|save|saves|got *2 (half|down|out)|settled|is out|wins|finish~|gets *2 (result~|half|deal|down|free)|debt free|out of debt|come~ out|success~)",
      "(your|that|the) *1 (# *1|debt *1|balance *1|bill~ *1) *4 (becomes|turns into|is going to (be|become|turn into)|are going to become|will (be|become|turn into|drop to|shrink to|go to)|going to (turn into|become|drop to|shrink to)|goes (down)? to|go down to|shrinks to|drops to|turn into) *2 (#|half|nothing|pennies)",
      "(perfect|flawless|spotless|unbeaten|unblemished|one hundred percent|hundred percent|undefeated) *2 (track)? *1 (record|success|rate|batting average|history|results)",
      "(slice|cut|chop|split|divide|hack) *3 in (two|half|thirds) *4 (pay|owe|done|left|easy)",
      "(slice|cut|chop|split|hack) (it|that|them) in (two|half)",
      "(work~|that does it|settle~|cut~|do it) *2 (every (single)? *1 time|each time|always|without fail|hundred percent)",
      "(every (single)? time|each and every time|hundred percent of the time)",
      "you are *1 (only|just) *1 (going to|gonna) *1 (pay|owe|pay back|be on the hook)",
      "you will *1 (only|just) *1 (pay|owe|be on the hook|be out) *3 (half|#|third|fraction|pennies|peanuts|quarter)",
      "(only|just) *2 (on the hook|responsible|pay~|owe) *2 for *3 (half|third|quarter|fraction|#|pennies)",
      "(you|they|it|creditor~|bank~|we) (will|are going to|is going to|are only going to|will only|always|only) *2 (save~|pay~|owe|settle~|be debt free|get out|cut|accept~|take|knock~|drop~|come down|get) **9 ^ <pledged>",
      "but *2 (promise|guarantee|swear|assure|bet) *1 (you)? *1 (that)? *1 (you|it|they|your *1|we|every~|this) *1 (will|are going to|is going to|get|win|save|qualify|are getting)"
    ],
    "yes_to": [
      "(for (sure|certain)|definite~|certain~|guarante~|always|every time|no matter what|promise~|absolutely) && (sav~|pay|owe|settle~|cut|out of debt|debt free|work~|half|# percent|accept~)"
    ],
    "unless_yes_to": [
      "(credit|minimum|monthly|month|fee~|interest|income|rent|payment|each|check|late|card|how much|when|if|first)",
      "(could|might|may|possib~|maybe|try|hope)"
    ],
    "unless": [
      "<small_promise>",
      "(definitely|certainly|absolutely|for sure|surely|positively) *1 (want|need|have|like|got|going) *1 to",
      "(certain|sure|positive) *1 (you|he|she|they|i|we) *1 (have had|had|said|told|heard|feel|felt|know|get (a lot|these|calls)|are (tired|busy)|spelled|spell|got)",
      "(promise~|guarantee~|swear|assure~|vow) *1 (you)? *1 (that)? *1 (i|we) *1 (have|am|are|was|were|never|did|do|only|just|would|will not|heard|did not|do not)",
      "(promise~|guarantee~|swear|vow) *1 to *1 (get (this|it|that|you (to|in|an|the|a|over|through))|do|call|send|keep|listen|help|try|be|look|answer|ask|explain|make|put|pass|take|find|check|go|tell|treat)",
      "for sure $",
      "for sure *1 (take|let|go|i|we|no|yes|what|if|how|which|when|where|yet|until|you can|that is (a|fine|okay))",
      "^ (for sure|absolutely|definitely|certainly|sure|positively|no doubt|hundred percent)",
      "(absolutely|definitely|certainly|surely|for sure|automatically) *1 (have|has|need~|get|got|be|take|make|give) *1 (the|a|some|any|plenty of|your|that|to|it|time|more|you)? *1 (time|right|chance|look|call|think|note|ask|choice|option|copy|notice|question~|talk|wait|review)",
      "(make|making|be|to|am|are|not|for|made) (sure|certain|positive) *1 (you|that|we|i|your|it|the|they|of|about|if|what|all|everything|to|he|she)",
      "(certain|a certain|certain number of) *1 (plan~|drug~|amount|doctor~|income|county|counties|people|area~|type~|debt~|kind~|creditor~|account~|states|age|time~|injur~|case~|point|date|percentage|level)",
      "(one hundred|hundred|100) percent *2 (sure|certain|positive) *1 (what|which|if|how|about|of|whether|that is|on|yet)",
      "(one hundred|hundred|100) percent (of (the|your|my|what|that|it)|disab~|coinsurance|coverage|covered|at fault|liable|va|honest|free to|confidential|understand)",
      "(automatic~) *3 (draft~|withdraw~|pay~|deduct~|deposit~|renew~|enroll~|billed|bill|transfer~|sent|reorder|out)",
      "(loan~|lease|mortgage|federal~|student|parent|spouse|fed) *4 guarant~",
      "guarant~ *3 (loan|lease|mortgage|income|student|like *3)",
      "(every|each) *2 (month|year|week|payday|day|paycheck|payment)",
      "(until|till|once|after|when|if|as soon as) *4 (settle~|accept~|agree~|they|paid|work~)",
      "(interest|minimum~|late|fee~) *3", "(goal|plan|idea|aim|hope) *2", "can not promise", "(not|never) <relief>",
      "settle (in|down|for a|back)", "take it (easy|slow|one)", "save (your|the|that|my|this) *2",
      "(work~ on|at work|where (you|do)|work out|work~ with (your|the|a))",
      "(savings|settlement|dedicated|bank) account", "(you|i|we) (would|could)",
      "(sue|call~|lawsuit~|court) *3 (settle~|accept~)", "nothing *1 (down|up front|today|now|due)"
    ],
    "unless_near": [
      "<softened>", "<nobody_can_say>", "(bankruptcy|chapter)",
      "(would not|(does|do|may|might) not (have to|always))", "(interest|credit score|minimum payment~)",
      "(if|unless|until|in case)", "(fee~|refund~)"
    ]
  }]
}$json$),

('medicare_licensed_agent', 4, '8f1e8a5a111bf5b42bf698d747ab9182',
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
      "with *2 license~ (and|in|for)", "(a|an|your|as) *3 (licensed|state licensed)", "i am the license $",
      "i am (a|the|your)? license *2 (agent|insurance|broker|health|person)",
      "(the|a|your) licensed *1 (insurance|health|medicare|state)? *1 (agent|broker|advisor|specialist|representative) *1 (hon|honey|maam|sir|here|speaking|dear)? $",
      "you (have|are) *1 (reached|got|through to|speaking (to|with)|talking (to|with)|on with) *2 (a|your|the) *2 licensed"
    ],
    "unless": [
      "(transfer~|connect~|put~|pass~|send~|hand~|bring~|refer~|patch~|switch~|forward~|get~ you|schedule|set you up|appointment|warm) *8 <license> *3 <person>",
      "(speak|talk|meet|chat|consult) (directly)? (to|with) (one of)? (a|an|our|the|your|another|any)? *2 <license> *3 <person>",
      "<license> *2 <person> (comes|joins|takes|picks|calls|steps|gets|is next|is standing|handles|does)",
      "<license> *3 <person> (will|is going to|can|may|should|would|to) *2 (call|contact|reach|help|assist|answer|go over|explain|be|get|walk|take|review|with you|come)",
      "(let|get|find|grab|need|wait~ for|want|hold for|hang on for) (me|you|one of|to)? *2 (a|an|our|my|the|another|those) *1 <license> *3 <person>",
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
      "(will|going to|gonna|should|soon) *1 (be|get|become) *1 licensed", "(for|with|to) the licensed",
      "(will|going to|gonna|shall|should|about to|soon) *1 (be)? *1 (talk~|speak~|meet~|chat~|work~|hear~|connected|transferred|joined) *4 <license> *3 <person>",
      "(we|they) *1 (work|partner|team up|deal|contract|have a (team|network|group|staff)) *1 (with|of)? *4 <license> *3 <person>",
      "(our|the|these|those|some|several|other|more|many) <license> *2 (agents|advisors|advisers|brokers|specialists|people|professionals|representatives|folks|experts|counselors) *2 (are|will|can|is|stand~|handle|do|take|have|call|get|all)",
      "hold (on)? *1 (for|while) *3 <license>",
      "(compan~|carrier~|plan~|insurer~|they|company were|office~|provider~) *1 (are|is|were|all|was|be|must be|has to be|have to be)? *1 (all|fully|also)? *1 licensed",
      "licensed *1 (compan~|carrier~|plan~|insurer~|facilit~)",
      "(next|other|right) *1 (person|one|agent|lady|gentleman|voice) *5 licensed",
      "(have|let) (me|you) *2 <license> *3 <person>",
      "(have|having) *1 (one of|our|my|another|the) *2 <license> *3 <person>"
    ],
    "yes_to": [
      "(are|is|am) (you|this|it) *4 licensed", "you (are|have) *4 licensed",
      "(have|hold|got) (a|an|your|the) *3 license", "licensed (agent|broker|person|insurance)",
      "^ (so|and|are)? *1 you *2 (licensed|license)",
      "(agent|broker|somebody|person|representative|advisor) *2 (with|who has|has|that has) *2 license",
      "(got|have|has|with|carry|hold) *2 license", "you *1 (the|a)? *3 licensed"
    ],
    "unless_yes_to": [
      "(speak|talk|transfer~|connect~) *5 licensed", "driver~ license"
    ]
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

('medicare_no_guarantee', 3, '6143026901c3df092a07590631a3b5cd',
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
    ],
    "thing": [
      "dental", "vision", "hearing", "grocer~", "flex card", "food card", "spending card", "allowance~", "give back",
      "giveback", "premium~", "copay~", "deductible~", "drug~", "prescription~", "medicine~", "pills", "insulin",
      "benefit~", "card", "check", "savings", "extra help",
      "part b (money|giveback|give back|reduction|premium|back)", "over the counter", "glasses", "dentures",
      "hearing aids", "rides", "gym", "money (back)?", "bill~", "cost~", "doctor~", "every penny", "plan", "coverage"
    ],
    "gets": [
      "get", "gets", "getting", "save", "saves", "saving", "receive", "have", "keep", "see", "qualify", "be approved",
      "approve you", "lower", "drop", "come~", "go~ (up|down|to zero)", "cut", "stay~", "pay~", "send~", "give",
      "gives", "cover~", "yours", "covered", "free", "for free", "no cost", "coming back", "come out ahead",
      "better off", "reduce", "add"
    ]
  },
  "claims": [{
    "say": [
      "guarant~", "garantee~"
    ],
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
      "guarant~ *1 (renewab~|issue|acceptance|enrollment right|right~)", "commercials will",
      "(doubt|question) *1 you *1 (have|have got|got|are) *1 (got)? *1 (a lot|many|plenty|choices|tired|busy|been|heard|getting)",
      "guarant~ *1 (nothing|none|no|neither)", "^ (so|and|okay)? (are|is|was|were) (your|the|any|all) *8",
      "guaranteed (income|annuity|pension|return~|interest|rate~)",
      "(job|employer|union|pension|retire~|annuity) *4 guarant~", "guarant~ *4 (retire~|pension|annuity)",
      "^ for sure", "for sure *1 (take|let|go|you can|i|we)", "(absolutely|definitely|certainly) *1 have *2 time",
      "have *1 (plenty of|some|all the)? *1 time"
    ],
    "yes_to": [
      "guarant~", "(guarantee~|promise|certain|for sure|definitely)"
    ],
    "unless_yes_to": [
      "guaranteed (issue|renewable|acceptance)", "(can|could|do|will) you *1 (promise|guarantee) *2 (not|call|send)"
    ],
    "unless_near": [
      "<nobody_can_say>", "guaranteed renewable"
    ]
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
      "(have|need|has) to",
      "(doubt|question) *1 you *1 (have|have got|got|are) *1 (got)? *1 (a lot|many|plenty|choices|tired|busy|been|heard|getting)",
      "guarant~ *1 (nothing|none|no|neither)", "^ (so|and|okay)? (are|is|was|were) (your|the|any|all) *8",
      "guaranteed (income|annuity|pension|return~|interest|rate~)",
      "(job|employer|union|pension|retire~|annuity) *4 guarant~", "guarant~ *4 (retire~|pension|annuity)",
      "^ for sure", "for sure *1 (take|let|go|you can|i|we)", "(absolutely|definitely|certainly) *1 have *2 time",
      "have *1 (plenty of|some|all the)? *1 time"
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
    "unless": [
      "(do|can) not *4 (guarantee|promise)", "<polite_promise>", "(this|it) will be (quick|brief|short|fast|easy)"
    ],
    "unless_near": [
      "guaranteed renewable"
    ]
  }, {
    "say": [
      "<gets> *6 <thing> && <vouched>",
      "(<thing>|teeth|account|hundred|covered|save|sav~|qualif~|approv~|denied|cheaper|month) && <sworn>",
      "(never|will not|not going to) *2 (cost|pay|charge|run|owe) (you)? *1 (more|extra|another)",
      "<pays_nothing> && <sworn>",
      "<pays_nothing> && (copay~|premium~|plan|bill~|hospital|doctor|medicine~|prescription~|drugs)",
      "(nobody|no one|not a (person|soul|one)) *6 (paid more|pays more|denied|turned (down|away)|lost|been refused|regretted|paid (a|another))",
      "nothing *3 (will|would|can|ever|is going to) *2 (be)? *1 (denied|refused|turned down)",
      "(going|goes|go|drops|drop) to zero *3 (staying|stays|stay|forever|for good)",
      "(automatic|automatically) *3 (everybody|you|all)", "(as good as|good as) (in|yours|done|there|spent)",
      "(certain|positive|sure) *1 (your|you|that your|that you|the) *4 (cheaper|less|lower|save|qualif~|approved|covered)",
      "<thing> *3 (yours|locked|coming|come~|stay~|go~|drop~|covered|free|approved) && <vouched>",
      "(you|they|it|your *2) *1 (will|are going to|is going to|would|are|will be|would be) *2 <gets> *4 (#|<thing>|money|a (bundle|fortune|ton|lot)) && <vouched>",
      "(save|saving|saves|sav~) *5 && <vouched>",
      "(your *1|premium~|check|cost~|copay~|bill~|rate~) *1 (goes|go|going|will go|comes|come) *1 (up|down|to zero) && <vouched>",
      "(you can|can|could) (bank|count|rely|depend|plan) on *3 (#|<thing>|extra|saving|getting|having|a|an|that|your)",
      "(shoo in|lock|cinch|sure thing|certain|bound|destined|guaranteed) *1 (for|to) *3 (<thing>|get|save|qualify|lower|be|have|see|come)",
      "<every_one> *4 *2 (gets|get|saves|save|qualif~|receive~|is getting|approved|comes out) *4 (<thing>|it|one|approved|that|this|money|#)",
      "(they|plan|company|carrier|medicare|insurance|government|it|humana|aetna) *2 <forced>",
      "<impossible> *6 (goes up|go up|say~ no|deny|denied|turned down|turn you down|pay~ more|lose|not (get|qualify|save|approve|cover)|bill|cost you|raise)",
      "(never|not ever|no more) *3 (see|get|be|have|pay|receive) *2 (a|another|any|one)? *1 (single)? *1 (bill|invoice|hospital bill|copay|doctor bill|premium) *3 (again|ever|in (the|your)|as long|mailbox|for)",
      "(this|the|that|your) (plan|policy|one|coverage) *2 (pays|covers) *1 (for)? *1 (everything|it all|every (last|single)? *1 (thing|penny|bill|dime)|absolutely everything|all of it)",
      "(nobody|no one|nothing|they) *1 (can|will|could|can ever|ever)? *1 (can not|never|take|touch|change) *2 (take|touch|change)? *1 (it|that|them|this) *1 (away|back|from you)",
      "locked in",
      "(for the rest of your (life|days)|as long as you live|till the day you die|forever|for life) && (<thing>|covered|zero|pay~|free|save)",
      "(i|we|me) *2 (see|seeing) to it *2 (that)? *1 (you|they|it|your) *2 (get|gets|have|are|save|is|qualify|receive)",
      "(you will|you are going to|they will|they are going to) *2 (get|save|have|receive|send you|approve you|give you|qualify|be getting|cover) **9 ^ <pledged>",
      "but *2 (promise|guarantee|swear|assure|bet) *1 (you)? *1 (that)? *1 (you|it|they|your *1|we|every~|this) *1 (will|are going to|is going to|get|win|save|qualify|are getting)"
    ],
    "unless": [
      "<small_promise>",
      "(definitely|certainly|absolutely|for sure|surely|positively) *1 (want|need|have|like|got|going) *1 to",
      "(certain|sure|positive) *1 (you|he|she|they|i|we) *1 (have had|had|said|told|heard|feel|felt|know|get (a lot|these|calls)|are (tired|busy)|spelled|spell|got)",
      "(promise~|guarantee~|swear|assure~|vow) *1 (you)? *1 (that)? *1 (i|we) *1 (have|am|are|was|were|never|did|do|only|just|would|will not|heard|did not|do not)",
      "(promise~|guarantee~|swear|vow) *1 to *1 (get (this|it|that|you (to|in|an|the|a|over|through))|do|call|send|keep|listen|help|try|be|look|answer|ask|explain|make|put|pass|take|find|check|go|tell|treat)",
      "for sure $",
      "for sure *1 (take|let|go|i|we|no|yes|what|if|how|which|when|where|yet|until|you can|that is (a|fine|okay))",
      "^ (for sure|absolutely|definitely|certainly|sure|positively|no doubt|hundred percent)",
      "(absolutely|definitely|certainly|surely|for sure|automatically) *1 (have|has|need~|get|got|be|take|make|give) *1 (the|a|some|any|plenty of|your|that|to|it|time|more|you)? *1 (time|right|chance|look|call|think|note|ask|choice|option|copy|notice|question~|talk|wait|review)",
      "(make|making|be|to|am|are|not|for|made) (sure|certain|positive) *1 (you|that|we|i|your|it|the|they|of|about|if|what|all|everything|to|he|she)",
      "(certain|a certain|certain number of) *1 (plan~|drug~|amount|doctor~|income|county|counties|people|area~|type~|debt~|kind~|creditor~|account~|states|age|time~|injur~|case~|point|date|percentage|level)",
      "(one hundred|hundred|100) percent *2 (sure|certain|positive) *1 (what|which|if|how|about|of|whether|that is|on|yet)",
      "(one hundred|hundred|100) percent (of (the|your|my|what|that|it)|disab~|coinsurance|coverage|covered|at fault|liable|va|honest|free to|confidential|understand)",
      "(automatic~) *3 (draft~|withdraw~|pay~|deduct~|deposit~|renew~|enroll~|billed|bill|transfer~|sent|reorder|out)",
      "guaranteed (issue|renewab~|income|annuity|life|universal|acceptance|period|right~)",
      "guarant~ *1 (you|him|her|them)? *1 (retire~|pension|income|annuity)",
      "(job|employer|union|company|work|pension|annuity|bank|income|retirement) *3 guarant~",
      "(would|could) *2 (like|want)", "card *1 (out|handy|ready|number|in front|with you|near~)",
      "(red|blue) *4 card", "(letter|packet|booklet|call|email|information|guide|copy|member) *3",
      "(time|right|chance|choice|option) *1 to *3",
      "(have|has|got|get) (a|the|your|to) *1 (question~|doctor|doctors|pharmacy)",
      "(have|pay|owe|see|be) *1 (a|the|some|your) *1 (copay~|deductible~|premium~|penalty|bill|network)",
      "(part|parts) (a|b) *2 premium *4 (still|keep|pay~|same)", "pay~ *2 part b",
      "(keep|have) *2 (part|medicare|right~|doctor~ (information|name))",
      "<every_one> *4 (pay~|part b premium|has (part|medicare)|premium)",
      "<every_one> *1 (turning|over|under|who|that|age|between|approaching|new to) *12",
      "locked in *1 (until|till|for the year|to (that|this|the) *1 (plan|pharmacy))",
      "(every|each) *1 (year|january|fall|plan|county|pharmacy|company|day|call)",
      "check *1 (with|on|in|to|if|your|the|for|and|whether)",
      "(check|see|look|find out|make sure|ask|verify|confirm) *1 (if|whether|what|into)",
      "(check|verify|confirm) (that|your|the|on)",
      "save *1 (that|your|the|this|it|my) *1 (number|name|time|information|place)", "go~ over",
      "see to it (you|that you|i) *1 (a|the|call~|talk|reach)"
    ],
    "unless_near": [
      "<softened>", "(health|medical) *1 (reason~|condition~|question~|problem~|history)",
      "(pre existing|preexisting)",
      "^ (so|and|okay|well)? (did|does|do|is|was|has|have|will|would) (the|this|any|that|their|our)",
      "guaranteed issue", "(out of pocket|maximum|limit|cap)", "(call|email|letter|packet) (from|in the mail|back)",
      "(if|unless|until) (you|they|your|we|it)", "(did|does|do) (you|they|your|he|she|anybody)",
      "guaranteed renewable", "^ (so|and|okay)? (are|is|was|were) (your|the|any|all|you)",
      "(ask|asks|asked|asking|common|popular)", "(a|another|your|any|good|have|first|next) question~"
    ]
  }]
}$json$),

('medicare_tpmo_disclaimer', 6, '90d9bfab760fd7ab04aed4f7ae5ff1ed',
$json${
  "by": "agent",
  "within_s": 60,
  "slots": {
    "offer": [
      "offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents",
      "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"
    ],
    "plans": [
      "plan~", "option~", "polic~"
    ],
    "orgs": [
      "organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance",
      "insurance compan~", "firm~", "of them", "health plans", "organizations"
    ],
    "products": [
      "product~", "plan~", "option~", "polic~", "choices", "projects"
    ],
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
      "every plan *6 (not|do not)",
      "(do not|does not|can not|not) *1 <offer> *1 (ever|every|evry|ever a|each) *1 (a|one)? *1 <plans>"
    ]
  }, {
    "name": "how many organizations are represented",
    "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>",
      "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>",
      "(with|for|from|through|by|of|have|got|at|are) *2 # *3 <orgs>", "# *4 <orgs>", "<orgs> *3 # (of them)?",
      "(represent~|work~ with|have|offer) *2 (x|ex|sex|eight|to|for|ten|tin|sick|sticks|heaven|fore|fife|late|ate|won)? *1 (exorganization~|<orgs>) *2 (which|that|who) *1 (offer~|have|provide~) *2 #"
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
      "med (of|a|i|o)? care", "(medic|medica) (care|dot|air)", "(contact|visit|call) *1 med *1 care",
      "(contact|call|visit|reach|dial) *1 (medi~|meda~|medit~|media~) *4 (one|800|hundred|gov|gov~|dot|options)",
      "(medi~|medit~) *1 (gov~|guv~) *3", "(information|info) (on|about) all *2 (your)? *1 options"
    ]
  }, {
    "name": "the State Health Insurance Program",
    "say": [
      "<state>", "SHIP", "(health|state) insurance *1 (assistance|counsel~|help) *2",
      "state *3 (program|ship|counselor~|office|assistance)"
    ]
  }]
}$json$),

('medicare_tpmo_disclaimer', 7, '466e83c9c6cc8811f029564b2080bfad',
$json${
  "by": "agent",
  "slots": {
    "offer": [
      "offer", "offers", "offering", "often", "offered", "author", "have", "sell", "carry", "represent", "represents",
      "provide", "cover", "show", "work with", "access (to)?", "have access to", "contract with", "handle"
    ],
    "plans": [
      "plan~", "option~", "polic~"
    ],
    "orgs": [
      "organization~", "organisation~", "compan~", "carrier~", "insurer~", "provider~", "insurance",
      "insurance compan~", "firm~", "of them", "health plans", "organizations"
    ],
    "products": [
      "product~", "plan~", "option~", "polic~", "choices", "projects"
    ],
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
      "every plan *6 (not|do not)",
      "(do not|does not|can not|not) *1 <offer> *1 (ever|every|evry|ever a|each) *1 (a|one)? *1 <plans>"
    ]
  }, {
    "name": "how many organizations are represented",
    "say": [
      "(represent~|work~ with|contract~ with|offer~|partner~ with|appointed with|have|sell for|on behalf of|through) *4 # *4 <orgs>",
      "# *3 <orgs> *6 # *4 <products>", "# (different)? (insurance|health|medicare)? <orgs>",
      "(with|for|from|through|by|of|have|got|at|are) *2 # *3 <orgs>", "# *4 <orgs>", "<orgs> *3 # (of them)?",
      "(represent~|work~ with|have|offer) *2 (x|ex|sex|eight|to|for|ten|tin|sick|sticks|heaven|fore|fife|late|ate|won)? *1 (exorganization~|<orgs>) *2 (which|that|who) *1 (offer~|have|provide~) *2 #"
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
      "med (of|a|i|o)? care", "(medic|medica) (care|dot|air)", "(contact|visit|call) *1 med *1 care",
      "(contact|call|visit|reach|dial) *1 (medi~|meda~|medit~|media~) *4 (one|800|hundred|gov|gov~|dot|options)",
      "(medi~|medit~) *1 (gov~|guv~) *3", "(information|info) (on|about) all *2 (your)? *1 options"
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
      "(covers|cover|covered) (at)? *2 (# percent|everything|your doctor~)",
      "(no|zero) (copay~|premium~|deductible~|co pay~)", "zero premium",
      "(over the counter|otc) (benefit|allowance|card)"
    ],
    "unless_near": [
      "(before|until|prior to) *4 (discuss~|talk~|go over|going over|get into|review~|look~|speak|share|cover|we begin|i (can|go|get))",
      "(need|have|required) to (read|tell|disclose|inform)", "not (offer|represent)", "(not|no) (discuss~|talk)"
    ],
    "unless": [
      "(you|you have) *1 reached",
      "(calling|from|with|at|for) *2 plan *1 (right|finder~|advisor~|solution~|pro~|choice~|match~)"
    ]
  }, {
    "name": "talk of benefits",
    "say": [
      "(this|that|the|it|which) *1 (one|plan|policy|here)? *1 (has|have got|have|comes with|got|pays|covers|gives (you)?|includes|offers|is) *6 <perk>"
    ],
    "unless": [
      "(do|does|did|would|are|have|has|is|what|which) *1 (you|your|he|she|that|this|it) *6",
      "(before|until|prior to) *6"
    ],
    "unless_near": [
      "(before|until|prior to) *4 (discuss~|talk~|go over|get into|look~|cover|we begin|i (can|go|get))",
      "(need|have|required) to (read|tell|disclose|inform)"
    ]
  }],
  "due_when": "before"
}$json$),

('mva_coaching', 3, 'cbb1c66f7b243b249bbfcbab54fb9835',
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
    ],
    "number": [
      "number", "scale", "pain", "rate", "rating", "one to ten", "how bad", "level"
    ],
    "ache": [
      "pain~", "hurt~", "ache~", "sore", "dizz~", "headache~", "numb~", "tingl~", "stiff~", "throb~", "kill~",
      "limp~", "agony", "suffer~", "can not (sleep|work|lift|walk|stand|sit|move|bend|turn)",
      "could not (sleep|work|lift|walk|stand|sit|move|bend|turn)", "injur~", "whiplash", "neck", "back", "shoulder~",
      "knee~", "symptom~", "nightmare~", "anxiety"
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
      "you (have|got|have got) *2 (attorney|lawyer|representation|counsel)",
      "(let|letting) *2 (doctor|doctors|nurse|attorney|lawyer|him|her|them) know (everything|all|the whole|about *6 (accident|surger~|injur~|history|meds|old|stuff|fall)|if|when)",
      "you *1 (said|told me|mentioned|gave me|rated it) *1 (a|an|it)? *1 (nine|ten|eight|seven) *6 (nine|ten|eight|seven)?",
      "(if|when) *1 (<audience>|he|she|they) *1 ask~ *1 (you)? *1 (for|about) *1 (your|a|any) *1 (social|bank|card|account|money|signature|statement|recorded)",
      "(if|when) you *1 (feel|felt|are) *2 (okay|fine|good|better|all right|great) *4 (okay|fine|good|better|all right|great)?",
      "(i am|i will|we are|we will|let me|i) *1 (going to|gonna|just)? *1 (put|write|note|mark|type|enter) *2 (down|in|that)? *1 (that)? *1 (your|you|the|it|pain) *3"
    ],
    "unless_near": [
      "(the truth|honest~|truthful~|accurate~)", "(scale (of|from)|how bad|how would you)",
      "(transfer~|connect~) you", "honest", "truth", "exactly (what|how|as)", "(as you remember|in your own words)",
      "(checked out|get seen|looked at)", "(if|only if|when) (that is|it is) *1 (true|so|real)",
      "(only|but only) if (it|you|that) (does|do|did)",
      "if (it|you|that) (really|actually|hurts|do hurt|did hurt|is bothering)", "if (it|that|you) (does|did|do) $",
      "you *1 (said|told me|mentioned|gave me|rated it|have said) *1 (it|the pain)? *1 (is|was)? *1 (a|an)? *1 (nine|ten|eight|seven)",
      "(everything|all|whole truth|good or bad|the old|even the) *2 (know|tell) *1 (the doctor|the attorney|the lawyer)?"
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
      "(what|whatever) (really|actually|truly)? *1 (happened|hurts|you (feel|felt|remember))",
      "(let|letting) *2 (doctor|doctors|nurse|attorney|lawyer|him|her|them) know (everything|all|the whole|about *6 (accident|surger~|injur~|history|meds|old|stuff|fall)|if|when)",
      "you *1 (said|told me|mentioned|gave me|rated it) *1 (a|an|it)? *1 (nine|ten|eight|seven) *6 (nine|ten|eight|seven)?",
      "(if|when) *1 (<audience>|he|she|they) *1 ask~ *1 (you)? *1 (for|about) *1 (your|a|any) *1 (social|bank|card|account|money|signature|statement|recorded)"
    ],
    "unless_near": [
      "(if|only if|when) (that is|it is) *1 (true|so|real)", "(only|but only) if (it|you|that) (does|do|did)",
      "if (it|you|that) (really|actually|hurts|do hurt|did hurt|is bothering)", "if (it|that|you) (does|did|do) $",
      "you *1 (said|told me|mentioned|gave me|rated it|have said) *1 (it|the pain)? *1 (is|was)? *1 (a|an)? *1 (nine|ten|eight|seven)",
      "(everything|all|whole truth|good or bad|the old|even the) *2 (know|tell) *1 (the doctor|the attorney|the lawyer)?"
    ]
  }, {
    "negation_inside": false,
    "even_if_quoted": true,
    "say": [
      "<number> && ((go|aim|shoot|pick|choose|err|stay|keep it) *2 (high|higher|big|up there|nine|ten|eight))",
      "(remember|recall|tell|picture|see) it *1 (this|that|my|our) way",
      "(do not|never) *1 (you)? *1 (dare|ever|even think about) *2 (say~|tell~|mention~|admit~|bring~)",
      "(whatever|no matter what|anything) *1 (<audience>|they|he|she) *1 (ask~|do|does|touch~|say~) *2 (it|that) *1 (hurts|aches|kills)",
      "(put|write|note|check|say) *2 (on|in|down on) *1 (the|that|your) *1 (form|paper~|intake|questionnaire|chart|report) *2 (you|your) *1 (can not|could not|have|had|are|were|never|hurt~|blacked|passed|missed)",
      "let us have you *1 (remember|recall|say|tell|be)",
      "(here is|this is|that is) (how|what) *1 (it|you) *1 (happened|remember|recall|saw|felt)",
      "(better|stronger|helps|help|worth more|looks good|sounds good|smart~|wise~|safer|more money|good idea) *3 (if|to|off|by|when) *2 (you)? *1 (say|said|saying|tell <audience>|told <audience>|telling <audience>|claim~|were hurt~|had|can not|could not|report~|mention~|complain~|limp~|never|put|act~|did not|looked)",
      "(that is|it is) *1 (what|how|the (story|one|version|answer|line)) *2 (we are|you are|i am|we|you|we will|you will) *1 (going with|sticking|saying|telling|putting|using|remember~|claim~|go with|tell~|say|stick~|answer~)",
      "(nobody|no one|they|he|she|<audience>) *1 (has|have|needs|need|is going|are going|ought|gotta|got|does not|do not|will ever|would ever|should ever|never)? *1 (have|need)? *1 (to|will|would|should|gonna)? *1 (know|hear|find out|learn|be told) *2 (about|that)? *2 (you *1 (had|were|felt|did|was|been|went|looked|drank|took|got|have had)|(the|your|that|any|a couple|those) *3 (drink~|beer~|phone|text~|surger~|accident|injur~|old|prior|pre existing|past|wreck|fender|knee|back|brace|gym))",
      "no (need|reason) for (them|<audience>) to (know|hear|find out)",
      "what (they|he|she|<audience>) (do not|does not) know",
      "(stays|is|just|only|that|keep *2|strictly) *1 between (us|you and me|me and you)",
      "((hurt~|sore|true|pain|real|aching|injured) or not|whether *2 (it|you|they)? *2 (hurt~|true|does|feel it|happened|aches) *1 (or not)?) && (mention~|tell|say|report~|complain~|bring (it|that)? *1 up|list|put|claim)",
      "(do not|never|no need to|would not|better not|avoid) *1 (tell|say to|mention to|let on to|admit to|letting|telling) <audience> *1 (that|about)? *1 (you *2 (went|did|said|felt|are|feel|can|could|work~|walk~|drank|drove|saw|ran|looked|use~|took|play~|lift~|got|had|were|have|was|been)|any *2|your *1)",
      "(stand|deposition|oath|court|adjuster|lawyer|lawyers|they|insurance|ask~) && (you *1 (do not|never|did not|can not) *1 (recall|remember|know|see|saw|notice))",
      "(report|rate|put|call|say|claim|keep|list|mark) *3 (pain|it) *2 (at|as|is|to be)? *2 (a|an)? *1 (seven|eight|nine|ten) *1 (or *1 (above|better|higher|more|up|nine|ten)|and up|plus|out of ten|at least|minimum)",
      "your answer *9 (is|was|should be|will be|would be|has to be|needs to be) *2 (#|yes|no|never|always|none|not|that you|you)",
      "(from|starting|as of) (now|today|here|this point|right now) *1 (on|out|forward)? *3 (your|you|it|the) *3 (hurt~|kill~|pain|can not|ache~|sore|numb|dizz~|limp~|suffer~|throb~|stiff|is (killing|hurt~|worse|bad|out))",
      "(when|if|once|whoever|whenever|anytime|every time) *2 (<audience>|he|she|they) *1 (ask~|call~|want~|question~|bring~) *4 (you are|you|the answer|your *1) *1 (going to|gonna|will|is|was|were|are)? *1 (say|tell|answer|yes|no|never|not|had|were|was|hurt~|felt|could not|can not|green|red)",
      "say *1 (it|so|that)? *1 (it|that|this|because it|so it) *1 (helps|will help|adds|boosts|makes|strengthens|builds)",
      "that is not what (you|we) (say|tell|put|said|are saying|are telling)",
      "the (more|longer|worse) *6 (symptom~|hurt~|pain|treat~|miss~|visits) *5 (bigger|better|more|higher|fatter)",
      "(complain~|gripe|moan) *1 (about|of) *2 <ache> *6",
      "(when|if|once|soon as) *1 (<audience>|he|she|they) *2 (push~|press~|touch~|poke~|squeeze~|move~|bend~|examine~|tap~) *6 (jump|flinch|yell|holler|scream|wince|cry|groan|pull away|moan|react|grimace|gasp)",
      "(keep|start|begin|go on|keep on) (limping|wincing|groaning|moaning|complaining|crying|hobbling|wearing)",
      "(might as well|go ahead and|may as well|while you are at it|why not|could always) *1 (throw in|toss in|add|mention|put|list|claim|include|say) *2 (the|your|a|some|you) *2",
      "let us *1 (forget|leave out|skip|not mention|keep quiet|pretend)",
      "(give|gives|call|rate|make|put) (it|that|the pain|your pain) *1 (a|an|at)? *1 (nine|ten|eight) *4",
      "(that is|here is) your (line|story|answer|version|script)",
      "(want|need|like) *1 the (form|report|record~|chart|notes|file|doctor) *1 to (say|show|read|have|write)",
      "(you felt|you were|everything was|you had been) *1 (great|perfect|fine|good|healthy|pain free) **3 (understand|got it|okay|right|remember)",
      "^ (complain|gripe|exaggerate|wince|limp|moan|groan)",
      "(play|talk|beef|puff|amp|hype|juice|dress|fluff) (up (the|your|that|those) *2 <ache>|(the|your|that|those|it) *2 up)",
      "(try|remember|want you|need you|be sure|make sure|better) *1 to *1 (wince|limp|groan|moan|flinch|grimace|hobble|cry|yelp)",
      "(keep|stay) (quiet|mum|hush|silent) *1 (about|on) *3",
      "(light|arrow|signal) was (green|red|yellow) *2 (does not|do not|no) *1 matter"
    ],
    "unless": [
      "(truth~|honest~|accurate~|exactly (what|how|where)|what *1 (happened|hurts|you (feel|felt|saw|remember)))",
      "(talk|speak|call|check|refer~|direct|contact|get) *3 (lawyer|attorney|us|firm|me|our)", "represented",
      "(no comment|nothing|anything) *4 (until|till|before|without)",
      "(until|till|before|without) *3 (lawyer|attorney|talk~|speak~|we|you)",
      "(say|tell) *2 (you)? *1 (have|got|have got) *2 (lawyer|attorney)",
      "(when|if) *1 <audience> *12 (lawyer|attorney|represented|truth~|honest~|claim number|name|hang up|call~ (us|me)|let us know|rather|not interested|no thank~|busy)",
      "(make|making) (anything|something|stuff|things) up", "(exaggerat~|lie|lying|fib|fake|faking) *6",
      "(not|never|do not) *1 (exaggerat~|complain~|limp|wince|moan|lie|fake|make|play|guess|say *1 (unless|if|more))",
      "(if|when) you *2 (feel|felt|are|do|have) *2 (okay|fine|good|better|all right|great|hurt|pain|no)",
      "(it is|that is) (okay|fine|all right|alright) *2 (if|to) *3",
      "if you *1 (do not|did not|can not) *1 (remember|recall|know)", "^ *2 you (told|mentioned|said) *6",
      "(called|talked|spoke|came|hired|retained|contacted) *2 (us|me|lawyer|attorney|to us|to a)",
      "(when|if) *1 <audience> *8 (social|bank|card|password|account|number|call (us|me)|settle~|offer|sign)",
      "play *2 (sport~|ball|golf|with|it by)", "keep quiet (about|on) *2 (settlement|call|offer|case)",
      "(your answer|answer) (is|was) *1 (fine|okay|good|noted|helpful)",
      "from now on *2 (you|your|the|we) *4 (attorney|lawyer|client|represented|call)",
      "(rather not|not interested|no thank~|call back|would rather)",
      "(tell|telling) <audience> *1 (about|everything|all|the whole)",
      "mention *2 (it|that|this|all|every~|any) *3 (to|so) *1 (doctor|attorney|lawyer|him|her|he|she|the)",
      "(let|letting) *2 (doctor|doctors|nurse|attorney|lawyer|him|her|them) know (everything|all|the whole|about *6 (accident|surger~|injur~|history|meds|old|stuff|fall)|if|when)",
      "you *1 (said|told me|mentioned|gave me|rated it) *1 (a|an|it)? *1 (nine|ten|eight|seven) *6 (nine|ten|eight|seven)?",
      "(if|when) *1 (<audience>|he|she|they) *1 ask~ *1 (you)? *1 (for|about) *1 (your|a|any) *1 (social|bank|card|account|money|signature|statement|recorded)"
    ],
    "unless_near": [
      "^ (so|and|okay|well|now|but)? (did|do|does|have|has|were|are|is|was|would|could|can|how|what|where|who) (did|do|does|were|are|is|was|would|fast|long|bad)? (you|it|the|your|they|he|she)",
      "(if|only if|when) (that is|it is) *1 (true|so|real)", "(only|but only) if (it|you|that) (does|do|did)",
      "if (it|you|that) (really|actually|hurts|do hurt|did hurt|is bothering)", "if (it|that|you) (does|did|do) $",
      "you *1 (said|told me|mentioned|gave me|rated it|have said) *1 (it|the pain)? *1 (is|was)? *1 (a|an)? *1 (nine|ten|eight|seven)",
      "(everything|all|whole truth|good or bad|the old|even the) *2 (know|tell) *1 (the doctor|the attorney|the lawyer)?"
    ]
  }]
}$json$),

('mva_guaranteed_settlement', 2, '0761075bd1840351fe634f7097553b6e',
$json${
  "slots": {
    "cash": [
      "# dollar~", "# (thousand|hundred|million|grand)", "# (grand|k|figures|bucks)", "(six|seven|five) figure~",
      "money", "cash", "settlement~", "compensat~", "check", "payout", "pay day", "payday", "thousands", "millions",
      "hundreds of thousands", "a lot of money", "big money", "paid", "# (k|hundred k|figures|large|mil)", "dough",
      "jackpot", "fortune", "every (penny|dime|cent)", "policy limits", "award", "windfall", "rich",
      "(maximum|full) *1 (amount|value|compensation|payout)", "(big|fat|fatter) *1 check"
    ],
    "sure": [
      "definitely", "certainly", "absolutely", "for sure", "no matter what", "without a doubt", "no doubt",
      "one hundred percent", "automatically", "surely", "always"
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
    "will": [
      "(you|your family|we|they|client~|it|i|this|that|insurance|company|driver|guy|firm|case|everybody) (will|are going to|is going to|are gonna|are|shall|have to|has to|has got to|have got to|is gonna)",
      "will"
    ],
    "earn": [
      "get", "gets", "receive~", "win", "collect~", "make", "see", "have", "pocket", "recover", "take home",
      "walk~ (away|out) (of here)? with", "end~ up with", "looking at", "come out with", "leave with", "clear", "net",
      "pay~ (you|out|up)", "cut you", "write you", "hand you", "be paid", "get paid", "getting",
      "be (worth|rich|holding|cashing|set for life)", "cash~", "bring~ (you|in)?", "land", "put in your"
    ],
    "won": [
      "win", "winning", "won", "winner", "prevail~", "beat them",
      "(get|getting|be|got) (paid|money|compensated|a (check|settlement|payout)|your (money|check|settlement))",
      "settlement", "your money", "money", "check", "cash", "compensat~", "payout", "paid", "compensated",
      "reimbursed"
    ],
    "payoff": [
      "money", "cash", "settlement~", "check", "payout", "compensat~", "paid", "win", "winning", "won", "rich",
      "# (thousand|hundred|million|grand|k|figures|dollar~)", "(five|six|seven) figure~", "thousands", "millions",
      "case", "claim"
    ]
  },
  "claims": [{
    "say": [
      "guarant~", "garantee~"
    ],
    "unless": [
      "guarant~ *4 (privacy|private|confidential~|information|safe|secure|call)",
      "(satisfaction|no fee|no win no fee|contingency) guarant~"
    ],
    "yes_to": [
      "guarant~"
    ]
  }, {
    "say": [
      "(you|your family|we|client~) (will|are going to|is going to|are gonna|should expect to|are definitely|shall) *2 (get|receive|win|be awarded|walk away|collect|make|see|have|be getting|be paid|end up with|recover|take home|get you|be compensated) *4 <cash>",
      "(you|we) (will|are going to) *2 (win|be paid|get paid|prevail)",
      "(case|claim|insurance|company|settlement|accident|injury|this|they|it) *2 (will|is going to|are going to) *2 (pay|bring|get|give|be|make|net) *2 (you)? *3 <cash>",
      "(they|insurance|it|the other (driver|side|guy)) *2 (will|are going to|is going to|have to|has to) *2 (pay|give|owe|cut) you *5 <cash>",
      "get you *5 (# dollar~|# thousand|# million|paid|a settlement|settlement|money|the maximum|a check|cash)",
      "(case|claim|injury|accident|this|it|neck|back) (is|are|will be|has to be) *2 (easily|probably|definitely|at least|worth|going to be)? *2 worth *4 (#|thousands|millions|a lot|big|six figure~|five figure~|hundreds)",
      "worth (at least|a minimum of|easily|over|more than|upwards of|about|around|no less than) *2 #",
      "(i|we) (can|do|will)? (promise|swear|assure) *6 (<cash>|win|case|get|compensat~|result~)",
      "(you|we|it) *1 <sure> *3 (win|get|have a (winning|strong|solid)|receive|paid|settle)",
      "<sure> (win|get (money|paid|a settlement|compensated)|going to win)",
      "(can not|never|not going to) (lose|lost)",
      "(slam dunk|sure thing|easy money|open and shut|in the bag|free money|no way you (can)? lose|lock this case|winning case|easy win|automatic win|win every|won every)",
      "(always|every) *2 (win|wins|won|client gets|settle~)",
      "(minimum|at least) (of)? # *2 (dollar~|thousand|million|grand)",
      "(looking at|talking about|talking|expect|expecting) *4 (# dollar~|# thousand|# million|six figures|five figures|seven figures)",
      "<will> *3 <earn> *5 <cash>", "<certain> && (<will> *4 <won>)", "<certain> && (win|winning|won)",
      "<certain> & <cash>", "(you|we) (will|are going to|are gonna) *2 (get|be) paid",
      "(no way|not|never|can not|can never|do not|does not|not a chance|no chance|impossible|zero chance|not possible) *3 (lose|loses|losing|lost) (this|these|here|one|that|it|on|with|$)",
      "(we|our lawyers|our attorneys|they|this firm|he|she|our guys) *2 (never|do not|does not|has not|have not|have never|has never) *1 (lose|lost)",
      "(this|it|that|case|yours|one|claim) (is|will be|has got to be|looks like) *2 (a|an|in)? *1 (lock|winner|home run|done deal|sure thing|shoo in|no brainer|cake walk|the bag|gold mine|lottery|jackpot|cash cow|slam dunk|money maker|won)",
      "(as good as|good as) (won|in|yours|done|settled|cash~|money|in the bank)",
      "consider (it|this|that|yourself|the case|them) *4 (won|one $|done|yours|richer|paid|settled|money|<cash>)",
      "# *2 richer", "(every|the|your) *2 (penny|dime) *1 (they|he|of|she)",
      "(is|are) (all|as good as)? (yours|coming to you|coming your way|got your name on)",
      "<cash> *3 (in your (pocket|hand~|bank|account)|is yours|coming (to you|your way)|headed your way|with your name)",
      "(they|insurance|company|carrier|driver) *2 (will|have|has|are going to|is going to|got|gotta) *2 (no choice|to pay you|pay (you|up|out|big)|fold|cave|cough up|(write|cut) you)",
      "(will|going to|gonna) be *2 # *3 (at the (very)? least|at least|minimum|easy|easily|no less|or more|guaranteed)",
      "(worth|(will|going to) (get|see|bring|pay)|brings|pays|getting|seeing) *3 (at least|easily|minimum|no less than|a good|a cool|well over|north of)? *1 (# *1 (dollar~|thousand|hundred|million|grand|k|figures)|five figures|six figures|seven figures|a fortune|big (money|bucks))",
      "(cases|injuries|accidents|wrecks|one|ones) *1 (like|such as) (yours|this|that|these|it) *2 (pay|pays|bring|brings|get|gets|settle for|settles for|go for|goes for|are worth|is worth) *4 <cash>",
      "(every|all|hundred percent of) *2 (case~|client~|one~|truck~ *1) *4 (win~|won|paid|settle~|get~ *1)",
      "(case|it|this) is one $",
      "(will|going to) be *2 (no less than|at least|north of|over|upwards of|a minimum of) *1 #",
      "that is *1 (a)? *1 # *2 dollar~ *1 (is what|right there|case|injury)",
      "(that is|it is) what you (will|are going to) *1 (get|be getting|see|collect)",
      "(set for life|retire on|never work again|big check|fat check|fat settlement|ka ching|hit the (jackpot|lottery))",
      "(sure|easy|certain|guaranteed|automatic|solid|surefire|slam dunk) (win|winner|money|case|payday|check|settlement|thing)",
      "(that is|this is|it is|there is) *3 # *1 (thousand|hundred|grand|k|dollar~|million) *2 (right there|easy|easily|case|at least|minimum|here|all day|in my book)",
      "# *1 (thousand|hundred|grand|k|million|dollar~) *1 (easy|easily|minimum|no problem|all day|guaranteed|like that|right there)",
      "(gonna|going to|will|have to|has to|got to) *2 (roll over|fold|cave|hand you|cut you|write you|cough up|pay (you|up|out|big)|settle)",
      "(money|check|settlement|cash|payout) (is|will be)? *1 (coming|on the way|on its way|as good as|already yours)",
      "(not|no longer|never) *2 (if|whether) *3 (you|we|they) *3 (win|get paid|pay|settle)",
      "(matter|question) of *2 (how much|when)",
      "(pot of gold|sitting pretty|jackpot|gold mine|lottery|pile of (money|cash)|bucket of money|rolling in)",
      "(new car|buy yourself|vacation|pay off your (house|mortgage)|quit (your|that) job)",
      "<will> *2 (be|get) *1 (compensated|made whole|taken care of financially|rich)",
      "(going to|gonna|will|have to) *1 owe you",
      "<cash> *1 (is|are) what you (will|are going to|would) *2 (get|see|be getting|end up with|clear|take home)",
      "(huge|big|fat|massive|monster|hefty|nice|large|sizable) *1 (payout|settlement|check|payday|award|recovery)",
      "(about to|fixing to|gonna) *1 get (a|your|paid|some) *2 (payout|settlement|check|money|paid)?",
      "(wins|win|settles|pays|sells) itself", "(no|zero) *1 (odds|contest|risk|question) *4 (win~|this one|case|you)",
      "(you|they|we) *1 (leave|walk|go home|come away|get out) *1 (out)? *1 with *3 <cash>",
      "worst case *4 (#|you *3 <cash>)", "you will *1 (get|clear) *1 # $",
      "(check|money|settlement|payout) *2 (formality|guaranteed|certainty|no problem|done deal|automatic|as good as)",
      "you will have *1 your (money|check|settlement) *1 (by|before|within|in|inside)",
      "(get|getting) you *1 (that|your|the|this|all that|some) (money|cash|settlement|check|compensation)",
      "(four|five|six) zeros"
    ],
    "unless": [
      "(if|unless|in case|when|until) (we|you|they|the attorney~|your attorney|there) *2 (win|do win|get|recover|settle)",
      "(win|get) *3 (or lose|whether)", "(may|might|could|can sometimes|possibl~) *4 (get|receive|be|win|recover)",
      "check up", "(limit~|policy|deductible|medical|bill~|damage~|cost~|coverage|repair~) *5 # (dollar~|thousand)",
      "<polite_promise>", "<nobody_can_say>",
      "(try|trying|help|hope|want|work~|fight~|aim) *3 get you *3 (settlement|money|paid|check|cash)",
      "(get|gets|getting|receive|have|see) *1 (a|an|the|your|to|to ask|our|back|some|another) *2 (call|copy|email|letter|packet|text|report|message|form~|paper~|attorney|lawyer|doctor|contract|link|answer~|chance|ask|talk|speak|appointment|records)",
      "(lawyer|attorney|doctor|chiropractor|firm|hospital|bills|provider~) *2 (gets|is|are|get|will (get|be)|be) *1 paid",
      "(pay~|owe|cost~|charge~|take~) *2 (nothing|a third|thirty *1|our fee|the fee|them|for|anything|any fee)",
      "not *2 (get|receive|win|promise)",
      "(if|when|unless|once|should|whether) *3 (win|settle~|recover~|there is|get)",
      "(how much|what|did|do|does|have|has|were|was) *3 (you|they|he|it|insurance) *4 (pay|paid|get|got|make|made|cost|receive|offer~)",
      "(money|check|paid) *2 (for (the|your) (car|repair~|rental|damage~|property|doctor)|from (work|your job|the health))",
      "(missed|lost|miss|make|made|earn) *3 (work|wages|hour|year|week|month)",
      "(bill~|owe|repair~|limits|policy|coverage|deductible|fix|rental|totaled|damage~|down|premium) *6 <cash>",
      "(have|has|see|need|going) *2 to (see|look|know|find out|wait|ask|check)",
      "(tell|told|send~|reach~) *2 you *3 (what|if|whether)", "check (with|on|in|out|if|your|the|whether)",
      "(no|not|never|any) *1 (money|check|settlement|payout|cash)",
      "(definite~|absolute~|certain~|sure|promise~|positive~) *2 (check|call|tell|talk|ask|look|help|get (that|them|somebody|to (ask|talk|see|the)|a (call|copy|letter)))",
      "(was|were|is) (your|the|it|that|his|her) (car|truck|vehicle|bike|house) *2 worth",
      "(pay off|owe|paying|still paying|bought|buy|rent) *3 new car", "(hope~|hoping|might|may|could)",
      "pay~ *2 (us|by|with|for|the|your|my|attention)", "payday (lender~|loan~)",
      "(copy|call|coupon|free|gift|report)",
      "(get|got|gotten|receive~|offered|offer) *1 (any|a) *2 (settlement|payout|check|payment~) *2 (yet|from|so far|already|before)",
      "(depend~|whether|if) *6 (settlement|payout|check)",
      "(settle|win|pay|get) or (they|you|it|we|he) *1 (will not|do not|might not|may not|not)",
      "(car|truck|vehicle|bike|house|home|trailer|van|suv|jeep|boat|motorcycle) *1 (is|was|are|were)? *1 worth",
      "(promise~|guarantee~|swear|vow) *1 to *1 (get (this|it|that|you (to|in|an|the|a|over|through))|do|call|send|keep|listen|help|try|be|look|answer|ask|explain|make|put|pass|take|find|check|go|tell|treat)"
    ],
    "unless_near": [
      "(may|might|could|possibly|depends|depending|if (we|you|they|your|the attorney)|unless|not promise|no guarantee|estimate|varies|vary|every case is different|some cases|past results)",
      "(contingency|no fee|do not pay|only pay|not pay)",
      "(did you|have you|how much|what is|were you|was there|do you)",
      "(some never|some people|usually|sometimes|can not (say|tell|promise)|not a lawyer|no promises|up to the (jury|judge|attorney)|we will (have to|need to) see|would be lying|love to say|wish i could|it is hard to)",
      "(police report|copay|parking|towing|filing fee)"
    ],
    "yes_to": [
      "(will|would|am|can|do|so|are|is) (i|we|you|it|going) *5 (<cash>|win)", "(worth|get|getting) *4 #",
      "(promise|swear)", "(definitely|sure|certain~|guarantee~|really|actually|gonna|going to) *3 (<won>|<cash>)",
      "(i|we) (will|am going to|are going to) *3 (<won>|<cash>)"
    ],
    "unless_yes_to": [
      "(have|need) to pay", "(if|did|have) (i|you|they)", "cost",
      "(can|could|may|would) i (get|ask|have|speak|talk) *3 (your|a lawyer|an attorney|the)"
    ]
  }, {
    "say": [
      "(get|gets|getting|collect~|receive~|win|winning|wins|won|paid|pays|pay|see|land~|pocket~|cash~|deposit~|be|have|yours|coming|take home|walk away with|end up with|write you|hand you|cut you) *4 <payoff> && <vouched>",
      "(money|check|settlement|cash|payout|win) (is)? yours",
      "<payoff> *4 (yours|coming|there|in|certain|given|certainty|guaranteed) && <vouched>",
      "(you|we|they|it|case) *1 (will|are going to|is going to|gonna|shall) *1 (win|pay|get paid|prevail|settle|beat them|collect) && <vouched>",
      "(never|not ever|not once|do not|can not|can never|no way *2|not a chance *2|nobody|no one|will not|does not|none *4|zero chance *2|not going to) *4 (lose|lost|losing|come~ up (empty|short)|come away empty|beats us|beat us|beaten|beats this|walk~ away empty|leave~ empty|go~ home empty|empty handed|gets nothing|get nothing|walk away with nothing)",
      "(money|check|paid|pays|pay|win|won|settlement|payout|thousand|grand|broke|fifty|hundred|case) && <sworn>",
      "(not|never|nobody|no one) *3 (walk~|go~|come~|leave~|get~) *1 (out|away|home|up)? *3 (broke|empty handed|with nothing|short|penniless)",
      "(nobody|no one|none|not one|never) *8 (gets|got|get|take~|settle~ for|accept~|pay~) *1 less than",
      "(win|beat|settle) *2 (these|this|them|that|those|cases) *3 (in our sleep|blindfolded|with our eyes|for breakfast|all day|like clockwork|left and right|one after)",
      "(always|every *3 (time|case)) *2 (pay~|win~|settle~|fold~|cave~)", "(pay~|fold~|settle~) us *3 (every|always)",
      "(can not|could not|can never|will not) *1 (possibly)? *1 (lose|miss|fail)", "pay *1 through the (nose|teeth)",
      "(matter|question) of time *2 (till|until|before) *6 (check|money|pay~|cut)",
      "(cashing|depositing|collecting|spending) *1 (a|that|your|some) *1 (nice|big|fat|hefty)? *1 (check|money|settlement)",
      "(get|make|land|bring) you *1 # *2 or (i will|i am|my|we)",
      "already *1 (won|yours|paid for|in the bag|as good as|a winner|got (it|this) won)",
      "(check|money|settlement|payout|# *1 (thousand|grand)) *2 (has|with|got|is wearing|already has) *3 your name",
      "(only|just) *1 (a)? *1 (question|matter|issue|thing) *3 (is|of|left|remaining) *2 (how (much|big|soon|many)|when|whether it is #|picking (it)? *1 up|collecting|cashing|signing|the (amount|size|number)|what day)",
      "matter of *1 (picking|collecting|cashing|depositing|getting|signing|when|time)",
      "(they|insurance|he|she|company|carrier|his *1|other *2|guy *2|everybody) *2 (are going to|is going to|gonna|will|have to|has to) *1 (pay|pay you|pay up|pay out|settle|cough|fork over|fold|cave) *1 ($|and|end of|no|period|believe|trust)",
      "(they|insurance|he|company|carrier|driver|guy~ *1|state farm|geico|allstate|progressive) *2 <forced>",
      "(deposit~|cash~|spend~|count~|pick~ up|frame|bank~) *2 (a|that|your|the) *3 (figure|big|fat|settlement|huge|nice|forty|fifty|#)? *1 (thousand)? *1 (check|settlement|payout|money|thousand|grand)",
      "<every_one> *4 (get~|win~|collect~|receive~|walks|goes|leaves|settle~|gets) *3 (paid|settlement~|check~|money|compensat~|case~|something|with *2 (money|check))",
      "(jury|judge|court|insurance|juries|adjuster|they) *2 (will|is going to|are going to|gonna|always|would) *2 (give|award|hand|write|send|cut|mail) (you|a) *4 (# *1|money|check|big|fortune|thousands|millions|six figure~)",
      "(bat~|batting|hit~) *1 (a)? *1 (thousand|one thousand|perfect)",
      "(undefeated|unbeaten|unbeatable|perfect record|perfect track record|never been beaten|win rate|spotless record)",
      "<impossible> *8 (without (paying|a check|money|getting|you)|lose|lost|beat|not (pay|win|get|settle|collect)|walk~ away|get out of|nothing|empty|denied|deny|refuse)",
      "(always|broken *2|rear end~ *1|whiplash *1) *1 (pays|pay|wins|win|collect~|settle~)",
      "(worth|bring~|pays|pay~|getting|get|settle~ for|clear~) *4 (all day|easy $|easily|minimum|no less|rain or shine|at (the very)? least|guaranteed)",
      "(shocked|surprised|floored|amazed|stunned) *2 (if|to see) *4 (less|under|did not|not|below) *2",
      "(nothing|no|not a penny|not a dime) less $",
      "(that is|it is|is|as) *1 (good as|as good as) *1 (yours|won|gold|done|paid|money)",
      "(start|go ahead and|might as well|can|better) *2 (plan~|pick~ out|shop~|spend~|pack~|book~|order~) *4 (vacation|truck|car|boat|trip|money|house|cruise|pool|new *1|retire~)",
      "(you will|you are going to|we will|we are going to|they will) *2 (win|get paid|get|collect|be paid|pay|see|have) **9 ^ <pledged>",
      "but *2 (promise|guarantee|swear|assure|bet) *1 (you)? *1 (that)? *1 (you|it|they|your *1|we|every~|this) *1 (will|are going to|is going to|get|win|save|qualify|are getting)"
    ],
    "unless": [
      "<small_promise>",
      "(definitely|certainly|absolutely|for sure|surely|positively) *1 (want|need|have|like|got|going) *1 to",
      "(certain|sure|positive) *1 (you|he|she|they|i|we) *1 (have had|had|said|told|heard|feel|felt|know|get (a lot|these|calls)|are (tired|busy)|spelled|spell|got)",
      "(promise~|guarantee~|swear|assure~|vow) *1 (you)? *1 (that)? *1 (i|we) *1 (have|am|are|was|were|never|did|do|only|just|would|will not|heard|did not|do not)",
      "(promise~|guarantee~|swear|vow) *1 to *1 (get (this|it|that|you (to|in|an|the|a|over|through))|do|call|send|keep|listen|help|try|be|look|answer|ask|explain|make|put|pass|take|find|check|go|tell|treat)",
      "for sure $",
      "for sure *1 (take|let|go|i|we|no|yes|what|if|how|which|when|where|yet|until|you can|that is (a|fine|okay))",
      "^ (for sure|absolutely|definitely|certainly|sure|positively|no doubt|hundred percent)",
      "(absolutely|definitely|certainly|surely|for sure|automatically) *1 (have|has|need~|get|got|be|take|make|give) *1 (the|a|some|any|plenty of|your|that|to|it|time|more|you)? *1 (time|right|chance|look|call|think|note|ask|choice|option|copy|notice|question~|talk|wait|review)",
      "(make|making|be|to|am|are|not|for|made) (sure|certain|positive) *1 (you|that|we|i|your|it|the|they|of|about|if|what|all|everything|to|he|she)",
      "(certain|a certain|certain number of) *1 (plan~|drug~|amount|doctor~|income|county|counties|people|area~|type~|debt~|kind~|creditor~|account~|states|age|time~|injur~|case~|point|date|percentage|level)",
      "(one hundred|hundred|100) percent *2 (sure|certain|positive) *1 (what|which|if|how|about|of|whether|that is|on|yet)",
      "(one hundred|hundred|100) percent (of (the|your|my|what|that|it)|disab~|coinsurance|coverage|covered|at fault|liable|va|honest|free to|confidential|understand)",
      "(automatic~) *3 (draft~|withdraw~|pay~|deduct~|deposit~|renew~|enroll~|billed|bill|transfer~|sent|reorder|out)",
      "<nobody_can_say>", "(no win no fee|contingency)",
      "(if|unless|until|when|whether|in case|once|should) *4 (win~|lose|lost|recover~|settle~|get|paid|pay~|pays)",
      "(owe~|owing) *1 (us|me) *1 (a|nothing|anything|$|back|unless|until|for)",
      "(pay~|owe~|owing|cost~|charge~) *2 (nothing|a (dime|cent|penny)|anything|a third|out of pocket|for|your|the|attention|medical)",
      "(lawyer|attorney|firm|doctor|hospital|chiropractor|bills|they) *1 (gets|is|are|get|will get) *1 paid",
      "(missed|lost|miss|lose|losing) *2 (work|wage~|time|hour~|pay|income|job|day~|week~)",
      "(lose|lost|losing) *2 (place|spot|turn|number|house|home|right~|benefits|call|signal|consciousness|your (car|license|job|phone|leg|arm)|touch|track|connection|control|sleep|weight|count)",
      "not *3 (promise|guarantee|say|tell)", "check (with|on|in|if|your|the|whether|for|up|out (the|our|your))",
      "(pay|paid|money|check) *2 for *2 (car|truck|repair~|rental|damage~|tow~|property|work)",
      "(case|claim) *1 (number|manager|is (different|reviewed|open)|worker|file|type)",
      "(have|see|need|going|be) *2 to (see|look|know|find out|wait|ask|check|talk)",
      "(get|gets|have|see) *1 (a|an|the|your|to|back|some) *2 (call|copy|email|letter|text|report|form~|paper~|attorney|lawyer|doctor|chance|appointment|records|answer~)",
      "(does not|do not|never|not) lose *1 (that|this|the|your|my) *1 (number|card|paper~|receipt~|letter)",
      "(car|truck|vehicle|bike) *2 (worth|paid)", "(any|a|some) *1 settle~ *1 (yet|already|before|so far|from)",
      "(what|when) *3 (you|it|they) (win|get|pay~)",
      "(settle|win|pay|get) or (they|you|it|we|he) *1 (will not|do not|might not|may not|not)"
    ],
    "unless_near": [
      "<softened>", "<nobody_can_say>",
      "(past results|every case is different|no fee|contingency|not a lawyer|up to the (jury|judge|attorney))",
      "(did you|have you|how much|what is|were you|was there|do you|has anybody|did anybody)",
      "(police report|rental|towing|repair~|deductible|totaled)",
      "(if|unless|until) (you|they|we|your|the|there|he) *3 (win|lose|recover~|settle~|qualif~)"
    ]
  }]
}$json$),

('solar_free_panels', 3, 'd8267e6f0774bf7659d0b905c2eb56c9',
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
    ],
    "kit": [
      "panel~", "system~", "solar", "equipment", "setup", "set up", "array", "install~", "hardware",
      "everything *3 roof", "roof", "whole (thing|setup|job|system|package|deal)", "batter~", "inverter~", "it",
      "them", "this", "that"
    ],
    "hard_kit": [
      "panel~", "system~", "solar", "equipment", "setup", "set up", "array", "install~", "hardware",
      "whole (thing|setup|job|package|deal)", "inverter~", "on your roof", "up there"
    ],
    "coin": [
      "a (single|red|thin|plug|lousy|solitary)? *1 (dime|penny|cent|nickel|thing|dollar|bill|buck)",
      "one (single|red|thin)? *1 (dime|penny|cent|nickel|dollar)", "anything", "squat", "diddly", "nothing", "zip",
      "zilch", "nada"
    ],
    "payer": [
      "state", "government", "feds", "federal *2", "uncle sam", "county", "city", "utility", "power company",
      "program", "somebody else", "someone", "we", "they", "taxpayer~", "grant", "rebate~", "biden", "washington",
      "the (company|manufacturer|investor~)", "investor~", "sponsor~"
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
      "(nobody|no one) *1 (gets|gives|is giving|has)",
      "(shade|maintenance|man and it is|ad|commercial|obligation|glitch|trouble) *1 free",
      "(wash~|clean~|rins~|hos~) *10 (nothing|zero|free)",
      "(cost~|costing) (you)? (nothing|zero|zip) *1 (but|to (find|ask|see|look|check|talk|learn|have|get a|know))",
      "free *1 (app|monitoring|shirt|gift|phone|thermostat|battery check|month|warranty|roof check|report)",
      "((thought|thinks|believe~|claim~|swore|sword)|(they|people|somebody|guy|he|she|folks|ad|ads|customer~) *1 (said|says|say|told)) *4 (panel~|solar|system|it|they) *2 (was|were|is|are) *1 free"
    ],
    "yes_to": [
      "(is|are|so|it|that|this|they|panel~|solar|really|totally) *5 (free|no cost|for nothing)",
      "(get|have|getting) *4 (solar|panel~|system|them|it) *3 (for free|free|for nothing)",
      "(not|nothing|never) *4 (cost|pay|spend) *4 (me|anything|a dime|a penny|nothing)", "no cost",
      "(does not|will not) cost (me|anything)", "free (solar|panel~|system)",
      "(for nothing|for free|zero|no cost|on the house|zilch|do not pay|not pay~|nothing)"
    ],
    "unless_yes_to": [
      "<visit> *4 free", "free *2 <visit>", "(feel|toll) free", "free to"
    ],
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
      "you *1 (do not|will not) *1 get *1 (a)? *1 check",
      "(shade|maintenance|man and it is|ad|commercial|obligation|glitch|trouble) *1 free",
      "(wash~|clean~|rins~|hos~) *10 (nothing|zero|free)",
      "(cost~|costing) (you)? (nothing|zero|zip) *1 (but|to (find|ask|see|look|check|talk|learn|have|get a|know))",
      "free *1 (app|monitoring|shirt|gift|phone|thermostat|battery check|month|warranty|roof check|report)",
      "((thought|thinks|believe~|claim~|swore|sword)|(they|people|somebody|guy|he|she|folks|ad|ads|customer~) *1 (said|says|say|told)) *4 (panel~|solar|system|it|they) *2 (was|were|is|are) *1 free"
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
    "unless": [
      "(more|less|over|until|till|unless|before)", "(broker|my help|our help|agent) *6 (penny|dime|cent)"
    ]
  }, {
    "say": [
      "<pays_nothing> && <hard_kit>", "<pays_nothing> && (roof|up there|put *1 up|bolt~|mount~|house)",
      "what *2 (run|cost|set) you *3 **4 (nothing|zip|zero|zilch|nada)",
      "(never|not) *1 (make|see|have) *2 payment *3", "(panel~|solar|system) on the house", "(no|zero) expense *3",
      "<hard_kit> *4 (not|never|do not|does not|will not|would not|is not going to|are not going to) *2 (run|cost|set|take|put|charge) (you|your *1)? *2 (back|out)? *1 <coin>",
      "(not|never|without|no one|nobody|do not|will not|would not|nor) *2 (owe|owing|pay|paying|spend~|shell~ out|fork~ over|part~ with|lay out|be out|be billed|see|get|charge~) *5 <coin> *6 <hard_kit>",
      "<hard_kit> && ((out|without (spending|paying)|never (see|pay|spend)|not (spend|pay|owe)|paying) *2 (absolutely)? <coin>)",
      "<hard_kit> *4 (for|at|run you|cost you|costs you|costing|price~|is|are|come~ to|totals) *2 (zero|nothing|zip|zilch|nada|no (money|cost|expense|charge|price|bill))",
      "(zero|no|not a) (dollar|dollars|dollar|cost|expense|price tag|bill|charge|money) *3 (for|on) *2 <kit>",
      "no (price tag|sticker price|invoice|bill) *2",
      "<payer> *2 (pays|pay|paying|paid|foot|foots|foot|covers|cover|picks up|pick up|buy|buys|bought|takes care of|springs for|eats|absorbs|handles|fund|funded) *5 (tab|bill|cost|<hard_kit>) *4 (dime|tab|expense|for you|bill|nickel|cost|money|percent|whole|entire)",
      "(on|at) (its|their|his|our|the (state~|government~|county~|utility~|program~)) *1 (own)? *1 (dime|nickel|expense|tab|cost)",
      "<payer> *2 (pick~ up|foot~|cover~|eat~) *2 (tab|bill|whole *1|entire *1|full *1) *3 (for)? *2",
      "(giv~|hand~|pass~|dol~) *2 (them|these|those|the panels|panels|system~|solar|it)? *1 (out|away) *3 (panel~|system~|solar)?",
      "(panel~|system~|solar|they) *1 (giveaway|give away|freebie|handout)",
      "(government|state|federal|city|county|utility) *1 (giveaway|give away|freebie|handout|gift)",
      "(paid for|covered|funded|bought|taken care of) *1 (already|in full|by <payer>|completely|top to bottom|start to finish)",
      "(already|all|fully|completely|entirely) *1 (paid for|covered|funded|bought) & <hard_kit>",
      "<hard_kit> && (keep *2 (wallet|money|cash|checkbook) *3|(wallet|checkbook|bank account|savings) *3 (stays|same|closed|put|alone|pocket|untouched)|not *1 (buying|purchasing|paying))",
      "(cost~|price~|run~) *2 (less than|cheaper than) *5 **4 (nothing|zero|free) *2",
      "(get|gets|getting|have|put|hang|install~|receive|go) *4 <hard_kit> *8 (nothing|zero|free|no cost|no expense|no money|zilch|zip|without (paying|spending|a (bill|dime|cent)))",
      "(pay|paying) *1 (zip|zilch|nada|zero|nothing|it|squat) for (them|it|the *1|your *1|everything|solar)",
      "<hard_kit> *3 (coming|come~|are|is) *3 (zero|no|across|through across) *1 (cost|charge|money|expense|to you)",
      "<hard_kit> *2 (is|are) **8 ^ free",
      "no (cost|charge|money|expense) *1 (solar|panel~) *1 (program|offer|deal|plan|package)"
    ],
    "unless": [
      "free *2 (app|monitoring|quote~|estimate~|consult~|inspection~|energy|sun|from|to|shade|rein|thermostat)",
      "(shade|maintenance|hassle|worry|obligation|interest|tax|rust|trouble) free",
      "(charge|cost|pay) *3 (visit|survey|estimate|quote|consult~|inspection|look|appointment|permit~|repair~|call)",
      "(site visit|survey|estimate|quote|consultation|inspection|appointment) *6",
      "(nothing|zero|no money|no cost|anything|a (dime|penny|cent)) *1 (down|up front|to start|today|out of pocket to|due|until|till|but)",
      "(nothing|anything|zero) *1 (to (find|ask|see|look|check|talk|learn)|wrong|about|like|else|special|serious)",
      "(not|never|nor|do not|does not|nobody|no one) *2 (free|giv~|hand~|cover~|foot~|pay~ for (it|your|the|them)|pick~)",
      "(tax credit|rebate|incentive) *6 (percent|part|some|portion)", "(percent|part|portion|some|most|half) of *3",
      "see anything *2 (wrong|on|up)", "more than *2", "(get|getting) *2 (quote|bid|estimate|price)",
      "bill *3 (nothing|zero)", "install~ *2 (date|crew|team|time)", "(wash~|clean~|hos~) *10"
    ],
    "unless_near": [
      "(up front|upfront|zero down|nothing down|no money down|due today|at signing|to start|initially|day one)",
      "(warranty|repair~|maintenance|monitoring|service call~|break~|removal|permit~|estimate~|quote~|consult~|visit~|inspect~|survey|proposal|analysis|appointment|wash~|clean~)",
      "(loan|lease|financ~|a month|per month|monthly)",
      "(if|until|till|when|once|after|before) *2 (you move|they|we|it breaks|you cancel)",
      "(find out|take a look|come out|talk|ask)", "(down to|bill *3 (nothing|zero))",
      "(thought|think~|claim~|swore|told you|scam~|not true|myth)"
    ]
  }]
}$json$),

('utility_impersonation', 4, '4d6c66dd315e0c2950bfe09e60823160',
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
    ],
    "unit": [
      "department", "office", "desk", "team", "division", "center", "branch", "side", "program", "crew", "line",
      "unit", "section", "group", "bureau"
    ],
    "kin": [
      "electric", "power", "light", "gas", "utility", "energy", "water", "electricity", "power and light",
      "gas and electric", "light and power", "water and power"
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
      "<i_am> *3 (solar|roofing|heating|plumbing|windows|contractor~|installer~|home services|energy (savings|solutions|advisors|consultants|partners|pros))",
      "(meter) *4 (run~|spin~|backward~)",
      "<utility> *1 (problem|issue|fault|job|responsibility|side|meter|pole|line~|end|equipment|truck|decision)",
      "(are|were) you *3 <utility>", "(have|got|see|are|any) *2 (power lines|meters|transformer~)",
      "(company|provider|utility) *1 <utility>", "(it is|that is|is) (your|the) *1 <utility> (that|who|which) *3",
      "^ *2 (who|what|which) *1 (is|are)? *2 (your|the)? *2 <utility>",
      "(have|has|did|do) you *4 (from|with|at|for) *1 <own>? <utility>", "^ (is|was|are) (it|that|this) *2 <utility>",
      "(notice|letter|bill|call|refund|check|rebate) *1 from <own>? <utility> *1 $"
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
    "unless_near": [
      "(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)"
    ]
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
      "(work~|partner~|deal~|coordinate~|contract~|called|talk~|switch~|save~) *3 (with|to|from) *2 <utility>",
      "solar *2 (company|energy|power|electric)", "(plumb~|heating|furnace|water heater|hvac) *3 (gas|electric)",
      "gas *1 (line~|leak~|furnace~|heat~|stove~|water~|dryer|fireplace|price~|station~|range|or electric)",
      "electric *1 (panel~|heat~|car~|vehicle~|stove~|water~|bill|or gas|rate~|cost~|work|fireplace|breaker~)"
    ],
    "unless_near": [
      "(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)"
    ]
  }, {
    "questions": true,
    "yes_to": [
      "^ *5 (you|this|it|yall|you all) *3 (the|my|our)? (electric|power|gas|light|utility|energy) *1 $",
      "(yall|you all|you guys|you|this) *1 (with|from|work for) *1 (the|my|our)? *1 (light|electric|power|gas|utility|energy) (company|people|folks)"
    ],
    "say": [
      "^ *3 (this is|it is|i am|we are|here is|that is us|you have reached|you have got) *1 (the|your|our|a) (local|city|county)? <kin> (company)? $",
      "^ *3 (this is|it is|i am|we are|here is|you have reached) (the|your) (local|city|county)? (<kin>) (company)? *1 (sir|maam|man|hon|honey|dear|okay|calling|about)",
      "(we|i|us) (your|the) *1 (local)? *1 (electric|power|gas|utility|light|energy) (company|provider|supplier|utility|cooperative) *3 (will|have|has|need~|are|is|can|must|am)",
      "(this is|it is|i am|we are|here is|calling) *2 (the|your|from|with|in|at|out of)? *3 <unit> *2 (at|of|for|with|from|over at|out of) (your|the|our)? *1 (local)? *1 <utility>",
      "(this is|it is|i am|we are|calling|speaking) *3 (your|the|our) *1 (local)? *1 <utility> *4 <unit>",
      "(same|very) *1 (company|outfit|people|folks|ones|guys) *1 (that|who)? *2 (send~|bill~|mail~|charge~|provide~|suppl~|read~|power~|run~) *3 (power|electric~|light|gas|bill|meter|energy|juice)",
      "(customer~|account) of (ours|us) *3 (at|with)? *2 <utility>",
      "customer~ *1 (of ours|with us|here) *3 (power|electric~|gas|utility|energy)",
      "(you are|you have been|been) *2 (a|our)? *1 customer *4 (here at|at the|with the) *1 <utility>",
      "(i am|this is|we are|it is|here is|as|name is *2|speaking) *4 (technician|tech|inspector|engineer|lineman|meter reader|field rep|supervisor|foreman) *1 (over|out|here|down)? *1 (at|with|from|for|as) *2 <utility>",
      "(this|the) (call|message) *1 (is|comes)? *1 (from|on behalf of) (your|the) *1 <utility>",
      "(our|my) (records|system|computer|data|files|screen|reading~) *2 (at|here at|with|from)? *1 (the|your) *1 <utility>",
      "(i have|we have|i been|i) *1 (been)? *1 (with|at|worked for|working for) (the|your) *1 <utility> *2 (# *1 years|since|for|going on)",
      "we *1 (are)? *1 (at|with) (your|the) *1 (power|electric|gas|utility|energy) (company|provider|supplier)",
      "(the|your) (power|electric|gas|light|utility) (people|folks|company|guys) *1 (hon|sir|maam|honey|dear|and we|we handle)",
      "(over|down|here|up|out) (at|with|from) *1 (your|the|our)? *1 <utility>", "with (p g|pg) *1 (and|n|in)? $",
      "(the|your) (electric|power|gas|utility|energy) provider $",
      "(we|i) *3 (going to|will|have to|gonna) *1 (have to)? *1 (shut|cut|turn|disconnect) *1 (you|your (power|service|electric~|lights)) *1 (off|out) *4",
      "(we|our company) *1 (supply|power|serve|bill|light|read|energize) *1 (your|you|this|the) *1 (home|house|area|neighborhood|street|meter|block|electric~)",
      "<kin> company (that|which) is (us|me)", "(that is|it is) us *2 (you|who|that) *1 (pay|write|send)",
      "(the|your|our) *1 (meter|account|line~|service) *3 (department|people|crew) *2 (at|of|with) *1 (the|your)? *1 (power|electric|gas|utility|light)"
    ],
    "unless": [
      "(not|never|neither|nor) *5 <utility>",
      "(work~|worked|partner~|deal~|coordinat~|contract~|talk~|switch~|save~|compet~|help~|away|apart|separate|different|independent) *4 (with|to|from|for|alongside|of) *2 <utility>",
      "(used to|formerly|years ago|retired|before|ex) *6 <utility>", "<utility> *4 (used to|years ago)",
      "^ (so|and|okay|well|hi|hey|now)? (who|what|which|is|are|was|were|does|do|did|has|have|can|will) (it|that|this|is|your|the|you|they) *3 <utility>",
      "solar *2 (company|energy|power|electric|panel~)",
      "gas *1 (line~|leak~|furnace~|heat~|stove~|water|dryer|fireplace|price~|station~|range|or electric)",
      "electric *1 (panel~|heat~|car~|vehicle~|stove~|water|bill|or gas|rate~|cost~|work|fireplace|breaker~)",
      "(shut|turn|cut) *2 (off)? *2 (the|that|your) *1 (breaker|valve|main|water|sprinkler~|system|light when|furnace|unit)",
      "(shut|turn|cut) you off *1 (there|sir|maam|mid|sorry)",
      "(bill|statement|rate~|account|letter|notice|credit|refund|rebate) *2 (from|with|by|at) *2 <utility>",
      "(call|calls|called|ask|contact|tell|told) (the|your|my|a|up)? *1 <utility>",
      "<utility> *3 (would|may|might|can|could|should|still|buys|gives|charges|raised|approv~|requires|pays|sends|needs) *3",
      "customer~ of <utility>", "<utility> *1 (that|who|which)", "<utility> *2 (charge~|set~|read~|own~)",
      "(electrician~|plumb~|heating|hvac|furnace|roof~) *3", "(bill|statement|usage) *4 <utility>"
    ],
    "unless_near": [
      "(not|never|neither) *3 (affiliated|utility|power company|electric company|connected with|part of|associated)",
      "they *1 (may|might|can|could|will|would|are going to|threaten~) *3 (shut|cut|turn|disconnect)"
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
