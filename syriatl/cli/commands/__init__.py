"""The commands, a module for each that has its name; each is built only when it is asked for."""
