// What hosts are to send with the pages, in the forms that hosts read by themselves. In: the names of the files. Out: `_headers` (Netlify,
// Cloudflare) and `.htaccess` (Apache). Never: the sandbox for the page that keeps an offline copy, which needs its origin.

export const SANDBOX = 'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';
export const CHECK = /^[^/]+\/([a-zA-Z-]+)(\.frame)?(\.nowasm)?\.html$/;

/** @param {string[]} names @returns {Map<string, string>} */
export function hostHeaders(names) {
  const pages = names.filter((name) => CHECK.test(name) && !/^(demo|review)\//.test(name)).sort();
  const languages = [...new Set(pages.map((name) => CHECK.exec(name)?.[1]))].join('|');
  const loader = ['Access-Control-Allow-Origin: *', 'Cross-Origin-Resource-Policy: cross-origin'];
  const rules = [
    // Some hosts serve en.html as en: both.
    ...pages.flatMap((name) => [name, name.replace(/\.html$/, '')]).map((name) => `/${name}\n  Content-Security-Policy: ${SANDBOX}\n`),
    `/embed.js\n${loader.map((line) => `  ${line}\n`).join('')}`,
  ];
  const apache = `<IfModule mod_headers.c>
  <FilesMatch "^(${languages})(\\.frame)?(\\.nowasm)?\\.html$">
    Header set Content-Security-Policy "${SANDBOX}"
  </FilesMatch>
  <Files "embed.js">
${loader.map((line) => `    Header set ${line.replace(': ', ' "')}"\n`).join('')}  </Files>
</IfModule>
`;
  return new Map([['_headers', rules.join('\n')], ['.htaccess', apache]]);
}
