"""The command line: arguments in, one clear line and an exit code out."""

from __future__ import annotations

if __name__ == "__main__":
    from explainer.program import end_quietly

    end_quietly()

import argparse
import sys
from collections.abc import Sequence
from multiprocessing import freeze_support
from pathlib import Path

from explainer import __version__
from explainer.cli.arguments import (
    Parser,
    add_look,
    chapter,
    counts,
    one_of,
    size,
    whole,
)
from explainer.cli.bench_arguments import add_bench
from explainer.cli.experiment_arguments import (
    USUAL_SCENE,
    add_experiment,
    check_of_window,
    experiment_settings,
)
from explainer.cli.scale_arguments import add_scale
from explainer.cli.suitability_arguments import (
    EVERY,
    add_picture,
    asks_which_suits,
    measured_all,
    seeds_of,
)
from explainer.cli.table_arguments import own_table, table_facts, tell_table
from explainer.cli.town_arguments import add_town_figure, add_towns, rendered_town
from explainer.core.arms.walk_words import walk_assumption, walks
from explainer.core.exhibits.school.school_choices import MODES, PARTS, STARTS_PART
from explainer.core.export.figure_cards import EVERY_FIGURE
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.scene_cards import SCENES, SUBJECT_NAMES
from explainer.core.settings.settings import settings_for
from explainer.core.settings.validation import SettingsError
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.program import (
    FAILED,
    INTERRUPTED,
    end_cleanly,
    run,
    say,
    serve_if_asked,
    unwritten,
)

REFUSED = 2
SHORTEST, USUAL_LENGTH, LONGEST = 2, 10, 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    freeze_support()
    serve_if_asked()
    try:
        chosen = _parser().parse_args(arguments)
        if chosen.run is not _open:  # The window heeds signals by itself.
            check_of_window(chosen, _of_its_own(chosen))
            end_cleanly()
        return int(chosen.run(chosen))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return FAILED
    except Exception as error:
        return _refused_or_failed(error)


def _refused_or_failed(error: Exception) -> int:
    from explainer.cli.given_files import refusals

    lost = unwritten(error)
    if lost:
        say(lost)
        return FAILED
    refused = isinstance(error, (SettingsError, *refusals()))
    said = str(error) if refused else f"{type(error).__name__}: {error}"
    say(f"explainer: {' '.join(said.split())}\n")
    return REFUSED if refused else FAILED


def _parser() -> Parser:
    parser = Parser("explainer", description="See why large models are pretrained without labels.")
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(run=_open)
    parser.add_argument("--scene", metavar="NAME", help=one_of(SCENES))
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="of the window")
    parser.add_argument("--open", type=Path, metavar="FILE", help="a file of this program")
    parser.add_argument(
        "--chapter", type=chapter, metavar="NUMBER", help="begin with the story there"
    )
    parser.add_argument("--present", action="store_true", help="begin in presenter's mode")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    _add_measure(commands.add_parser("measure", help="measure over many seeds"))
    _add_school(commands.add_parser("school", help="one encoder, four subjects"))
    _add_reuse(commands.add_parser("reuse", help="one encoder, another task, and its cost"))
    add_scale(commands.add_parser("scale", help="larger crowds and wider networks"))
    add_towns(commands.add_parser("towns", help="a few people of a town, and a learnt prior"))
    _add_render(commands.add_parser("render", help="draw a figure into a file"))
    _add_handout(commands.add_parser("handout", help="one chapter of the story on one page"))
    _add_story(commands.add_parser("story", help="the whole story as a deck with notes"))
    add_bench(commands.add_parser("bench", help="measure how fast everything is here"))
    _add_list(commands.add_parser("list", help="say what there is to choose from"))
    return parser


def _add_measure(parser: argparse.ArgumentParser) -> None:
    add_experiment(parser, objectives=f"{one_of(OBJECTIVES)}; or {EVERY}: which suits these data?")
    parser.add_argument("--labels", type=counts, default=[1, 2, 4], metavar="1,2,4")
    parser.add_argument("--seeds", type=whole(1, 1_000), default=20, metavar="COUNT")
    parser.add_argument("--first-seed", type=whole(0, 90_000), default=0, metavar="SEED")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_picture(parser)
    parser.set_defaults(run=_measure)


def _add_school(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "part", nargs="?", choices=PARTS, default=STARTS_PART, metavar="PART", help=one_of(PARTS)
    )
    parser.add_argument("--specialist", choices=SUBJECT_NAMES, help="the subject it has learnt")
    parser.add_argument("--subject", choices=SUBJECT_NAMES, help="the new task")
    parser.add_argument("--finetuning", choices=MODES, help="the way whose forgetting is drawn")
    _add_pupils(parser)
    add_look(parser)
    parser.set_defaults(labels=None)
    parser.add_argument(
        "-o", dest="target", type=Path, metavar="FILE.(png|webp|svg|pdf|csv)", help="draw it"
    )
    parser.set_defaults(run=_school)


def _add_reuse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--subject", choices=SUBJECT_NAMES, default="parity", help="what it is used for"
    )
    _add_pupils(parser)
    parser.set_defaults(run=_reuse)


def _add_pupils(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--labels", type=whole(1, MOST_LABELS), default=5, metavar="COUNT")
    parser.add_argument("--seeds", type=whole(1, 200), default=20, metavar="COUNT")
    parser.add_argument("--first-seed", type=whole(0, 90_000), default=0, metavar="SEED")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def _add_render(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("figure", metavar="FIGURE", help=one_of(EVERY_FIGURE))
    add_experiment(parser)
    add_town_figure(parser)
    parser.add_argument("--labels", type=whole(1, MOST_LABELS), metavar="COUNT")
    parser.add_argument("--seed", type=whole(0, 99_999), default=0, metavar="SEED")
    parser.add_argument("--size", type=size, metavar="1920x1080")
    add_look(parser)
    parser.add_argument("--transparent", action="store_true", help="paint no ground")
    parser.add_argument(
        "--seconds", type=whole(SHORTEST, LONGEST), help=f"how long a film lasts, {USUAL_LENGTH}"
    )
    parser.add_argument(
        "-o",
        dest="target",
        type=Path,
        required=True,
        metavar="FILE.(png|webp|svg|pdf|csv|pptx|gif|mp4)",
    )
    parser.set_defaults(run=_render)


def _add_handout(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chapter", type=chapter, required=True, metavar="NUMBER")
    _add_paper(parser, "FILE.(pdf|png|webp|svg)")
    parser.set_defaults(run=_handout)


def _add_story(parser: argparse.ArgumentParser) -> None:
    _add_paper(parser, "FILE.pptx")
    parser.set_defaults(run=_story)


def _add_paper(parser: argparse.ArgumentParser, metavar: str) -> None:
    parser.add_argument("--seed", type=whole(0, 99), default=0, metavar="SEED")
    add_look(parser)
    parser.add_argument("-o", dest="target", type=Path, required=True, metavar=metavar)


def _add_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("scenes", "objectives", "figures"))
    parser.add_argument("--json", action="store_true", help="print a JSON array")
    parser.set_defaults(run=_list)


def _of_its_own(chosen: argparse.Namespace) -> tuple[str, ...]:
    """Return which of the window's arguments the command has, too."""
    return {_measure: ("scene",), _render: ("scene",), _handout: ("chapter",)}.get(chosen.run, ())


def _open(chosen: argparse.Namespace) -> int:
    from explainer.app import open_window, opened

    if chosen.open is not None and chosen.scene is not None:
        raise SettingsError("--open takes the place of --scene: give one of them.")
    start = (
        settings_for(chosen.scene or USUAL_SCENE) if chosen.open is None else opened(chosen.open)
    )
    return open_window(
        start,
        path=chosen.open,
        language=chosen.language,
        present=chosen.present,
        chapter=chosen.chapter,
    )


def _measure(chosen: argparse.Namespace) -> int:
    table = own_table(chosen)
    everything = asks_which_suits(chosen, table)
    choices = {"labels_per_class": max(chosen.labels), "seed": chosen.first_seed}
    settings = experiment_settings(chosen, table, choices, every_objective=everything)
    from explainer.cli.commands import run_measure

    tell_table(table)
    facts = table_facts(table)
    if table is not None and (everything or walks(settings)):
        say(f"{walk_assumption(settings.card)}\n")
    if everything:
        return measured_all(chosen, settings, facts)
    return run_measure(settings, chosen.labels, seeds_of(chosen), facts, as_json=chosen.json)


def _school(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_school
    from explainer.core.exhibits.school.school_choices import asked_for
    from explainer.core.export.export_request import SCHOOL, ExportRequest

    choices = asked_for(
        chosen.part,
        range(chosen.first_seed, chosen.first_seed + chosen.seeds),
        labels=chosen.labels,
        specialist=chosen.specialist,
        subject=chosen.subject,
        finetuning=chosen.finetuning,
    )
    order = None
    if chosen.target is not None:
        language = chosen.language or ENGLISH
        order = ExportRequest(SCHOOL, chosen.target, theme=chosen.theme, language=language)
    return run_school(choices, as_json=chosen.json, order=order)


def _reuse(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_reuse

    seeds = range(chosen.first_seed, chosen.first_seed + chosen.seeds)
    return run_reuse(chosen.subject, chosen.labels, seeds, as_json=chosen.json)


def _render(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_render
    from explainer.core.export.export_request import FORMATS, ExportRequest, usual_size

    order = ExportRequest(
        figure=chosen.figure,
        target=chosen.target,
        size=chosen.size or usual_size(chosen.figure, chosen.target),
        theme=chosen.theme,
        transparent=chosen.transparent,
        seconds=chosen.seconds or USUAL_LENGTH,
        language=chosen.language or ENGLISH,
    )
    if chosen.seconds is not None and order.ending in FORMATS and not order.format.moving:
        raise SettingsError("--seconds is about a film: leave it out, or let the name end in .gif.")
    done = rendered_town(chosen, order)
    if done is not None:
        return done
    labels = {} if chosen.labels is None else {"labels_per_class": chosen.labels}
    table = own_table(chosen)
    settings = experiment_settings(chosen, table, {"seed": chosen.seed, **labels})
    if chosen.figure == "groups" and not settings.card.groups:
        raise SettingsError(
            "The points of {scene} are in no groups: choose the scene 'creatures' first.",
            scene=settings.scene,
        )
    tell_table(table)
    return run_render(settings, order)


def _handout(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_handout
    from explainer.core.export.export_request import HANDOUT, ExportRequest
    from explainer.core.story.handout import A4

    language = chosen.language or ENGLISH
    order = ExportRequest(HANDOUT, chosen.target, size=A4, theme=chosen.theme, language=language)
    return run_handout(chosen.chapter, chosen.seed, order)


def _story(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_story
    from explainer.core.export.export_request import ExportRequest

    if chosen.target.suffix.lower() != ".pptx":
        raise SettingsError("The story is a deck: let the name of its file end in .pptx.")
    language = chosen.language or ENGLISH
    order = ExportRequest("comparison", chosen.target, theme=chosen.theme, language=language)
    return run_story(chosen.seed, order)


def _list(chosen: argparse.Namespace) -> int:
    from explainer.cli.commands import run_list

    return run_list(chosen.what, as_json=chosen.json)


if __name__ == "__main__":
    sys.exit(run(main))
