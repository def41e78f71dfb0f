"""The same job as Ratebook's intake, as a practised pandas user writes it: read, drop what is no record, clean, type, check.

Usage: clean.py FILE. Prints one JSON line: seconds on the clock and of processors, records, rejected, balance in cents.
"""
import json
import sys
import time

import pandas as pd

began, cpu = time.perf_counter(), time.process_time()
names = ["account", "name", "charge", "bill", "bill_date", "due_date", "billed", "balance"]
rows = pd.read_csv(sys.argv[1], header=None, names=names, dtype=str, skiprows=4, keep_default_na=False)

heading = rows["account"].eq("Account")
total = rows["account"].eq("") & rows["name"].str.contains("TOTAL", case=False)
page = rows["balance"].str.match(r"P \d+$") & rows["charge"].eq("")
end = rows["account"].str.startswith("** END")
data = rows[~(heading | total | page | end)].copy()
for column in names:
    data[column] = data[column].str.strip()

MONEY = r"\(?-?\$?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d{1,2})?\)?"


def cents(texts):
    good = texts.str.fullmatch(MONEY)
    negative = texts.str.startswith("(") | texts.str.startswith("-")
    plain = texts.str.replace(r"[$,()\-]", "", regex=True)
    value = (pd.to_numeric(plain.where(good), errors="coerce") * 100).round()
    return value.where(~negative, -value).astype("Int64")


data["billed_cents"] = cents(data["billed"])
data["balance_cents"] = cents(data["balance"])
data["bill_day"] = pd.to_datetime(data["bill_date"], format="%m/%d/%Y", errors="coerce")
data["due_day"] = pd.to_datetime(data["due_date"], format="%m/%d/%Y", errors="coerce")
damaged = data["account"].str.fullmatch(r"#+|\d\.\d+E\+\d+")
missing = data["account"].eq("") | data["bill_day"].isna() | data["balance_cents"].isna() | data["due_day"].isna()
repeated = (data["account"] + "-" + data["bill"] + "-" + data["charge"]).duplicated()
bad = damaged | missing | repeated
good = data[~bad]
control = good[["billed_cents", "balance_cents"]].sum()
print(
    json.dumps(
        {
            "wall": (time.perf_counter() - began) * 1000,
            "cpu": (time.process_time() - cpu) * 1000,
            "records": len(good),
            "rejected": int(bad.sum()),
            "balance": int(control["balance_cents"]),
        }
    )
)
