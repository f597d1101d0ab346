import django.db.models.deletion
import wagtail.fields
import swapper
import wagtail_triggerpoint.validators
from django.db import migrations, models
from wagtail.images import get_image_model_string


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(get_image_model_string()),
        swapper.dependency('wagtail_triggerpoint', 'Therapist'),
    ]

    operations = [
        migrations.CreateModel(
            name='ConditionIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', wagtail.fields.RichTextField(blank=True, help_text='A few words above the list.', verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'condition index',
                'verbose_name_plural': 'condition indexes',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='TherapistIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', wagtail.fields.RichTextField(blank=True, help_text='A few words above the list.', verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'therapist index',
                'verbose_name_plural': 'therapist indexes',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='TreatmentIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('intro', wagtail.fields.RichTextField(blank=True, help_text='A few words above the list.', verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'treatment index',
                'verbose_name_plural': 'treatment indexes',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='AftercarePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(help_text='One or two plain sentences. They open the page and stand in lists.', max_length=500, verbose_name='summary')),
                ('image_description', models.CharField(blank=True, help_text='What it shows, for people who cannot see it.', max_length=255, verbose_name='description of the picture')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='Tick if it says nothing that the text does not.', verbose_name='the picture is decorative')),
                ('when_to_get_help', wagtail.fields.StreamField([('emergency', 3), ('urgent', 3), ('non_urgent', 3)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ListBlock', (0,), {}), 2: ('wagtail.blocks.RichTextBlock', (), {}), 3: ('wagtail.blocks.StructBlock', [[('heading', 0), ('signs', 1), ('text', 2)]], {})}, help_text='Warning signs by urgency, and whom to call.', verbose_name='when to get help')),
                ('phases', wagtail.fields.StreamField([('phase', 4)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.TextBlock', (), {}), 2: ('wagtail.blocks.StructBlock', [[('action', 0), ('why', 1)]], {}), 3: ('wagtail.blocks.ListBlock', (2,), {}), 4: ('wagtail.blocks.StructBlock', [[('when', 0), ('steps', 3)]], {})}, help_text='In order: the first hours, the first day, the next days.', verbose_name='phases')),
                ('dos_and_donts', wagtail.fields.StreamField([('do_dont', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ListBlock', (0,), {}), 2: ('wagtail.blocks.StructBlock', [[('dos', 1), ('donts', 1)]], {})}, verbose_name='do and do not')),
                ('whats_normal', wagtail.fields.StreamField([('normal', 1)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.StructBlock', [[('what', 0), ('how_long', 0)]], {})}, verbose_name='what is normal')),
                ('author', models.ForeignKey(help_text='Who wrote this page. Readers see the name, linked to the profile.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'), verbose_name='author')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='picture')),
            ],
            options={
                'verbose_name': 'aftercare',
                'verbose_name_plural': 'aftercare pages',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='BenefitListPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(help_text='One or two plain sentences. They open the page and stand in lists.', max_length=500, verbose_name='summary')),
                ('image_description', models.CharField(blank=True, help_text='What it shows, for people who cannot see it.', max_length=255, verbose_name='description of the picture')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='Tick if it says nothing that the text does not.', verbose_name='the picture is decorative')),
                ('intro', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('benefits', wagtail.fields.StreamField([('benefit', 4)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.RichTextBlock', (), {}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': []}), 3: ('wagtail.images.blocks.ImageBlock', [], {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 1), ('icon', 2), ('image', 3)]], {})}, verbose_name='benefits')),
                ('author', models.ForeignKey(help_text='Who wrote this page. Readers see the name, linked to the profile.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'), verbose_name='author')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='picture')),
            ],
            options={
                'verbose_name': 'benefit list',
                'verbose_name_plural': 'benefit lists',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='ConditionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(help_text='One or two plain sentences. They open the page and stand in lists.', max_length=500, verbose_name='summary')),
                ('image_description', models.CharField(blank=True, help_text='What it shows, for people who cannot see it.', max_length=255, verbose_name='description of the picture')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='Tick if it says nothing that the text does not.', verbose_name='the picture is decorative')),
                ('when_to_get_help', wagtail.fields.StreamField([('emergency', 3), ('urgent', 3), ('non_urgent', 3)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ListBlock', (0,), {}), 2: ('wagtail.blocks.RichTextBlock', (), {}), 3: ('wagtail.blocks.StructBlock', [[('heading', 0), ('signs', 1), ('text', 2)]], {})}, help_text='Warning signs by urgency, and whom to call.', verbose_name='when to get help')),
                ('medical_name', models.CharField(blank=True, help_text='The title is the plain name; this is what a doctor calls it.', max_length=255, verbose_name='medical name')),
                ('also_known_as', models.TextField(blank=True, help_text='Other names, one on each line.', verbose_name='also known as')),
                ('codes', wagtail.fields.StreamField([('code', 2)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': []}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.StructBlock', [[('system', 0), ('code', 1)]], {})}, help_text='How classifications name this condition, for example ICD-11 MG30.', verbose_name='codes')),
                ('symptoms', models.TextField(blank=True, help_text='What people feel and may look for, one on each line.', verbose_name='symptoms by name')),
                ('body', wagtail.fields.StreamField([('section', 39), ('therapists', 32), ('related_pages', 35), ('book_or_call', 29)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': []}), 2: ('wagtail.blocks.RichTextBlock', (), {}), 3: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('text', 2)]], {}), 5: ('wagtail.blocks.TextBlock', (), {}), 6: ('wagtail.blocks.URLBlock', (), {}), 7: ('wagtail.blocks.StructBlock', [[('text', 5), ('attribution', 0), ('source_url', 6)]], {}), 8: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 0), ('rich_text', 2)]], {}), 9: ('wagtail.blocks.BooleanBlock', (), {}), 10: ('wagtail.blocks.StructBlock', [[('table', 8), ('row_headers', 9)]], {}), 11: ('wagtail.blocks.ListBlock', (3,), {}), 12: ('wagtail.blocks.StructBlock', [[('items', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (0,), {}), 14: ('wagtail.blocks.StructBlock', [[('dos', 13), ('donts', 13)]], {}), 15: ('wagtail.blocks.StructBlock', [[('text', 0), ('why', 5)]], {}), 16: ('wagtail.blocks.ListBlock', (15,), {}), 17: ('wagtail.blocks.StructBlock', [[('heading', 0), ('items', 16)]], {}), 18: ('wagtail.blocks.StructBlock', [[('when', 0), ('heading', 0), ('text', 2)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {}), 20: ('wagtail.blocks.StructBlock', [[('items', 19)]], {}), 21: ('wagtail.images.blocks.ImageBlock', [], {}), 22: ('wagtail.blocks.StructBlock', [[('image', 21), ('caption', 5), ('credit', 0)]], {}), 23: ('wagtail.images.blocks.ImageChooserBlock', (), {}), 24: ('wagtail.blocks.StructBlock', [[('url', 6), ('title', 0), ('poster', 23), ('duration', 0), ('transcript', 2)]], {}), 25: ('wagtail.documents.blocks.DocumentChooserBlock', (), {}), 26: ('wagtail.blocks.StructBlock', [[('document', 25), ('title', 0)]], {}), 27: ('wagtail.blocks.EmailBlock', (), {}), 28: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 2), ('phone', 0), ('email', 27), ('address', 5), ('url', 6)]], {}), 29: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 5), ('booking_url', 6), ('booking_label', 0), ('phone', 0)]], {}), 30: ('wagtail_triggerpoint.blocks.choosers.TherapistChooserBlock', (), {}), 31: ('wagtail.blocks.ListBlock', (30,), {}), 32: ('wagtail.blocks.StructBlock', [[('heading', 0), ('therapists', 31)]], {}), 33: ('wagtail.blocks.PageChooserBlock', (), {}), 34: ('wagtail.blocks.ListBlock', (33,), {}), 35: ('wagtail.blocks.StructBlock', [[('heading', 0), ('pages', 34)]], {}), 36: ('wagtail.blocks.StreamBlock', [[('paragraph', 2), ('callout', 3), ('inset_text', 4), ('quote', 7), ('table', 10), ('accordion', 12), ('do_dont', 14), ('checklist', 17), ('timeline', 20), ('image', 22), ('video', 24), ('document', 26), ('contact', 28), ('book_or_call', 29), ('therapists', 32), ('related_pages', 35)]], {}), 37: ('wagtail.blocks.StructBlock', [[('heading', 0), ('body', 36)]], {}), 38: ('wagtail.blocks.StreamBlock', [[('paragraph', 2), ('callout', 3), ('inset_text', 4), ('quote', 7), ('table', 10), ('accordion', 12), ('do_dont', 14), ('checklist', 17), ('timeline', 20), ('image', 22), ('video', 24), ('document', 26), ('contact', 28), ('book_or_call', 29), ('therapists', 32), ('related_pages', 35), ('subsection', 37)]], {}), 39: ('wagtail.blocks.StructBlock', [[('heading', 0), ('aspect', 1), ('body', 38)]], {})}, verbose_name='sections')),
                ('treatments', wagtail.fields.StreamField([('treatment', 0)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {})}, verbose_name='treatments that may help')),
                ('funding', models.TextField(blank=True, help_text='Who paid for this article, and whether they had a say in it.', verbose_name='funding')),
                ('author', models.ForeignKey(help_text='Who wrote this page. Readers see the name, linked to the profile.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'), verbose_name='author')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='picture')),
            ],
            options={
                'verbose_name': 'condition',
                'verbose_name_plural': 'conditions',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='TreatmentPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.page')),
                ('summary', models.TextField(help_text='One or two plain sentences. They open the page and stand in lists.', max_length=500, verbose_name='summary')),
                ('image_description', models.CharField(blank=True, help_text='What it shows, for people who cannot see it.', max_length=255, verbose_name='description of the picture')),
                ('image_is_decorative', models.BooleanField(default=False, help_text='Tick if it says nothing that the text does not.', verbose_name='the picture is decorative')),
                ('when_to_get_help', wagtail.fields.StreamField([('emergency', 3), ('urgent', 3), ('non_urgent', 3)], block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ListBlock', (0,), {}), 2: ('wagtail.blocks.RichTextBlock', (), {}), 3: ('wagtail.blocks.StructBlock', [[('heading', 0), ('signs', 1), ('text', 2)]], {})}, help_text='Warning signs by urgency, and whom to call.', verbose_name='when to get help')),
                ('body', wagtail.fields.StreamField([('section', 39), ('therapists', 32), ('related_pages', 35), ('book_or_call', 29)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.ChoiceBlock', [], {'choices': []}), 2: ('wagtail.blocks.RichTextBlock', (), {}), 3: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('text', 2)]], {}), 5: ('wagtail.blocks.TextBlock', (), {}), 6: ('wagtail.blocks.URLBlock', (), {}), 7: ('wagtail.blocks.StructBlock', [[('text', 5), ('attribution', 0), ('source_url', 6)]], {}), 8: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 0), ('rich_text', 2)]], {}), 9: ('wagtail.blocks.BooleanBlock', (), {}), 10: ('wagtail.blocks.StructBlock', [[('table', 8), ('row_headers', 9)]], {}), 11: ('wagtail.blocks.ListBlock', (3,), {}), 12: ('wagtail.blocks.StructBlock', [[('items', 11)]], {}), 13: ('wagtail.blocks.ListBlock', (0,), {}), 14: ('wagtail.blocks.StructBlock', [[('dos', 13), ('donts', 13)]], {}), 15: ('wagtail.blocks.StructBlock', [[('text', 0), ('why', 5)]], {}), 16: ('wagtail.blocks.ListBlock', (15,), {}), 17: ('wagtail.blocks.StructBlock', [[('heading', 0), ('items', 16)]], {}), 18: ('wagtail.blocks.StructBlock', [[('when', 0), ('heading', 0), ('text', 2)]], {}), 19: ('wagtail.blocks.ListBlock', (18,), {}), 20: ('wagtail.blocks.StructBlock', [[('items', 19)]], {}), 21: ('wagtail.images.blocks.ImageBlock', [], {}), 22: ('wagtail.blocks.StructBlock', [[('image', 21), ('caption', 5), ('credit', 0)]], {}), 23: ('wagtail.images.blocks.ImageChooserBlock', (), {}), 24: ('wagtail.blocks.StructBlock', [[('url', 6), ('title', 0), ('poster', 23), ('duration', 0), ('transcript', 2)]], {}), 25: ('wagtail.documents.blocks.DocumentChooserBlock', (), {}), 26: ('wagtail.blocks.StructBlock', [[('document', 25), ('title', 0)]], {}), 27: ('wagtail.blocks.EmailBlock', (), {}), 28: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 2), ('phone', 0), ('email', 27), ('address', 5), ('url', 6)]], {}), 29: ('wagtail.blocks.StructBlock', [[('heading', 0), ('text', 5), ('booking_url', 6), ('booking_label', 0), ('phone', 0)]], {}), 30: ('wagtail_triggerpoint.blocks.choosers.TherapistChooserBlock', (), {}), 31: ('wagtail.blocks.ListBlock', (30,), {}), 32: ('wagtail.blocks.StructBlock', [[('heading', 0), ('therapists', 31)]], {}), 33: ('wagtail.blocks.PageChooserBlock', (), {}), 34: ('wagtail.blocks.ListBlock', (33,), {}), 35: ('wagtail.blocks.StructBlock', [[('heading', 0), ('pages', 34)]], {}), 36: ('wagtail.blocks.StreamBlock', [[('paragraph', 2), ('callout', 3), ('inset_text', 4), ('quote', 7), ('table', 10), ('accordion', 12), ('do_dont', 14), ('checklist', 17), ('timeline', 20), ('image', 22), ('video', 24), ('document', 26), ('contact', 28), ('book_or_call', 29), ('therapists', 32), ('related_pages', 35)]], {}), 37: ('wagtail.blocks.StructBlock', [[('heading', 0), ('body', 36)]], {}), 38: ('wagtail.blocks.StreamBlock', [[('paragraph', 2), ('callout', 3), ('inset_text', 4), ('quote', 7), ('table', 10), ('accordion', 12), ('do_dont', 14), ('checklist', 17), ('timeline', 20), ('image', 22), ('video', 24), ('document', 26), ('contact', 28), ('book_or_call', 29), ('therapists', 32), ('related_pages', 35), ('subsection', 37)]], {}), 39: ('wagtail.blocks.StructBlock', [[('heading', 0), ('aspect', 1), ('body', 38)]], {})}, help_text='What it is and how it works.', verbose_name='sections')),
                ('pressure', models.CharField(blank=True, help_text='How firm it is, in plain words.', max_length=255, verbose_name='pressure')),
                ('tools', models.CharField(blank=True, help_text='Hands, elbows, a ball, heat …', max_length=255, verbose_name='tools')),
                ('duration_minutes', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='duration in minutes')),
                ('sessions', models.CharField(blank=True, max_length=255, verbose_name='usual number of sessions')),
                ('price', models.CharField(blank=True, help_text='As text, for example “60 to 90 €”.', max_length=255, verbose_name='price')),
                ('booking_url', models.URLField(blank=True, validators=[wagtail_triggerpoint.validators.validate_https_url], verbose_name='booking address')),
                ('booking_phone', models.CharField(blank=True, max_length=32, validators=[wagtail_triggerpoint.validators.validate_phone], verbose_name='booking phone')),
                ('risks', wagtail.fields.StreamField([('paragraph', 0), ('do_dont', 3), ('callout', 4), ('inset_text', 5), ('table', 8), ('accordion', 10)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.ListBlock', (1,), {}), 3: ('wagtail.blocks.StructBlock', [[('dos', 2), ('donts', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 1), ('text', 0)]], {}), 5: ('wagtail.blocks.StructBlock', [[('text', 0)]], {}), 6: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 1), ('rich_text', 0)]], {}), 7: ('wagtail.blocks.BooleanBlock', (), {}), 8: ('wagtail.blocks.StructBlock', [[('table', 6), ('row_headers', 7)]], {}), 9: ('wagtail.blocks.ListBlock', (4,), {}), 10: ('wagtail.blocks.StructBlock', [[('items', 9)]], {})}, verbose_name='risks')),
                ('contraindications', wagtail.fields.StreamField([('paragraph', 0), ('do_dont', 3), ('callout', 4), ('inset_text', 5), ('table', 8), ('accordion', 10)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.ListBlock', (1,), {}), 3: ('wagtail.blocks.StructBlock', [[('dos', 2), ('donts', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 1), ('text', 0)]], {}), 5: ('wagtail.blocks.StructBlock', [[('text', 0)]], {}), 6: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 1), ('rich_text', 0)]], {}), 7: ('wagtail.blocks.BooleanBlock', (), {}), 8: ('wagtail.blocks.StructBlock', [[('table', 6), ('row_headers', 7)]], {}), 9: ('wagtail.blocks.ListBlock', (4,), {}), 10: ('wagtail.blocks.StructBlock', [[('items', 9)]], {})}, verbose_name='who should not have it')),
                ('alternatives', wagtail.fields.StreamField([('paragraph', 0), ('do_dont', 3), ('callout', 4), ('inset_text', 5), ('table', 8), ('accordion', 10)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.ListBlock', (1,), {}), 3: ('wagtail.blocks.StructBlock', [[('dos', 2), ('donts', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 1), ('text', 0)]], {}), 5: ('wagtail.blocks.StructBlock', [[('text', 0)]], {}), 6: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 1), ('rich_text', 0)]], {}), 7: ('wagtail.blocks.BooleanBlock', (), {}), 8: ('wagtail.blocks.StructBlock', [[('table', 6), ('row_headers', 7)]], {}), 9: ('wagtail.blocks.ListBlock', (4,), {}), 10: ('wagtail.blocks.StructBlock', [[('items', 9)]], {})}, verbose_name='alternatives')),
                ('no_treatment', wagtail.fields.StreamField([('paragraph', 0), ('do_dont', 3), ('callout', 4), ('inset_text', 5), ('table', 8), ('accordion', 10)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.ListBlock', (1,), {}), 3: ('wagtail.blocks.StructBlock', [[('dos', 2), ('donts', 2)]], {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 1), ('text', 0)]], {}), 5: ('wagtail.blocks.StructBlock', [[('text', 0)]], {}), 6: ('wagtail.contrib.typed_table_block.blocks.TypedTableBlock', [[('text', 1), ('rich_text', 0)]], {}), 7: ('wagtail.blocks.BooleanBlock', (), {}), 8: ('wagtail.blocks.StructBlock', [[('table', 6), ('row_headers', 7)]], {}), 9: ('wagtail.blocks.ListBlock', (4,), {}), 10: ('wagtail.blocks.StructBlock', [[('items', 9)]], {})}, verbose_name='what if I do nothing')),
                ('preparation', wagtail.fields.StreamField([('checklist', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.TextBlock', (), {}), 2: ('wagtail.blocks.StructBlock', [[('text', 0), ('why', 1)]], {}), 3: ('wagtail.blocks.ListBlock', (2,), {}), 4: ('wagtail.blocks.StructBlock', [[('heading', 0), ('items', 3)]], {})}, help_text='What to do, wear, bring and tell before the visit.', verbose_name='preparation')),
                ('what_to_expect', wagtail.fields.StreamField([('stage', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {}), 1: ('wagtail.blocks.RichTextBlock', (), {}), 2: ('wagtail.blocks.StructBlock', [[('when', 0), ('heading', 0), ('text', 1)]], {})}, help_text='The visit, stage by stage.', verbose_name='what to expect')),
                ('conditions', wagtail.fields.StreamField([('condition', 0)], blank=True, block_lookup={0: ('wagtail.blocks.PageChooserBlock', (), {})}, verbose_name='conditions it is used for')),
                ('author', models.ForeignKey(help_text='Who wrote this page. Readers see the name, linked to the profile.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'), verbose_name='author')),
                ('image', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='picture')),
            ],
            options={
                'verbose_name': 'treatment',
                'verbose_name_plural': 'treatments',
            },
            bases=('wagtailcore.page', models.Model),
        ),
    ]
