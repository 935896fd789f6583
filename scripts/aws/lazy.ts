/** Makes a value when it is first asked for, and gives the same one ever after. */
export function lazy<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
