-- Trials of two wordings. What phones have of one that runs stands in body.
create table script_trial (
  tenant uuid not null,
  id uuid not null,
  state text not null check (state in ('running', 'verdict', 'stopped', 'withdrawn')),
  win text not null,
  body jsonb not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  -- Nobody where a wording left the phones and the trial ended by itself.
  ended_by uuid,
  -- The verdict on which it was ended.
  better text check (better in ('a', 'b')),
  comment text not null default '',
  primary key (tenant, id)
);
select keep_to_tenant('script_trial');

-- What counts in a trial, in the order in which it came in. A shop counts once, and nothing here is ever changed: so every look
-- at a trial sees the beginning of what a later one sees.
create table script_trial_use (
  tenant uuid not null,
  trial uuid not null,
  outlet uuid not null,
  visit uuid not null,
  arm text not null check (arm in ('a', 'b')),
  is_won boolean not null,
  at timestamptz not null,
  primary key (tenant, trial, outlet)
);
select keep_to_tenant('script_trial_use');

-- With each line that was said stands whether the visit brought an order.
alter table visit no force row level security;
update visit v set lines_said = (
  select jsonb_agg(said || jsonb_build_object('hasOrdered',
    jsonb_path_exists(v.body, '$.order.lines[*] ? (@.agreed > 0)')) order by rank)
  from jsonb_array_elements(v.lines_said) with ordinality as s (said, rank)
) where v.lines_said <> '[]';
alter table visit force row level security;
