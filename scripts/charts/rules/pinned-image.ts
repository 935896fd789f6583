import { imageOf } from '../image';
import { containerRule } from '../rule';

/** An image that changes under its name makes two pods of one release different. */
export const pinnedImage = containerRule('pinned-image', ({ image }) => {
  const { tag, digest } = imageOf(image);
  if (digest !== undefined || (tag !== undefined && tag !== 'latest')) return [];
  return [`runs ${image}, which may be another image tomorrow; give it a tag other than "latest", or a digest`];
});
