"""Who looks after a program: its pages in all languages, and the files kept for it."""

from django.contrib.auth.models import Group, Permission
from django.db import models, transaction
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    get_root_collection_id,
)
from wagtail.signals import copy_for_translation_done

ROLE = "Program managers"  # what all of them may do, whatever their program
NAME_LENGTH = Group._meta.get_field("name").max_length
PAGE_RIGHTS = ["add_page", "change_page"]
FILE_RIGHTS = {
    "wagtailimages": ["add_image", "change_image", "choose_image"],
    "wagtaildocs": ["add_document", "change_document", "choose_document"],
    "wagtailmedia": ["add_media", "change_media"],
}


class ProgramManagers(models.Model):
    """The group that looks after one program in all its languages, and the program's collection."""

    translation_key = models.UUIDField(unique=True, editable=False)
    group = models.OneToOneField(Group, on_delete=models.CASCADE, related_name="program_managers")
    collection = models.OneToOneField(
        Collection, null=True, on_delete=models.SET_NULL, related_name="program_managers"
    )

    class Meta:
        verbose_name = _("managers of a program")

    def __str__(self):
        return self.group.name

    @classmethod
    def made_for(cls, program):
        """Return those of a program with all their rights, made if there are none."""
        managers = cls.objects.filter(translation_key=program.translation_key).first() or cls(
            translation_key=program.translation_key,
            group=Group.objects.create(name=free_group_name(program)),
        )
        if managers.collection is None:
            root = Collection.objects.get(pk=get_root_collection_id())
            managers.collection = root.add_child(name=program.title)
        managers.save()
        managers.give_rights()
        return managers

    def give_rights(self):
        """Let the group write the program’s pages and keep files in its collection, no more."""
        for page in Page.objects.filter(translation_key=self.translation_key):
            for permission in permissions_named(PAGE_RIGHTS, "wagtailcore"):
                GroupPagePermission.objects.get_or_create(
                    group=self.group, page=page, permission=permission
                )
        for app_label, codenames in FILE_RIGHTS.items():
            for permission in permissions_named(codenames, app_label):
                GroupCollectionPermission.objects.get_or_create(
                    group=self.group, collection=self.collection, permission=permission
                )

    @transaction.atomic
    def replace(self, users):
        """Have these users as members, each with the role; who leaves their last program loses it."""
        role, _made = Group.objects.get_or_create(name=ROLE)
        leaving = list(self.group.user_set.exclude(pk__in=[user.pk for user in users]))
        self.group.user_set.set(users)
        role.user_set.add(*users)
        role.user_set.remove(*(user for user in leaving if not manages_anything(user)))


def manages_anything(user):
    return user.groups.filter(program_managers__isnull=False).exists()


def free_group_name(program):
    """Return a name that no group has: two programs may have the same title."""
    end = f" ({program.pk})"
    name = f"Managers of {program.title}"[: NAME_LENGTH - len(end)]
    return name + end if Group.objects.filter(name=name).exists() else name


def permissions_named(codenames, app_label):
    return Permission.objects.filter(codename__in=codenames, content_type__app_label=app_label)


@receiver(copy_for_translation_done)
def share_translation(source_obj, target_obj, **_signal):
    """Let those who look after a program write its new translation as well."""
    for managers in ProgramManagers.objects.filter(
        translation_key=getattr(target_obj, "translation_key", None)
    ):
        managers.give_rights()
