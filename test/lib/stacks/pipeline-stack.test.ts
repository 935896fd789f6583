import { textOf } from '../../../lib/compliance/template';
import { PIPELINES } from '../../fixtures/pipelines';
import { deliveryOf, stacksOfDelivery } from '../../support/delivery';

describe.each(Object.entries(PIPELINES))('the stacks of %s', (_, fixture) => {
  const delivery = deliveryOf(fixture);

  it('put out what whoever sets the pipeline up asks for', () => {
    const { outputs } = delivery.pipeline.body;
    expect(outputs.map(({ logicalId }) => logicalId)).toEqual(['PipelineName', 'AlertTopicArn', 'ConnectionArn']);
    const handshake = outputs.find(({ logicalId }) => logicalId === 'ConnectionArn')?.properties['Description'];
    expect(textOf(handshake).includes('Pending until')).toBe(delivery.configuration.connection === 'create');
  });

  it('are protected as the configuration says', () => {
    for (const { stack } of stacksOfDelivery(delivery)) expect(stack.terminationProtection).toBe(true);
  });
});
