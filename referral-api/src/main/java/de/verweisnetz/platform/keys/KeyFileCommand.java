package de.verweisnetz.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Makes the node's key file and changes the key that wraps other keys: {@code KeyFileCommand <path> [<step>]}.
 *
 * <p>Without a step it makes the file, or completes one of an earlier version; what is in it stays.
 */
public final class KeyFileCommand {
    private KeyFileCommand() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            KeyFile.generate().write(file);
        }
        var keys = KeyFile.read(file);
        var wrapping = keys.wrapping();
        if (wrapping == null) {
            wrapping = WrappingKeys.first();
            keys.with(wrapping).replace(file);
        }
        if (arguments.length > 1) {
            keys.with(taken(arguments[1], wrapping)).replace(file);
        }
    }

    private static KeysetHandle taken(String step, KeysetHandle keys) throws GeneralSecurityException {
        return switch (step) {
            case "add-wrapping-key" -> WrappingKeys.added(keys);
            case "promote-wrapping-key" -> WrappingKeys.promoted(keys);
            case "drop-wrapping-keys" -> WrappingKeys.primaryAlone(keys);
            default -> throw new IllegalArgumentException("No such step: " + step);
        };
    }
}
