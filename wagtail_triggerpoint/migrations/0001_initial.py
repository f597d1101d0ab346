import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import uuid
import wagtail.fields
import swapper
import wagtail_triggerpoint.validators
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string

# As in wagtail_triggerpoint.swap: Wagtail's own prefix for the setting that swaps the base page.
swapper.set_app_prefix('wagtailcore', 'wagtail')


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        swapper.dependency('wagtail_triggerpoint', 'Therapist'),
        swapper.dependency('wagtailcore', 'Page'),
    ]

    operations = [
        migrations.CreateModel(
            name='Therapist',
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
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Left empty, it is made from the name.', max_length=255, null=True, unique=True, verbose_name='slug')),
                ('sort_key', models.CharField(blank=True, db_index=True, editable=False, max_length=400)),
                ('sort_name', models.CharField(blank=True, help_text='How the name is sorted, for example “Lindqvist, Mara”. Left empty, it is sorted as it stands.', max_length=255, verbose_name='sort name')),
                ('is_listed', models.BooleanField(default=True, help_text='Untick for someone who only writes or reviews articles.', verbose_name='listed among the therapists')),
                ('practising_since', models.PositiveSmallIntegerField(blank=True, help_text='A year, for example 2009.', null=True, validators=[django.core.validators.MinValueValidator(1940), django.core.validators.MaxValueValidator(2100)], verbose_name='practising since')),
                ('job_title', models.CharField(max_length=255, verbose_name='job title')),
                ('summary', models.TextField(blank=True, help_text='One or two sentences for cards and lists.', max_length=500, verbose_name='summary')),
                ('biography', wagtail.fields.RichTextField(blank=True, verbose_name='biography')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('photo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='photo')),
                ('sites', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Where this person is shown. Left empty: on every site.', related_name='+', to='wagtailcore.site', verbose_name='sites')),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='translated_rows', to='wagtail_triggerpoint.therapist', verbose_name='source')),
                ('user', models.ForeignKey(blank=True, help_text='The account with which this person edits or approves pages, if there is one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user account')),
            ],
            options={
                'verbose_name': 'therapist',
                'verbose_name_plural': 'therapists',
                'ordering': ['sort_key'],
                'abstract': False,
                'swappable': swapper.swappable_setting('wagtail_triggerpoint', 'Therapist'),
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(models.Model,),
        ),
        migrations.CreateModel(
            name='ClinicSettings',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('clinic_name', models.CharField(blank=True, max_length=255, verbose_name='name of the clinic')),
                ('phone', models.CharField(blank=True, max_length=32, validators=[wagtail_triggerpoint.validators.validate_phone], verbose_name='phone')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('address', models.TextField(blank=True, max_length=500, verbose_name='address')),
                ('emergency_number', models.CharField(blank=True, help_text='The number for an ambulance where your readers live, for example 112. It stands on every emergency card; a page with such a card cannot be published without it.', max_length=32, validators=[wagtail_triggerpoint.validators.validate_phone], verbose_name='emergency number')),
                ('urgent_name', models.CharField(blank=True, help_text='For example “the medical advice line”. Left empty if there is none.', max_length=120, verbose_name='name of the urgent advice line')),
                ('urgent_number', models.CharField(blank=True, max_length=32, validators=[wagtail_triggerpoint.validators.validate_phone], verbose_name='number of the urgent advice line')),
                ('logo', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=get_image_model_string(), verbose_name='logo')),
                ('site', models.OneToOneField(editable=False, on_delete=django.db.models.deletion.CASCADE, to='wagtailcore.site')),
            ],
            options={
                'verbose_name': 'clinic',
                'verbose_name_plural': 'clinics',
            },
        ),
        migrations.CreateModel(
            name='Credential',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('kind', models.CharField(choices=[('statutory_registration', 'Statutory registration'), ('accredited_register', 'Accredited register'), ('qualification', 'Qualification'), ('membership', 'Membership')], max_length=32, verbose_name='kind')),
                ('title', models.CharField(help_text='For example “Registered physiotherapist”.', max_length=255, verbose_name='title')),
                ('treatments_covered', models.CharField(blank=True, help_text='What it allows or trains for, for example “trigger point massage”.', max_length=255, verbose_name='treatments covered')),
                ('issuer', models.CharField(max_length=255, verbose_name='issued by')),
                ('issuer_url', models.URLField(blank=True, validators=[wagtail_triggerpoint.validators.validate_https_url], verbose_name='issuer’s web address')),
                ('number', models.CharField(blank=True, max_length=100, verbose_name='number')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='valid from')),
                ('expires', models.DateField(blank=True, help_text='The last day on which it is valid. After that day visitors no longer see it.', null=True, verbose_name='expires')),
                ('verification_url', models.URLField(blank=True, help_text='The page of the register on which anyone can look this entry up.', validators=[wagtail_triggerpoint.validators.validate_https_url], verbose_name='where to check it')),
                ('verified_on', models.DateField(blank=True, null=True, verbose_name='last checked on')),
                ('therapist', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='credentials', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'))),
                ('verified_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='checked by')),
            ],
            options={
                'verbose_name': 'credential',
                'verbose_name_plural': 'credentials',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Location',
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
                ('name', models.CharField(max_length=255, verbose_name='name')),
                ('slug', models.SlugField(allow_unicode=True, blank=True, help_text='The last part of the web address. Left empty, it is made from the name.', max_length=255, null=True, unique=True, verbose_name='slug')),
                ('sort_key', models.CharField(blank=True, db_index=True, editable=False, max_length=400)),
                ('street', models.TextField(blank=True, max_length=255, verbose_name='street address')),
                ('postcode', models.CharField(blank=True, max_length=20, verbose_name='postcode')),
                ('city', models.CharField(blank=True, max_length=120, verbose_name='town')),
                ('country', models.CharField(blank=True, help_text='Two letters (ISO 3166), for example “SE”.', max_length=2, validators=[wagtail_triggerpoint.validators.validate_country_code], verbose_name='country')),
                ('time_zone', models.CharField(blank=True, help_text='For example “Europe/Stockholm”. Opening hours are times in this zone.', max_length=64, validators=[wagtail_triggerpoint.validators.validate_time_zone], verbose_name='time zone')),
                ('latitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-90), django.core.validators.MaxValueValidator(90)], verbose_name='latitude')),
                ('longitude', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True, validators=[django.core.validators.MinValueValidator(-180), django.core.validators.MaxValueValidator(180)], verbose_name='longitude')),
                ('phone', models.CharField(blank=True, max_length=32, validators=[wagtail_triggerpoint.validators.validate_phone], verbose_name='phone')),
                ('payment', models.CharField(blank=True, help_text='For example “Card, cash”.', max_length=255, verbose_name='ways to pay')),
                ('step_free', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known')], default='unknown', max_length=8, verbose_name='step-free access')),
                ('accessible_toilet', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known')], default='unknown', max_length=8, verbose_name='accessible toilet')),
                ('parking', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known')], default='unknown', max_length=8, verbose_name='parking')),
                ('lift', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known')], default='unknown', max_length=8, verbose_name='lift')),
                ('hearing_loop', models.CharField(choices=[('yes', 'Yes'), ('no', 'No'), ('unknown', 'Not known')], default='unknown', max_length=8, verbose_name='hearing loop')),
                ('directions', wagtail.fields.RichTextField(blank=True, help_text='How to find the door, by foot, bus or car.', verbose_name='directions')),
                ('access_notes', wagtail.fields.RichTextField(blank=True, help_text='What the list of access facts cannot say.', verbose_name='notes on access')),
                ('latest_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision')),
                ('live_revision', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('locked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='locked by')),
                ('site', models.ForeignKey(blank=True, help_text='Where this place is shown. Left empty: on every site.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='site')),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='translated_rows', to='wagtail_triggerpoint.location', verbose_name='source')),
            ],
            options={
                'verbose_name': 'location',
                'verbose_name_plural': 'locations',
                'ordering': ['sort_key'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(models.Model,),
        ),
        migrations.CreateModel(
            name='LocationInsurer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('name', models.CharField(max_length=120, verbose_name='insurer')),
                ('location', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='insurers', to='wagtail_triggerpoint.location')),
            ],
            options={
                'verbose_name': 'insurer',
                'verbose_name_plural': 'insurers',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpeningException',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('starts', models.DateField(verbose_name='first day')),
                ('ends', models.DateField(blank=True, help_text='Left empty: that one day.', null=True, verbose_name='last day')),
                ('opens', models.TimeField(blank=True, help_text='Left empty: closed on these days.', null=True, verbose_name='opens')),
                ('closes', models.TimeField(blank=True, null=True, verbose_name='closes')),
                ('note', models.CharField(blank=True, help_text='Why, for example “Public holiday”.', max_length=255, verbose_name='note')),
                ('location', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='opening_exceptions', to='wagtail_triggerpoint.location')),
            ],
            options={
                'verbose_name': 'exception to the opening hours',
                'verbose_name_plural': 'exceptions to the opening hours',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpeningHours',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('weekday', models.PositiveSmallIntegerField(choices=[(1, 'Monday'), (2, 'Tuesday'), (3, 'Wednesday'), (4, 'Thursday'), (5, 'Friday'), (6, 'Saturday'), (7, 'Sunday')], verbose_name='weekday')),
                ('opens', models.TimeField(verbose_name='opens')),
                ('closes', models.TimeField(verbose_name='closes')),
                ('location', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='opening_hours', to='wagtail_triggerpoint.location')),
            ],
            options={
                'verbose_name': 'opening hours',
                'verbose_name_plural': 'opening hours',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Practice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('booking_url', models.URLField(blank=True, validators=[wagtail_triggerpoint.validators.validate_https_url], verbose_name='booking address')),
                ('in_person', models.BooleanField(default=True, verbose_name='in person')),
                ('by_video', models.BooleanField(default=False, verbose_name='by video')),
                ('at_home', models.BooleanField(default=False, verbose_name='at your home')),
                ('accepting', models.CharField(choices=[('yes', 'Taking new clients'), ('waiting_list', 'Waiting list'), ('no', 'Not taking new clients'), ('unknown', 'Not known')], default='unknown', max_length=16, verbose_name='new clients')),
                ('accepting_said_on', models.DateField(blank=True, help_text='When this was last confirmed. After 90 days visitors see “not known”.', null=True, verbose_name='said on')),
                ('location', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='practices', to='wagtail_triggerpoint.location', verbose_name='location')),
                ('therapist', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='practices', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'))),
            ],
            options={
                'verbose_name': 'practice',
                'verbose_name_plural': 'practices',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TherapistLanguage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('language', models.CharField(help_text='A language tag: “en”, “sv”, “pt-BR”.', max_length=35, validators=[wagtail_triggerpoint.validators.validate_language_tag], verbose_name='language')),
                ('therapist', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='languages', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'))),
            ],
            options={
                'verbose_name': 'language',
                'verbose_name_plural': 'languages',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TherapistTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=swapper.get_model_name('wagtailcore', 'Page'), verbose_name='page')),
                ('therapist', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to=swapper.get_model_name('wagtail_triggerpoint', 'Therapist'))),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SortKey',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='triggerpoint_sort_key', serialize=False, to=swapper.get_model_name('wagtailcore', 'Page'))),
                ('key', models.CharField(db_index=True, max_length=255)),
            ],
        ),
    ]
