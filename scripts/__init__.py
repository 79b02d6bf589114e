"""Chores of the checkout itself; those that set it up need only the standard library."""
