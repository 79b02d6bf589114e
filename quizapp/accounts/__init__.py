"""WHO: users, their settings, guests."""
