package de.verweisnetz.notification.contact;

import de.verweisnetz.platform.json.Json;
import java.util.EnumMap;
import java.util.Map;

/** When one member wants to be told of what; what she has not chosen comes when its kind says. */
public final class MailChoices {
    private final Map<MailKind, MailTiming> chosen = new EnumMap<>(MailKind.class);

    private MailChoices(Map<MailKind, MailTiming> chosen) {
        this.chosen.putAll(chosen);
    }

    public static MailChoices of(Map<MailKind, MailTiming> chosen) {
        return new MailChoices(chosen);
    }

    /** Reads what {@link #stored} has written. */
    public static MailChoices read(String stored) {
        var all = new EnumMap<MailKind, MailTiming>(MailKind.class);
        Json.read(stored, Map.class)
                .forEach((kind, timing) ->
                        all.put(MailKind.valueOf(kind.toString()), MailTiming.valueOf(timing.toString())));
        return new MailChoices(all);
    }

    public String stored() {
        return Json.write(chosen);
    }

    public MailTiming timing(MailKind kind) {
        return chosen.getOrDefault(kind, kind.timing());
    }

    /** For every kind that can be chosen. */
    public Map<MailKind, MailTiming> all() {
        var all = new EnumMap<MailKind, MailTiming>(MailKind.class);
        MailKind.chosen().forEach(kind -> all.put(kind, timing(kind)));
        return all;
    }
}
