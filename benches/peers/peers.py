"""Compares this library with public packages: the same games, in the same run, answers checked. scripts/bench-peers.

    peers.py table SIZE_PROGRAM SPEED_PROGRAM FOLDER [TASK...]    runs the tasks, or all, and prints the tables
    peers.py work PACKAGE TASK FILE                               one Python package on one game
"""

import array
import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from importlib.metadata import version
from pathlib import Path

LIMIT = float(os.environ.get("PEER_SECONDS", 120))  # a package that needs longer is cut off
SAME, CUT_OFF, NOT_TRIED = "yes", "cut off", "not tried: cut off before"

GAMES = ["programme", "tree", "airport", "links", "random"]
VOTES = ["economies", "small"]
# Task, size, what it is called, kinds of games, packages.
STEPS = [
    ("shapley", 20, "Shapley value from a table, 20 players", ["programme"],
     ["coopgame", "tucoopy", "shapley-numba", "tu-games", "shapiq", "shapley-value"]),
    *[("nucleolus", n, f"nucleolus from a table, {n} players", GAMES, ["coopgame", "tucoopy"]) for n in (10, 15, 20)],
    *[("voting", n, f"voting power, {n} voters", VOTES, ["powerindices", "powerindex", "power-bdd", "tucoopy"])
      for n in (27, 45)],
]
# Largest difference between two answers that counts as none, as a share of the largest figure.
TOLERANCE = {"shapley": 1e-9, "nucleolus": 1e-6, "voting": 1e-9}

# How long a run is and how often it is repeated: as in src/main.rs.
LONG, ENOUGH, MOST_RUNS = 10, 2, 51


def table(size, speed, folder, *only):
    """Runs every step (or those of the tasks named), ours first, and prints a summary and every game."""
    subprocess.run([speed, "games", folder], check=True)
    rows, given_up = [], set()
    for task, n, name, kinds, packages in STEPS:
        if only and task not in only:
            continue
        for kind in kinds:
            file = f"{folder}/{kind}-{n}.{'votes' if task == 'voting' else 'table'}"
            (z, answer, failed), (fast, *_) = (run([program, "entente", task, file]) for program in (size, speed))
            if failed:
                say([name, kind, "ours", failed])
                continue
            for package in packages:
                if (package, task) in given_up:
                    theirs, remark = None, NOT_TRIED
                else:
                    command = [speed] if package == "coopgame" else [sys.executable, __file__, "work"]
                    theirs, other, failed = run([*command, package, task, file])
                    remark = failed or agreement(answer, other, TOLERANCE[task])
                if remark in (CUT_OFF, NOT_TRIED):
                    given_up.add((package, task))
                rows.append({"step": name, "kind": kind, "package": label(package), "z": z, "fast": fast,
                             "theirs": theirs, "remark": remark})
                say(rows[-1].values())
    heads = ["package", "ours z, ms", "ours 3, ms", "theirs, ms", "theirs / ours z", "theirs / ours 3", "same answer"]
    print("Medians over the games; the worst ratio in brackets.\n")
    print_table(["step", *heads], summary(rows))
    print("\nEvery game.\n")
    print_table(["step", "game", *heads], [
        [row["step"], row["kind"], row["package"], *figures([row]), row["remark"]] for row in rows
    ])


def summary(rows):
    for step, package in dict.fromkeys((row["step"], row["package"]) for row in rows):
        group = [row for row in rows if (row["step"], row["package"]) == (step, package)]
        remarks = [row["remark"] for row in group]
        answered = len(group) - remarks.count(CUT_OFF) - remarks.count(NOT_TRIED)
        verdict = f"{remarks.count(SAME)} of {answered}" if answered else remarks[0]
        yield [step, package, *figures(group), verdict]


def figures(group):
    """Median milliseconds and ratios of some games, the worst ratio in brackets; `>` where one of them was cut off."""
    timed = [row for row in group if row["theirs"] is not None]
    cut = "> " if any(row["remark"] == CUT_OFF for row in group) else ""

    def median(key):
        return shown(statistics.median(row[key] for row in timed or group))

    def ratio(key):
        ratios = [row["theirs"] / row[key] for row in timed]
        worst = f" ({shown(min(ratios))})" if len(ratios) > 1 else ""
        return f"{cut}{shown(statistics.median(ratios))}{worst}" if ratios else ""

    theirs = f"{cut}{median('theirs')}" if timed else ""
    return [median("z"), median("fast"), theirs, ratio("z"), ratio("fast")]


def shown(number):
    """Three digits, thousands apart."""
    return f"{float(f'{number:.3g}'):,.10g}"


def run(command):
    """Milliseconds, answer, and what went wrong. The time allowed starts when the program is ready to solve."""
    # The packages run with their own defaults.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
    with tempfile.TemporaryFile("w+") as errors, \
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment) as process:
        while (line := process.stdout.readline()) not in ("ready\n", ""):
            pass
        try:
            output, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            return LIMIT * 1e3, None, CUT_OFF
        if process.returncode:
            errors.seek(0)
            return None, None, (errors.read().strip().splitlines() or ["stopped"])[-1]
    milliseconds, *answer = map(float, output.splitlines()[-1].split())
    return milliseconds, answer, None


def agreement(ours, theirs, tolerance):
    scale = max(map(abs, ours))
    difference = max(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / scale
    return SAME if difference <= tolerance else f"no, by {difference:.1e}"


def label(package):
    if package != "coopgame":
        return f"{package} {version(package)}"
    lock = tomllib.loads((Path(__file__).parent / "Cargo.lock").read_text())
    return next(f"{package} {entry['version']} (Rust)" for entry in lock["package"] if entry["name"] == package)


def print_table(heads, rows):
    for row in [heads, ["---"] * len(heads), *rows]:
        print("|", " | ".join(row), "|")


def say(values):
    print(*values, sep="\t", file=sys.stderr, flush=True)


def work(package, task, file):
    """Measures one Python package. What it takes to hand over the game does not count."""
    solve = SOLVERS[task, package](*(read_votes(file) if task == "voting" else read_table(file)))
    print("ready", flush=True)
    times = []
    answer, first = timed(solve)
    while first < LONG and (not times or (sum(times) < ENOUGH and len(times) < MOST_RUNS)):
        times.append(timed(solve)[1])
    print(statistics.median(times or [first]) * 1e3, *(repr(float(share)) for share in answer))


def timed(solve):
    start = time.perf_counter(), time.process_time()
    answer = solve()
    return answer, min(time.perf_counter() - start[0], time.process_time() - start[1])


def read_table(file):
    values = array.array("d", Path(file).read_bytes())
    return len(values).bit_length() - 1, values.tolist()


def read_votes(file):
    quota, *weights = map(int, Path(file).read_text().split())
    return quota, weights


def coalitions(n):
    """Members of every coalition, in the order of a table."""
    return (tuple(i for i in range(n) if mask >> i & 1) for mask in range(1 << n))


def shares(powers):
    """Banzhaf powers as shares of their sum."""
    whole = sum(powers)
    return [power / whole for power in powers]


def tucoopy_shapley(n, values):
    from tucoopy import Game
    from tucoopy.solutions.shapley import shapley_value_fast
    game = Game(n_players=n, v=dict(enumerate(values)))
    return lambda: shapley_value_fast(game)


def shapley_numba(n, values):
    from shapley_numba.shapley import shapley
    from shapley_numba.game_templates import TableGame
    game = TableGame(dict(enumerate(values)))
    return lambda: shapley(game, n)


def tu_games(n, values):
    from tu_games.game import ShapleyGame
    game = ShapleyGame(n, dict(zip(map(frozenset, coalitions(n)), values)))

    def solve():
        game.compute_solution()
        return game.solution
    return solve


def shapiq(n, values):
    import numpy
    from shapiq.game_theory.exact import ExactComputer
    costs, places = numpy.array(values), 1 << numpy.arange(n)
    computer = ExactComputer(lambda members: costs[members @ places], n, evaluate_game=True)
    return lambda: computer.probabilistic_value("SV").get_n_order_values(1)


def shapley_value(n, values):
    from shapley_value import ShapleyCombinations
    calculator, table = ShapleyCombinations(list(range(n))), dict(zip(coalitions(n), values))
    return lambda: calculator.calculate_shapley_values(table).values()


def tucoopy_nucleolus(n, values):
    from tucoopy import Game
    from tucoopy.solutions.nucleolus import nucleolus
    game = Game(n_players=n, v={mask: -cost for mask, cost in enumerate(values)})  # it splits gains
    return lambda: [-gain for gain in nucleolus(game).x]


def tucoopy_voting(quota, weights):
    from tucoopy.power.banzhaf import banzhaf_index_weighted_voting
    from tucoopy.power.shapley_shubik import shapley_shubik_index_weighted_voting
    return lambda: [*shapley_shubik_index_weighted_voting(weights, quota),
                    *banzhaf_index_weighted_voting(weights, quota)]


def powerindices(quota, weights):
    from powerindices import compute_pbi, compute_ssi
    return lambda: [*compute_ssi(quota, weights[:]), *shares(compute_pbi(quota, weights[:]))]  # it changes its input


def powerindex(quota, weights):
    from powerindex import Game

    def solve():
        game = Game(quota, weights[:])
        game.calc_shapley_shubik()
        game.calc_banzhaf()
        return [*game.shapley_shubik, *game.banzhaf]
    return solve


def power_bdd(quota, weights):
    from power_bdd.bdd import BDD, WeightedGame

    def solve():
        diagram = BDD(WeightedGame(quota, weights[:]))  # it changes its input
        swings = shares(diagram.calc_banzhaf())  # first: what the other leaves behind stops it
        return [*diagram.calc_shapley(), *swings]
    return solve


SOLVERS = {
    ("shapley", "tucoopy"): tucoopy_shapley,
    ("shapley", "shapley-numba"): shapley_numba,
    ("shapley", "tu-games"): tu_games,
    ("shapley", "shapiq"): shapiq,
    ("shapley", "shapley-value"): shapley_value,
    ("nucleolus", "tucoopy"): tucoopy_nucleolus,
    ("voting", "tucoopy"): tucoopy_voting,
    ("voting", "powerindices"): powerindices,
    ("voting", "powerindex"): powerindex,
    ("voting", "power-bdd"): power_bdd,
}

if __name__ == "__main__":
    {"table": table, "work": work}[sys.argv[1]](*sys.argv[2:])
