import { pauseArgoCd } from '../../../../scripts/destroy/steps/pause-argo-cd';
import { DEPLOYMENT, STATEFUL_SET } from '../../../../scripts/kubernetes/kinds';
import { playedApiServer } from '../../kubernetes/support/played-api-server';
import { fastHow } from '../support/how';

const server = playedApiServer();
const run = () => pauseArgoCd.run(server.current.client(), fastHow());
const controller = (kind: typeof DEPLOYMENT, part: string, replicas: number) => ({
  kind,
  namespace: 'argocd',
  name: `argocd-${part}`,
  labels: { 'app.kubernetes.io/name': `argocd-${part}` },
  spec: { replicas },
});

describe('pause-argo-cd', () => {
  it('stops the controllers that put things back, and nothing else of Argo CD', async () => {
    server.current.hold(
      controller(STATEFUL_SET, 'application-controller', 1),
      controller(DEPLOYMENT, 'applicationset-controller', 2),
      controller(DEPLOYMENT, 'server', 2),
    );
    expect(await run()).toStrictEqual({
      did: [
        'stopped StatefulSet argocd/argocd-application-controller',
        'stopped Deployment argocd/argocd-applicationset-controller',
      ],
      stuck: [],
    });
    expect(server.current.specOf('StatefulSet argocd/argocd-application-controller')).toStrictEqual({ replicas: 0 });
    expect(server.current.specOf('Deployment argocd/argocd-server')).toStrictEqual({ replicas: 2 });
  });

  it('leaves what is stopped already', async () => {
    server.current.hold(controller(STATEFUL_SET, 'application-controller', 0));
    expect(await run()).toStrictEqual({ did: [], stuck: [] });
    expect(server.current.asked).toStrictEqual([]);
  });
});
