-- How large the store says they are.
select core.measure_leaving(%(sizes)s)
