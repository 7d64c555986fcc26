-- For how long the parties were connected, by the call log: a recording that is clearly shorter is not all of its call.

create function core.connected_seconds(p_call bigint) returns double precision
language sql stable security definer set search_path = core, pg_temp as $$
    -- As told, a number or text; what is no number of seconds within a day says nothing.
    select case when told ~ '^[0-9]{1,5}([.][0-9]{1,9})?$' and told::double precision <= 86400 then told::double precision end
    from (select metadata ->> 'connectedCallLengthInSeconds' as told from core.call_metadata where call_id = p_call) m
$$;
comment on function core.connected_seconds(bigint) is
    'Seconds for which the parties of a call were connected by the call log, null when it does not say.';
