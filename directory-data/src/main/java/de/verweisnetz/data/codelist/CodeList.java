package de.verweisnetz.data.codelist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One code list in its own order. */
public final class CodeList {
    private final CodeListName name;
    private final Map<String, String> labels;
    private final Map<String, Code> codes = new LinkedHashMap<>();

    CodeList(CodeListName name, Map<String, String> labels, List<Code> codes) {
        this.name = name;
        this.labels = Map.copyOf(labels);
        for (Code code : codes) {
            if (this.codes.put(code.code(), code) != null) {
                throw new IllegalArgumentException("Code " + code.code() + " is twice in " + name.key());
            }
        }
        codes.forEach(this::requireParent);
    }

    public CodeListName name() {
        return name;
    }

    /** What the list is called, with the same fall-back to German as its codes. */
    public String title(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("de", name.key()));
    }

    public List<Code> codes() {
        return List.copyOf(codes.values());
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
        return codes.values().stream().filter(code -> code.parent() == null).toList();
    }

    public List<Code> children(String parent) {
        return codes.values().stream()
                .filter(code -> parent.equals(code.parent()))
                .toList();
    }

    /** The code itself and everything below it: what a filter on it must match. */
    public List<String> withChildren(String code) {
        return codes.values().stream()
                .filter(each -> each.code().equals(code) || code.equals(each.parent()))
                .map(Code::code)
                .toList();
    }

    private void requireParent(Code code) {
        if (code.parent() != null && !codes.containsKey(code.parent())) {
            throw new IllegalArgumentException("Code " + code.code() + " has an unknown parent in " + name.key());
        }
    }
}
