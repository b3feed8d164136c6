"""The one kind of error that a user is shown as a line of text."""


class SyriatlError(Exception):
    """Something outside the program is not as it must be. The message is one line for the user."""


class SourceError(SyriatlError):
    """A source cannot be read or parsed (exit status 1). The message names file and line."""


class UsageError(SyriatlError):
    """The request makes no sense (exit status 2). The message says how to write it."""
