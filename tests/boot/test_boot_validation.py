"""start.sh looks as scripts/validate.py does: what nobody could work with stops it, the rest is said."""

from __future__ import annotations

from tests.boot.house import House


def test_a_supervisord_conf_that_starts_too_little_stops_the_boot(house: House) -> None:
    """Without the event listener nobody would tell what gave up: one sentence with its mend, before anything runs."""
    conf = house.root / "supervisord.conf"
    conf.write_text(conf.read_text().replace("[eventlistener:event_listener]", "[eventlistener:listener]"))
    done = house.run("start.sh")
    assert done.returncode == 1
    assert "supervisord.conf has no program event_listener: restore supervisord.conf" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not house.processes()


def test_what_lanes_wait_for_is_said_and_the_boot_goes_on(house: House) -> None:
    """A store that does not answer, a lane that is paused: each is named with its mend, and every process starts."""
    paused = "update core.lanes set paused = true, paused_reason = 'model swap' where lane = 'factory';"
    (house.root / "sql" / "migrations" / "9999_pause.sql").write_text(paused)
    house.start(STORAGE_URL=f"file://{house.root}/start.sh/recordings")
    said = house.said()
    assert "WRONG storage: " in said
    assert "correct STORAGE_URL" in said
    assert "WARNING lanes: factory is paused (model swap); mend: scripts/psql.sh" in said
    assert "the boot goes on" in said
