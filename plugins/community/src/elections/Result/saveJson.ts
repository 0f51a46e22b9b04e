/** Saves something as a JSON file, as a download of the browser. */
export function saveJson(content: unknown, name: string): void {
  const file = new Blob([`${JSON.stringify(content, null, 2)}\n`], {
    type: 'application/json',
  });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
