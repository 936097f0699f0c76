"""The local web app: parse a request, call a service, render."""
