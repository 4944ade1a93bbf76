from django.db import migrations, models


def add_readers(apps, _schema_editor=None):
    """Have a role for who answers enquiries and does nothing else in the admin."""
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name="Enquiry readers")
    access = apps.get_model("auth", "Permission").objects.get(
        content_type__app_label="wagtailadmin", codename="access_admin"
    )
    group.permissions.add(access)


class Migration(migrations.Migration):

    dependencies = [
        ('contacts', '0006_enquiries'),
        ('wagtailadmin', '0001_create_admin_access_permissions'),
    ]

    operations = [
        migrations.AddField(
            model_name='inbox',
            name='reminded_on',
            field=models.DateField(editable=False, null=True),
        ),
        migrations.RunPython(add_readers, migrations.RunPython.noop),
    ]
