package de.verweisnetz.data.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks a whole bundle: each record by itself, then ids, references and the rules that span records. */
public final class BundleCheck {
    private final DirectoryBundle bundle;
    private final Predicate<String> knownElsewhere;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<EntityKind, Map<String, ObjectNode>> byId = new EnumMap<>(EntityKind.class);

    private BundleCheck(DirectoryBundle bundle, Predicate<String> knownElsewhere) {
        this.bundle = bundle;
        this.knownElsewhere = knownElsewhere;
        for (EntityKind kind : EntityKind.values()) {
            byId.put(kind, new HashMap<>(bundle.byId(kind)));
        }
    }

    /** All findings in a bundle that must stand alone. */
    public static List<Finding> check(DirectoryBundle bundle) {
        return check(bundle, id -> false);
    }

    /** All findings in a bundle that may refer to records already listed elsewhere, for example in the directory. */
    public static List<Finding> check(DirectoryBundle bundle, Predicate<String> knownElsewhere) {
        return new BundleCheck(bundle, knownElsewhere).run();
    }

    private List<Finding> run() {
        checkVersion();
        Set<String> seen = new HashSet<>();
        for (EntityKind kind : EntityKind.values()) {
            List<ObjectNode> nodes = bundle.of(kind);
            for (int i = 0; i < nodes.size(); i++) {
                checkRecord(Inspection.of(kind, i, nodes.get(i), findings::add), kind, seen);
            }
        }
        return List.copyOf(findings);
    }

    private void checkVersion() {
        String version = bundle.header().path("hsds_version").asText("");
        if (!version.startsWith(DirectoryBundle.HSDS_VERSION)) {
            findings.add(new Finding(null, null, "/hsds_version", FindingCode.HSDS_VERSION, List.of(version)));
        }
    }

    private void checkRecord(Inspection record, EntityKind kind, Set<String> seen) {
        record.required("id");
        record.uuid("id");
        record.text("id").filter(id -> !seen.add(kind + id)).ifPresent(id -> {
            record.report("id", FindingCode.DUPLICATE_ID, id);
        });
        switch (kind) {
            case ORGANIZATION -> OrganizationRules.check(record);
            case PROGRAM -> {
                record.required("name", "description");
                refers(record, "organization_id", EntityKind.ORGANIZATION);
            }
            case SERVICE -> {
                ServiceRules.check(record);
                refers(record, "program_id", EntityKind.PROGRAM);
                refers(record, "organization_id", EntityKind.ORGANIZATION);
            }
            case LOCATION -> {
                LocationRules.check(record);
                refers(record, "organization_id", EntityKind.ORGANIZATION);
            }
            case SERVICE_AT_LOCATION -> checkOffer(record);
            case TAXONOMY -> record.required("name", "description");
            case TAXONOMY_TERM -> {
                record.required("name", "description");
                refers(record, "taxonomy_id", EntityKind.TAXONOMY);
                refers(record, "parent_id", EntityKind.TAXONOMY_TERM);
            }
            case META_TABLE_DESCRIPTION -> record.required("name");
        }
    }

    private void checkOffer(Inspection offer) {
        OfferRules.check(offer);
        refers(offer, "service_id", EntityKind.SERVICE);
        refers(offer, "location_id", EntityKind.LOCATION);
        ObjectNode service =
                byId.get(EntityKind.SERVICE).get(offer.get("service_id").asText());
        if (service != null) {
            ObjectNode organization = byId.get(EntityKind.ORGANIZATION)
                    .get(service.path("organization_id").asText());
            offer.object(Profile.PROPERTY).ifPresent(profile -> OfferRules.checkGrades(profile, service, organization));
        }
    }

    private void refers(Inspection record, String field, EntityKind target) {
        record.uuid(field);
        record.text(field)
                .filter(id -> !byId.get(target).containsKey(id) && !knownElsewhere.test(id))
                .ifPresent(id -> record.report(field, FindingCode.DANGLING_REFERENCE, id));
    }
}
