"""documents.json, from documents.md: a heading line, members, then the text."""

import re

from tables import fields, items, source_list, text_of, without_empty


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
