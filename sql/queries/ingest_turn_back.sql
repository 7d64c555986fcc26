-- Whether the database's clock was ahead, and what was asked by it is to be asked anew.
select core.turn_back_ingest(%(settle_s)s) as turned_back
