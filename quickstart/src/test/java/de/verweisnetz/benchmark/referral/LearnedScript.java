package de.verweisnetz.benchmark.referral;

import de.verweisnetz.benchmark.StatementLog.Sent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of one request as a script that can be run again and again.
 *
 * <p>What the service made anew for the request, ids and hashes and references, is made anew in each run; a referral that
 * was there before is another one of as many copies in each run. Statements are prepared once in a session and executed
 * with their values, as the service's driver does; row level security is set as the service sets it, for its statements
 * are among them.
 */
final class LearnedScript {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("(?<=\\\\x)[0-9a-f]{64}(?![0-9a-f])");
    private static final Pattern REFERENCE = Pattern.compile("VN-[0-9A-Z]{6}");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final int FRESH_MILLIS = 60_000;

    private static final String VARIABLES =
            """
            \\set vn_i :vn_i + 1
            \\set vn_n 100000000000 + :client_id * 1000000000 + :vn_i
            \\set vn_t 100000000000 + :vn_i * :vn_clients + :client_id
            \\set vn_k 100000 + :client_id * (900000 / :vn_clients) + :vn_i
            """;

    private final Connection superuser;
    private final String run;
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final long since = System.currentTimeMillis() - FRESH_MILLIS;

    /**
     * @param run two letters that no other run has
     * @param known what was there before, and what stands for it
     */
    LearnedScript(Connection superuser, String run, Map<String, String> known) {
        this.superuser = superuser;
        this.run = run;
        replaced.putAll(known);
    }

    String of(List<Sent> statements) {
        var preparing = new ArrayList<String>();
        var executing = new ArrayList<String>();
        for (var sent : statements) {
            var name = "vn" + executing.size();
            var text = line(sent.text());
            if (!sent.values().isEmpty() && canBePrepared(text)) {
                preparing.add("PREPARE " + name + " AS " + text + ";");
                executing.add("EXECUTE " + name + "(" + values(sent) + ");");
            } else {
                executing.add(anew(line(sent.sql())) + ";");
            }
        }
        return VARIABLES
                + "\\if :vn_prepared\n\\else\n"
                + String.join("\n", preparing)
                + "\n\\set vn_prepared true\n\\endif\n"
                + String.join("\n", executing)
                + "\n";
    }

    private String values(Sent sent) {
        return sent.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((a, b) -> Integer.parseInt(a) - Integer.parseInt(b)))
                .map(value -> anew(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Where the types of its places cannot be told the text is sent with its values. */
    private boolean canBePrepared(String text) {
        if (!PLACE.matcher(text).find()) {
            return false;
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("PREPARE vn_try AS " + text);
            statement.execute("DEALLOCATE vn_try");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private String anew(String text) {
        var ids = ID.matcher(text).replaceAll(id -> Matcher.quoteReplacement(id(id.group())));
        var hashes = HASH.matcher(ids)
                .replaceAll(hash -> Matcher.quoteReplacement(
                        replaced.computeIfAbsent(hash.group(), any -> "%050x".formatted(0) + number() + ":vn_n")));
        return REFERENCE
                .matcher(hashes)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(replaced.getOrDefault(reference.group(), run + "-:vn_k")));
    }

    private String id(String id) {
        var uuid = UUID.fromString(id);
        boolean fresh = uuid.version() == 7 && uuid.getMostSignificantBits() >>> 16 > since;
        return fresh || replaced.containsKey(id)
                ? replaced.computeIfAbsent(id, any -> "00" + hex(run) + number() + "-0000-7000-8000-:vn_n")
                : id;
    }

    private String number() {
        return "%02x".formatted(replaced.size());
    }

    static String hex(String run) {
        return run.chars().mapToObj("%02x"::formatted).collect(Collectors.joining());
    }

    private static String line(String sql) {
        return sql.replaceAll("--[^\\n]*", " ").replaceAll("\\s*\\n\\s*", " ").strip();
    }
}
