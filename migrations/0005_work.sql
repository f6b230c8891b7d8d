-- Jobs are added by the site's ordinary role inside its own transactions; the queue's tables belong to the
-- owner and are closed by row security, hence this one door. The queue's schema is made by its own library
-- at start, before the first call.

create function add_work(jobs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(
            job ->> 'task', (job -> 'input')::json, max_attempts := (job ->> 'tries')::integer)
     from jsonb_array_elements(jobs) as job;
end
$$;
revoke all on function add_work(jsonb) from public;
