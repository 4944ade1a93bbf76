"""What a form has fetched at once, for the many widgets in it that would each ask for theirs."""

from contextlib import contextmanager
from contextvars import ContextVar

_objects = ContextVar("at_hand", default=None)


@contextmanager
def having(objects):
    """Let widgets take their objects from `{model: {primary key: object}}`, where they are in it."""
    token = _objects.set(objects)
    try:
        yield
    finally:
        _objects.reset(token)


def at_hand(model):
    """Return the objects of a model that are at hand, by primary key."""
    objects = _objects.get() or {}
    return next((objects[kind] for kind in model.__mro__ if kind in objects), {})


class TakesWhatIsAtHand:
    """Mixed into a chooser widget: takes what is at hand, else asks the database as ever."""

    def get_instance(self, value):
        return super().get_instance(at_hand(self.model_class).get(value, value))
