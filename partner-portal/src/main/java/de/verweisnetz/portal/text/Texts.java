package de.verweisnetz.portal.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a template needs to speak one language: messages, dates and times. */
public final class Texts {
    private final Bundle bundle;
    private final Times times;

    public Texts(Bundle bundle) {
        this.bundle = bundle;
        this.times = new Times(bundle.locale());
    }

    public static Texts staff(String language) {
        return new Texts(Bundle.staff(language));
    }

    public String get(String key) {
        return bundle.format(key, Map.of());
    }

    /** The message with its arguments as name, value, name, value… */
    public String get(String key, Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return bundle.format(key, arguments);
    }

    /** The message if the bundle has it, otherwise the given text. */
    public String getOr(String key, String otherwise) {
        return bundle.has(key) ? get(key) : otherwise;
    }

    public boolean has(String key) {
        return bundle.has(key);
    }

    public Times times() {
        return times;
    }

    public Locale locale() {
        return bundle.locale();
    }

    public String language() {
        return bundle.locale().getLanguage();
    }
}
