import { z } from 'zod';

import { unmet, type Answer, type Answers, type Call } from './fake-aws';

const string = z.object({ S: z.string() });
const number = z.object({ N: z.string().transform(Number) });

const mark = z.object({
  id: string,
  status: string,
  expiration: number,
  in_progress_expiration: number.optional(),
});

type Mark = z.output<typeof mark>;

const put = z.object({ Item: mark });
const update = z.object({
  Key: z.object({ id: string }),
  ExpressionAttributeValues: z.object({ ':status': string, ':expiry': number }),
});
const remove = z.object({ Key: z.object({ id: string }) });

/** A table in memory that holds the marks of Powertools, one for each thing that was done or is being done. */
export class FakeMarks {
  /** Marks as they were written, in their order: also those that are gone. */
  readonly written: Mark[] = [];
  private readonly marks = new Map<string, Mark>();

  readonly answers: Answers = {
    PutItem: (input) => this.put(input),
    UpdateItem: (input) => this.update(input),
    DeleteItem: (input) => this.remove(input),
  };

  /** Takes a mark where none stands, or one whose time is over: the condition that Powertools writes. */
  private put(input: Call['input']): Answer {
    const { Item } = put.parse(input);
    const old = this.marks.get(Item.id.S);
    return old === undefined || isOver(old) ? this.write(Item) : unmet(written(old));
  }

  private update(input: Call['input']): Answer {
    const { Key, ExpressionAttributeValues: values } = update.parse(input);
    return this.write({ ...Key, status: values[':status'], expiration: values[':expiry'] });
  }

  private remove(input: Call['input']): Answer {
    this.marks.delete(remove.parse(input).Key.id.S);
    return [200, {}];
  }

  private write(it: Mark): Answer {
    this.written.push(it);
    this.marks.set(it.id.S, it);
    return [200, {}];
  }
}

function isOver({ status, expiration, in_progress_expiration: progress }: Mark): boolean {
  const now = Date.now();
  return expiration.N < now / 1000 || (status.S === 'INPROGRESS' && progress !== undefined && progress.N < now);
}

/** A mark as DynamoDB answers with it: numbers are text. */
const written = ({ id, status, expiration }: Mark) => ({ id, status, expiration: { N: String(expiration.N) } });
