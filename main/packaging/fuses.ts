/**
 * Arguments for electron-builder that follow the environment. Releases refuse to be inspected; a build made to be
 * tested (`PREFIGURE_TEST_BUILD=1`) accepts it, since Playwright drives Electron through its inspector.
 */
export function fuseArguments(env: Readonly<NodeJS.ProcessEnv>): string[] {
  return [`-c.electronFuses.enableNodeCliInspectArguments=${env.PREFIGURE_TEST_BUILD === '1'}`];
}
