"""The last step of the workflow says why it can't be taken; health advice has a page type.

Who looks after one program gets a group and a collection of their own, made when they are needed.
"""

import django.db.models.deletion
from django.db import migrations, models

# Wagtail asks for the rights to its own kinds of files, whatever ours are called.
STOCK = {
    "siteimage": ("wagtailimages", "image"),
    "sitedocument": ("wagtaildocs", "document"),
    "sitemedia": ("wagtailmedia", "media"),
}
WORKFLOW = "Clinical review, then publishing"


def give_rights_to_files(apps, _schema_editor=None):
    """Give every group the rights to files that 0006 meant, under the names that Wagtail asks for."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    meant = GroupCollectionPermission.objects.filter(permission__content_type__app_label="pages")
    for right in meant.select_related("permission"):
        action, model = right.permission.codename.split("_")
        app_label, stock_model = STOCK[model]
        if (action, stock_model) != ("choose", "media"):  # any right to a video lets one choose it
            content_type, _ = ContentType.objects.get_or_create(
                app_label=app_label, model=stock_model
            )
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_{stock_model}",
                defaults={"name": f"Can {action} {stock_model}"},
            )
            GroupCollectionPermission.objects.get_or_create(
                group_id=right.group_id, collection_id=right.collection_id, permission=permission
            )
        right.delete()


def give_rights_to_collections(apps, _schema_editor=None):
    """Let administrators keep collections: Wagtail asks for that right collection by collection."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    content_type, _ = ContentType.objects.get_or_create(
        app_label="wagtailcore", model="collection"
    )
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    group = apps.get_model("auth", "Group").objects.get(name="Administrators")
    for action in ("add", "change", "delete"):
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_collection",
            defaults={"name": f"Can {action} collection"},
        )
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def say_why(apps, _schema_editor=None):
    """Make the step “Publishing” one of our own kind; what waits in it keeps waiting."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Publishing = apps.get_model("pages", "Publishing")
    stock = apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(
        name="Publishing", workflow_tasks__workflow__name=WORKFLOW
    )
    content_type, _ = ContentType.objects.get_or_create(app_label="pages", model="publishing")
    for task in stock:
        groups = list(task.groups.all())
        step = Publishing(
            task_ptr_id=task.pk, name=task.name, active=task.active, content_type_id=content_type.pk
        )
        step.save_base(raw=True)  # its own table alone: the task that both share is there
        step.groups.set(groups)
        apps.get_model("wagtailcore", "Task").objects.filter(pk=task.pk).update(
            content_type_id=content_type.pk
        )
        task.groups.clear()
        task.delete(keep_parents=True)


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pages', '0007_review_link'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ResourcePage',
            fields=[
                ('sitepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='pages.sitepage')),
            ],
            options={
                'verbose_name': 'resource page',
            },
            bases=('pages.sitepage',),
        ),
        migrations.CreateModel(
            name='ProgramManagers',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(editable=False, unique=True)),
                ('collection', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='program_managers', to='wagtailcore.collection')),
                ('group', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='program_managers', to='auth.group')),
            ],
            options={
                'verbose_name': 'managers of a program',
            },
        ),
        migrations.CreateModel(
            name='Publishing',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'publishing',
                'verbose_name_plural': 'publishings',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.RunPython(give_rights_to_files, migrations.RunPython.noop),
        migrations.RunPython(give_rights_to_collections, migrations.RunPython.noop),
        migrations.RunPython(say_why, migrations.RunPython.noop),
    ]
