"""What the pages about homes show, in the words they show it in."""
