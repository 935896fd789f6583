/** Where stacks go that name no Region, when nobody else names one. */
const FIRST_REGION = 'us-east-1';

/** How a process reaches AWS. */
export interface ProcessReach {
  /** Where stacks go that name no Region. */
  readonly homeRegion: string;
  /** Address of all services, for an emulated account. */
  readonly endpoint: string | undefined;
}

/** How this process reaches AWS, as it was told: by the variables that the AWS CLI and the SDK go by. */
export const processReach = (variables: NodeJS.ProcessEnv = process.env): ProcessReach => ({
  homeRegion: variables['AWS_REGION'] ?? variables['AWS_DEFAULT_REGION'] ?? FIRST_REGION,
  endpoint: variables['AWS_ENDPOINT_URL'],
});
