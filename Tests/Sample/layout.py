"""The house layout of data files: what the program itself writes."""

import json


def inline(value):
    """A value on one line, as {"a": 1, "b": [1, 2]}."""
    return json.dumps(value, ensure_ascii=False)


def records(items):
    """An array of records: each indented by two, its members by four, one member a line."""
    if not items:
        return "[]\n"
    blocks = []
    for item in items:
        lines = [f"    {inline(name)}: {inline(value)}" for name, value in item.items()]
        blocks.append("  {\n" + ",\n".join(lines) + "\n  }")
    return "[\n" + ",\n".join(blocks) + "\n]\n"


def document(value):
    """scheme.json and questionnaire.json: objects indented, lists of objects one object a line."""
    return _indented(value, 0) + "\n"


def _indented(value, depth):
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict) and value:
        lines = [f"{inner}{inline(name)}: {_indented(item, depth + 1)}" for name, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + outer + "}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        # A section holds questions, and those take the line each; every other object fits on one.
        lines = [inner + (_indented(item, depth + 1) if "questions" in item else inline(item)) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + outer + "]"
    return inline(value)
