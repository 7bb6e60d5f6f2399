package de.verweisnetz.isolation;

import de.verweisnetz.testing.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction of the application runs, as {@code TenantRepository} tells the database.
 *
 * @param settings the session settings that say so
 * @param values what stands for them in the conditions of {@link TenantTables}
 */
record Tenant(String name, Map<String, String> settings, Map<String, String> values) {

    static Tenant member(String name, Member member, String role, boolean manages) {
        var settings = Map.of(
                "app.participant", member.participant().toString(),
                "app.member", member.id().toString(),
                "app.team", member.team().toString(),
                "app.manager", Boolean.toString(manages));
        return new Tenant(name, settings, values(member, role, manages, null));
    }

    /** Whoever holds the token of this referral's page. */
    static Tenant client(String name, UUID referral) {
        return new Tenant(
                name, Map.of("app.client_referral", referral.toString()), values(null, "none", false, referral));
    }

    /** Whoever takes a code from this card. */
    static Tenant reader(UUID card) {
        return new Tenant("reader of a card", Map.of("app.card", card.toString()), values(null, "none", false, null));
    }

    static Tenant nobody() {
        return new Tenant("nobody", Map.of(), values(null, "none", false, null));
    }

    /** A condition with what it says of whoever asks. */
    String in(String condition) {
        var text = condition;
        for (var value : values.entrySet()) {
            text = text.replaceAll(":" + value.getKey() + "\\b", value.getValue());
        }
        return "coalesce((" + text + "), false)";
    }

    private static Map<String, String> values(
            @Nullable Member member, String role, boolean manages, @Nullable UUID client) {
        var values = new HashMap<String, String>();
        values.put("org", id(member == null ? null : member.participant()));
        values.put("team", id(member == null ? null : member.team()));
        values.put("member", id(member == null ? null : member.id()));
        values.put("manages", Boolean.toString(manages));
        values.put("role", "'" + role + "'::text");
        values.put("client", id(client));
        return values;
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "NULL::uuid" : "'" + id + "'::uuid";
    }

    @Override
    public String toString() {
        return name;
    }
}
