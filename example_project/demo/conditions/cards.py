"""When to get help: cards that several conditions share."""

from typing import Any

from example_project.demo import care
from example_project.demo.conditions import sources

WHEN_TO_GET_HELP_WITH_ANY_PAIN: list[dict[str, Any]] = [
    care.emergency(*care.EMERGENCY_WHOLE_BODY),
    care.urgent(
        *care.URGENT_WHOLE_BODY,
        text=(
            f'<p>The first two signs are from <a href="{sources.CORNWALL}">guidance for doctors in '
            f'Cornwall</a>. Those of limb and neck are from <a href="{sources.WALES_NECK}">NHS 111 '
            f'Wales</a>.</p><p>Those of a clot are from an <a href="{sources.CLOT}">older NHS '
            f'page</a>. The back has two sources: the <a href="{sources.NORTHERN_TRUST}">Northern '
            "Trust</a> and Sheffield Aches and Pains.</p>"
        ),
    ),
    care.non_urgent(
        "lasting pain stops you from doing daily activities",
        text=(
            f'<p>This sign is from the <a href="{sources.NHS_COMPLEX_REGIONAL_PAIN_SYNDROME}">NHS '
            "page on a lasting pain of the limbs</a>. The emergency list brings together those of "
            'our pages on <a href="/conditions/">the back, neck, head, shoulder, elbow and '
            "knee</a>. Each names its sources.</p>"
        ),
    ),
]

URGENT_BACK_SIGNS: list[str] = [
    "your back has a lump or has changed shape",
    "the pain is worse at night, or rest does not ease it",
    "you are unsteady when you walk",
    "the pain goes round your body like a band",
]

EMERGENCY_SHOULDER: dict[str, Any] = care.emergency(care.CHEST, care.HEART)

URGENT_SHOULDER_SIGNS: list[str] = [
    "the pain is sudden or very bad, or both shoulders hurt badly",
    "you cannot move your arm",
    "your arm or shoulder has changed shape, is very swollen, or feels hot or cold",
    "pins and needles do not stop, or you cannot feel your arm or shoulder",
    "the pain began with an injury",
]

URGENT_SHOULDER_SOURCES = (
    f'<p>The first five signs follow <a href="{sources.NHS_SHOULDER}">NHS advice on shoulder '
    f'pain</a>. The emergency list follows the <a href="{sources.NHS_HEART_ATTACK}">NHS page on '
    f'heart attacks</a> and <a href="{sources.CHEST_PAIN}">Irish advice on chest pain</a>.</p>'
)
