package de.verweisnetz.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A file that the API sends while it makes it: hand it through, or close it. */
public record Download(String mediaType, @Nullable String disposition, InputStream content) {
    public void sendTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }
}
