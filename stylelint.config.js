// Names carry the prefix `tp-`, and what has a side is logical, so that pages turn for right to left.
/** @type {import("stylelint").Config} */
export default {
  extends: ["stylelint-config-standard"],
  rules: {
    "color-named": "never",
    "custom-property-empty-line-before": null,
    "custom-property-pattern": [
      "^_?(tp|clinic)-[a-z0-9-]+$",
      { message: "Name a custom property --tp-… in the package, --clinic-… in the example." },
    ],
    "declaration-property-value-disallowed-list": {
      "/^(text-align|float|clear)$/": ["left", "right"],
    },
    "declaration-block-single-line-max-declarations": 3,
    // Under a strict content security policy a page loads nothing from elsewhere, nor from data:.
    "function-url-no-scheme-relative": true,
    "function-url-scheme-disallowed-list": ["data", "http", "https"],
    "no-descending-specificity": null,
    "property-disallowed-list": [
      [
        "/^(margin|padding|border)-(left|right|top|bottom)(-|$)/",
        "/^border-(top|bottom)-(left|right)-radius$/",
        "left",
        "right",
        "top",
        "bottom",
      ],
      { message: "Use the logical property, such as margin-inline-start or inset-block-end." },
    ],
    "selector-class-pattern": [
      "^((tp|clinic)(-[a-z0-9]+)+|tp)(__[a-z0-9-]+)?(--[a-z0-9-]+)?$",
      {
        message: "Name a class tp-block__element--modifier; the example's own start with clinic-.",
      },
    ],
    "selector-max-id": 0,
  },
  overrides: [
    {
      // The admin's names are Wagtail's.
      files: ["**/css/admin*.css"],
      rules: { "selector-class-pattern": null, "custom-property-pattern": null },
    },
  ],
};
