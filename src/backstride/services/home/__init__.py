"""Who the home belongs to, and all of its rows."""
