"""exchanges/: the real ones as they are known, the made-up ones with milestones worked out from their first day."""

import datetime
import json
import re

from tables import DAY, IT_TOOL, TODAY, blocks, fields, items, mixed, session_days, text_of, working_day

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
