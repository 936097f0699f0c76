"""How much a run asked of the back, against the usual."""
