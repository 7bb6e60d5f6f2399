package de.verweisnetz.data.codelist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One code list in its own order. */
public final class CodeList {
    private final CodeListName name;
    private final Map<String, String> labels;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Code> inOrder;
    private final Map<String, List<Code>> children = new HashMap<>();

    CodeList(CodeListName name, Map<String, String> labels, List<Code> codes) {
        this.name = name;
        this.labels = Map.copyOf(labels);
        this.inOrder = List.copyOf(codes);
        for (Code code : codes) {
            if (this.codes.put(code.code(), code) != null) {
                throw new IllegalArgumentException("Code " + code.code() + " is twice in " + name.key());
            }
        }
        codes.forEach(this::addToParent);
    }

    public CodeListName name() {
        return name;
    }

    /** What the list is called, with the same fall-back to German as its codes. */
    public String title(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("de", name.key()));
    }

    public List<Code> codes() {
        return inOrder;
    }

    public boolean contains(@Nullable String code) {
        return code != null && codes.containsKey(code);
    }

    public Optional<Code> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(codes.get(code));
    }

    /** The label of a code; an unknown code is its own label, since newer nodes may send codes this one does not know. */
    public String label(String code, Locale locale) {
        return find(code).map(known -> known.label(locale)).orElse(code);
    }

    public boolean has(@Nullable String code, Trait trait) {
        return find(code).filter(known -> known.has(trait)).isPresent();
    }

    /** The codes of the first level. */
    public List<Code> roots() {
        return inOrder.stream().filter(code -> code.parent() == null).toList();
    }

    public List<Code> children(String parent) {
        return Collections.unmodifiableList(children.getOrDefault(parent, List.of()));
    }

    /** The code itself and everything below it: what a filter on it must match. */
    public List<String> withChildren(String code) {
        return Stream.concat(find(code).stream(), children(code).stream())
                .map(Code::code)
                .toList();
    }

    private void addToParent(Code code) {
        String parent = code.parent();
        if (parent == null) {
            return;
        }
        if (!codes.containsKey(parent)) {
            throw new IllegalArgumentException("Code " + code.code() + " has an unknown parent in " + name.key());
        }
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
    }
}
