package de.verweisnetz.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of settings that operators read is complete and names the defaults that are built. */
class SettingsDocsTest {
    private static final Path MANUAL = Path.of("..", "docs", "operations.md");
    private static final List<Path> APPLICATIONS = List.of(Path.of("."), Path.of("..", "partner-portal"));
    private static final Pattern ROW = Pattern.compile("^\\| (`verweisnetz\\.[^|]*) \\| ([^|]*) \\| [^|]{3,} \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final List<Pattern> READ = List.of(
            Pattern.compile("@ConfigProperty\\(name = \"(verweisnetz\\.[a-z.-]+)\""),
            Pattern.compile("MPCONFIG=(verweisnetz\\.[a-z.-]+)"));
    private static final Pattern VARIABLE = Pattern.compile("\"(VERWEISNETZ_[A-Z_]+)\"");

    @Test
    void every_setting_that_is_read_is_in_the_table_and_no_other() throws IOException {
        var read = new TreeSet<>(defaults().keySet());
        for (var text : sources()) {
            READ.forEach(pattern -> pattern.matcher(text).results().forEach(name -> read.add(name.group(1))));
            VARIABLE.matcher(text)
                    .results()
                    .forEach(name ->
                            read.add(name.group(1).toLowerCase(Locale.ROOT).replace('_', '.')));
        }

        assertThat(table().keySet()).isEqualTo(read);
    }

    @Test
    void the_table_names_the_defaults() throws IOException {
        var built = defaults();
        table().forEach((name, shown) -> {
            var value = QUOTED.matcher(shown);
            var expected = value.find() ? value.group(1) : shown.equals("empty") ? "" : null;

            assertThat(built.get(name)).as(name).isEqualTo(expected);
        });
    }

    /** What the table shows as default, by name; ".password" after a name stands for its sibling. */
    private static Map<String, String> table() throws IOException {
        var table = new TreeMap<String, String>();
        for (var line : Files.readAllLines(MANUAL)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var parent = new String[1];
                QUOTED.matcher(row.group(1))
                        .results()
                        .map(name -> name.group(1))
                        .forEach(name -> {
                            if (!name.startsWith(".")) {
                                parent[0] = name.substring(0, name.lastIndexOf('.'));
                            }
                            table.put(
                                    name.startsWith(".") ? parent[0] + name : name,
                                    row.group(2).trim());
                        });
            }
        }
        return table;
    }

    private static Map<String, String> defaults() throws IOException {
        var defaults = new TreeMap<String, String>();
        for (var application : APPLICATIONS) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(
                    application.resolve("src/main/resources/META-INF/microprofile-config.properties"))));
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("verweisnetz."))
                    .forEach(name -> defaults.put(name, properties.getProperty(name)));
        }
        return defaults;
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        for (var application : APPLICATIONS) {
            try (var files = Files.walk(application.resolve("src/main"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (file.toString().endsWith(".java") || file.endsWith("web.xml")) {
                        texts.add(Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }
}
