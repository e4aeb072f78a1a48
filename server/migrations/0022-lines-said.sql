-- The talk lines of a visit beside it, as core tells them: to count them nobody reads whole visits.
alter table visit add column lines_said jsonb not null default '[]';
alter table visit no force row level security;
update visit v set lines_said = s.said from (
  select tenant, id, jsonb_agg(said order by rank) as said from (
    select distinct on (w.tenant, w.id, u.said->>'line') w.tenant, w.id, u.said, u.rank
    from visit w cross join lateral (
      select jsonb_build_object('line', p->'line'->'id', 'version', p->'line'->'version', 'answer', p->'answer', 'objection', p->'objection') as said, 1 as rank
      from jsonb_array_elements(case jsonb_typeof(w.body->'presented'->'pitches') when 'array' then w.body->'presented'->'pitches' else '[]' end) as p
      where p->'line' <> 'null'
      union all
      select jsonb_build_object('line', p->'line'->'id', 'version', p->'line'->'version', 'answer', p->'reply', 'objection', p->'objection'), 2
      from jsonb_array_elements(case jsonb_typeof(w.body->'linesUsed') when 'array' then w.body->'linesUsed' else '[]' end) as p
    ) as u order by w.tenant, w.id, u.said->>'line', u.rank
  ) as each_once group by tenant, id
) as s where v.tenant = s.tenant and v.id = s.id;
alter table visit force row level security;
create index visit_lines_said on visit (tenant, day) where lines_said <> '[]';
