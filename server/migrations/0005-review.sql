-- What a person decided about facts that were set aside. Rows are added and never changed; the fact itself stays as it came.
create table fact_review (
  tenant uuid not null,
  id uuid not null,
  fact uuid not null,
  person uuid,
  decided_at timestamptz not null,
  decision text not null check (decision in ('apply', 'reject')),
  note text not null,
  repaired jsonb,
  status text not null,
  code text,
  primary key (tenant, id)
);
create index fact_review_fact on fact_review (tenant, fact, decided_at);
create index fact_log_aside on fact_log (tenant, person) where status = 'quarantined';

select keep_to_tenant('fact_review');
