"""The program with little to train, on two processors.

So it is for the processes that it begins: they read this file, too.
"""

import sys
from dataclasses import replace

from explainer.core.settings.scene_cards import SCENES
from explainer.lab.measuring import seed_pool
from explainer.program import run
from explainer.science.measuring import reference

reference.STEPS = 30
seed_pool.processors = lambda: 2
SCENES["moons"] = replace(SCENES["moons"], steps=25)

if __name__ == "__main__":
    sys.exit(run())
