-- Since when a phone's steady clock counts, and when a fact was told, if the phone's own clock had been put back before.
alter table fact_log add column boot text, add column corrected_at timestamptz;
