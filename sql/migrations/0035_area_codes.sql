-- Area codes whose time zone the phonenumbers package has wrong (689 is Orlando's, like 407) or does not have yet: each
-- was laid over an older one, whose zone it shares (NANPA, area code relief planning). Where an installation has edited
-- the rule, added a version or switched it off, its own stays in force and this one is stored switched off.

with old as (
    select r.*, n.newest,
           r.enabled and n.newest = 1 and md5(r.params::text) = 'd732f2bc165a5709f1b0d3abe66a2029' as untouched
    from core.qa_rules r, (select max(version) as newest from core.qa_rules where slug = 'calling_hours') n
    where r.slug = 'calling_hours' and r.version = 1
), stored as (
    insert into core.qa_rules (
        slug, version, title, verticals, severity, direction, kind, params, effective_from, effective_until, law, enabled
    )
    select slug, newest + 1, title, verticals, severity, direction, kind,
           params || jsonb_build_object('area_code_zones', coalesce(params -> 'area_code_zones', '{}') || $json${
               "689": ["America/New_York"],
               "357": ["America/Los_Angeles"], "837": ["America/Los_Angeles"],
               "436": ["America/New_York"], "624": ["America/New_York"], "679": ["America/Detroit"],
               "861": ["America/Chicago"], "621": ["America/Chicago"], "457": ["America/Chicago"], "471": ["America/Chicago"]
           }$json$),
           effective_from, effective_until, law, untouched
    from old
)
update core.qa_rules r set enabled = false from old where old.untouched and r.slug = old.slug and r.version = old.version;
