"""Retiring a contact: another takes its place wherever it is named, then it is unpublished."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.dispatch import Signal
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.locks import BasicLock
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex, TranslatableMixin
from wagtail_localize.models import TranslationSource

from .models import Contact
from .querysets import named_outside_index, revisions_in_use
from .swapping import Swap, data_of, put_into

# Sent with `before`, `after`, `user` and `reason` for each version in which a contact was replaced.
contact_replaced = Signal()


class NotRetired(Exception):
    """A contact could not be retired, and nothing was changed."""


@dataclass
class Place:
    """A record that names a contact: live, in the versions that may yet go live, or both."""

    record: object
    by: list  # what names it when live, in words: a block, a field, a link in a text
    drafts: list  # of (revision, what names it)

    @property
    def is_live(self):
        """Whether families meet the contact there."""
        return bool(self.by) and getattr(self.record, "live", True)

    @property
    def is_draft(self):
        """Whether it is named in what only editors see, too."""
        live = getattr(self.record, "live_revision_id", None)
        return not self.is_live or any(revision.pk != live for revision, _by in self.drafts)

    @property
    def kinds(self):
        """By what it is named, each kind once."""
        return sorted({*self.by, *(kind for _revision, by in self.drafts for kind in by)})

    def keeper_for(self, user):
        """Return who has locked it for somebody, in words, or nothing."""
        lock = self.record.get_lock() if hasattr(self.record, "get_lock") else None
        return (
            lock.get_locked_by(user) if isinstance(lock, BasicLock) and lock.for_user(user) else ""
        )


class Retirement:
    """One contact leaves in all languages, another takes its place."""

    def __init__(self, contact, successor):
        self.contact, self.successor = contact, successor
        self.contacts = list(Contact.objects.in_all_languages(contact))
        successors = Contact.objects.in_all_languages(successor).published()
        self.languages = {one.language_code: one for one in successors}

    def successor_of(self, contact):
        """Return who takes a contact's place: in its language, else in English."""
        known = self.languages
        return known.get(contact.language_code) or known.get("en") or self.successor

    @cached_property
    def keys(self):
        """Who takes whose place, by primary keys."""
        return {one.pk: self.successor_of(one).pk for one in self.contacts}

    @property
    def pairs(self):
        """Who takes whose place: `[(contact, successor)]`."""
        return [(one, self.successor_of(one)) for one in self.contacts]

    def places(self):
        """Return where the contact is named: `[Place]`."""
        drafts = defaultdict(list)
        for revision in revisions_in_use().iterator():
            model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
            if by := self.named_in(model, revision.content):
                drafts[revision.base_content_type_id, revision.object_id].append((revision, by))
        known = self.known_to_index() | self.known_by_field() | drafts.keys()
        found = [self.place(*key, drafts[key]) for key in sorted(known)]
        return [place for place in found if place.kinds]

    def place(self, content_type_id, object_id, drafts):
        record = record_of(content_type_id, object_id)
        return Place(record, self.named_in(type(record), data_of(record)), drafts)

    def named_in(self, model, data):
        swap = Swap(self.keys)
        swap.in_data(model, data)
        return swap.found

    @transaction.atomic
    def carry_out(self, user):
        """Put the successor in every place and unpublish the contact, or raise `NotRetired`.

        A place that is named meanwhile, or locked by somebody, keeps all as it was.
        """
        places = self.places()
        if any(place.keeper_for(user) for place in places):
            raise NotRetired(_("Somebody has locked a place that names it. Nothing was changed."))
        for place in places:
            self.put_into_place(place, user)
        if left := [*self.places(), *self.left_in_index()]:
            names = ", ".join(str(place.record) for place in left)
            raise NotRetired(_("It is still named by: %s. Nothing was changed.") % names)
        for contact in self.contacts:
            contact.refresh_from_db()
            UnpublishAction(contact, user=user).execute(skip_permission_checks=True)
            log(contact, "contacts.retired", user=user, data=self.words)
        return places

    def left_in_index(self):
        """Return what Wagtail knows to name it, once it has looked anew: `[Place]`."""
        for key in self.known_to_index():
            ReferenceIndex.create_or_update_for_object(record_of(*key))
        return [Place(record_of(*key), [], []) for key in self.known_to_index()]

    def known_by_field(self):
        return {
            (ContentType.objects.get_for_model(model).pk, str(key))
            for model, key in named_outside_index(self.contacts)
        }

    def known_to_index(self):
        references = ReferenceIndex.get_references_to_in_bulk(self.contacts)
        return {*references.values_list("base_content_type_id", "object_id")}

    @cached_property
    def words(self):
        return {"contact": str(self.contact), "successor": str(self.successor)}

    @property
    def reason(self):
        """Why a place says something else now, in words."""
        return _("%(successor)s in place of %(contact)s, who is no longer there.") % self.words

    def put_into_place(self, place, user):
        record, before = place.record, fresh(place.record)
        if changed := put_into(record, self.keys):
            # A page that lacks something must not keep a number that nobody answers.
            record.save(update_fields=changed, **({"clean": False} if is_page(record) else {}))
            self.tell(before, record, user)
        for revision, _by in place.drafts:
            self.put_into_version(record, revision, user)
        if isinstance(record, TranslatableMixin):
            # Else the translation editor would bring the contact back.
            source = TranslationSource.objects.get_for_instance_or_none(record)
            if source:
                source.update_from_db()
        log(record, "contacts.replaced", user=user, data=self.words)

    def put_into_version(self, record, revision, user):
        if revision.pk == record.live_revision_id:
            self.keep_as_it_was_live(record, user)
            return
        before = revision.as_object()
        # The same version: tasks, sets to publish together and clinicians' links are about it.
        revision.content = Swap(self.keys).in_data(type(record), revision.content)
        revision.save(update_fields=["content"])
        self.tell(before, revision.as_object(), user)

    def keep_as_it_was_live(self, record, user):
        """Leave the version that was live in the history, and have a new one."""
        revision = record.save_revision(user=user, changed=False, clean=False)
        type(record)._base_manager.filter(pk=record.pk).update(live_revision=revision)

    def tell(self, before, after, user):
        contact_replaced.send(
            type(after), before=before, after=after, user=user, reason=self.reason
        )


def record_of(content_type_id, object_id):
    """Return a record in its own type."""
    content_type = ContentType.objects.get_for_id(content_type_id)
    record = content_type.get_object_for_this_type(pk=object_id)
    return record.specific if is_page(record) else record


def fresh(record):
    return type(record)._base_manager.get(pk=record.pk)


def is_page(record):
    return isinstance(record, Page)
