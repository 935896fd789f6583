import { COMPONENT_NAMES } from '../../../lib/config/components';
import { COMPONENTS, componentsOf } from '../../../lib/components';
import { valid } from '../../support/configuration';
import { unexplained } from '../../support/permissions';
import { toy } from '../../fixtures/components/toy';

describe('COMPONENTS', () => {
  it('are those that the configuration knows, each once', () => {
    expect(COMPONENTS.map(({ name }) => name).sort()).toEqual([...COMPONENT_NAMES].sort());
  });

  it.each(COMPONENTS.map((component) => [component.name, component] as const))(
    'say what they are for, and why: %s',
    (_, { purpose, ports, endpoints, identity, chart }) => {
      expect(purpose).toMatch(/^[A-Z]/);
      expect([...ports, ...endpoints].filter(({ reason }) => reason.length < 10)).toEqual([]);
      expect(unexplained(identity?.permissions?.(valid) ?? {})).toEqual([]);
      expect(Object.values(chart?.guarded ?? {}).filter((why) => why.length < 20)).toEqual([]);
    },
  );

  it.each(COMPONENTS.flatMap(({ name, chart }) => (chart === undefined ? [] : [[name, chart] as const])))(
    'pin their chart and every image: %s',
    (_, { version, images, timeoutMinutes = 10 }) => {
      expect(version).toMatch(/^v?\d+\.\d+\.\d+$/);
      expect(images.map(({ tag }) => tag).filter((tag) => !/^v?\d+\.\d+\.\d+/.test(tag))).toEqual([]);
      expect(timeoutMinutes).toBeLessThanOrEqual(12);
    },
  );
});

describe('componentsOf', () => {
  it('are those that the environment has a use for and its operator did not exclude', () => {
    const useless = { ...toy, name: 'useless', wanted: () => false };
    const excluded = { ...toy, name: 'external-dns' };
    const environment = { ...valid, components: { ...valid.components, exclude: ['external-dns' as const] } };
    expect(componentsOf(environment, [toy, useless, excluded])).toEqual([toy]);
  });
});
