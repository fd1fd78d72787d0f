"""The program with little to train, on two processors of which one has something to do.

So it is for the process that it begins, which reads this file, too: another would load torch for
itself and find nothing else. That the order in which several end is no matter is said elsewhere.
"""

import sys
from dataclasses import replace

from explainer.core.settings.scene_cards import SCENES
from explainer.lab.measuring import seed_pool
from explainer.program import run
from explainer.science.measuring import reference

pool_of = seed_pool.working_pool
reference.STEPS = 30
seed_pool.processors = lambda: 2
seed_pool.working_pool = lambda processes: pool_of(1)
SCENES["moons"] = replace(SCENES["moons"], steps=25)

if __name__ == "__main__":
    sys.exit(run())
