// Loaded before the app: makes the clock stand still on the day that the test names.
const process = require('node:process');

const Clock = Date;
const today = process.env.PLATFORM_TEST_DAY;

globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [today] : given));
  }

  static now() {
    return new Clock(today).getTime();
  }
};
