"""Where the statements on conditions come from, one name for each address.

Every address goes into a link, so an ampersand is written as an entity.
"""

ALTRU = "https://www.altru.org/health-library/definitions/myofascial-pain-syndrome"
ANKLE = "https://sheffieldachesandpains.com/conditions/ankle-sprain/what-is-an-ankle-sprain"
ANXIETY = "https://doi.org/10.1037/0033-2909.130.1.3"
ARTHRITIS = "https://nihseniorhealth.gov/osteoarthritis/toc.html"
BACK_WARNING_SIGNS = "https://redflagsymptoms.co.uk/back-pain"
BRIDGWATER = "https://bridgwaterbayhealth.nhs.uk/back-pain"
BUPA = "https://www.bupa.co.uk/health-information/muscles-bones-joints/tennis-elbow"
CANCER_COUNCIL = (
    "http://www.cancercouncil.com.au/44388/b1000/massage-and-cancer-42/"
    "massage-and-cancer-making-the-right-adjustments/?pp=33168"
)
CHEST_PAIN = "https://www2.hse.ie/conditions/chest-pain"
CLOT = "https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split"
COMPRESSION = "https://doi.org/10.1186/s12998-022-00441-5"
CORNWALL = "https://www.acutegpcornwall.com/msk-underlying-conditions"
COVENTRY = "https://www.uhcw.nhs.uk/self-care/neck/"
DEVON = (
    "https://southwest.devonformularyguidance.nhs.uk/formulary/chapters/"
    "4-central-nervous-system/management-of-low-back-pain-and-sciatica"
)
DIABETES_UK = (
    "http://www.diabetes.org.uk/Guide-to-diabetes/Introduction-to-diabetes/"
    "Other_associated_conditions/Musculoskeletal_Conditions/Frozen_shoulder/"
)
ELBOW_COPY = "https://barkantine.webgp.com/learn-elbow-pain"
ERAPID = "https://patient.pcor.org.uk/erapid-lung-home/massage/"
EXAMINATION = "https://doi.org/10.1097/AJP.0b013e31817e13b6"
EXAMINERS_AGREE = "https://pubmed.ncbi.nlm.nih.gov/18503816/"
HEALTHIFY = "https://healthify.nz/health-a-z/s/sciatica"
HEAT_SAFELY = "https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment"
HEEL_EXERCISES = "https://bytespcn.nhs.uk/plantar-fasciitis"
IRISH_HEEL = "https://www2.hse.ie/conditions/plantar-fasciitis"
KNEE_CLINIC = "https://lincolnshireknee.co.uk/blogs/when-knee-pain-needs-a-specialist-adqrnv"
KNEE_PATHWAY = "https://www.hweclinicalguidance.nhs.uk/clinical-pathways/knee-pain/"
KNEE_REPLACEMENT = "https://nihseniorhealth.gov/kneereplacement/toc.html"
LOTHIAN = (
    "https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/"
    "shoulderelbow/tennis-elbow-golfers-elbow/"
)
MACMILLAN = (
    "https://macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/"
    "complementary-therapies/massage-or-other-touch-therapies"
)
MASSAGE_MAP = "https://doi.org/10.1001/jamanetworkopen.2024.22259"
MERCK = (
    "https://www.merckmanuals.com/professional/special-subjects/"
    "integrative-complementary-and-alternative-medicine/massage-therapy"
)
MINNESOTA = "https://www.takingcharge.csh.umn.edu/survivorship/safety-precautions-0"
MUSCLE_PERFORMANCE = "https://doi.org/10.1136/bmjsem-2019-000614"
NCCIH = "https://www.nccih.nih.gov/health/providers/digest/massage-therapy-for-health-science"
NCCIH_COPY = "https://massage.megatopx.com/article002_pg2.html"
NECK_COPY = "https://castlegate-pharmacy.com/condition/neck-pain-and-stiff-neck"
NECK_TRIGGER_POINTS = "https://pmc.ncbi.nlm.nih.gov/articles/PMC6060458"
NECK_TRUST = "https://mpft.nhs.uk/services/msk/self-help/neck"
NEWCASTLE = (
    "https://www.newcastle-hospitals.nhs.uk/services/newcastle-occupational-health-service/"
    "information-for-staff/physiotherapy/self-help-leaflets/"
    "exercise-and-your-health-a-guide-to-getting-started"
)
NHS_ARTHRITIS = "https://www.nhs.uk/conditions/arthritis/"
NHS_BACK_PAIN = "https://www.nhs.uk/conditions/back-pain/"
NHS_CLUSTER_HEADACHES = "https://www.nhs.uk/conditions/cluster-headaches/"
NHS_COMPLEX_REGIONAL_PAIN_SYNDROME = "https://www.nhs.uk/conditions/complex-regional-pain-syndrome/"
NHS_FROZEN_SHOULDER = (
    "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/frozen-shoulder/"
)
NHS_HEADACHES = "https://www.nhs.uk/symptoms/headaches/"
NHS_HEART_ATTACK = "https://www.nhs.uk/conditions/heart-attack/"
NHS_HEEL_PAIN = "https://www.nhs.uk/symptoms/foot-pain/heel-pain/"
NHS_INFORM_HEADACHES = (
    "https://nhsinform.scot/illnesses-and-conditions/brain-nerves-and-spinal-cord/headaches"
)
NHS_JOINT = (
    "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/septic-arthritis/"
)
NHS_MENINGITIS = "https://www.nhs.uk/conditions/meningitis/"
NHS_MENISCUS_TEAR = "https://www.nhs.uk/conditions/meniscus-tear/"
NHS_NECK_PAIN_AND_STIFF_NECK = "https://www.nhs.uk/symptoms/neck-pain-and-stiff-neck/"
NHS_OSTEOARTHRITIS = "https://www.nhs.uk/conditions/osteoarthritis/"
NHS_PAIN_IN_THE_BOTTOM_OF_THE_FOOT = (
    "https://www.nhs.uk/symptoms/foot-pain/pain-in-the-bottom-of-the-foot/"
)
NHS_PLANTAR_FASCIITIS = "https://www.nhs.uk/conditions/plantar-fasciitis/"
NHS_SCIATICA = "https://www.nhs.uk/conditions/sciatica/"
NHS_SHOULDER = (
    "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/shoulder-pain/"
)
NHS_SPRAINS_AND_STRAINS = "https://www.nhs.uk/conditions/sprains-and-strains/"
NHS_TENNIS_ELBOW = "https://www.nhs.uk/conditions/tennis-elbow/"
NHS_TENSION_HEADACHES = "https://www.nhs.uk/conditions/tension-headaches/"
NICE_ARTHRITIS = "https://www.nice.org.uk/guidance/ng226/chapter/Recommendations"
NICE_LONG_TERM_PAIN = "https://www.nice.org.uk/guidance/ng193/chapter/Rationale-and-impact"
NICE_SUMMARY = (
    "https://www.medscape.co.uk/viewarticle/"
    "adopt-holistic-approach-management-chronic-pain-2022a10016ae"
)
NIDIRECT_HEADACHES = "https://www.nidirect.gov.uk/conditions/headaches"
NINETEEN_TRIALS = "https://doi.org/10.1016/j.apmr.2018.06.019"
NORTHERN_TRUST = (
    "https://www.northerntrust.hscni.net/services/physiotherapy-services/"
    "physiotherapy-service-outpatient-service/low-back-pain/"
)
NO_CRITERIA = "https://pmc.ncbi.nlm.nih.gov/articles/PMC8017503"
OSTEOPOROSIS_SOCIETY = (
    "https://nos.org.uk/about-osteoporosis/treating-osteoporosis/complementary-therapies/"
)
ROYAL_FREE = (
    "https://royalfree.nhs.uk/patients-and-visitors/patient-information-leaflets/"
    "strategies-for-managing-chronic-pain"
)
SCIATICA_COPY = "https://lawleypharmacy.co.uk/sciatica/"
SORENESS_SURVEY = "https://pubmed.ncbi.nlm.nih.gov/17983334/"
SORE_AFTER_EXERCISE = (
    "https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/"
    "pain-and-injuries-after-exercise/"
)
STRETCHING = "https://bjsm.bmj.com/content/45/15/1249"
TRIGGER_POINT_CARE = "https://www.jmptonline.org/article/S0161-4754(08)00292-3/fulltext"
WALES_ELBOW = "https://111.wales.nhs.uk/Encyclopaedia/t/article/tenniselbow/"
WALES_NECK = "https://111.wales.nhs.uk/Encyclopaedia/c/article/cervicalspondylosis/"
WATER = "https://www.painscience.com/articles/drinking-water-after-massage.php"
WHO_BACK = "https://ncbi.nlm.nih.gov/books/NBK599218"
