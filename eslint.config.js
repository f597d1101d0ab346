// ES modules that run in browsers as they stand: nothing builds or polyfills them.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/vendor/**", ".nox/**", ".venv/**", "media/**"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      curly: ["error", "all"],
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      // Text from elsewhere becomes markup this way.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Build nodes, or set textContent." },
        { property: "outerHTML", message: "Build nodes, or set textContent." },
        { property: "insertAdjacentHTML", message: "Build nodes, or set textContent." },
      ],
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["**/static/**/*.js"],
    languageOptions: { sourceType: "module", globals: globals.browser },
  },
];
