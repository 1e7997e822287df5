"""questionnaire.json: what is asked of whom after an exchange."""

BOTH_SIDES = ["visitor", "host"]
HOW_WELL = ["very badly", "badly", "neither", "well", "very well"]
HOW_MUCH = ["not at all", "a little", "moderately", "a good deal", "very much"]


def _question(key, kind, text, **more):
    return {"id": key, "kind": kind, "text": text, **more}


def _options(*pairs):
    return [{"id": key, "name": name} for key, name in pairs]


def build():
    overall = [
        _question("overall", "rating", "How satisfied are you with the exchange overall?",
                  labels=["very dissatisfied", "dissatisfied", "neither", "satisfied", "very satisfied"], required=True),
        _question("preparation", "rating", "How well was it prepared?", labels=HOW_WELL),
        _question("relevance", "rating", "How much of the content was useful for your work?",
                  labels=["nothing", "a little", "about half", "most of it", "all of it"]),
        _question("duration", "choice", "Was the length right?",
                  options=_options(("too-short", "too short"), ("right", "right"), ("too-long", "too long"))),
        _question("objectives", "choice", "Were the objectives in the Commitment to Quality met?", required=True,
                  options=_options(("fully", "fully"), ("mostly", "mostly"), ("partly", "partly"), ("not", "not met"))),
        _question("recommend", "score", "How likely are you to recommend ClusterXchange to a colleague? "
                  "0 is not at all, 10 is most certainly.", minimum=0, maximum=10, required=True),
    ]
    support = [
        _question("partnershipSupport", "rating", "How well did your Partnership support you?",
                  labels=HOW_WELL, roles=BOTH_SIDES),
        _question("itTool", "rating", "How well did the IT Tool serve you?", labels=HOW_WELL),
        _question("technical", "rating", "How good were sound, picture and connection?",
                  labels=["very bad", "bad", "fair", "good", "very good"], roles=BOTH_SIDES, modes=["virtual"]),
        _question("practicalArrangements", "rating", "How well did the practical arrangements work (times, documents, language, travel)?",
                  labels=HOW_WELL, roles=["visitor"]),
        _question("lumpSum", "rating", "How far did the lump sum cover your travel and lodging?",
                  labels=["hardly at all", "less than half", "about half", "most of it", "all of it"],
                  roles=["visitor"], modes=["physical"]),
    ]
    other_side = [
        _question("host", "rating", "How well did your host look after you?", labels=HOW_WELL, roles=["visitor"]),
        _question("visitorPreparation", "rating", "How well had your visitor prepared?", labels=HOW_WELL, roles=["host"]),
        _question("effort", "rating", "Was hosting worth the effort?", labels=HOW_MUCH, roles=["host"]),
    ]
    results = [
        _question("outcomes", "choices", "What has come of it so far? Choose all that apply.", list="outcomes"),
        _question("followUpPlanned", "yes-no", "Have you planned anything together after the exchange?"),
        _question("followUp", "text", "What have you planned?", maximumLength=1000),
        _question("repeatPhysically", "yes-no", "Would you meet the same partner on site as well?",
                  roles=BOTH_SIDES, modes=["virtual"]),
    ]
    words = [
        _question("addedValue", "text", "What did the scheme add? What would not have happened without it?", maximumLength=4000),
        _question("toImprove", "text", "What should be improved?", maximumLength=4000),
    ]
    titles = ["Overall", "Support and arrangements", "The other side", "Results", "In your own words"]
    parts = [overall, support, other_side, results, words]
    return {
        "version": 1,
        "title": "ClusterXchange feedback",
        "sections": [{"title": title, "questions": part} for title, part in zip(titles, parts)],
        "earlier": [],
    }
