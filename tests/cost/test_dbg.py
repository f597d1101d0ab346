import pytest
from tests.cost.test_articles import *
from tests.cost.conftest import *
from tests.cost.measuring import queries
@pytest.mark.parametrize("kind", KINDS)
def test_m(clinic, kind):
    make,_=KINDS[kind]; out=[]
    for n in (0,1,2,20):
        p=make(clinic,n); q=queries(p.url); out.append(len(q)); 
        if n==20 and kind.startswith(("therapists, ","children")): print(*q, sep="\n")
        p=type(p).objects.get(pk=p.pk); p.delete()
    print(kind,out)
def test_b(clinic):
    bare = clinic.conditions.add_child(instance=BarePage(title="Bare", slug="bare"))
    print("bare", len(queries(bare.url))); p=condition(clinic); 
    print("cond", *queries(p.url), sep="\n")
