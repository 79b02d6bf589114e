"""Weight decay, dropout and their effects."""
