"""Aging at a month end and collection by billing month, as a practised pandas user writes it.

Usage: aging-and-cohorts.py FOLDER AS_OF. Reads charges.csv and payments.csv (not timed), then prints one JSON line:
milliseconds on the clock and of processors, the buckets and the cohorts in cents.
"""
import json
import sys
import time

import numpy as np
import pandas as pd

folder, as_of = sys.argv[1], pd.Timestamp(sys.argv[2])
charges = pd.read_csv(
    f"{folder}/charges.csv",
    usecols=["charge_id", "account_id", "bill_date", "due_date", "amount"],
    parse_dates=["bill_date", "due_date"],
)
payments = pd.read_csv(
    f"{folder}/payments.csv", usecols=["payment_id", "account_id", "date", "amount"], parse_dates=["date"]
)
charges["cents"] = (charges["amount"] * 100).round().astype("int64")
payments["cents"] = (payments["amount"] * 100).round().astype("int64")

began, cpu = time.perf_counter(), time.process_time()
keys, _ = pd.factorize(pd.concat([charges["account_id"], payments["account_id"]], ignore_index=True))
charges["account"], payments["account"] = keys[: len(charges)], keys[len(charges) :]

# Oldest due first within the account.
debits = charges[charges["bill_date"] <= as_of].sort_values(["account", "due_date", "bill_date", "charge_id"])
credits = payments[payments["date"] <= as_of].sort_values(["account", "date", "payment_id"])
debits["through"] = debits.groupby("account")["cents"].cumsum()
credits["through"] = credits.groupby("account")["cents"].cumsum()

paid = debits["account"].map(credits.groupby("account")["cents"].sum()).fillna(0).astype("int64")
debits["open"] = np.minimum(debits["cents"], (debits["through"] - paid).clip(lower=0))
late = (as_of - debits["due_date"]).dt.days
bucket = pd.cut(late, [-np.inf, 0, 30, 60, 90, 120, np.inf], labels=False)
buckets = debits.groupby(bucket)["open"].sum().reindex(range(6), fill_value=0)

# Which payment settled which charge: every end of a charge or a payment closes a piece that both share.
debits["item"] = np.arange(len(debits))
credits["paid_on"] = credits["date"]
ends = pd.concat([debits[["account", "through", "item"]], credits[["account", "through", "paid_on"]]])
ends = ends.sort_values(["account", "through", "item"])
by_account = ends.groupby("account")
ends["piece"] = ends["through"] - by_account["through"].shift(fill_value=0)
ends["item"] = by_account["item"].bfill()
ends["paid_on"] = by_account["paid_on"].bfill()
links = ends[(ends["piece"] > 0) & ends["item"].notna() & ends["paid_on"].notna()]
billed_on = debits["bill_date"].to_numpy()[links["item"].astype("int64")]
age = (links["paid_on"].to_numpy() - billed_on).astype("timedelta64[D]").astype("int64")
month = pd.Series(billed_on).dt.to_period("M")
piece = links["piece"].reset_index(drop=True)

billed = debits.groupby(debits["bill_date"].dt.to_period("M"))["cents"].sum()
within = [piece[age <= days].groupby(month[age <= days]).sum() for days in (30, 60, 90)]
to_date = piece.groupby(month).sum()
cohorts = [
    {
        "month": str(each),
        "billed": int(cents),
        "paidWithin": [int(part.get(each, 0)) for part in within],
        "paid": int(to_date.get(each, 0)),
    }
    for each, cents in billed.items()
]
wall, used = time.perf_counter() - began, time.process_time() - cpu
print(
    json.dumps(
        {"wall": wall * 1000, "cpu": used * 1000, "answer": {"buckets": [int(x) for x in buckets], "cohorts": cohorts}}
    )
)
