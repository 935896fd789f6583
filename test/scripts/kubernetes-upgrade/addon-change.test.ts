import { RELEASES } from '../../../lib/config/versions';
import { addonChange } from '../../../scripts/kubernetes-upgrade/addon-change';
import { targetAddons } from '../../../scripts/kubernetes-upgrade/target-addons';
import { valid } from '../../support/configuration';
import { addon } from './support/live';

const target = (name: string) => targetAddons(valid, '1.36').find((one) => one.name === name);
const [old, recent] = [RELEASES['1.35'].addons, RELEASES['1.36'].addons];
const both = ['1.36', '1.35'];
const offer = (version: string, runsOn: readonly string[]) => ({ version, runsOn, defaultOn: [] });

describe('addonChange', () => {
  it('leaves alone what is as it shall be', () => {
    const cni = addon('vpc-cni', { offers: [offer(recent['vpc-cni'], both)] });
    expect(addonChange(cni, target('vpc-cni'), '1.35', '1.36')).toEqual({ when: 'never' });
  });

  it('changes after the control plane what runs on both versions', () => {
    const dns = addon('coredns', { offers: [offer(recent.coredns, ['1.36']), offer(old.coredns, both)] });
    expect(addonChange(dns, target('coredns'), '1.35', '1.36')).toEqual({ when: 'after', to: recent.coredns });
  });

  it('changes before the control plane what does not run on the next, when its new version runs on both', () => {
    const dns = addon('coredns', { offers: [offer(recent.coredns, both), offer(old.coredns, ['1.35'])] });
    expect(addonChange(dns, target('coredns'), '1.35', '1.36')).toEqual({ when: 'before', to: recent.coredns });
  });

  it('finds another version that runs on both, where the new one does not', () => {
    const offers = [offer(recent.coredns, ['1.36']), offer('v1.13.9', both), offer(old.coredns, ['1.35'])];
    expect(addonChange(addon('coredns', { offers }), target('coredns'), '1.35', '1.36')).toEqual({
      when: 'before',
      to: 'v1.13.9',
    });
  });

  it('accepts a gap where no version runs on both', () => {
    expect(addonChange(addon('coredns'), target('coredns'), '1.35', '1.36')).toEqual({
      when: 'after-a-gap',
      to: recent.coredns,
    });
  });

  it('lets kube-proxy follow the control plane by up to three minors, whatever the list says', () => {
    const change = (version: string) =>
      addonChange(addon('kube-proxy', { version }), target('kube-proxy'), '1.35', '1.36');
    expect(change('v1.33.10-eksbuild.29')).toEqual({ when: 'after', to: recent['kube-proxy'] });
    expect(change('v1.32.13-eksbuild.32')).toMatchObject({ when: 'after-a-gap' });
  });

  it('knows no before once the control plane has gone ahead', () => {
    expect(addonChange(addon('coredns'), target('coredns'), '1.36', '1.36')).toEqual({
      when: 'after',
      to: recent.coredns,
    });
  });

  it('says so when EKS does not offer what the configuration wants, and what it would install instead', () => {
    const offers = [{ version: 'v9', runsOn: ['1.36'], defaultOn: ['1.36'] }, offer('v8', ['1.36'])];
    expect(addonChange(addon('coredns', { offers }), target('coredns'), '1.35', '1.36')).toEqual({
      when: 'impossible',
      wanted: recent.coredns,
      instead: 'v9',
    });
    expect(addonChange(addon('coredns', { offers: [] }), target('coredns'), '1.35', '1.36')).toMatchObject({
      instead: undefined,
    });
  });

  it('leaves an add-on of somebody else where it is as long as it runs', () => {
    const stranger = { name: 'adot', version: 'v1', status: 'ACTIVE', offers: [offer('v2', both), offer('v1', both)] };
    expect(addonChange(stranger, undefined, '1.35', '1.36')).toEqual({ when: 'never' });
    const outdated = { ...stranger, offers: [offer('v2', both), offer('v1', ['1.35'])] };
    expect(addonChange(outdated, undefined, '1.35', '1.36')).toEqual({ when: 'before', to: 'v2' });
    expect(addonChange({ ...stranger, offers: [] }, undefined, '1.35', '1.36')).toEqual({
      when: 'after-a-gap',
      to: undefined,
    });
  });
});
