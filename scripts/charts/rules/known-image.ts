import { imagesIn } from '../../../lib/components/chart';
import { mirroredRepository } from '../../../lib/installation/registry';
import { imageOf } from '../image';
import { containerName, containersOf } from '../pods';
import type { Broken, Rendered, Rule } from '../rule';

/** The images that the component lists, where the environment takes them from. */
const listed = ({ environment, component }: Rendered): string[] =>
  imagesIn(environment, component.chart).map(({ repository, tag }) => {
    const { registry } = environment.components;
    return `${registry === undefined ? repository : mirroredRepository(registry, component.name, repository)}:${tag}`;
  });

/** The list of images is what a private cluster mirrors: it names every image that runs on a version of
 * Kubernetes, and no other. */
export const knownImage: Rule = {
  name: 'known-image',
  check: (rendered) => {
    const images = listed(rendered);
    const used = rendered.pods.flatMap((pod) =>
      containersOf(pod).map((container) => {
        const { repository, tag } = imageOf(container.image);
        return { object: containerName(pod, container), image: `${repository}:${tag ?? 'latest'}` };
      }),
    );
    return [
      ...used
        .filter(({ image }) => !images.includes(image))
        .map(({ object, image }): Broken => ({
          object,
          message: `runs ${image}, which is not among the component’s images (${images.join(', ') || 'none'})`,
        })),
      ...images
        .filter((image) => !used.some((other) => other.image === image))
        .map((image): Broken => ({
          object: image,
          message: 'is listed among the component’s images, and no pod runs it',
        })),
    ];
  },
};
