import { chartRepository, hostsOf, mirroredRepository, toMirror } from '../../../lib/installation/registry';
import { toy } from '../../fixtures/components/toy';
import { valid } from '../../support/configuration';

const registry = { host: 'registry.example.org', prefix: 'mirror/', prefixes: {} };
const oci = { ...toy, chart: { ...toy.chart, repository: 'oci://ghcr.example.com/charts/toy-chart' } };

describe('the operator’s registry', () => {
  it('is not asked where there is none', () => {
    expect(chartRepository(valid, 'toy', toy.chart)).toBe('https://charts.example.com/toys');
  });

  it('holds each chart under its component, its name last, as helm pull unpacks it', () => {
    const environment = { ...valid, components: { ...valid.components, registry } };
    expect(chartRepository(environment, 'toy', toy.chart)).toBe(
      'oci://registry.example.org/mirror/toy/charts/toy-chart',
    );
  });

  it('holds each image under its component, by the path that it has at home', () => {
    expect(mirroredRepository(registry, 'toy', 'registry.example.com/toys/toy')).toBe(
      'registry.example.org/mirror/toy/toys/toy',
    );
  });

  it('may have another prefix for one component', () => {
    const prefixes = { 'external-dns': 'dns' };
    expect(mirroredRepository({ ...registry, prefixes }, 'external-dns', 'registry.k8s.io/external-dns/x')).toBe(
      'registry.example.org/dns/external-dns/x',
    );
  });

  it('needs every chart and every image, with versions', () => {
    expect(toMirror(registry, [toy, { ...toy, name: 'bare', chart: undefined }])).toEqual([
      {
        component: 'toy',
        kind: 'chart',
        from: 'https://charts.example.com/toys toy-chart 1.2.3',
        to: 'oci://registry.example.org/mirror/toy/charts/toy-chart:1.2.3',
      },
      {
        component: 'toy',
        kind: 'image',
        from: 'registry.example.com/toys/toy:v1.2.3',
        to: 'registry.example.org/mirror/toy/toys/toy:v1.2.3',
      },
    ]);
    expect(toMirror(registry, [oci])[0]?.from).toBe('oci://ghcr.example.com/charts/toy-chart:1.2.3');
  });
});

describe('hostsOf', () => {
  it('are those of charts and images, each once', () => {
    expect(hostsOf([toy, oci, { ...toy, chart: undefined }])).toEqual([
      'charts.example.com',
      'ghcr.example.com',
      'registry.example.com',
    ]);
  });
});
