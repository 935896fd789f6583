import { aws_lambda as lambda } from 'aws-cdk-lib';
import { supportedLambdaRuntime as rule } from '../../../../lib/compliance/rules/supported-lambda-runtime';
import type { Json } from '../../../../lib/compliance/template';
import { either, findingsOf, judge, rendered, resource, templateOf } from '../../../support/template-of';

const lambdaOf = (Runtime: Json) => resource('AWS::Lambda::Function', { Runtime });

describe(rule.requirement, () => {
  test.each(['nodejs22.x', 'nodejs24.x', 'python3.13', 'provided.al2023'])('accepts %s', (runtime) => {
    expect(judge(rule, lambdaOf(runtime))).toEqual([]);
  });

  test('accepts a function from an image, which has no runtime', () => {
    expect(judge(rule, resource('AWS::Lambda::Function', { PackageType: 'Image' }))).toEqual([]);
  });

  test.each(['nodejs20.x', 'nodejs18.x', 'python3.9', 'python3.10', 'go1.x', 'provided.al2', 'java8.al2', 'dotnet8'])(
    'refuses %s',
    (runtime) => {
      expect(judge(rule, lambdaOf(runtime))).toEqual([`It[${runtime}]`]);
    },
  );

  test('refuses a runtime that it does not know, and one known only at deployment', () => {
    expect(judge(rule, lambdaOf('cobol1.x'))).toEqual(['It[cobol1.x]']);
    expect(judge(rule, lambdaOf({ Ref: 'Runtime' }))).toEqual(['It[<Runtime>]']);
    expect(judge(rule, lambdaOf(either('nodejs24.x', 'nodejs20.x')))).toEqual(['It[nodejs20.x]']);
  });

  test('looks up a runtime that a mapping gives for each region', () => {
    const Runtime = { 'Fn::FindInMap': ['Latest', { Ref: 'AWS::Region' }, 'value'] };
    const find = (rows: Record<string, Json>, mappings: Record<string, Json> = { Latest: rows }) =>
      findingsOf(rule, templateOf({ It: lambdaOf(Runtime) }, { Mappings: mappings }));
    expect(find({ 'us-east-1': { value: 'nodejs24.x' }, 'cn-north-1': { value: 'nodejs22.x' } })).toEqual([]);
    expect(find({ 'us-east-1': { value: 'nodejs24.x' }, 'cn-north-1': { value: 'nodejs18.x' } })).toEqual([
      'It[nodejs18.x]',
    ]);
    expect(find({}, {})).toEqual(['It[<Fn::FindInMap>]']);
  });

  test('sees an override that goes back', () => {
    const template = rendered((stack) => {
      const code = lambda.Code.fromInline('exports.handler = () => {}');
      const made = new lambda.Function(stack, 'Fn', {
        runtime: lambda.Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code,
      });
      (made.node.defaultChild as lambda.CfnFunction).addPropertyOverride('Runtime', 'nodejs16.x');
    });
    expect(findingsOf(rule, template)).toEqual([expect.stringMatching(/\[nodejs16\.x\]$/)]);
  });
});
