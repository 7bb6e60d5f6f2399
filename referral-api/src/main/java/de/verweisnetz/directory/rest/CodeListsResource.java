package de.verweisnetz.directory.rest;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All code lists with their labels: the same for everybody until the next version of the node. */
@Compressed
@RequestScoped
@Path("v1/code-lists")
@Produces("application/json")
public class CodeListsResource {
    private static final String BODY = Json.write(lists());
    private static final EntityTag TAG = new EntityTag(
            UUID.nameUUIDFromBytes(BODY.getBytes(StandardCharsets.UTF_8)).toString(), true);

    @Context
    private Request request;

    @GET
    public Response all() {
        var unchanged = request.evaluatePreconditions(TAG);
        return (unchanged != null ? unchanged : Response.ok(BODY))
                .tag(TAG)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private static Map<String, List<CodeView>> lists() {
        var lists = new LinkedHashMap<String, List<CodeView>>();
        CodeLists.load()
                .all()
                .forEach(list -> lists.put(
                        list.name().key(),
                        list.codes().stream().map(CodeView::of).toList()));
        return lists;
    }

    record CodeView(
            String code,
            @Nullable String parent,
            @Nullable String de,
            @Nullable String en,
            @Nullable Boolean specialCategory,
            @Nullable Boolean signpostOnly,
            @Nullable Boolean publicBody) {

        static CodeView of(Code code) {
            return new CodeView(
                    code.code(),
                    code.parent(),
                    code.labels().get("de"),
                    code.labels().get("en"),
                    code.has(Trait.SPECIAL_CATEGORY) ? true : null,
                    code.has(Trait.SIGNPOST_ONLY) ? true : null,
                    code.has(Trait.PUBLIC_BODY) ? true : null);
        }
    }
}
