"""The walls from outside: the jail, its zygotes, and the watch over one child."""
