"""REMEMBERING: cards, the append-only log of reviews, the queue."""
