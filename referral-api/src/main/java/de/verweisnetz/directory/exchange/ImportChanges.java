package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.directory.DecisionRequest.Keep;
import de.verweisnetz.directory.ImportChange;
import de.verweisnetz.directory.exchange.ChangeRepository.Changed;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what an import does to a document, field by field. */
final class ImportChanges {
    private ImportChanges() {}

    static ImportChange view(Changed record, ChangeNames.Names names) {
        var one = hidden(record);
        boolean written = one.state().equals("DONE") || one.state().equals("UNDONE");
        var conflicts = conflicts(one);
        var after =
                written ? one.written() == null && one.theirs() != null ? one.before() : one.written() : planned(one);
        var fields = FieldDiff.between(one.before(), after).stream()
                .map(field -> new ImportChange.Field(
                        field.pointer(), field.before(), field.after(), conflicts.contains(field.pointer())));
        // With "ours" a conflict changes nothing; it is shown all the same, with what the source says.
        var kept = written || after == null || one.theirs() == null
                ? Stream.<ImportChange.Field>empty()
                : conflicts.stream()
                        .filter(pointer -> same(one.before(), after, pointer))
                        .map(pointer -> keptField(one, pointer));
        return new ImportChange(
                one.row(),
                one.kind(),
                one.id(),
                names.of(one),
                names.organization(one),
                names.location(one),
                one.effect(),
                one.keep(),
                one.file().isEmpty() ? null : one.file(),
                one.line() == 0 ? null : one.line(),
                written,
                Stream.concat(fields, kept).toList());
    }

    /** Of a place that is secret now or becomes so, nobody sees where it was. */
    private static Changed hidden(Changed one) {
        boolean secret = one.kind().equals(EntityKind.LOCATION.singular())
                && Stream.of(one.theirs(), one.before(), one.written())
                        .filter(Objects::nonNull)
                        .anyMatch(SecretPlace::isSecret);
        return secret
                ? new Changed(
                        one.row(),
                        one.rank(),
                        one.kind(),
                        one.id(),
                        one.effect(),
                        one.keep(),
                        one.file(),
                        one.line(),
                        one.state(),
                        forget(one.theirs()),
                        forget(one.before()),
                        forget(one.written()),
                        forget(one.base()))
                : one;
    }

    private static @Nullable ObjectNode forget(@Nullable ObjectNode body) {
        return body == null ? null : SecretPlace.forget(body);
    }

    private static boolean same(@Nullable ObjectNode before, ObjectNode after, String pointer) {
        return before != null && before.at(pointer).equals(after.at(pointer));
    }

    private static ImportChange.Field keptField(Changed one, String pointer) {
        return new ImportChange.Field(pointer, at(one.before(), pointer), at(one.theirs(), pointer), true);
    }

    private static @Nullable JsonNode at(@Nullable ObjectNode body, String pointer) {
        var value = body == null ? null : body.at(pointer);
        return value == null || value.isMissingNode() ? null : value;
    }

    /** What would be written as things are. */
    private static @Nullable ObjectNode planned(Changed one) {
        var theirs = one.theirs();
        var ours = one.before();
        if (theirs == null || ours == null) {
            return theirs;
        }
        return ThreeWay.merge(one.base(), ours, theirs, keep(one)).body();
    }

    private static Set<String> conflicts(Changed one) {
        var theirs = one.theirs();
        var ours = one.before();
        return theirs == null || ours == null || !one.effect().equals("CONFLICT")
                ? Set.of()
                : ThreeWay.merge(one.base(), ours, theirs, keep(one)).conflicts();
    }

    private static Keep keep(Changed one) {
        return one.keep() == null ? Keep.OURS : Keep.valueOf(one.keep());
    }
}
