"""Where many runs are analysed: local processes."""
