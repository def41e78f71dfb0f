"""Simulation of enterprise funds, as a practised numpy user writes it: the arithmetic of the projection over all simulations.

Usage: project.py FOLDER. Reads plan.json (planned dollars by line and year) and draws.bin (standard normals: uncertainty, year,
simulation), none of it timed. Prints one JSON line: milliseconds on the clock and of processors for the projection with its
tests, for the percentiles, and for drawing as many normals; writes measures.bin (fund, measure, year, simulation) and the
counts of failures.
"""
import json
import sys
import time

import numpy as np

folder = sys.argv[1]
plan = json.load(open(f"{folder}/plan.json"))
YEARS, SIMULATIONS = plan["years"], plan["simulations"]
uncertain = plan["uncertainties"]
draws = np.fromfile(f"{folder}/draws.bin").reshape(len(uncertain), YEARS, SIMULATIONS)
correlations = np.array(plan["correlations"])
PERCENTILES = [5, 10, 25, 50, 75, 90, 95]


def by_year(values):
    return np.array(values)[:, None]


def deviations():
    together = np.tensordot(np.linalg.cholesky(correlations), draws, axes=1)
    found = {}
    for place, each in enumerate(uncertain):
        found[each["of"]] = together[place] * each["deviation"]
        if each["lasting"]:
            np.cumsum(found[each["of"]], axis=0, out=found[each["of"]])
    return found


def grown(rates, deviation):
    planned = 1 + by_year(rates)
    return np.cumprod(np.maximum(0, planned + deviation) / planned, axis=0)


def project(fund, shared):
    moved, costs, power, cost, growth, use = shared
    customers = growth
    volume = customers * use
    billed = by_year(fund["fixed"]) * customers + by_year(fund["volume"]) * volume
    uncollectible = np.clip(by_year(fund["uncollectible"]) + moved["collection"], 0, 1)
    net = billed * (1 - uncollectible)
    fees = by_year(fund["fees"]) * customers * costs
    taps = by_year(fund["taps"])
    operating = (
        by_year(fund["staff"]) * costs
        + by_year(fund["power"]) * power * volume
        + by_year(fund["chemicals"]) * costs * volume
    )
    transfers = by_year(fund["transfers"]) * costs
    issued = (by_year(fund["borrowed"]) * cost).sum(axis=0) / fund["projectShare"]
    debt = by_year(fund["oldDebt"]) + by_year(fund["ofADollar"]) * issued
    pay_go = by_year(fund["payGo"]) * cost
    rate = np.maximum(0, by_year(fund["interest"]) + moved["interest"])
    reserve_rate = np.maximum(0, by_year(fund["reserveInterest"]) + moved["interest"])
    drawn = by_year(fund["fromReserve"]) * cost
    lag = fund["lagShare"]
    flow = fees + taps - operating - transfers - debt - pay_go - by_year(fund["deposits"]) + net * (1 - lag)
    ending, interest = np.empty_like(net), np.empty_like(net)
    reserve = np.empty_like(net)
    balance, owed = fund["opening"], fund["billedBefore"] * (1 - uncollectible[0]) * lag
    kept = fund["reserveOpening"]
    for year in range(YEARS):
        before = flow[year] + owed
        if fund["average"]:
            interest[year] = rate[year] * (balance + before / 2) / (1 - rate[year] / 2)
        else:
            interest[year] = rate[year] * balance
        balance = np.add(balance + before, interest[year], out=ending[year])
        owed = net[year] * lag
        kept = np.subtract(kept * (1 + reserve_rate[year]) + fund["deposits"][year], drawn[year], out=reserve[year])
    income = net + fees + interest
    cash = ending + reserve
    net_revenue = income - operating
    coverage = net_revenue / debt
    days = cash * 365 / operating
    obligations = operating + transfers + debt + pay_go
    slacks = [
        net_revenue - fund["coverage"] * debt,
        income + taps - fund["allIn"] * obligations,
        cash - fund["days"] / 365 * operating,
        ending - (fund["minimum"] + fund["months"] / 12 * operating),
    ]
    failures = [slack < -0.005 for slack in slacks]
    return (ending, coverage, days), [failed.sum(axis=1) for failed in failures], np.any(failures, axis=(0, 1)).sum()


def run():
    moved = deviations()
    shared = (
        moved,
        grown(plan["costs"], moved["inflation"]),
        grown(plan["power"], moved["inflation"]),
        grown(plan["construction"], moved["inflation"]) * np.maximum(0, 1 + moved["capital-cost"]),
        grown(plan["growth"], moved["growth"]),
        np.maximum(0, 1 + moved["usage"]),
    )
    return [project(fund, shared) for fund in plan["funds"]]


def timed(task):
    began, cpu = time.perf_counter(), time.process_time()
    result = task()
    return result, {"wall": (time.perf_counter() - began) * 1000, "cpu": (time.process_time() - cpu) * 1000}


run()
results, projection = timed(run)
fans, percentiles = timed(
    lambda: [[np.percentile(measure, PERCENTILES, axis=1) for measure in measures] for measures, _, _ in results]
)
_, drawing = timed(lambda: np.random.default_rng(1).standard_normal(draws.shape))
np.array([measures for measures, _, _ in results]).tofile(f"{folder}/measures.bin")
failures = [[[int(count) for count in test] for test in tests] for _, tests, _ in results]
print(
    json.dumps(
        {
            "projection": projection,
            "percentiles": percentiles,
            "drawing": drawing,
            "failures": failures,
            "failing": [int(any_fails) for _, _, any_fails in results],
            "medians": [[fan[3].tolist() for fan in fund] for fund in fans],
        }
    )
)
