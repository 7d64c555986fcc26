-- The webhook that the database carries, for when SLACK_WEBHOOK_URL is unset.
select core.slack_webhook() as webhook
