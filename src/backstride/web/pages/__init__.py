"""One folder for each topic of pages: addresses, form, what is shown, words, drawings and templates together."""
