package de.verweisnetz.portal.form;

import java.util.UUID;

/** Idempotency keys: made with a form, so that sending the form twice does the thing once. */
public final class OnceKey {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;

    private OnceKey() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** The key the form was made with; a form without one gets a new key. */
    public static String of(Form form) {
        String key = form.value("key");
        boolean usable = key.length() >= SHORTEST
                && key.length() <= LONGEST
                && key.chars().allMatch(c -> c > ' ' && c < 127);
        return usable ? key : fresh();
    }
}
