-- Each lane's rights, as the schema's newest version has them. Only its owner can give them; whoever else runs the
-- migrations finds them given.
do $$ begin
    if exists (select from pg_proc p where p.oid = to_regprocedure('core.grant_lanes()')
                                       and pg_has_role(p.proowner, 'usage')) then
        perform core.grant_lanes();
    end if;
end $$
