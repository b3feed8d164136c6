"""From a file to an `Article`: sources, front matter, Markdown blocks, sentences, tokens.

Beside them `store` keeps what was read before, `dates` reads the dates that users type, and `atlas`
the lists that tell where places lie.
"""
