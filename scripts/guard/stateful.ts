/**
 * What is lost when a resource of a type goes, by type: a change that replaces or deletes one of these fails the guard.
 *
 * The list is ours, not that of the service spec, which only knows databases, buckets and the like: on a platform the
 * things that hurt are names, addresses and running pods as well. Left out on purpose, because CloudFormation makes an
 * equal one and nobody outside the platform knows the old: launch templates, functions, roles, routes, alarms, flow
 * logs, NAT and internet gateways (the address is the EIP), VPC endpoints, add-ons and access entries.
 */
export const STATEFUL: Readonly<Record<string, string>> = {
  // The cluster and what runs pods
  'AWS::EKS::Cluster':
    'The control plane with every Kubernetes object in it, its API endpoint and its OIDC issuer; all nodes and pods go with it.',
  'AWS::EKS::Nodegroup':
    'All nodes of the group: their pods are evicted at once, and what is on the volumes of the nodes goes.',
  'AWS::EKS::FargateProfile': 'All pods that run on the profile: EKS deletes them with it.',
  'AWS::AutoScaling::AutoScalingGroup':
    'All instances of the group: pods on them end without being drained, and what is on their volumes goes.',
  'Custom::AWSCDK-EKS-Cluster': 'The control plane with every Kubernetes object in it.',
  'Custom::AWSCDK-EKS-HelmChart': 'Everything that the chart installed; with its CRDs, every object of these kinds.',
  'Custom::AWSCDK-EKS-KubernetesResource':
    'The objects of the manifest, with what hangs on them: claims take their volumes along.',

  // The network: ids and addresses that others have written down
  'AWS::EC2::VPC':
    'The network: subnets, endpoints, peerings and the cluster belong to its id and cannot move to another.',
  'AWS::EC2::Subnet': 'The subnet with its addresses: nodes, pods and load balancers in it have to leave first.',
  'AWS::EC2::EIP': 'A public address that others may have in their allow lists: AWS does not give it back.',
  'AWS::EC2::SecurityGroup':
    'The id that rules elsewhere name as their source: databases and peers stop letting us in.',

  // Keys and secrets
  'AWS::KMS::Key': 'Everything encrypted with the key, once its waiting period is over: nobody can read it again.',
  'AWS::KMS::Alias': 'The name by which people, policies and other accounts find the key.',
  'AWS::SecretsManager::Secret': 'The value of the secret and its versions.',
  'AWS::IAM::OIDCProvider': 'The trust of every role that pods take through it: their calls to AWS are denied.',
  'AWS::ACMPCA::CertificateAuthority': 'The authority: certificates that it issued cannot be renewed or revoked.',

  // Messages and logs
  'AWS::Logs::LogGroup': 'All log events in it, audit trails included.',
  'AWS::SNS::Topic': 'All subscriptions, with the confirmations that people gave by e-mail.',
  'AWS::SQS::Queue': 'All messages that wait in it.',
  'AWS::Kinesis::Stream': 'All records in it.',

  // Detection
  'AWS::GuardDuty::Detector':
    'All findings and what GuardDuty has learned: it is switched off for the account and Region.',
  'AWS::SecurityHub::Hub':
    'All findings with their workflow, and the standards: it is switched off for the account and Region.',
  'AWS::Config::ConfigurationRecorder': 'What changes while nothing records it.',

  // Cost
  'AWS::BCMDataExports::Export': 'The standing order: what is charged until another is made is not delivered.',
  'AWS::CE::AnomalyMonitor': 'What it has learned of your spending: a new one needs ten days.',

  // Data
  'AWS::S3::Bucket': 'All objects in it, and its name: another account can take it.',
  'AWS::ECR::Repository': 'All images in it: nodes cannot pull them again.',
  'AWS::DynamoDB::Table': 'All items of the table.',
  'AWS::DynamoDB::GlobalTable': 'All items of the table, in every region.',
  'AWS::EC2::Volume': 'All data on the volume.',
  'AWS::EFS::FileSystem': 'All files in it.',
  'AWS::EFS::AccessPoint': 'The id that the volumes of pods mount.',
  'AWS::FSx::FileSystem': 'All files in it.',
  'AWS::RDS::DBCluster': 'All data of the database, and its endpoint.',
  'AWS::RDS::DBInstance': 'All data of the database, and its endpoint.',
  'AWS::DocDB::DBCluster': 'All data of the database, and its endpoint.',
  'AWS::DocDB::DBInstance': 'An instance of the database, and its endpoint.',
  'AWS::Neptune::DBCluster': 'All data of the database, and its endpoint.',
  'AWS::Neptune::DBInstance': 'An instance of the database, and its endpoint.',
  'AWS::Redshift::Cluster': 'All data of the warehouse, and its endpoint.',
  'AWS::ElastiCache::CacheCluster': 'All entries of the cache, and its endpoint.',
  'AWS::ElastiCache::ReplicationGroup': 'All entries of the cache, and its endpoint.',
  'AWS::OpenSearchService::Domain': 'All indices of the domain, and its endpoint.',
  'AWS::Elasticsearch::Domain': 'All indices of the domain, and its endpoint.',
  'AWS::EMR::Cluster': 'All data on the cluster.',
  'AWS::SDB::Domain': 'All items of the domain.',
  'AWS::QLDB::Ledger': 'All documents of the ledger, with their history.',
  'AWS::Backup::BackupVault': 'All recovery points in it.',
  'AWS::APS::Workspace': 'All metrics in it, and the address that they are written to.',

  // What holds others
  'AWS::Cognito::UserPool': 'All users, with their passwords.',
  'AWS::Route53::HostedZone': 'All records, and the name servers that the parent zone delegates to.',
  'AWS::Organizations::Account': 'The account with everything in it.',
  'AWS::CloudFormation::Stack': 'Everything in the stack.',
};
