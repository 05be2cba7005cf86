-- The first form of a dossier: SQLite, read and written by org.parley.dossier only.
-- Columns called *_json hold JSON as org.parley.dossier.json writes it. Offsets count Unicode code points.
-- Times are ISO 8601 in UTC. Keep the last line in step: it is what a program looks at before anything else.

create table meta (
    name  text not null primary key,
    value text not null
) strict, without rowid;

-- Original bytes, each once, however many reports and versions share them.
create table original (
    id      integer primary key,
    sha256  text    not null unique,
    size    integer not null,
    packing text    not null check (packing in ('none', 'deflate')),
    bytes   blob    not null
) strict;

-- A report. Title to unread are what is shown of it: what a person said, else the reader, else the file.
create table document (
    id               integer primary key,
    origin           text    not null unique,
    version          integer not null,
    next_attribution integer not null,
    title            text,
    outlet           text,
    language         text,
    earliest         text,
    latest           text,
    unread           text
) strict;

-- A report as its file was at one time; older versions stay. SQLite's text functions stop at U+0000: where a text holds
-- that character, body holds another in its place, one that the text does not use and nul_stand_in names.
create table version (
    document       integer not null references document (id),
    number         integer not null,
    added          text    not null,
    original       integer not null references original (id),
    file           text    not null,
    media_type     text    not null,
    title          text,
    outlet         text,
    authors_json   text    not null,
    published_json text,
    language       text,
    address        text,
    notices_json   text    not null,
    layout_json    text    not null,
    nul_stand_in   text,
    body           text    not null,
    primary key (document, number)
) strict;

create index version_original on version (original);

-- Readers that have read here, with the hash of what they know, where they said so.
create table reader (
    name text not null primary key,
    hash text
) strict, without rowid;

-- What a reader found in the current version.
create table reading (
    document        integer primary key references document (id),
    read_at         text not null,
    reader          text not null,
    title           text,
    outlet          text,
    authors_json    text not null,
    language        text,
    unread          text,
    published_json  text,
    provenance_json text,
    blocks_json     text not null,
    dropped_json    text not null,
    sentences_json  text not null,
    mentions_json   text not null
) strict;

create table local_actor (
    document       integer not null references document (id),
    position       integer not null,
    key            text    not null,
    name           text    not null,
    kind           text    not null,
    aliases_json   text    not null,
    member_of_json text    not null,
    unnamed        integer not null check (unnamed in (0, 1)),
    primary key (document, position)
) strict, without rowid;

create table attribution (
    document          integer not null references document (id),
    number            integer not null,
    position          integer not null,
    mode              text    not null,
    source_actor      text,
    source_text       text,
    source_spans_json text,
    cue_text          text,
    cue_spans_json    text,
    content_text      text    not null,
    content_spans_json text   not null,
    act               text,
    confidence        real    not null,
    coder             text    not null,
    primary key (document, number)
) strict, without rowid;

-- What people decided. Offsets in a review count in the version it names; an orphaned one found no place in the current.
create table review (
    document     integer not null references document (id),
    number       integer not null,
    verdict      text    not null check (verdict in ('accepted', 'corrected', 'rejected', 'added')),
    machine_json text,
    person_json  text,
    note         text,
    reviewer     text    not null,
    reviewed_at  text    not null,
    version      integer not null,
    orphaned     integer not null check (orphaned in (0, 1)),
    primary key (document, number)
) strict, without rowid;

create table correction (
    document     integer not null references document (id),
    field        text    not null check (field in ('title', 'outlet', 'published')),
    value_json   text    not null,
    corrector    text    not null,
    corrected_at text    not null,
    primary key (document, field)
) strict, without rowid;

create table actor_decision (
    id            integer primary key,
    decision_json text    not null,
    decider       text    not null,
    decided_at    text    not null,
    undone        integer not null check (undone in (0, 1))
) strict;

-- The cast, as last resolved from all local actors and decisions.
create table actor (
    position       integer primary key,
    id             text    not null unique,
    name           text    not null,
    kind           text    not null,
    aliases_json   text    not null,
    member_of_json text    not null,
    unnamed        integer not null check (unnamed in (0, 1))
) strict;

create table actor_member (
    actor    integer not null references actor (position),
    position integer not null,
    document integer not null references document (id),
    key      text    not null,
    primary key (actor, position)
) strict, without rowid;

create table fingerprint (
    document integer primary key references document (id),
    bytes    blob    not null
) strict;

create table document_group (
    id   integer primary key,
    kind text    not null,
    why  text    not null
) strict;

create table document_group_member (
    document_group integer not null references document_group (id),
    position       integer not null,
    document       integer not null references document (id),
    primary key (document_group, position)
) strict, without rowid;

-- Every change, by machine or person. Nothing is ever taken out of it: undoing is a change of its own.
create table change (
    id          integer primary key,
    changed_at  text    not null,
    changer     text    not null,
    kind        text    not null,
    subject     text    not null,
    before_json text,
    after_json  text,
    undoes      integer references change (id)
) strict;

create index change_subject on change (subject);

create trigger change_stays before update on change
begin
    select raise(abort, 'history is never rewritten');
end;

create trigger change_remains before delete on change
begin
    select raise(abort, 'history is never deleted');
end;

-- Full text of the current versions; the text itself stays in version.
create view current_text (id, title, body) as
    select d.id, d.title, v.body
      from document d
      join version v on v.document = d.id and v.number = d.version;

create virtual table search using fts5 (
    title, body,
    content = 'current_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

insert into search (search, rank) values ('rank', 'bm25(4.0, 1.0)');

pragma user_version = 1;
