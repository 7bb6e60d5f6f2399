package de.verweisnetz.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys that contact data are sealed to, the newest first, and those the node signs with. */
public record OrganisationKeys(List<Key> items, List<Key> node) {

    /** The public half of a key, and how long it lasts. */
    public record Key(
            String id,
            String custody,
            Map<String, String> jwk,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant replaceBy,
            @Nullable Instant lostAt,
            @Nullable Instant destroyedAt) {

        /** The key as others read it, in an order that stays. */
        public String text() {
            return Json.write(new TreeMap<>(jwk));
        }

        public boolean inUse() {
            return validUntil == null;
        }

        /** Whether it may still be needed to open what was sealed to it. */
        public boolean isKept() {
            return !inUse() && lostAt == null && destroyedAt == null;
        }
    }

    public Optional<Key> inUse() {
        return items.stream().filter(Key::inUse).findFirst();
    }
}
