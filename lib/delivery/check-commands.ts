/** Where a check writes what people read, below the repository. */
export const REPORTS = 'reports';

/** What a check exports: for the text of an approval, and for the step that goes on without one. */
export const EXPORTED = ['VERDICT', 'ATTENTION', 'LINK'] as const;

/**
 * Checks a stage before it is deployed, with a role that only reads: is every target ready, what would change, is anything
 * lost, do permissions broaden.
 *
 * A target that is not ready fails the build. What would change is for somebody to judge, and so is what nobody could check:
 * `VERDICT` says it in a sentence, `ATTENTION` says whether it matters.
 *
 * @param assembly path of the stage’s cloud assembly, from the folder of the repository
 */
export const checkCommands = (assembly: string): readonly string[] => [
  `mkdir -p ${REPORTS}`,
  `npm run --silent preflight -- --assembly ${assembly} --role lookup > ${REPORTS}/preflight.txt 2>&1; READY=$?`,
  `cat ${REPORTS}/preflight.txt`,
  '[ "$READY" -ne 1 ] || exit 1',
  `${diff(assembly, 'never')} > ${REPORTS}/diff.txt 2>&1 || { cat ${REPORTS}/diff.txt; exit 1; }`,
  `cat ${REPORTS}/diff.txt`,
  `if ${diff(assembly, 'broadening')} > /dev/null 2>&1; then BROADENS=no; else BROADENS=yes; fi`,
  `npm run --silent guard -- --against deployed --assembly ${assembly} --role lookup > ${REPORTS}/guard.txt 2>&1; GUARD=$?`,
  `cat ${REPORTS}/guard.txt`,
  '[ "$GUARD" -le 1 ] || exit "$GUARD"',
  '[ "$READY" -eq 0 ] && UNKNOWN="" || UNKNOWN="; preflight could NOT check all"',
  '[ "$GUARD" -eq 0 ] && LOSS="Nothing is lost" || LOSS="The guard reports a LOSS"',
  '[ "$BROADENS" = no ] && RIGHTS="no permission broadens" || RIGHTS="permissions BROADEN"',
  'export VERDICT="$LOSS; $RIGHTS$UNKNOWN."',
  'if [ "$GUARD" -eq 0 ] && [ "$READY" -eq 0 ] && [ "$BROADENS" = no ]; then export ATTENTION=no; else export ATTENTION=yes; fi',
  'export LINK="$CODEBUILD_BUILD_URL"',
  `echo "$VERDICT" | tee ${REPORTS}/verdict.txt`,
];

/** Templates are compared as they are: a change set would need a role that writes. */
const diff = (assembly: string, failOn: 'never' | 'broadening'): string =>
  `CI=true npx cdk diff --app ${assembly} --method template --fail-on ${failOn}`;
