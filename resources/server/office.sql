-- An office on a PostgreSQL server (docs/format.md, docs/server.md). Run by its owner in one transaction: to make it, and
-- again to bring one of an earlier version up to this one.
-- `:desk` is the role whose members may read the office and record in it.

CREATE SCHEMA IF NOT EXISTS chancery;

-- What the office is, for ever.
CREATE TABLE IF NOT EXISTS chancery.office (
    key text COLLATE "C" PRIMARY KEY,
    value bytea NOT NULL
);

-- What this copy of it is: `vocabulary`, `vocabulary_upto`, `facts`, `schema`; `patience_ms`, where its owner set it.
CREATE TABLE IF NOT EXISTS chancery.file (
    key text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE IF NOT EXISTS chancery.commands (
    number bigint PRIMARY KEY,
    id text COLLATE "C" NOT NULL CONSTRAINT command_recorded UNIQUE,
    stream bytea NOT NULL CHECK (length(stream) = 16),
    sent bytea NOT NULL,
    completed bytea,
    body text,
    first_position bigint,
    last_position bigint,
    batch text COLLATE "C"
);
CREATE INDEX IF NOT EXISTS by_batch ON chancery.commands (batch, number) WHERE batch IS NOT NULL;

CREATE TABLE IF NOT EXISTS chancery.log (
    position bigint PRIMARY KEY,
    stream bytea NOT NULL CHECK (length(stream) = 16),
    entry bigint NOT NULL,
    topic text COLLATE "C" NOT NULL,
    topic_version bigint NOT NULL,
    state text COLLATE "C" NOT NULL,
    author text COLLATE "C" NOT NULL,
    desk text COLLATE "C" NOT NULL,
    recorded_at bigint NOT NULL,
    clock bigint,
    clock_confirmed bigint,
    effective_at bigint,
    reason text COLLATE "C",
    source text COLLATE "C",
    command bigint REFERENCES chancery.commands,
    leaf bytea NOT NULL,
    CONSTRAINT entry_recorded UNIQUE (stream, entry)
);
CREATE INDEX IF NOT EXISTS by_clock_confirmed ON chancery.log (position) WHERE clock_confirmed IS NOT NULL;

-- `position` is that of the last entry of the save that reserved the name.
CREATE TABLE IF NOT EXISTS chancery.reservations (
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    stream bytea NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT name_reserved PRIMARY KEY (kind, name)
);

-- How far the office is on the disk: what lies behind is shown to nobody.
CREATE TABLE IF NOT EXISTS chancery.durable (
    here boolean PRIMARY KEY DEFAULT true CHECK (here),
    position bigint NOT NULL,
    command bigint NOT NULL
);

-- Which copy of the office it is, from a position on.
CREATE TABLE IF NOT EXISTS chancery.instances (
    position bigint PRIMARY KEY,
    instance text COLLATE "C" NOT NULL
);

-- Whose turn it is to record, and to bring what was recorded to the disk: who locks the table. Nobody but the owner may,
-- and his functions.
CREATE TABLE IF NOT EXISTS chancery.recording ();
CREATE TABLE IF NOT EXISTS chancery.syncing ();

-- Where desks are right now: no part of the record, not in its WAL, gone when the server crashes.
CREATE UNLOGGED TABLE IF NOT EXISTS chancery.presence (
    login text COLLATE "C",
    session text COLLATE "C",
    desk text NOT NULL,
    place json NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (login, session)
);

-- The leaf of an entry, as docs/format.md says.
-- Its arguments: position, entry, topic_version, recorded_at, clock, clock_confirmed, stream, topic, state, author, desk,
-- effective_at, reason, source, command, batch, sent, completed.
CREATE OR REPLACE FUNCTION chancery.leaf(
    bigint, bigint, bigint, bigint, bigint, bigint, bytea, text, text, text, text, bigint, text, text, text, text, bytea,
    bytea
) RETURNS bytea LANGUAGE plpgsql STABLE AS $$
DECLARE
    content bytea;
    lengths bytea := '';
    contents bytea := '';
BEGIN
    FOREACH content IN ARRAY ARRAY[
        $7, convert_to($8, 'UTF8'), convert_to($9, 'UTF8'), convert_to($10, 'UTF8'),
        convert_to($11, 'UTF8'), int8send($12), convert_to($13, 'UTF8'), convert_to($14, 'UTF8'),
        convert_to($15, 'UTF8'), convert_to($16, 'UTF8'), $17, $18]
    LOOP
        lengths := lengths || int4send(coalesce(length(content), -1));
        contents := contents || coalesce(content, '');
    END LOOP;
    RETURN sha256(
        int2send(2::smallint) || int8send($1) || int8send($2) || int8send($3) || int8send($4)
        || int8send(coalesce($5, $4)) || int8send(coalesce($6, 0)) || lengths || contents);
END $$;

-- Each entry with all that its leaf covers.
CREATE OR REPLACE VIEW chancery.entries AS
SELECT log.position, log.entry, log.topic_version, log.recorded_at, log.clock, log.clock_confirmed, log.stream,
       log.topic, log.state, log.author, log.desk, log.effective_at, log.reason, log.source, commands.id AS command,
       commands.batch, CASE log.position WHEN commands.first_position THEN commands.sent END AS sent,
       CASE log.position WHEN commands.first_position THEN commands.completed END AS completed, log.leaf
FROM chancery.log LEFT JOIN chancery.commands ON commands.number = log.command;

CREATE OR REPLACE FUNCTION chancery.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an office is append-only';
END $$;

CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chancery.log EXECUTE FUNCTION chancery.refuse();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chancery.commands EXECUTE FUNCTION chancery.refuse();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chancery.reservations
    EXECUTE FUNCTION chancery.refuse();
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chancery.office EXECUTE FUNCTION chancery.refuse();

-- A command is numbered without gaps; what it became is hashed here.
CREATE OR REPLACE FUNCTION chancery.command_follows() RETURNS trigger LANGUAGE plpgsql
SET search_path = chancery, pg_temp AS $$
BEGIN
    IF NEW.number IS DISTINCT FROM (SELECT coalesce(max(number), 0) + 1 FROM commands) THEN
        RAISE EXCEPTION 'command % does not follow', NEW.number;
    END IF;
    IF (NEW.body IS NULL) <> (NEW.first_position IS NULL) OR (NEW.body IS NULL) <> (NEW.last_position IS NULL) THEN
        RAISE EXCEPTION 'command % has a body or entries, not both', NEW.number;
    END IF;
    NEW.completed := sha256(convert_to(NEW.body, 'UTF8'));
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER follows BEFORE INSERT ON chancery.commands FOR EACH ROW EXECUTE FUNCTION chancery.command_follows();

-- An entry follows the last one, of the office and of its stream. Its leaf is computed here; one that comes with it,
-- as from another copy of the office, must be that. Up to `leaf_1_upto` leaves have the first form, which copying proves.
CREATE OR REPLACE FUNCTION chancery.entry_follows() RETURNS trigger LANGUAGE plpgsql
SET search_path = chancery, pg_temp AS $$
DECLARE
    last record;
    asked record;
    begins boolean;
    computed bytea;
BEGIN
    SELECT log.position, log.recorded_at INTO last FROM log ORDER BY log.position DESC LIMIT 1;
    IF NEW.position IS DISTINCT FROM coalesce(last.position, 0) + 1 THEN
        RAISE EXCEPTION 'position % does not follow', NEW.position;
    END IF;
    -- Not its maximum: the plan that is kept of that would read the whole visit.
    IF NEW.entry IS DISTINCT FROM 1 + coalesce(
        (SELECT log.entry FROM log WHERE log.stream = NEW.stream ORDER BY log.entry DESC LIMIT 1), 0)
    THEN
        RAISE EXCEPTION 'entry % does not follow', NEW.entry USING ERRCODE = 'CH001';
    END IF;
    IF NEW.recorded_at < last.recorded_at AND NEW.clock_confirmed IS NULL THEN
        RAISE EXCEPTION 'position % was recorded before the one before it', NEW.position;
    END IF;
    SELECT * INTO asked FROM commands WHERE commands.number = NEW.command;
    begins := asked.first_position IS NOT DISTINCT FROM NEW.position;
    computed := leaf(
        NEW.position, NEW.entry, NEW.topic_version, NEW.recorded_at, NEW.clock, NEW.clock_confirmed, NEW.stream,
        NEW.topic, NEW.state, NEW.author, NEW.desk, NEW.effective_at, NEW.reason, NEW.source, asked.id, asked.batch,
        CASE WHEN begins THEN asked.sent END, CASE WHEN begins THEN asked.completed END);
    IF NEW.leaf IS DISTINCT FROM computed AND NEW.leaf IS NOT NULL AND NEW.position > coalesce(
        (SELECT convert_from(value, 'UTF8')::bigint FROM office WHERE key = 'leaf_1_upto'), 0)
    THEN
        RAISE EXCEPTION 'the leaf of position % is not its own', NEW.position;
    END IF;
    NEW.leaf := coalesce(NEW.leaf, computed);
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER follows BEFORE INSERT ON chancery.log FOR EACH ROW EXECUTE FUNCTION chancery.entry_follows();

-- Takes a turn, until the transaction ends. Who has it while another waits, first 5 s and then 10, has his connection
-- ended, if the owner of the office may do that (`pg_signal_backend`): turns are given in the order in which they are
-- waited for, so that it was one transaction all the time.
CREATE OR REPLACE FUNCTION chancery.take_turn(turn regclass) RETURNS void
LANGUAGE plpgsql SET search_path = chancery, pg_temp AS $$
DECLARE
    patience bigint := coalesce((SELECT value::bigint FROM file WHERE key = 'patience_ms'), 5000);
    wait bigint;
    waited_for integer;
    holder integer;
BEGIN
    FOREACH wait IN ARRAY ARRAY[patience, 2 * patience, patience] LOOP
        PERFORM set_config('lock_timeout', wait::text, true);
        BEGIN
            EXECUTE format('LOCK TABLE %s IN EXCLUSIVE MODE', turn);
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            holder := (
                SELECT pid FROM pg_locks WHERE relation = turn AND granted AND mode = 'ExclusiveLock'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()));
        END;
        IF holder = waited_for THEN
            BEGIN
                PERFORM pg_terminate_backend(holder, 1000);
            EXCEPTION WHEN insufficient_privilege THEN
                NULL;
            END;
        END IF;
        waited_for := holder;
    END LOOP;
    RAISE lock_not_available;
END $$;

-- Records a save, all or nothing, in one statement: its turn is as long as that runs. It commits without waiting for the
-- disk: `make_durable` does that, for all who wait. Positions, times, author and leaves are given here. Recorded at is the
-- server's clock, in a sample that of the desk.
-- Arguments: commands in their order, their entries in theirs, the names they reserve. `vocabulary`: what the entries need
-- of a program; up to that of the program of the owner. `known`: what the program of the desk knows. `judged`,
-- `judged_upto`: the desk judged its clock by a newest entry that was recorded between them. `confirmed`: an officer was
-- asked about it, and it may go back.
-- Answers where the office stood, and the leaves. Without leaves nothing was stored: `vocabulary` is newer than what the
-- desk knows, `recorded_at` is not what it judged by, or others recorded on one of its streams first.
CREATE OR REPLACE FUNCTION chancery.save(
    events json, asked json, reserved json, vocabulary bigint, known bigint, judged bigint, judged_upto bigint,
    confirmed boolean, OUT last bigint, OUT recorded_at bigint, OUT newest_vocabulary bigint, OUT leaves bytea[]
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
DECLARE
    each record;
    sample boolean := (SELECT value = 'yes'::bytea FROM office WHERE key = 'sample');
    itself bytea := (SELECT decode(convert_from(value, 'UTF8'), 'hex') FROM office WHERE key = 'office_id');
    given bytea[] := '{}';
    at bigint;
    newest bigint;
    here bigint;
    moment bigint;
    first_number bigint;
    next_number bigint;
    leaf bytea;
BEGIN
    PERFORM set_config('idle_in_transaction_session_timeout', '10s', true), set_config('synchronous_commit', 'off', true);
    PERFORM take_turn('recording');
    SELECT log.position, log.recorded_at INTO last, recorded_at FROM log ORDER BY log.position DESC LIMIT 1;
    last := coalesce(last, 0);
    newest_vocabulary := (SELECT value::bigint FROM file WHERE key = 'vocabulary');
    IF newest_vocabulary > save.known
       OR (recorded_at <> judged AND recorded_at NOT BETWEEN judged AND judged_upto) OR (recorded_at >= 0 AND judged IS NULL)
       OR EXISTS (
           SELECT FROM json_to_recordset(events) AS e (stream text, entry bigint)
           WHERE e.entry <= (
               SELECT log.entry FROM log WHERE log.stream = decode(e.stream, 'hex') ORDER BY log.entry DESC LIMIT 1))
    THEN
        RETURN;
    END IF;
    IF save.vocabulary > (SELECT value::bigint FROM file WHERE key = 'vocabulary_upto') THEN
        RAISE EXCEPTION 'vocabulary %', save.vocabulary USING ERRCODE = 'CH002';
    END IF;
    IF newest_vocabulary < save.vocabulary THEN
        UPDATE file SET value = save.vocabulary::text WHERE key = 'vocabulary';
    END IF;
    first_number := (SELECT coalesce(max(commands.number), 0) FROM commands);
    next_number := first_number;
    at := last;
    FOR each IN SELECT * FROM json_to_recordset(asked)
        AS c (id text, stream text, sent text, body text, events bigint, batch text)
    LOOP
        next_number := next_number + 1;
        INSERT INTO commands (number, id, stream, sent, body, first_position, last_position, batch) VALUES (
            next_number, each.id, decode(each.stream, 'hex'), decode(each.sent, 'hex'),
            CASE WHEN each.events > 0 THEN each.body END, CASE WHEN each.events > 0 THEN at + 1 END,
            CASE WHEN each.events > 0 THEN at + each.events END, each.batch);
        at := at + each.events;
    END LOOP;
    at := last;
    newest := recorded_at;
    here := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
    FOR each IN SELECT * FROM json_to_recordset(events) AS e (
        stream text, entry bigint, topic text, topic_version bigint, state text, desk text, clock bigint,
        effective_at bigint, reason text, source text, command text)
    LOOP
        at := at + 1;
        moment := CASE WHEN sample THEN each.clock ELSE here END;
        newest := CASE WHEN newest IS NULL OR confirmed THEN moment ELSE greatest(moment, newest) END;
        INSERT INTO log (
            position, stream, entry, topic, topic_version, state, author, desk, recorded_at, clock, clock_confirmed,
            effective_at, reason, source, command
        ) VALUES (
            at, decode(each.stream, 'hex'), each.entry, each.topic, each.topic_version, each.state, session_user,
            each.desk, newest, nullif(each.clock, newest), CASE WHEN confirmed THEN 1 END, each.effective_at,
            each.reason, each.source,
            (SELECT commands.number FROM commands WHERE commands.id = each.command AND commands.number > first_number)
        ) RETURNING log.leaf INTO leaf;
        given := given || leaf;
        confirmed := false;
        IF each.topic = 'office.branch-begun' AND decode(each.stream, 'hex') = itself THEN
            INSERT INTO instances VALUES (at, each.state::json ->> 'instance');
        END IF;
    END LOOP;
    -- Ranges with both ends: with one alone the plan that is kept would read the whole office. And no `=` of streams: then
    -- it would read the whole visit.
    IF EXISTS (
        SELECT FROM commands WHERE commands.number BETWEEN first_number + 1 AND next_number
        AND commands.first_position IS NOT NULL
        AND commands.last_position - commands.first_position + 1 <> (
            SELECT count(*) FROM log WHERE log.position BETWEEN commands.first_position AND commands.last_position
            AND log.command = commands.number AND log.stream IS NOT DISTINCT FROM commands.stream))
    THEN
        RAISE EXCEPTION 'a command has other entries than its own';
    END IF;
    IF EXISTS (
        SELECT FROM log JOIN commands ON commands.number = log.command WHERE log.position BETWEEN last + 1 AND at
        AND (commands.first_position IS NULL
             OR log.position NOT BETWEEN commands.first_position AND commands.last_position))
    THEN
        RAISE EXCEPTION 'an entry is of a command that has others';
    END IF;
    INSERT INTO reservations (kind, name, stream, position)
    SELECT r.kind, r.name, decode(r.stream, 'hex'), at
    FROM json_to_recordset(reserved) AS r (kind text, name text, stream text);
    leaves := given;
END $$;

-- Brings all that was recorded by now to the disk, and tells every desk. Who waits for another that does so has nothing
-- left to do where that one took its turn later than its own save: it brings there what all who wait have recorded. Who
-- lets others wait and falls silent is ended.
CREATE OR REPLACE FUNCTION chancery.make_durable() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
DECLARE
    own record;
    upto record;
BEGIN
    PERFORM set_config('idle_in_transaction_session_timeout', '10s', true);
    IF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    SELECT (SELECT coalesce(max(log.position), 0) FROM log) AS position,
           (SELECT coalesce(max(commands.number), 0) FROM commands) AS command INTO own;
    PERFORM take_turn('syncing');
    IF EXISTS (SELECT FROM durable WHERE durable.position >= own.position AND durable.command >= own.command) THEN
        RETURN own.position;
    END IF;
    SELECT (SELECT max(log.position) FROM log) AS position,
           (SELECT max(commands.number) FROM commands) AS command INTO upto;
    UPDATE durable SET position = greatest(durable.position, upto.position),
                       command = greatest(durable.command, upto.command);
    PERFORM pg_notify('chancery', upto.position::text);
    RETURN own.position;
END $$;

-- What a desk calls to record: a save, and then all that was recorded brought to the disk, in one answer. Each is a
-- transaction: the turn to record is over before anybody waits for the disk.
-- `known_upto`: up to which position the desk remembers the office. It is told how far the office is on the disk, which
-- copy it is, and the leaves after those it remembers, where they are not too many for an answer.
CREATE OR REPLACE PROCEDURE chancery.save_durably(
    events json, asked json, reserved json, vocabulary bigint, known bigint, judged bigint, judged_upto bigint,
    confirmed boolean, known_upto bigint, OUT last bigint, OUT recorded_at bigint, OUT newest_vocabulary bigint,
    OUT leaves bytea[], OUT durable_position bigint, OUT durable_command bigint, OUT copy text, OUT since bytea[]
) LANGUAGE plpgsql AS $$
BEGIN
    SELECT s.last, s.recorded_at, s.newest_vocabulary, s.leaves INTO last, recorded_at, newest_vocabulary, leaves
    FROM chancery.save(events, asked, reserved, vocabulary, known, judged, judged_upto, confirmed) AS s;
    COMMIT;
    BEGIN
        PERFORM chancery.make_durable();
        SELECT d.position, d.command INTO durable_position, durable_command FROM chancery.durable AS d;
        copy := (
            SELECT i.instance FROM chancery.instances AS i
            WHERE i.position <= durable_position ORDER BY i.position DESC LIMIT 1);
        since := ARRAY(
            SELECT l.leaf FROM chancery.log AS l
            WHERE l.position BETWEEN known_upto + 1 AND least(durable_position, known_upto + 4096) ORDER BY l.position);
    EXCEPTION WHEN OTHERS THEN
        RAISE EXCEPTION 'recorded, and not known to be on the disk: %', SQLERRM USING ERRCODE = 'CH006';
    END;
END $$;

-- Tells the others where a desk is, under the login the server knows; without a place it is nowhere any more. What is not
-- told again is forgotten in a minute. The others hear of it where `news` says so.
CREATE OR REPLACE FUNCTION chancery.be_at(session text, desk text, place json, news boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery, pg_temp AS $$
DECLARE
    now timestamptz := clock_timestamp();
BEGIN
    IF length(be_at.place::text) > 4000 OR length(be_at.session) > 64 OR length(be_at.desk) > 200 THEN
        RAISE EXCEPTION 'a place is told in few words';
    END IF;
    PERFORM set_config('synchronous_commit', 'off', true), set_config('lock_timeout', '1s', true);
    DELETE FROM presence WHERE (presence.login = session_user AND (presence.session = be_at.session OR presence.session NOT IN (
        SELECT p.session FROM presence AS p WHERE p.login = session_user ORDER BY p.seen_at DESC LIMIT 20)));
    DELETE FROM presence WHERE (presence.login, presence.session) IN (
        SELECT p.login, p.session FROM presence AS p WHERE p.seen_at < now - interval '1 minute' FOR UPDATE SKIP LOCKED);
    IF be_at.place IS NOT NULL THEN
        INSERT INTO presence VALUES (session_user, be_at.session, be_at.desk, be_at.place, now);
    END IF;
    IF be_at.news THEN
        PERFORM pg_notify('chancery_presence', '');
    END IF;
END $$;

-- The last position recorded by a time, of those up to another: times go back only where a clock was confirmed.
CREATE OR REPLACE FUNCTION chancery.position_at(moment bigint, upto bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = chancery, pg_temp AS $$
DECLARE
    low bigint;
    high bigint := upto;
    middle bigint;
BEGIN
    WHILE high > 0 LOOP
        low := coalesce((SELECT max(position) FROM log WHERE clock_confirmed IS NOT NULL AND position <= high), 1);
        IF (SELECT recorded_at FROM log WHERE position = low) <= moment THEN
            WHILE low < high LOOP
                middle := (low + high + 1) / 2;
                IF (SELECT recorded_at FROM log WHERE position = middle) <= moment THEN
                    low := middle;
                ELSE
                    high := middle - 1;
                END IF;
            END LOOP;
            RETURN low;
        END IF;
        high := low - 1;
    END LOOP;
    RETURN 0;
END $$;

-- What desks of an earlier version called.
DROP FUNCTION IF EXISTS chancery.record, chancery.begin_save;

REVOKE ALL ON ALL ROUTINES IN SCHEMA chancery FROM PUBLIC;
GRANT USAGE ON SCHEMA chancery TO :desk;
GRANT SELECT ON ALL TABLES IN SCHEMA chancery TO :desk;
GRANT EXECUTE ON FUNCTION chancery.save, chancery.make_durable, chancery.be_at TO :desk;
GRANT EXECUTE ON PROCEDURE chancery.save_durably TO :desk;
-- What only reads, for who may read only as well: the schema lets in nobody else.
GRANT SELECT ON chancery.instances, chancery.presence TO PUBLIC;
GRANT EXECUTE ON FUNCTION chancery.leaf, chancery.position_at TO PUBLIC;
