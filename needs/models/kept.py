"""What somebody typed and has not saved yet."""

from django.db import models
from django.db.models import Q

from accounts.models import Council, User
from needs.models.children import Child


class KeptAnswers(models.Model):
    """
    The last state of a page that one person was writing, so that it can be gone on with.

    Nobody else sees it and nothing reads it: it becomes an answer only when its writer saves. Of a
    child who is being added there is no record yet: such a page hangs from its writer alone.
    """

    council = models.ForeignKey(Council, models.CASCADE, related_name="+")
    child = models.ForeignKey(Child, models.CASCADE, null=True, related_name="kept_answers")
    person = models.ForeignKey(User, models.CASCADE, related_name="+")
    part = models.CharField(max_length=40)  # of the profile or of the referral's form
    posted = models.JSONField()  # field to list of values, as the browser would post them
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["child", "person", "part"], name="kept_answers_once_a_page"
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(child__isnull=True),
                name="kept_answers_of_one_new_child",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part}, kept"
