"""One month at a glance."""
