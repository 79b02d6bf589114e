"""Template tags that every page may use: prose and icons."""
