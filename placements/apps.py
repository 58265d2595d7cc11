from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Casework"

    def ready(self) -> None:
        """The register below asks which beds are ours; it cannot know the casework itself."""
        from placements.occupancy import StaysAndHolds
        from providers.occupancy import answer_with

        answer_with(StaysAndHolds())
