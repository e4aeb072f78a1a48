-- Consent to location, how a rep was at the door, who looked at points, and the settings for all of it.

-- Each answer of each person; rows are added and never changed.
create table consent_answer (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  consent text not null,
  answer text not null check (answer in ('given', 'refused', 'withdrawn')),
  text int not null,
  at timestamptz not null,
  received_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);
create index consent_answer_person on consent_answer (tenant, person, at desc);

-- What was computed from the point of a check-in: it stays when the point goes. A check-in by hand waits for a word of the desk.
create table presence (
  tenant uuid not null,
  visit uuid not null,
  rep uuid not null,
  day date not null,
  standing text not null check (standing in ('inside', 'outside', 'unknown', 'manual')),
  metres int,
  accuracy int,
  manual text,
  answer text check (answer in ('confirmed', 'doubted')),
  answered_by uuid,
  answered_at timestamptz,
  note text not null default '',
  primary key (tenant, visit)
);
create index presence_day on presence (tenant, day, rep);

-- Who opened the points of whom: one row for each time.
create table place_view (
  tenant uuid not null,
  id uuid not null,
  viewer uuid not null,
  rep uuid not null,
  visit uuid not null,
  day date not null,
  at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, viewer) references person (tenant, id),
  foreign key (tenant, rep) references person (tenant, id)
);
create index place_view_rep on place_view (tenant, rep, at desc);

select keep_to_tenant('consent_answer');
select keep_to_tenant('presence');
select keep_to_tenant('place_view');

-- Where points still are, for whoever takes them out.
create index visit_place on visit (tenant, day) where body @? '$.*.place.lat';
create index fact_log_place on fact_log (tenant, at) where jsonb_typeof(fact->'place') = 'object';

update organisation set body =
  '{"workingHours": {"from": "07:00", "to": "20:00"}, "placeDays": 90, "planningTime": "08:30"}'::jsonb || body;
