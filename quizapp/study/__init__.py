"""DOING: showings, attempts, submissions and the pages around them."""
