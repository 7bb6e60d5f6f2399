package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.BundleCheck;
import de.verweisnetz.data.exchange.DirectoryBundle;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Finding;
import de.verweisnetz.directory.DirectoryProblem;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.directory.document.Documents;
import de.verweisnetz.directory.document.OfferDocuments;
import de.verweisnetz.directory.listing.FactsReader;
import de.verweisnetz.platform.problem.FieldError;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds an edit against the rules of the directory, together with the offers that the document is part of. */
@ApplicationScoped
public class EditRules {
    private static final int MOST_ERRORS = 100;
    private static final Map<String, EntityKind> REFERENCES = Map.of(
            "organization_id", EntityKind.ORGANIZATION,
            "program_id", EntityKind.PROGRAM,
            "service_id", EntityKind.SERVICE,
            "location_id", EntityKind.LOCATION,
            "taxonomy_id", EntityKind.TAXONOMY,
            "parent_id", EntityKind.TAXONOMY_TERM);

    @Inject
    private Documents documents;

    /** A problem that names every field in question; what was wrong before and is not touched stands in nobody's way. */
    void check(Edit edit) {
        var errors = new ArrayList<>(edit.errors());
        errors.addAll(broken(edit));
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    DirectoryProblem.EDIT_REFUSED,
                    errors.stream().distinct().limit(MOST_ERRORS).toList());
        }
    }

    /** For a document that is not there now: all its rules, and what it refers to must be there. */
    void checkReturning(DocumentKey key, ObjectNode body) {
        var none = body.deepCopy().removeAll();
        var errors = findings(key, body, List.of(), dangling(new Edit(key, none, body, true, false)));
        if (!errors.isEmpty()) {
            throw ProblemException.of(DirectoryProblem.EDIT_REFUSED, errors);
        }
    }

    private List<FieldError> broken(Edit edit) {
        var changes = edit.changes();
        var offers = documents.offersOf(List.of(edit.key()));
        var dangling = dangling(edit);
        var before = findings(edit.key(), edit.before(), offers, Set.of());
        var after = findings(edit.key(), edit.after(), offers, dangling);
        var known = new HashSet<>(before);
        return Stream.concat(
                        after.stream()
                                .filter(error -> !known.contains(error) || Edit.isChanged(error.pointer(), changes)),
                        unreadable(edit, offers))
                .toList();
    }

    private List<FieldError> findings(
            DocumentKey key, ObjectNode body, List<OfferDocuments> offers, Set<String> dangling) {
        var bundle = DirectoryBundle.empty("");
        bundle.of(key.kind()).add(body);
        offers.forEach(offer -> {
            add(bundle, key, EntityKind.ORGANIZATION, offer.organization());
            add(bundle, key, EntityKind.SERVICE, offer.service());
            add(bundle, key, EntityKind.LOCATION, offer.location());
            add(bundle, key, EntityKind.SERVICE_AT_LOCATION, offer.offer());
        });
        var own = "/" + key.kind().property() + "/0";
        return BundleCheck.check(bundle, id -> !dangling.contains(id)).stream()
                .filter(Finding::isError)
                .map(finding -> FieldError.at(
                        finding.pointer().startsWith(own) ? finding.pointer().substring(own.length()) : "",
                        finding.code().key()))
                .toList();
    }

    private static void add(DirectoryBundle bundle, DocumentKey edited, EntityKind kind, ObjectNode body) {
        var id = body.path("id").asText();
        var isThere = kind == edited.kind() && id.equals(edited.id().toString())
                || bundle.of(kind).stream()
                        .anyMatch(other -> other.path("id").asText().equals(id));
        if (!isThere) {
            bundle.of(kind).add(body);
        }
    }

    /** References that the edit changes and that lead nowhere. */
    private Set<String> dangling(Edit edit) {
        var dangling = new HashSet<String>();
        REFERENCES.forEach((field, kind) -> {
            var value = edit.after().path(field);
            if (!value.equals(edit.before().path(field)) && !leadsSomewhere(edit.after(), field, kind)) {
                dangling.add(value.asText());
            }
        });
        return dangling;
    }

    private boolean leadsSomewhere(ObjectNode body, String field, EntityKind kind) {
        return DocumentAccess.id(body, field)
                .flatMap(id -> documents.find(new DocumentKey(kind, id)))
                .isPresent();
    }

    private static Stream<FieldError> unreadable(Edit edit, List<OfferDocuments> offers) {
        return offers.stream()
                .flatMap(offer -> {
                    var known = Set.copyOf(FactsReader.unreadable(offer));
                    return FactsReader.unreadable(with(edit, offer)).stream().filter(path -> !known.contains(path));
                })
                .map(path -> FieldError.at("", "unreadable", path));
    }

    private static OfferDocuments with(Edit edit, OfferDocuments offer) {
        var body = edit.after();
        return switch (edit.key().kind()) {
            case ORGANIZATION -> new OfferDocuments(offer.offer(), offer.service(), offer.location(), body);
            case SERVICE -> new OfferDocuments(offer.offer(), body, offer.location(), offer.organization());
            case LOCATION -> new OfferDocuments(offer.offer(), offer.service(), body, offer.organization());
            case SERVICE_AT_LOCATION ->
                new OfferDocuments(body, offer.service(), offer.location(), offer.organization());
            case PROGRAM, TAXONOMY, TAXONOMY_TERM, META_TABLE_DESCRIPTION -> offer;
        };
    }
}
