#!/usr/bin/env python3
"""Checks the sample data directory against its promises, straight from the JSON.

    python3 Tests/Sample/check.py [DIRECTORY]

Shares no code with generate.py, so that the two can contradict each other. Prints what does not hold and the figures
of three days; exits 1 if anything does not hold.
"""

import collections
import datetime
import json
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent.parent / "data"
TODAY = "2021-06-10"
ORDER = ["proposed", "matched", "committed", "started", "completed", "reported", "validated", "paid"]
STATES = {"proposed": "in-preparation", "matched": "in-preparation", "committed": "upcoming", "started": "ongoing"}
RULES = {
    "minimum-working-days", "different-countries", "visits-once", "lump-sum-virtual", "lump-sum-ceiling",
    "half-below-working-days", "half-below-kilometres", "payment-within-days", "sme-of-profiled-cluster",
    "counts-for-vop", "maximum-month", "eligible-country", "host-only-types", "four-signatures", "residence",
}
HOUSE = re.compile(r'[\[\]]|  \{|  \},?|    "\w+": \S.*')
findings = []


def expect(holds, text):
    if not holds:
        findings.append(text)


def load(path):
    text = path.read_bytes().decode("utf-8")
    expect(text.endswith("\n") and not text.endswith("\n\n"), f"{path.name}: final newline")
    expect("\\u" not in text, f"{path.name}: accents escaped")
    unseen = {hex(ord(c)) for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Co", "Zl", "Zp")}
    expect(not unseen, f"{path.name}: unseen characters {unseen}")
    expect(unicodedata.is_normalized("NFC", text), f"{path.name}: not composed")
    if path.name not in ("scheme.json", "questionnaire.json"):
        expect(all(HOUSE.fullmatch(line) for line in text.splitlines()), f"{path.name}: not in the house layout")
    return json.loads(text, object_pairs_hook=unrepeated)


def unrepeated(pairs):
    expect(len({name for name, _ in pairs}) == len(pairs), f"a member twice: {pairs[:2]}")
    return dict(pairs)


def collection(name):
    return [record for path in sorted((ROOT / name).glob("*.json")) for record in load(path)]


def date(text):
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        day = datetime.date.min
    expect(str(day) == text, f"not a date: {text}")
    return day


def reached(exchange, day):
    """The furthest milestone dated not after `day`, or None."""
    there = [name for name in ORDER if exchange["milestones"].get(name, "9999") <= day]
    return there[-1] if there else None


def state(exchange, day):
    done = exchange["milestones"].get("completed", "9999") <= day
    if exchange["cancelled"] and exchange["cancelled"]["date"] <= day and not done:
        return "cancelled"
    milestone = reached(exchange, day)
    return STATES.get(milestone, "completed") if milestone else None


def working_days(exchange):
    def weekdays(days):
        return len({day for day in days if day.weekday() < 5})

    def span(start, end):
        first, last = date(start), date(end)
        return weekdays([first + datetime.timedelta(days=n) for n in range((last - first).days + 1)])

    if exchange["sessions"]:
        return weekdays([date(session["date"]) for session in exchange["sessions"]])
    milestones = exchange["milestones"]
    if "started" in milestones and "completed" in milestones:
        return span(milestones["started"], milestones["completed"])
    return span(**exchange["planned"]) if exchange["planned"] else None


scheme = load(ROOT / "scheme.json")
form = load(ROOT / "questionnaire.json")
partnerships = load(ROOT / "partnerships.json")
organisations = load(ROOT / "organisations.json")
documents = load(ROOT / "documents.json")
exchanges = collection("exchanges")
feedback = collection("feedback")
everything = partnerships + organisations + documents + exchanges + feedback
body = {record["id"]: record for record in organisations}
group = {record["id"]: record for record in partnerships}
of_id = {record["id"]: record for record in exchanges}
codes = {name: {entry["id"] for entry in scheme[name]}
         for name in ("ecosystems", "formats", "organisationTypes", "subtypes", "outcomes")}
country = {entry["code"]: entry for entry in scheme["countries"]}
ceilings = scheme["rules"]["lumpSumCeilings"][0]["amounts"]


def check_ids():
    for identifier, count in collections.Counter(record["id"] for record in everything).items():
        expect(count == 1, f"{identifier}: an id used {count} times")
        expect(re.fullmatch(r"[a-z0-9-]+", identifier), f"{identifier}: not an id")
    for record in everything:
        known = record.get("illustrative") is True or record.get("sources") or record["id"] == "guide-about-this-sample"
        expect(known, f"{record['id']}: neither illustrative nor with sources")
    for titles in (exchanges, documents):
        counts = collections.Counter(record["title"] for record in titles)
        expect(max(counts.values()) == 1, f"a title twice: {counts.most_common(1)}")


def check_codes():
    for record in everything:
        for name in record.get("ecosystems") or []:
            expect(name in codes["ecosystems"], f"{record['id']}: ecosystem {name}")
        for name in record.get("formats") or []:
            expect(name in codes["formats"], f"{record['id']}: format {name}")
    expect(set(ceilings) <= set(country), "a ceiling without a country")
    expect(len(ceilings) == 40 and max(ceilings.values()) == 1100, "forty ceilings up to 1,100")


def check_organisations():
    for record in organisations:
        key = record["id"]
        expect(record["type"] in codes["organisationTypes"], f"{key}: type")
        expect(record.get("subtype") is None or record["subtype"] in codes["subtypes"], f"{key}: subtype")
        expect("country" not in record or record["country"] in country, f"{key}: country")
        expect(re.fullmatch(r"[A-Z]{2}[0-9A-Z]{0,3}", record.get("region", "AT")), f"{key}: region")
        if "region" in record:
            expect(record["region"][:2].replace("EL", "GR") == record["country"], f"{key}: region abroad")
        for cluster in record.get("memberOf", []):
            expect(body.get(cluster, {}).get("type") == "cluster", f"{key}: member of {cluster}")
        contact = record.get("contact")
        expect(not contact or record.get("illustrative") and contact["email"].endswith(".example.org"), f"{key}: contact")
        for name in ("visitorProfile", "hostProfile"):
            for end in ("availableFrom", "availableUntil"):
                if end in record.get(name, {}):
                    date(record[name][end])
    for record in partnerships:
        for partner in record["partners"] + [record["coordinator"]]:
            expect(partner is None or partner in body, f"{record['id']}: partner {partner}")
    expect(any("torino" in record["name"].lower() for record in organisations), "no Torino Wireless")


def check_exchange(record):
    key, milestones = record["id"], record["milestones"]
    expect(record["mode"] in ("virtual", "physical"), f"{key}: mode")
    expect(record["visitorPartnership"] in group and key.startswith(record["visitorPartnership"] + "-"), f"{key}: VOP")
    expect(record["hostPartnership"] is None or record["hostPartnership"] in group, f"{key}: HOP")
    days = [date(milestones[name]) for name in ORDER if name in milestones]
    expect(days and days == sorted(days) and set(milestones) <= set(ORDER), f"{key}: milestones")
    sessions = [date(session["date"]) for session in record["sessions"]]
    expect(sessions == sorted(sessions), f"{key}: sessions out of order")
    count = working_days(record)
    expect(count is not None and count >= 3, f"{key}: {count} working days")
    for name in ("visitor", "host"):
        expect(record[name] is None or record[name] in body, f"{key}: {name} {record[name]}")
    visitor, host = body.get(record["visitor"]), body.get(record["host"])
    for side in (visitor, host):
        if side:
            expect(country[side["country"]]["eligible"], f"{key}: {side['country']} is not eligible")
    if visitor and host:
        expect(visitor["country"] != host["country"], f"{key}: one country")
    if visitor and visitor["type"] == "sme":
        profiled = any(body[cluster].get("eccpProfiled") for cluster in visitor.get("memberOf", []))
        expect(profiled, f"{key}: visitor of no profiled cluster")
    signed = [date(day) for day in record["signatures"].values() if day]
    if "committed" in milestones:
        expect(len(signed) == 4 and max(signed) == date(milestones["committed"]), f"{key}: signatures")
        expect("started" not in milestones or max(signed) < date(milestones["started"]), f"{key}: signed too late")
    if record["mode"] == "virtual":
        expect(record["lumpSum"] is None and "paid" not in milestones, f"{key}: money online")
    elif record["lumpSum"]:
        full = ceilings[host["country"]]
        limit = full // 2 if count < 5 or record["distanceKilometres"] < 200 else full
        expect(record["lumpSum"] <= limit, f"{key}: {record['lumpSum']} over {limit}")
    if record.get("illustrative"):
        real = [side["id"] for side in (visitor, host) if side and not side.get("illustrative")]
        expect(visitor and host and not real, f"{key}: made up about {real}")
        expect(max(milestones.values()) < TODAY, f"{key}: made-up future")
        expect(not sessions or all(day.weekday() < 5 for day in sessions), f"{key}: a session at a weekend")
        if record["group"]:
            tied = {(other["host"], other["planned"]["start"]) for other in exchanges if other["group"] == record["group"]}
            expect(len(tied) == 1, f"{key}: the group has several hosts or days")
    else:
        expect(record.get("sources"), f"{key}: no source")


def check_visits():
    visits = collections.Counter(r["visitor"] for r in exchanges if r["visitor"] and not r["cancelled"])
    expect(max(visits.values()) == 1, f"a second visit: {visits.most_common(1)}")
    for owner in group:
        numbers = [int(r["id"].rpartition("-")[2]) for r in exchanges if r["visitorPartnership"] == owner]
        expect(sorted(numbers) == list(range(1, len(numbers) + 1)), f"{owner}: numbers with gaps")


def check_answer(key, question, value):
    kind, name = question["kind"], question["id"]
    if kind == "rating":
        good = value in range(1, len(question["labels"]) + 1)
    elif kind == "score":
        good = value in range(question["minimum"], question["maximum"] + 1)
    elif kind == "choice":
        good = value in {option["id"] for option in question["options"]}
    elif kind == "choices":
        good = value and len(set(value)) == len(value) and set(value) <= codes[question["list"]]
    elif kind == "yes-no":
        good = value in (True, False)
    else:
        good = 0 < len(value) <= question["maximumLength"]
    expect(good, f"{key}: answer {name} = {value!r}")


def check_feedback(record):
    key, exchange = record["id"], of_id.get(record["exchange"])
    expect(exchange is not None and key == f"{record['exchange']}-{record['role']}", f"{key}: exchange or role")
    moment = datetime.datetime.strptime(record["submitted"], "%Y-%m-%dT%H:%M:%SZ")
    expect(str(moment.date()) >= exchange["milestones"]["completed"], f"{key}: before the end")
    expect(str(moment.date()) < TODAY, f"{key}: after today")
    expect(record["consent"]["publish"] in ("named", "anonymous", "none"), f"{key}: consent")
    asked = {question["id"]: question for section in form["sections"] for question in section["questions"]
             if record["role"] in question.get("roles", [record["role"]])
             and exchange["mode"] in question.get("modes", [exchange["mode"]])}
    for name, value in record["answers"].items():
        expect(name in asked, f"{key}: {name} is not asked of this role")
        if name in asked:
            check_answer(key, asked[name], value)
    for name, question in asked.items():
        expect(not question.get("required") or name in record["answers"], f"{key}: {name} is missing")
    if record["role"] == "host" and exchange["group"]:
        forms = [r for r in feedback if r["role"] == "host" and of_id[r["exchange"]]["group"] == exchange["group"]]
        expect(len(forms) == 1, f"{key}: a second host form in one group")


def check_documents():
    for record in documents:
        if "date" in record:
            date(record["date"])
        for name in record.get("partnerships", []):
            expect(name in group, f"{record['id']}: {name}")
        for name in record.get("exchanges", []):
            expect(name in of_id, f"{record['id']}: {name}")
        expect("rule" not in record or record["rule"] in RULES, f"{record['id']}: rule")
    named = {record.get("rule") for record in documents}
    expect(RULES <= named, f"no entry for {RULES - named}")
    expect(sum(record["kind"] == "faq" for record in documents) >= 15, "fewer than fifteen FAQ entries")


def figures(day):
    states = {key: state(record, day) for key, record in of_id.items()}
    done = [of_id[key] for key in states if states[key] == "completed"]
    said = [record for record in feedback if record["submitted"][:10] <= day]
    groups = {record["group"] or record["id"] for record in done}
    ratings = [record["answers"]["overall"] for record in said if "overall" in record["answers"]]
    scores = [record["answers"]["recommend"] for record in said if "recommend" in record["answers"]]
    count = collections.Counter(states.values())
    return {
        "completed": count["completed"], "completedVirtual": sum(r["mode"] == "virtual" for r in done),
        "completedPhysical": sum(r["mode"] == "physical" for r in done),
        "ongoing": count["ongoing"], "upcoming": count["upcoming"], "inPreparation": count["in-preparation"],
        "cancelled": count["cancelled"], "notYet": count[None],
        "partnerships": len({r["visitorPartnership"] for r in done}),
        "feedback": {
            "received": len({(record["exchange"], record["role"]) for record in said}),
            "receivedOfExpectedRoles": len({(r["exchange"], r["role"]) for r in said if r["role"] in scheme["feedbackRoles"]}),
            "expected": len(done) + len(groups),
            "mean": sum(ratings) / len(ratings) if ratings else None,
            "nps": 100 * (sum(s > 8 for s in scores) - sum(s < 7 for s in scores)) / len(scores) if scores else None,
        },
        "completedWithoutFeedback": len({r["id"] for r in done} - {r["exchange"] for r in said}),
    }


def check_figures():
    today = figures(TODAY)
    for name, value in (("completed", 80), ("completedVirtual", 80), ("ongoing", 2), ("upcoming", 3), ("partnerships", 11)):
        expect(today[name] == value, f"{name} is {today[name]}, not {value}")
    expect(today["inPreparation"] in (5, 6) and today["cancelled"] in (2, 3), "in preparation or cancelled")
    expect(today["completedWithoutFeedback"] >= 25, "too few without feedback")
    expect(scheme["target"] == 600 and scheme["today"] == TODAY, "target or today")
    expect(figures("2021-03-01")["completed"] < 45, "too many by March")
    expect(state(of_id["extratex-13"], "2021-09-30") == "completed", "the mission to Czechia")
    expect({r["role"] for r in feedback if r["exchange"] == "extratex-1"} == {"visitor", "host"}, "extratex-1: feedback")
    for record in exchanges:
        if state(record, TODAY) == "upcoming":
            expect(record["mode"] == "physical" and record["planned"]["start"] > TODAY, f"{record['id']}: upcoming")
        if state(record, TODAY) == "completed":
            expect(record["milestones"]["completed"] > "2020-09-23", f"{record['id']}: before the IT Tool")


check_ids()
check_codes()
check_organisations()
for one in exchanges:
    check_exchange(one)
check_visits()
for one in feedback:
    check_feedback(one)
check_documents()
check_figures()

for day in ("2021-03-01", TODAY, "2021-09-30"):
    print(day, json.dumps(figures(day)))
table = collections.defaultdict(collections.Counter)
for one in exchanges:
    table[one["visitorPartnership"]][state(one, TODAY)] += 1
for owner, count in sorted(table.items()):
    line = "  ".join(f"{name} {count[name]}" for name in ("completed", "ongoing", "upcoming", "in-preparation", "cancelled") if count[name])
    print(f"  {owner:22} {line}")
across = sum(1 for one in exchanges if one["hostPartnership"] not in (None, one["visitorPartnership"]))
made_up = sum(record.get("illustrative", False) for record in organisations)
print(f"exchanges {len(exchanges)} ({across} across two Partnerships), feedback {len(feedback)}, documents {len(documents)}, "
      f"organisations {len(organisations)} ({made_up} illustrative, "
      f"{len({r.get('country') for r in organisations if r.get('illustrative')})} countries)")
for text in findings:
    print("finding:", text)
sys.exit(1 if findings else 0)
