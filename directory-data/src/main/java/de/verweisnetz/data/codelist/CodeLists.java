package de.verweisnetz.data.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All code lists, read once from the resources beside this class. */
public final class CodeLists {
    private static final String FOLDER = "/de/verweisnetz/data/codelists/";

    private final Map<CodeListName, CodeList> lists;

    private CodeLists(Map<CodeListName, CodeList> lists) {
        this.lists = lists;
    }

    /** The lists of this build; reads the resources on first use only. */
    public static CodeLists load() {
        return Holder.INSTANCE;
    }

    public CodeList list(CodeListName name) {
        CodeList list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("No code list " + name.key());
        }
        return list;
    }

    /** The list with the given name as paths write it, for example {@code centre-type}. */
    public Optional<CodeList> find(String key) {
        return CodeListName.ofKey(key).map(this::list);
    }

    public List<CodeList> all() {
        return List.copyOf(lists.values());
    }

    public CodeList topics() {
        return list(CodeListName.TOPIC);
    }

    public String label(CodeListName name, String code, Locale locale) {
        return list(name).label(code, locale);
    }

    private static final class Holder {
        static final CodeLists INSTANCE = readAll();
    }

    private static CodeLists readAll() {
        ObjectMapper json = new ObjectMapper();
        Map<CodeListName, CodeList> lists = new EnumMap<>(CodeListName.class);
        for (CodeListName name : CodeListName.values()) {
            lists.put(name, read(json, name));
        }
        return new CodeLists(lists);
    }

    private static CodeList read(ObjectMapper json, CodeListName name) {
        String resource = FOLDER + name.key() + ".json";
        try (InputStream in = CodeLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            JsonNode root = json.readTree(in);
            List<Code> codes = new ArrayList<>();
            root.path("codes").forEach(node -> codes.add(code(node)));
            return new CodeList(name, texts(root.path("labels")), codes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Code code(JsonNode node) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (node.path(trait.key()).asBoolean()) {
                traits.add(trait);
            }
        }
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        node.path("synonyms").properties().forEach(entry -> {
            List<String> words = new ArrayList<>();
            entry.getValue().forEach(word -> words.add(word.asText()));
            synonyms.put(entry.getKey(), List.copyOf(words));
        });
        String parent = node.path("parent").asText();
        return new Code(
                node.path("code").asText(),
                texts(node.path("labels")),
                parent.isEmpty() ? null : parent,
                traits,
                synonyms);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
