"""`python -m syriatl`."""

from syriatl.cli import main

if __name__ == "__main__":
    main()
