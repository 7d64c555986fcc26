"""A long call whose workers die: the small form of bench/resume.py."""

import sys

import pytest

from tests.support.processes import workers
from workers.core import settings as settings_module
from workers.core.packaged_models import WHISPER_TINY_EN, packaged
from workers.core.settings import ROOT

sys.path.insert(0, str(ROOT / "bench"))

import resume

pytestmark = [pytest.mark.models, pytest.mark.postgres, pytest.mark.timeout(900)]


def test_killed_workers_cost_a_long_call_one_batch_each(dsn, tmp_path):
    """Two workers die at random moments: nothing is lost or doubled, and the transcript is the undisturbed one."""
    try:
        packaged(settings_module.load(), WHISPER_TINY_EN)
    except settings_module.SettingsError as error:
        pytest.skip(str(error))
    with workers(dsn, tmp_path) as crew:
        report = resume.run(crew, 2, 90, "tiny.en", mono=False, seed=3, say=lambda text: None)
    assert report.good
    # Were nothing saved, this seed would hear more than 200 s again.
    assert report.twice_s <= report.kills * 75, "a death costs the two windows in work, and what fills their gaps"
