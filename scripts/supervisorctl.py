"""supervisorctl on the supervisord of this DATA_DIR, wherever that is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from scripts.boot_checks import supervisor_socket
from workers.core import settings as project_settings
from workers.core.errors import SettingsError


def main() -> int:
    try:
        socket = supervisor_socket(project_settings.load())
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    command = [sys.executable, "-m", "supervisor.supervisorctl", "-c", str(ROOT / "supervisord.conf")]
    os.execv(sys.executable, [*command, "-s", f"unix://{socket}", *sys.argv[1:]])  # noqa: S606


if __name__ == "__main__":
    raise SystemExit(main())
