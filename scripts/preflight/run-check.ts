import type { Aws } from '../aws/aws';
import { sentenceOf, troubleOf } from '../aws/trouble';
import type { Check } from './check';
import type { Result } from './result';
import type { Target } from './target';
import { wayOut } from './way-out';

/** Asks one question about one target: an answer that AWS does not give is `unknown`, and says which permission it takes. */
export async function runCheck({ id, look }: Check, target: Target, aws: Aws): Promise<Result[]> {
  const { account, region } = target;
  const about = { account, region, check: id };
  try {
    const observations = await look(target, aws);
    return observations.map((observation) => ({
      ...about,
      region: observation.region ?? region,
      outcome: observation.outcome,
      says: observation.says,
      fix: 'fix' in observation ? observation.fix : null,
    }));
  } catch (error) {
    const trouble = troubleOf(error);
    // A fault of the check itself must be seen as one.
    if (trouble === undefined) throw error;
    const action = aws.log.originOf(error);
    return [
      { ...about, outcome: 'unknown', says: sentenceOf(trouble, action), fix: wayOut(trouble.kind, action, target) },
    ];
  }
}
