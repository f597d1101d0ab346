import django.core.serializers.json
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
            name='DailyRun',
            fields=[
                ('job', models.CharField(max_length=100, primary_key=True, serialize=False)),
                ('finished_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'daily job',
                'verbose_name_plural': 'daily jobs',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PageUsefulness',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='triggerpoint_usefulness', serialize=False, to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
                ('yes', models.PositiveIntegerField(default=0, verbose_name='found it useful')),
                ('no', models.PositiveIntegerField(default=0, verbose_name='did not find it useful')),
            ],
            options={
                'verbose_name': 'usefulness of a page',
                'verbose_name_plural': 'usefulness of pages',
                'default_permissions': (),
            },
        ),
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
                ('outcome', models.CharField(choices=[('approved', 'Approved'), ('changes_needed', 'Changes needed')], max_length=16, verbose_name='result')),
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
                ('when_expired', models.CharField(choices=[('flag', 'They stay in the list of therapists; the clinic is told'), ('unlist', 'They leave the list until a credential is in date; the clinic is told'), ('nothing', 'Nothing')], default='flag', max_length=16, verbose_name='when somebody’s last credential has expired')),
                ('escalation_email', models.EmailField(blank=True, help_text='Left empty: the e-mail address of the clinic.', max_length=254, verbose_name='who is told of what stays overdue')),
                ('escalation_days', models.PositiveSmallIntegerField(default=14, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(365)], verbose_name='days after which they are told')),
                ('reports_email', models.EmailField(blank=True, help_text='Left empty: the e-mail address of the clinic.', max_length=254, verbose_name='where reports of readers go')),
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
                ('changes_said', models.PositiveIntegerField(default=0)),
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
        migrations.CreateModel(
            name='SentNotice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=150)),
                ('recipient', models.EmailField(max_length=254)),
                ('sent_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'notice',
                'verbose_name_plural': 'notices',
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('subject', 'recipient'), name='triggerpoint_told_once')],
            },
        ),
        migrations.CreateModel(
            name='Withdrawal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_title', models.CharField(max_length=255, verbose_name='title of the page')),
                ('reason', models.TextField(help_text='For the clinic, never for readers.', verbose_name='reason')),
                ('correction', models.TextField(blank=True, help_text='What readers find at the address of the page, in each of its languages: what was wrong, and what to do. Left empty, they are told that there is no such page.', max_length=1000, verbose_name='correction note')),
                ('withdrawn_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='withdrawn on')),
                ('lifted_at', models.DateTimeField(null=True, verbose_name='lifted on')),
                ('lifted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='lifted by')),
                ('withdrawn_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='withdrawn by')),
            ],
            options={
                'verbose_name': 'withdrawal',
                'verbose_name_plural': 'withdrawals',
                'ordering': ['-withdrawn_at', '-pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='WithdrawnPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was_live', models.BooleanField()),
                ('title', models.CharField(max_length=255)),
                ('content', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder, null=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='triggerpoint_withdrawals', to=swapper.get_model_name('wagtailcore', 'Page'))),
                ('withdrawal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='wagtail_triggerpoint.withdrawal')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='PageReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('page_title', models.CharField(max_length=255, verbose_name='title of the page')),
                ('kind', models.CharField(choices=[('wrong', 'Something is wrong or out of date'), ('unclear', 'Something is hard to understand'), ('broken', 'A link, picture or video does not work'), ('other', 'Something else')], max_length=16, verbose_name='kind of problem')),
                ('text', models.TextField(max_length=2000, verbose_name='what the reader wrote')),
                ('reported_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='reported on')),
                ('mailed_at', models.DateTimeField(null=True)),
                ('handled_at', models.DateTimeField(null=True, verbose_name='dealt with on')),
                ('handled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='dealt with by')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='triggerpoint_reports', to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
            ],
            options={
                'verbose_name': 'report of a reader',
                'verbose_name_plural': 'reports of readers',
                'ordering': ['-reported_at', '-pk'],
                'default_permissions': (),
                'indexes': [models.Index(fields=['handled_at', 'reported_at'], name='triggerpoint_reader_report')],
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
        migrations.AddConstraint(
            model_name='withdrawnpage',
            constraint=models.UniqueConstraint(fields=('withdrawal', 'page'), name='triggerpoint_withdrawn'),
        ),
    ]
