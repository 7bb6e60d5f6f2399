package de.verweisnetz.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns from PostgreSQL's own log which statements a request sends, with their values.
 *
 * <p>So the raw database is asked exactly what the service asks it, whatever the service's code looks like.
 */
public final class StatementLog {
    // The role is in the prefix: the sequencer and other jobs run meanwhile and are no part of the request.
    private static final String PREFIX = "@%u@ ";
    private static final Pattern ENTRY = Pattern.compile(
            "^@(?<role>\\w*)@ (?<level>LOG|DETAIL):  (?<text>.*?)(?=^@\\w*@ |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("^(?:execute [^:]*|statement): (?<sql>.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern NO_WORK = Pattern.compile("(?i)\\s*(SET |SHOW ).*", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("(?i)\\s*(BEGIN|COMMIT|ROLLBACK).*", Pattern.DOTALL);

    // Sessions read new settings when they are asked next; the log is written by another process.
    private static final long SETTLED_MILLIS = 500;
    private static final long WRITTEN_MILLIS = 60;

    private final Connection superuser;
    private final Path log;

    public StatementLog(Connection superuser, Path log) {
        this.superuser = superuser;
        this.log = log;
    }

    /**
     * A statement as it was sent.
     *
     * @param role the database role that sent it
     * @param text with a place for each value
     * @param values by the number of their places, as literals
     */
    public record Sent(String role, String text, Map<String, String> values) {

        /** With its values in place. */
        public String sql() {
            return PLACE.matcher(text)
                    .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
        }
    }

    /** What each piece of work sends, without the frame of transactions; one piece is done after the other. */
    public List<List<Sent>> during(List<Runnable> work) {
        return logged(work).stream()
                .map(sent -> sent.stream()
                        .filter(one -> !FRAME.matcher(one.text()).matches())
                        .toList())
                .toList();
    }

    /** The same with the frame of transactions. */
    public List<List<Sent>> framed(List<Runnable> work) {
        return logged(work);
    }

    private List<List<Sent>> logged(List<Runnable> work) {
        configure("ALTER SYSTEM SET log_line_prefix = '" + PREFIX + "'", "ALTER SYSTEM SET log_statement = 'all'");
        try {
            return work.stream().map(this::during).toList();
        } finally {
            configure("ALTER SYSTEM RESET log_statement", "ALTER SYSTEM RESET log_line_prefix");
        }
    }

    private List<Sent> during(Runnable work) {
        long from = size();
        work.run();
        pause(WRITTEN_MILLIS);
        return read(from);
    }

    private void configure(String... statements) {
        try (var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        pause(SETTLED_MILLIS);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Sent> read(long from) {
        try (var file = Files.newByteChannel(log)) {
            file.position(from);
            var text = new String(
                    java.nio.channels.Channels.newInputStream(file).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            return statements(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sent> statements(String text) {
        var sent = new ArrayList<Sent>();
        var entries = ENTRY.matcher(text);
        while (entries.find()) {
            var role = entries.group("role");
            if (role.equals("verweisnetz_app") || role.equals("verweisnetz_search")) {
                take(role, entries.group("level"), entries.group("text").strip(), sent);
            }
        }
        sent.removeIf(one -> NO_WORK.matcher(one.text()).matches());
        return sent;
    }

    private static void take(String role, String level, String text, List<Sent> sent) {
        if (level.equals("LOG")) {
            var statement = STATEMENT.matcher(text);
            if (statement.matches()) {
                sent.add(new Sent(role, statement.group("sql"), Map.of()));
            }
        } else if (text.contains("arameters: ")) {
            var last = sent.remove(sent.size() - 1);
            sent.add(new Sent(role, last.text(), values(text)));
        }
    }

    private static Map<String, String> values(String detail) {
        var values = new HashMap<String, String>();
        var found = VALUE.matcher(detail);
        while (found.find()) {
            values.put(found.group(1), found.group(2));
        }
        return values;
    }
}
