"""What words are to each other: their classes, finite verbs, predicates, heads. No parser needed.

lexicon    what a word alone shows: its class, the form of a past tense
finite     how sure it is, by the words beside it, that a word is a finite verb
said       words read as one, with their verbs: a clause, a draft, the whole article
predicate  the predicate of a clause
heads      what a clause comes down to: its predicate, what that is said of and done to
"""
