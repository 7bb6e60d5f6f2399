package de.verweisnetz.directory.rest;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.directory.OfferedCodes;
import de.verweisnetz.platform.json.Json;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The code lists as this node publishes them, written once. */
@ApplicationScoped
class PublishedCodeLists {
    @Inject
    @Any
    private Instance<OfferedCodes> settled;

    private String body;
    private EntityTag tag;

    @PostConstruct
    void write() {
        var lists = new LinkedHashMap<String, List<CodeView>>();
        CodeLists.load().all().forEach(list -> lists.put(list.name().key(), offered(list)));
        body = Json.write(lists);
        tag = new EntityTag(
                UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString(), true);
    }

    String body() {
        return body;
    }

    EntityTag tag() {
        return tag;
    }

    private List<CodeView> offered(CodeList list) {
        return list.codes().stream()
                .filter(code -> settled.stream()
                        .filter(one -> one.list() == list.name())
                        .allMatch(one -> one.offers(code.code())))
                .map(CodeView::of)
                .toList();
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
