-- What a learner typed into the questions of a session's lab.
create table answer (
  id varchar(90) primary key, -- session/check
  session varchar(16) not null references lab_session (id) on delete cascade,
  check_id varchar(64) not null,
  typed varchar(400) not null,
  given timestamp(6) with time zone not null
);
create index answer_session on answer (session);

-- Checks that stay passed in a session once they have been.
create table latched (
  id varchar(90) primary key, -- session/check
  session varchar(16) not null references lab_session (id) on delete cascade,
  check_id varchar(64) not null,
  observed varchar(1000) not null,
  passed timestamp(6) with time zone not null
);

-- Steps whose seed has run in a session.
create table seeded (
  id varchar(90) primary key, -- session/step
  session varchar(16) not null references lab_session (id) on delete cascade,
  step varchar(64) not null,
  seeded timestamp(6) with time zone not null
);
create index seeded_session on seeded (session);
