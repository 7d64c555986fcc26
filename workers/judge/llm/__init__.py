"""The language model: questions that words alone cannot decide, and the summary of a call. Optional.

questions -> lines (masked, numbered) -> budget -> prompt -> endpoint -> answer (checked) -> merge
into the verdict. interview.py is the whole way; nothing here is imported without JUDGE_LLM_URL.
"""
