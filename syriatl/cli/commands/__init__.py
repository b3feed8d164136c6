"""The commands, grouped by what they are for; each is built only when it is asked for."""
