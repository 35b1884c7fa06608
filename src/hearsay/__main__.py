"""`python -m hearsay` is the program `hearsay`."""

from hearsay.cli.main import main

if __name__ == "__main__":
    main()
