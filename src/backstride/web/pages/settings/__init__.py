"""Who the runner is, and the first steps."""
