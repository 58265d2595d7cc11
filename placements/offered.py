"""What the homes of a council offer, for those who ask from below (needs.offered)."""

from django.db.models import CharField, F, Func
from django.db.models.functions import Cast

from providers.models import Home


def words_offered(council_id: int) -> frozenset[str]:
    """Every word that a home on the register offers, and the kinds of those homes."""
    homes = Home.objects.filter(council=council_id).on_register()
    said = Func(F("offers"), Cast("kind", CharField(max_length=40)), function="array_append")
    words = homes.annotate(word=Func(said, function="unnest", output_field=CharField()))
    return frozenset(words.values_list("word", flat=True).distinct())
