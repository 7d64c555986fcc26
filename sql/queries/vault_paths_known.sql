-- Which of these recordings some call refers to by now: asked right before orphans are deleted.
select storage_path from core.calls where storage_path = any(%(keys)s)
