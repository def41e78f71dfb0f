/**
 * Statements that close an engine to the world, in the order that matters: extensions first (an engine that tries to fetch
 * one hangs forever without a network), no second copy of a file in memory, then the one folder that opened files appear
 * in, then the lock.
 * @param folder the folder of opened files; nothing else is readable afterwards
 */
export function hardening(folder: string): readonly string[] {
  return [
    "SET autoinstall_known_extensions=false",
    "SET autoload_known_extensions=false",
    "SET enable_external_file_cache=false",
    `SET allowed_directories=['${folder.replaceAll("'", "''")}']`,
    "SET enable_external_access=false",
    "SET lock_configuration=true",
  ];
}
