package de.verweisnetz.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of problems that clients read is complete, right, and in two languages. */
class ProblemDocsTest {
    private static final Path LIST = Path.of("..", "docs", "problems.md");
    private static final Pattern TYPE_ROW = Pattern.compile("^\\| `([a-z-]+)` \\| (\\d{3}) \\|(.+)\\|(.+)\\|$");
    private static final Pattern ERROR_ROW = Pattern.compile("^\\| (`[a-z-]+`(?:, `[a-z-]+`)*) \\| [^|]{3,} \\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");
    private static final String ERROR = "error.";

    @Test
    void every_problem_type_is_listed_with_its_status_and_no_other() throws IOException {
        var listed = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(LIST)) {
            var row = TYPE_ROW.matcher(line);
            if (row.matches()) {
                assertThat(row.group(3)).as("when, for " + row.group(1)).isNotBlank();
                assertThat(row.group(4)).as("what to do, for " + row.group(1)).isNotBlank();
                assertThat(listed.put(row.group(1), Integer.valueOf(row.group(2))))
                        .as(row.group(1) + " is listed twice")
                        .isNull();
            }
        }
        var built = new TreeMap<String, Integer>();
        types().forEach(type -> built.put(type.code(), type.status()));

        assertThat(listed).isEqualTo(built);
    }

    @Test
    void every_error_code_is_listed_and_no_other() throws IOException {
        var listed = new TreeSet<String>();
        for (var line : Files.readAllLines(LIST)) {
            var row = ERROR_ROW.matcher(line);
            if (row.matches()) {
                NAME.matcher(row.group(1)).results().forEach(name -> listed.add(name.group(1)));
            }
        }
        var built = new TreeSet<String>();
        types().forEach(type -> built.addAll(errors(type, Locale.GERMAN)));

        assertThat(listed).isEqualTo(built);
    }

    @Test
    void every_problem_has_words_in_german_and_english() {
        types().forEach(type -> Stream.of("title", "detail").forEach(part -> {
            var key = type.code() + "." + part;
            var german = type.words(Locale.GERMAN).getString(key);
            var english = type.words(Locale.ENGLISH).getString(key);

            assertThat(german).as(key).isNotBlank().isNotEqualTo(english);
            assertThat(english).as(key).isNotBlank();
        }));
    }

    @Test
    void every_error_code_has_words_in_german_and_english() {
        types().forEach(type -> assertThat(errors(type, Locale.GERMAN))
                .as(type.getClass().getName())
                .isEqualTo(errors(type, Locale.ENGLISH)));
    }

    @Test
    void no_two_modules_use_the_same_code() {
        assertThat(types().map(ProblemType::code)).doesNotHaveDuplicates();
    }

    private static Set<String> errors(ProblemType type, Locale language) {
        var codes = new TreeSet<String>();
        for (var key : type.words(language).keySet()) {
            if (key.startsWith(ERROR)) {
                codes.add(key.substring(ERROR.length()));
            }
        }
        return codes;
    }

    private static Stream<? extends ProblemType> types() {
        List<Class<?>> enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("de.verweisnetz").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(ProblemType.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(enums).as("enums of problems").contains(CommonProblem.class);
        return enums.stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(ProblemType.class::cast);
    }
}
