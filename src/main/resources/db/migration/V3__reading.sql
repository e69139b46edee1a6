create table reading (
  account_id bigint not null references account (id) on delete cascade,
  chapter_id varchar(100) not null,
  visited_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  primary key (account_id, chapter_id)
);
