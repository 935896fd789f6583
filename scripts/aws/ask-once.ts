import type { Aws } from './aws';

/**
 * A question that AWS is asked once in each Region, however many want to know; a failure is remembered as well.
 *
 * @param question asks for the answer, which may depend on a name
 */
export function askOnce<Answer>(
  question: (aws: Aws, name: string) => Promise<Answer>,
): (aws: Aws, name?: string) => Promise<Answer> {
  const asked = new WeakMap<Aws, Map<string, Promise<Answer>>>();
  return (aws, name = '') => {
    const answers = asked.get(aws) ?? new Map<string, Promise<Answer>>();
    asked.set(aws, answers);
    const answer = answers.get(name) ?? question(aws, name);
    answers.set(name, answer);
    return answer;
  };
}
