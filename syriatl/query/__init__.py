"""What is asked of a chronicle: filters, order, counts."""
