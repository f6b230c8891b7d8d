/**
 * The server's settings: durable, small, local, and with a log that holds no content.
 * Given on the command line, so that no file in the cluster can weaken them.
 */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "",
  unix_socket_directories: ".",
  cluster_name: "threadwell",

  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  // After a crash: one call that flushes the file system instead of one for each of a thousand files.
  ...(process.platform === "linux" ? { recovery_init_sync_method: "syncfs" } : {}),
  wal_level: "replica", // what an online backup needs
  max_wal_senders: "0",
  wal_compression: "on",
  max_wal_size: "512MB",
  checkpoint_timeout: "10min",

  max_connections: "60",
  shared_buffers: "32MB",
  effective_cache_size: "512MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  huge_pages: "off",
  random_page_cost: "1.1",
  // Pages are short queries from memory: extra processes and compiled plans only cost here.
  io_method: "sync",
  jit: "off",
  max_parallel_workers_per_gather: "0",
  max_worker_processes: "4",
  autovacuum_max_workers: "2",
  timezone: "UTC",

  // Errors go to the client that made them; their text can quote what a person wrote, so the log keeps from LOG upwards.
  log_min_messages: "log",
  log_statement: "none",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_min_duration_statement: "-1",
  log_checkpoints: "off",
  log_autovacuum_min_duration: "-1",
  log_timezone: "UTC",
};

export function settingArguments(more: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...settings, ...more }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
