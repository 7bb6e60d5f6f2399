package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.ColumnMapping;
import de.verweisnetz.data.column.MappingProblem;
import de.verweisnetz.directory.RememberedMapping;
import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the columns of files mean, remembered for each source and shape of file. */
@ApplicationScoped
public class ColumnMappings {
    @Inject
    private MappingRepository repository;

    @Inject
    private BusinessClock clock;

    public List<RememberedMapping> of(UUID source) {
        return repository.of(source);
    }

    public void remember(UUID source, List<String> header, JsonNode mapping) {
        repository.store(
                new RememberedMapping(Ids.next(), shape(header), Json.MAPPER.valueToTree(header), mapping, clock.now()),
                source);
    }

    /** The mapping of a file of this shape from this source. */
    Optional<ColumnMapping> find(UUID source, List<String> header) {
        return repository
                .find(source, shape(header))
                .map(text -> ColumnMapping.fromJson(Json.read(text, ObjectNode.class)));
    }

    /** A remembered mapping by its id; a problem when there is none. */
    public String byId(UUID id) {
        return repository.byId(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    }

    /** From now on what was only guessed counts, for the next file too. */
    void confirm(ImportBatch batch) {
        if (batch.mapping() != null) {
            repository.confirm(batch.id());
            var header = repository.header(batch.id());
            if (!header.isEmpty()) {
                remember(batch.source(), header, Json.read(batch.mapping(), ObjectNode.class));
            }
        }
    }

    /** Refuses what is no mapping, with the place in the body of the request. */
    public static void require(JsonNode mapping, String at) {
        try {
            ColumnMapping.fromJson(mapping);
        } catch (MappingProblem e) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at(at + e.pointer(), "invalid"));
        }
    }

    /** Files with the same header line in the same order are of one shape. */
    private static String shape(List<String> header) {
        var text = String.join(
                "\n",
                header.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
