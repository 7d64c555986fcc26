-- The source has answered about single calls, or (%(refused)s: in what words) refuses these credentials that alone.
select case when %(refused)s::text is null then core.resolve_alert('call_log_details')
            else core.raise_alert('call_log_details', 'warning', %(refused)s) end
