import { differs, type Check } from './check';

/** Every SSM parameter of the stacks is there, with a value. */
export const parameters: Check = ({ stacks, parameters: found }) =>
  stacks
    .flatMap(({ resources }) => Object.values(resources))
    .filter(({ type }) => type === 'AWS::SSM::Parameter')
    .flatMap(({ physicalId }) =>
      differs(`whether parameter ${physicalId} has a value`, (found[physicalId] ?? '') !== '', true),
    );
