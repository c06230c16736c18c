import path from 'node:path'

const option = '--data-dir='

/**
 * Where everything of this bench is kept: `--data-dir=PATH`, else `CAREBENCH_DATA_DIR`, else the
 * system's place for it.
 */
export function chooseDataFolder(
  programArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  systemFolder: string,
): string {
  const given = programArguments.findLast((argument) => argument.startsWith(option))
  const chosen = given?.slice(option.length) || environment['CAREBENCH_DATA_DIR'] || systemFolder
  return path.resolve(chosen)
}
