-- Conflict models kept in a dossier, and blocks that a person restored. All else is as it was, so that a dossier of the first
-- form can still be read as it stands; it gets this form when it is next opened for writing.

create table correction_2 (
    document     integer not null references document (id),
    field        text    not null check (field in ('title', 'outlet', 'published', 'restored')),
    value_json   text    not null,
    corrector    text    not null,
    corrected_at text    not null,
    primary key (document, field)
) strict, without rowid;

insert into correction_2 select document, field, value_json, corrector, corrected_at from correction;
drop table correction;
alter table correction_2 rename to correction;

create table model (
    id   integer primary key,
    name text    not null unique
) strict;

-- Every change of a model is a version; versions are never changed. The text is a model file as a person writes it, and
-- nothing here looks inside.
create table model_version (
    model   integer not null references model (id),
    number  integer not null,
    kept_at text    not null,
    keeper  text    not null,
    note    text,
    body    text    not null,
    primary key (model, number)
) strict, without rowid;

create trigger model_version_stays before update on model_version
begin
    select raise(abort, 'versions of a model are never rewritten');
end;

-- What parts of a version rest on: a report, and an attribution of it where one is named.
create table model_citation (
    model       integer not null,
    version     integer not null,
    position    integer not null,
    part        text    not null,
    quote       text    not null,
    file        text    not null,
    document    integer references document (id),
    attribution integer,
    primary key (model, version, position),
    foreign key (model, version) references model_version (model, number)
) strict, without rowid;

create index model_citation_document on model_citation (document, attribution);

pragma user_version = 2;
