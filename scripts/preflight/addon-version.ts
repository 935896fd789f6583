/** A version of an add-on that goes with a Kubernetes minor. */
export interface OfferedVersion {
  readonly version: string;
  /** Whether EKS would choose it. */
  readonly isDefault: boolean;
}

/** What to choose first: what EKS would choose, then the newest. */
export const bestFirst = (offered: readonly OfferedVersion[]): OfferedVersion[] =>
  [...offered].sort(
    (one, other) => Number(other.isDefault) - Number(one.isDefault) || compare(numbersIn(other), numbersIn(one)),
  );

/** `v1.22.4-eksbuild.3` counts as 1, 22, 4, 3. */
const numbersIn = ({ version }: OfferedVersion): number[] => (version.match(/\d+/g) ?? []).map(Number);

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let place = 0; place < length; place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
