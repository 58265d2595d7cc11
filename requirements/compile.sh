#!/bin/sh
# For maintainers: rewrite the hashed locks from pyproject.toml. Needs uv on the path.
set -eu
cd "$(dirname "$0")/.."
lock() {
  uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-header --quiet "$@"
}
lock -o requirements/base.txt
lock --extra local -o requirements/local.txt
lock --extra local --extra test -o requirements/test.txt
