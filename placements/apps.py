from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    name = "placements"
    verbose_name = "Casework"

    def ready(self) -> None:
        """What the apps below ask of the casework, which they cannot know themselves."""
        from needs import casework, last_moves, offered
        from placements.casework import StaysAndReferral
        from placements.last_moves import last_move_by_stays
        from placements.occupancy import StaysAndHolds
        from placements.offered import words_offered
        from providers import occupancy

        occupancy.answer_with(StaysAndHolds())
        last_moves.answer_with(last_move_by_stays)
        casework.answer_with(StaysAndReferral())
        offered.answer_with(words_offered)
