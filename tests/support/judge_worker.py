"""The real judge lane, looking for changed rules as often as a test says.

usage: python -m tests.support.judge_worker REFRESH_S [lane options]
"""

from __future__ import annotations

import sys
from dataclasses import replace

from workers.core.lane import run
from workers.judge.worker import LANE

if __name__ == "__main__":
    sys.exit(run(replace(LANE, refresh_s=float(sys.argv[1])), sys.argv[2:]))
