"""``python3 -m local VERB``: see ``python3 -m local help``."""

import sys

# This file must stay readable by any Python 3, so that an old one can be told in words.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Python 3.11 or newer is needed; this is %s." % sys.version.split()[0])  # noqa: UP031

from local.verbs import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
