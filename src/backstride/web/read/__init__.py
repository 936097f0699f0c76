"""From a form to the value that a use case takes, with what cannot be read at each field."""
