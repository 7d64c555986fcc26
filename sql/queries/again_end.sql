update core.judge_again_runs set finished_at = clock_timestamp() where id = %(run)s
