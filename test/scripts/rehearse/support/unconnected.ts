import { Aws } from '../../../../scripts/rehearse/aws';

// The SDK’s note on Node.js 20 is about versions of it that are not out yet.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** Clients of the SDK with nobody at the other end: a test answers in place of the services. */
export const unconnected = (region = 'eu-west-1'): Aws => new Aws({ url: 'http://localhost:9' }, region);
