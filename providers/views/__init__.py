"""The council's pages about homes."""
