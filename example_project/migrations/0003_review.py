from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('example_project', '0002_evidence'),
    ]

    operations = [
        migrations.AddField(
            model_name='sportsinjurypage',
            name='change_note',
            field=models.CharField(blank=True, help_text='Optional. Readers see it beside the date of this publication.', max_length=255, verbose_name='what has changed'),
        ),
        migrations.AddField(
            model_name='sportsinjurypage',
            name='changed_from',
            field=models.CharField(blank=True, editable=False, max_length=80),
        ),
        migrations.AddField(
            model_name='sportsinjurypage',
            name='is_minor_change',
            field=models.BooleanField(default=False, help_text='Otherwise readers are told that the page has changed since it was reviewed, until it is reviewed again. Who ticked this is kept in the history.', verbose_name='only spelling or links have changed'),
        ),
    ]
