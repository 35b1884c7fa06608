"""What hearsay holds, in the forms that other programs read: one module a format.

Nothing here opens a ledger. Flat forms are handed the rows of a listing, coded forms the records behind
it with what of them was chosen; both take them one by one and keep none, so that a million rows need
the memory of a few thousand.
"""
