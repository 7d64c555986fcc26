-- How the language model's endpoint stands: a null says that there is nothing to tell, and closes what is open.
select case when %(down)s::text is not null then core.raise_alert('llm_down', 'warning', %(down)s)
            else core.resolve_alert('llm_down') end as down,
       case when %(credentials)s::text is not null then core.raise_alert('llm_credentials', 'critical', %(credentials)s)
            else core.resolve_alert('llm_credentials') end as credentials
