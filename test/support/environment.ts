// Before every test file: CDK's built-in template validation is for synth, where it runs once over everything.
process.env['CDK_VALIDATION'] = 'false';
