"""How running loads the back, as the studies of mechanics tell it."""
