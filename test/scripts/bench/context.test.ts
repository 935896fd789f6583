import { contextOf } from '../../../scripts/bench/context';
import { inFolder } from '../../support/temp-folder';

describe('the context that the CDK CLI hands to an app', () => {
  test('is that of cdk.json and what is added', () => {
    const files = { 'cdk.json': { app: 'node app.js', context: { flag: true } } };
    expect(inFolder(files, (folder) => contextOf(folder, { environment: 'prod' }))).toBe(
      '{"flag":true,"environment":"prod"}',
    );
  });

  test('may be empty', () => {
    expect(inFolder({ 'cdk.json': {} }, (folder) => contextOf(folder))).toBe('{}');
  });
});
