-- A run that writes leaves who, when and why.
insert into core.judge_again_runs (os_user, reason, selection, rules_hash, engine_version)
values (%(os_user)s, %(reason)s, %(selection)s, %(rules_hash)s, %(engine_version)s)
returning id
