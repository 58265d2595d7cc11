"""What a text says, and whom it names: rules over plain words, without Django or a database."""
