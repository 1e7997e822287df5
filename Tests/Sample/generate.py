#!/usr/bin/env python3
"""Writes the sample data directory `data/` from the tables beside this file.

    python3 Tests/Sample/generate.py [DIRECTORY]            writes it
    python3 Tests/Sample/generate.py --check [DIRECTORY]    names the files that differ from what it would write

What is real comes with sources; what is made up is marked illustrative. Nothing is random: what the tables do not
say is worked out from checksums of the records' ids, so every run writes the same bytes.
"""

import pathlib
import sys

sys.dont_write_bytecode = True  # a run leaves nothing but the data

import layout
import questionnaire
import scheme
from documents import documents
from exchanges import illustrative_exchanges, real_exchanges
from feedback import feedback
from organisations import illustrative_organisations, partnerships, real_organisations
from tables import HERE, source


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
