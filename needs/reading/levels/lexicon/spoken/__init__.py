"""What foster carers, night staff, teachers, nurses and grandmothers say for each need."""

from typing import Final

from needs.reading.levels.lexicon.spoken import (
    behaviour,
    body,
    carers,
    family,
    feelings,
    fires,
    learning,
    missing,
    school,
    substances,
)

# No dimension is in two of them.
BLOCKS: Final = {
    **behaviour.BLOCKS,
    **body.BLOCKS,
    **carers.BLOCKS,
    **family.BLOCKS,
    **feelings.BLOCKS,
    **fires.BLOCKS,
    **learning.BLOCKS,
    **missing.BLOCKS,
    **school.BLOCKS,
    **substances.BLOCKS,
}
