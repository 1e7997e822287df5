"""feedback/: what the table says, and the ratings it leaves out, near the overall one."""

import datetime

from tables import DAY, blocks, fields, items, mixed


AGREED = {"joint-project", "cooperation-agreement", "joint-event"}


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
                answers[name] = "followUp" in known or bool(AGREED.intersection(known["outcomes"]))
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
