import type { EnvironmentInput } from '../schema';
import { dev } from './dev';
import { prod } from './prod';
import { staging } from './staging';

/** Every environment that the command line can name. The first is the default. */
export const ENVIRONMENTS: readonly EnvironmentInput[] = [dev, staging, prod];
