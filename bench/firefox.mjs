// Opens addresses in Debian's Firefox over WebDriver BiDi; draws them and tells what it says.
// Reads {"folder": …, "executable": …, "places": {name: address}} from its input.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const { folder, executable, places } = JSON.parse(readFileSync(0, "utf8"));
const SIZES = [[1280, 900], [390, 844]];
const OVER_THE_EDGE = () => document.documentElement.scrollWidth - innerWidth;
const EMPTY = () => [...document.images].filter((one) => one.complete && !one.naturalWidth).length;

const browser = await puppeteer.launch({ browser: "firefox", executablePath: executable });
let faults = 0;
for (const [name, address] of Object.entries(places)) {
  for (const [width, height] of SIZES) {
    const page = await browser.newPage();
    const told = [];
    page.on("console", (message) => told.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => told.push(`error: ${error.message}`));
    page.on("request", (request) => {
      const own = request.url().startsWith(new URL(address).origin) || request.url().startsWith("data:");
      if (!own) told.push(`asks ${request.url()}`);
    });
    await page.setViewport({ width, height });
    await page.goto(address, { waitUntil: "load" });
    const wide = await page.evaluate(OVER_THE_EDGE);
    if (wide > 0) told.push(`scrolls sideways by ${wide} px`);
    const empty = await page.evaluate(EMPTY);
    if (empty) told.push(`${empty} pictures are not shown`);
    await page.screenshot({ path: `${folder}/${name}, Firefox ${width}.png`, fullPage: true });
    await page.close();
    console.log(`${name} ${width}:`, told.length ? told.join("; ") : "nothing to say");
    faults += told.length;
  }
}
console.log(await browser.version());
await browser.close();
process.exit(faults ? 1 : 0);
