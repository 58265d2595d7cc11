"""Everything that changes the register of homes."""
