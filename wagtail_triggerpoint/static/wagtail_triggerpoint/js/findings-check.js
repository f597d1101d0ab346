// What the server found is marked in the preview. Wagtail's checks list what fails a check, and
// this one fails for every mark.

window.wagtail?.userbar?.registerCheck("triggerpoint-finding", () => false);
