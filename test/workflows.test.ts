import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { pipeline } from '../lib/config/pipeline/pipeline';
import manifest from '../package.json';

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, '.github', 'workflows');

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const job = z.object({
  permissions,
  environment: z.string().optional(),
  needs: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  'timeout-minutes': z.number().optional(),
  steps: z
    .array(
      z.object({
        uses: z.string().optional(),
        run: z.string().optional(),
        with: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .default([]),
});
const workflow = z.object({ permissions, jobs: z.record(z.string(), job) });

const WORKFLOWS = Object.fromEntries(
  readdirSync(FOLDER).map((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    return [file, { text, ...workflow.parse(parse(text)) }] as const;
  }),
);
const JOBS = Object.entries(WORKFLOWS).flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, one]) => [`${file} ${name}`, one] as const),
);
const STEPS = JOBS.flatMap(([name, { steps }]) => steps.map((step) => [name, step] as const));

describe('the workflows of GitHub Actions', () => {
  it('are the check, the deployment, and the environment that it deploys', () => {
    expect(Object.keys(WORKFLOWS).sort()).toEqual(['check.yml', 'deploy.yml', 'environment.yml']);
  });

  it('pin every action of others to a commit, and say which release that is', () => {
    const used = Object.values(WORKFLOWS).flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
    const foreign = used.filter((line) => !line.startsWith('uses: ./'));
    expect(foreign.length).toBeGreaterThan(5);
    expect(foreign.filter((line) => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('store no key and use no secret', () => {
    for (const { text } of Object.values(WORKFLOWS)) {
      expect(text).not.toMatch(/secrets\.|aws-access-key-id|aws-secret-access-key|AKIA[A-Z0-9]{16}/);
    }
  });

  it('grant nothing to all, and to each job no more than reading and a token', () => {
    for (const { permissions: toAll } of Object.values(WORKFLOWS)) expect(toAll).toEqual({});
    for (const [, { permissions: own }] of JOBS) {
      expect([{ contents: 'read' }, { contents: 'read', 'id-token': 'write' }]).toContainEqual(own);
    }
  });

  it('give a token only where an environment is deployed', () => {
    const withToken = JOBS.filter(([, { permissions: own }]) => own['id-token'] === 'write').map(([name]) => name);
    expect(withToken.sort()).toEqual(
      ['environment.yml deploy', ...pipeline.environments.map(({ environment }) => `deploy.yml ${environment}`)].sort(),
    );
  });

  it('deploy the environments of the pipeline in its order, after the check', () => {
    const jobs = Object.entries(WORKFLOWS['deploy.yml']?.jobs ?? {});
    const order = pipeline.environments.map(({ environment }) => environment);
    expect(jobs.map(([name]) => name)).toEqual(['check', ...order]);
    jobs.slice(1).forEach(([name, one], index) => {
      expect(one).toMatchObject({
        needs: ['check', ...order][index],
        uses: './.github/workflows/environment.yml',
        with: { environment: name },
      });
    });
    expect(WORKFLOWS['environment.yml']?.jobs['deploy']?.environment).toBe('${{ inputs.environment }}');
  });

  it('deploy what is checked, as the lookup roles see it, and nothing that could not be checked', () => {
    const runs = WORKFLOWS['environment.yml']?.jobs['deploy']?.steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(['npm ci', 'npm run deploy -- --environment "$ENVIRONMENT" --role lookup --yes']);
  });

  it('put nothing that others write into a command', () => {
    for (const [, { run = '' }] of STEPS) expect(run).not.toContain('${{');
  });

  it('leave no credentials of Git behind, and install before there are any of AWS', () => {
    for (const [, step] of STEPS.filter(([, { uses = '' }]) => uses.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
    const steps = WORKFLOWS['environment.yml']?.jobs['deploy']?.steps ?? [];
    const at = (wanted: (step: (typeof steps)[number]) => boolean) => steps.findIndex(wanted);
    const install = at(({ run }) => run === 'npm ci');
    expect(install).toBeGreaterThan(0);
    expect(at(({ uses = '' }) => uses.startsWith('aws-actions/'))).toBeGreaterThan(install);
  });

  it('end, should they hang', () => {
    for (const [, { uses, 'timeout-minutes': minutes }] of JOBS) {
      expect(uses !== undefined || (minutes !== undefined && minutes <= 120)).toBe(true);
    }
  });

  it('run commands that exist', () => {
    const scripts = STEPS.flatMap(([, { run = '' }]) => /^npm run ([\w:]+)/.exec(run)?.[1] ?? []);
    expect(scripts.sort()).toEqual(['deploy', 'guard']);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});
