import wagtail_triggerpoint.models.finder_changes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_triggerpoint', '0003_review'),
    ]

    operations = [
        migrations.CreateModel(
            name='FinderChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=wagtail_triggerpoint.models.finder_changes.random_number)),
            ],
            options={
                'default_permissions': (),
            },
        ),
    ]
