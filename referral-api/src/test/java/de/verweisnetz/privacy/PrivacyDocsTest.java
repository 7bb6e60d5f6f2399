package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says about data protection is shown by tests that exist. */
class PrivacyDocsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final List<Path> MODULES = Stream.of(
                    "referral-api", "partner-portal", "quickstart", "directory-data")
            .map(module -> Path.of("..", module, "src", "test", "java"))
            .toList();
    private static final int LAST_RULE = 43;
    private static final Pattern ROW = Pattern.compile("^\\| R(\\d+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*(?:IT|Test))(?:#([a-z_0-9]+))?`");
    private static final Pattern SCREEN = Pattern.compile("screen `/app/[a-z-]+`");

    @Test
    void every_rule_is_in_the_table_and_each_is_shown_or_said_to_be_missing() throws IOException {
        var rules = rules();

        assertThat(rules.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, LAST_RULE).boxed().toList());
        assertThat(rules).allSatisfy((number, shown) -> assertThat(
                        NAMED.matcher(shown).find() || SCREEN.matcher(shown).find() || shown.contains("**not yet**"))
                .as("R" + number)
                .isTrue());
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var sources = sources();
        var missing = new ArrayList<String>();
        for (var page : List.of("privacy.md", "dpia.md")) {
            NAMED.matcher(Files.readString(DOCS.resolve(page))).results().forEach(named -> {
                var classes = sources.getOrDefault(named.group(1), List.of());
                var method = named.group(2);
                if (classes.stream().noneMatch(text -> method == null || text.contains(" void " + method + "("))) {
                    missing.add(page + " " + named.group());
                }
            });
        }

        assertThat(missing).isEmpty();
    }

    private static Map<Integer, String> rules() throws IOException {
        var rules = new TreeMap<Integer, String>();
        for (var line : Files.readAllLines(DOCS.resolve("privacy.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rules.put(Integer.valueOf(row.group(1)), row.group(3)))
                        .as("twice: " + line)
                        .isNull();
            }
        }
        return rules;
    }

    /** Texts of the test classes by their names; several modules may use one name. */
    private static Map<String, List<String>> sources() throws IOException {
        var sources = new TreeMap<String, List<String>>();
        for (var module : MODULES) {
            try (var files = Files.walk(module)) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    sources.computeIfAbsent(name, none -> new ArrayList<>()).add(Files.readString(file));
                }
            }
        }
        return sources;
    }
}
