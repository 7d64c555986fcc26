-- The webhook that the database carries, for when SLACK_WEBHOOK_URL is unset.
select nullif(current_setting('app.settings.slack_webhook', true), '') as webhook
