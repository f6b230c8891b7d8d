-- A function that runs with its owner's rights is for the site's role alone, and looks for nothing among a session's own
-- temporary tables, which come first unless they are named.

alter function raise_ids() set search_path = pg_catalog, public, pg_temp;
revoke all on function raise_ids() from public;

-- What was done is told, never untold: the site adds to the log and reads it (P-63).
revoke update, delete on moderation_act from threadwell_site;
