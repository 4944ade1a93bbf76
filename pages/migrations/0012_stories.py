"""What families signed, as records: a story named the number of its paper before.

A record made of such a number allows nothing yet: who signed it, until when and for what has to
be written from the paper. See docs/decisions/authorizations.md.
"""

import json

import django.core.validators
import django.db.models.deletion
import pages.models.authorizations
import pages.models.media
from django.db import migrations, models

KEEPERS = ["Publishers", "Administrators"]


def content_type_of(apps, model):
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="pages", model=model
    )[0]


def make_records(apps, schema_editor):
    """Make a record for each number that a story, a draft or a translation names."""
    Authorization = apps.get_model("pages", "Authorization")

    def key_of(number):
        if not isinstance(number, str) or not number.strip():
            return None
        return Authorization.objects.get_or_create(reference=number.strip())[0].pk

    for story in apps.get_model("pages", "StoryPage").objects.defer("body"):
        story.authorization_id = key_of(story.authorization_number)
        story.save(update_fields=["authorization"])
    kind = content_type_of(apps, "storypage").pk
    for draft in apps.get_model("wagtailcore", "Revision").objects.filter(content_type=kind):
        draft.content["authorization"] = key_of(draft.content.get("authorization"))
        draft.save(update_fields=["content"])
    sources = apps.get_model("wagtail_localize", "TranslationSource").objects
    for source in sources.filter(specific_content_type=kind):
        content = json.loads(source.content_json)
        content["authorization"] = key_of(content.get("authorization"))
        source.content_json = json.dumps(content)
        source.save(update_fields=["content_json"])
    # A number was a text to translate; a record isn't.
    apps.get_model("wagtail_localize", "StringSegment").objects.filter(
        source__specific_content_type=kind, context__path="authorization"
    ).delete()
    # PostgreSQL changes no table while it has keys left to check.
    schema_editor.connection.check_constraints()


def give_rights(apps, _schema_editor=None):
    """Let those who publish keep the records; nobody else sees one, and nobody deletes one."""
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for action in ("add", "change"):
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type_of(apps, "authorization"),
            codename=f"{action}_authorization",
            defaults={"name": f"Can {action} authorization"},
        )
        for group in Group.objects.filter(name__in=KEEPERS):
            group.permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ('pages', '0011_review_clock'),
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
    ]

    operations = [
        migrations.CreateModel(
            name='Authorization',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(help_text='Like A-2026-014. Editors see it, and nothing else of this record: no name.', max_length=60, unique=True, validators=[django.core.validators.RegexValidator('^[\\w./-]+$', 'Write it without spaces, like A-2026-014: letters, digits, - . /')], verbose_name='reference')),
                ('document', models.FileField(blank=True, help_text='A scan: PDF, JPEG or PNG. Who opens it is logged.', storage=pages.models.media.PrivateStorage, upload_to=pages.models.authorizations.document_path, validators=[django.core.validators.FileExtensionValidator(['pdf', 'jpg', 'jpeg', 'png'])], verbose_name='signed paper')),
                ('signer', models.CharField(max_length=160, verbose_name='signed by')),
                ('relation', models.CharField(choices=[('parent', 'Parent'), ('guardian', 'Legal guardian'), ('patient', 'The patient'), ('representative', 'Another personal representative')], default='parent', max_length=20, verbose_name='who is')),
                ('covers_name', models.BooleanField(default=False, verbose_name='the name, as the story gives it')),
                ('covers_picture', models.BooleanField(default=False, verbose_name='pictures')),
                ('covers_video', models.BooleanField(default=False, verbose_name='videos')),
                ('covers_diagnosis', models.BooleanField(default=False, verbose_name='the diagnosis')),
                ('on_website', models.BooleanField(default=False, verbose_name='this website')),
                ('on_social_media', models.BooleanField(default=False, verbose_name='social media')),
                ('in_print', models.BooleanField(default=False, verbose_name='print')),
                ('signed_on', models.DateField(null=True, verbose_name='signed on')),
                ('expires_on', models.DateField(help_text='From this day it no longer counts.', null=True, verbose_name='ends on')),
                ('turns_18_on', models.DateField(blank=True, help_text='From this day only the patient’s own signature counts.', null=True, verbose_name='patient turns 18 on')),
                ('revoked_on', models.DateField(blank=True, help_text='The day when the family took it back. The story comes down as you save.', null=True, verbose_name='revoked on')),
            ],
            options={
                'verbose_name': 'authorization',
                'verbose_name_plural': 'authorizations',
                'ordering': ['reference'],
                'default_permissions': ['add', 'change'],
            },
        ),
        migrations.RenameField(
            model_name='storypage', old_name='authorization', new_name='authorization_number'
        ),
        migrations.AddField(
            model_name='storypage',
            name='authorization',
            field=models.ForeignKey(blank=True, help_text='What the family signed. A story can’t be published without. Never shown.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='stories', to='pages.authorization', verbose_name='authorization'),
        ),
        migrations.RunPython(make_records, migrations.RunPython.noop),
        migrations.RemoveField(model_name='storypage', name='authorization_number'),
        migrations.AlterField(
            model_name='sitedocument',
            name='consent',
            field=models.CharField(blank=True, help_text='If a person can be known: the reference of the signed authorization. Never shown.', max_length=200, verbose_name='consent'),
        ),
        migrations.AlterField(
            model_name='siteimage',
            name='consent',
            field=models.CharField(blank=True, help_text='If a person can be known: the reference of the signed authorization. Never shown.', max_length=200, verbose_name='consent'),
        ),
        migrations.AlterField(
            model_name='sitemedia',
            name='consent',
            field=models.CharField(blank=True, help_text='If a person can be known: the reference of the signed authorization. Never shown.', max_length=200, verbose_name='consent'),
        ),
        migrations.RunPython(give_rights, migrations.RunPython.noop),
    ]
