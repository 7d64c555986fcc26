select core.check_queue_and_alert() as open
