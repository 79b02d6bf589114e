"""SEEING: Today, progress, and the commands that run the site."""
