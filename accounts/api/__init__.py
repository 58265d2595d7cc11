"""What every app's part of the API shares: the doors, the questions, the pages, the faults."""

from accounts.api.doors import Allows, DenyAll, TokenAuthentication

# The framework imports this module while it loads its own views: nothing here may import those.
__all__ = ["Allows", "DenyAll", "TokenAuthentication"]
