package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.ImportFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds some hundred records against the rules, together with what the rules look at beside them. */
@ApplicationScoped
class RecordCheck {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> REFERENCES = List.of(
            "organization_id",
            "parent_organization_id",
            "program_id",
            "service_id",
            "location_id",
            "taxonomy_id",
            "parent_id");
    private static final Set<FindingCode> OF_SERVICE_OR_ORGANIZATION =
            Set.of(FindingCode.AUTHORITY_TAKES_REFERRALS, FindingCode.PUBLIC_BODY_TAKES_WARM);

    @Inject
    private StagingRepository staging;

    @Inject
    private ContextRepository repository;

    @Inject
    private FindingRepository findings;

    /** Puts into quarantine what breaks a rule, with its findings. */
    void check(UUID id, List<StagedRow> rows) {
        var context = new RecordContext();
        var offers = leftAlone(id, rows, context);
        context.know(staging.known(id, references(rows)));
        var found = new ArrayList<ImportFinding>();
        var bad = new HashSet<Long>();
        for (var row : rows) {
            check(row, context, found, bad);
        }
        offers.forEach((offer, owner) -> {
            for (var finding : BundleCheck.check(EntityKind.SERVICE_AT_LOCATION, offer, context)) {
                if (OF_SERVICE_OR_ORGANIZATION.contains(finding.code())) {
                    found.add(Findings.of(finding, owner, ""));
                    bad.add(owner.row());
                }
            }
        });
        findings.insert(id, found);
        staging.quarantine(id, bad);
    }

    private static void check(StagedRow row, RecordContext context, List<ImportFinding> found, Set<Long> bad) {
        var kind = kind(row.kind());
        if (kind == null) {
            // A row of no document: reading has said why.
            bad.add(row.row());
            return;
        }
        for (var finding : BundleCheck.check(kind, row.body(), context)) {
            found.add(Findings.of(finding, row, finding.pointer()));
            if (finding.isError()) {
                bad.add(row.row());
            }
        }
    }

    /**
     * Fills the context, and answers the offers that the import leaves alone but that may break a rule because of a record
     * in it, each with that record: its service or its organisation.
     */
    private Map<ObjectNode, StagedRow> leftAlone(UUID id, List<StagedRow> rows, RecordContext context) {
        var organizations = byId(rows, EntityKind.ORGANIZATION);
        var services = byId(rows, EntityKind.SERVICE);
        context.add(EntityKind.ORGANIZATION, bodies(organizations));
        context.add(EntityKind.SERVICE, bodies(services));
        context.add(EntityKind.SERVICE, repository.servicesOf(id, organizations.keySet()));
        var offers = repository.offersOf(id, values(context.of(EntityKind.SERVICE), "id"));
        var all = new ArrayList<>(bodies(byId(rows, EntityKind.SERVICE_AT_LOCATION)));
        all.addAll(offers);
        load(id, EntityKind.SERVICE, values(all, "service_id"), context);
        if (!all.isEmpty()) {
            load(id, EntityKind.ORGANIZATION, values(context.of(EntityKind.SERVICE), "organization_id"), context);
        }
        var owned = new HashMap<ObjectNode, StagedRow>();
        for (var offer : offers) {
            var service = text(offer, "service_id");
            var organization = context.find(EntityKind.SERVICE, service)
                    .map(one -> text(one, "organization_id"))
                    .orElse("");
            var owner = services.getOrDefault(service, organizations.get(organization));
            if (owner != null) {
                owned.put(offer, owner);
            }
        }
        return owned;
    }

    private void load(UUID id, EntityKind kind, Set<String> wanted, RecordContext context) {
        wanted.removeAll(values(context.of(kind), "id"));
        context.add(kind, repository.asImported(id, kind, wanted));
    }

    private static Set<String> references(List<StagedRow> rows) {
        var bodies = rows.stream().map(StagedRow::body).toList();
        var references = new HashSet<String>();
        REFERENCES.forEach(field -> references.addAll(values(bodies, field)));
        return references;
    }

    private static Map<String, StagedRow> byId(List<StagedRow> rows, EntityKind kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind.singular()) && row.id() != null)
                .collect(Collectors.toMap(row -> String.valueOf(row.id()), row -> row, (a, b) -> a));
    }

    private static List<ObjectNode> bodies(Map<String, StagedRow> rows) {
        return rows.values().stream().map(StagedRow::body).toList();
    }

    private static Set<String> values(Collection<ObjectNode> documents, String field) {
        return documents.stream()
                .map(document -> text(document, field))
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String text(ObjectNode document, String field) {
        return document.path(field).asText("").toLowerCase(Locale.ROOT);
    }

    static @Nullable EntityKind kind(String singular) {
        for (var kind : EntityKind.values()) {
            if (kind.singular().equals(singular)) {
                return kind;
            }
        }
        return null;
    }
}
