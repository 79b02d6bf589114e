"""Template tags that every page may use: prose, icons, clock."""
