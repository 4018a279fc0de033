/** What is known of a request when it is decided whether it is traced. */
export interface Request {
  readonly serviceName?: string | undefined;
  /** E.g. `AWS::ECS::Container`. */
  readonly serviceType?: string | undefined;
  readonly host?: string | undefined;
  readonly method?: string | undefined;
  /** The path of the URL, without the query. */
  readonly path?: string | undefined;
  readonly resourceArn?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}
