import { importedModules, importsOf } from '../../../scripts/bench/imported-modules';
import { inFolder } from '../../support/temp-folder';

describe('the packages that sources import', () => {
  test('are those that the program loads', () => {
    const source = [
      "import { readFileSync } from 'node:fs';",
      "import type { IConstruct } from 'types-alone';",
      "import { App } from 'aws-cdk-lib';",
      "import * as eks from 'aws-cdk-lib/aws-eks-v2';",
      "import {\n  Construct,\n  type Node,\n} from 'constructs';",
      "import { near } from './near';",
    ].join('\n');
    expect(importsOf([source, source])).toEqual(['aws-cdk-lib', 'aws-cdk-lib/aws-eks-v2', 'constructs']);
  });

  test('are found in every folder', () => {
    const files = { 'a.ts': "import a from 'a';", 'b/c.ts': "import c from 'c';", 'd.md': "import d from 'd';" };
    expect(inFolder(files, importedModules)).toEqual(['a', 'c']);
  });
});
