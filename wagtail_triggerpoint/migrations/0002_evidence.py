import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import swapper
import uuid
import wagtail_triggerpoint.validators
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_triggerpoint', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='clinicsettings',
            name='wording_profile',
            field=models.CharField(blank=True, choices=[('', 'None'), ('uk_advertising', 'UK advertising rules')], help_text='Tells editors where a page says more of a treatment than these rules allow. Nothing is refused.', max_length=32, verbose_name='wording profile'),
        ),
        migrations.CreateModel(
            name='Reference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=1000, verbose_name='title')),
                ('authors', models.TextField(blank=True, help_text='One per line: “Family, Given” for a person, the plain name for a group. Put a group’s name with a comma in braces: “{Department of Health, England}”.', validators=[django.core.validators.MaxLengthValidator(50000)], verbose_name='authors')),
                ('container', models.CharField(blank=True, help_text='The journal, book or website.', max_length=500, verbose_name='published in')),
                ('volume', models.CharField(blank=True, max_length=50, verbose_name='volume')),
                ('issue', models.CharField(blank=True, max_length=50, verbose_name='issue')),
                ('pages', models.CharField(blank=True, help_text='For example “45-67” or “e1004”.', max_length=100, verbose_name='pages')),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1400), django.core.validators.MaxValueValidator(2100)], verbose_name='year')),
                ('doi', models.CharField(blank=True, error_messages={'unique': 'Another reference has this DOI. Find it in the list and change that one.'}, help_text='For example “10.1016/j.apmr.2018.06.019”. Its address will do too.', max_length=255, null=True, unique=True, validators=[wagtail_triggerpoint.validators.validate_doi], verbose_name='DOI')),
                ('pmid', models.CharField(blank=True, error_messages={'unique': 'Another reference has this PMID. Find it in the list and change that one.'}, help_text='The number in PubMed, for example “30025997”. Its address will do too.', max_length=255, null=True, unique=True, validators=[wagtail_triggerpoint.validators.validate_pmid], verbose_name='PMID')),
                ('url', models.URLField(blank=True, help_text='Where to read it, if it has neither DOI nor PMID.', max_length=1000, validators=[wagtail_triggerpoint.validators.validate_web_url], verbose_name='web address')),
                ('study_type', models.CharField(blank=True, choices=[('systematic_review', 'Systematic review'), ('meta_analysis', 'Meta-analysis'), ('randomised_trial', 'Randomised trial'), ('cohort', 'Cohort study'), ('case_control', 'Case-control study'), ('cross_sectional', 'Cross-sectional study'), ('case_series', 'Case series or report'), ('guideline', 'Guideline'), ('narrative_review', 'Narrative review'), ('laboratory', 'Laboratory study'), ('book', 'Book or chapter'), ('website', 'Website'), ('other', 'Other')], default='', max_length=32, verbose_name='study type')),
                ('is_retracted', models.BooleanField(default=False, help_text='Tick when its publisher has withdrawn it. Readers are told at once.', verbose_name='retracted')),
                ('retraction_note', models.CharField(blank=True, help_text='Where and when the notice appeared, and why.', max_length=500, verbose_name='about the retraction')),
                ('retraction_url', models.URLField(blank=True, max_length=1000, validators=[wagtail_triggerpoint.validators.validate_web_url], verbose_name='web address of the notice')),
                ('fingerprint', models.CharField(db_index=True, editable=False, max_length=64)),
                ('bare_fingerprint', models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True)),
            ],
            options={
                'verbose_name': 'reference',
                'verbose_name_plural': 'references',
                'ordering': ['title', 'pk'],
            },
            bases=(models.Model,),
        ),
        migrations.CreateModel(
            name='ReferenceImport',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='uploaded at')),
                ('file_name', models.CharField(blank=True, max_length=255, verbose_name='name of the file')),
                ('format', models.CharField(max_length=8, verbose_name='format')),
                ('text', models.TextField(verbose_name='text')),
                ('replace', models.BooleanField(default=False, verbose_name='replace what differs')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'import of references',
                'verbose_name_plural': 'imports of references',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('live', models.BooleanField(default=True, editable=False, verbose_name='live')),
                ('has_unpublished_changes', models.BooleanField(default=False, editable=False, verbose_name='has unpublished changes')),
                ('first_published_at', models.DateTimeField(blank=True, db_index=True, null=True, verbose_name='first published at')),
                ('last_published_at', models.DateTimeField(editable=False, null=True, verbose_name='last published at')),
                ('go_live_at', models.DateTimeField(blank=True, null=True, verbose_name='go live date/time')),
                ('expire_at', models.DateTimeField(blank=True, null=True, verbose_name='expiry date/time')),
                ('expired', models.BooleanField(default=False, editable=False, verbose_name='expired')),
                ('locked', models.BooleanField(default=False, editable=False, verbose_name='locked')),
                ('locked_at', models.DateTimeField(editable=False, null=True, verbose_name='locked at')),
                ('statement', models.CharField(help_text='In plain words, so that it can follow “We are sure that …”: begin with a small letter, and leave out the full stop.', max_length=300, verbose_name='statement')),
                ('rationale', models.TextField(blank=True, help_text='Why it is graded like this. Readers see it when they ask what it means.', max_length=1000, validators=[django.core.validators.MaxLengthValidator(1000)], verbose_name='rationale')),
                ('kind', models.CharField(choices=[('benefit', 'Benefit'), ('harm', 'Harm'), ('mechanism', 'How it works'), ('self_care', 'Self-care'), ('myth', 'Myth')], default='benefit', max_length=16, verbose_name='kind')),
                ('outcome', models.CharField(blank=True, help_text='What was measured, for example “pain” or “sleep”. For editors alone.', max_length=120, verbose_name='outcome')),
                ('direction', models.CharField(choices=[('helps', 'Helps'), ('no_difference', 'Makes no difference'), ('harms', 'Harms'), ('unclear', 'Unclear')], default='unclear', help_text='What the evidence says of the effect. For editors alone.', max_length=16, verbose_name='direction')),
                ('certainty', models.CharField(choices=[('high', 'High certainty'), ('moderate', 'Moderate certainty'), ('low', 'Low certainty'), ('very_low', 'Very low certainty'), ('contested', 'Experts disagree'), ('no_evidence', 'No evidence found'), ('not_graded', 'Not graded')], default='not_graded', max_length=16, verbose_name='certainty')),
                ('graded_by', models.CharField(choices=[('clinic', 'This clinic'), ('source', 'A source')], default='clinic', max_length=8, verbose_name='graded by')),
                ('grading_source', models.CharField(blank=True, help_text='Only if it is none of the sources of this claim: there, tick the one that did.', max_length=255, verbose_name='name of the source that graded it')),
                ('graded_on', models.DateField(blank=True, null=True, verbose_name='graded on')),
                ('regrade_due', models.DateField(blank=True, null=True, verbose_name='to be graded again by')),
                ('certainty_before', models.CharField(blank=True, choices=[('high', 'High certainty'), ('moderate', 'Moderate certainty'), ('low', 'Low certainty'), ('very_low', 'Very low certainty'), ('contested', 'Experts disagree'), ('no_evidence', 'No evidence found'), ('not_graded', 'Not graded')], default='', editable=False, max_length=16)),
                ('changed_at', models.DateTimeField(editable=False, null=True)),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='translated_rows', to='wagtail_triggerpoint.claim', verbose_name='source')),
            ],
            options={
                'verbose_name': 'claim',
                'verbose_name_plural': 'claims',
                'ordering': ['statement'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(models.Model,),
        ),
        migrations.CreateModel(
            name='ClaimReference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('place', models.CharField(blank=True, help_text='Where it says so, for example “page 1023” or “table 2”.', max_length=120, verbose_name='place')),
                ('graded', models.BooleanField(default=False, help_text='Tick if the certainty of the claim is the grade that this source gives.', verbose_name='graded the claim')),
                ('claim', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='references', to='wagtail_triggerpoint.claim')),
                ('reference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claim_rows', to='wagtail_triggerpoint.reference', verbose_name='reference')),
            ],
            options={
                'verbose_name': 'reference',
                'verbose_name_plural': 'references',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PageToCheck',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('regraded', 'Certainty changed'), ('turned', 'Direction changed'), ('reworded', 'Statement changed'), ('withdrawn', 'Claim taken off the site'), ('retracted', 'Source retracted'), ('restored', 'Source no longer retracted')], max_length=16, verbose_name='what changed')),
                ('name', models.CharField(max_length=255, verbose_name='claim or source')),
                ('before', models.CharField(blank=True, max_length=255, verbose_name='before')),
                ('after', models.CharField(blank=True, max_length=255, verbose_name='after')),
                ('is_shown', models.BooleanField(help_text='Whether the published page used it, and not only a draft.', verbose_name='shown to visitors')),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='changed on')),
                ('checked_at', models.DateTimeField(null=True, verbose_name='checked on')),
                ('changed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='changed by')),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='checked by')),
                ('claim', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_triggerpoint.claim')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='triggerpoint_checks', to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
                ('reference', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_triggerpoint.reference')),
            ],
            options={
                'verbose_name': 'page to check',
                'verbose_name_plural': 'pages to check',
                'ordering': ['-changed_at', '-pk'],
                'default_permissions': (),
                'indexes': [models.Index(fields=['checked_at', 'changed_at'], name='triggerpoint_to_check')],
            },
        ),
    ]
