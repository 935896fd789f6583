export { tearDown as default } from './emulator-setup';
