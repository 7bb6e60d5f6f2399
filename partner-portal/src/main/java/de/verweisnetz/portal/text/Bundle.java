package de.verweisnetz.portal.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one language: keys and ICU message patterns from a UTF-8 properties file. */
public final class Bundle {
    private static final Map<String, Bundle> LOADED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties patterns;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    private Bundle(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The bundle {@code name_language.properties} beside this class. */
    public static Bundle of(String name, String language) {
        return LOADED.computeIfAbsent(
                name + "_" + language, file -> new Bundle(Locale.forLanguageTag(language), read(file)));
    }

    public Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    String pattern(String key) {
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

    private static Properties read(String file) {
        try (InputStream in = Bundle.class.getResourceAsStream(file + ".properties")) {
            if (in == null) {
                throw new IllegalArgumentException("No texts " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
