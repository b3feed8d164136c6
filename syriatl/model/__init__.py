"""The records everything else speaks in: values, the article as read, the facts found in it."""
