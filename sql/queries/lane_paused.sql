select paused from core.lanes where lane = %(lane)s
