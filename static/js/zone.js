// Tells the form of a new guest in which time zone their days begin: [data-time-zone].
for (const field of document.querySelectorAll("[data-time-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
