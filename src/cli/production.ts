/**
 * Imported before all else: graphql-js looks at every object more closely where this is not said, which takes a
 * tenth of a request.
 */
process.env.NODE_ENV ??= "production";
