import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.CreateModel(
            name='BareIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='BarePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(blank=True)),
                ('body', wagtail.fields.StreamField([('heading', 0), ('text', 1), ('listing', 5), ('table', 7), ('image', 8), ('page', 9), ('claim', 10), ('person', 11)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'template': 'bare/heading.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {}), 2: ('wagtail.blocks.CharBlock', (), {'required': False}), 3: ('wagtail.blocks.ListBlock', (1,), {}), 4: ('wagtail.blocks.RichTextBlock', (), {'required': False}), 5: ('wagtail.blocks.StructBlock', [[('heading', 2), ('items', 3), ('text', 4)]], {}), 6: ('wagtail.blocks.CharBlock', (), {}), 7: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 6), ('rich_text', 1)]], {}), 8: ('wagtail.images.blocks.ImageChooserBlock', (), {'template': 'bare/image.html'}), 9: ('wagtail.blocks.PageChooserBlock', (), {'template': 'bare/page_link.html'}), 10: ('wagtail.snippets.blocks.SnippetChooserBlock', ('wagtail_triggerpoint.Claim',), {'template': 'bare/claim.html'}), 11: ('wagtail.snippets.blocks.SnippetChooserBlock', ('wagtail_triggerpoint.Therapist',), {'template': 'bare/person.html'})})),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='BarePeoplePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
    ]
