package de.verweisnetz.directory.information;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.InformationCard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the sources suit a reader.
 *
 * <p>For each topic one step of a ladder: the topic in her language, the field above it in her language, then both in
 * German, then both in English. The first step that holds anything is taken, whole.
 */
public final class SourceChoice {
    private static final int MOST = 6;
    private static final List<String> FALLBACK = List.of("de", "en");

    private final Set<String> asked;
    private final Set<String> languages = new LinkedHashSet<>();

    public SourceChoice(Collection<String> topics, String language) {
        asked = new LinkedHashSet<>(topics);
        languages.add(language);
        languages.addAll(FALLBACK);
    }

    public Set<String> topics() {
        var all = new LinkedHashSet<String>();
        asked.forEach(topic -> all.addAll(withField(topic)));
        return all;
    }

    public Set<String> languages() {
        return languages;
    }

    public List<InformationCard> from(List<InformationSource> sources) {
        var chosen = new LinkedHashMap<String, InformationCard>();
        asked.stream()
                .flatMap(topic -> best(topic, sources).stream())
                .forEach(source -> chosen.putIfAbsent(source.content().url(), source.card()));
        return chosen.values().stream().limit(MOST).toList();
    }

    private List<InformationSource> best(String topic, List<InformationSource> sources) {
        return languages.stream()
                .flatMap(language -> withField(topic).stream().map(code -> matching(sources, code, language)))
                .filter(step -> !step.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<InformationSource> matching(List<InformationSource> sources, String topic, String language) {
        return sources.stream()
                .filter(source -> source.content().topic().equals(topic)
                        && source.content().language().equals(language))
                .toList();
    }

    private static List<String> withField(String topic) {
        var field = CodeLists.load().topics().find(topic).map(Code::parent);
        return Stream.concat(Stream.of(topic), field.stream()).toList();
    }
}
