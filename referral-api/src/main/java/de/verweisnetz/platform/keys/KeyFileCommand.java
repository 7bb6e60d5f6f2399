package de.verweisnetz.platform.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes the node's key file, once: {@code KeyFileCommand <path>}. */
public final class KeyFileCommand {
    private KeyFileCommand() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            KeyFile.generate().write(file);
        }
    }
}
