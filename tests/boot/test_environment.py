"""The environment that start.sh builds, with one small package in place of the gigabytes."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.boot.house import ROOT


class Place:
    """A folder with a pinned package, an empty environment, and the script that builds it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.venv = folder / "venv"
        self.wheel = folder / "brick-1.0-py3-none-any.whl"
        _write_wheel(self.wheel)
        digest = hashlib.sha256(self.wheel.read_bytes()).hexdigest()
        (folder / "requirements.txt").write_text(f"brick @ file://{self.wheel} --hash=sha256:{digest}\n")

    def build(self, **changes: str) -> subprocess.CompletedProcess[str]:
        script = (
            f'set -euo pipefail; ROOT="{self.folder}"; . "{ROOT}/scripts/environment.sh"; '
            'build_environment stamp "$ROOT/requirements.txt"'
        )
        return subprocess.run(
            ["bash", "-c", script, "start.sh"],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={**os.environ, "CALLSCRIPT_VENV": str(self.venv), "PIP_NO_INDEX": "1", **changes},
        )

    def says(self) -> str:
        return subprocess.run(
            [self.venv / "bin" / "python", "-c", "import brick; print(brick.WORD)"],
            capture_output=True,
            text=True,
            check=False,
        ).stdout.strip()


def _write_wheel(path: Path) -> None:
    files = {
        "brick.py": b"WORD = 'whole'\n",
        "brick-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: brick\nVersion: 1.0\n",
        "brick-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    lines = [
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}"
        for name, data in files.items()
    ]
    files["brick-1.0.dist-info/RECORD"] = "\n".join([*lines, "brick-1.0.dist-info/RECORD,,"]).encode()
    with zipfile.ZipFile(path, "w") as wheel:
        for name, data in files.items():
            wheel.writestr(name, data)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = Place(tmp_path_factory.mktemp("place"))
    done = made.build()
    assert done.returncode == 0, done.stderr
    return made


def test_a_second_build_has_nothing_to_do(place: Place) -> None:
    """The stamp says that exactly these pins are installed, and not a line is printed."""
    assert place.says() == "whole"
    assert place.build().stdout == ""


def test_an_interrupted_installation_is_gone_on_with(place: Place) -> None:
    """A package that pip was killed in is installed again, although pip would call it there."""
    packages = next(place.venv.glob("lib/*/site-packages"))
    (packages / "brick.py").unlink()
    (packages / "brick-1.0.dist-info" / "INSTALLER").unlink()
    (place.venv / "stamp").rename(place.venv / "callscript-installing")
    done = place.build()
    assert done.returncode == 0, done.stderr
    assert "Creating" not in done.stdout
    assert place.says() == "whole"


def test_an_environment_without_its_python_is_made_anew(place: Place) -> None:
    """An image with another Python came over a kept folder: the environment is built again."""
    python = place.venv / "bin" / "python"
    python.unlink()
    python.symlink_to("/nowhere/python3")
    done = place.build()
    assert done.returncode == 0, done.stderr
    assert "Creating the Python environment" in done.stdout
    assert place.says() == "whole"


def test_an_environment_of_another_python_is_made_anew(place: Place) -> None:
    """The image's python3 is of another minor version now: it still runs in the kept folder, and finds no packages."""
    (library,) = place.venv.glob("lib/python3.*")
    library.rename(library.with_name("python3.9"))
    stamp = place.venv / "stamp"
    stamp.write_text(stamp.read_text().partition(" ")[0] + " Python 3.9.2\n")
    done = place.build(PATH=f"{place.venv}/bin:{os.environ['PATH']}")  # and it was activated in this shell
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Creating the Python environment" in done.stdout
    assert [path.name for path in place.venv.glob("lib/python3.*")] == [library.name]
    assert place.says() == "whole"


@pytest.mark.parametrize("broken", [False, True])
def test_an_environment_in_use_is_left_alone(tmp_path: Path, broken: bool) -> None:
    """What runs on it keeps its packages, also where they had to be made anew; once it has ended they are."""
    place = Place(tmp_path)
    assert place.build().returncode == 0
    (place.venv / "stamp").write_text("of the release before")
    if broken:
        (place.venv / "bin" / "python").unlink()
    before = sorted(place.venv.rglob("*"))
    program = (
        "import mmap, sys\nfile = open(sys.argv[1])\n"
        "mapped = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)\nprint(flush=True)\ninput()"
    )
    (package,) = place.venv.glob("lib/*/site-packages/brick.py")
    with subprocess.Popen(
        [sys.executable, "-c", program, package], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        done = place.build()
        assert done.returncode == 1
        assert f"in use (process {worker.pid}): stop what runs there" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
        assert sorted(place.venv.rglob("*")) == before
        worker.communicate("\n")
    assert place.build().returncode == 0
    assert place.says() == "whole"


def test_a_shell_without_the_folders_of_roots_programs_may_install(tmp_path: Path) -> None:
    """That of `su`, or of cron: dpkg looks for its helpers there."""
    for name, said in (("id", "0"), ("apt-get", "$PATH")):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{said}" >&2; echo "{said}"\n')
        (tmp_path / name).chmod(0o755)
    script = (
        f'set -euo pipefail; ROOT="{tmp_path}"; . "{ROOT}/scripts/environment.sh"; install_python; command -v ldconfig'
    )
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, env={"PATH": f"{tmp_path}:/usr/bin:/bin"}
    )
    assert f"{tmp_path}:/usr/bin:/bin:/usr/sbin:/sbin" in done.stderr
    assert "ldconfig" not in done.stdout, "for the installation alone"


def test_a_folder_of_something_else_is_not_touched(place: Place, tmp_path: Path) -> None:
    """CALLSCRIPT_VENV that names a folder with other things in it is wrong use."""
    (tmp_path / "thesis.txt").write_text("do not lose")
    done = place.build(CALLSCRIPT_VENV=str(tmp_path))
    assert done.returncode == 2
    assert "CALLSCRIPT_VENV" in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_download_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    """A wheel that differs from its hash is not installed, and no stamp says otherwise."""
    place = Place(tmp_path)
    with place.wheel.open("ab") as wheel:
        wheel.write(b"tampered")
    done = place.build()
    assert done.returncode == 1
    assert "could not be installed" in done.stderr
    assert not (place.venv / "stamp").exists()
