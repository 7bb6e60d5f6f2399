package de.verweisnetz.data.intake.cell;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.column.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the code that a word in a table means: the code itself, its label in any language, or a synonym. */
final class CodeWords {
    private static final Map<CodeListName, CodeWords> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();

    private CodeWords(CodeListName list) {
        for (Code code : CodeLists.load().list(list).codes()) {
            add(labels, code.code(), code.code());
            code.labels().values().forEach(label -> add(labels, label, code.code()));
            code.synonyms().values().forEach(words -> words.forEach(word -> add(synonyms, word, code.code())));
        }
        if (list == CodeListName.LANGUAGE) {
            addLanguages();
        }
    }

    static CodeWords of(CodeListName list) {
        return LOADED.computeIfAbsent(list, CodeWords::new);
    }

    /** The one code it can mean; a word that may mean two is not understood. */
    Optional<String> code(String word) {
        String folded = Words.fold(word);
        Set<String> codes = labels.getOrDefault(folded, synonyms.getOrDefault(folded, Set.of()));
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    private void addLanguages() {
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            for (Locale in : new Locale[] {Locale.GERMAN, Locale.ENGLISH, locale}) {
                String name = Words.fold(locale.getDisplayLanguage(in));
                if (!labels.containsKey(name)) {
                    add(labels, name, language);
                }
            }
            if (!labels.containsKey(language)) {
                add(labels, language, language);
            }
        }
    }

    private static void add(Map<String, Set<String>> words, String word, String code) {
        words.computeIfAbsent(Words.fold(word), key -> new LinkedHashSet<>()).add(code);
    }
}
