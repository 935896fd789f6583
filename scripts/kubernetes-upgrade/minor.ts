/** Whether a text is a Kubernetes minor, `1.36`. */
export const isMinor = (text: string): boolean => /^1\.\d{1,3}$/.test(text);

/** The minor as a number: 36 for `1.36`. */
export const minorNumber = (version: string): number => Number(version.split('.')[1]);

/** The minor after a version, or before it. */
export const minorBeside = (version: string, distance: number): string => `1.${minorNumber(version) + distance}`;

/**
 * The minors on the way from one version to another, without the first: EKS takes one at a time, each in a deployment of
 * its own. Empty when there is no way up.
 */
export function roundsBetween(from: string, to: string): string[] {
  const count = Math.max(0, minorNumber(to) - minorNumber(from));
  return Array.from({ length: count }, (_, index) => minorBeside(from, index + 1));
}
