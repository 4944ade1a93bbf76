"""Sets of drafts that go live together, and links that lead nowhere."""

from importlib import import_module

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


RIGHTS = [f"pages.{action}_release" for action in ("add", "change", "delete")]


def add_rights(apps, _schema_editor=None):
    """Let those who publish plan what goes live together."""
    permission_named = import_module("pages.migrations.0006_roles").permission_named
    Group = apps.get_model("auth", "Group")
    for name in ("Publishers", "Administrators"):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*(permission_named(apps, label) for label in RIGHTS))


class Migration(migrations.Migration):

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('pages', '0009_patterns'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsideAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(max_length=2000, unique=True, verbose_name='address')),
                ('tries', models.PositiveSmallIntegerField(default=0, verbose_name='failed tries in a row')),
                ('detail', models.CharField(blank=True, max_length=120, verbose_name='what it answered')),
                ('last_tried_at', models.DateTimeField(null=True, verbose_name='last tried')),
                ('next_try_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='next try')),
            ],
            options={
                'verbose_name': 'address elsewhere',
                'verbose_name_plural': 'addresses elsewhere',
            },
        ),
        migrations.CreateModel(
            name='BrokenLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField()),
                ('place', models.CharField(blank=True, max_length=100, verbose_name='place')),
                ('words', models.CharField(blank=True, max_length=255, verbose_name='words')),
                ('address', models.CharField(max_length=2000, verbose_name='leads to')),
                ('why', models.CharField(choices=[('deleted', 'What it leads to was deleted'), ('unpublished', 'What it leads to is not published'), ('private', 'What it leads to is private'), ('missing', 'This site has nothing at the address'), ('anchor', 'The page has no such section'), ('unreadable', 'This is no address, number or e-mail'), ('outside', 'Another site does not answer')], max_length=20, verbose_name='why')),
                ('first_seen_at', models.DateTimeField(auto_now_add=True, verbose_name='first seen')),
                ('last_checked_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='last checked')),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='broken_links', to='pages.sitepage', verbose_name='page')),
                ('outside', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='broken_links', to='pages.outsideaddress')),
            ],
            options={
                'verbose_name': 'broken link',
                'verbose_name_plural': 'broken links',
                'ordering': ['first_seen_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text='What it is about, like “New clinic in Needham”.', max_length=120, verbose_name='name')),
                ('goes_live_at', models.DateTimeField(blank=True, help_text='Empty: when somebody presses “Publish all now”.', null=True, verbose_name='goes live')),
                ('status', models.CharField(choices=[('planned', 'Planned'), ('published', 'Published'), ('refused', 'Refused')], default='planned', editable=False, max_length=20, verbose_name='status')),
                ('published_at', models.DateTimeField(editable=False, null=True, verbose_name='published')),
                ('fault', models.CharField(blank=True, editable=False, max_length=255)),
                ('planned_by', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='planned by')),
            ],
            options={
                'verbose_name': 'set',
                'verbose_name_plural': 'sets to publish together',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='ReleaseItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('object_id', models.PositiveBigIntegerField()),
                ('drafted_at', models.DateTimeField()),
                ('content_type', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='pages.release')),
                ('revision', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'draft to publish together',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('release', 'content_type', 'object_id'), name='once_in_a_release')],
            },
        ),
        migrations.RunPython(add_rights, migrations.RunPython.noop),
    ]
