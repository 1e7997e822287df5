"""scheme.json: the code lists, rules and target of the pilot."""

FULL_AMOUNTS = {
    1100: "DK LI NO", 1000: "IE", 950: "FI SE", 900: "AT FR IS IT", 830: "BE DE ES LU NL",
    780: "CY GR PT", 750: "TR", 720: "HR MT SI", 670: "EE HU", 610: "AM CZ LV PL SK",
    560: "BA BG LT ME MK RO RS XK", 530: "AL MD UA",
}

COUNTRIES = [
    ("AT", "Austria"), ("BE", "Belgium"), ("BG", "Bulgaria"), ("CY", "Cyprus"), ("CZ", "Czechia"),
    ("DE", "Germany"), ("DK", "Denmark"), ("EE", "Estonia"), ("ES", "Spain"), ("FI", "Finland"),
    ("FR", "France"), ("GR", "Greece"), ("HR", "Croatia"), ("HU", "Hungary"), ("IE", "Ireland"),
    ("IT", "Italy"), ("LT", "Lithuania"), ("LU", "Luxembourg"), ("LV", "Latvia"), ("MT", "Malta"),
    ("NL", "Netherlands"), ("PL", "Poland"), ("PT", "Portugal"), ("RO", "Romania"), ("SE", "Sweden"),
    ("SI", "Slovenia"), ("SK", "Slovakia"),
    ("AL", "Albania"), ("AM", "Armenia"), ("BA", "Bosnia and Herzegovina"), ("IS", "Iceland"),
    ("MD", "Moldova"), ("ME", "Montenegro"), ("MK", "North Macedonia"), ("RS", "Serbia"),
    ("TR", "Turkey"), ("UA", "Ukraine"), ("XK", "Kosovo"),
    ("GB", "United Kingdom", True, "In COSME subject to the withdrawal outcome; no lump-sum amount is known."),
    ("LI", "Liechtenstein", False, "In the amounts of Erasmus for Young Entrepreneurs, not in the lists of COSME countries found."),
    ("NO", "Norway", False, "In the amounts of Erasmus for Young Entrepreneurs, not in the lists of COSME countries found."),
]

ECOSYSTEMS = [
    ("aerospace-defence", "Aerospace & defence"), ("agri-food", "Agri-food"), ("construction", "Construction"),
    ("cultural-creative", "Cultural and creative industries"), ("digital", "Digital"), ("electronics", "Electronics"),
    ("energy-intensive", "Energy-intensive industries"), ("energy-renewables", "Energy-renewables"), ("health", "Health"),
    ("mobility-transport-automotive", "Mobility-transport-automotive"),
    ("proximity-social-economy", "Proximity, social economy and civil society"), ("retail", "Retail"),
    ("textiles", "Textiles"), ("tourism", "Tourism"),
]

FORMATS = [
    ("seminar", "Seminar"), ("company-visit", "Company visit"), ("virtual-visit", "Virtual visit"),
    ("b2b-meeting", "B2B meeting"), ("c2c-meeting", "C2C meeting"), ("training", "Training and coaching"),
    ("workshop", "Workshop"), ("matchmaking", "Matchmaking"), ("trade-fair-visit", "Trade-fair visit"),
]

SECOND_WAVE = "A host, never a visitor, in the second wave; whether the pilot admitted it is not known."

ORGANISATION_TYPES = [
    {"id": "cluster", "name": "Cluster organisation", "visitor": True, "host": True},
    {"id": "scaling-up-support", "name": "Scaling-up support organisation", "visitor": True, "host": True},
    {"id": "sme", "name": "SME", "visitor": True, "host": True},
    {"id": "large-company", "name": "Large company", "visitor": False, "host": True, "note": SECOND_WAVE},
    {"id": "public-authority", "name": "Public authority", "visitor": False, "host": True, "note": SECOND_WAVE},
    {"id": "training-provider", "name": "Training provider", "visitor": False, "host": True, "note": SECOND_WAVE},
]

SUBTYPES = [
    ("technology-centre", "Technology centre"), ("research-institute", "Research institute"),
    ("innovation-hub", "(Digital) innovation hub"), ("fab-lab", "Fab lab"), ("creative-hub", "Creative hub"),
    ("resource-efficiency", "Resource-efficiency service provider"), ("incubator", "Incubator"),
    ("accelerator", "Accelerator"),
]

OUTCOMES = [
    ("new-contacts", "New contacts"), ("potential-partners", "Potential partners or customers"),
    ("joint-project", "A possible joint project"), ("cooperation-agreement", "A cooperation or commercial agreement"),
    ("market-access", "Access to a market"), ("technology-transfer", "Technology transfer"),
    ("cross-sector", "Cross-sector cooperation"), ("new-skills", "Better skills"),
    ("company-visits", "Company visits"), ("joint-event", "A joint event"),
    ("horizon-europe", "Joint work for Horizon Europe"), ("cluster-membership", "Joining a cluster abroad"),
    ("inspiration", "Inspiration and new uses for own products"),
    ("cluster-strategy", "A better view of strategy and cluster management"),
]


def _named(pairs):
    return [{"id": key, "name": name} for key, name in pairs]


def _country(code, name, eligible=True, note=None):
    entry = {"code": code, "name": name, "eligible": eligible}
    if note:
        entry["note"] = note
    return entry


def build(source):
    """The whole file; `source` gives the address behind a source's number."""
    amounts = {code: amount for amount, codes in FULL_AMOUNTS.items() for code in codes.split()}
    return {
        "format": 1,
        "name": "ClusterXchange",
        "wave": "Pilot 2020–2022",
        "today": "2021-06-10",
        "target": 600,
        "feedbackRoles": ["visitor", "host"],
        "rules": {
            "minimumWorkingDays": 3,
            "maximumMonths": 1,
            "halfBelowWorkingDays": 5,
            "halfBelowKilometres": 200,
            "paymentWithinDays": 10,
            "lumpSumMaximum": 1100,
            "lumpSumCeilings": [{
                "since": "2020-02-03",
                "amounts": dict(sorted(amounts.items())),
                "note": "Not confirmed: the rates of Erasmus for Young Entrepreneurs, "
                        "with which every amount cited for ClusterXchange agrees (PT 780, FR 450 as a half).",
                "sources": [source(72), source(6), source(29), source(35)],
            }],
        },
        "countries": [_country(*entry) for entry in COUNTRIES],
        "ecosystems": _named(ECOSYSTEMS),
        "formats": _named(FORMATS),
        "organisationTypes": ORGANISATION_TYPES,
        "subtypes": [{"id": key, "name": name, "type": "scaling-up-support"} for key, name in SUBTYPES],
        "outcomes": _named(OUTCOMES),
        "sources": [source(number) for number in (1, 3, 5, 87, 89, 22)],
    }
