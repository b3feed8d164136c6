"""From a file to an `Article`: sources, front matter, Markdown blocks, sentences, tokens."""
