package de.verweisnetz.directory.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses while writing, so that lists of any length are compressed in the same memory.
 *
 * <p>The server may compress too, but says so to no cache: what caches may keep is compressed here, and its tags are
 * weak, for they name the content and not its bytes.
 */
@Provider
@Compressed
public class GzipWriter implements WriterInterceptor, ContainerResponseFilter {
    private static final int BUFFER = 16 * 1024;
    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        var answer = context.getHeaders();
        if (answer.containsKey(HttpHeaders.CONTENT_ENCODING) || !takesGzip()) {
            context.proceed();
            return;
        }
        answer.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        answer.remove(HttpHeaders.CONTENT_LENGTH);
        var plain = context.getOutputStream();
        var compressed = new GZIPOutputStream(plain, BUFFER);
        context.setOutputStream(compressed);
        try {
            context.proceed();
            // Only what is whole gets an end: what breaks off must not look complete.
            compressed.finish();
        } finally {
            context.setOutputStream(plain);
        }
    }

    private boolean takesGzip() {
        var accepted = headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (var each : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = each.split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !REFUSED.matcher(parts[1].strip()).matches();
            }
        }
        return false;
    }
}
