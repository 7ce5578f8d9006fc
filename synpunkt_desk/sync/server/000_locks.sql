-- Whoever held the lock of append could stop everybody else, so that only append may take locks.
-- Done again by every upgrade, since a dump may be restored into a server where they are open.
revoke execute on function
  pg_catalog.pg_advisory_lock(bigint), pg_catalog.pg_advisory_lock(int, int),
  pg_catalog.pg_advisory_lock_shared(bigint), pg_catalog.pg_advisory_lock_shared(int, int),
  pg_catalog.pg_advisory_xact_lock(bigint), pg_catalog.pg_advisory_xact_lock(int, int),
  pg_catalog.pg_advisory_xact_lock_shared(bigint),
  pg_catalog.pg_advisory_xact_lock_shared(int, int),
  pg_catalog.pg_try_advisory_lock(bigint), pg_catalog.pg_try_advisory_lock(int, int),
  pg_catalog.pg_try_advisory_lock_shared(bigint), pg_catalog.pg_try_advisory_lock_shared(int, int),
  pg_catalog.pg_try_advisory_xact_lock(bigint), pg_catalog.pg_try_advisory_xact_lock(int, int),
  pg_catalog.pg_try_advisory_xact_lock_shared(bigint),
  pg_catalog.pg_try_advisory_xact_lock_shared(int, int)
from public;
grant execute on function pg_catalog.pg_advisory_xact_lock(int, int) to sync_owner;

-- So that whoever waits for the lock can see who holds it for too long, and end it.
grant pg_signal_backend, pg_read_all_stats to sync_owner;
