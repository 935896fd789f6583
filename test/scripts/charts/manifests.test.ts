import { manifestsIn, nameOf } from '../../../scripts/charts/manifests';

describe(manifestsIn, () => {
  test('gives each object, and leaves out documents that hold nothing', () => {
    const text = '---\n# Source: a.yaml\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\n---\nnull\n---\n# end\n';
    expect(manifestsIn(text).map(nameOf)).toEqual(['Pod/a']);
  });

  test('refuses what is no object of Kubernetes', () => {
    expect(() => manifestsIn('kind: Pod')).toThrow(/metadata/);
  });
});
