"""Reading the tables beside this file, and the working days of the pilot."""

import datetime
import pathlib
import zlib

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
