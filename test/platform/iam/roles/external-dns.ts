import { may, mayNot, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const OWN = 'arn:{partition}:route53:::hostedzone/Z0123456789ABCDEFGHIJ';
const OTHER = 'arn:{partition}:route53:::hostedzone/Z9876543210ABCDEFGHIJ';

export const EXTERNAL_DNS: RoleExpectation = {
  role: 'ComponentsexternaldnsIdentityRole',
  holder: 'External DNS: external-dns/external-dns',
  trust: serviceAccount('external-dns', 'external-dns'),
  rows: [
    may(
      ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets', 'route53:ListTagsForResources'],
      OWN,
      'Keeps records in the zones that the configuration names',
    ),
    may('route53:ListHostedZones', '*', 'Finds its zones'),
    mayNot(
      ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets'],
      OTHER,
      'Neither changes nor reads another zone',
    ),
    mayNot(['route53:DeleteHostedZone', 'route53:DisassociateVPCFromHostedZone'], OWN, 'Ends no zone'),
    mayNot('route53:CreateHostedZone', '*', 'Makes no zone'),
  ],
};
