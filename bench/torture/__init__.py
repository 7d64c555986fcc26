"""Breaks a whole running pipeline in every way at once, then checks every law from the outside. See torture.py."""
