"""What the desk in the browser costs on a large ledger: how long its screens wait, and what they load.

    python -m bench.web LEDGER                 a ledger that `bench.ledger` has made; it is copied first
    python -m bench.web --quick                a small one, to see that all of it works
    python -m bench.web LEDGER --json FILE     and write the figures down

A server runs as `hearsay serve` does. Eight readers ask it what the screens ask, each a second after it has the
answer to the last, while another process adds reports and finds out what they amount to. Each has a source, a town,
a word and an incident of their own in mind, so only what is asked of the whole ledger do several ask. With
`--pause 0` none of them looks at an answer, which is the load of many more people. What is told is how long a
reader waited for the last byte; and of each request how long it takes alone, when nothing is taken from what was
answered before the ledger changed.
"""
