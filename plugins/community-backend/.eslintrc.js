module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    'jest/expect-expect': ['warn', { assertFunctionNames: ['expect*'] }],
  },
  overrides: [
    {
      // What tests share; nothing that is published imports it.
      files: ['src/testing/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
