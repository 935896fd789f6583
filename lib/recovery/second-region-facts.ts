/** What the first Region must know of the second to send copies there: outputs of its stack, read across Regions. */
export interface SecondRegionFacts {
  readonly backupVaultArn: string;
  readonly logArchiveBucketArn: string;
  readonly logArchiveKeyArn: string;
  readonly peeringConnectionId: string;
}
