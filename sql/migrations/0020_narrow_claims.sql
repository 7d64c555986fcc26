-- What a claim and a finish write: fewer index entries, fewer locks, fewer moves to other pages.
-- A call changes its place in an index whenever it is claimed or finished, so each gives every index of the table a new
-- entry, except partial ones that the call is not in.

-- All locks at once: lanes that already read the table would otherwise stand in the way of the later ones.
lock table core.calls in access exclusive mode;

-- By start only calls that have come to their end: they are claimed no more (but for the language model's part).
create index calls_ended_by_start on core.calls (start_time_utc desc, id desc)
    where status in ('flagged', 'safe', 'skipped', 'failed');
drop index core.calls_by_start;

-- With the token: while an old snapshot is open nobody can remove the entries of a worker's earlier claims, and every
-- claim would read all of them.
create index calls_claimed_by_token on core.calls (claimed_by, claim_token) where claimed_by is not null;
drop index core.calls_claimed;

-- A row grows by half between its insert and its verdict; at 70 many leave their page on the way.
alter table core.calls set (fillfactor = 60);

create view core.calls_by_start as
select id, start_time_utc, status, next_attempt_at from core.calls where status in ('flagged', 'safe', 'skipped', 'failed')
union all
select id, start_time_utc, status, next_attempt_at from core.calls
where status in ('pending', 'downloaded', 'transcribed') and claimed_by is null
union all
select id, start_time_utc, status, next_attempt_at from core.calls
where status in ('pending', 'downloaded', 'transcribed') and claimed_by is not null;
comment on view core.calls_by_start is 'All calls, in three parts that each have an index: a question about times of start need not read the table.';

-- A trigger before the update, as in 0011, locks the row a second time on every change of every call. The statements
-- that judge name the override themselves; this mends what one of them, or an older worker's, forgets.
drop trigger override_wins on core.calls;
create or replace function core.keep_override() returns trigger
language plpgsql as $$
begin
    update core.calls set status = new.override_status where id = new.id;
    return null;
end $$;
create trigger override_wins
    after update of status, override_status on core.calls
    for each row when (new.override_status <> new.status and new.status in ('flagged', 'safe'))
    execute function core.keep_override();

-- As in 0003, but an attempt adds to its row without the lock that an insert's conflict takes first.
create or replace function core.count_attempts(p_lane text, p_shard smallint, p_outcomes text[],
                                               p_work_s double precision[], p_audio_s double precision[]) returns bigint
language plpgsql as $$
declare
    a record;
begin
    for a in
        select outcome, count(*) as attempts, coalesce(sum(work_s), 0) as work_s, coalesce(sum(audio_s), 0) as audio_s,
               core.bucket_counts(array_agg(coalesce(work_s, 0))) as buckets
        from unnest(p_outcomes, p_work_s, p_audio_s) as u(outcome, work_s, audio_s)
        group by outcome order by outcome  -- one order for all, so that writers cannot deadlock
    loop
        update core.stage_totals t
        set attempts = t.attempts + a.attempts, work_s = t.work_s + a.work_s, audio_s = t.audio_s + a.audio_s,
            buckets = core.add_counts(t.buckets, a.buckets)
        where t.lane = p_lane and t.outcome = a.outcome and t.shard = p_shard;
        if not found then
            insert into core.stage_totals as t (lane, outcome, shard, attempts, work_s, audio_s, buckets)
            values (p_lane, a.outcome, p_shard, a.attempts, a.work_s, a.audio_s, a.buckets)
            on conflict (lane, outcome, shard) do update
            set attempts = t.attempts + excluded.attempts, work_s = t.work_s + excluded.work_s,
                audio_s = t.audio_s + excluded.audio_s, buckets = core.add_counts(t.buckets, excluded.buckets);
        end if;
    end loop;
    return coalesce(cardinality(p_outcomes), 0);
end $$;

do $$
begin
    if exists (select from pg_roles where rolname = 'callscript_ingest') then
        grant select on core.calls_by_start to callscript_ingest;  -- ingest's report asks by start
    end if;
end $$;
