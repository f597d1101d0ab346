from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_types', '0002_evidence'),
    ]

    operations = [
        migrations.AddField(
            model_name='aftercarepage',
            name='change_note',
            field=models.CharField(blank=True, help_text='Optional. Readers see it beside the date of this publication.', max_length=255, verbose_name='what has changed'),
        ),
        migrations.AddField(
            model_name='aftercarepage',
            name='changed_from',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='aftercarepage',
            name='is_minor_change',
            field=models.BooleanField(default=False, help_text='Otherwise readers are told that the page has changed since it was reviewed, until it is reviewed again. Who ticked this is kept in the history.', verbose_name='only spelling or links have changed'),
        ),
        migrations.AddField(
            model_name='benefitlistpage',
            name='change_note',
            field=models.CharField(blank=True, help_text='Optional. Readers see it beside the date of this publication.', max_length=255, verbose_name='what has changed'),
        ),
        migrations.AddField(
            model_name='benefitlistpage',
            name='changed_from',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='benefitlistpage',
            name='is_minor_change',
            field=models.BooleanField(default=False, help_text='Otherwise readers are told that the page has changed since it was reviewed, until it is reviewed again. Who ticked this is kept in the history.', verbose_name='only spelling or links have changed'),
        ),
        migrations.AddField(
            model_name='conditionpage',
            name='change_note',
            field=models.CharField(blank=True, help_text='Optional. Readers see it beside the date of this publication.', max_length=255, verbose_name='what has changed'),
        ),
        migrations.AddField(
            model_name='conditionpage',
            name='changed_from',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='conditionpage',
            name='is_minor_change',
            field=models.BooleanField(default=False, help_text='Otherwise readers are told that the page has changed since it was reviewed, until it is reviewed again. Who ticked this is kept in the history.', verbose_name='only spelling or links have changed'),
        ),
        migrations.AddField(
            model_name='treatmentpage',
            name='change_note',
            field=models.CharField(blank=True, help_text='Optional. Readers see it beside the date of this publication.', max_length=255, verbose_name='what has changed'),
        ),
        migrations.AddField(
            model_name='treatmentpage',
            name='changed_from',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='treatmentpage',
            name='is_minor_change',
            field=models.BooleanField(default=False, help_text='Otherwise readers are told that the page has changed since it was reviewed, until it is reviewed again. Who ticked this is kept in the history.', verbose_name='only spelling or links have changed'),
        ),
    ]
