-- The public keys of phones: by one its person can hand in work when nobody is signed in any more.
create table phone_key (
  tenant uuid not null,
  key text not null,
  person uuid not null,
  told_at timestamptz not null,
  primary key (tenant, key),
  foreign key (tenant, person) references person (tenant, id)
);

select keep_to_tenant('phone_key');
