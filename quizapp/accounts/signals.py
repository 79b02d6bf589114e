"""What other rooms must hear about people."""

from django.dispatch import Signal

learner_joined = Signal()
"""Sent inside a transaction when a guest logs in to an account they already have.

Arguments: ``old`` (the guest) and ``new`` (the account). Each room moves its own rows from old to
new; afterwards the guest's row is deleted.
"""
