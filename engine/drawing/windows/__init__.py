"""Windows that slide over rows and images, and what they reach."""
