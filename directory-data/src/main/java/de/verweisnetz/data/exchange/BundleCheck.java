package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The rules of the directory, for a whole bundle or record by record: each record by itself, its references, and what
 * has to fit between records.
 *
 * <p>Id, name and the references an offer hangs on are necessary. Whatever else is missing deserves a look. A field of
 * the German profile that is there has to be right.
 */
public final class BundleCheck {
    private final References references;
    private final Consumer<Finding> findings;

    private BundleCheck(References references, Consumer<Finding> findings) {
        this.references = references;
        this.findings = findings;
    }

    /** All findings in a bundle that must stand alone. */
    public static List<Finding> check(DirectoryBundle bundle) {
        return check(bundle, id -> false);
    }

    /** All findings in a bundle that may refer to records already listed elsewhere, for example in the directory. */
    public static List<Finding> check(DirectoryBundle bundle, Predicate<String> knownElsewhere) {
        List<Finding> findings = new ArrayList<>();
        BundleCheck check = new BundleCheck(new BundleReferences(bundle, knownElsewhere), findings::add);
        check.version(bundle);
        Set<String> seen = new HashSet<>();
        for (EntityKind kind : EntityKind.values()) {
            List<ObjectNode> nodes = bundle.of(kind);
            for (int i = 0; i < nodes.size(); i++) {
                Inspection record = Inspection.of(kind, "/" + kind.property() + "/" + i, nodes.get(i), check.findings);
                record.text("id").filter(id -> !seen.add(kind + id)).ifPresent(id -> {
                    record.report("id", FindingCode.DUPLICATE_ID, id);
                });
                check.record(record, kind);
            }
        }
        return List.copyOf(findings);
    }

    /** All findings in one record, with pointers into it; whether its id comes again is for the caller to know. */
    public static List<Finding> check(EntityKind kind, ObjectNode record, References references) {
        List<Finding> findings = new ArrayList<>();
        new BundleCheck(references, findings::add).record(Inspection.of(kind, "", record, findings::add), kind);
        return List.copyOf(findings);
    }

    private void version(DirectoryBundle bundle) {
        String version = bundle.header().path("hsds_version").asText("");
        if (!version.startsWith(DirectoryBundle.HSDS_VERSION)) {
            findings.accept(new Finding(null, null, "/hsds_version", FindingCode.HSDS_VERSION, List.of(version)));
        }
    }

    private void record(Inspection record, EntityKind kind) {
        record.required("id");
        record.uuid("id");
        record.contacts();
        switch (kind) {
            case ORGANIZATION -> {
                OrganizationRules.check(record);
                refers(record.lenient(), "parent_organization_id", EntityKind.ORGANIZATION);
            }
            case PROGRAM -> {
                record.required("name");
                record.recommended("description");
                refers(record.lenient(), "organization_id", EntityKind.ORGANIZATION);
            }
            case SERVICE -> {
                ServiceRules.check(record);
                refers(record.lenient(), "program_id", EntityKind.PROGRAM);
                refers(record, "organization_id", EntityKind.ORGANIZATION);
            }
            case LOCATION -> {
                LocationRules.check(record);
                refers(record.lenient(), "organization_id", EntityKind.ORGANIZATION);
            }
            case SERVICE_AT_LOCATION -> offer(record);
            case TAXONOMY, TAXONOMY_TERM -> {
                record.required("name");
                record.recommended("description");
                refers(record.lenient(), "taxonomy_id", EntityKind.TAXONOMY);
                refers(record.lenient(), "parent_id", EntityKind.TAXONOMY_TERM);
            }
            case META_TABLE_DESCRIPTION -> record.recommended("name");
        }
    }

    private void offer(Inspection offer) {
        OfferRules.check(offer);
        refers(offer, "service_id", EntityKind.SERVICE);
        refers(offer, "location_id", EntityKind.LOCATION);
        Optional<ObjectNode> service =
                references.find(EntityKind.SERVICE, offer.get("service_id").asText());
        if (service.isPresent()) {
            ObjectNode organization = references
                    .find(
                            EntityKind.ORGANIZATION,
                            service.get().path("organization_id").asText())
                    .orElse(null);
            offer.object(Profile.PROPERTY)
                    .ifPresent(profile -> OfferRules.checkGrades(profile, service.get(), organization));
        }
    }

    private void refers(Inspection record, String field, EntityKind target) {
        record.uuid(field);
        record.text(field)
                .filter(id -> !references.contains(target, id))
                .ifPresent(id -> record.report(field, FindingCode.DANGLING_REFERENCE, id));
    }

    /** The records of a bundle; what is known elsewhere counts as there but cannot be looked at. */
    private static final class BundleReferences implements References {
        private final Map<EntityKind, Map<String, ObjectNode>> byId = new EnumMap<>(EntityKind.class);
        private final Predicate<String> knownElsewhere;

        BundleReferences(DirectoryBundle bundle, Predicate<String> knownElsewhere) {
            this.knownElsewhere = knownElsewhere;
            for (EntityKind kind : EntityKind.values()) {
                byId.put(kind, new HashMap<>(bundle.byId(kind)));
            }
        }

        @Override
        public boolean contains(EntityKind kind, String id) {
            return byId.get(kind).containsKey(id) || knownElsewhere.test(id);
        }

        @Override
        public Optional<ObjectNode> find(EntityKind kind, String id) {
            return Optional.ofNullable(byId.get(kind).get(id));
        }
    }
}
