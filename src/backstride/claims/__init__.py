"""Each claim and question before its three witnesses."""
