#!/bin/sh
# Build static/vendor/govuk-frontend/ again; run by maintainers after a new release, never by `make`.
#
#   sh govuk/vendor.sh            (needs node, npm and the network)
#
# Left out on purpose: the header and footer components (crown and crest), the fonts and the images.
# Councils may use the design system, but not the crown, the crest or the GDS Transport typeface.
set -eu

VERSION=6.6.0
SASS=1.108.2
there="$(cd "$(dirname "$0")/.." && pwd)/static/vendor/govuk-frontend"
build="$(mktemp -d)"
trap 'rm -rf "$build"' EXIT
cd "$build"

npm init --yes >/dev/null
npm install --silent --ignore-scripts "govuk-frontend@$VERSION" "sass@$SASS"

cat >entry.scss <<'SCSS'
@use "govuk-frontend/dist/govuk/base" with (
  $govuk-font-family: (Arial, sans-serif),
  $govuk-include-default-font-face: false
);
@use "govuk-frontend/dist/govuk/core";
@use "govuk-frontend/dist/govuk/objects";
SCSS
for name in back-link breadcrumbs button character-count checkboxes date-input details \
    error-message error-summary fieldset file-upload generic-header hint input inset-text label \
    notification-banner pagination panel password-input phase-banner radios select \
    service-navigation skip-link summary-list table tabs tag task-list textarea warning-text; do
    echo "@use \"govuk-frontend/dist/govuk/components/$name\";" >>entry.scss
done
echo '@use "govuk-frontend/dist/govuk/utilities";' >>entry.scss
echo '@use "govuk-frontend/dist/govuk/overrides";' >>entry.scss

npx sass --load-path=node_modules --style=compressed --no-source-map --no-charset \
    entry.scss govuk-frontend.min.css
# A manifest storage would look for the map that is not here.
sed 's|//# sourceMappingURL=.*||' \
    node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js >govuk-frontend.min.js

if grep -iE 'crown|crest|GDS Transport|url\(|sourceMappingURL' govuk-frontend.min.css; then
    echo "The style sheet still names something that councils must not use" >&2
    exit 1
fi

mkdir -p "$there"
cp govuk-frontend.min.css govuk-frontend.min.js "$there/"
echo "$VERSION" >"$there/VERSION"
cd "$there" && sha256sum LICENSE VERSION govuk-frontend.min.css govuk-frontend.min.js >SHA256SUMS
