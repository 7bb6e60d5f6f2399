package de.verweisnetz.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Pictures of all pages that a run looked at: {@code quickstart/target/pages/index.html}, by who is at the page. */
final class Gallery {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final List<String> LOOKS = List.of("desktop", "phone", "dark", "forced");
    private static final String FRAME =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Pages</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
              .row { display: grid; grid-template-columns: 4fr 1.3fr 4fr 4fr; gap: 1rem; align-items: start; margin-block: .5rem 3rem; }
              img { inline-size: 100%%; border: 1px solid #888; }
            </style>
            <h1>Pages</h1>
            %s
            </html>
            """;

    /** Names of pages, by who is there. */
    private static final TreeMap<String, Set<String>> ROOMS = new TreeMap<>();

    private Gallery() {}

    static void hang(Page page, String name, String look) {
        var address = URI.create(page.url()).getPath();
        ROOMS.computeIfAbsent(room(page, address), room -> new TreeSet<>()).add(name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(file(name, look)))
                .setFullPage(true));
    }

    /** Once all pictures are taken. */
    static void open() {
        var rooms = ROOMS.entrySet().stream()
                .map(room -> "<h2>" + room.getKey() + "</h2>\n"
                        + room.getValue().stream().map(Gallery::row).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("index.html"), FRAME.formatted(rooms));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String name) {
        return LOOKS.stream()
                .map(look -> file(name, look))
                .map(file -> Files.exists(FOLDER.resolve(file))
                        ? "<a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\"></a>".formatted(file)
                        : "<span></span>")
                .collect(Collectors.joining("", "<h3>" + name + "</h3>\n<div class=\"row\">", "</div>"));
    }

    private static String room(Page page, String address) {
        if (address.matches("/[vk](/.*)?")) {
            return "Clients, and readers of cards";
        }
        if (address.matches("/[rcm](/.*)?")) {
            return "Behind mailed links";
        }
        var person = page.locator(".person__name");
        return person.count() == 0 ? "Everybody" : person.textContent();
    }

    private static String file(String name, String look) {
        return name.toLowerCase().replaceAll("[^a-z0-9]+", "-") + "-" + look + ".png";
    }
}
