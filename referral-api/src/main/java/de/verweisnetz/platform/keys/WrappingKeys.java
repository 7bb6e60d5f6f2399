package de.verweisnetz.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The life of the keys that wrap other keys: a new one is first only known, then used, and then the old ones go.
 *
 * <p>Three steps and not one, because the processes of a node may get their copies of the key file one after the other:
 * what the first wraps with a new key the last must be able to unwrap.
 */
final class WrappingKeys {
    private WrappingKeys() {}

    static KeysetHandle first() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }

    /** One more, which does not wrap anything yet. */
    static KeysetHandle added(KeysetHandle keys) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build();
    }

    /** From now on the newest wraps; the others still unwrap. */
    static KeysetHandle promoted(KeysetHandle keys) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keys);
        builder.getAt(builder.size() - 1).makePrimary();
        return builder.build();
    }

    /** Only the one that wraps is left. */
    static KeysetHandle primaryAlone(KeysetHandle keys) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keys);
        positions(keys, entry -> !entry.isPrimary()).forEach(builder::deleteAt);
        return builder.build();
    }

    /** From the last to the first, so that those before keep their places. */
    private static IntStream positions(KeysetHandle keys, Predicate<KeysetHandle.Entry> wanted) {
        return IntStream.range(0, keys.size()).map(i -> keys.size() - 1 - i).filter(i -> wanted.test(keys.getAt(i)));
    }
}
