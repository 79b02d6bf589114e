"""When a card comes back: learner-days, memory, ratings."""
