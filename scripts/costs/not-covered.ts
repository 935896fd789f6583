/** What a bill has and these figures do not, in the order of how much it tends to be. */
export const NOT_COVERED: readonly string[] = [
  'nodes that Karpenter or EKS Auto Mode starts, and pods on Fargate: no template says how many',
  'what workloads make: load balancers, volumes of pods, snapshots, images, buckets',
  'data transfer: to the internet, between zones, between Regions (peering, copies): see the rates',
  'backups: how much data there is, how much of it changes, what a restore test restores',
  'logs, requests and anything else that is paid by use: see the rates',
  'savings: free tier, Savings Plans, Reserved Instances, agreements with AWS',
  'AWS Support, AWS Marketplace, taxes',
];
