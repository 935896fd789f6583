import { runScript } from '../../support/run-script';

test('the app of variants says what it needs when it is run by itself', () => {
  const { status, stderr } = runScript('rehearse/variant-app.ts');
  expect(stderr).toMatch(
    /RangeError: This app needs -c environment, -c variant and credentials: npm run rehearse gives them/,
  );
  expect(status).toBe(1);
});
