"""`python -m syriatl`, and the command `syriatl`."""

import sys


def main() -> None:
    """Run the command line. Ctrl-C ends it quietly, even while it is still being imported."""
    try:
        from syriatl.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
