import type { Example } from '../example';
import { targetWith } from '../target';

export const example: Example = {
  target: (account) =>
    targetWith(
      {
        Detector: { Type: 'AWS::GuardDuty::Detector' },
        Hub: { Type: 'AWS::SecurityHub::Hub' },
        Recorder: { Type: 'AWS::Config::ConfigurationRecorder' },
        Channel: { Type: 'AWS::Config::DeliveryChannel' },
        Replication: { Type: 'AWS::ECR::ReplicationConfiguration' },
        GitHub: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: 'https://token.actions.githubusercontent.com' } },
        Monitor: { Type: 'AWS::CE::AnomalyMonitor', Properties: { MonitorDimension: 'SERVICE' } },
      },
      { account },
    ),
};
