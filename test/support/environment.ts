// Before every test file: CDK's built-in template validation is for synth, where it runs once over everything.
process.env['CDK_VALIDATION'] = 'false';

// The SDK's note on Node.js 20 is about versions of it that are not out yet.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
