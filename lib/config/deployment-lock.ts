/** The parameter of Systems Manager that says who deploys or destroys an environment at the moment. */
export const deploymentLockName = (prefix: string): string => `/${prefix}/deployment-lock`;
