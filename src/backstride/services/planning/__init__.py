"""Today and the coming weeks."""
