import { runScript } from '../../support/run-script';

test('the app of what delivers says what it needs when it is run by itself', () => {
  const { status, stderr } = runScript('rehearse/delivery-app.ts');
  expect(stderr).toMatch(/RangeError: This app needs -c way, -c variant and credentials: npm run rehearse gives them/);
  expect(status).toBe(1);
});
