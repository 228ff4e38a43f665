import js from "@eslint/js";
import globals from "globals";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noClock = [
  { object: "Date", property: "now", message: "The domain asks no clock: take the as-of day as a parameter." },
  { object: "Math", property: "random", message: "The domain is reproducible: take a seed as a parameter." },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ["*.js", "*.cjs", "*.mjs", "scripts/*.mjs", "scripts/*.cjs"],
          maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 40,
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSEnumDeclaration",
          message: "Use a union of string literals: it needs no import and prints as itself.",
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "moment", message: "Days are whole numbers: see src/domain/calendar/day.ts." },
            { name: "lodash", message: "Use the language; name the function where it is needed." },
            { name: "@fluentui/react", message: "Use @fluentui/react-components (version 9)." },
          ],
        },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        {
          argsIgnorePattern: "^_",
          varsIgnorePattern: "^_",
          destructuredArrayIgnorePattern: "^_",
          ignoreRestSiblings: true,
        },
      ],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "no-console": ["error"],
      "no-alert": "error",
      "no-restricted-globals": [
        "error",
        {
          name: "localStorage",
          message: "Customer data and settings stay in the workbook: see src/workbook/door/settings.ts.",
        },
        {
          name: "sessionStorage",
          message: "Customer data and settings stay in the workbook: see src/workbook/door/settings.ts.",
        },
        { name: "fetch", message: "Nothing leaves the machine: the add-in makes no requests after loading." },
        { name: "XMLHttpRequest", message: "Nothing leaves the machine: the add-in makes no requests after loading." },
      ],
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", ...noClock],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The domain asks no clock: take the as-of day as a parameter.",
        },
      ],
    },
  },
  {
    files: ["src/{domain,functions,taskpane}/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "Only src/workbook speaks Excel: ask it for plain values." },
        { name: "localStorage", message: "Settings stay in the workbook: see src/workbook/door/settings.ts." },
        { name: "sessionStorage", message: "Settings stay in the workbook: see src/workbook/door/settings.ts." },
        { name: "fetch", message: "Nothing leaves the machine: the add-in makes no requests after loading." },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: { ...globals.node } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["test/**/*.{ts,tsx}", "workbench/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      // Values that come back over the wire and from other people's libraries are looked at as they are.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      // Univer's own values are compared with the numbers that stand in files and on the wire.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
);
