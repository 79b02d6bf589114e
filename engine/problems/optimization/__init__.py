"""Critical points, step sizes and optimisers."""
