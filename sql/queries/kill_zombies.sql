select core.kill_zombies() as taken
