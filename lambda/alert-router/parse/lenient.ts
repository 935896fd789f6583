import { z } from 'zod';

/** Text, or nothing: an event whose field has another type is still an event. */
export const text = z.string().optional().catch(undefined);

export const number = z.number().optional().catch(undefined);

/** Those items of a list that have the shape; none where there is no list. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((each) => {
        const { success, data } = item.safeParse(each);
        return success ? [data] : [];
      }),
    );

/** Fields of an object; all of them absent where there is no object. */
export const part = <S extends z.ZodType>(fields: S) => fields.optional().catch(undefined);
