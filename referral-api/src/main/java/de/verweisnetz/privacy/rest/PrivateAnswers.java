package de.verweisnetz.privacy.rest;

import de.verweisnetz.platform.paging.ItemPage;
import de.verweisnetz.platform.rest.NextPage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers that no cache keeps. */
final class PrivateAnswers {
    private static final String NO_STORE = "no-store";

    private PrivateAnswers() {}

    static Response ok(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    static Response page(ItemPage<?> page, UriInfo uri) {
        return ok(new ItemPage<>(page.items(), NextPage.of(uri, page.next()), page.total(), page.totalCapped()));
    }

    /** The same as a file to keep. */
    static Response file(Object body, String name) {
        return file(body, MediaType.APPLICATION_JSON, name);
    }

    static Response file(Object body, String type, String name) {
        return Response.ok(body, type)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
