// Builds everything the browser gets: style sheets (KERN purged against the templates), fonts, scripts, icons.
// Every file is named by its content, so that it may be cached for ever; the manifest tells the templates the names.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, 'target/frontend');
const publicDir = join(out, 'public/assets');
const manifestFile = join(out, 'classes/de/verweisnetz/portal/assets/assets.properties');
const inputs = ['src/main/css', 'src/main/images', 'src/main/js', 'src/main/jte', 'build.mjs', 'package-lock.json'];

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

/** Writes a file under a name made from its content and returns its address. */
function publish(name, content) {
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}.${sha256(content).slice(0, 12)}${name.slice(dot)}`;
  writeFileSync(join(publicDir, hashed), content);
  manifest[name] = `/assets/${hashed}`;
  return manifest[name];
}

const alphabets = [[0x20, 0x17f], [0x218, 0x21b], [0x370, 0x3ff], [0x400, 0x45f], [0x490, 0x491], [0x1e9e, 0x1e9e],
  [0x2010, 0x2027], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x2212, 0x2212]];

async function fonts() {
  const {default: subset} = await import('subset-font');
  const text = alphabets.flatMap(([from, to]) =>
    Array.from({length: to - from + 1}, (_, i) => String.fromCodePoint(from + i))).join('');
  const faces = [];
  for (const [weight, folder] of [[400, '400Regular'], [500, '500Medium'], [600, '600SemiBold']]) {
    const ttf = readFileSync(join(root, `node_modules/@expo-google-fonts/fira-sans/${folder}/FiraSans_${folder}.ttf`));
    const address = publish(`fira-sans-${weight}.woff2`, await subset(ttf, text, {targetFormat: 'woff2'}));
    faces.push(`@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url("${address}") format("woff2")}`);
  }
  return faces.join('\n');
}

/** The PDF holds its fonts itself, and takes from them what it needs. */
function sheetFonts() {
  const folder = join(out, 'classes/de/verweisnetz/portal/sheet');
  mkdirSync(folder, {recursive: true});
  for (const [weight, name] of [[400, '400Regular'], [600, '600SemiBold']]) {
    const ttf = join(root, `node_modules/@expo-google-fonts/fira-sans/${name}/FiraSans_${name}.ttf`);
    copyFileSync(ttf, join(folder, `fira-sans-${weight}.ttf`));
  }
}

/** KERN draws its icons from data: addresses; as files they need no exception in the content security policy. */
function iconsToFiles(css) {
  return css.replace(/url\("data:image\/svg\+xml,([^"]*)"\)/g,
    (_, svg) => `url("${publish('icon.svg', decodeURIComponent(svg))}")`);
}

async function styles() {
  const {bundle, transform} = await import('lightningcss');
  const {PurgeCSS} = await import('purgecss');
  const targets = {chrome: 111 << 16, firefox: 113 << 16, safari: (15 << 16) | (4 << 8)};
  const bundled = (name) => bundle({filename: join(root, 'src/main/css', name), targets}).code.toString()
    .replaceAll('"mark.svg"', `"${manifest['mark.svg']}"`);
  const kern = readFileSync(join(root, 'node_modules/@kern-ux/native/dist/kern.css'), 'utf8');
  const purged = await new PurgeCSS().purge({
    content: [join(root, 'src/main/jte/**/*.jte'), join(root, 'src/main/js/*.js')],
    css: [{raw: `${kern}\n${bundled('staff.css')}`}],
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    safelist: [/^light--/, /^f-/],
    variables: true,
  });
  const staff = `${await fonts()}\n${iconsToFiles(purged[0].css)}`;
  publish('staff.css', transform({filename: 'staff.css', code: Buffer.from(staff), minify: true, targets}).code);
  for (const name of ['client.css', 'contact.css']) {
    publish(name, transform({filename: name, code: Buffer.from(bundled(name)), minify: true}).code);
  }
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
  await styles();
  scripts();
  sheetFonts();
  delete manifest['icon.svg'];
  const lines = Object.keys(manifest).sort().map((name) => `${name}=${manifest[name]}`);
  writeFileSync(manifestFile, `${lines.join('\n')}\n`);
  writeFileSync(stampFile, stamp);
}
