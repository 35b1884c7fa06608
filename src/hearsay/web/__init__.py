"""The ledger over HTTP: an API that programs rely on, and the desk in the browser, which is one of them."""
