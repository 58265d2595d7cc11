"""What the pages of matching show: frozen, in words, with every number beside its meaning."""
