package de.verweisnetz.directory.rest;

import de.verweisnetz.directory.DirectoryImports;
import de.verweisnetz.platform.idempotency.IdempotencyKey;
import de.verweisnetz.platform.problem.CommonProblem;
import de.verweisnetz.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Imports of HSDS documents. */
@RequestScoped
@Path("v1/imports")
public class ImportsResource {
    private static final long PATIENCE = 4;

    @Inject
    private DirectoryImports imports;

    @Inject
    @ConfigProperty(name = "verweisnetz.directory.import-max-bytes")
    private int maxBytes;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    public Response run(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream body) throws IOException {
        imports.admit();
        // One byte more than allowed: a body sent in chunks does not say how long it is.
        var bundle = headers.getLength() > maxBytes ? new byte[0] : body.readNBytes(maxBytes + 1);
        if (headers.getLength() > maxBytes || bundle.length > maxBytes) {
            drain(body);
            throw ProblemException.of(CommonProblem.TOO_LARGE);
        }
        var report = imports.run(IdempotencyKey.of("POST /v1/imports", key, hash(bundle)), bundle);
        return Response.status(Response.Status.CREATED)
                .entity(ImportView.of(report, headers.getAcceptableLanguages()))
                .build();
    }

    /** A client that is still sending does not read an answer: take what it sends, within reason. */
    private void drain(InputStream body) throws IOException {
        var buffer = new byte[64 * 1024];
        long left = PATIENCE * maxBytes;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
