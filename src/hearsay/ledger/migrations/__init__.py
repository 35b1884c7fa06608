"""The steps from each schema of a ledger to the next; see `hearsay.ledger.migrating`."""
