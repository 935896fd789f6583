import { readAlerts } from '../../../../lambda/alert-router/read-alerts';
import { readOne } from '../support/notify';

describe('what nobody knows', () => {
  it('is shown as it came, with the topic that it came by', () => {
    expect(readOne('help', undefined, 'Subject')).toMatchObject({
      title: 'Subject',
      description: 'help',
      where: { account: '111122223333', region: 'eu-west-1' },
    });
    expect(readOne({ source: 'aws.new', 'detail-type': 'New', detail: {} }).title).toBe('A message of an unknown kind');
    expect(readAlerts({ id: '1', message: '' })).toMatchObject([{ where: { account: undefined } }]);
  });
});
