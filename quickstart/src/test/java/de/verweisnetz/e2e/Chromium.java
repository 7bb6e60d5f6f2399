package de.verweisnetz.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser: the one that CHROMIUM names, one on the path, else the one that Playwright brought. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Long enough for a machine that has other things to do as well. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
        installed().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        if (named.isPresent()) {
            return named;
        }
        var folders =
                Arrays.stream(System.getenv("PATH").split(":")).map(Path::of).toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A fresh person at a fresh browser. */
    public Visitor visitor(String address) {
        return new Visitor(
                address,
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("de-DE").setTimezoneId("Europe/Berlin")));
    }

    /** At a device of her own. */
    public Visitor visitor(String address, Browser.NewContextOptions device) {
        return new Visitor(address, browser.newContext(device.setLocale("de-DE").setTimezoneId("Europe/Berlin")));
    }

    @Override
    public void close() {
        Gallery.open();
        browser.close();
        playwright.close();
    }
}
