package de.verweisnetz.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import de.verweisnetz.portal.client.ClientController;
import de.verweisnetz.portal.message.ClientMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
    private static final String STAFF = "staff";
    private static final String NUMBER = "#";
    private static final Set<String> WHETHER_ANY = Set.of("=0", "other");
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            STAFF,
            CurrentLanguage.STAFF_LANGUAGES,
            "card",
            CardTexts.LANGUAGES,
            "client",
            ClientController.LANGUAGES,
            "message",
            ClientMessage.LANGUAGES);

    static Stream<Arguments> translations() {
        return LANGUAGES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(language -> Arguments.of(entry.getKey(), language)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_language_has_every_text(String bundle, String language) {
        Set<String> expected = new TreeSet<>(bundle(bundle, "de").keys());
        if (bundle.equals("message") && !language.equals("de")) {
            // the sentence to show at the centre is German for everybody
            expected.remove("message.show");
        }
        assertThat(bundle(bundle, language).keys()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void every_pattern_parses_and_takes_the_same_arguments_as_the_german_one(String bundle, String language) {
        Bundle german = bundle(bundle, "de");
        Bundle other = bundle(bundle, language);
        for (String key : other.keys()) {
            assertThat(arguments(other, key)).as(key).isEqualTo(arguments(german, key));
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void whatever_is_counted_has_each_form_that_the_language_has_for_numbers(String bundle, String language) {
        Bundle texts = bundle(bundle, language);
        PluralRules rules = PluralRules.forLocale(texts.locale());
        for (String key : texts.keys()) {
            assertThat(plurals(texts.pattern(key))).as(key).allSatisfy(given -> assertThat(given)
                    .containsAll(needed(rules, given)));
        }
    }

    /** Of all numbers that are not given by themselves. */
    private static Set<String> needed(PluralRules rules, Set<String> given) {
        Set<String> needed = new TreeSet<>(Set.of("other"));
        IntStream.rangeClosed(0, 1000)
                .filter(number -> !given.contains("=" + number))
                .mapToObj(rules::select)
                .forEach(needed::add);
        return needed;
    }

    @Test
    void a_form_of_a_number_that_is_missing_is_found() {
        assertThat(plurals("{count, plural, one {ein} other {# {what, select, a {x} other {y}}}}"))
                .containsExactly(Set.of("one", "other"));
        assertThat(plurals("{count, plural, =0 {nichts} other {# Codes}}")).containsExactly(Set.of("=0", "other"));
        assertThat(plurals("{count, plural, =0 {nichts} other {etwas}}")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void no_text_is_empty(String bundle, String language) {
        Bundle texts = bundle(bundle, language);
        assertThat(texts.keys())
                .allSatisfy(key -> assertThat(texts.pattern(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_sentence_that_ends_with_a_date_has_one_full_stop(String bundle, String language) {
        Bundle texts = bundle(bundle, language);
        Times times = new Texts(texts).times();
        Instant instant = Instant.parse("2026-04-01T10:00:00Z");
        for (String written :
                List.of(times.date(LocalDate.of(2026, 4, 1)), times.dateTime(instant), times.weekdayTime(instant))) {
            var arguments = Map.of("date", written, "time", written, "count", 2);
            assertThat(texts.keys())
                    .filteredOn(key -> texts.pattern(key).contains("{date}")
                            || texts.pattern(key).contains("{time}"))
                    .allSatisfy(key ->
                            assertThat(texts.format(key, arguments)).as(key).doesNotContain(".."));
        }
    }

    @Test
    void a_date_that_ends_no_sentence_keeps_its_dot() {
        Times times = new Texts(Bundle.of("client", "bg")).times();
        String day = times.date(LocalDate.of(2026, 4, 1));
        assertThat(day).endsWith("г.");
        assertThat(new Texts(Bundle.of("client", "bg")).get("page.valid", "date", day))
                .endsWith("до " + day);
        assertThat(new Texts(Bundle.of("client", "de")).get("page.valid", "date", "1.4.2026"))
                .endsWith("1.4.2026.");
    }

    @Test
    void nobody_reads_words_that_the_glossary_rules_out() {
        Bundle german = Bundle.staff("de");
        assertThat(german.keys()).allSatisfy(key -> assertThat(german.pattern(key))
                .as(key)
                .doesNotContainIgnoringCase("gutschein")
                .doesNotContainIgnoringCase("einlösen")
                .doesNotContain("Verbleib"));
    }

    @Test
    void each_room_of_the_staffs_texts_is_on_the_list_and_no_matter_stands_in_two() throws IOException {
        Path folder = Path.of("src/main/resources/de/verweisnetz/portal/text/staff");
        Map<String, Set<String>> roomsOfMatters = new TreeMap<>();
        Set<String> onDisk = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .toList()) {
                String room = file.getFileName().toString().replaceAll("_..\\.properties$", "");
                onDisk.add(room);
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> roomsOfMatters
                                .computeIfAbsent(line.split("[.=]", 2)[0], matter -> new TreeSet<>())
                                .add(room));
            }
        }
        assertThat(Bundle.STAFF_ROOMS).containsExactlyElementsOf(onDisk);
        assertThat(roomsOfMatters)
                .allSatisfy((matter, rooms) -> assertThat(rooms).as(matter).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void no_text_is_written_twice_in_a_room(String language) throws IOException {
        Path folder = Path.of("src/main/resources/de/verweisnetz/portal/text/staff");
        for (String room : Bundle.STAFF_ROOMS) {
            assertThat(Files.readAllLines(folder.resolve(room + "_" + language + ".properties")).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(room)
                    .doesNotHaveDuplicates();
        }
    }

    private static Bundle bundle(String name, String language) {
        return name.equals(STAFF) ? Bundle.staff(language) : Bundle.of(name, language);
    }

    /** Of each thing whose number decides about words: the forms that are given. Whether there are any has no form. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> found = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                Set<String> forms = forms(pattern, i);
                if (!forms.equals(WHETHER_ANY)) {
                    forms.remove(NUMBER);
                    found.add(forms);
                }
            }
        }
        return found;
    }

    /** With {@link #NUMBER} where the number itself is shown in one of them. */
    private static Set<String> forms(MessagePattern pattern, int argument) {
        Set<String> forms = new TreeSet<>();
        for (int i = argument + 1; i < pattern.getLimitPartIndex(argument); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.ARG_START) {
                i = pattern.getLimitPartIndex(i);
            } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
                forms.add(NUMBER);
            }
        }
        return forms;
    }

    private static Set<String> arguments(Bundle bundle, String key) {
        return new MessageFormat(bundle.pattern(key), bundle.locale()).getArgumentNames();
    }
}
