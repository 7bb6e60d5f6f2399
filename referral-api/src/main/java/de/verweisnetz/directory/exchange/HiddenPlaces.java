package de.verweisnetz.directory.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.verweisnetz.data.column.TargetField;
import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.data.exchange.FindingCode;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.exchange.SecretPlace;
import de.verweisnetz.data.intake.TablePreview;
import de.verweisnetz.directory.ImportFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the whereabouts of secret places out of records before they are put down anywhere.
 *
 * <p>A place is at least as hidden as the directory knows it, whatever the file says.
 */
@ApplicationScoped
class HiddenPlaces {
    private static final String FIELD = "address_visibility";
    private static final String LOCATION = EntityKind.LOCATION.singular();

    @Inject
    private StagingRepository staging;

    /** The rows as they may be kept; notes get a finding for each that wanted to show more than it may. */
    List<StagedRow> hide(List<StagedRow> rows, List<ImportFinding> notes) {
        var places = rows.stream()
                .filter(row -> row.kind().equals(LOCATION))
                .map(StagedRow::id)
                .filter(Objects::nonNull)
                .toList();
        if (places.isEmpty()) {
            return rows.stream()
                    .map(row -> row.kind().equals(LOCATION) ? row.with(SecretPlace.strip(row.body())) : row)
                    .toList();
        }
        var known = staging.visibility(places);
        return rows.stream()
                .map(row -> row.kind().equals(LOCATION) ? hide(row, known, notes) : row)
                .toList();
    }

    /** The first rows of a table; none where a row may be about a secret place, whose address they would show. */
    List<List<String>> sample(TablePreview preview, @Nullable String visibility) {
        boolean open = visibility != null && !visibility.equals("SECRET");
        boolean saysIt = preview.guess().columns().stream()
                .anyMatch(column -> column.field() == TargetField.LOCATION_ADDRESS_VISIBILITY);
        return open && !saysIt ? preview.rows() : List.of();
    }

    private static StagedRow hide(StagedRow row, Map<UUID, String> known, List<ImportFinding> notes) {
        var here = row.id() == null ? null : known.get(row.id());
        if (here == null || secrecy(here) <= secrecy(SecretPlace.visibility(row.body()))) {
            return row.with(SecretPlace.strip(row.body()));
        }
        var body = row.body().deepCopy();
        var profile = body.get(Profile.PROPERTY) instanceof ObjectNode own ? own : body.putObject(Profile.PROPERTY);
        profile.put(FIELD, here);
        notes.add(Findings.of(FindingCode.VISIBILITY_KEPT, row));
        return row.with(SecretPlace.strip(body));
    }

    private static int secrecy(String visibility) {
        return switch (visibility) {
            case "PUBLIC" -> 1;
            case "ON_REQUEST" -> 2;
            default -> 3;
        };
    }
}
