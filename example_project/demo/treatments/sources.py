"""Where the demo's statements on treatments come from, one name for each address."""

ARTHRITIS = "https://nihseniorhealth.gov/osteoarthritis/toc.html"
BACK = "https://www.nhs.uk/conditions/back-pain/"
BROKEN_HIP = "https://www.nhs.uk/conditions/broken-hip/"
CANCER_COUNCIL = (
    "https://www.cancercouncil.com.au/44388/b1000/massage-and-cancer-42/"
    "massage-and-cancer-making-the-right-adjustments/?pp=33168"
)
CHEST = "https://www2.hse.ie/conditions/chest-pain"
CLOT = "https://www.nhs.uk/conditions/deep-vein-thrombosis-dvt/"
CLOT_EARLIER_PAGE = (
    "https://beta.nhs.uk/conditions/deep-vein-thrombosis-dvt/?WT.mc_id=organic_split"
)
COLD_SAFELY = "https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-cold-treatment"
CORNWALL = "https://www.acutegpcornwall.com/msk-underlying-conditions"
ERAPID = "https://patient.pcor.org.uk/erapid-lung-home/massage/"
EXERCISE_INJURIES = (
    "https://www.nhsinform.scot/illnesses-and-conditions/muscle-bone-and-joints/"
    "pain-and-injuries-after-exercise/"
)
EXERCISE_START = (
    "https://www.newcastle-hospitals.nhs.uk/services/newcastle-occupational-health-service/"
    "information-for-staff/physiotherapy/self-help-leaflets/"
    "exercise-and-your-health-a-guide-to-getting-started"
)
FROZEN_SHOULDER = "https://www.nhs.uk/conditions/frozen-shoulder/"
HAMSTRING = "https://www.nhs.uk/conditions/hamstring-injury/"
HAND = "https://nhs.uk/conditions/hand-pain/pain-in-the-back-of-the-hand"
HEADACHE = "https://www.nhs.uk/conditions/tension-headaches/"
HEADACHE_SIGNS = (
    "https://nhsinform.scot/illnesses-and-conditions/brain-nerves-and-spinal-cord/headaches"
)
HEART = "https://www.nhs.uk/conditions/heart-attack/"
HEAT_SAFELY = "https://mpft.nhs.uk/services/msk/self-help/general-advice/safe-use-heat-treatment"
HEEL = "https://www.nhs.uk/conditions/plantar-fasciitis/"
HEEL_EXERCISES = "https://bytespcn.nhs.uk/plantar-fasciitis"
HIP_FRACTURE = "https://www.hct.nhs.uk/your-healthmanaging-conditions/hip-fractures-1065/"
KNEE_CARTILAGE = "https://www.nhs.uk/conditions/meniscus-tear/"
KNEE_GUIDELINE = "https://www.nice.org.uk/guidance/ng226/chapter/Recommendations"
LASTING_PAIN = "https://www.nhs.uk/conditions/complex-regional-pain-syndrome/"
LOW_BACK_GUIDELINE = (
    "https://southwest.devonformularyguidance.nhs.uk/formulary/chapters/"
    "4-central-nervous-system/management-of-low-back-pain-and-sciatica"
)
LOW_BACK_SIGNS = (
    "https://www.northerntrust.hscni.net/services/physiotherapy-services/"
    "physiotherapy-service-outpatient-service/low-back-pain/"
)
MACMILLAN = (
    "https://macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/"
    "complementary-therapies/massage-or-other-touch-therapies"
)
MASSAGE_AND_ANXIETY = "https://doi.org/10.1037/0033-2909.130.1.3"
MASSAGE_AND_SPORT = "https://doi.org/10.1136/bmjsem-2019-000614"
MASSAGE_FOR_PAIN = "https://doi.org/10.1001/jamanetworkopen.2024.22259"
MENINGITIS = "https://www.nhs.uk/conditions/meningitis/"
MERCK = (
    "https://www.merckmanuals.com/professional/special-subjects/"
    "integrative-complementary-and-alternative-medicine/massage-therapy"
)
MINNESOTA = "https://www.takingcharge.csh.umn.edu/survivorship/safety-precautions-0"
MYOFASCIAL = "https://www.altru.org/health-library/definitions/myofascial-pain-syndrome"
NCCIH = "https://www.nccih.nih.gov/health/providers/digest/massage-therapy-for-health-science"
NCCIH_COPY = "https://massage.megatopx.com/article002_pg2.html"
NECK = "https://www.nhs.uk/symptoms/neck-pain-and-stiff-neck/"
NECK_COURSE = "https://www.uhcw.nhs.uk/self-care/neck/"
NECK_SIGNS = "https://111.wales.nhs.uk/Encyclopaedia/c/article/cervicalspondylosis"
OSTEOARTHRITIS = "https://www.nhs.uk/conditions/osteoarthritis/"
OSTEOPOROSIS = (
    "https://nos.org.uk/about-osteoporosis/treating-osteoporosis/complementary-therapies/"
)
PACING = (
    "https://royalfree.nhs.uk/patients-and-visitors/patient-information-leaflets/"
    "strategies-for-managing-chronic-pain"
)
PRESSURE = "https://doi.org/10.1186/s12998-022-00441-5"
PRESSURE_OLDER = "https://www.jmptonline.org/article/S0161-4754(08)00292-3/fulltext"
PRIVATE_CLINIC = "https://mortlockclinic.com.au/lower-eyre-sports-physio/services/hands-on-therapy"
SCARS = "https://www.nhs.uk/conditions/scars/"
SCIATICA = "https://www.nhs.uk/conditions/sciatica/"
SCIATICA_SIGNS = "https://healthify.nz/health-a-z/s/sciatica"
SHOULDER = "https://developer.api.nhs.uk/widgets/condition/?condition=/conditions/shoulder-pain/"
SPRAINED_ANKLE = (
    "https://sheffieldachesandpains.com/conditions/ankle-sprain/what-is-an-ankle-sprain"
)
SPRAINS = "https://www.nhs.uk/conditions/sprains-and-strains/"
STRETCHING = "https://bjsm.bmj.com/content/45/15/1249"
SURVEY = "https://pubmed.ncbi.nlm.nih.gov/17983334/"
TENNIS_ELBOW = "https://www.nhs.uk/conditions/tennis-elbow/"
TOUCH = "https://doi.org/10.1097/AJP.0b013e31817e13b6"
TRIALS = "https://doi.org/10.1016/j.apmr.2018.06.019"
WATER = "https://www.painscience.com/articles/drinking-water-after-massage.php"
