"""Re-billing under Kent's schedule, as a practised numpy and pandas user writes it.

Usage: rebill.py FOLDER. Reads the columns of the bills (not timed), then prints one JSON line: milliseconds on the clock and
of processors, and the cents of each service.
"""
import json
import sys
import time

import numpy as np
import pandas as pd

folder = sys.argv[1]


def column(name, kind):
    return np.fromfile(f"{folder}/{name}.bin", dtype=kind)


bills = pd.DataFrame(
    {
        "class": column("customerClass", np.int32),
        "zone": column("zone", np.int32),
        "meter": column("meter", np.int32),
        "year": column("year", np.int32),
        "usage": column("usage", np.float64),
        "days": column("days", np.int32),
        "eru": column("eru", np.float64),
        "containers": column("containers", np.float64),
    }
)


def half_up(dividend, divisor):
    return (2 * dividend + divisor) // (2 * divisor)


def stepped(first, percents):
    years = [first]
    for percent in percents:
        years.append(half_up(years[-1] * (100 + percent), 100))
    return years


# Cents, by year from 2022: 9 % on water and sewer in 2023, 3 % a year from 2024.
blocks = np.array([stepped(rate, [9, 3, 3, 3]) for rate in (4297, 4096, 3868)], dtype=np.int64)
sewer = np.array(stepped(6034, [9, 3, 3, 3]), dtype=np.int64)
storm = np.array(stepped(430, [0, 3, 3, 3]), dtype=np.int64)
waste = np.array(stepped(1850, [0, 3, 3, 3]), dtype=np.int64)
DISTRICT = 75
# Ends of the water blocks and least use by meter size, in ccf.
FIRST_END, SECOND_END = 1000, 3000
least = np.array([3, 4.5, 7.5, 15, 24, 45, 75, 150])

began, cpu = time.perf_counter(), time.process_time()

year = bills["year"].to_numpy()
outside = bills["zone"].to_numpy() == 1
# Tenths of a ccf, so that everything stays whole.
usage = np.rint(np.maximum(bills["usage"].to_numpy(), least[bills["meter"].to_numpy()]) * 10).astype(np.int64)
inside_blocks = blocks[:, year]
prices = np.where(outside, half_up(inside_blocks * 150, 100), inside_blocks)
water = (
    prices[0] * np.minimum(usage, FIRST_END * 10)
    + prices[1] * np.clip(usage - FIRST_END * 10, 0, (SECOND_END - FIRST_END) * 10)
    + prices[2] * np.maximum(usage - SECOND_END * 10, 0)
)
# Prices are for 1,000 cubic feet, which are 100 tenths of a ccf.
bills["water"] = half_up(water, 100)
sewer_price = np.where(outside, half_up(sewer[year] * 150, 100), sewer[year])
bills["sewer"] = half_up(sewer_price * usage, 100)
days = np.where(bills["days"].to_numpy() < 25, bills["days"].to_numpy(), 30).astype(np.int64)
eru_tenths = np.rint(bills["eru"].to_numpy() * 10).astype(np.int64)
bills["storm"] = half_up(storm[year] * eru_tenths * days, 300)
containers = bills["containers"].to_numpy().astype(np.int64)
district = np.where(bills["class"].to_numpy() == 0, 0, half_up(DISTRICT * containers * days, 30))
bills["solid_waste"] = half_up(waste[year] * containers * days, 30) + district
bills["total"] = bills[["water", "sewer", "storm", "solid_waste"]].sum(axis=1)

wall, used = time.perf_counter() - began, time.process_time() - cpu
cents = [int(bills[name].sum()) for name in ("water", "sewer", "storm", "solid_waste", "total")]
print(json.dumps({"wall": wall * 1000, "cpu": used * 1000, "cents": cents}))
