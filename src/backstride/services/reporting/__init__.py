"""Pages and tables for others."""
