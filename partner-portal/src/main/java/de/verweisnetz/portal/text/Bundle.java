package de.verweisnetz.portal.text;

import com.ibm.icu.text.MessageFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language: keys and ICU message patterns from UTF-8 properties files. */
public final class Bundle {
    /** The rooms of the staff's texts, a line each: an archive cannot list its folders. */
    static final List<String> STAFF_ROOMS = lines("staff/rooms");

    private static final String UNREVIEWED = "# unreviewed";

    private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties patterns;
    private final boolean reviewed;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    private Bundle(Locale locale, Properties patterns, boolean reviewed) {
        this.locale = locale;
        this.patterns = patterns;
        this.reviewed = reviewed;
    }

    /** The bundle {@code name_language.properties} beside this class. */
    public static Bundle of(String name, String language) {
        return LOADED.computeIfAbsent(name + "_" + language, file -> load(List.of(name), language));
    }

    /** What staff reads: one file a room, {@code staff/room_language.properties}. */
    static Bundle staff(String language) {
        return LOADED.computeIfAbsent(
                "staff_" + language,
                all -> load(STAFF_ROOMS.stream().map(room -> "staff/" + room).toList(), language));
    }

    private static Bundle load(List<String> names, String language) {
        Properties all = new Properties();
        for (String name : names) {
            read(name + "_" + language).forEach((key, pattern) -> {
                if (all.putIfAbsent(key, pattern) != null) {
                    throw new IllegalStateException("Two texts " + key + " in " + language);
                }
            });
        }
        boolean reviewed = names.stream()
                .noneMatch(name ->
                        lines(name + "_" + language + ".properties").get(0).startsWith(UNREVIEWED));
        return new Bundle(Locale.forLanguageTag(language), all, reviewed);
    }

    public Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    /** Whether a native speaker has read it; a file that none has read begins with that. */
    public boolean isReviewed() {
        return reviewed;
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** As it is written, with places for its arguments. */
    public String pattern(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text " + key + " in " + locale);
        }
        return pattern;
    }

    String format(String key, Map<String, ?> arguments) {
        String pattern = pattern(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format = parsed.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        // a MessageFormat may not be used by two threads at once
        return withOneStop(((MessageFormat) format.clone()).format(arguments), arguments.values());
    }

    /** In some languages a date ends with a dot itself: the sentence that it ends needs no second one. */
    private static String withOneStop(String text, Collection<?> arguments) {
        String one = text;
        for (Object argument : arguments) {
            if (argument instanceof String value && value.endsWith(".")) {
                one = one.replace(value + ".", value);
            }
        }
        return one;
    }

    private static Properties read(String name) {
        try (Reader in = open(name + ".properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) {
        try (BufferedReader in = open(file)) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String file) {
        InputStream in = Bundle.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalArgumentException("No texts " + file);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
