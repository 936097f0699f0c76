"""The coming weeks."""
