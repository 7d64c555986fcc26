-- What is wrong with the language model's questions; a null says that nothing is, and closes what is open.
select case when %(wrong)s::text is not null then core.raise_alert('llm_questions', 'critical', %(wrong)s)
            else core.resolve_alert('llm_questions') end as told
