"""Printed words become values: what a description says of somebody becomes a kind of actor.

The room knows no network and no clock. What it looks words up in, and what a value is read against,
the caller hands in.
"""
