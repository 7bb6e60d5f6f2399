package de.verweisnetz.directory.upkeep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.ContactFormats;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.document.DocumentKey;
import de.verweisnetz.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One document before and after a change, and what about the change itself is not allowed.
 *
 * @param mayMove whether whoever edits may hand documents to others: change whose they are and what they refer to
 * @param mayReveal whether a place may become more visible
 */
record Edit(DocumentKey key, ObjectNode before, ObjectNode after, boolean mayMove, boolean mayReveal) {
    private static final Set<String> REFERENCES = Set.of(
            "/organization_id",
            "/parent_organization_id",
            "/program_id",
            "/service_id",
            "/location_id",
            "/taxonomy_id",
            "/parent_id");
    private static final String GERMAN = "/" + Profile.PROPERTY;
    private static final Set<String> BY_OTHER_STEPS =
            Set.of(GERMAN + "/verified_on", GERMAN + "/verified_by", GERMAN + "/capacity");
    private static final String VISIBILITY = GERMAN + "/address_visibility";

    List<FieldChange> changes() {
        return FieldChanges.between(before, after);
    }

    /** Steps that are not allowed and contacts that are malformed, each with its pointer into the document. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        var changes = changes();
        for (var change : changes) {
            var pointer = change.pointer();
            if (pointer.equals("/id") || REFERENCES.contains(pointer) && !mayMove) {
                errors.add(FieldError.at(pointer, "fixed-field"));
            }
            if (BY_OTHER_STEPS.stream().anyMatch(step -> pointer.equals(step) || pointer.startsWith(step + "/"))) {
                errors.add(FieldError.at(pointer, "own-step"));
            }
        }
        if (key.kind() == EntityKind.LOCATION) {
            errors.addAll(placeErrors(changes));
        }
        ContactFormats.malformed(after).stream()
                .map(contact -> FieldError.at(contact.pointer(), contact.code().key()))
                .filter(error -> isChanged(error.pointer(), changes))
                .forEach(errors::add);
        return errors;
    }

    private List<FieldError> placeErrors(List<FieldChange> changes) {
        if (!mayReveal && Secrecy.of(after) < Secrecy.of(before)) {
            return List.of(FieldError.at(VISIBILITY, "visibility-lowered"));
        }
        if (!SecretPlace.isSecret(after)) {
            return List.of();
        }
        // What was there before a place became secret is dropped silently, what is new is an error of whoever wrote it.
        return FieldChanges.between(after, SecretPlace.strip(after)).stream()
                .filter(stripped ->
                        stripped.before() != null && changes.stream().anyMatch(stripped::touches))
                .map(stripped -> FieldError.at(stripped.pointer(), "secret-place"))
                .toList();
    }

    static boolean isChanged(@Nullable String pointer, List<FieldChange> changes) {
        if (pointer == null || pointer.isEmpty()) {
            return false;
        }
        var field = new FieldChange(pointer, null, null);
        return changes.stream().anyMatch(field::touches);
    }
}
