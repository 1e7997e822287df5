#!/usr/bin/env python3
"""Writes the sample data directory `data/` from the tables beside this file.

    python3 Tests/Sample/generate.py [DIRECTORY]            writes it
    python3 Tests/Sample/generate.py --check [DIRECTORY]    names the files that differ from what it would write

What is real comes with sources; what is made up is marked illustrative. Nothing is random: what the tables do not
say is worked out from checksums of the records' ids, so every run writes the same bytes.
"""

import datetime
import json
import pathlib
import re
import sys
import zlib

sys.dont_write_bytecode = True  # a run leaves nothing but the data

import layout
import questionnaire
import scheme

HERE = pathlib.Path(__file__).resolve().parent
DAY = datetime.timedelta(days=1)
TODAY = datetime.date(2021, 6, 10)
IT_TOOL = datetime.date(2020, 9, 23)
CHRISTMAS = (datetime.date(2020, 12, 24), datetime.date(2021, 1, 6))
HOLIDAYS = {datetime.date(2021, 4, 2), datetime.date(2021, 4, 5), datetime.date(2021, 5, 13), datetime.date(2021, 5, 24)}


def text_of(name):
    return (HERE / name).read_text(encoding="utf-8")


def fields(line, count):
    """The cells of a table's row, padded to `count`."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) > count:
        raise ValueError(f"more than {count} cells: {line}")
    return cells + [""] * (count - len(cells))


def items(cell):
    return [item.strip() for item in cell.split(",") if item.strip()]


def blocks(name):
    """Each row of a table with the indented lines below it."""
    current = None
    for line in text_of(name).splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  "):
            mark, _, rest = line.strip().partition(" ")
            current[1].append((mark, rest))
        else:
            if current:
                yield current
            current = (line, [])
    if current:
        yield current


SOURCES = dict(line.split(" ", 1) for line in text_of("sources.txt").splitlines())


def source(number):
    return SOURCES[str(number)]


def source_list(cell):
    return list(dict.fromkeys(source(number) for number in cell.split()))


def mixed(key, modulus):
    """A number below `modulus` that depends on `key` alone."""
    return zlib.crc32(key.encode("utf-8")) % modulus


def without_empty(record):
    return {name: value for name, value in record.items() if value not in (None, "", [])}


# --- dates -----------------------------------------------------------------------------------------------------------

def is_free(day):
    return day.weekday() > 4 or day in HOLIDAYS or CHRISTMAS[0] <= day <= CHRISTMAS[1]


def working_day(day, step):
    """The day itself, or the nearest working day before (step -1) or after it (step 1)."""
    while is_free(day):
        day += step * DAY
    return day


def session_days(first, rhythm):
    kind, count = rhythm[0], int(rhythm[1:])
    day, days = first, []
    while len(days) < count:
        if kind == "d":
            day = working_day(day, 1)
            days.append(day)
            day += DAY
        elif kind == "w":
            days.append(day)
            day += 7 * DAY
        elif kind == "t":
            days.append(day)
            day += (2 if len(days) % 2 else 5) * DAY
        else:
            raise ValueError(rhythm)
    wrong = [str(day) for day in days if is_free(day)]
    if wrong:
        raise ValueError(f"not working days: {wrong} ({first} {rhythm})")
    return days


# --- organisations and partnerships -----------------------------------------------------------------------------------

def kind_of(cell):
    main, _, subtype = cell.partition("/")
    return {"type": main, "subtype": subtype}


def real_organisations():
    for line, _ in blocks("organisations-real.txt"):
        key, name, kind, country, city, ecosystems, website, sources = fields(line, 8)
        yield without_empty({
            "id": key.rstrip("!"), "name": name, **kind_of(kind), "country": country, "city": city,
            "eccpProfiled": True if key.endswith("!") else None, "ecosystems": items(ecosystems),
            "website": website, "sources": source_list(sources),
        })


def profile(text, wants):
    parts = [part.strip() for part in text.split(" ; ")]
    made = {"motivation": parts[0], wants: items(parts[1]), "languages": items(parts[2])}
    if len(parts) > 3:
        made["availableFrom"], made["availableUntil"] = parts[3].split("..")
    return made


def illustrative_organisations():
    for line, notes in blocks("organisations-illustrative.txt"):
        key, name, kind, country, city, region, member_of, ecosystems, place = fields(line, 9)
        profiles = {mark: text for mark, text in notes}
        where = [float(number) for number in place.split()]
        contact = {"name": "Exchange desk", "email": f"exchange-desk@{key}.example.org"}
        yield without_empty({
            "id": key, "name": name, **kind_of(kind), "country": country, "city": city, "region": region,
            "memberOf": items(member_of),
            "eccpProfiled": True if kind == "cluster" else None,
            "ecosystems": items(ecosystems),
            "location": {"latitude": where[0], "longitude": where[1]} if mixed(key + "place", 3) else None,
            "contact": contact if mixed(key + "contact", 3) == 0 else None,
            "visitorProfile": profile(profiles["V"], "seeks") if "V" in profiles else None,
            "hostProfile": profile(profiles["H"], "offers") if "H" in profiles else None,
            "illustrative": True,
        })


def partnerships():
    for line, notes in blocks("partnerships.txt"):
        (key, acronym, title, sector, ecosystems, coordinator, partners, planned, grant, website,
         sources) = fields(line, 11)
        yield {
            "id": key, "acronym": acronym, "title": title or None, "wave": "Pilot 2020–2022", "sector": sector,
            "ecosystems": items(ecosystems), "coordinator": coordinator or None, "partners": items(partners),
            "start": "2020-02-03", "end": None, "plannedExchanges": int(planned) if planned else None,
            "grant": grant or None, "website": website or None, "summary": notes[0][1],
            "sources": source_list(sources),
        }


# --- exchanges -------------------------------------------------------------------------------------------------------

EXCHANGE = dict.fromkeys([
    "id", "title", "mode", "formats", "group", "visitor", "visitorPartnership", "host", "hostPartnership",
    "ecosystems", "topics", "planned", "sessions", "distanceKilometres", "participants", "objectives", "agenda",
    "signatures", "milestones", "cancelled", "lumpSum", "forceMajeure",
])
LISTS = ("formats", "ecosystems", "topics", "sessions")
SIGNERS = ("visitor", "visitorPartnership", "host", "hostPartnership")


def exchange(record):
    """A record with every member, unknown ones null or empty."""
    whole = {name: record.get(name) for name in EXCHANGE}
    for name in LISTS:
        whole[name] = whole[name] or []
    whole["signatures"] = whole["signatures"] or dict.fromkeys(SIGNERS)
    whole["milestones"] = whole["milestones"] or {}
    return {**whole, **{name: value for name, value in record.items() if name not in whole}}


def real_exchanges():
    for record in json.loads(text_of("exchanges-real.json")):
        owner = record["id"].rpartition("-")[0]
        if owner in ("blues", "smartctclusters"):
            record["hostPartnership"] = owner
        yield exchange({**record, "visitorPartnership": owner})


def early_milestones(key, first):
    """Proposal, match and commitment before `first`, not before the IT Tool existed."""
    lead = 38 + mixed(key + "lead", 30)
    proposed = working_day(max(first - lead * DAY, IT_TOOL + (1 + mixed(key, 6)) * DAY), 1)
    span = (first - proposed).days
    matched = working_day(proposed + (span * (35 + mixed(key + "matched", 15)) // 100) * DAY, 1)
    committed = max(working_day(first - (3 + mixed(key + "committed", 6)) * DAY, -1), working_day(matched + DAY, 1))
    return {"proposed": proposed, "matched": matched, "committed": committed}


def signatures(key, matched, committed):
    """Four signatures between match and commitment; the last one makes the commitment."""
    span = (committed - matched).days
    last = SIGNERS[1] if mixed(key + "last", 2) else SIGNERS[3]
    days = {}
    for signer in SIGNERS:
        back = 1 + mixed(key + signer, max(span - 1, 1))
        days[signer] = committed if signer == last else max(working_day(committed - back * DAY, -1), matched)
    return days


def late_milestones(key, completed):
    """The closing report and its validation, where they have happened by today."""
    made = {}
    reported = working_day(completed + (4 + mixed(key + "reported", 18)) * DAY, 1)
    if mixed(key + "reports", 10) < 7 and reported < TODAY:
        made["reported"] = reported
        validated = working_day(reported + (3 + mixed(key + "validated", 15)) * DAY, 1)
        if mixed(key + "validates", 10) < 7 and validated < TODAY:
            made["validated"] = validated
    return made


def dated(cell):
    return {name: datetime.date.fromisoformat(day) for name, day in (item.split() for item in items(cell))}


def plain(days):
    return {name: str(day) for name, day in days.items()}


def illustrative_exchanges(home):
    """The made-up exchanges; `home` tells the Partnership an organisation belongs to through its cluster."""
    for line, notes in blocks("exchanges-illustrative.txt"):
        key, pair, state, when, formats, ecosystems, topics, title = fields(line, 8)
        match = re.fullmatch(r"(\S+) > (\S+)(?: @(\S+))?", pair)
        visitor, host, host_partnership = match.groups()
        owner = key.rpartition("-")[0]
        extra = dict(notes)
        virtual = ".." not in when
        record = {
            "id": key, "title": title, "mode": "virtual" if virtual else "physical", "formats": items(formats),
            "group": extra.get("G"), "visitor": visitor, "visitorPartnership": owner, "host": host,
            "hostPartnership": host_partnership or home(host) or owner,
            "ecosystems": items(ecosystems), "topics": items(topics),
            "distanceKilometres": int(extra["K"]) if "K" in extra else None,
            "participants": int(extra["P"]) if "P" in extra else None,
            "objectives": extra.get("O"), "agenda": extra.get("A"),
            "lumpSum": int(extra["L"]) if "L" in extra else None, "forceMajeure": extra.get("F"),
        }
        shared = extra.get("G", key)  # those who travel as one were planned as one
        if virtual:
            first, rhythm = when.split()
            days = session_days(datetime.date.fromisoformat(first), rhythm)
            titles = [part.strip() for part in extra.get("S", "").split(" / ")]
            names = titles if len(titles) == len(days) else [""] * len(days)
            if extra.get("S") and names != titles:
                raise ValueError(f"{key}: {len(titles)} titles for {len(days)} sessions")
            record["sessions"] = [
                {"date": str(day), **({"title": name, "format": items(formats)[n % len(items(formats))]} if name else {})}
                for n, (day, name) in enumerate(zip(days, names))
            ]
        else:
            first, last = when.split("..")
            days = [datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)]
        record["planned"] = {"start": str(days[0]), "end": str(days[-1])}
        milestones = dated(extra["M"]) if "M" in extra else early_milestones(shared, days[0])
        if state == "cancelled":
            day, reason = extra["X"].split(" ", 1)
            record["cancelled"] = {"date": day, "reason": reason}
            milestones = {name: at for name, at in milestones.items() if str(at) < day and name != "committed"}
        if state in ("ongoing", "completed"):
            milestones["started"] = days[0]
        if state == "completed":
            milestones["completed"] = days[-1]
            milestones.update(late_milestones(key, days[-1]))
        if "committed" in milestones:
            record["signatures"] = plain(signatures(key, milestones["matched"], milestones["committed"]))
        elif state == "preparation" and "matched" in milestones:
            signed = working_day(milestones["matched"] + 3 * DAY, 1)
            record["signatures"] = {**dict.fromkeys(SIGNERS), SIGNERS[mixed(key, 2) * 2]: str(signed)}
        record["milestones"] = plain(milestones)
        yield exchange({**record, "illustrative": True})


# --- feedback --------------------------------------------------------------------------------------------------------

def questions_for(form, role, mode):
    for section in form["sections"]:
        for question in section["questions"]:
            if role in question.get("roles", [role]) and mode in question.get("modes", [mode]):
                yield question


def feedback(form, exchanges):
    for line, notes in blocks("feedback.txt"):
        head, days, overall, recommend, objectives, duration, outcomes, consent = fields(line, 8)
        of, role = head.split()
        key = f"{of}-{role}"
        known = {
            "overall": int(overall), "recommend": int(recommend), "objectives": objectives, "duration": duration,
            "outcomes": items(outcomes),
        }
        texts = dict(notes)
        for mark, name in (("+", "addedValue"), ("-", "toImprove"), (">", "followUp")):
            if mark in texts:
                known[name] = texts[mark]
        answers = {}
        for question in questions_for(form, role, exchanges[of]["mode"]):
            name = question["id"]
            if name in known:
                answers[name] = known[name]
            elif mixed(key + name, 9) == 0:
                continue  # nobody answers everything
            elif question["kind"] == "rating":
                shift = (-1, -1, 0, 0, 0, 0, 1, 1)[mixed(key + name + "shift", 8)]
                answers[name] = min(5, max(1, known["overall"] + shift))
            elif name == "followUpPlanned":
                answers[name] = "followUp" in known or mixed(key + name, 3) == 1
            elif question["kind"] == "yes-no":
                answers[name] = known["overall"] > 2 and mixed(key + name, 5) > 0
        end = datetime.date.fromisoformat(exchanges[of]["milestones"]["completed"])
        submitted = end + int(days) * DAY
        time = f"{7 + mixed(key + 'hour', 11):02}:{mixed(key + 'minute', 60):02}:{mixed(key + 'second', 60):02}"
        publish = consent.split()
        yield {
            "id": key, "exchange": of, "role": role, "questionnaire": 1, "submitted": f"{submitted}T{time}Z",
            "answers": answers, "consent": {"publish": publish[0], "contact": "contact" in publish},
            "illustrative": True,
        }


# --- documents -------------------------------------------------------------------------------------------------------

def documents():
    for part in re.split(r"^=== ", text_of("documents.md"), flags=re.MULTILINE)[1:]:
        head, _, rest = part.partition("\n")
        key, kind, title = fields(head, 3)
        members, lines = {}, rest.strip("\n").split("\n")
        while lines and (match := re.fullmatch(r"(date|tags|rule|url|partnerships|exchanges|sources): (.*)", lines[0])):
            members[match[1]] = match[2]
            lines.pop(0)
        yield without_empty({
            "id": key, "kind": kind, "title": title, "date": members.get("date"), "url": members.get("url"),
            "language": "en", "tags": items(members.get("tags", "")), "body": "\n".join(lines).strip(),
            "rule": members.get("rule"), "partnerships": items(members.get("partnerships", "")),
            "exchanges": items(members.get("exchanges", "")), "sources": source_list(members.get("sources", "")),
        })


# --- everything ------------------------------------------------------------------------------------------------------

def number_of(record):
    return int(record["id"].rpartition("-")[2])


def files():
    """Path and text of every file of the sample."""
    form = questionnaire.build()
    groups = list(partnerships())
    bodies = list(real_organisations()) + list(illustrative_organisations())
    of_cluster = {partner: group["id"] for group in groups for partner in group["partners"]}
    of_member = {body["id"]: of_cluster.get(cluster) for body in bodies for cluster in body.get("memberOf", [])[:1]}
    exchanges = list(real_exchanges()) + list(illustrative_exchanges(of_member.get))
    by_id = {record["id"]: record for record in exchanges}
    answers = list(feedback(form, by_id))
    yield "scheme.json", layout.document(scheme.build(source))
    yield "questionnaire.json", layout.document(form)
    yield "partnerships.json", layout.records(groups)
    yield "organisations.json", layout.records(bodies)
    yield "documents.json", layout.records(list(documents()))
    for group in groups:
        mine = sorted((record for record in exchanges if record["visitorPartnership"] == group["id"]), key=number_of)
        said = [record for record in answers if by_id[record["exchange"]]["visitorPartnership"] == group["id"]]
        said.sort(key=lambda record: (number_of(by_id[record["exchange"]]), record["submitted"]))
        yield f"exchanges/{group['id']}.json", layout.records(mine)
        if said:
            yield f"feedback/{group['id']}.json", layout.records(said)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    target = pathlib.Path(arguments[0]) if arguments else HERE.parent.parent / "data"
    wanted = {target / name: text.encode("utf-8") for name, text in files()}
    if "--check" in sys.argv[1:]:
        there = {path for path in target.rglob("*.json")}
        differing = [path for path in sorted(there | set(wanted)) if path not in there or wanted.get(path) != path.read_bytes()]
        for path in differing:
            print(path.relative_to(target))
        sys.exit(1 if differing else 0)
    for path, content in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
