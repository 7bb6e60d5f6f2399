package de.verweisnetz.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** How a child is started, the signal that makes it stop, and what then follows: it hears whether that was in good order. */
record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        String signal,
        Consumer<Boolean> whenStopped) {

    static Command of(String name, List<String> words, Map<String, String> environment) {
        return new Command(name, words, environment, "TERM", orderly -> {});
    }

    /** PostgreSQL's programs refuse to run as root, so root runs them in a user namespace where it is nobody. */
    static Command postgres(String name, List<String> words) {
        List<String> all = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(words);
        return new Command(name, all, Map.of(), "INT", orderly -> {});
    }

    Command whenStopped(Consumer<Boolean> action) {
        return new Command(name, words, environment, signal, action);
    }

    String logName() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
