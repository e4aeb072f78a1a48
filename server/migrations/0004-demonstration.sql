-- An organisation that was made up to try the product out: when that began (its history ends there), and when all of it was in.
alter table tenant add column demonstration_begun_at timestamptz;
alter table tenant add column demonstration_finished_at timestamptz;
