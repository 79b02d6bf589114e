"""The rules of Touchstone: exercises, problems, grading, judging, scheduling.

Nothing in here knows Django, reads a clock, draws from a global random source or opens a
network connection.
"""
