from tests.cost.test_admin import admin, people, address, chooser
from tests.cost.measuring import queries
from wagtail_triggerpoint.swap import get_therapist_model
from collections import Counter
import re
def test_m(admin):
    people(10)
    q=queries(address(get_therapist_model(),"list"),admin)
    for k,v in Counter(re.sub(r"\d+","N",s)[:900] for s in q).most_common(4): print(v,k)
