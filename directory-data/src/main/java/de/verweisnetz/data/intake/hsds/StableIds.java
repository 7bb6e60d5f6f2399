package de.verweisnetz.data.intake.hsds;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the same UUID out of the same foreign id each time, and leaves UUIDs as they are. */
public final class StableIds {
    // UUID.fromString accepts shortened groups.
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final UUID source;

    public StableIds(UUID source) {
        this.source = source;
    }

    /** UUIDv5 of source, table and id; the id itself where it is a UUID already. */
    public String of(SourceTable table, String id) {
        return isUuid(id) ? id : name(table.singular() + "/" + id);
    }

    /** The id of a row that has none, made of what it says. */
    public String ofContent(SourceTable table, String content) {
        return name(table.singular() + "#" + content);
    }

    public static boolean isUuid(String id) {
        return UUID_FORM.matcher(id).matches();
    }

    private String name(String name) {
        return UuidCreator.getNameBasedSha1(source, name).toString();
    }
}
