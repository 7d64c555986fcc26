-- pg_cron, where the server has it in this database, runs the killer even when no worker lives. It may have come after the
-- migrations; a job that is there keeps the schedule that somebody gave it.
do $$
begin
    if to_regprocedure('cron.schedule(text, text, text)') is null then
        return;
    end if;
    if not exists (select from cron.job where jobname = 'callscript_kill_zombies') then
        perform cron.schedule('callscript_kill_zombies', '* * * * *', 'select core.kill_zombies()');
    end if;
exception when insufficient_privilege or undefined_function or invalid_parameter_value then
    raise notice 'pg_cron is here but may not be used: the workers run core.kill_zombies() themselves';
end $$
