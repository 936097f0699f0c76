"""The server on the home network: its certificate, pairing, and who may talk to it."""
