-- Wordings, continued: what seven rules mistook in the calls of independent authors. The usual words of a disclosure were
-- heard as its denial ("not paying may hurt your credit"), "I'm in Ohio" as an enrolment, "let me see what they have" as a
-- request for consent, a lapsed license as a license, a record of an order as the recording of a call.
--
-- As in 0021: each row replaces the wording of one version and takes title, severity, scope, direction, dates and law over
-- from it; the old row stays and is switched off. Where an installation has edited the wording, added a version or switched
-- the rule off, its own rule stays in force and the new version is stored switched off. The rules use the shared concepts
-- as 0012 wrote them; where those were edited, every new version is stored switched off.

create temp table new_wordings (slug text, replaces integer, seeded text, params jsonb) on commit drop;
comment on column pg_temp.new_wordings.seeded is 'MD5 of the seeded params: whether the wording was edited.';

insert into new_wordings (slug, replaces, seeded, params) values
('aca_consent', 5, 'ccdb275d7938c635eeac98091f644af8',
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
      "(consent|okay|permission|agree|authorize) *5 (text~|sms|email~|auto dial~|autodial~|message~|marketing|record~|monitor~|phone calls|automated)",
      "^ *2 let (me|us) *2 (see|look~|check~|pull~|find~|run~|search~|get|go|compare|help)",
      "(agree|consent|confirm~|okay) *9 (true|truthful|correct|accurate|best of your knowledge)"
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
('debt_consequences', 5, '66d1e4b29b0dc80dd0ef981f2465b011',
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
      "poor~", "worse", "lose *2 points", "points",
      "tank~",
      "(in|into|down) the (toilet|tank|gutter|basement|drain)",
      "nosediv~"
    ],
    "credit": [
      "credit (score~|rating~|report~|history|standing|file|bureau~|profile|number~)?", "credits",
      "(your|the|my|a|fico|his|her) *1 score~", "FICO", "scores", "creditworth~", "credit worth~", "borrowing power",
      "ability to (borrow|get (credit|a loan|approved|loans))", "(your|the) sport",
      "your *1 rating"
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
      "(creditor~|bank~|lender~|card compan~|collector~|they) *1 (can|could|may|might|still) *2 (see|soon|shoe|suit|so|zoo) you",
      "(in front of|before) (a|the|some) judge",
      "papers *1 (served|on you)"
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
      "(where|what) do i sign", "(i will|i would) take (it|that|the program)",
      "i am (ready|sold|on board|down|good to go)", "let me in",
      "i *1 (want|would like) *1 in $"
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
      "if (i|we)", "(not|never)",
      "(while|when|once|since|after|until|as long as) i am *1 in"
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
      
      "(leave you alone|off your back for good)",
      "(you are|you will be) *2 (protected|safe|shielded|covered|untouchable|immune)",
      "(can not|will not|never|are not going to|do not) *2 ((touch|sue|garnish|bother|come after|harass|call|hurt) you|take you to court)"
    ],
    "even_if_negated": true,
    "unless": [
      "(can|could|do|will) not (guarantee|promise|say)", "(so|that) (it|they) (will|does|do) not",
      "(if|when) (you|they) *6 (not|no)", "(credit union|will not (lie|sugar))",
      "(can|could|may|might|will) (still)? (sue|hurt|call|come after)", "(not|never) (say|promise|guarantee|tell you)",
      "(not|stop|quit|by|of|if you are not) *1 (pay~|making|sending) *4 (will|may|might|could|can|is going to)",
      "(not|never) *4 leave you alone"
    ],
    "unless_near": [
      "(no one|can not|do not|not|never|we can) (guarantee|promise)",
      "(may|might|could) *3 (hurt|affect|sue|damage|impact|lower)"
    ]
  }]
}$json$),
('dnc_request', 5, 'ca41337f9d5cb4c74f814b69aacd89f4',
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
      "our (house|home|number|phone|line|place)", "him", "her", "people", "folks", "at all", "back", "no more",
      "(my|our) (mother|father|grandmother|grandma|parents|momma|kids|neighbors)"
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
      "take", "get", "keep", "pull", "scratch", "drop", "cross", "remov~", "delet~", "eras~", "leave", "strike", "wipe",
      "purge", "yank", "kick", "mark", "scrub", "blot", "cut", "rub", "x", "knock", "clear", "lift"
    ],
    "mine": [
      "me", "us",
      "my (name|number|phone|phone number|information|info|contact~|cell|home|line|mother|mom|wife|husband|house|dad|address|details|data|email|record~)",
      "(this|that|our|the|her|his) (number|phone|name|line|house|home|household|phone number|information|info|cell)",
      "him", "her", "it", "this", "(my|our) (digits|contact *1|line~|cell)"
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
      "(phone|line) rings *2 (again|one more time|once more)", "get rid of (my|our) *1 (info~|number|name|data|phone)",
      "(and|to|better|please) not <contact> (me|us|here)",
      "(on|with|in|to) (the|a|that|your)? *1 (national|federal|government|state|do not call|no call) *2 (registry|register|list)",
      "(call~|ring~|phone|phoning|bother~|text~|pester~|dial~|harass~) && (want|need|like|wish|demand) *2 (it|this|that|them|these|all this|the calls) *1 (to)? *1 (stop~|end~|quit|cease|over|be over|be done|go away)",
      "next time *2 (you|you all|you guys|you people|somebody|anybody|one of you|this phone|my phone) *3 (<contact>|<contacting>|rings|ring|phones|calls) *10 (report~|sue|suing|attorney|lawyer|police|cops|fcc|ftc|legal|block~|complain~|court|lawsuit|harass~|file|authorities|attorney general|sheriff)",
      "<off_verb> <mine> *1 (off|out|from|or|up|all|of) *2 (whatever|any|every|all|your|that|this) *2 (<list>)",
      "(told|asked|tell|telling|asking|warned) you *2 (#|several|many|a hundred|couple|few) *1 times *3 (<contacting>|stop|quit|not to|no)",
      "(do not|never|no) *1 (<contact>|phone|call|dial|ring) (here|me|us|this *1|my *1|her|him) *2 (no more|any more|again|ever|period|please|at all)",
      "(can|could|will|would|how) *3 (you|you all|i|we) *3 (make|get|fix|set|have) *2 (it|these|this|the calls|them) *2 (so)? *3 (stop|quit|not (get|call~)|no more|do not (get|call))",
      "(whoever|somebody|someone|your (boss|manager|supervisor|office|people|company)) *6 (drop|remove|take|delete|erase|scratch|cross|pull) (me|us|my *1|this *1|our *1)",
      "(make|have|get) (them|it|him|her|whoever *3|somebody) *2 (drop|remove|take|delete|erase|scratch|cross|pull) (me|us|my *1|this *1|our *1) *3",
      "(i am|we are|count me|count us|consider me) (done|finished|through|out|over it) *2 (with)? *2 (you|these|your|the) *1 (calls|people|company|folks)",
      "(be|am|are) done (hearing|talking|getting|taking|with) *3 (from|calls|you|your calls)",
      "(wrong|waste of) *4 (stop|quit|do not|never) *2 <contact>",
      "(no|not) (another|one more|a single|more) *1 (call|ring|text|message|phone call|word) *3 (from|out of|ever|again|you|please|$)",
      "(give|leave) (it|me|us) a (rest|break) *2 (with|from)? *3 (call~|phone)",
      "(shut|turn|switch) (off|it off|them off) *2 (these|the|your|my) *1 (calls|texts|robo *1)",
      "(end|stop|quit|halt|cease|discontinue|suspend) (all|any|every|these|the|your|this) *2 (contact~|call~|communication~|text~|solicitation~|outreach)",
      "(put|place|have|get) *2 (stop|end|hold|block) (to|on) *3 (call~|this|these|it|number)",
      "(withdraw|revoke|cancel|pull|rescind|take back) *3 (consent|permission|authoriz~|okay)",
      "(do not|never|no longer|not) *2 (have|had|give~|got|want) *2 (my|our) *2 (permission|consent|okay|number|information) *4 (call~|contact~) *1 (me|us|here|this|$)",
      "(i|we) (do not|never|no longer) *1 (want|wish|care|need) *2 (you|you all|you people|you guys|anybody|your *1) *1 (calling|contacting|phoning|bothering|texting|ringing|to (call|contact|phone|bother|text|ring))",
      "(quit|stop) *2 (blowing|lighting|ringing|tying) *1 (up)? *2 (my|our|this|me)",
      "(no more|enough|stop|quit it|please stop|knock it off) **6 (called|calling|rung|phoned|bothered|rang|texted) *3 (#|several|many|so many|hundred|fifty|a dozen) *1 times",
      "(called|calling|rung|phoned|rang) *3 (#|several|many|so many|hundred|dozen) *1 times **6 (no more|enough|stop|quit|please stop|knock it off|leave)",
      "(tell|have|get|ask|make) (your|the|them|whoever *2) *3 (to)? (drop|remove|take|delete|erase|scratch|cross|pull|lose|block|forget) (me|us|my *1|our *1|this *1)",
      "(want|need|like|get|have|prefer) (my|our|this|me|us) *1 (name|number|info~|phone|house)? *1 (gone|off|out|removed|deleted|erased|dropped|taken off|scratched|wiped) *2 (from|of|off|it|there|that|your|$)",
      "(i am|we are|number is|house is|line is|phone is|household is|name is) *1 (never|not) *1 to be *1 (called|contacted|bothered|phoned|rung|texted|dialed|disturbed|solicited)",
      "(you are|you all are|your company is|your people are|your folks are|nobody is|no one is) *1 (not|never)? *1 to (call|contact|phone|text|bother|dial|ring) *1 (me|us|this|here|my *1) *2 (again|any more|ever)?",
      "(rather|prefer|ask~) *1 (that)? you *1 (did not|do not|not|never|stopped|quit) *1 <contact> *2 (me|us|here|this *1|again|ever|any more)",
      "(forget|lose|burn|shred|delete|erase|trash|throw) *2 (my|our) *1 digits",
      "(be|left|leave|stay|keep|kept|taken|take) *2 off *1 (from now on|for good|permanently|for ever|forever|from here on)",
      "(left|leave) (me|us|my *1|our *1)? *1 off (of|from|the|your|these|all|everything|this|whatever) *3 (call~|list~|contact~|campaign~|now on)?",
      "(asked|told|begged|warned|said) *3 (#|several|many|couple|few|so many|hundred) *1 times && (stop|quit|off|leave|not to|enough|done)",
      "(stop|quit|enough|please stop) && (asked|told|begged|warned) *3 (#|several|many|so many|hundred) *1 times",
      "(better|had better|should|will|make sure|let|going to|hope) *2 (be)? *2 last *2 (one|call|time|of)",
      "(last|final) (one|call|time|of) *1 (of)? *2 (these|your|them|those) *1 (calls)?",
      "(never|not) again *5 (do not|stop|quit|never) *1 <contact>",
      "(note|notation|flag|mark|comment|code|sticker|asterisk) *5 (do not|no|never|not to) *1 be? *1 (call|contact|called|contacted)",
      "(^|and|please|just|okay|then|again|interested) *1 (do not|never) (call|contact|phone|ring|dial) (you hear|again|okay|period|any more|me|us)? $",
      "(not interested|no thanks|no thank you|do not want *3) *4 (do not|stop|quit|never) *2 (<contact>|<contacting>) *3",
      "(block|blocking|blocked) *4 (quit|stop|do not|no use) *2 (trying|calling|<contact>|<contacting>)",
      "(no|not *2) (solicitor~|solicitation~|telemarketer~|sales calls|robo call~|cold calls) *3 (call~|here|please|at this|on this|to this|any more|$)",
      "(one last time|last time i|final time) *6 (quit|stop|do not|never|not to) *2 (<contact>|<contacting>)",
      "(scrub|wipe|purge|clear) (me|us|my *1|our *1) *3 (off|from|out|record~|system|clean)",
      "(do not|never|not|stop|quit) *2 (try|trying|reach~|ring~|dial~) (me|us|here|this *1|my *1) *2 (again|any more|ever|back)",
      "(#|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|umpteenth|hundredth) *1 (call|time) *4 (today|week|day|month|morning) **4 (enough|stop|quit|knock it off|no more)",
      "(wipe|erase|delete|purge|scrub|trash|shred) (my|our) *1 (info~|number|name|data|details|record~)"
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
      "do not call (my|him|her|the) *2 (call|use|try|text|reach) (me|my)",
      "(on|in) *3 (do not|no) *1 call *2 (list|registry) but i *1 (fill~|ask~|sign~|request~|call~|want~|did)",
      "(dr|doctor|mr|mrs|@|macys|visa|second|first|other|old|extra) *2 off *2 (the|that|his|her) *1 list",
      "<off_verb> (dr|doctor|the *1|that *1|those|these|one|both|some|any) *2 (off|from|one|card|account|bill|debt|loan|visa|doctor|medication|pill|drug|kid|child|son|daughter|driver|car)",
      "do not call *1 (list|registry) *1 (but|and) *1 i *2",
      "(hear|hearing) from (them|him|her|it|that|those|the *1 (collector~|compan~|creditor~)|my *1)",
      "(i|we) *1 (always|never|keep|can not|do not|just|might|will|totally|done|did)? *1 (forget|forgot|forgotten|lost|lose|forgetting|losing|remember) *1 (my|our|this|the) *1 number",
      "(tell|telling|told|ask|asked|asking|warn~) *1 (that|those|the other|another|some|them|him|her|my|other|these|the last|the *1 (company|guy|lady|people|outfit|bank)) *6 (stop|quit|not to|never|to leave|take me|do not)",
      "(i|we) (will|would|can|could|might|am going to|may|shall) *1 (tell|ask|let|have) you *4 (stop|quit|not|no|take|off|remove|calling)",
      "(if|when|once|unless|whenever) (i|we) *6 (stop|quit|take me|off your|remove me|not to call)",
      "(do not|not|never|stop|quit) *2 (<contact>|<contacting>) *2 (me|us)? *1 (at|on)? *1 (my|the|this) *2 (work|job|office|house|home|cell|number|phone|line|landline|desk) *5 (use|try|call|reach|text|email|instead|rather|give|my (cell|home|other))",
      "no more *1 (calls|phone calls) *1 (from|by) (them|him|her|those|creditor~|collector~|the *1 (company|bank))",
      "(off|out of) (the|that) *1 (house|car|job|market|program|hook|road|team|highway|phone)",
      "(called|calling|call|calls) (them|him|her|the *1)",
      "(other|another|those|these other|some|the last|previous) (company|companies|people|outfit~|guys|folks|agency|place|callers|ones) *3 (stop|quit|calling|keep)",
      "(stop|quit) (the|those|these) other",
      "(agent|son|daughter|kids|sister|brother|doctor|friend~|company|guy|lady|man|no one|ex|boss|adjuster|lawyer|rep|anybody) *1 (never|does not|do not|did not|will not|not) *1 (ever)? (call~|phone~|ring~|contact~) *2",
      "(account|card|car|doctor|driver|medication|policy|debt|visa|plan|dental|vehicle|bill|loan) *1 (off|from) *2 list",
      "(will|does|would|is|could) (this|it|that|the program|your program) *3 (stop|end|quit) *3 (call~)",
      "(calls|calling) from (@|the (collector~|bank~|creditor~)|my|them)",
      "(do not|no|never) *1 (text|email|mail|message) *10 (call|phone|ring|mail|letter)",
      "(if|when|unless|in case) *8 (do not|never) (call|contact|phone|ring|dial|text) *2",
      "(said|told me|says) *2 (not to|do not|never) *2 (call|contact) *2 (the|him|her|them|other|anybody)",
      "(do not|not) *3 (call|contact) *1 (the|my|his|her|that|those) *1 (old|other|neighbor~|police|doctor|office|kids|driver|insurance|bank|company)",
      "(call~|ring~|phon~|dial~) *3 (at|during|around|after|before|over|past) *1 (supper~|supper time|dinner~|lunch~|breakfast|bedtime|nap~|church|the game|my show~|my program~|prayer~)"
    ],
    "unless_near": [
      "(my|the) (doctor|bank|card|credit card|pharmacy|creditors|landlord|school|boss|mother in law|ex) *6 (stop|quit)",
      "(creditors|collectors|collection agenc~|debt collect~|bill collect~|capital one|discover|chase|citi~|banks) (to|from|not|never|keep|calling|stop|quit)",
      "(you are (fine|okay|nice~|different)|you all are (fine|nice~|okay|different)|you guys are (fine|nice~|okay))"
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
      "if you *6 (stop|quit|off|list)", "(just|simply|to|can) (say|tell us|ask) *8 (list|lists|database)",
      "(will not|not going to|never) *2 (call~|contact~|bother~) *3 (about|regarding|for) (this|that|it)",
      "(is|are|was|goes|went|comes|came) (off|not on) *2 (list|lists|database)",
      "(card|account|visa|bill|debt|policy|loan|car) *4 (list|lists)"
    ]
  }]
}$json$),
('government_impersonation', 5, '7acb10744960da6114374419d5ca0b4f',
$json${
  "slots": {
    "office": [
      "department", "office~", "administration", "headquarters", "bureau", "division", "itself", "agency",
      "service center", "government"
    ],
    "business": [
      "advisor~", "adviser~", "advantage", "agent~", "alliance", "alternative~", "application~", "assist~",
      "associate~", "benefit~", "broker~", "care", "center~", "choice~", "compan~", "connect~", "consultant~",
      "coverage", "direct", "eligib~", "enroll~", "expert~", "group~", "guid~", "health", "help~", "info~", "insurance",
      "law~", "line", "link~", "market~", "more", "network~", "option~", "partner~", "plan~", "plus", "pro", "pros",
      "quote~", "resource~", "review~", "savings", "school", "senior~", "service~", "shop~", "simplif~", "solution~",
      "source~", "specialist~", "supplement~", "support~", "team", "usa", "advocate~", "disability", "attorney~",
      "part", "and you", "saver~", "select~", "made", "pathways", "hub", "hotline", "helpline", "beneficiar~",
      "recipient~", "subsid~", "approved", "certified", "contracted", "eligible", "card~", "related", "broker", "annual"
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
      "washington dc", "(the|our|your)? (state|commonwealth|county|city) of <us_state>",
      "(the|our|your)? (federal|state|government|official|national|government run|health) *1 (exchange|market place|marketplace|insurance exchange|insurance marketplace)",
      "(the)? (medicare|social security|medicaid|federal|government) (benefit~|administration|bureau|agency|program) (office|department|division|bureau|unit|section)",
      "(the)? (governor|mayor|sheriff|attorney general|county clerk|treasurer|assessor) *1 (office)?",
      "(the)? (united states|us|u s)? (treasury|department of *3|postal service|marshals|census bureau|justice department|labor department|labor board)",
      "(the)? (internal revenue|veterans (affairs|administration)|housing and urban *1)",
      "(the)? (health|human services|benefits|revenue|treasury|energy|labor|education|commerce|housing|welfare|aging|justice|agriculture|transportation) department",
      "(the)? (feds|uncle sam)", "(the)? healthcare gov",
      "(the)? (dmv|d m v|department of motor vehicles|motor vehicles)", "(the)? (i r s|c m s|s s a|h u d|f e m a)",
      "(the)? (obamacare|obama care|affordable care act) (office|department|people|marketplace|exchange|center|line|headquarters)",
      "(the)? (city|county|state|town|municipal|federal|village) (code|building|health|fire|zoning|housing|tax|safety|energy|water|public *1|property|environmental) *1 (enforcement|inspector~|inspection~|department|office|marshal|assessor|authority|works|commission~|compliance|bureau|division|program)"
    ],
    "from": [
      "from", "with", "for", "at", "of", "on behalf of", "representing", "part of", "affiliated with",
      "working (for|with)", "by"
    ],
    "gov": [
      "government", "federal", "medicare", "social security", "state", "county", "city", "IRS", "CMS", "treasury",
      "marketplace", "HUD", "veterans", "medicaid"
    ],
    "us_state": [
      "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
      "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
      "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
      "new (hampshire|jersey|mexico|york)", "(north|south) (carolina|dakota)", "ohio", "oklahoma", "oregon",
      "pennsylvania", "rhode island", "tennessee", "texas", "utah", "vermont", "virginia", "washington",
      "west virginia", "wisconsin", "wyoming"
    ],
    "role": [
      "representative~", "rep", "agent~", "officer~", "official~", "employee~", "inspector~", "auditor~", "caseworker~",
      "case worker~", "case manager~", "administrator~", "investigator~", "counselor~", "coordinator~", "navigator~",
      "liaison", "worker~", "supervisor", "director", "examiner~", "adjudicator", "enumerator", "processor", "clerk",
      "person", "guy", "lady", "contact", "man", "woman", "ambassador"
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
      "(i am|this is|we are|@|calling|agent|officer|here|name is *2|investigator) (here)? (calling)? (with|from) the (i r s|c m s|s s a)",
      "(we are|i am|this is) *2 (the)? *1 (folks|people|ones|office|agency|department|place|who) *2 (who|that)? *1 (issue~|send~|mail~|run~|make~|handle~|administer~|sent) *3 (card~|medicare|benefit~|social security|check~)",
      "(your|the|our) (county|state|city|federal|local) (government|office|program) *1 (sent|asked|hired|told|authorized|has|assigned) *1 (me|us)",
      "(medicare|social security|medicaid|government|federal) *1 (enrollment|eligibility|notification|records|claims|processing|card|review|assistance) (department|office|bureau|division|administration)",
      "(we|i) (are|am|is) *2 (the)? *1 (folks|people|ones|office|agency|department|place) *1 (who|that)? *1 (issue~|send~|mail~|run~|make~) *4 (card~|medicare|benefit~|check~)",
      "(ones|people|folks|office|agency|place|outfit) *1 (that|who|which)? *1 (mail~|send~|sent|issue~|make~|gave|give~) *5 (red white|medicare card|social security check|your card)",
      "(national|main|central|regional|federal|official|local|district) (medicare|social security|medicaid) *1 (office|department|agency|bureau|center|headquarters|administration)",
      "^ (yes|oh|well|sure)? (from|with) (the)? (medicare|social security|government|federal government) $",
      "(medicare|social security|medicaid|your benefit~|federal benefit~) *2 (is|are) *1 (handled|run|managed|processed|issued|administered|paid out|overseen|controlled) *1 (by|through|out of|at|from|here) *1 (us|our *1|this office|my office|my department|here)",
      "(i am|we are) (really|actually|truly|in fact)? *1 (medicare|social security) $",
      "(assigned|appointed|deputized) *2 (to|by|from) *2 (medicare|social security|government|washington|federal)",
      "<agency> (has|have|had|is|just|actually|itself)? *1 (sent|asked|tasked|authorized|assigned|hired|appointed|instructed|ordered|commissioned|deputized|put|mandated|named|picked|chose|selected|employs|pays|placed|gave|has) *1 (me|us|our (office|team|department|agency)) *2 (to|in|on|for|out|here|as|over|by|your|the|this|with|$)",
      "<i_am> *2 (your|the|a|an|one of the|our) *2 (obamacare|affordable care act|medicare|social security|federal|government|state|county|irs|marketplace|exchange|medicaid|va|veterans|hud|cms|treasury) *1 <role>",
      "<i_am> *2 <role> (from|with|for|of|at|in|out of|sent by|through) <agency>",
      "uncle (sam|san|sand|sams|son) *2 (sent|here|calling|has|asked|hired|pays|put|wants)",
      "(we|i|our (office|department|agency|people|team)) *1 (administer|run|oversee|operate|govern|regulate|control|manage|handle|are in charge of|am in charge of|head up|direct) (the|all|your|all the)? *1 (medicare|social security|medicaid|marketplace|exchange|stimulus|federal) *1 (program~|benefits|system|enrollment~|money|funds)? (for|in|here|nationwide|across|that is|$|so|and|from)",
      "(the|us|we are|we are the|it is|it is the|this is the|from the|with the) (actual|real|genuine|official|one and only|same) (medicare|social security|government|irs|feds|<agency>)",
      "^ (the)? (actual|real|official) (medicare|social security|government|agency|thing)",
      "^ (the)? *1 (medicare|social security|government|federal|irs|state|county) (folks|people|guys|crew|bunch|office|side of things) $",
      "(we|i) (are|am) *2 (the)? (government|state|county|medicare|social security|federal|stimulus|benefits) (folks|people|guys|ones|crew|bunch) *2 (that|who|which|and|from|$|here|give|handle)",
      "(i|we|all of us) *2 (work|working|works) (for|under|in|inside|out of|directly for|directly under) (the)? *1 (governor|mayor|county|city|state|federal|government|treasury|feds|marketplace|market place|exchange) *3 (directly|office|department|myself|benefit~|division|side|$)",
      "(i|we) work *2 (for|with|at|under|out of) (the|a)? *1 <agency>",
      "(i am|we are|this is|my name is *2) *2 (deputy|special agent|inspector|commissioner|federal officer|marshal|government officer|case officer) *3",
      "(our|this|my) *1 (office|department|agency|company|division|team|call center) *1 (is|are|falls|belongs|comes|works|operates) *2 (part|arm|branch|wing|extension|division|section|under|inside|within|run|owned|operated|funded and run) *2 (of|by|under|to)? *1 (the)? (<agency>|<gov>)",
      "(same|exact same) (thing|outfit|people|office|place) *3 (medicare|government|social security|<agency>)",
      "(you are|your|that is|it is) *3 (required|obligated|mandated) *2 (by|to)? *3 (answer|speak|talk|cooperate|respond) *4 (medicare|government|federal|agency|social security)",
      "official (medicare|social security|federal|government|business)",
      "^ *3 (the)? (department|bureau|office) of *4 (you (have|are|owe|were)|your|this is|it is|we (are|have)|regarding|calling|here|my name)",
      "(this is|i am|my name is|name is|it is) *1 (special)? (agent|officer|investigator|inspector|deputy|examiner|auditor) *3 <agency>",
      "(i am|we are|this is|my name is *2) *5 (with|for|from) the (government|feds|federal government|us government|united states government) (and|to|so|about|here|calling|on|$)",
      "(governor|mayor|senator) *1 *2 (office|program) *1 (here|calling|speaking|on the line)"
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
      "medicare (a|b|c|d|open|annual|approved|part|age|card~|number|deductible|coverage|savings account|set aside|and you|premium~|beneficiar~|question~|needs|customers|clients|members|dot gov handbook|program~|recipient~|eligible|aged)",
      "medicare (people|folks) (like|who|in|every|need|love|use|call|ask|often|have|get|that need|can|should)",
      "medicare for *1 (#|years|him|her|them|all|(your|my) (wife|husband|mother|disability|mom|dad))",
      "(are|were) you *4 (government|federal|state|medicare|social security)",
      "(with|from|at|for|represent~) *3 (marketplace|government|county|state|city|national|federal|federated) (insurance|mutual|life|health|roofing|solar|heating|plumbing|electric|windows|services|auto|home|legal|law|debt|title|credit union|savings|bank|general)",
      "(insurance|licensed) *2 (agent~|broker~|agency|company) *6 (with|for|of|represent~)",
      "(that|it|which|this) is the (government|state|federal|county|feds|social security|medicare|irs) *1 (part|share|side|problem|job|rule~|money|fault|portion|website|doing|decision|call|way)",
      "(is|was|that is|it is) the (government|state|county) (part|share|side|job|rule~|money|portion)",
      "(not|never) (from)? (us|me|our *1)",
      "(owe~|pay|paid|file|filed|taxes|debt~|back taxes|lien|liens|trouble|problem~|payment plan|dispute) *6 (irs|i r s|government|state|county|treasury|feds)",
      "back taxes",
      "(card|check|letter|payment|money|benefit~) *1 (come~|came|is|sent|mailed) *2 (from|by) *1 (medicare|social security|the government|the state) *2 (not|and not|they|directly|in the mail|every|once|after|when|within)",
      "(quote~|plans for|clients|options) *3 (medicare|medicaid|marketplace)",
      "(medicare|medicaid|marketplace|exchange) *1 (plan~|quote~|client~|supplement~|option~|application~|polic~|account~|rate~)",
      "(require~|make~|obligat~) *1 (me|us|agents|brokers|everybody|all of us) *1 (to)? (read|say|tell|record|ask|disclose|mention|inform|keep|let you)",
      "(you|your husband|your wife|he|she|they|who|did you|do you|did he|your dad) *3 (work~|retire~|employed) *2 (for|with|from|at) *3 (government|state|county|city|federal|<agency>)",
      "(certified|contract~|licensed|appointed|registered|approved) (with|by|through) (the)? (marketplace|exchange|market place|federal)",
      "(private|independent) (broker~|compan~|agent~|agenc~)",
      "(permit~|license~|inspection|report|form~|website) *3 (from|by|through|at|with) (the)? <agency>",
      "(they|those|these|she|he) (are|is|were|was) *2 (a|the)? *1 (government|federal|state|county)"
    ],
    "unless_near": [
      "state farm", "not connected", "not affiliated", "(state|county) (your|the) (name|address)",
      "(not|never|neither) *3 (government|medicare|social security|affiliated|endorsed|connected|federal|part of)",
      "(private|independent) (company|agency|insurance|broker|agent)",
      "(do not|does not|did not|not|never) *2 (work (for|with)|part of|from|with|represent~|speak for) *2 (<agency>|state|government|medicare)",
      "(scam~|phony|imposter~|impostor~|impersonat~)"
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
      "(work|works|working) (for|with|at) *3 (<agency>|medicare|social security|government|state|county|city)",
      "(health care|healthcare) (dot)? gov", "(actual|real|official) *1 (medicare|social security|government|<agency>)",
      "(did|does|do|has|have|so|is it) *1 (the)? (<agency>|medicare|social security|government|state) *1 (send|sent|tell|told|ask|asked|hire~|have|pay|pays|got|assign~) *1 you"
    ],
    "unless_yes_to": [
      "(medicare|social security|medicaid) <business>", "medicare (related|approved|eligible|contracted)",
      "(about|regarding|concerning|on|have|get|getting|receive|receiving|apply|applying|qualify|eligible|enrolled in|sign~ up for|help with|help me with|questions~) *3 (medicare|social security|the government)",
      "(one|1)? (800|eight hundred) medicare", "medicare gov",
      "(medicare|social security|government|state|federal) *1 (check~|card|income|benefit~|number|disability|plan~|part|supplement~|advantage|tax~|rebate~|incentive~|credit~|a and b|a b|coverage|deductible|premium~)",
      "(have|on|get|got|had|receive~|draw~|about|through my|question~|regarding|qualify|with my|for my|my|cover~|accept~|take~|pay~|eligible|approved by|does|will|would|like|instead of) *2 (medicare|social security|government|state|medicaid)",
      "(health (insurance|plan~|coverage|agency|compan~|advisor~|benefit~|group|broker~|quote~|connect~|market~|agent~)|insurance|private|agency|broker~|sell~|sales (call|rep~|pitch|agent|office))",
      "(letter~|mail|card|check|notice|book|booklet|packet|flyer|phone call|call|email|something|paper~|statement|form~|bill) *2 (from|about|by) *2 (medicare|social security|government|state|irs|county|<agency>)",
      "(somebody|they|he|she|caller~|guy|lady|man|woman|people|body|another *1|last *1|other *1) *6 (said|says|saying|claim~|told|pretend~|swore|acted like|introduced)",
      "(said|says|claiming|claimed|saying) (they|he|she|it) (were|was|are|is) *3 (<agency>|medicare|social security|government|irs)",
      "(they|he|she|somebody|someone|guy|lady|man|woman|people|caller~|who) *5 (said|says|claim~|told|pretend~|acted) *6 (<agency>|medicare|social security|government|irs)",
      "(retired|came|moved|back) from *3", "(scam~|fake|phony)",
      "government (insurance|plans~|broker~|advisor~|contractor~|shop~|card|cards|check~|agent~ of)",
      "(government|state|feds|medicare|social security) *1 (ought|should|has|have|does|pays|pay|wants|needs|keeps|gives|give|can|could|will|would|never|always|did|says|said|sent|makes|gets|do|took|takes|owes|raised|approved|denied|already|(is|are) (so|a|broke|crazy|corrupt|going|useless|too|not|always|terrible|slow|giving|paying|supposed))"
    ]
  }, {
    "say": [
      "(<i_am>|it is @) *1 (from|with|at|for)? (the|our|your|a)? *1 (medicare|social security|medicaid|federal|government) *2 (department|division|administration|headquarters|bureau|authority|commission)",
      "(this is|it is|i am|we are|calling|call is|call comes|comes|speaking) *6 (from|with|for) (the)? (medicare|social security|government|irs|medicaid) (itself|directly|proper|in person)",
      "<i_am> *3 (office|department|bureau|division|administration|center|centers|agency) (of|for) *2 (medicare|social security|medicaid|veterans|federal|government|aging|the aging|elder|energy|housing|debt|student|consumer|health and|labor|revenue|treasury)",
      "^ *3 (health care|healthcare) (dot)? gov *1 (this is|here|my name|how (can|may)|speaking|enrollment|calling|@)",
      "(medicare|social security|the government|the state|the feds|washington) *2 (assigned|gave|appointed|matched|sent|handed) *2 (you|your (case|file|name|account)|me your) *2 (to me|to us|to this office|over to me|as|today)",
      "(you have been|you are|you were|your (case|file) (was|is|has been)) *1 (assigned|given|appointed|referred|handed) to (me|us) *2 (by|from|through) *1 (medicare|social security|the government|the state|washington|<agency>)",
      "(i am|we are|this is) *2 (a|your|the|an) (federal|government|state|county|city|medicare|social security) *1 (employee|official|officer|agent|inspector|investigator|auditor|worker|caseworker|clerk)"
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
('medicare_licensed_agent', 5, '704701b7d3b681f6d54e338d2f07040c',
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
      "(have|having) *1 (one of|our|my|another|the) *2 <license> *3 <person>",
      "license~ *2 (laps~|expire~|ran out|run out|run~ out|suspended|revoked|pulled|cancel~)"
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
('pressure_tactics', 5, 'b24bf95efce3fe41cb81c8531cf84461',
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
      "yes or (a)? no", "a yes", "make *1 mind up", "make up your mind", "an answer", "your answer", "pull the trigger",
      "(jump|hop|get) on (it|this|board)",
      "(get|have|be|wrap|have to) *3 (locked in|done|handled|wrapped up|settled|nailed down|taken care of|signed)",
      "wrap (this|it) up", "lock *2 in", "move on (this|it)", "act", "in or (you are)? out",
      "take (this|the deal|advantage)", "do (this|it)", "claim (it|this|your *1)", "grab (this|it|your *1)",
      "your (word|commitment)", "enroll", "commitment", "(that|a|your|the) yes",
      "(get|got|have) (it|this) (over|done|in|handled|settled|set|taken care of|squared away)", "verbal",
      "(go|move) (ahead|forward)", "say so", "make the call", "green light",
      "(get|be) (enrolled|signed up|signed|approved|set up)", "sign~ *2", "john hancock", "signature", "agree",
      "(say|tell me|telling me|hear|give me|get) *2 (in|on board|yes|yeah|the word|the nod|the go ahead|a go)",
      "say the word", "(be|come|jump|hop|climb|get) (in|on board|aboard)",
      "(seal|close|shake on|ink|finalize|finalise|settle) *1 (it|this|the deal|that)", "close",
      "(get|be) (started|going|rolling|moving)", "(start|begin|activate) (it|this|that|your *1|coverage|the *1)",
      "(put|give) *2 (name|signature|autograph|initials) *2",
      "your (signature|okay|approval|consent|go ahead|yes|final answer)",
      "(an|a|your|the|one) *1 (answer|decision|yes|commitment|signature|go ahead|okay|verbal)",
      "make (a|the|your|that|this) *1 (move|call|decision|choice|commitment)", "take the (plunge|leap|offer|plan|spot)",
      "(e|electronically) sign", "land on (one|something|a *1)", "(go|going) with (one|it|this|something|a *1)",
      "(give|tell) me *1 (something|what|which|yes|an|a)", "figure (it|this) out", "lock down", "buy (it|this|in)"
    ],
    "must": [
      "(have|need|needs|has|got|gotta|ought|forced|better) to", "must", "(had better|better)",
      "(need|want|require|expect|needing) (you|an|a|your) *1 (to)?", "no (other)? choice but to",
      "only (option|way|choice) is (to)?",
      "(you are|you are going to be) (deciding|choosing|signing|doing|committing|picking)",
      "(need|needing|want|require|expect|demand) *1 (to (hear|get|have|see))", "(you are|you) (going to|gonna) have to",
      "it is time to", "(must have|have to have|got to have|require|demand|waiting (on|for))",
      "(i am|we are) (asking|telling|begging) you to", "(it has|it is|this has|this is) got to", "supposed to"
    ],
    "on_call": [
      "(on|in|during|within) (this|our|todays) (very)? (call|phone call|conversation|chat)",
      "on the (phone|call|line) (right)? (now|today|with me)",
      "while *1 (i have|i have got|we are|you are|you have|i got) *4 (phone|line|talking|speaking|here|on)",
      "(before|till|until|by the time|without) *4 <hang_up>", "on the spot", "right (here and)? now",
      "this (very)? (minute|second|instant|moment)",
      "while *1 (you are|i have you|we are|i have got you|you have me) *2 (on|with me|here|talking|at it|live|connected)",
      "(with me|here) (right)? now", "(here|right here) (today|tonight)",
      "this (very)? (phone)? (call|conversation|phone call)", "here on the (phone|line)",
      "(right)? (here|there) and now", "as we speak", "this here (call|minute)", "(right)? off the bat",
      "not a (minute|second) later", "in (one|the same|this one) (call|shot|sitting|visit)"
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
      "(not|never) *3 (help|save|fix) *2", "release~ (your|the|it)", "blacklist~", "black list~",
      "(barred|banned|disqualified|ineligible|denied|dropped|locked out|shut out|cut off|frozen out|crossed off)",
      "(can not|never|will not|not|never) *1 (able to)? *1 be *1 (reopen~|undone|recovered|restored|brought back|offered|repeated|held|extended|reinstated|changed|saved|re opened)",
      "(can not|never|will not|not) *4 (get|reopen|reinstate|bring|offer|hold|honor|save|see|find) *4 (back|again|twice|ever)",
      "forget (it|about|the|this)", "(move|moving|go|going) *1 (on|down|along) *2 (to|the) *2 (next|list|name)",
      "(not|never|do not|does not) *2 (get|getting|qualify|see|have) *2 (it|this|one|anything|nothing|a dime|at all|a cent|a penny|in)",
      "kicked (out|off)", "no (deal|dice|go)", "(wash|washed|bowing) *2 (hands|out)",
      "(is|it is|are|will be|goes) (done|over|dead|toast|finished|history|kaput|up in smoke|belly up)",
      "you are (out|done|stuck|finished|cooked)",
      "(file|case|offer|spot|window|door|account|slot) *3 (close~|shut~|lock~|delet~|purg~|remov~)",
      "(i am|i will be|we are) *1 (walking|leaving|gone|hanging up|moving on|out of here)"
    ],
    "delay": [
      "think~ *2 (about|over|on|it|this)?", "sleep on *1", "sleep~ *1 (on)? (it|this|that)",
      "(talk|check|run it|discuss it|go) *2 (to|with|by|past|over with) *2 (your|the|anybody|somebody|him|her|them) *1",
      "(call|come) *2 (back|later)", "shop~ around", "compar~", "wait~",
      "(take|leave) *2 (to|till|until) (the)? (weekend|tomorrow|monday|next week)", "(get|let) back to me"
    ],
    "firm": [
      "(decision|answer|choice|commitment|yes|signature|verbal|go ahead|final answer|word|verdict)",
      "(yes|no|in|out) or *1 (yes|no|in|out)"
    ],
    "call_over": [
      "<hang_up>", "(i|you|we) *2 (leave|go|disconnect|step away|walk|drive|move) *2",
      "(this|the|our) *1 (call|conversation|chat|visit) *2 (is)? *1 (over|up|done|ends|end|through)",
      "your *1 (time is up|clock runs out)"
    ],
    "now_or": [
      "(this|the) (very)? (second|minute|instant|moment)", "right (this *1|here|now)",
      "(on|in|during|within) (this|our) (call|phone call|conversation|chat)", "on the spot",
      "(before|till|until|by the time|without|prior to) *5 <call_over>",
      "while *1 (we are|i am|you are|i have|i have got|you have) *4 (talking|phone|line|on|here|speaking|with me|you)",
      "in the next # *1 (minutes|seconds)", "before *2 (<call_over>)", "here and now"
    ],
    "taken": [
      "(giv~|hand~|pass~|offer~|send~) *4 (away|to (somebody|someone|another *1|the next *1)|elsewhere|up)",
      "(pull|pulling|cancel|canceling|cancelling|withdraw~|yank~|kill~|rescind~|revok~|void~|tear~ up|delet~|releas~|tak~ back|shred~|trash~|scrap~|forfeit~|reject~|deny~|denied) *3 (offer|approval|quote|application|file|spot|deal|discount|rate|whole thing|it|slot|reservation|price|savings|money|benefit~|everything)",
      "(leaves|goes|go|going|walks|walk|leaving|drives away|disappears|dies|vanishes) (with me|out the door|with it|when i (go|leave))",
      "(i|we) *1 (will|am|are) *1 (done|moving on|gone|through|out)",
      "(savings|offer|price|deal|spot|money|approval|rate|discount|benefit~|it|this) *2 (is|are|will be|goes|gets|gone|walks|leaves|disappears|dies) *2 (gone|away|over|dead|finished|done|lost|with me|history|off)",
      "no (one|body) *2 (can|could|will|is able to) *1 (bring|get|restore|reopen|undo|help|fix|save)",
      "you *2 (pay|paying) *1 (double|twice|triple|full|more|retail)", "never *2 (this|that) (low|cheap|good|easy)"
    ],
    "if_not": [
      "(if|unless) *1 (you|you are|we|this|it|i) *3 (not|do not|are not|can not|will not|no|say no|wait|hang|leave|walk|stall~|keep *1|pass|turn)",
      "(keep|quit|stop) *1 (stall~|wait~|hem~|waffl~|think~|put~ (it|me) off|drag~|delay~)",
      "(once|when|after|the (second|minute|moment)|soon as|as soon as) *1 (i|you|we) *2 (leave|go|hang|disconnect|close|end|walk|get off|drive|shut)",
      "(or|otherwise|or else) *1 (i|we|it|somebody|the *1)", "i leave", "i walk",
      "i (close|shut) (this|the|my|your) *1 (window|file|screen|laptop|book)"
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
      "<must> *3 <decide> *4 <at_once>", "<must> *1 (be|get|happen) *3 <at_once>", "<on_call> && (<must> *4 <decide>)",
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
      "(clock|time) (is)? *1 (ticking|tick~|running out|running down|almost up|running|winding)", "running out of time",
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
      "<must>? *1 (sign|enroll|commit|decide|agree) *4 or *1 (they|we|i|it|you|somebody) *3 <loss>",
      "(<at_once>|<on_call>) *3 or *3 (<loss>|else|never|nothing|bust|goodbye|not at all|somebody|<must> *3 (somebody|next))",
      "(<at_once>|<on_call>) *3 or *1 (you|we|i|it|they|he|she|your *1|the *1|that|nobody) *2 (do not|will not|can not|never|is not|not|no) *3",
      "(either|it is) *5 <at_once> *3 or *4 (not|never|no|nothing|out|done|<loss>)",
      "(you have|you got|got|giving you|give you|allow~ you|only have) *3 (#|a couple|couple|a few|few) *1 (minute~|second~) *2 (to|or|before|until|and then|then) *2 (<decide>|tell|say|answer|take|<loss>)",
      "(#|a couple|couple|few) *1 (minute~|second~) *2 or *2 (i|we|it|you|they) *4",
      "(minute~|second~) *4 (yes|decide|make up|commit|sign) *4 or *4",
      "(<decide>|yes) *4 (whether|if) you (like|want) (it|to) or not",
      "(snooze|hesitate|blink|wait|sleep) *2 (you|and you|they) *1 (lose|lost|missed|miss)",
      "(now|not|know|today|right now|tonight|here|this minute) or never",
      "(if|once|when|soon as|unless) *3 (say|hear|get|tell me|telling me|give me|said|answer is) *2 no *6 <loss>",
      "only *2 (hold|honor|keep|do|offer|give|guarantee|let|good|valid|available|extend|approve) *6 while *1 (you are|we are|i have|i am|you have|i have got)",
      "(good|valid|available|honor~|hold~|stands|works|works out|applies) only *1 (while|as long as|if|so long as) *1 (you|we|i)",
      "(<loss>) && (if|when|once|soon as|the second|the minute|the moment|after|by) *2 <hang_up>",
      "((can not|never|will not|not) *4 (back|again|this price|this rate|this deal|reopen~|ever)) && <hang_up>",
      "(at|by|come|after|past|with) the end of (this|the|our|todays) *1 (call|conversation|chat) && (<loss>|<must> *3 <decide>|yes or no)",
      "(so|now|then|and) *2 yes or no $",
      "(is it|so is it|am i hearing|was that|do i hear|say) *1 (a)? yes or *1 (a)? no *3 (now|today|right|come on|which|$) && (<loss>|<hang_up>|now|<on_call>)",
      "no (ifs|if ands|ands) *1 (and)? *1 (or)? *1 (but~|ands) && (<decide>|<at_once>)",
      "<at_once> & (i|we) *1 (need|want|must have|have to have) you to *2 <decide>",
      "(need|want|waiting (for|on)|demand|require|must have|have to have|got to have|looking for) *2 (answer|yes|decision|commitment|signature|verbal|go ahead) *4 (<at_once>|<on_call>)",
      "(one|last|final|only) (call|shot|chance|crack|bite|opportunity|offer) *3 (won~ see|never|not|life|lifetime|ever|and (it|that) is|gone|again)",
      "(this is|it is|that is|here is) (your|the) *1 (last|one|only|final) *1 (chance|shot|opportunity|crack|call|bite|offer|warning) ",
      "(you|the|this) * (walk away|hang up|leave) *4 (for good|forever|permanently|gone|off the table|that is it|done)",
      "(not|never) *2 (see|get|find|hear) *3 (it|this|one|these|that|another|anything) *2 (again|twice|like it|like this) *3 (lifetime|life|$|anywhere|ever)",
      "(tomorrow|later|next week|next time|another day|monday) *1 (does not|do not|is not|will not|never|is too|too|will be too|would be too) *1 (exist|an option|work|cut it|happen|good enough|late|come|do|be here|count)",
      "(can not|not|never|will not|no way i can|unable to) *2 (hold|honor|guarantee|promise|save|keep|do|extend|give|match|offer|get) *4 (past|after|beyond|once|if) *2 (<hang_up>|today|tonight|this call|now|this minute)",
      "(quit|stop|enough|no more) *2 (excuse~|the maybe~|maybe~|ifs|back and forth|running around|playing)",
      "(i|we) (am|are|will) not *2 (call~|offer~|chase|hold~|wait~|ask~|come|coming|do~) *2 (you|this|it|again|around|forever|twice|a second time) *3 (again|twice|$|so|forever|around)",
      "(not|am not|are not|will not be) *1 (going to|gonna)? *1 (leaving|hanging up|hang up|getting off|get off|done|through|moving|move|budging|let you off|letting you off) *4 (till|until|without|unless) *4",
      "why (not|wait|would you wait|put (it|this) off|are you waiting|hesitate) *2 (now|today|right now|when|what|if|$) *6 (<loss>|regret|cost)",
      "(you would be|you are|you will be) *1 (foolish|silly|stupid|crazy|nuts|a fool|sorry|kicking yourself) *2 (to|if you) *1 (wait|pass|hang|let|walk|turn|say no|not)",
      "(next|another) (person|caller|customer|name|guy|family|homeowner|senior) *4 (list|line|get~|gets it|take~|waiting) && (<at_once>|<decide>|minute~|<hang_up>)",
      "(people|folks|callers|customers) *3 (on hold|waiting|in line|behind you|lined up) && (<decide>|<must>|<at_once>|tell me)",
      "(you|you all) *2 (do not|not|never|no) *2 (get|have) *2 (time|luxury|option) *2 (to|of) *2 (think~|wait~|shop~|sleep~|compar~|talk~|ask~)",
      "(sign|decide|commit|enroll|choose) *8 or *5 <loss>",
      "(only|just) *1 (got|get|have|getting|gets) *1 (this|the|one|1) *1 (call|chance|shot|conversation|crack)",
      "(will not|not|is not|never) *1 (be|get|have|getting|going to be) *2 (second|another|next|other) (one|call|time|chance|shot|offer|visit|conversation) ",
      "(not|never|will not) *3 be (this|that) (low|cheap|good) *2 (again|ever)",
      "(can not|not going to|will not|not|never) *2 (let|letting|have) you *1 (walk|leave|go|get|off|hang|end|leaving) *6 (till|until|without|unless|before)",
      "(yes or no|decide|answer|come on|quick|hurry|sign|pick) && not *2 (got|have) *1 all (day|night|morning|afternoon)",
      "(not|never) *5 get *2 better (day|deal|price|offer|chance|rate)"
    ],
    "unless": [
      "(have|need|got) to (decide|do it|do this|act|sign|choose|pay) *4 (which|what time|how|where) ",
      "(pay|start|book|do (it|this|something)) (your|my|a|the)? *2 (bill|bills|premium|appointment|paperwork|month|payment)",
      "(do not|no) (need to|have to) (think about|make up|decide)",
      "before (we|i|you) (hang up|end|get off|let you go|finish) *5 (do you|any|have|let me|i (want|need|just)|is there|can i|could i|may i|make sure|give|review|confirm|verify|your confirmation)",
      "before *5 (call|phone|up|off|line|go) (do you|any|have any|let me|i (want|need|just|will)|is there|can i|could i|may i|make sure|i am going to|we will|please|would you|are there|write|here is|to)",
      "(let me|let us|i will|we will|i am going to|we are going to|i would like to|i just want to|i wanted to|i want to|i can|we can|i should) *1 (read|ask|verify|confirm|go over|tell|mention|get|give|check|review|send|transfer|make sure|cover|explain|add|update|put|note|thank|remind|say|do|collect|finish|let you know|see|repeat|share|recap|walk|pull|run|make|take|write|set|double check|play|disclose|introduce|schedule|answer|just) *8 before (we|i|you) *4 (hang up|call|off|phone|up|go)",
      "(i|we) (have to|need to|must|just need to|still need to|just have to|still have to) *1 (read|ask|verify|confirm|go over|tell|mention|give you|check|review|make sure|cover|explain|repeat|share|recap|disclose|play|double check|get your *1 (name|email|address|number|zip|phone|birthday|date)) *8 before (we|i|you) *4 (hang up|call|off|phone|up|go)",
      "(last|only|final) (chance|opportunity|shot) to (ask|review|change|correct|cancel|withdraw)",
      "(if|in case|should) (we|the call|you|i|this call|the line|my phone) *2 (disconnected|dropped|drops|drop|cut off|lose (you|each other|the (call|connection|signal)|connection|signal|service))",
      "(if|in case) *3 (we are|i am|you are|you get|we get|i get) *1 (lost|disconnected|cut off)",
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
      "(the|their|your|his|her) last (day|call|hour)", "(his|her|their) last (chance|shot)",
      "(not|do not) (sign|take|do|buy|decide|choose)",
      "(die|dies|died|pass~) *6 (beneficiary|first two years|policy pays|money goes)", "want it or not",
      "(lose|losing|lost) (your|the|his|her|their|my|a) *1 (car|house|home|license|job|truck|vehicle|keys|wallet|card)",
      "(one|1|only|single|last) *1 (shot|chance|time|opportunity) *1 (a|per|each|every) *1 year", "once a year",
      "(answer|yes or no|yes|no) *3 (on|for|to|about) (each|every|this|that|the|these|all) *2 question~",
      "(health|medical|tobacco|security|following|qualifying|next) question~", "yes or no (question~|answer~)",
      "(need|have) *2 (to)? *1 (hear|ask|get) *3 (your (name|address|zip|birthday|date|email|number))",
      "(pick|choose) *2 (deductible|beneficiary|doctor|time|date|day|window|color|appointment|option)",
      "(call|reach|come) *2 (right)? back *2 (if|when|in case)", "(no|not any) pressure",
      "(will|can|let us) *1 call you *1 (right)? back",
      "(leak|fire|gas|emergency|doctor|hospital|911|tonight if you|pain) *5",
      "(lose|losing) (weight|sleep|track|count|you|interest|patience)", "(question~|anything else|concern~) *3 before",
      "or *1 (tomorrow|later|another (day|time)|next week|this weekend|some other)",
      "or (should|would|shall|can|could|may|do|have|if|whenever|is) *2 (i|me|you|we|us|it|better|another|later) *2",
      "(would|will) need *1 (your|an) answer (on|about)", "before *6 (question~|anything else|concern~)",
      "(is|does|are) (that|it|this) *3 or (no|not)",
      "answer *2 (these|the|those|some|all|a few|my|each|every|this) *2 question~", "truthful~", "honest~",
      "(installer|tech~|technician|crew|visit|appointment|come out|come by) *6 (today|tonight) or *2",
      "(today|tonight|now|morning|monday|first) or *5 you *1 (choose|decide|pick)",
      "(whichever|either|your) *2 (choice|pick|call)", "now or (is|would|should|what|another|later|tomorrow|some)",
      "take *1 care *3 now",
      "(i|we|they|you|he|she|it|of them|of us|of you|people|folks|companies|most|some|everybody|plans) (do|take) (it|that|those|them)? *1 now",
      "(they|he|she|somebody|crew|it) *6 without *2 yes",
      "(make~|made|making|has|have|get~|got) the final (call|say|decision|word)",
      "(say~|said|answer~|turn~) *1 no (until|till|unless|for|because)"
    ],
    "unless_near": [
      "(open|annual|special|initial|general|election) *1 (enrollment|election)",
      "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~",
      "november~", "election period", "qualifying (event|life event)", "statute of limitation~",
      "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) ",
      "(take your time|no pressure|no rush|up to you|whenever you are ready|sleep on it if|open until|still be (here|there))",
      "(not|no|never) *2 (have to|need to|obligated|required|pressur~|rush~) *3 (decide|sign|choose|commit|do (it|this|anything)|today|now)"
    ],
    "yes_to": [
      "(have|need|got|must|gotta) (to)? (i)? *2 <act> *4 <now>", "(do|must) i (have|need)? (to)? <act> *4 <now>"
    ]
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
    "unless": [
      "(no|not any|without) *1 (rush|pressure|obligation|hurry)", "(do not|not) (have|need) to"
    ],
    "unless_near": [
      "(open|annual|special|initial|general|election) *1 (enrollment|election)",
      "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~",
      "november~", "election period", "qualifying (event|life event)", "statute of limitation~",
      "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) ",
      "(take your time|no pressure|no rush|up to you|whenever you are ready|sleep on it if|open until|still be (here|there))",
      "(that is|it is|is) *1 (fine|okay|all right)", "no (problem|worries|big deal)",
      "(call|email|mail|text) (me|it|you) *2 (whenever|back|later|any time|tomorrow)?", "penalt~", "up to you",
      "(not|no|never) *2 (have to|need to|obligated|required|pressur~|rush~) *3 (decide|sign|choose|commit|do (it|this|anything)|today|now)"
    ]
  }, {
    "say": [
      "(give|gimme|need|want|get|take|have|hear|tell|waiting (for|on)|require|demand|owe|make|i will take|lock in|hand) *4 <firm> *8 <now_or>",
      "<now_or> && (need|want|give me|waiting (for|on)|require|demand|make|let me have) *3 <firm>",
      "^ *3 (make|pick|choose|decide|commit|sign|say yes|take it|do it|finish (this|it)|enroll|tell me) *4 (this|the) (very)? (second|minute|instant)",
      "<if_not> && <taken>", "<taken> & <if_not>",
      "(either|it is) *6 (now|today|tonight|this *1|right here) *3 or *5 <taken>",
      "(or|otherwise|or else) *1 (i|we|they|somebody|it) *3 <taken>",
      "you (want it|want this|want in|like it) *2 (you|then) *1 (take|grab|get|do|sign|say|buy|claim) *3 (while|now|today|right|before|this)",
      "(finish|wrap|do|settle|sign|start|close) (this|it) *2 (now|today|right now|this minute|here) or *6 <taken>",
      "<firm> *3 (today|tonight|now) *1 (not|and not) *1 (tomorrow|next|later|monday)",
      "only *5 (if|when) *2 you *2 <decide> *4 (<now_or>|today|now|tonight)",
      "(now|today|tonight) *1 before you *1 (change your mind|chicken|get cold|talk yourself|back out|lose (your)? nerve|think (better|twice)|forget)",
      "(not|never|no) *3 (second|another|other|more) *1 (bite|crack|shot|swing|go around|go round|pass|bites|chances)",
      "(in or out|take it or leave it|deal or no deal|in or are you out) *2 $",
      "(price|rate|cost|premium|payment|quote) *2 (double~|triple~|goes *1 (back)? up|jump~|skyrocket~|shoots up) && (# *1 minute~|second~|i leave|i go|hang up|get off|after this call|once i|when i|as soon as|the minute|drive off)",
      "(about to|going to have to|fixing to|ready to|have to) *2 (hit|delete|cancel|close|pull|erase|release|walk|shred|void|trash) *4 (so|are you|unless|yes or no|last (call|chance)|in or|you (want|taking))",
      "(not|am not|never) *1 (hold~|wait~|keep~|sav~) *1 (it|this|your *1|that|around) *1 (another|any more|one more|much|for (another|long|ever)) *1 (minute|second|longer|day|hour)?",
      "(no one|nobody|you) *3 (calls|call|comes|come|get~ to call|get~ to come) back *2 (you|so|and|on|enroll|sign|now|for|this)",
      "(say yes|sign|commit|decide|buy|enroll) (now|today|first|right now) *2 (ask|think|read|talk|worry|decide|regret) *2 (later|after|tomorrow)",
      "(can not|not|do not get to|no you) *2 (talk|speak|check|ask|call|consult|discuss) *4 (husband|wife|spouse|kids|son|daughter|family|lawyer|anybody|first) && (<decide>|<must>|today|now)",
      "(stop|quit|enough) *1 (overthink~|thinking|second guess~|dithering|hemming|waffl~|dragging|stall~|babysitting) *2 (and|just|now|this|about|it|around|already|$)",
      "(commit|decide|choose|sign|pick one|say yes|do it|make up your mind) already",
      "(dies|die|expires|ends|gone|void|over) *2 (at midnight|tonight|in an hour|in # *1 (minutes|hours)) *4 (not|never|no|and i|so)",
      "(you|you all) (enroll|sign|buy|do (it|this)|take (it|this)) *2 (with me|now|today|on this call) *2 or *2 (you|it|they|nothing)"
    ],
    "unless": [
      "(not|never|no) *2 (need|have|required|must|rush|pressure) *4 <firm>",
      "(if|when|whenever|once) you (are|feel) *2 (ready|comfortable|sure)",
      "(no|yes) or *1 (no|yes) *4 (question~|answer~|is this|are you|do you|have you|did you|has)",
      "(quick|simple|just a|easy) *1 (yes|no) or",
      "(answer|yes|choice|word) *3 (question~|about|regarding|on (the|your))",
      "(credit|medical|health|application|background|insurance) (question~|check)",
      "(cancel~|drop~|pull~) *3 (old|current|existing|your|his|her|their|other) *2 (plan|policy|coverage|insurance|it)",
      "(if|unless) *1 (you|we) *3 (not)? *2 (pay|qualify|enroll~|miss|cancel|drop|stop|default)",
      "(ask|asked|asking|tell|say|give|told) *2 (the|your|my|his|her|them) *1 (doctor|bank|wife|husband|agent|lawyer|adjuster)",
      "nothing (changes|happens|bad)", "(dialer|system|battery|phone) *3",
      "(take|need|get|use) *2 (minute|second|moment) *2 (to|and|for)", "(open|annual) *1 enrollment",
      "(lender|carrier|underwriter|insurance company|creditor~|bank|county|state|utility|government) *3 (cancel~|pull~|void~|reject~|den~|withdraw~)",
      "(call~|get) *2 (right)? back", "congress", "permit~", "(rain~|roof|leak~|storm~)",
      "(installer|tech~|technician|crew|visit|appointment|adjuster|nurse|agent) *6 (today|tomorrow|tonight)",
      "(sign|enroll|commit|decide) *2 only if", "(at|by) midnight *3 (medicare|open|the (law|irs|state|deadline))"
    ],
    "unless_near": [
      "(open|annual|special|initial|general|election) *1 (enrollment|election)",
      "enrollment (period|window|deadline|ends|closes|season)", "deadline~", "december~", "january~", "october~",
      "november~", "election period", "qualifying (event|life event)", "statute of limitation~",
      "(sixty|60|thirty) days", "tax credit~ (ends|expire~)", "(grace|trial) period", "(filing|by law|legally) ",
      "(take your time|no pressure|no rush|up to you|whenever you are ready|sleep on it if|open until|still be (here|there))",
      "(that is|it is|is) *1 (fine|okay|all right)", "no (problem|worries|big deal)",
      "(call|email|mail|text) (me|it|you) *2 (whenever|back|later|any time|tomorrow)?", "penalt~", "up to you",
      "(not|no|never) *2 (have to|need to|obligated|required|pressur~|rush~) *3 (decide|sign|choose|commit|do (it|this|anything)|today|now)"
    ]
  }]
}$json$),
('recording_disclosure', 5, 'f275251bc76a564cb2d330a1d557824f',
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
      "(we|i|they|company|system) (do)? (record|tape|capture) (all|every|our|these|this|the|your|each|everything|conversations|it|and|any|calls)",
      "(we|i|they|company|system) (do)? monitor (all|every|our|these|this|the|your|each|any)? *2 (call~|line~|conversation~|phone~|everything)",
      "(recorded|monitored|taped|captured|listened) (for|and|or|purely for|strictly for) *2 (quality|training|compliance|your|our|legal|security|record|monitor~|tap~|customer|accuracy|assurance|purposes)",
      "(for|purely for) (our|your|legal|compliance|quality|training|security) *4 (record~|monitor~|tap~)",
      "<talk> *4 (is|are|be|being|get|gets|getting) (captured|saved|stored|archived|kept)",
      "listen~ in *6 (call~|quality|training|line|time to time|supervisor)",
      "(quality|supervisor~|manager~|somebody|training) *6 listen~ in",
      "(recorded|recording) & (speaking|talking|conversation|call|line|proceed|continue|stay on)",
      "consent~ *3 (recording|recorded|taping)",
      "(we|i|they|company) (do|will|are going to|always|also)? *1 (record|tape) (them|it|this|what|that|every *1|all)",
      "(we|i|they|company) (do|will|are going to|always|also)? *1 monitor (them|it|this|what|all)",
      "calls *3 (on file|kept|saved|stored|archived)",
      "calls (to|from|with|in|and|between) *6 (are|is|may be|will be) (recorded|monitored|taped)",
      "(calls|lines|conversations) *8 (are|is) (recorded|monitored|taped)",
      "(keep|make|have|making|keeping) (a|the|an)? *1 (audio)? *1 record~ (of|on) (our|your|all|these|this|every|the) *2 (call~|conversation~|phone)",
      "(quality|assurance|supervisor~|manager~|trainer~|somebody|compliance) *4 listen~",
      "(quality|assurance|supervisor~|manager~|trainer~|somebody|compliance) *4 monitor~ *3 (call~|line~|conversation~|phone~|this|us|me|everything|too|as well|$)",
      "(recorder|recording|tape|machine) (is)? (running|going|rolling)", "(recorder|recording|tape) is *1 on",
      "on (a|the) recorder",
      "(there is|got|have|having) *2 (recorder|recording device|tape) *2 (running|going|on|rolling|here)",
      "(record~|taping|monitor~|tape) (us|you and (me|i)|the two of us|both of us|our *1 (call~|talk|chat|conversation))",
      "(one|it|this|that|line|we|you|everything) (will|is going to|is|are|may|might) *1 (be|being|get|getting)? *1 (recorded|taped) (as well|too|also|like|same|today|now|so|just|okay|and|$)",
      "(<talk>|conversations|everything|this|it|what *2 (say|said)) *3 (go~|get~|is|are|end~ up|being put|put|saved|kept|stored) *2 (on|onto|to) (a)? (tape|recording|recorder|file|disk|audio|record for)",
      "(system|software|equipment|phone~|computer~|line~|machine|setup|office|company|dialer) *1 (also|here|automatically|will|does)? *1 (records|record|tapes|captures) (automatically|everything|all|every *1|this|us|calls|the (call~|line~|conversation~)|our|what|both|each|$|okay|so|just)",
      "(record~|tap~|captur~) (everything|what *2 (say|talk~|discuss~))",
      "(this|our|your|the|every|each) *1 (call|conversation|chat|talk|line) *2 (captured|saved|preserved|stored|archived|retained|logged) *2 (audio|for|so|in case|on|automatically|$)",
      "(rolling|running) tape",
      "(tape|tapes|recorder) (is|are|has been|have been|been) *1 (rolling|running|on|going|spinning)",
      "(hit|press~|start~|turn~|switch~|got|have) *2 (record|recorder|recording) *2 (on|button|going|now|running|for)",
      "(we|you and i|both of us|us two) *1 (are|being|get|will be) *2 (on)? *1 (tape|recorded|taped|record|recording)",
      "(keep~|make~|made|take~|taking|save~|saving|retain~) *2 (copy|audio|tape|record|recording) *2 of *2 (call~|conversation~|what|everything|chat|talk)",
      "(i|we) (have got to|got to|need to|am required to|are required to|have to|am supposed to|am going to|are going to|am obligated to|do have to) *1 (record|tape) (this|it|you|us|our *1|everything|the (call|line|conversation)|these|all|what)",
      "to protect *4 (record|tape|recorded|recording)"
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
      "(listen~|heard|got|hear) *2 (to)? (the|your) (recording|recorded message|message) *3 (you)? (left|sent)?",
      "(monitor~|listen~) *2 (storm~|weather|system~|home|homes|house|panel~|production|output|usage|meter~|credit|speed|blood|sugar|heart|job~|property|alarm~|security|account~|claim~|budget|progress|market|rates|prices|driving|pressure|health|temperature|roof|project~|installation~|work|website|inventory|patient~)",
      "(they|he|she|office|you) would *1 (record|tape|monitor)",
      "(if|had) *1 (you|i|we) *6 (record|tape|recorded) (it|this|you|us|calls)",
      "(other|last|previous|another|that|different) (company|outfit|place|agent|agency|guy|lady) *3 (record~|tap~|monitor~)",
      "quality *2 monitor~ *3 (job~|install~|site|project~|work)",
      "(camera~|doorbell|video|dash cam) *4 (record~|captur~|tap~)",
      "(bank~|creditor~|county|court|school|doctor) *2 record~",
      "(you|he|she) (can|may|could|are welcome to|want to|are allowed to) (record|tape|monitor) *1 (me|this|it|us|the)",
      "(did|have) (you|he|she|they|anybody|somebody) *1 (get|got|have|had|catch) *3 (recorded|taped|it on tape|on tape|on video)",
      "record~ (that you|your|whether|how|which|when|if you|down|his|her|an|that he|that she|the (date|time|answer~|number|mileage|address|reading|deed))",
      "record~ *1 (light|button|app|device|feature|studio|artist) *2 (is|was)? *1 (off|broken|not)",
      "(number|high|low|company|our) record (is|was|of|for|number)",
      "recorded *1 (statement~|interview~|deposition~)",
      "(in|into) (our|my|the|your|their) record~ (that|it)",
      "(put|note|noted|see|show~|have|change|fix|correct|update|mark) *4 (in|on|into) (our|my|the|your|their) record~"
    ],
    "yes_to": [
      "(is|are|am|this|<talk>|being|you|we|it|i) *4 (recorded|recording|monitored|monitoring|recorder|record)",
      "(is|are|am|this|<talk>|being|you|we|it|i) *5 (taped|taping|monitored|recorded|recording|record|on tape)",
      "recorded"
    ],
    "unless_yes_to": [
      "i (am|will be|want to|will|am going to|am also) (recording|record)", "can i record",
      "(last|other|previous|another|different|first|that) *1 (company|outfit|place|people|guy|lady|one|agent|agency|caller|call|office|firm) *8 (record~|tap~|monitor~)",
      "recorded (message|voice|announcement|greeting|thing|voice mail|voicemail|robot|call saying|line with (them|him|her))",
      "(left|leave|leaving|sent|got|get|heard|gave) *4 (record~|message)", "(message|voice mail) *4 record~",
      "(do|did) (i|you) need *3 record~"
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
       where c.slug = 'concepts' and c.enabled
         and md5(c.params::text) in ('7838d6e2acc527cd28f9688aa9a086d2',   -- of 0012
                                     '122a8e513b95218e30e53070d8e7b342')   -- with what 0023 adds
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
