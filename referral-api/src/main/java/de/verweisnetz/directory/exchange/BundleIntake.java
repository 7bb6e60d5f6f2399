package de.verweisnetz.directory.exchange;

import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.BundleReader;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentChange;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.listing.FactsReader;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle on its way in: read, then checked, refused with everything that is wrong in it. */
final class BundleIntake {
    private static final int MOST_ERRORS = 100;
    private static final List<String> REFERENCES =
            List.of("organization_id", "service_id", "location_id", "taxonomy_id", "parent_id");

    private final DirectoryBundle bundle;

    private BundleIntake(DirectoryBundle bundle) {
        this.bundle = bundle;
    }

    static BundleIntake read(byte[] bytes) {
        try {
            var result = BundleReader.read(new ByteArrayInputStream(bytes));
            var syntax = result.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.JSON_SYNTAX)
                    .findFirst();
            if (syntax.isPresent()) {
                var where = syntax.get().arguments();
                throw ProblemException.of(CommonProblem.SYNTAX)
                        .with("line", Integer.valueOf(where.get(0)))
                        .with("column", Integer.valueOf(where.get(1)));
            }
            refuseErrors(result.findings());
            return new BundleIntake(result.bundle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DirectoryBundle bundle() {
        return bundle;
    }

    List<DocumentChange> changes() {
        return Stream.of(EntityKind.values())
                .flatMap(kind -> bundle.of(kind).stream()
                        .map(body -> DocumentChange.put(
                                new DocumentKey(
                                        kind, UUID.fromString(body.path("id").asText())),
                                body)))
                .toList();
    }

    /**
     * All findings, none of them an error.
     *
     * @param stored which of some ids are in the directory already
     */
    List<Finding> check(UnaryOperator<Set<String>> stored) {
        var source = bundle.header().path("source");
        if (!source.path("name").isTextual() || source.path("name").asText().isBlank()) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/source/name", "required"));
        }
        if (!source.path("republish").isBoolean()) {
            throw ProblemException.of(CommonProblem.VALIDATION, FieldError.at("/source/republish", "required"));
        }
        var known = stored.apply(references());
        var findings = BundleCheck.check(bundle, known::contains);
        refuseErrors(findings);
        return findings;
    }

    /** The rules that span records, for an offer some of whose documents were stored by an earlier import. */
    void checkWhole(OfferDocuments documents) {
        var offer = DirectoryBundle.empty(bundle.sourceName());
        offer.organizations().add(documents.organization());
        offer.services().add(documents.service());
        offer.locations().add(documents.location());
        offer.serviceAtLocations().add(documents.offer());
        var broken = BundleCheck.check(offer, id -> true).stream()
                .filter(Finding::isError)
                .map(finding -> FieldError.at(pointer(documents), finding.code().key()));
        var unreadable = FactsReader.unreadable(documents).stream()
                .map(path -> FieldError.at(pointer(documents), "unreadable", path));
        var errors = Stream.concat(broken, unreadable).distinct().toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.IMPORT_REFUSED, errors);
        }
    }

    /** Where the bundle speaks of this offer: itself, else its service, else the whole. */
    String pointer(OfferDocuments documents) {
        return Stream.of(
                        pointer(
                                EntityKind.SERVICE_AT_LOCATION,
                                documents.offer().path("id").asText()),
                        pointer(
                                EntityKind.SERVICE,
                                documents.service().path("id").asText()),
                        pointer(
                                EntityKind.LOCATION,
                                documents.location().path("id").asText()),
                        pointer(
                                EntityKind.ORGANIZATION,
                                documents.organization().path("id").asText()))
                .filter(pointer -> !pointer.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String pointer(EntityKind kind, String id) {
        var ids = bundle.of(kind).stream().map(node -> node.path("id").asText()).toList();
        var index = ids.indexOf(id);
        return index < 0 ? "" : "/" + kind.property() + "/" + index;
    }

    private Set<String> references() {
        return Stream.of(EntityKind.values())
                .flatMap(kind -> bundle.of(kind).stream())
                .flatMap(node ->
                        REFERENCES.stream().map(field -> node.path(field).asText("")))
                .filter(BundleIntake::isUuid)
                .collect(Collectors.toSet());
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static void refuseErrors(List<Finding> findings) {
        var errors = findings.stream()
                .filter(Finding::isError)
                .limit(MOST_ERRORS)
                .map(finding -> FieldError.at(finding.pointer(), finding.code().key()))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.IMPORT_REFUSED, errors);
        }
    }
}
