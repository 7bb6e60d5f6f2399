package de.verweisnetz.portal.api;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where a file goes that the API sends while it makes it. */
@FunctionalInterface
public interface FileReceiver {
    /** Called once, when the API has agreed to send it. */
    OutputStream begin(String mediaType, @Nullable String disposition) throws IOException;
}
