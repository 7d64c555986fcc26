"""The files that operators edit agree with the code."""

from __future__ import annotations

import re
import subprocess
import time
from pathlib import Path

import pytest

from scripts.boot import supervisor_environment
from tests.boot.house import ROOT, House, wait_for
from workers.core.settings import Settings


def test_every_setting_is_in_the_example_and_nothing_else() -> None:
    """.env.example lists each variable that Settings reads, and no other."""
    text = (ROOT / ".env.example").read_text()
    listed = set(re.findall(r"^#?([A-Z_]+)=", text, re.MULTILINE))
    read = {name.upper() for name in Settings.model_fields}
    assert listed == read


def test_the_example_says_the_real_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """.env.example with every line switched on means the same as no file at all."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    switched_on = re.sub(r"^#([A-Z_]+=)", r"\1", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    (tmp_path / "env").write_text(switched_on)
    plain, example = Settings(_env_file=None), Settings(_env_file=tmp_path / "env")  # type: ignore[call-arg]
    assert example.model_dump() == plain.model_dump()


def test_supervisord_finds_every_name_it_refers_to() -> None:
    """Each %(ENV_X)s of supervisord.conf is set by the boot; an undefined one would stop supervisord."""
    used = set(re.findall(r"%\(ENV_(\w+)\)s", (ROOT / "supervisord.conf").read_text()))
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    assert used <= set(supervisor_environment(settings, procs=1))


def test_logrotate_loses_no_line(house: House) -> None:
    """The host's logrotate and supervisord rotate the same log while a lane writes, and every line is kept once."""
    if subprocess.run(["which", "logrotate"], capture_output=True, check=False).returncode:
        pytest.skip("logrotate is not installed here")
    lines = 20_000
    lane = house.root / "workers" / "vault" / "worker.py"
    lane.write_text(
        "import time\n"
        f"for n in range({lines}):\n"
        "    print(f'line {n}', flush=True)\n"
        "    time.sleep(0.0004)\n"
        "time.sleep(600)\n"
    )
    conf = (ROOT / "logrotate.conf").read_text().replace("    compress\n", "").replace("delaycompress", "")
    (house.root / "logrotate.conf").write_text(conf.replace("-%Y-%m-%d-%s", "-%s"))
    house.start()

    def written() -> list[str]:
        return [
            line
            for path in house.logs.glob("vault.log*")
            for line in path.read_text().splitlines()
            if line.startswith("line ")
        ]

    def rotate() -> bool:
        time.sleep(1.1)  # the names of rotated logs differ by the second
        done = subprocess.run(
            ["logrotate", "--force", "--state", house.data / "run" / "logrotate.state", "logrotate.conf"],
            cwd=house.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return f"line {lines - 1}" in written()

    wait_for(rotate, 60)
    found = written()
    assert len(list(house.logs.glob("vault.log-*"))) > 1
    assert sorted(found, key=lambda line: int(line.split()[1])) == [f"line {n}" for n in range(lines)]
