"""Where packages come from is pip's setting; uv does not read it, so it is told."""

import ast
import subprocess
from pathlib import Path

# pip's name of a setting, and uv's variable for the same.
SAME_FOR_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "timeout": "UV_HTTP_TIMEOUT",
}
SEPARATOR = {"UV_FIND_LINKS": ","}  # the others take spaces, as pip does


def uv_settings(python: Path) -> dict[str, str]:
    """The environment that makes uv look where pip would."""
    listing = [str(python), "-m", "pip", "config", "list"]
    told = subprocess.run(listing, capture_output=True, text=True, check=False).stdout
    settings = {
        SAME_FOR_UV[name]: SEPARATOR.get(SAME_FOR_UV[name], " ").join(value.split())
        for name, value in pip_settings(told).items()
        if name in SAME_FOR_UV
    }
    # pip weighs all indexes alike; harmless, because the hash decides which file is taken.
    return settings | {"UV_INDEX_STRATEGY": "unsafe-best-match"}


def pip_settings(listing: str) -> dict[str, str]:
    """
    Settings by name from ``pip config list``.

    As for pip, the environment wins over [install], and that over [global].
    """
    order = ("global", "install", ":env:")
    found: dict[str, tuple[int, str]] = {}
    for line in listing.splitlines():
        key, _, value = line.partition("=")
        section, _, name = key.rpartition(".")
        if section in order:
            rank = order.index(section)
            if name not in found or rank >= found[name][0]:
                found[name] = (rank, str(ast.literal_eval(value)))
    return {name: value for name, (_, value) in found.items()}
