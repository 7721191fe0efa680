/** A reference to a secret of stack configuration, in place of the value itself. */
export class SecretRef {
  constructor(
    readonly key: string,
    /** Whether the secret is a whole piece of configuration, and not one value. */
    readonly isObject: boolean,
  ) {}
}

/** Outputs of another resource, in place of its name. */
export class OutputRef {
  constructor(
    /** What the program calls the resource. */
    readonly variable: string,
    /** The outputs, with dots between them. */
    readonly names: readonly string[],
    /** A `!` stands before it. */
    readonly isNegated: boolean,
  ) {}

  /** Whether it is more than one output as it is. */
  get isPutTogether(): boolean {
    return this.isNegated || this.names.length > 1;
  }
}

/** An argument as the program writes it. */
export type Written =
  | string
  | number
  | boolean
  | SecretRef
  | OutputRef
  | readonly Written[]
  | { readonly [name: string]: Written };
