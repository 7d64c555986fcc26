-- Wordings, continued: what seven rules mistook in the calls of independent authors. The usual words of a disclosure were
-- heard as its denial ("not paying may hurt your credit"), "I'm in Ohio" as an enrolment, "let me see what they have" as a
-- request for consent, a lapsed license as a license, a record of an order as the recording of a call.
--
-- The new version of a rule is the one it replaces with some phrases added (+) and taken out (-); the old row stays and is
-- switched off. Where an installation has edited the wording, added a version or switched the rule off, its own rule stays
-- in force, and the new version, made of its own wording, is stored switched off. The rules use the shared concepts of 0012
-- and 0023; where those were edited, every new version is stored switched off.

create temp table new_wordings (slug text, replaces integer, seeded text, params jsonb) on commit drop;
comment on column pg_temp.new_wordings.seeded is 'MD5 of the seeded params: whether the wording was edited.';

insert into new_wordings (slug, replaces, seeded) values
('aca_consent', 5, 'ccdb275d7938c635eeac98091f644af8'),
('debt_consequences', 5, '66d1e4b29b0dc80dd0ef981f2465b011'),
('dnc_request', 5, 'ca41337f9d5cb4c74f814b69aacd89f4'),
('government_impersonation', 5, '7acb10744960da6114374419d5ca0b4f'),
('medicare_licensed_agent', 5, '704701b7d3b681f6d54e338d2f07040c'),
('pressure_tactics', 5, 'b24bf95efce3fe41cb81c8531cf84461'),
('recording_disclosure', 5, 'f275251bc76a564cb2d330a1d557824f');

create temp table changes (number serial, slug text, place text[], how text, words text) on commit drop;
comment on column pg_temp.changes.place is 'The path of a list of phrases in params.';

insert into changes (slug, place, how, words) values
('aca_consent', '{parts,0,unless_yes_to}', '+', $w$^ *2 let (me|us) *2 (see|look~|check~|pull~|find~|run~|search~|get|go|compare|help)$w$),
('aca_consent', '{parts,0,unless_yes_to}', '+', $w$(agree|consent|confirm~|okay) *9 (true|truthful|correct|accurate|best of your knowledge)$w$),
('debt_consequences', '{slots,hurt}', '+', $w$tank~$w$),
('debt_consequences', '{slots,hurt}', '+', $w$(in|into|down) the (toilet|tank|gutter|basement|drain)$w$),
('debt_consequences', '{slots,hurt}', '+', $w$nosediv~$w$),
('debt_consequences', '{slots,credit}', '+', $w$your *1 rating$w$),
('debt_consequences', '{parts,1,say}', '+', $w$(in front of|before) (a|the|some) judge$w$),
('debt_consequences', '{parts,1,say}', '+', $w$papers *1 (served|on you)$w$),
('debt_consequences', '{before,0,say}', '-', $w$i *1 (want|would like|am) *1 in$w$),
('debt_consequences', '{before,0,say}', '+', $w$i *1 (want|would like) *1 in $$w$),
('debt_consequences', '{before,0,unless}', '+', $w$(while|when|once|since|after|until|as long as) i am *1 in$w$),
('debt_consequences', '{denied,0,say}', '-', $w$(can not|will not|never|are not going to|do not) *2 (touch|sue|garnish|bother|come after|harass|call|hurt|take) you$w$),
('debt_consequences', '{denied,0,say}', '+', $w$(can not|will not|never|are not going to|do not) *2 ((touch|sue|garnish|bother|come after|harass|call|hurt) you|take you to court)$w$),
('debt_consequences', '{denied,0,unless}', '+', $w$(not|stop|quit|by|of|if you are not) *1 (pay~|making|sending) *4 (will|may|might|could|can|is going to)$w$),
('debt_consequences', '{denied,0,unless}', '+', $w$(not|never) *4 leave you alone$w$),
('dnc_request', '{claims,0,unless}', '+', $w$(call~|ring~|phon~|dial~) *3 (at|during|around|after|before|over|past) *1 (supper~|supper time|dinner~|lunch~|breakfast|bedtime|nap~|church|the game|my show~|my program~|prayer~)$w$),
('government_impersonation', '{claims,0,unless}', '+', $w$(they|those|these|she|he) (are|is|were|was) *2 (a|the)? *1 (government|federal|state|county)$w$),
('medicare_licensed_agent', '{parts,0,unless}', '+', $w$license~ *2 (laps~|expire~|ran out|run out|run~ out|suspended|revoked|pulled|cancel~)$w$),
('pressure_tactics', '{claims,0,unless}', '+', $w$(make~|made|making|has|have|get~|got) the final (call|say|decision|word)$w$),
('pressure_tactics', '{claims,0,unless}', '+', $w$(say~|said|answer~|turn~) *1 no (until|till|unless|for|because)$w$),
('recording_disclosure', '{parts,0,unless}', '+', $w$recorded *1 (statement~|interview~|deposition~)$w$),
('recording_disclosure', '{parts,0,unless}', '+', $w$(in|into) (our|my|the|your|their) record~ (that|it)$w$),
('recording_disclosure', '{parts,0,unless}', '+', $w$(put|note|noted|see|show~|have|change|fix|correct|update|mark) *4 (in|on|into) (our|my|the|your|their) record~$w$);

do $$
declare change record;
begin
    update new_wordings w set params = r.params
    from core.qa_rules r where r.slug = w.slug and r.version = w.replaces;
    for change in select * from changes order by number loop
        update new_wordings
        set params = jsonb_set(params, change.place, case change.how
                when '+' then (params #> change.place) || to_jsonb(change.words)
                else (params #> change.place) - change.words
            end)
        where slug = change.slug and jsonb_typeof(params #> change.place) = 'array';
    end loop;
end $$;

create temp table untouched on commit drop as
select r.slug
from core.qa_rules r
join new_wordings w on w.slug = r.slug and w.replaces = r.version
where r.enabled and md5(r.params::text) = w.seeded
  and r.version = (select max(version) from core.qa_rules o where o.slug = r.slug)
  and exists (
      select from core.qa_rules c
      where c.slug = 'concepts' and c.enabled
        and md5(c.params::text) in ('7838d6e2acc527cd28f9688aa9a086d2',   -- of 0012
                                    '122a8e513b95218e30e53070d8e7b342')   -- with what 0023 adds
  );

insert into core.qa_rules
    (slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, law, enabled)
select r.slug, (select max(version) + 1 from core.qa_rules o where o.slug = r.slug),
       r.title, r.verticals, r.severity, r.direction, r.kind, w.params, r.effective_from, r.effective_until, r.law,
       r.slug in (select slug from untouched)
from new_wordings w
join core.qa_rules r on r.slug = w.slug and r.version = w.replaces;

update core.qa_rules r
set enabled = false
from new_wordings w
where w.slug = r.slug and w.replaces = r.version and r.slug in (select slug from untouched);
