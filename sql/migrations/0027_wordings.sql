-- Phrases that ordinary talk says as often as a violation does. In 4,247 calls and pieces of calls in which nothing is
-- wrong, 66 phrases were found 131 times ("who's the biggest one?", "how old will you be?", "do you have dental now, or
-- you just don't use it?"), and in 6,634 violations almost always beside another phrase. They are taken out, or narrowed
-- to the words that nobody says innocently. Nor is "the whole nine yards" a social security number.

-- A rule's wording with some phrases added (+) and taken out (-), as a new version.
--
-- replaces, seeded: the version that is improved, and the MD5 of its params as a release left them. changes: an array of
-- [how, path of a list of phrases in params, phrase]. The old row stays and is switched off. Where an installation has
-- edited the wording, added a version or switched the rule off, its own rule stays in force, and the new version, made of
-- its own wording, is stored switched off; so it is where the concepts that all rules share were edited.
create function core.improve_wording(slug text, replaces integer, seeded text, changes jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    old core.qa_rules;
    newest integer;
    improved jsonb;
    place text[];
    change jsonb;
    untouched boolean;
begin
    select * into old from core.qa_rules r where r.slug = improve_wording.slug and r.version = replaces;
    if not found then
        return;
    end if;
    select max(r.version) into newest from core.qa_rules r where r.slug = improve_wording.slug;
    improved := old.params;
    for change in select * from jsonb_array_elements(changes) loop
        place := string_to_array(change ->> 1, ',');
        if jsonb_typeof(improved #> place) = 'array' then
            improved := jsonb_set(improved, place, case change ->> 0
                when '+' then (improved #> place) || (change -> 2)
                else (improved #> place) - (change ->> 2)
            end);
        end if;
    end loop;
    untouched := old.enabled and newest = replaces and md5(old.params::text) = seeded and exists (
        select from core.qa_rules c
        where c.slug = 'concepts' and c.enabled
          and md5(c.params::text) in ('7838d6e2acc527cd28f9688aa9a086d2',   -- of 0012
                                      '122a8e513b95218e30e53070d8e7b342')   -- with what 0023 adds
    );
    insert into core.qa_rules (
        slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, law, enabled
    )
    values (
        old.slug, newest + 1, old.title, old.verticals, old.severity, old.direction, old.kind, improved,
        old.effective_from, old.effective_until, old.law, untouched
    );
    if untouched then
        update core.qa_rules r set enabled = false where r.slug = old.slug and r.version = replaces;
    end if;
end $$;

comment on function core.improve_wording is 'A new version of a rule with some phrases added and taken out.';
revoke all on function core.improve_wording from public;

select core.improve_wording('aca_no_guarantee', 4, 'f8e1887e10858885dc7b49bb6633239b', $json$[
 ["-", "claims,1,say", "(does not|will not|do not|not going to|is not going to) cost you (a (dime|penny|cent|thing)|anything)"],
 ["-", "claims,1,say", "(on uncle sam|on the house|on us|on the government|already (been)? paid for|paid for by (the)? (government|feds|state|uncle))"],
 ["+", "claims,1,say", "(on uncle sam|on the house|on the government|already (been)? paid for|paid for by (the)? (government|feds|state|uncle))"],
 ["-", "claims,3,say", "(they|carrier|company|marketplace|government) *2 (can not|will not|have to|has to) *1 (say no|turn you down|deny|reject|accept you|take you|approve you)"],
 ["-", "claims,4,say", "subsidy (check~|cash|money|payment~)"],
 ["-", "claims,6,say", "(they|marketplace|government|carrier~|company|companies|anybody|no one|it|insurance *1) *2 <forced>"],
 ["-", "claims,6,say", "<funds> *5 (your|the) *1 (account|mailbox|pocket~|hand~|wallet|purse|door|bank|mail)"],
 ["+", "claims,6,say", "<funds> *5 (your|the) *1 (account|mailbox|pocket~|hand~|wallet|purse|door|bank)"],
 ["+", "claims,6,unless", "(county|state|city|zip|area|plan|program|coverage|situation|boat|what|which|where|one) *2 (you are|you were) in"]
]$json$);

select core.improve_wording('debt_no_advance_fee', 4, '042eb673c472124a8138e42b125410fd', $json$[
 ["-", "claims,0,say", "(to be|be|get|gets|getting|been) paid *3 (before|first|up front|whether|even if|either way|right away|regardless|no matter)"],
 ["+", "claims,0,say", "(to be|be) paid *2 before"],
 ["-", "claims,0,say", "payment~ (to us|for us|to the (firm|company)) *3 (first|then|before|and|$)"],
 ["-", "claims,0,yes_to", "(pay|paying|paid|owe|money|fee~|charge~) *5 (before|first|up front|now|today|even if|even though|whole time)"],
 ["-", "claims,1,say", "(put|putting|lay|laid|need|get|give|wire|send|mail|pay|drop|throw|venmo|zelle) *2 (us|me|the (firm|company))? *1 (some|a little|<sum>|the *1 (<sum>|hundred)|money|something|half|#) *3 (money|bucks|dollar~|down|hundred)? *3 (before|and then|then|so) *2 (we|i|they|he|<work>)"],
 ["-", "claims,1,say", "<our_pay> *5 (every|each|per|a) *1 month *3 (whether|regardless|settled|even|while|no matter|until|from|starting)"]
]$json$);

select core.improve_wording('debt_no_guarantee', 5, '0861e990850c10612052c4e7160f2954', $json$[
 ["-", "claims,1,say", "(always|every time|never fail~|one hundred percent (success|of|guaranteed)|never (lose|lost))"],
 ["+", "claims,1,say", "(never fail~|one hundred percent (success|of|guaranteed)|never (lose|lost))"],
 ["-", "claims,1,say", "(never|not) *3 (failed|miss~|lost|been wrong|wrong|had a (creditor|bank))"],
 ["+", "claims,1,say", "never *3 (failed|miss~|lost|been wrong|had a (creditor|bank))"],
 ["-", "claims,1,say", "(not a|no|never a|not one|ain't a) *2 (bank|creditor|lender|card company|collector) *6 (not|does not|will not|refuse~|ever|said no|say~ no|turn~)"],
 ["+", "claims,1,say", "not a *2 (bank|creditor|lender|card company|collector) *5 (that|who) (does not|will not|would not)"],
 ["-", "claims,1,yes_to", "(pay|owe|get|save) *3 (half|# percent|a third|nothing|# cents|less)"],
 ["-", "claims,2,say", "(every (single)? time|each and every time|hundred percent of the time)"],
 ["-", "claims,2,say", "(never|not ever|not|no longer) *2 (have to|got to)? *1 (pay (it|that|them|this)? *1 back|repay|owe (anybody|nobody|them|a soul))"],
 ["+", "claims,2,say", "never *2 have to pay *1 back"],
 ["-", "claims,2,say", "(they|creditor~|bank~|discover|chase|it) (will not|would not) $"],
 ["-", "claims,2,say", "<every_one> *5 (gets out|graduate~|saved|save|saves|got *2 (half|down|out)|settled|is out|wins|finish~|gets *2 (result~|half|deal|down|free)|debt free|out of debt|come~ out|success~)"]
]$json$);

select core.improve_wording('dnc_request', 6, 'f8d75507dda3fbb7ddd3e9e5f5a7351f', $json$[
 ["-", "claims,0,say", "(can|could|will|would|how) *3 (you|you all|i|we) *3 (make|get|fix|set|have) *2 (it|these|this|the calls|them) *2 (so)? *3 (stop|quit|not (get|call~)|no more|do not (get|call))"],
 ["-", "claims,0,say", "(i am|we are|this number is|my number is|number has been|it is|been) *4 (on|in) *4 (do not|no|dnc) *1 call"],
 ["-", "claims,0,say", "<off_verb> <mine> *1 (off|out|from) (this|it|that|there|your|all|every|of there)? (thing|stuff|deal)? $"],
 ["+", "claims,0,say", "(take|get|pull|scratch|drop|strike|cross) (me|us|my *1|this number) *1 (off|out) (this|it|that|there|your)? (thing|stuff|deal)? $"],
 ["-", "claims,0,say", "stop (it|this) *2 (call~|phone)?"],
 ["-", "claims,0,yes_to", "do not (call|contact)"]
]$json$);

select core.improve_wording('government_impersonation', 6, '547bc4ee06c99b546f9b5cc37fb47668', $json$[
 ["-", "claims,0,say", "(here|down|over) at (the)? (medicare|social security|<agency>)"],
 ["-", "claims,0,say", "<agency> (has|have|had|is|just|actually|itself)? *1 (sent|asked|tasked|authorized|assigned|hired|appointed|instructed|ordered|commissioned|deputized|put|mandated|named|picked|chose|selected|employs|pays|placed|gave|has) *1 (me|us|our (office|team|department|agency)) *2 (to|in|on|for|out|here|as|over|by|your|the|this|with|$)"],
 ["+", "claims,0,say", "<agency> (has|have|had|is|just|actually|itself)? *1 (sent|asked|tasked|authorized|assigned|hired|appointed|instructed|ordered|commissioned|deputized|put|mandated|named|picked|chose|selected|employs|pays|placed|has) *1 (me|us|our (office|team|department|agency)) *2 (to|in|on|for|out|here|as|over|by|your|the|this|with|$)"],
 ["-", "claims,0,say", "^ (the)? (<agency>) (here|speaking|calling|@)"],
 ["+", "claims,0,say", "^ (the)? (<agency>) (here|speaking|calling)"]
]$json$);

select core.improve_wording('hostility', 6, '9ac55592e5bf09f55b04a2495c43b7ab', $json$[
 ["-", "claims,0,say", "(are you|you) *2 (off your (rocker|meds|trolley)|on (drugs|crack|something)|out to lunch|not right|touched|sick in the head|soft in the head|dropped on (your)? head|hard of thinking|mentally)"],
 ["+", "claims,0,say", "(are you|you) *2 (off your (rocker|meds|trolley)|on (drugs|crack)|out to lunch|(sick|soft) in the head|dropped on (your)? head|hard of thinking)"],
 ["-", "claims,0,say", "(dumber|denser|slower|thicker|dimmer|stupider|uglier) than"],
 ["+", "claims,0,say", "(dumber|denser|dimmer|stupider|uglier) than"],
 ["-", "claims,0,say", "(dumbest|stupidest|slowest|rudest|cheapest|laziest|worst|biggest *1|most (ignorant|stupid|annoying|pathetic|useless) *1) *1 (person|customer|caller|woman|man|people|lady|guy|human|thing|idiot|one|client~|call|noun)"],
 ["+", "claims,0,say", "(dumbest|stupidest|rudest|laziest|most (ignorant|stupid|annoying|pathetic|useless)) *1 (person|customer|caller|woman|man|people|lady|guy|human|thing|idiot|client~|call)"],
 ["-", "claims,0,say", "(dumb|dense|thick|slow|deaf|blind|stupid|ugly|crazy|dull|useless) as *1 (bowling ball|brick~|rock~|box *2|post|doorknob|door knob|stump|bag *2|sack *2|dirt|mud|hammer|mule|they come|bat|sin|molasses|mop|door)"],
 ["+", "claims,0,say", "(dumb|dense|thick|deaf|stupid) as *1 (bowling ball|brick~|rock~|box *2|post|doorknob|door knob|stump|bag *2|sack *2|dirt|mud|hammer|mule|they come)"],
 ["-", "claims,0,say", "(no wonder|that is why) *2 (you|your|nobody|no one)"],
 ["-", "claims,0,say", "(nobody|no one) *2 (wants|needs|likes|loves|cares|asked|gives a *1) *3 (you|your) *3"],
 ["+", "claims,0,say", "(nobody|no one) (wants|likes|loves|asked) you"],
 ["-", "claims,0,say", "(save|shove|spare|cram) *2 (your breath|it|me) *3 (you|lady|pal|old|grandma|$)"],
 ["+", "claims,0,say", "(save|spare) (your breath|me the)"],
 ["-", "claims,0,say", "(suck|eat|shove|stick) *2 (it|shit|dick|dirt|your|that|this) *2 (up|where)?"],
 ["+", "claims,0,say", "(suck|shove|stick) *1 (it|dick) (up|where)?"],
 ["-", "claims,0,say", "get (out of here|lost|off my phone|the hell *2|bent) you <adj>?"],
 ["+", "claims,0,say", "get (lost|off my phone|the hell *2|bent)"],
 ["-", "claims,0,say", "how (stupid|dumb|dense|slow|thick|ignorant|cheap|selfish|naive|gullible|old) *3 (you|one person|a person|somebody)"],
 ["+", "claims,0,say", "how (stupid|dumb|dense|thick|ignorant|gullible) *1 you"],
 ["-", "claims,1,say", "(hush|quiet) (up|you|your)"],
 ["+", "claims,1,say", "hush up"],
 ["-", "claims,2,say", "(call~|ring~|dial~|blow~ up) (you|your *1|back|this) *5 (all (day|night)|every (day|hour|minute|morning|night|single)|till you|until you|nonstop|non stop|around the clock|middle of the night|(twenty|ten|fifty|hundred) times)"],
 ["-", "claims,2,say", "(got|have|know|see|looking at|found|pulled up) *2 (your (address|house|home|street)|where (you|your) *2 (live|lives|work|works|sleep|go|kids|family))"],
 ["+", "claims,2,say", "(got|know|looking at|found|pulled up) *1 (your (address|house|home|street)|where (you|your) *2 (live|lives|work|works|sleep|go|kids|family))"],
 ["-", "claims,2,say", "(send|sending|sent|have|got|bring|bringing) (somebody|some people|some (guys|boys|fellas|folks)|a (guy|couple)|people|my (guys|boys|brother|cousin|people)|guys|boys|the (sheriff|police|cops|marshal~)|a (sheriff|cop|deputy)|deput~) *4 (over|your|house|place|door|out|after|you|there)"],
 ["-", "claims,2,say", "(watch|mind|cover) (your|yourself) *1 (back|self|mouth|step|tongue)?"],
 ["+", "claims,2,say", "((watch|mind) your *1 (back|mouth|step|tongue)|watch yourself $)"],
 ["-", "claims,0,say", "are you *3 (deaf|dense|thick|dim|daft|slow|dumb|stupid|retarded|brain dead|illiterate|senile|drunk|high|blind|hard of hearing|mental|insane|serious~ this|kidding me with|listening or|that *1)"],
 ["+", "claims,0,say", "are you *1 (deaf|dense|thick|dim|daft|dumb|stupid|retarded|brain dead|illiterate|senile|drunk|blind|hard of hearing|mental|insane|kidding me with|listening or)"],
 ["+", "claims,0,say", "are you (that|really that|always this|always that|just|too) *1 (deaf|dense|thick|slow|dumb|stupid|blind)"]
]$json$);

select core.improve_wording('medicare_no_guarantee', 5, 'f88d649f23472663622d599f77712c2f', $json$[
 ["-", "claims,1,say", "(can not|will not|do not|never) *2 (lose|go wrong|be denied|be turned down|pay a (dime|penny))"],
 ["+", "claims,1,say", "(can not|will not|do not|never) *2 (go wrong|be denied|be turned down|pay a (dime|penny))"],
 ["-", "claims,1,say", "you (will|are going to|would) never *2 (pay|see|have|owe|get a bill|lose)"],
 ["-", "claims,3,say", "(nobody|no one|nothing|they) *1 (can|will|could|can ever|ever)? *1 (can not|never|take|touch|change) *2 (take|touch|change)? *1 (it|that|them|this) *1 (away|back|from you)"],
 ["-", "claims,3,say", "<pays_nothing> && (copay~|premium~|plan|bill~|hospital|doctor|medicine~|prescription~|drugs)"]
]$json$);

select core.improve_wording('mva_coaching', 5, '90e4fb83f7c595102035d63968052ecb', $json$[
 ["-", "claims,0,say", "(keep|leave) *3 (to yourself|between us|under your hat|under wraps|out of (it|this|there))"],
 ["-", "claims,0,say", "(nobody|no one|they|he|she|adjuster|insurance|doctor) *1 (needs to|need to|has to|have to|do not need to|does not need to|does not have to|will ever|is going to|can|could|would ever|going to) *2 (hear|prove|check|know about|find out|know the difference|know any (better|different)|know otherwise|know that)"],
 ["+", "claims,0,say", "(nobody|no one) *1 (needs to|need to|has to|have to) *1 (know|hear) *1 (about|that)"],
 ["-", "claims,0,say", "(put|write|get) (your|her|his|their) *1 name *1 (down|on|in)"],
 ["-", "claims,1,say", "(leave|keep|take) (the|that|your) *3 (part|bit|phone|text|drinks|beers|speed|seat belt|injury|accident|surgery)? *4 out of it"],
 ["-", "claims,2,say", "(remember|recall|tell|picture|see) it *1 (this|that|my|our) way"],
 ["+", "claims,2,say", "(remember|recall) it *1 (this|that|my|our) way"],
 ["-", "claims,2,say", "(that is|it is) *1 (what|how|the (story|one|version|answer|line)) *2 (we are|you are|i am|we|you|we will|you will) *1 (going with|sticking|saying|telling|putting|using|remember~|claim~|go with|tell~|say|stick~|answer~)"]
]$json$);

select core.improve_wording('pii_request', 4, 'c5ea4caf53cc5f57dc0382affe38e508', $json$[
 ["-", "slots,ssn", "(all|whole|full|entire) (nine|9) *1"],
 ["+", "slots,ssn", "(all|full|entire) (nine|9) *1"],
 ["+", "asks,ssn,unless", "(call~|contact~|visit~|site|website|online) *4 social security"],
 ["+", "asks,ssn,unless", "social security *2 (site|website|online|office)"],
 ["+", "asks,card,unless", "the credit number"],
 ["+", "asks,card,unless", "(box|member~|services|policy) *2 number~"],
 ["+", "asks,card,unless", "tell me about"]
]$json$);

select core.improve_wording('pressure_tactics', 6, 'df7fb394efdfac2cf7f7bf823310060d', $json$[
 ["-", "claims,0,say", "(closes|close|expires|expire|ends|shuts|runs out|dies|resets) *1 (in|at|when|once|as soon as) *3 (minutes|hang up|we|you|the call|seconds)"],
 ["-", "claims,0,say", "(i|we) (am|are|will) not *2 (call~|offer~|chase|hold~|wait~|ask~|come|coming|do~) *2 (you|this|it|again|around|forever|twice|a second time) *3 (again|twice|$|so|forever|around)"],
 ["-", "claims,0,say", "(jump|move|act|hurry) (now|fast|quick~|on (it|this))"],
 ["-", "claims,0,say", "(last|final) (day|hour|minute|call|chance|shot) *2 (for|of|to)?"],
 ["+", "claims,0,say", "(last|final) (chance|shot) *2 (for|of|to)?"],
 ["-", "claims,0,say", "(quit|stop|enough|no more) *2 (excuse~|the maybe~|maybe~|ifs|back and forth|running around|playing)"],
 ["-", "claims,0,say", "(sign|do|take|decide|choose|commit|enroll|buy) (it|this|up|on|something)? *1 (now|right now|tonight) *1 (before|or|while|because|$)"],
 ["+", "claims,0,say", "(decide|choose|commit|enroll|buy) (it|this|up|on|something)? *1 (now|right now|tonight) *1 (before|or|while|because|$)"],
 ["-", "claims,0,say", "(somebody|person|people|folks) *3 (right behind you|waiting|in line|on hold|ringing)"],
 ["-", "claims,0,say", "(what is it|what will it|which (is it|way)|yes or no|what it will|what it is) *2 (going|gonna|be|to be|now|come on|are we)"],
 ["+", "claims,0,say", "(what is it|what will it|which (is it|way)|yes or no|what it will|what it is) *2 (going|gonna|be|to be|come on|are we)"],
 ["-", "claims,0,say", "^ (so|just|come on|please|okay|then|now)? *1 (decide|choose|commit|say yes|pick one|make up your mind|make a decision|pick) *2 (now|right now|today|this (second|minute|instant)|$)"],
 ["+", "claims,0,say", "^ (so|just|come on|please|okay|then|now)? *1 (decide|choose|commit|say yes|pick one|make up your mind|make a decision|pick) *2 (now|right now|today|this (second|minute|instant))"],
 ["-", "claims,0,say", "no (thinking|sleeping|waiting|shopping|calling back)"],
 ["-", "claims,0,say", "tell me *1 yes $"],
 ["-", "claims,1,say", "(finishing|doing|deciding|settling|signing|wrapping) (this|it) (up)? *2 (here and now|right here|right now|on this call|now or)"],
 ["-", "claims,2,say", "(no one|nobody|you) *3 (calls|call|comes|come|get~ to call|get~ to come) back *2 (you|so|and|on|enroll|sign|now|for|this)"]
]$json$);

select core.improve_wording('utility_impersonation', 6, '50b8c15fa4e04a26f364ea0507f1c8bc', $json$[
 ["-", "claims,0,say", "(electric~|power|utility|gas|energy) (department|division|office|headquarters)"]
]$json$);
