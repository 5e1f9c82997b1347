"""Sweeps alone, under GNU parallel and under PySpark; compares every outcome. Used by scripts/bench-spark."""

import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

ECONOMIES = "USA JPN KOR GBR CAN AUS NOR CHE ISR IND CHN BRA TUR MEX".split()
PARTITIONS = 8
SEED = 20261124
# Line numbers in errors count from the start of a partition or block.
LINE = re.compile(rb'^{"error":{"line":\d+,')
# Bad lines are answered, and must not fail a task.
PIPED = "sh -c 'entente sweep --jobs 1 || [ $? -eq 3 ]'"


def scenarios(count):
    """Alliances of two to eight; every hundredth line is bad, every hundredth costly."""
    chance = random.Random(SEED)
    for number in range(count):
        members = ["EUU"] + chance.sample(ECONOMIES, 13 if number % 100 == 50 else chance.randint(1, 7))
        terms = {"pooling": chance.randint(0, 100) / 100, "supply": chance.randint(0, 100) / 100}
        if number % 100 == 99:
            terms["pooling"] = 2
        yield json.dumps({"technology": "all", "alliances": [members], "terms": terms})


def fingerprint(line):
    return hashlib.sha256(LINE.sub(b'{"error":{"line":0,', line.rstrip(b"\n"))).hexdigest()


def status(pid, key):
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            return next((line.split()[1] for line in file if line.startswith(key)), "0")
    except OSError:
        return "0"


def children(pid):
    """Processes that any thread of a process has started; threads come and go meanwhile."""
    try:
        tasks = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return
    for task in tasks:
        try:
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                yield from file.read().split()
        except OSError:
            continue


def peak(pid, name):
    """Most memory used so far, MB, by a process of that name from this one downwards."""
    own = int(status(pid, "VmHWM:")) / 1000 if status(pid, "Name:") == name else 0.0
    return max([own] + [peak(child, name) for child in children(pid)])


def watched(command, lines_file, want):
    """Runs a command over a file. Gives fingerprints (if wanted), lines, measurements, exit code."""
    start, found, count, most = time.monotonic(), [], 0, 0.0
    with open(lines_file, "rb") as given:
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in process.stdout:
            count += 1
            if want:
                found.append(fingerprint(line))
            if count % 50 == 0:
                most = max(most, peak(process.pid, "entente"))
        _, ended, used = os.wait4(process.pid, 0)
    busy = used.ru_utime + used.ru_stime
    return found, count, (count, time.monotonic() - start, busy, most), os.waitstatus_to_exitcode(ended)


def under_spark(lines, cores):
    from pyspark.sql import SparkSession

    begin = time.monotonic()
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    spark = SparkSession.builder.master(f"local[{cores}]").config(map=quiet).getOrCreate()
    context = spark.sparkContext
    ready = time.monotonic()

    def check(partition, outcomes):
        found, most = [], 0.0
        for outcome in outcomes:
            found.append(fingerprint(outcome.encode()))
            if len(found) % 50 == 0:
                most = max(most, peak(os.getpid(), "entente"))
        yield partition, found, most

    piped = context.parallelize(lines, PARTITIONS).pipe(PIPED, env={"PATH": os.environ["PATH"]}, checkCode=True)
    partitions = sorted(piped.mapPartitionsWithIndex(check).collect())
    done = time.monotonic()
    memory = peak(os.getpid(), "java")
    version = context.version
    spark.stop()
    assert len(partitions) == PARTITIONS
    found = [one for _, outcomes, _ in partitions for one in outcomes]
    measured = len(lines), done - ready, None, max(most for _, _, most in partitions)
    return found, measured, ready - begin, memory, version


def same(name, found, expected):
    if found != expected:
        at = next((at for at, pair in enumerate(zip(found, expected)) if pair[0] != pair[1]), "the end")
        sys.exit(f"{name}: {len(found)} outcomes for {len(expected)}; the first difference is at {at}")


def row(name, lines, seconds, busy, memory):
    busy = "" if busy is None else f"{1000 * busy / lines:.2f}"
    print(f"| {name} | {lines:,} | {seconds:.1f} | {lines / seconds:,.0f} | {busy} | {memory:.0f} |", flush=True)


def main(count, many):
    cores = os.cpu_count()
    with tempfile.TemporaryDirectory() as folder:
        few_file, many_file = os.path.join(folder, "few"), os.path.join(folder, "many")
        lines = list(scenarios(count))
        with open(few_file, "w", encoding="ascii") as file:
            file.writelines(line + "\n" for line in lines)
        with open(many_file, "w", encoding="ascii") as file:
            file.writelines(line + "\n" for line in scenarios(many))
        print("| way | lines | seconds | lines a second | processor ms a line | peak memory of one `entente`, MB |")
        print("|---|---|---|---|---|---|", flush=True)
        expected, answered, measured, code = watched(["entente", "sweep", "--jobs", "1"], few_file, True)
        assert (answered, code) == (count, 3), (answered, code)
        row("`entente sweep --jobs 1`", *measured)
        found, _, measured, code = watched(["entente", "sweep"], few_file, True)
        assert code == 3
        same("all cores", found, expected)
        row(f"`entente sweep`, {cores} cores", *measured)
        command = ["parallel", "--will-cite", "--pipe", "--keep-order", "--block", "64k", "entente sweep --jobs 1"]
        found, _, measured, _ = watched(command, few_file, True)
        same("GNU parallel", found, expected)
        row("GNU parallel, blocks of 64 kB", *measured)
        found, measured, start, java, version = under_spark(lines, cores)
        same("PySpark", found, expected)
        row(f"PySpark {version}, local mode, {PARTITIONS} partitions", *measured)
        _, answered, measured, _ = watched(["entente", "sweep"], many_file, False)
        assert answered == many
        row(f"`entente sweep`, {cores} cores", *measured)
    print(f"\nEvery outcome was the same in all ways. Spark took {start:.0f} s to start and {java:,.0f} MB for its own process.")


main(int(sys.argv[1]), int(sys.argv[2]))
