-- Private particulars that officers of an office on a server share (docs/server.md). Run by its owner with office.sql.
-- `:private` is the role whose members may see them. No value lies here but sealed, and no key but wrapped.
-- Each value has a key of its own, wrapped by the key of the generation; that one is wrapped for each reader, who is a desk
-- of an officer with a key pair of its own (X25519).

CREATE SCHEMA IF NOT EXISTS chancery_private;

-- Which generation of the wrapping key counts: 0 before the first value, one more with each erasure.
CREATE TABLE IF NOT EXISTS chancery_private.generation (
    here boolean PRIMARY KEY DEFAULT true CHECK (here),
    number bigint NOT NULL
);
INSERT INTO chancery_private.generation (number) VALUES (0) ON CONFLICT DO NOTHING;

-- `generation`: the one in which its key pair was made. `wrapped`: the key of the present one; none before somebody who has
-- it lets the reader in.
CREATE TABLE IF NOT EXISTS chancery_private.readers (
    public bytea PRIMARY KEY CHECK (length(public) = 32),
    login text COLLATE "C" NOT NULL,
    desk text NOT NULL,
    since timestamptz NOT NULL,
    generation bigint NOT NULL,
    wrapped bytea,
    let_in_by text COLLATE "C"
);

CREATE TABLE IF NOT EXISTS chancery_private.sealed (
    name text COLLATE "C" PRIMARY KEY,
    person text COLLATE "C" NOT NULL,
    particular text COLLATE "C" NOT NULL,
    key bytea NOT NULL,
    content bytea NOT NULL
);

-- Who looked at what is private of whom.
CREATE TABLE IF NOT EXISTS chancery_private.looks (
    number bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    login text COLLATE "C" NOT NULL,
    desk text NOT NULL,
    person text COLLATE "C" NOT NULL,
    seen text[] NOT NULL
);
CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chancery_private.looks
    EXECUTE FUNCTION chancery.refuse();

-- Takes the turn of who changes what lies here; refuses who knows another generation.
CREATE OR REPLACE FUNCTION chancery_private.take_turn(known bigint) RETURNS void
LANGUAGE plpgsql SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '10s', true);
    LOCK TABLE generation IN EXCLUSIVE MODE;
    IF known IS DISTINCT FROM (SELECT number FROM generation) THEN
        RAISE EXCEPTION 'another generation' USING ERRCODE = 'CH005';
    END IF;
END $$;

-- Makes a desk a reader, under the login the server knows. The first of all lets itself in, and begins a generation.
CREATE OR REPLACE FUNCTION chancery_private.be_reader(known bigint, public bytea, desk text, wrapped bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM take_turn(known);
    IF wrapped IS NOT NULL AND (known > 0 OR EXISTS (SELECT FROM readers WHERE readers.wrapped IS NOT NULL)) THEN
        RAISE EXCEPTION 'others let a reader in';
    END IF;
    IF wrapped IS NOT NULL THEN
        UPDATE generation SET number = 1;
    END IF;
    INSERT INTO readers VALUES (be_reader.public, session_user, left(be_reader.desk, 200), clock_timestamp(),
        CASE WHEN wrapped IS NULL THEN known ELSE 1 END, be_reader.wrapped, CASE WHEN wrapped IS NOT NULL THEN session_user END);
END $$;

-- Lets a reader in, by one who is.
CREATE OR REPLACE FUNCTION chancery_private.let_in(known bigint, public bytea, wrapped bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM take_turn(known);
    IF NOT EXISTS (SELECT FROM readers WHERE login = session_user AND readers.wrapped IS NOT NULL) THEN
        RAISE insufficient_privilege;
    END IF;
    UPDATE readers SET wrapped = let_in.wrapped, let_in_by = session_user
    WHERE readers.public = let_in.public AND readers.wrapped IS NULL;
END $$;

-- Gives a reader another key pair, made after an erasure: the old one is destroyed at its desk.
CREATE OR REPLACE FUNCTION chancery_private.renew(known bigint, before bytea, public bytea, wrapped bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM take_turn(known);
    UPDATE readers SET public = renew.public, wrapped = renew.wrapped, generation = known
    WHERE readers.public = before AND login = session_user AND readers.wrapped IS NOT NULL;
    IF NOT FOUND THEN
        RAISE insufficient_privilege;
    END IF;
END $$;

-- Puts a sealed value away; done again, it changes nothing.
CREATE OR REPLACE FUNCTION chancery_private.put(
    known bigint, name text, person text, particular text, key bytea, content bytea
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM take_turn(known);
    INSERT INTO sealed VALUES (put.name, put.person, put.particular, put.key, put.content) ON CONFLICT DO NOTHING;
END $$;

-- Erases values for ever. `keys` has the keys of all others, by their names, wrapped by the key of the next generation;
-- `wrapped` has that key, by the public keys of its readers. Who is not a member any more is left out.
CREATE OR REPLACE FUNCTION chancery_private.erase(known bigint, names text[], keys json, wrapped json) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    PERFORM take_turn(known);
    IF NOT EXISTS (SELECT FROM readers WHERE login = session_user AND readers.wrapped IS NOT NULL) THEN
        RAISE insufficient_privilege;
    END IF;
    DELETE FROM sealed WHERE sealed.name = ANY(names);
    IF EXISTS (SELECT FROM sealed WHERE erase.keys ->> sealed.name IS NULL) THEN
        RAISE EXCEPTION 'a key was left out';
    END IF;
    UPDATE sealed SET key = decode(erase.keys ->> sealed.name, 'hex');
    UPDATE readers SET wrapped = decode(erase.wrapped ->> encode(readers.public, 'hex'), 'hex');
    DELETE FROM readers WHERE readers.wrapped IS NULL AND NOT EXISTS (SELECT FROM may_see WHERE may_see.login = readers.login);
    UPDATE generation SET number = known + 1;
END $$;

-- Notes a look, by the login the server knows; its number.
CREATE OR REPLACE FUNCTION chancery_private.look(desk text, person text, seen text[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
DECLARE
    next_number bigint;
BEGIN
    PERFORM set_config('lock_timeout', '5s', true);
    LOCK TABLE looks IN EXCLUSIVE MODE;
    next_number := (SELECT coalesce(max(number), 0) + 1 FROM looks);
    INSERT INTO looks VALUES (next_number, clock_timestamp(), session_user, left(look.desk, 200), look.person, look.seen);
    RETURN next_number;
END $$;

-- A value as it lies, for who noted a look at it within the last minutes: a look of another day is none at what is there now.
CREATE OR REPLACE FUNCTION chancery_private.content(look bigint, name text, OUT key bytea, OUT content bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = chancery_private, pg_temp AS $$
BEGIN
    SELECT sealed.key, sealed.content INTO key, content FROM sealed JOIN looks ON looks.person = sealed.person
    WHERE sealed.name = content.name AND looks.number = content.look AND looks.login = session_user
      AND sealed.particular = ANY(looks.seen) AND looks.at > clock_timestamp() - interval '5 minutes';
END $$;

-- The logins whose membership lets them see what is private.
CREATE OR REPLACE VIEW chancery_private.may_see AS
SELECT rolname::text AS login FROM pg_roles WHERE rolcanlogin AND NOT rolsuper AND pg_has_role(oid, :private_name, 'member');

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA chancery_private FROM PUBLIC;
GRANT USAGE ON SCHEMA chancery_private TO :private;
GRANT SELECT ON chancery_private.generation, chancery_private.readers, chancery_private.looks, chancery_private.may_see
    TO :private;
GRANT SELECT (name, person, particular, key) ON chancery_private.sealed TO :private;
GRANT EXECUTE ON FUNCTION chancery_private.be_reader, chancery_private.let_in, chancery_private.renew, chancery_private.put,
    chancery_private.erase, chancery_private.look, chancery_private.content TO :private;
