import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import swapper
import wagtail_triggerpoint.models.review_records
import wagtail_triggerpoint.models.review_settings
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('wagtail_triggerpoint', '0002_evidence'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ClinicalReviewTask',
            fields=[
                ('task_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to='wagtailcore.task')),
                ('groups', models.ManyToManyField(help_text='Pages/snippets at this step in a workflow will be moderated or approved by these groups of users', to='auth.group', verbose_name='groups')),
            ],
            options={
                'verbose_name': 'clinical review',
                'verbose_name_plural': 'clinical reviews',
            },
            bases=('wagtailcore.task',),
        ),
        migrations.CreateModel(
            name='ReviewRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('page_title', models.CharField(max_length=255, verbose_name='title of the page')),
                ('digest', models.CharField(editable=False, max_length=80)),
                ('reviewer_name', models.CharField(max_length=255, verbose_name='name of the reviewer')),
                ('reviewer_job_title', models.CharField(blank=True, max_length=255, verbose_name='job title')),
                ('credentials', models.TextField(help_text='Those in date on the day of the review, one on each line.', verbose_name='credentials')),
                ('outcome', models.CharField(choices=[('approved', 'Approved'), ('changes_needed', 'Changes needed')], max_length=16, verbose_name='outcome')),
                ('reviewed_on', models.DateField(verbose_name='reviewed on')),
                ('next_due', models.DateField(null=True, verbose_name='next review due')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('recorded_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='recorded at')),
                ('page', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='triggerpoint_reviews', to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
                ('reviewer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'), verbose_name='reviewer')),
                ('revision', models.ForeignKey(null=True, on_delete=wagtail_triggerpoint.models.review_records.kept_with_page, related_name='+', to='wagtailcore.revision', verbose_name='version')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user account')),
            ],
            options={
                'verbose_name': 'review',
                'verbose_name_plural': 'reviews',
                'ordering': ['-pk'],
                'permissions': [('record_reviewrecord', 'Can record clinical reviews')],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ReviewSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('interval', models.PositiveSmallIntegerField(default=24, help_text='A reviewer may shorten it for a page, but not lengthen it.', validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='months between reviews')),
                ('authors_may_review', models.BooleanField(default=False, help_text='Only where a clinic has nobody else: a second pair of eyes sees more.', verbose_name='authors may review their own pages')),
                ('overdue_wording', models.TextField(blank=True, help_text='For example: “This page is due for a review. Ask us if you are not sure that it is still right.” Left empty, a sentence of ours stands there.', max_length=500, verbose_name='what an overdue page tells readers')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'clinical review',
                'verbose_name_plural': 'clinical reviews',
            },
        ),
        migrations.CreateModel(
            name='ReviewInterval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_type', models.CharField(choices=wagtail_triggerpoint.models.review_settings.reviewed_types, max_length=255, verbose_name='kind of page')),
                ('months', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(120)], verbose_name='months between reviews')),
                ('settings', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='intervals', to='wagtail_triggerpoint.reviewsettings')),
            ],
            options={
                'verbose_name': 'interval',
                'verbose_name_plural': 'intervals',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='ReviewState',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='triggerpoint_review', serialize=False, to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
                ('digest', models.CharField(blank=True, max_length=80)),
                ('accepted_digest', models.CharField(blank=True, max_length=80)),
                ('changed_at', models.DateTimeField(null=True, verbose_name='changed since its review')),
                ('change_note', models.CharField(blank=True, max_length=255, verbose_name='change note')),
                ('change_noted_at', models.DateTimeField(null=True)),
                ('objection', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_triggerpoint.reviewrecord')),
                ('review', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_triggerpoint.reviewrecord')),
            ],
            options={
                'verbose_name': 'state of review',
                'verbose_name_plural': 'states of review',
                'default_permissions': (),
            },
        ),
        migrations.AddConstraint(
            model_name='reviewrecord',
            constraint=models.UniqueConstraint(fields=('page', 'number'), name='triggerpoint_one_review'),
        ),
        migrations.AddIndex(
            model_name='reviewstate',
            index=models.Index(fields=['changed_at'], name='triggerpoint_changed_since'),
        ),
    ]
