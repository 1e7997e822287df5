"""organisations.json and partnerships.json: the real ones and the made-up ones."""

from tables import blocks, fields, items, mixed, source_list, without_empty


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
