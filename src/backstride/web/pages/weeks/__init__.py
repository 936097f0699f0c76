"""The facts of recent weeks."""
