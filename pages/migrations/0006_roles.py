"""Who may do what, and the way of a page from its editor past a clinician to families.

Groups that a site already has keep their members; their rights are set anew.
"""

from django.db import migrations

FILES = ["siteimage", "sitedocument", "sitemedia"]
WRITE = ["contacts.add_contact", "contacts.change_contact", "pages.add_glossaryterm",
         "pages.change_glossaryterm", "wagtail_localize.submit_translation"]  # fmt: skip
PUBLISH = ["contacts.publish_contact", "pages.publish_glossaryterm", "pages.change_sitesettings"]
RUN = [
    "contacts.delete_contact", "pages.delete_glossaryterm",
    *(f"auth.{action}_group" for action in ("add", "change", "delete")),
    *(f"program_site.{action}_user" for action in ("add", "change", "delete")),
    *(
        f"wagtailcore.{action}_{model}"
        for model in ("collection", "locale", "site", "task", "workflow")
        for action in ("add", "change", "delete")
    ),
    *(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete")),
]  # fmt: skip
ADMIN = "wagtailadmin.access_admin"

# For each role: what it may do anywhere, with pages, and with pictures, documents and videos.
ROLES = {
    "Editors": ([ADMIN, *WRITE], ["add", "change"], ["add", "change", "choose"]),
    "Publishers": (
        [ADMIN, *WRITE, *PUBLISH],
        ["add", "change", "publish", "lock", "unlock"],
        ["add", "change", "choose", "delete"],
    ),
    # They open what waits for them, and nothing else.
    "Clinical reviewers": ([ADMIN], [], []),
    # Their pages and collection are given to them one by one: see docs/editors.md.
    "Program managers": ([ADMIN, *WRITE], [], ["choose"]),
    "Administrators": (
        [ADMIN, *WRITE, *PUBLISH, *RUN],
        ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
        ["add", "change", "choose", "delete"],
    ),
}


def permission_named(apps, label):
    """Return a permission, made if this is a new database: Django makes them after migrations."""
    app_label, codename = label.split(".")
    model = {"access_admin": "admin", "submit_translation": "translationsource"}.get(
        codename, codename.split("_")[-1]
    )
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename}"[:255]}
    )[0]


def add_roles(apps, _schema_editor=None):
    """Have every role with its rights."""
    Group = apps.get_model("auth", "Group")
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    library = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    if not Group.objects.filter(name="Publishers").exists():
        Group.objects.filter(name="Moderators").update(name="Publishers")
    for name, (anywhere, with_pages, with_files) in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set([permission_named(apps, label) for label in anywhere])
        GroupPagePermission.objects.filter(group=group, page=root).delete()
        for action in with_pages:
            permission = permission_named(apps, f"wagtailcore.{action}_page")
            GroupPagePermission.objects.create(group=group, page=root, permission=permission)
        GroupCollectionPermission.objects.filter(group=group, collection=library).delete()
        for model in FILES:
            for action in with_files:
                permission = permission_named(apps, f"pages.{action}_{model}")
                GroupCollectionPermission.objects.create(
                    group=group, collection=library, permission=permission
                )


def add_workflow(apps, _schema_editor=None):
    """Have one workflow for all pages: a clinician reads, then a publisher publishes."""
    Group = apps.get_model("auth", "Group")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    workflow, is_new = Workflow.objects.get_or_create(name="Clinical review, then publishing")
    if is_new:
        for order, (app_label, model, name, group) in enumerate(
            [
                ("pages", "ClinicalReview", "Clinical review", "Clinical reviewers"),
                ("wagtailcore", "GroupApprovalTask", "Publishing", "Publishers"),
            ]
        ):
            content_type, _ = ContentType.objects.get_or_create(
                app_label=app_label, model=model.lower()
            )
            task = apps.get_model(app_label, model).objects.create(
                name=name, content_type_id=content_type.pk
            )
            task.groups.add(Group.objects.get(name=group))
            apps.get_model("wagtailcore", "WorkflowTask").objects.create(
                workflow=workflow, task_id=task.pk, sort_order=order
            )
    apps.get_model("wagtailcore", "WorkflowPage").objects.update_or_create(
        page=root, defaults={"workflow": workflow}
    )
    Workflow.objects.filter(name="Moderators approval").update(active=False)


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0005_sign_off"),
        ("contacts", "0002_initial"),
        ("program_site", "0001_initial"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        # After these, for they give rights to stock Wagtail's groups.
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtailmedia", "0003_copy_media_permissions_to_collections"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    operations = [
        migrations.RunPython(add_roles, migrations.RunPython.noop),
        migrations.RunPython(add_workflow, migrations.RunPython.noop),
    ]
