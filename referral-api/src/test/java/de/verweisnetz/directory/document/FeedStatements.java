package de.verweisnetz.directory.document;

import de.verweisnetz.data.exchange.EntityKind;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The statements that mark documents as changed, for a test that runs them in transactions of its own. */
public final class FeedStatements {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d)");

    private FeedStatements() {}

    /** One statement as JDBC takes it. */
    public record Statement(String sql, List<Object> parameters) {}

    public static List<Statement> mark(List<UUID> organizations, OffsetDateTime at) {
        var keys = DocumentRepository.json(organizations.stream()
                .map(id -> new DocumentKey(EntityKind.ORGANIZATION, id))
                .toList());
        return FeedMarkRepository.MARK.stream()
                .map(sql -> positional(sql, Map.of("1", keys, "2", at)))
                .toList();
    }

    private static Statement positional(String sql, Map<String, Object> values) {
        var parameters = new ArrayList<>();
        PARAMETER.matcher(sql).results().forEach(found -> parameters.add(values.get(found.group(1))));
        return new Statement(PARAMETER.matcher(sql).replaceAll("?"), parameters);
    }
}
