package de.verweisnetz.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import de.verweisnetz.identity.Permission;
import de.verweisnetz.identity.Requires;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.json.Json;
import de.verweisnetz.privacy.ProcessingRecord.Kept;
import de.verweisnetz.privacy.ProcessingRecord.Processing;
import de.verweisnetz.privacy.oversight.OversightRepository;
import de.verweisnetz.privacy.retention.RetentionPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Data for records of processing activities: the catalogue of what the program does, with this node's own periods. */
@ApplicationScoped
public class ProcessingRecords {
    @Inject
    private OversightRepository repository;

    @Inject
    private RetentionPeriods periods;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "verweisnetz.node.code")
    private String node;

    /**
     * @param language de or en
     */
    @Transactional
    @Requires(Permission.PRIVACY_OVERSEE)
    public ProcessingRecord make(String language) {
        var kept = periods.all().stream().collect(Collectors.toMap(RetentionRule::name, rule -> periods.of(rule)
                .toString()));
        var processings = new ArrayList<Processing>();
        catalogue().forEach(entry -> processings.add(processing(entry, language, kept)));
        audit.record(AuditAction.EXPORT, "processing-record", null);
        return new ProcessingRecord(clock.now(), node, processings, repository.organizations());
    }

    private static Processing processing(JsonNode entry, String language, Map<String, String> kept) {
        return new Processing(
                words(entry, "name", language),
                words(entry, "purpose", language),
                words(entry, "legal_basis", language),
                words(entry, "subjects", language),
                words(entry, "data", language),
                words(entry, "recipients", language),
                rules(entry, kept),
                entry.has("retention_note") ? words(entry, "retention_note", language) : null,
                words(entry, "measures", language));
    }

    private static List<Kept> rules(JsonNode entry, Map<String, String> kept) {
        return StreamSupport.stream(entry.required("retention_rules").spliterator(), false)
                .map(JsonNode::asText)
                .map(rule -> new Kept(rule, Objects.requireNonNull(kept.get(rule))))
                .toList();
    }

    private static String words(JsonNode entry, String field, String language) {
        return entry.required(field).required(language).asText();
    }

    private static JsonNode catalogue() {
        try (var in = ProcessingRecords.class.getResourceAsStream("processing-record.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
