from syriatl.extraction.events.predicate import lexicon
def lead_in(words):
    """Index at which the clause proper begins: behind 'On 3 May 2015,' or 'After the vote,'."""
    lex=lexicon(); c=lex.codes; classes=lex.classes(words)
    openers={c['preposition'],c['subordinate']}
    i=0
    while i<len(words) and classes[i] in {c['comma'],c['conjunction'],c['dash'],c['relative']}: i+=1
    if i<len(words) and classes[i] in openers or (i<len(words) and words[i] in ('However','Shortly','Later')):
        # up to the first comma that is followed by something not in a list
        for j in range(i,len(words)):
            if classes[j]==c['comma']:
                return j+1
    return i
def summarize(article, clause, time):
    return article.text[article.tokens.starts[clause.first]:article.tokens.ends[clause.last-1]]
