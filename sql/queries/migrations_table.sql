-- The record of what was applied; the first statement a new database sees.
do $$ begin
    if to_regclass('core.migrations') is null then
        create schema if not exists core;
        create table if not exists core.migrations (
            version    text primary key,
            sha256     text not null,
            applied_at timestamptz not null default now()
        );
    end if;
end $$
