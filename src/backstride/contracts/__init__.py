"""One model per JSON answer, for --json, the JSON API and the docs."""
